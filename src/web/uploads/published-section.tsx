import type { PublishedContents } from '../../intake/index.ts'
import { showCount } from '../../publishing/index.ts'
import { columnsShown, publishedTableOf } from '../loads/published-columns.ts'
import { titleOfKind } from '../loads/title-of-kind.ts'
import { SummaryList } from '../parts/components.tsx'
import { Table } from '../parts/table.tsx'
import type { Site } from '../site.ts'
import { FindingsTable } from './findings-table.tsx'
import { findingsInWords } from './found.ts'

/** How many rows are enough to see that a file was read right. */
const ROWS_SHOWN = 5

/** A published file before it is taken in: what it is, its first rows as they were read, and what was found in it. */
export function PublishedSection({ site, contents }: { site: Site; contents: PublishedContents }) {
  const { kind, release, count, findings } = contents
  const name = titleOfKind(site, kind)
  const table = publishedTableOf(kind)
  const kept = contents.values ?? contents.measures ?? contents.neighbours ?? contents.areas ?? []
  // The first column of the table is the number of the load, which a file has when it is taken in.
  const cells = new Map(table.columns.slice(1).map((column, at) => [column.name, kept[at] ?? []]))
  return (
    <section aria-labelledby="published">
      <h2 class="govuk-heading-m" id="published">
        {name}
      </h2>
      <SummaryList
        rows={[
          { key: 'Release', value: release },
          { key: 'Rows', value: showCount(count) },
          { key: 'Findings', value: findingsInWords(findings) },
          { key: 'Takes the place of', value: 'Nothing: every release is kept' },
        ]}
      />
      <Table
        caption={`First rows of ${name}, as they were read`}
        rows={(kept[0] ?? []).slice(0, ROWS_SHOWN).map((_, at) => at)}
        empty="There is no row under the heads."
        columns={columnsShown(table).map(({ name: column, head, numeric }) => ({
          head,
          numeric,
          cell: (row: number) => String(cells.get(column)?.[row] ?? ''),
        }))}
      />
      <FindingsTable name={name} findings={findings} />
    </section>
  )
}
