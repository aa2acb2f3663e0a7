import { sayCode } from '../../core/index.ts'
import { showCount } from '../../publishing/index.ts'
import { weightOf } from '../indicators/touching.ts'
import { Table } from '../parts/table.tsx'
import type { FilePart } from './file-parts.ts'

/** How many findings are of use to anybody. */
const LISTED = 1_000

/** Everything that was found in a table of a file that is not taken in yet. */
export function FindingsTable({ name, findings }: { name: string; findings: FilePart['findings'] }) {
  return (
    <>
      {findings.length > LISTED && (
        <p class="govuk-body">
          The first {showCount(LISTED)} of {showCount(findings.length)} findings are listed.
        </p>
      )}
      <Table
        caption={`Findings in ${name}`}
        rows={findings.slice(0, LISTED)}
        empty="Nothing was found in it."
        narrow="stack"
        columns={[
          { head: 'Line', numeric: true, cell: ({ line }) => line ?? 'whole file' },
          { head: 'Column', cell: ({ column }) => column ?? '' },
          { head: 'Weight', cell: ({ code }) => weightOf(code) },
          {
            head: 'What was found, and what was done or is to do',
            names: true,
            cell: ({ code, detail }) => <span class="hw-finding">{sayCode(code, detail ?? '')}</span>,
          },
        ]}
      />
    </>
  )
}
