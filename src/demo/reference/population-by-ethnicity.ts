import { ANYTOWN, type SettledPlan } from '../plan.ts'
import type { DemoFile } from '../returns.ts'

/** Parts in a hundred of the children who live in Anytown, by broad ethnic group, as its census counted them. */
const SHARES: readonly (readonly [group: string, percent: number])[] = [
  ['White', 71.4],
  ['Asian', 16.2],
  ['Mixed', 7.1],
  ['Black', 3.5],
  ['Other', 1.8],
]

/** The children who live in Anytown by broad ethnic group, as counted by the census before the plan begins. */
export function populationByEthnicity(plan: SettledPlan): DemoFile {
  const children = (ANYTOWN.population[0]!.children * plan.children) / 620
  const rows = SHARES.map(
    ([group, percent]) =>
      `${ANYTOWN.gss},2021,${group},${Math.round((children * percent) / 100)},Census 2021 (synthetic)`,
  )
  return {
    path: 'reference/population by ethnic group.csv',
    text: ['Authority code,Census year,Ethnic group,Children aged 0 to 17,Source', ...rows, ''].join('\n'),
  }
}
