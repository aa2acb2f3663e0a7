import { raw } from 'hono/html'
import type { Assessment } from '../../comparison/index.ts'
import { PERCENT_FROM } from '../../comparison/index.ts'
import { type CutFact, cutsOf, type Indicator } from '../../measures/index.ts'
import { bar, NO_VALUE, showCount, showCounts, showValue } from '../../publishing/index.ts'
import { Table } from '../parts/table.tsx'
import type { Site } from '../site.ts'
import { inOrder } from './cut-order.ts'

/** The figure by each of its cuts: a bar, the figure and the counts behind it, nothing left out. */
export function CutsSection({ site, assessment }: { site: Site; assessment: Assessment }) {
  const { indicator, figure } = assessment
  const columns = site.catalogue.cohorts.get(indicator.cohort)!.columns
  const cuts = cutsOf(indicator)
    .map((cut) => ({
      cut,
      name: columns[cut]?.cut ?? cut,
      facts: inOrder(figure.cuts.filter((fact) => fact.cut === cut)),
    }))
    .filter(({ facts }) => facts.length > 0)
  if (cuts.length === 0) return <></>
  return (
    <section aria-labelledby="by-group">
      <h2 class="govuk-heading-m" id="by-group">
        By group
      </h2>
      <p class="govuk-body hw-quiet">{explanation(indicator)}</p>
      <div class="hw-cuts">
        {cuts.map(({ name, facts }) => (
          <CutTable name={name} facts={facts} indicator={indicator} />
        ))}
      </div>
    </section>
  )
}

function CutTable({ name, facts, indicator }: { name: string; facts: CutFact[]; indicator: Indicator }) {
  const most = Math.max(0, ...facts.map((fact) => lengthOf(indicator, fact) ?? 0))
  const shared = indicator.measure === 'percentage' && most > 50 ? 100 : most
  return (
    <div class="hw-cut">
      <Table
        caption={name}
        narrow="stack"
        look="cut"
        rows={facts}
        empty=""
        columns={[
          {
            head: <span class="govuk-visually-hidden">Group</span>,
            names: true,
            cell: ({ cutValue }) => cutValue,
          },
          {
            head: <span class="govuk-visually-hidden">Bar</span>,
            cell: (fact) => (
              <span class="hw-bar">{raw(bar({ value: lengthOf(indicator, fact), most: shared }))}</span>
            ),
          },
          { head: 'Figure', numeric: true, cell: (fact) => valueOf(indicator, fact) },
          { head: 'Made from', numeric: true, cell: (fact) => countsOf(indicator, fact) },
        ]}
      />
    </div>
  )
}

/** How long a bar is; none where a percentage of so few would mislead. */
function lengthOf(indicator: Indicator, fact: CutFact): number | undefined {
  if (tooFew(indicator, fact)) return undefined
  return fact.value ?? undefined
}

function valueOf(indicator: Indicator, fact: CutFact): string {
  if (tooFew(indicator, fact)) return NO_VALUE
  return indicator.measure === 'rate' ? showCount(fact.numerator ?? 0) : showValue(indicator, fact)
}

function countsOf(indicator: Indicator, fact: CutFact): string {
  if (indicator.measure === 'count' || indicator.measure === 'rate')
    return `${showCount(fact.numerator ?? 0)} of ${showCount(fact.denominator ?? 0)}`
  return indicator.measure === 'sum' ? '' : showCounts(indicator, fact)
}

function tooFew(indicator: Indicator, fact: CutFact): boolean {
  return indicator.measure === 'percentage' && (fact.denominator ?? 0) < PERCENT_FROM
}

function explanation({ measure }: Indicator): string {
  switch (measure) {
    case 'percentage':
      return 'Each percentage is of the children of its own group. Groups of fewer than ten have counts only, as a percentage of so few misleads.'
    case 'rate':
    case 'count':
      return 'How many of all those counted fall in each group.'
    default:
      return 'The figure of each group, and how many it is made from.'
  }
}
