import { cutsOf, type Cohort, type Indicator } from '../../measures/index.ts'
import { columnName } from '../parts/names.ts'

/** How many columns a list of children has beside the child. */
const SHOWN = 8

/** What people look for first, where the cohort has it. */
const USUAL = ['age', 'sex', 'legal_status_name', 'placement_group', 'provider_name', 'location']

export interface ListColumn {
  readonly name: string
  readonly head: string
  readonly type: 'text' | 'number' | 'day' | 'flag'
}

/**
 * The columns of a list of children that matter for an indicator: those its own definition speaks of, those it is
 * broken down by, and those people look for first. The rest of the cohort stays away: no more of a child is shown
 * than the question needs.
 */
export function columnsFor(indicator: Indicator, cohort: Cohort): ListColumn[] {
  const rule = [indicator.counts, indicator.among, indicator.of, indicator.per].filter(Boolean).join(' ')
  const spokenOf = Object.keys(cohort.columns).filter((name) => new RegExp(`\\b${name}\\b`).test(rule))
  const wanted = new Set(['age', 'sex', ...cohort.case, ...spokenOf, ...USUAL, ...cutsOf(indicator)])
  // The age in years says more than its band, and the status in words more than its code.
  if (cohort.columns['age']) wanted.delete('age_band')
  if (cohort.columns['legal_status_name'])
    for (const name of ['legal_status', 'legal_group']) wanted.delete(name)
  if (cohort.columns['placement_group'] && !spokenOf.includes('placement_type'))
    wanted.delete('placement_type')
  return [...wanted]
    .filter((name) => name !== cohort.case[0] && cohort.columns[name])
    .slice(0, SHOWN)
    .map((name) => {
      const { cut, type } = cohort.columns[name]!
      return { name, head: cut ?? columnName(name), type }
    })
}
