import type { Assessment, ReturnedFigure } from '../../comparison/index.ts'
import { compareDays } from '../../core/index.ts'
import type { Visit } from '../frame/visit.ts'
import type { Moment } from '../moment.ts'
import { Table } from '../parts/table.tsx'
import { figureColumns, serviceColumns } from '../returned/columns.tsx'

interface Shown {
  readonly returned: readonly ReturnedFigure[]
  readonly assessment: Assessment
  readonly moment: Moment
  readonly visit: Visit
}

/** What other services sent for the indicator, beside our own count; nothing where nobody sent anything. */
export function ReturnedSection({ returned, assessment, moment, visit }: Shown) {
  // Seen from an earlier month end, a figure of a later period is none yet.
  const isLatest = moment.on.equals(moment.latestOn)
  const rows = returned.filter(
    ({ period }) => isLatest || compareDays(period.endOn, assessment.figure.period.endOn) <= 0,
  )
  if (rows.length === 0) return <></>
  return (
    <section aria-labelledby="returned">
      <h2 class="govuk-heading-m" id="returned">
        What other services sent
      </h2>
      <p class="govuk-body hw-quiet">
        Counted by the services themselves. The figure above is our own and is not made from these.{' '}
        <a class="govuk-link" href={visit.link('/returned')}>
          All figures from other services
        </a>
      </p>
      <Table
        caption="What other services sent, the latest period first"
        captionHidden
        rows={rows}
        empty=""
        columns={[...serviceColumns(), ...figureColumns()]}
      />
    </section>
  )
}
