import type { CheckRun } from '../../checks/index.ts'
import { showCount } from '../../publishing/index.ts'
import { received } from '../loads/load-words.ts'
import { Table } from '../parts/table.tsx'

const STATES: Readonly<Record<CheckRun['state'], string>> = {
  pass: 'Passed',
  findings: 'Found something',
  'not run': 'Did not run',
}

/** The course of a check: how it ended in its last runs. */
export function RunsTable({ runs }: { runs: readonly CheckRun[] }) {
  return (
    <section aria-labelledby="runs">
      <h2 class="govuk-heading-m" id="runs">
        Its last runs
      </h2>
      <Table
        caption="How the check ended, the latest run first"
        captionHidden
        rows={runs}
        empty="The check has not been run yet."
        narrow="stack"
        columns={[
          { head: 'Ran on', names: true, whole: true, cell: ({ ran_at: at }) => received(at) },
          {
            head: 'How it ended',
            cell: ({ state, why_not: why }) => (
              <>
                {STATES[state]}
                {why !== '' && <span class="hw-under">{why}</span>}
              </>
            ),
          },
          {
            head: 'Findings',
            numeric: true,
            cell: ({ state, findings }) =>
              state === 'not run' ? (
                <span class="hw-quiet hw-none">–</span>
              ) : (
                <>
                  {showCount(findings)}
                  <span class="hw-narrow"> {findings === 1 ? 'finding' : 'findings'}</span>
                </>
              ),
          },
        ]}
      />
    </section>
  )
}
