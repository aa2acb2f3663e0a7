import { showPeriod } from '../../core/index.ts'
import { showCount } from '../../publishing/index.ts'
import { counted } from '../parts/names.ts'
import { Table } from '../parts/table.tsx'
import type { Movement } from './movement.ts'

/** What moved since the month before, as a sum anybody can follow. */
export function MovementSection({ movement, cohort }: { movement: Movement; cohort: string }) {
  const { from, to, before, now, still, inNew, inChanged, outLeft, outChanged } = movement
  const [came, went] = [inNew + inChanged, outLeft + outChanged]
  const group = `“${cohort}”`
  return (
    <section aria-labelledby="moved">
      <h2 class="govuk-heading-m" id="moved">
        What moved since {showPeriod(from)}
      </h2>
      <p class="govuk-body">
        {came + went === 0
          ? `The same ${counted(still, 'child', 'children')} are counted as a month before.`
          : `${counted(came, 'child', 'children')} came in and ${showCount(went)} went out; ${showCount(still)} are counted at both dates.`}
      </p>
      <Table
        caption={`Children counted at ${showPeriod(from)} and at ${showPeriod(to)}`}
        captionHidden
        empty=""
        rows={[
          { what: `Counted at ${showPeriod(from)}`, count: showCount(before), why: '' },
          {
            what: 'Came in',
            count: `+${showCount(came)}`,
            why:
              came === 0
                ? ''
                : reasons([
                    [inNew, `new to ${group}`],
                    [inChanged, 'there before, counted now'],
                  ]),
          },
          {
            what: 'Went out',
            count: went === 0 ? '0' : `−${showCount(went)}`,
            why:
              went === 0
                ? ''
                : reasons([
                    [outLeft, `left ${group}`],
                    [outChanged, 'still there, no longer counted'],
                  ]),
          },
          { what: `Counted at ${showPeriod(to)}`, count: showCount(now), why: '' },
        ]}
        columns={[
          {
            head: 'Step',
            names: true,
            cell: ({ what, why }) => (
              <>
                {what}
                {why && <span class="hw-under">{why}</span>}
              </>
            ),
          },
          { head: 'Children', numeric: true, cell: ({ count }) => count },
        ]}
      />
    </section>
  )
}

function reasons(parts: readonly (readonly [number, string])[]): string {
  return parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${showCount(count)} ${words}`)
    .join('; ')
}
