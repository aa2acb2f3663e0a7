import { lastRuns, type OpenFinding, openFindings } from '../../checks/index.ts'
import type { Visit } from '../frame/visit.ts'
import { Table } from '../parts/table.tsx'
import type { Site } from '../site.ts'
import { today } from '../today.ts'
import { byWeight, longAgo, WEIGHTS, writtenDay } from './check-words.ts'

/** What the checks have found about one child; `undefined` while they never ran. */
export type ToPutRight = readonly OpenFinding[] | undefined

/** Reads the findings about one child that are there now, what matters most first. */
export async function toPutRight({ database, checks }: Site, childId: string): Promise<ToPutRight> {
  const { ranAt } = await lastRuns(database)
  if (ranAt === undefined) return undefined
  const found = await openFindings(database, today().toString(), { child: childId })
  const byKey = new Map(checks.map((check) => [check.check, check]))
  return found
    .filter(({ check }) => byKey.has(check))
    .toSorted((a, b) => byWeight(byKey.get(a.check)!, byKey.get(b.check)!))
}

/** The part of a child's page that says what is to be put right in the child's record. */
export function PutRightSection({ site, visit, found }: { site: Site; visit: Visit; found: ToPutRight }) {
  const byKey = new Map(site.checks.map((check) => [check.check, check]))
  const on = today()
  return (
    <>
      <h2 class="govuk-heading-m">What to put right</h2>
      <Table
        caption="What the checks found about this child"
        captionHidden
        rows={found ?? []}
        empty={
          found
            ? 'No check that ran found anything to put right for this child.'
            : 'The checks have not been run yet, so nobody knows.'
        }
        columns={[
          {
            head: 'What is wrong',
            names: true,
            cell: ({ check: key, detail }) => (
              <span class="hw-finding">
                <a class="govuk-link" href={visit.link(`/checks/${key}`)}>
                  {byKey.get(key)!.title}
                </a>
                {detail !== null && <span class="hw-under">{detail}</span>}
              </span>
            ),
          },
          { head: 'How much it matters', cell: ({ check: key }) => WEIGHTS[byKey.get(key)!.severity] },
          { head: 'About', whole: true, cell: ({ about_on: about }) => writtenDay(about) },
          { head: 'Who mends it', cell: ({ check: key }) => byKey.get(key)!.mends },
          { head: 'First seen', whole: true, cell: ({ first_seen: seen }) => longAgo(seen, on) },
          ...(found?.some(({ accepted_by: by }) => by !== null) ? [{ head: 'Note', cell: noteOf }] : []),
        ]}
      />
    </>
  )
}

function noteOf({ accepted_by: by, accepted_because: why, accepted_until: until }: OpenFinding): string {
  return by === null ? '' : `Let stand by ${by} until ${writtenDay(until)}: ${why}`
}
