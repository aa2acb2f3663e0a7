import { showCount } from '../../publishing/index.ts'
import { frame } from '../frame/frame.tsx'
import type { Visit } from '../frame/visit.ts'
import type { Moment } from '../moment.ts'
import { Table } from '../parts/table.tsx'
import type { Site } from '../site.ts'
import { columnsShown, publishedTableOf } from './published-columns.ts'
import type { LoadRow } from './read-loads.ts'
import { titleOfKind } from './title-of-kind.ts'

/** How many rows are enough to see that a file was read right. */
const SHOWN = 10

interface Asked {
  readonly site: Site
  readonly visit: Visit
  readonly moment: Moment | undefined
  readonly load: LoadRow
}

/** The first rows of a published file as they were read. They show no child, so that the view is not logged. */
export async function publishedRowsPage({ site, visit, moment, load }: Asked) {
  const table = publishedTableOf(load.kind)
  const inOrder = table.columns.map(({ name }) => name).join(', ')
  const rows = await site.database.rows<Record<string, string | number | null>>(
    `SELECT * FROM ${table.name} WHERE load_id = $1 ORDER BY ${inOrder} LIMIT ${SHOWN}`,
    [load.load_id],
  )
  return frame({
    site,
    visit,
    moment,
    title: `First rows of ${load.file_name}`,
    section: 'data',
    crumbs: [
      { text: 'Overview', href: visit.link('/') },
      { text: 'Files taken in', href: visit.link('/loads') },
      { text: load.file_name, href: visit.link(`/loads/${load.load_id}`) },
      { text: 'First rows' },
    ],
    children: (
      <>
        <h1 class="govuk-heading-l hw-breaks">First rows of {load.file_name}</h1>
        <Table
          caption={`${titleOfKind(site, load.kind)}: the first ${rows.length} of ${showCount(load.row_count)} rows, as they were read`}
          rows={rows}
          empty="The file has no row under its heads."
          columns={columnsShown(table).map(({ name, head, numeric }) => ({
            head,
            numeric,
            cell: (row: Record<string, string | number | null>) => row[name] ?? '',
          }))}
        />
      </>
    ),
  })
}
