import { sayCode } from '../../core/index.ts'
import type { PreparedFile } from '../../intake/index.ts'
import { showCount } from '../../publishing/index.ts'
import { weightOf } from '../indicators/touching.ts'
import { Table } from '../parts/table.tsx'
import { type FoundKind, foundKinds } from './found.ts'

/** What was found in the files that could be taken in: the first of each kind in words, with its place. */
export function FoundSection({ files }: { files: readonly PreparedFile[] }) {
  if (files.length === 0) return <></>
  return (
    <section aria-labelledby="found">
      <h2 class="govuk-heading-m" id="found">
        What was found in them
      </h2>
      <Table
        caption="The first of each kind; the page of a file lists them all"
        rows={foundKinds(files)}
        empty="Nothing was found in these files."
        narrow="stack"
        columns={[
          { head: 'Weight', whole: true, cell: ({ code }) => weightOf(code) },
          { head: 'How often', numeric: true, cell: ({ count }) => `${showCount(count)}×` },
          { head: 'First place', cell: placeOf },
          {
            head: 'What was found, and what to do',
            names: true,
            cell: ({ code, first }) => <span class="hw-finding">{sayCode(code, first.detail ?? '')}</span>,
          },
        ]}
      />
    </section>
  )
}

function placeOf({ file, part, first: { line, column } }: FoundKind): string {
  return [file, part, line === undefined ? 'whole file' : `line ${line}`, column]
    .filter((text) => text !== undefined && text !== '')
    .join(', ')
}
