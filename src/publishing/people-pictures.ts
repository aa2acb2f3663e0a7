import type { EthnicShares } from '../comparison/index.ts'
import type { Period } from '../core/index.ts'
import type { Figure } from '../measures/index.ts'
import type { AgeSexPyramid } from './pictures/age-sex-pyramid.ts'
import type { EthnicityShare } from './pictures/ethnicity-share.ts'
import { atPeriod } from './when.ts'

/** Who is counted, as it stands in a sentence, and when. */
interface Counted {
  /** `children looked after`, `children`. */
  readonly children: string
  readonly period: Period
}

/** The ethnic groups of the children counted beside those of all children; not recorded last. */
export function ethnicityShareOf(
  { groups, countedIn }: EthnicShares,
  { children, period }: Counted,
): EthnicityShare {
  return {
    children,
    population: `children of the area aged 0 to 17${countedIn === undefined ? '' : `, counted in ${countedIn}`}`,
    when: atPeriod(period),
    groups: groups
      .toSorted((a, b) => Number(a.other === 0) - Number(b.other === 0))
      .map(({ group, own, other, against, ratio, interval }) => ({
        name: group,
        children: own,
        ...(other === 0 ? {} : { populationShare: against }),
        ...(ratio === null || !interval ? {} : { ratio: { value: ratio, ...interval } }),
      })),
  }
}

/** The cut whose values are an age band and a sex, such as `5 to 9, Female`. */
export const AGE_AND_SEX = 'age_and_sex'

/** Boys and girls by age band; `undefined` where the figure is not cut by age and sex together. */
export function ageSexPyramidOf(
  { cuts, numerator }: Figure,
  { children, period }: Counted,
): AgeSexPyramid | undefined {
  const facts = cuts.filter(({ cut }) => cut === AGE_AND_SEX)
  const counts = new Map<string, { left: number; right: number }>()
  for (const { cutValue, numerator: count } of facts) {
    const [, band, sex] = /^(.+), (Male|Female)$/.exec(cutValue) ?? []
    if (band === undefined) continue
    const known = counts.get(band) ?? { left: 0, right: 0 }
    counts.set(band, sex === 'Male' ? { ...known, left: count ?? 0 } : { ...known, right: count ?? 0 })
  }
  if (counts.size === 0) return undefined
  const bands = [...counts]
    .map(([label, sides]) => ({ label, ...sides }))
    .toSorted((a, b) => firstAge(a.label) - firstAge(b.label))
  const drawn = bands.reduce((sum, { left, right }) => sum + left + right, 0)
  return {
    children,
    when: atPeriod(period),
    sides: { left: 'Boys', right: 'Girls' },
    bands,
    notRecorded: Math.max(0, (numerator ?? drawn) - drawn),
  }
}

/** `10 to 15` begins at 10, `Under 1` before all others. */
function firstAge(band: string): number {
  return Number(/^\d+/.exec(band)?.[0] ?? -1)
}
