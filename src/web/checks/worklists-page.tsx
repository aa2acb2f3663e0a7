import { NO_TEAM } from '../../checks/index.ts'
import type { Day } from '../../core/index.ts'
import { showCount } from '../../publishing/index.ts'
import { writeAccess } from '../access.ts'
import { frame } from '../frame/frame.tsx'
import type { Visit } from '../frame/visit.ts'
import type { Moment } from '../moment.ts'
import { counted } from '../parts/names.ts'
import type { Site } from '../site.ts'
import { today } from '../today.ts'
import { type AskedOfChecks, linkTo } from '../frame/asked.ts'
import { longAgo, sinceLoadBefore } from './check-words.ts'
import { childLinks } from '../children/child-links.ts'
import { type Outcome, readOutcome } from './outcome.ts'
import { RunState } from './run-state.tsx'
import { standingsOf, sumOf } from './standings.ts'
import { type TeamList, teamLists } from './team-lists.ts'
import { WorklistTable } from './worklist-table.tsx'

/** How much of a team is listed where the others stand too: about a page of paper. */
const LISTED = 15

/** What is to be mended, by team; all of one team when it is asked for. `undefined` when the team is none. */
export async function worklistsPage(
  site: Site,
  visit: Visit,
  moment: Moment | undefined,
  asked: AskedOfChecks,
) {
  const outcome = await readOutcome(site)
  if (asked.team !== undefined && ![...outcome.teams, NO_TEAM].includes(asked.team)) return undefined
  const subject = asked.team === undefined ? 'worklists' : `worklist of ${asked.team}`
  await writeAccess(site.database, site.access, { page: '/worklists', subject })
  const lists = teamLists(site.checks, outcome.findings)
  const shown = lists.filter(({ team }) => asked.team === undefined || team === asked.team)
  const links = await childLinks(
    site,
    shown.flatMap(({ items }) => items.map(({ finding }) => finding.child_id)),
  )
  const one = asked.team
  const standings = await standingsOf(site, outcome, one)
  const title = one === undefined ? 'Worklists' : `Worklist: ${one}`
  return frame({
    site,
    visit,
    moment,
    title,
    section: 'checks',
    crumbs: [
      { text: 'Overview', href: visit.link('/') },
      { text: 'Checks', href: visit.link('/checks') },
      ...(one === undefined
        ? [{ text: title }]
        : [{ text: 'Worklists', href: visit.link('/worklists') }, { text: one }]),
    ],
    children: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        {shown.length > 0 ? (
          <p class="govuk-body-l hw-reading">{inSentences(shown, today())}</p>
        ) : (
          <p class="govuk-body-l hw-empty">{nothingToMend(outcome, one)}</p>
        )}
        <p class="govuk-body hw-reading">
          {sinceLoadBefore(sumOf(standings, 'gone'), sumOf(standings, 'added'))}
        </p>
        <a
          class="govuk-button govuk-button--secondary hw-on-screen"
          role="button"
          draggable={false}
          href={linkTo(visit, '/worklists.xlsx', { team: one })}
        >
          Download as Excel
        </a>
        <RunState ended={outcome} />
        <TeamLinks visit={visit} lists={lists} one={one} />
        {shown.map((list, at) => (
          <TeamSection visit={visit} list={list} number={at + 1} links={links} all={one !== undefined} />
        ))}
        <p class="govuk-body hw-quiet">
          Local identifiers only, no names. The team is that of the child today. This view has been logged.
        </p>
      </>
    ),
  })
}

function TeamLinks({
  visit,
  lists,
  one,
}: {
  visit: Visit
  lists: readonly TeamList[]
  one?: string | undefined
}) {
  if (lists.length < 2 && one === undefined) return <></>
  return (
    <nav class="hw-on-screen" aria-label="Worklists of teams">
      <ul class="hw-over">
        {one !== undefined && (
          <li>
            <a class="govuk-link" href={visit.link('/worklists')}>
              Every team
            </a>
          </li>
        )}
        {lists
          .filter(({ team }) => team !== one)
          .map(({ team, items }) => (
            <li>
              <a class="govuk-link" href={linkTo(visit, '/worklists', { team })}>
                {team} ({showCount(items.length)})
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}

function TeamSection(shown: {
  visit: Visit
  list: TeamList
  number: number
  links: ReadonlyMap<string, string>
  all: boolean
}) {
  const { visit, list, number, links, all } = shown
  const { team, items } = list
  const listed = all ? items : items.slice(0, LISTED)
  return (
    <section class="hw-worklist" aria-labelledby={`team-${number}`}>
      <h2 class="govuk-heading-m" id={`team-${number}`}>
        {team} <span class="hw-quiet">({showCount(items.length)} to mend)</span>
      </h2>
      <WorklistTable
        visit={visit}
        items={listed}
        links={links}
        on={today()}
        caption={`To be mended in ${team}: what matters most first, then the oldest`}
      />
      {listed.length < items.length && (
        <p class="govuk-body">
          <a class="govuk-link" href={linkTo(visit, '/worklists', { team })}>
            All {showCount(items.length)} of {team}
          </a>
        </p>
      )}
    </section>
  )
}

/** `14 findings are to be mended in 2 teams, 3 of them errors. The oldest has been there for 5 weeks.` */
function inSentences(lists: readonly TeamList[], on: Day): string {
  const items = lists.flatMap((list) => list.items)
  const errors = items.filter(({ check }) => check.severity === 'error').length
  const oldest = items.map(({ finding }) => finding.first_seen).toSorted()[0]!
  const where = lists.length > 1 ? ` in ${lists.length} lists` : ''
  const grave = errors === 0 ? 'none of them an error' : `${counted(errors, 'error')} among them`
  return `${counted(items.length, 'finding is', 'findings are')} to be mended${where}, ${grave}. The oldest was first seen ${longAgo(oldest, on)}.`
}

/** What an empty worklist means: that checks passed, and not that nobody looked. */
function nothingToMend({ results, findings, runs }: Outcome, team: string | undefined): string {
  if (runs.ranAt === undefined) return 'Nobody has looked yet: the checks have not been run.'
  if (team !== undefined) return 'Nothing is to be mended in this team.'
  const ended = (state: 'pass' | 'not run') => results.filter((result) => result.state === state).length
  const letStand =
    findings.length > 0 ? ` ${counted(findings.length, 'finding is', 'findings are')} let stand.` : ''
  return `Nothing is to be mended. ${counted(ended('pass'), 'check')} passed and ${ended('not run')} did not run.${letStand}`
}
