import { ANYTOWN_AREA, childrenAged0To17, type DemoAuthority, ELSEWHERE } from '../elsewhere.ts'
import { ANYTOWN, type SettledPlan } from '../plan.ts'
import type { DemoFile } from '../returns.ts'

const HEADS =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,age_group,population_estimate'

/**
 * Mid-year estimates in the layout of the department's published files: for Anytown those that `homeward.yaml`
 * has, so that a rate is the same from either, and for the other authorities those of its published figures.
 */
export function populationEstimates(plan: SettledPlan): DemoFile {
  const rows = ANYTOWN.population.flatMap(({ midYear }) => {
    const year = midYear + plan.lastYear - 2026
    return [ANYTOWN_AREA, ...ELSEWHERE].map((area) => rowOf(year, area, childrenAged0To17(plan, area, year)))
  })
  return {
    path: 'reference/mid-year population estimates.csv',
    text: [HEADS, ...rows.reverse(), ''].join('\n'),
  }
}

function rowOf(year: number, { region, code, gss, name }: DemoAuthority, children: number): string {
  return `${year},Reporting year,Local authority,E92000001,England,${region.gss},${region.name},${code},${gss},${name},Children aged 0 to 17 years,${children}`
}
