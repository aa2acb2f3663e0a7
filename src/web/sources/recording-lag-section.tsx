import type { RecordingLag } from '../../comparison/index.ts'
import { showCount } from '../../publishing/index.ts'
import { titleOfKind } from '../loads/title-of-kind.ts'
import { Table } from '../parts/table.tsx'
import type { Site } from '../site.ts'

/** How long events take to be put on record, by list and team; nothing where no list holds both days. */
export function RecordingLagSection({ site, lags }: { site: Site; lags: readonly RecordingLag[] }) {
  return (
    <section aria-labelledby="lag">
      <h2 class="govuk-heading-m" id="lag">
        How long recording takes
      </h2>
      <Table
        caption="Days from an event to its record, by list and team"
        captionHidden
        rows={lags}
        empty="No list that is loaded holds both the day of an event and the day it was recorded."
        columns={[
          { head: 'List', names: true, cell: ({ table }) => titleOfKind(site, table) },
          { head: 'Team', cell: ({ team }) => team ?? 'Every team' },
          { head: 'Records', numeric: true, cell: ({ rows }) => showCount(rows) },
          { head: 'Half within', numeric: true, cell: ({ median }) => daysWords(median) },
          { head: 'Nine in ten within', numeric: true, cell: ({ nineInTen }) => daysWords(nineInTen) },
        ]}
      />
    </section>
  )
}

function daysWords(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}
