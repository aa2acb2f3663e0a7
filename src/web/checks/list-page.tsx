import { NO_TEAM } from '../../checks/index.ts'
import { showCount } from '../../publishing/index.ts'
import { frame } from '../frame/frame.tsx'
import type { Visit } from '../frame/visit.ts'
import type { Moment } from '../moment.ts'
import { Details } from '../parts/components.tsx'
import { counted } from '../parts/names.ts'
import type { Site } from '../site.ts'
import { type AskedOfChecks, linkTo } from '../frame/asked.ts'
import { sinceLoadBefore, WEIGHTS } from './check-words.ts'
import { ChoiceForm, teamChoice } from './choice-form.tsx'
import { readEnded } from './outcome.ts'
import { RunState } from './run-state.tsx'
import { StandingTable } from './standing-table.tsx'
import { type Standing, standingsOf, sumOf } from './standings.ts'

/**
 * Every check with how it ended: what did not run, what found something, what passed. `undefined` when the team
 * asked for is none.
 */
export async function checksPage(site: Site, visit: Visit, moment: Moment | undefined, asked: AskedOfChecks) {
  const ended = await readEnded(site)
  const teams = [...ended.teams, NO_TEAM]
  if (asked.team !== undefined && !teams.includes(asked.team)) return undefined
  const mends = [...new Set(site.checks.map((check) => check.mends))].sort()
  const standings = (await standingsOf(site, ended, asked.team)).filter(
    ({ result: { check } }) =>
      (asked.mends === undefined || check.mends === asked.mends) &&
      (asked.severity === undefined || check.severity === asked.severity),
  )
  const inState = (state: Standing['result']['state']) =>
    standings.filter(({ result }) => result.state === state)
  const found = inState('findings').filter((standing) => asked.team === undefined || concerns(standing))
  const elsewhere = inState('findings').length - found.length
  return frame({
    site,
    visit,
    moment,
    title: 'Checks of the data',
    section: 'checks',
    crumbs: [{ text: 'Overview', href: visit.link('/') }, { text: 'Checks' }],
    children: (
      <>
        <h1 class="govuk-heading-l">Checks of the data</h1>
        <p class="govuk-body-l hw-reading">{inSentences(standings)}</p>
        <ul class="hw-over">
          <li>
            <a class="govuk-link" href={linkTo(visit, '/worklists', { team: asked.team })}>
              Worklists: what is to be mended, by team
            </a>
          </li>
          <li>
            <a class="govuk-link" href={visit.link('/findings')}>
              Repairs to the histories
            </a>
          </li>
        </ul>
        <RunState ended={ended} />
        <ChoiceForm
          visit={visit}
          asked={asked}
          choices={[
            { name: 'mends', label: 'Who mends it', all: 'Anybody', options: mends.map(asOption) },
            {
              name: 'severity',
              label: 'How much it matters',
              all: 'Everything',
              options: Object.entries(WEIGHTS).map(([value, text]) => ({ value, text })),
            },
            teamChoice(teams),
          ]}
        />
        <Ended
          visit={visit}
          asked={asked}
          id="not-run"
          title="Did not run"
          empty="Every check that is asked for ran."
          standings={inState('not run')}
        />
        <Ended
          visit={visit}
          asked={asked}
          id="found"
          title="Found something"
          empty="No check that is asked for found anything."
          standings={found}
        />
        {elsewhere > 0 && (
          <p class="govuk-body">{counted(elsewhere, 'check')} found something, but nothing for this team.</p>
        )}
        <Ended
          visit={visit}
          asked={asked}
          id="passed"
          title="Passed"
          empty="No check that is asked for passed."
          standings={inState('pass')}
          folded="Show the checks that passed"
        />
      </>
    ),
  })
}

interface EndedAlike {
  readonly visit: Visit
  readonly asked: AskedOfChecks
  readonly id: string
  readonly title: string
  readonly empty: string
  readonly standings: readonly Standing[]
  /** What to fold the list away under: what is in order is only counted. */
  readonly folded?: string
}

function Ended({ visit, asked, id, title, empty, standings, folded }: EndedAlike) {
  const caption = `${title}, by check`
  const table = <StandingTable visit={visit} asked={asked} caption={caption} standings={standings} />
  return (
    <section aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {title} <span class="hw-quiet">({standings.length})</span>
      </h2>
      {standings.length === 0 && <p class="govuk-body hw-empty">{empty}</p>}
      {standings.length > 0 && (folded ? <Details summary={folded}>{table}</Details> : table)}
    </section>
  )
}

/** Whether anything of a check is or was there for the team looked at. */
function concerns({ toMend, letStand, gone }: Standing): boolean {
  return toMend > 0 || letStand > 0 || (gone ?? 0) > 0
}

/** `12 checks: 2 did not run, 7 found something and 3 passed. …` */
function inSentences(standings: readonly Standing[]): string {
  const ended = (state: Standing['result']['state']) =>
    standings.filter(({ result }) => result.state === state).length
  const ways = `${ended('not run')} did not run, ${ended('findings')} found something and ${ended('pass')} passed`
  const toMend = sumOf(standings, 'toMend') ?? 0
  const errors = sumOf(
    standings.filter(({ result }) => result.check.severity === 'error'),
    'toMend',
  )
  const letStand = sumOf(standings, 'letStand') ?? 0
  return [
    `${counted(standings.length, 'check')}: ${ways}.`,
    toMend === 0
      ? 'Nothing is to be mended.'
      : `${counted(toMend, 'finding is', 'findings are')} to be mended, ${ofThemErrors(errors ?? 0)}.`,
    letStand > 0 ? `${counted(letStand, 'finding is', 'findings are')} let stand.` : '',
    sinceLoadBefore(sumOf(standings, 'gone'), sumOf(standings, 'added')),
  ]
    .filter(Boolean)
    .join(' ')
}

function ofThemErrors(errors: number): string {
  if (errors === 0) return 'none of them an error'
  return errors === 1 ? '1 of them an error' : `${showCount(errors)} of them errors`
}

function asOption(text: string) {
  return { value: text, text }
}
