import { writeAccess } from '../access.ts'
import { frame } from '../frame/frame.tsx'
import type { Visit } from '../frame/visit.ts'
import type { Moment } from '../moment.ts'
import { Table } from '../parts/table.tsx'
import type { Site } from '../site.ts'
import { cellText, WHOLE } from '../uploads/cell-text.ts'
import { publishedRowsPage } from './published-rows-page.tsx'
import { readFirstRows, readLoads } from './read-loads.ts'
import { titleOfKind } from './title-of-kind.ts'

/** How many rows are enough to see that a file was read right. */
const SHOWN = 10

/**
 * The first rows of a file as they were read. They show children, so they have a page of their own, reached by a
 * button and logged; `undefined` when there is no such load.
 */
export async function rowsPage(site: Site, visit: Visit, moment: Moment | undefined, loadId: number) {
  const load = (await readLoads(site.database, site.formats())).find(({ load_id }) => load_id === loadId)
  if (load?.state.is === 'published') return publishedRowsPage({ site, visit, moment, load })
  const table = site.formats().tables.find((each) => each.table === load?.kind)
  if (!load || !table) return undefined
  await writeAccess(site.database, site.access, {
    page: `/loads/${loadId}/rows`,
    subject: `first rows of load ${loadId}`,
  })
  const rows = await readFirstRows(site.database, table, loadId, SHOWN)
  const name = titleOfKind(site, load.kind)
  return frame({
    site,
    visit,
    moment,
    title: `First rows of ${load.file_name}`,
    section: 'data',
    crumbs: [
      { text: 'Overview', href: visit.link('/') },
      { text: 'Files taken in', href: visit.link('/loads') },
      { text: load.file_name, href: visit.link(`/loads/${loadId}`) },
      { text: 'First rows' },
    ],
    children: (
      <>
        <h1 class="govuk-heading-l hw-breaks">First rows of {load.file_name}</h1>
        <p class="govuk-body hw-quiet">Rows show children. This view has been logged.</p>
        <Table
          caption={`${name}: the first ${rows.length} of ${load.row_count} rows, as they were read`}
          rows={rows}
          empty="The file has no row under its heads."
          columns={[
            { head: 'Line', numeric: true, cell: (row) => row['line'] ?? '' },
            ...table.columns.map((column) => ({
              head: column.title ?? column.name,
              whole: WHOLE.includes(column.type),
              cell: (row: Record<string, string | number | null>) =>
                cellText(row[column.name.toLowerCase()] ?? null, column),
            })),
          ]}
        />
      </>
    ),
  })
}
