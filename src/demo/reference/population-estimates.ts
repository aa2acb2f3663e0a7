import { ANYTOWN, type SettledPlan } from '../plan.ts'
import type { DemoFile } from '../returns.ts'

const HEADS =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,age_group,population_estimate'

/** Children aged 0 to 17 of the councils around Anytown, which exist no more than it does. */
const NEIGHBOURS = [61_300, 74_800, 118_500, 42_900, 88_100, 55_700, 131_200, 67_400]
/** The children of Anytown that a plan without changes has in care. */
const IN_CARE = 620

/**
 * Mid-year estimates in the layout of the department's published files: for Anytown those that `homeward.yaml`
 * has, so that a rate is the same from either.
 */
export function populationEstimates(plan: SettledPlan): DemoFile {
  const rows = ANYTOWN.population.flatMap(({ midYear, children }, back) => {
    const year = midYear + plan.lastYear - 2026
    return [
      rowOf(year, ANYTOWN.code, ANYTOWN.gss, ANYTOWN.name, Math.round((children * plan.children) / IN_CARE)),
      ...NEIGHBOURS.map((number, at) =>
        rowOf(year, `${990 + at}`, `E08000${990 + at}`, `Elsewhere ${at + 1}`, number + 100 * back),
      ),
    ]
  })
  return {
    path: 'reference/mid-year population estimates.csv',
    text: [HEADS, ...rows.reverse(), ''].join('\n'),
  }
}

function rowOf(year: number, number: string, gss: string, name: string, children: number): string {
  return `${year},Reporting year,Local authority,E92000001,England,E12000099,Anyregion,${number},${gss},${name},Children aged 0 to 17 years,${children}`
}
