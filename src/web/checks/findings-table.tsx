import type { OpenFinding } from '../../checks/index.ts'
import { type Day, writeDay } from '../../core/index.ts'
import type { Visit } from '../frame/visit.ts'
import { type Column, Table } from '../parts/table.tsx'
import { dayOfMoment, longAgo } from './check-words.ts'
import { AboutCell, ChildCell, PlaceCell, WorkerCell } from './finding-cells.tsx'
import { isNew, type Ended } from './outcome.ts'

interface Shown {
  readonly visit: Visit
  readonly on: Day
  readonly runs: Ended['runs']
  readonly findings: readonly OpenFinding[]
  readonly caption: string
  readonly empty: string
  /** The addresses of the children's pages. */
  readonly links: ReadonlyMap<string, string>
  /** The addresses where a finding is let stand, by what it is known by; none where nothing can be written. */
  readonly letStand: ReadonlyMap<string, string>
}

/** The findings of one check that are to be mended. */
export function FindingsTable(shown: Shown) {
  const { visit, on, runs, findings, caption, empty, links, letStand } = shown
  const whatElse: Column<OpenFinding> = { head: 'What else', cell: ({ detail }) => detail ?? '' }
  return (
    <Table
      caption={caption}
      rows={findings}
      empty={empty}
      narrow="stack"
      columns={[
        {
          head: 'Child',
          names: true,
          cell: (finding) => <ChildCell finding={finding} visit={visit} links={links} />,
        },
        { head: 'About', whole: true, cell: (finding) => <AboutCell finding={finding} /> },
        ...(findings.some(({ detail }) => detail !== null) ? [whatElse] : []),
        { head: 'Worker and team', cell: (finding) => <WorkerCell finding={finding} /> },
        { head: 'File and row', cell: (finding) => <PlaceCell finding={finding} visit={visit} /> },
        {
          head: 'There since',
          cell: (finding) => <SinceCell finding={finding} on={on} isNew={isNew(finding, runs)} />,
        },
        ...(letStand.size > 0
          ? [
              {
                head: 'If it is right as it is',
                cell: ({ identity, child_id: child }: OpenFinding) => (
                  <a class="govuk-link" href={visit.link(letStand.get(identity)!)}>
                    Let it stand
                    <span class="govuk-visually-hidden"> ({child ?? 'no one child'})</span>
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

function SinceCell({ finding, on, isNew: fresh }: { finding: OpenFinding; on: Day; isNew: boolean }) {
  const seen = dayOfMoment(finding.first_seen)
  return (
    <>
      <span class="hw-narrow">There since </span>
      {seen && <span class="hw-whole">{writeDay(seen)}</span>}
      <span class="hw-under">
        {longAgo(finding.first_seen, on)}
        {fresh && ', new'}
      </span>
    </>
  )
}
