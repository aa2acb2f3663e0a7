import type { FindingCode } from '../../core/index.ts'
import { showCount } from '../../publishing/index.ts'
import { frame } from '../frame/frame.tsx'
import type { Visit } from '../frame/visit.ts'
import { sayKind, weightOf } from '../indicators/touching.ts'
import type { Moment } from '../moment.ts'
import { counted } from '../parts/names.ts'
import { Table } from '../parts/table.tsx'
import type { Site } from '../site.ts'

interface Repair {
  readonly code: FindingCode
  readonly count: number
  readonly children: number
}

/** What was repaired while the histories were built, by kind: never in silence. */
export async function findingsPage(site: Site, visit: Visit, moment: Moment | undefined) {
  const repairs = await site.database.rows<Repair>(
    `SELECT code, CAST(count(*) AS INTEGER) AS count, CAST(count(DISTINCT child_id) AS INTEGER) AS children
     FROM history_finding GROUP BY code ORDER BY count DESC, code`,
  )
  const all = repairs.reduce((sum, { count }) => sum + count, 0)
  return frame({
    site,
    visit,
    moment,
    title: 'Repairs to the histories',
    section: 'data',
    crumbs: [
      { text: 'Overview', href: visit.link('/') },
      { text: 'Files taken in', href: visit.link('/loads') },
      { text: 'Repairs to the histories' },
    ],
    children: (
      <>
        <h1 class="govuk-heading-l">Repairs to the histories</h1>
        <p class="govuk-body hw-reading">
          {repairs.length > 0 && `${counted(all, 'repair')} in all. `}
          Where returns contradict themselves or each other, a rule decides, and every use of it is counted
          here. The files themselves are never changed.
        </p>
        <Table
          caption="Repairs by kind, the most frequent first"
          captionHidden
          rows={repairs}
          empty="Nothing had to be repaired: the returns fit together, or none has been taken in yet."
          columns={[
            {
              head: 'What was found and done',
              names: true,
              cell: ({ code }) => <span class="hw-finding">{sayKind(code)}</span>,
            },
            { head: 'Weight', cell: ({ code }) => weightOf(code) },
            { head: 'How often', numeric: true, cell: ({ count }) => showCount(count) },
            { head: 'Children', numeric: true, cell: ({ children }) => showCount(children) },
          ]}
        />
      </>
    ),
  })
}
