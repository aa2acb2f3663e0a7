import type { OpenFinding } from '../../checks/index.ts'
import type { Visit } from '../frame/visit.ts'
import { type Column, Table } from '../parts/table.tsx'
import { writtenDay } from './check-words.ts'
import { AboutCell, ChildCell } from './finding-cells.tsx'

interface Shown {
  readonly visit: Visit
  readonly findings: readonly OpenFinding[]
  readonly links: ReadonlyMap<string, string>
  /** The addresses where a finding is let stand, by what it is known by; none where nothing can be written. */
  readonly letStand: ReadonlyMap<string, string>
}

/** The findings of one check that somebody lets stand: who, why and until when, and the way to take it back. */
export function AcceptedTable({ visit, findings, links, letStand }: Shown) {
  const whatElse: Column<OpenFinding> = { head: 'What else', cell: ({ detail }) => detail ?? '' }
  return (
    <Table
      caption="Let stand, by whom, why and until when"
      captionHidden
      rows={findings}
      empty=""
      narrow="stack"
      columns={[
        {
          head: 'Child',
          names: true,
          cell: (finding) => <ChildCell finding={finding} visit={visit} links={links} />,
        },
        { head: 'About', whole: true, cell: (finding) => <AboutCell finding={finding} /> },
        ...(findings.some(({ detail }) => detail !== null) ? [whatElse] : []),
        { head: 'By', cell: ({ accepted_by: by }) => by },
        {
          head: 'Why',
          cell: ({ accepted_because: why }) => <span class="hw-breaks">{why}</span>,
        },
        {
          head: 'Until',
          whole: true,
          cell: ({ accepted_until: until }) => (
            <>
              <span class="hw-narrow">Until </span>
              {writtenDay(until)}
            </>
          ),
        },
        ...(letStand.size > 0
          ? [
              {
                head: 'Take it back',
                cell: (finding: OpenFinding) => (
                  <form method="post" action={visit.link(`${letStand.get(finding.identity)}/withdraw`)}>
                    <button class="govuk-button govuk-button--secondary hw-small-button">
                      Have it mended
                      <span class="govuk-visually-hidden"> ({finding.child_id ?? 'no one child'})</span>
                    </button>
                  </form>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
