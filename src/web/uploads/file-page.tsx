import type { PreparedFile } from '../../intake/index.ts'
import { showCount } from '../../publishing/index.ts'
import { writeAccess } from '../access.ts'
import type { Visit } from '../frame/visit.ts'
import { titleOfKind } from '../loads/title-of-kind.ts'
import { SummaryList } from '../parts/components.tsx'
import { Table } from '../parts/table.tsx'
import type { Site } from '../site.ts'
import { cellText, WHOLE } from './cell-text.ts'
import { FindingsTable } from './findings-table.tsx'
import { findingsInWords } from './found.ts'
import { PartsNotKnown } from './other-sections.tsx'
import { PublishedSection } from './published-section.tsx'
import { type Standing, standingsOf, timeOfTable } from './standing.ts'
import { type ReadFile, readFiles, type Upload } from './upload.ts'
import { uploadFrame } from './upload-frame.tsx'

/** How many rows are enough to see that a table was read right. */
const ROWS_SHOWN = 5

/** One file before it is taken in: its first rows as they were read, and everything that was found in it. */
export async function filePage(site: Site, visit: Visit, upload: Upload, file: ReadFile) {
  const { sha256, published } = file.state.prepared
  // What others publish shows no child.
  if (!published)
    await writeAccess(site.database, site.access, {
      page: '/loads/new/',
      subject: `first rows of a file sent to the site, sha256 ${sha256.slice(0, 12)}`,
    })
  const standing = (await standingsOf(site.database, readFiles(upload))).find((each) => each.file === file)!
  return uploadFrame(site, visit, upload, {
    title: 'What is in a file',
    further: [{ text: file.name }],
    children: (
      <>
        <h1 class="govuk-heading-l hw-breaks">{file.name}</h1>
        {published ? (
          <PublishedSection site={site} contents={published} />
        ) : (
          <p class="govuk-body hw-quiet">Rows show children. This view has been logged.</p>
        )}
        {standing.prepared.tables.map((table, at) => (
          <TableSection site={site} standing={standing} table={table} at={at} />
        ))}
        <PartsNotKnown visit={visit} upload={upload} files={[file]} />
        <p class="govuk-body">
          <a class="govuk-link" href={visit.link(`/loads/new/${upload.id}`)}>
            Back to the files
          </a>
        </p>
      </>
    ),
  })
}

interface Shown {
  readonly site: Site
  readonly standing: Standing
  readonly table: PreparedFile['tables'][number]
  readonly at: number
}

function TableSection({ site, standing, table, at }: Shown) {
  const { recognised, rows, findings, part } = table
  const title = titleOfKind(site, recognised.table.table)
  const columns = recognised.table.columns
    .map((column, place) => ({ column, cells: rows.columns[place]! }))
    .filter((_, place) => recognised.positions[place] !== undefined)
  const name = part === undefined ? title : `${title}, sheet ${part}`
  return (
    <section aria-labelledby={`table-${at}`}>
      <h2 class="govuk-heading-m" id={`table-${at}`}>
        {name}
      </h2>
      <SummaryList
        rows={[
          { key: 'It holds', value: recognised.table.grain },
          { key: 'Year or day', value: timeOfTable(table) },
          { key: 'Rows', value: showCount(rows.lines.length) },
          { key: 'Findings', value: findingsInWords(findings) },
          { key: 'Takes the place of', value: standing.replaces.get(table) ?? 'Nothing' },
          ...(recognised.mapping ? [{ key: 'Read by the mapping', value: recognised.mapping.name }] : []),
        ]}
      />
      <Table
        caption={`First rows of ${name}, as they were read`}
        rows={rows.lines.slice(0, ROWS_SHOWN).map((line, row) => ({ line, row }))}
        empty="There is no row under the heads."
        columns={[
          { head: 'Line', numeric: true, cell: ({ line }) => line },
          ...columns.map(({ column, cells }) => ({
            head: column.title ?? column.name,
            whole: WHOLE.includes(column.type),
            cell: ({ row }: { row: number }) => cellText(cells[row] ?? null, column),
          })),
        ]}
      />
      <FindingsTable name={name} findings={findings} />
    </section>
  )
}
