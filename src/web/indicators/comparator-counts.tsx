import type { BesideLive } from '../../comparison/index.ts'
import { childrenApart, costApart, countOf, showCount } from '../../publishing/index.ts'
import { roundedNumber } from '../../core/index.ts'
import type { Settings } from '../../store/index.ts'
import { Table } from '../parts/table.tsx'
import { showPeriod } from '../../core/index.ts'

interface Shown {
  readonly lines: BesideLive['comparators']
  readonly live: BesideLive['live']
  readonly unit: string | undefined
  readonly cost: Settings['unit-cost']
}

/** How many of ours there would be at the rate of others, the difference, and what it costs where that is known. */
export function ComparatorCounts({ lines, live, unit = 'children', cost }: Shown) {
  const [first] = lines
  if (!first || !live) return <></>
  const percentage = live.measure === 'percentage'
  const hasCost = lines.some((line) => line.cost !== null)
  return (
    <>
      <Table
        caption={`How many there would be at the rate of others: there are ${countOf(live.numerator, unit)} of ${showCount(first.population)}${live.measure === 'rate' ? ' aged 0 to 17' : ''}, ${showPeriod(live.period)}`}
        rows={lines}
        empty=""
        columns={[
          { head: 'At the rate of', names: true, cell: ({ name }) => name },
          {
            head: 'Rate',
            numeric: true,
            cell: ({ rate }) => `${roundedNumber(rate, 1)}${percentage ? '%' : ''}`,
          },
          { head: 'There would be', numeric: true, cell: ({ children }) => showCount(children) },
          { head: 'Difference', numeric: true, cell: ({ difference }) => childrenApart(difference) },
          ...(hasCost
            ? [
                {
                  head: 'Cost of a year',
                  numeric: true,
                  cell: ({ cost: pounds }: (typeof lines)[number]) => costApart(pounds ?? 0),
                },
              ]
            : []),
        ]}
      />
      {hasCost && cost && (
        <p class="hw-pictured__notes">
          At £{showCount(cost.pounds)} for a child and year ({cost.source}): gross, at the average cost.
          Children whose care would end first rarely cost the average.
        </p>
      )}
    </>
  )
}
