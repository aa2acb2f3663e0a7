import { type Check, mendedFindings, NO_TEAM, type OpenFinding, runsOfCheck } from '../../checks/index.ts'
import { writeAccess } from '../access.ts'
import { frame } from '../frame/frame.tsx'
import type { Visit } from '../frame/visit.ts'
import { govuk } from '../govuk.ts'
import type { Moment } from '../moment.ts'
import { Prose } from '../parts/prose.tsx'
import type { Site } from '../site.ts'
import { today } from '../today.ts'
import { AcceptedTable } from './accepted-table.tsx'
import { type AskedOfChecks, linkTo } from '../frame/asked.ts'
import { childLinks } from '../children/child-links.ts'
import { ChoiceForm, teamChoice } from './choice-form.tsx'
import { findingReference } from './finding-reference.ts'
import { FindingsTable } from './findings-table.tsx'
import { MendedTable } from './mended-table.tsx'
import { readOutcome, teamOf } from './outcome.ts'
import { pageOf, Paging } from './paging.tsx'
import { RuleSection } from './rule-section.tsx'
import { RunState } from './run-state.tsx'
import { RunsTable } from './runs-table.tsx'
import { standingsOf } from './standings.ts'
import { StateSummary } from './state-summary.tsx'

/** How many findings a page lists. */
const LISTED = 200
/** How many runs the course of a check is told over. */
const RUNS = 12

const DONE: Readonly<Record<string, string>> = {
  'let-stand': 'The finding is let stand. It is on no worklist until its day has passed.',
  withdrawn: 'The finding is to be mended again, and back on the worklist.',
}

/**
 * One check: what it means, its rule, how it ended, and the findings. `undefined` when there is no such check, or
 * the team asked for is none.
 */
export async function checkPage(
  site: Site,
  visit: Visit,
  moment: Moment | undefined,
  { key, asked }: { key: string; asked: AskedOfChecks },
) {
  const check = site.checks.find((one) => one.check === key)
  if (!check) return undefined
  const outcome = await readOutcome(site, key)
  const teams = [...outcome.teams, NO_TEAM]
  if (asked.team !== undefined && !teams.includes(asked.team)) return undefined
  const path = `/checks/${key}`
  await writeAccess(site.database, site.access, { page: path, subject: `findings of ${key}` })
  const ofTeam = <Finding extends { team: string | null }>(finding: Finding) =>
    asked.team === undefined || teamOf(finding) === asked.team
  const findings = outcome.findings.filter(ofTeam)
  const accepted = findings.filter(({ accepted_by: by }) => by !== null)
  const page = pageOf(
    findings.filter(({ accepted_by: by }) => by === null),
    asked.page,
    LISTED,
  )
  const { before } = outcome.runs
  const gone =
    before === undefined
      ? []
      : await mendedFindings(site.database, { check: key, before, today: today().toString() })
  const mended = gone.filter(ofTeam)
  const links = await childLinks(
    site,
    [...page.rows, ...accepted, ...mended].map(({ child_id: id }) => id),
  )
  const letStand = await letStandLinks(site, check, [...page.rows, ...accepted])
  const runs = await runsOfCheck(site.database, key, RUNS)
  const [standing] = await standingsOf(site, outcome)
  const done = DONE[asked.done ?? '']
  return frame({
    site,
    visit,
    moment,
    title: check.title,
    section: 'checks',
    crumbs: [
      { text: 'Overview', href: visit.link('/') },
      { text: 'Checks', href: visit.link('/checks') },
      { text: check.title },
    ],
    children: (
      <>
        {done && govuk('notification-banner', { type: 'success', text: done })}
        <h1 class="govuk-heading-l">{check.title}</h1>
        <div class="hw-reading">
          <Prose text={check.meaning} />
        </div>
        <StateSummary standing={standing!} />
        <RuleSection check={check} />
        <RunState ended={outcome} />
        <section aria-labelledby="to-mend">
          <h2 class="govuk-heading-m" id="to-mend">
            To be mended <span class="hw-quiet">({findings.length - accepted.length})</span>
          </h2>
          {(page.rows.length > 0 || asked.team !== undefined) && (
            <ChoiceForm visit={visit} asked={asked} choices={[teamChoice(teams)]} />
          )}
          <FindingsTable
            visit={visit}
            on={today()}
            runs={outcome.runs}
            findings={page.rows}
            links={links}
            letStand={letStand}
            caption={
              page.of === 1 ? 'The oldest first' : `Page ${page.number} of ${page.of}, the oldest first`
            }
            empty={nothingIn(standing!.result.state, asked.team)}
          />
          <Paging
            page={page}
            link={(number) => linkTo(visit, path, { ...others(asked), page: String(number) })}
          />
        </section>
        {accepted.length > 0 && (
          <section aria-labelledby="let-stand">
            <h2 class="govuk-heading-m" id="let-stand">
              Let stand <span class="hw-quiet">({accepted.length})</span>
            </h2>
            <AcceptedTable visit={visit} findings={accepted} links={links} letStand={letStand} />
          </section>
        )}
        {before !== undefined && <MendedTable visit={visit} mended={mended} links={links} />}
        <RunsTable runs={runs} />
        <p class="govuk-body hw-quiet">
          Local identifiers only, no names. The team is that of the child today. This view has been logged.
        </p>
      </>
    ),
  })
}

/** Where each finding is let stand; nowhere on a site that writes nothing. */
async function letStandLinks(
  { references, takesFiles }: Site,
  { check }: Check,
  findings: readonly OpenFinding[],
): Promise<Map<string, string>> {
  if (!takesFiles) return new Map()
  const links = await Promise.all(
    findings.map(async ({ identity }): Promise<[string, string]> => [
      identity,
      `/checks/${check}/findings/${await findingReference(references, identity)}`,
    ]),
  )
  return new Map(links)
}

/** What it means that no finding is to be mended: a pass only where the check ran. */
function nothingIn(state: 'pass' | 'findings' | 'not run', team: string | undefined): string {
  if (state === 'not run')
    return 'No finding is known, but the check did not run everywhere: that is no pass.'
  if (team !== undefined) return 'Nothing is to be mended in this team.'
  return state === 'pass'
    ? 'Nothing is to be mended: the check ran and found nothing.'
    : 'Nothing is to be mended: every finding is let stand.'
}

function others({ team }: AskedOfChecks): AskedOfChecks {
  return team === undefined ? {} : { team }
}
