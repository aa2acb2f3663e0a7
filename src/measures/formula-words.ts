import type { Cohort } from './cohort.ts'
import type { Indicator } from './indicator.ts'

/** A condition as it is written, with what each of the columns it names means. */
export interface RuleInWords {
  readonly written: string
  readonly columns: readonly { readonly name: string; readonly meaning: string }[]
}

/** The formula of an indicator, part by part. */
export interface Formula {
  /** What it comes to: a number, a percentage … */
  readonly comesTo: string
  /** Which cases score, or what is added up. */
  readonly counts: RuleInWords | undefined
  /** Which cases could score; all of the cohort where there is no rule. */
  readonly among: RuleInWords | undefined
  /** What a share or a mean of sums is out of. */
  readonly per: RuleInWords | undefined
  /** One case of the cohort: “child looked after on each month end”. */
  readonly oneCase: string
}

const COMES_TO: Readonly<Record<Indicator['measure'], string>> = {
  count: 'A number: how many count',
  percentage: 'A percentage: those who count, out of those who could',
  rate: 'A rate: those who count for every 10,000 children aged 0 to 17 of the authority',
  average: 'An average: the sum over all, divided by how many there are',
  median: 'A median: half lie below it and half above',
  sum: 'A sum over all',
}

/** The formula of an indicator in the words of its cohort. */
export function formulaOf(indicator: Indicator, cohort: Cohort): Formula {
  const rule = (written: string | undefined) => (written === undefined ? undefined : ruleOf(written, cohort))
  const { counts, of, among, per, measure } = indicator
  return {
    comesTo:
      per === undefined
        ? COMES_TO[measure]
        : `${measure === 'percentage' ? 'A percentage' : 'An average'}: one sum over all, divided by another`,
    counts: rule(counts ?? of),
    among: rule(among),
    per: rule(per),
    oneCase: cohort.grain.replace(/^one row for each /, ''),
  }
}

function ruleOf(written: string, { columns }: Cohort): RuleInWords {
  const bare = written.replaceAll(/'[^']*'/g, '')
  const named = Object.entries(columns).filter(([name]) => new RegExp(`\\b${name}\\b`).test(bare))
  return { written, columns: named.map(([name, { meaning }]) => ({ name, meaning })) }
}
