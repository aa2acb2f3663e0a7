import type { MendedFinding } from '../../checks/index.ts'
import { writeDay } from '../../core/index.ts'
import type { Visit } from '../frame/visit.ts'
import { type Column, Table } from '../parts/table.tsx'
import { dayOfMoment } from './check-words.ts'
import { AboutCell, ChildCell, WorkerCell } from './finding-cells.tsx'

/** How many are listed: the rest is only counted. */
const LISTED = 200

interface Shown {
  readonly visit: Visit
  readonly mended: readonly MendedFinding[]
  readonly links: ReadonlyMap<string, string>
}

/** What was there in the load before and is gone. */
export function MendedTable({ visit, mended, links }: Shown) {
  const listed = mended.slice(0, LISTED)
  const whatElse: Column<MendedFinding> = { head: 'What else', cell: ({ detail }) => detail ?? '' }
  return (
    <section aria-labelledby="mended">
      <h2 class="govuk-heading-m" id="mended">
        Mended since the load before <span class="hw-quiet">({mended.length})</span>
      </h2>
      <Table
        caption={listed.length < mended.length ? `The first ${LISTED}` : 'Gone since the load before'}
        captionHidden={listed.length === mended.length}
        rows={listed}
        empty="Nothing that was there in the load before is gone."
        narrow="stack"
        columns={[
          {
            head: 'Child',
            names: true,
            cell: (finding) => <ChildCell finding={finding} visit={visit} links={links} />,
          },
          { head: 'About', whole: true, cell: (finding) => <AboutCell finding={finding} /> },
          ...(listed.some(({ detail }) => detail !== null) ? [whatElse] : []),
          { head: 'Worker and team', cell: (finding) => <WorkerCell finding={finding} /> },
          { head: 'Was there since', whole: true, cell: ({ first_seen: seen }) => momentDay(seen) },
        ]}
      />
    </section>
  )
}

function momentDay(at: string): string {
  const seen = dayOfMoment(at)
  return seen ? writeDay(seen) : ''
}
