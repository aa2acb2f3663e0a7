import { asAt, day, showDay, writeDay } from '../../core/index.ts'
import { NOT_RECORDED } from '../../measures/index.ts'
import { showCount } from '../../publishing/index.ts'
import {
  countStates,
  type DueList,
  type DueRow,
  dueRows,
  type DueState,
  headOf,
  readDueLists,
} from '../../trackers/index.ts'
import { writeAccess } from '../access.ts'
import { type AskedOfChecks, linkTo } from '../frame/asked.ts'
import { childLinks } from '../children/child-links.ts'
import { frame } from '../frame/frame.tsx'
import { PeriodForm } from '../frame/period-form.tsx'
import type { Visit } from '../frame/visit.ts'
import type { Moment } from '../moment.ts'
import { Prose } from '../parts/prose.tsx'
import { type Column, Table } from '../parts/table.tsx'
import type { Site } from '../site.ts'

const STATE_WORDS: Record<DueState, string> = {
  overdue: 'Overdue',
  'due soon': 'Due soon',
  'due next': 'Due next',
}

/** One clock, child by child, most overdue first; of one team when it is asked for. `undefined` when there is none. */
export async function dueListPage(
  site: Site,
  visit: Visit,
  moment: Moment,
  { name, asked }: { name: string; asked: AskedOfChecks },
) {
  const list = readDueLists(site.catalogue).find((each) => each.list === name)
  if (!list) return undefined
  const period = asAt(moment.on)
  await writeAccess(site.database, site.access, {
    page: visit.path,
    subject: `due list ${name} ${period.code}`,
  })
  const all = await dueRows(site.database, list, period)
  const teams = [...new Set((all ?? []).map(({ team }) => team ?? NOT_RECORDED))].sort()
  const rows = (all ?? []).filter(
    ({ team }) => asked.team === undefined || (team ?? NOT_RECORDED) === asked.team,
  )
  const links = await childLinks(
    site,
    rows.map(({ child }) => child),
  )
  return frame({
    site,
    visit,
    moment,
    title: `${list.title}: due and overdue`,
    section: 'due',
    crumbs: [
      { text: 'Overview', href: visit.link('/') },
      { text: 'Due and overdue', href: visit.link('/due') },
      { text: list.title },
    ],
    children: (
      <>
        <div class="hw-top">
          <h1 class="govuk-heading-l">
            {list.title} <span class="hw-top__when">at {showDay(moment.on)}</span>
          </h1>
          <PeriodForm moment={moment} visit={visit} />
        </div>
        {all && <p class="govuk-body-l hw-reading">{inWords(list, rows, asked.team)}</p>}
        <Prose text={list.meaning} />
        {list.indicator && (
          <p class="govuk-body">
            {list.counted?.as === 'not scoring'
              ? 'The overdue are those that are missing from the share in'
              : 'The overdue are those counted in'}{' '}
            <a class="govuk-link" href={visit.link(`/indicators/${list.indicator.key}`)}>
              {list.indicator.title}
            </a>
            .
          </p>
        )}
        <TeamLinks visit={visit} path={`/due/${name}`} teams={teams} one={asked.team} />
        <Table
          caption={`${list.title} at ${showDay(moment.on)}`}
          captionHidden
          rows={rows}
          empty={
            all
              ? 'Nothing is overdue, and nothing falls due in the weeks ahead.'
              : 'The list was not worked out, because a file it rests on is not loaded.'
          }
          columns={columnsOf(list, links, visit)}
        />
        <p class="govuk-body hw-quiet">Local identifiers only, no names. This view has been logged.</p>
      </>
    ),
  })
}

function inWords(list: DueList, rows: readonly DueRow[], team: string | undefined): string {
  const counts = countStates(rows)
  const of = team === undefined ? '' : `${team}: `
  return `${of}${showCount(counts.overdue)} overdue, ${showCount(counts['due soon'])} due within ${list.soon} days, ${showCount(counts['due next'])} more within ${list.next}.`
}

function TeamLinks(shown: { visit: Visit; path: string; teams: readonly string[]; one: string | undefined }) {
  const { visit, path, teams, one } = shown
  if (teams.length < 2) return <></>
  return (
    <nav class="govuk-body" aria-label="Teams">
      {one === undefined ? (
        <strong>All teams</strong>
      ) : (
        <a class="govuk-link" href={visit.link(path)}>
          All teams
        </a>
      )}
      {teams.map((team) => (
        <>
          {' · '}
          {team === one ? (
            <strong>{team}</strong>
          ) : (
            <a class="govuk-link" href={linkTo(visit, path, { team })}>
              {team}
            </a>
          )}
        </>
      ))}
    </nav>
  )
}

function columnsOf(list: DueList, links: ReadonlyMap<string, string>, visit: Visit): Column<DueRow>[] {
  const hasWhy = list.why !== undefined
  return [
    {
      head: 'Child',
      names: true,
      cell: ({ child }) => {
        const link = links.get(child)
        return link === undefined ? (
          child
        ) : (
          <a class="govuk-link" href={visit.link(link)}>
            {child}
          </a>
        )
      },
    },
    { head: 'State', whole: true, cell: ({ state }) => STATE_WORDS[state] },
    { head: 'Due on', whole: true, cell: ({ dueOn }) => (dueOn === null ? NOT_RECORDED : writeDay(dueOn)) },
    {
      head: 'Days overdue',
      numeric: true,
      cell: ({ state, days }) => (state === 'overdue' && days !== null ? showCount(days) : ''),
    },
    ...(hasWhy ? [{ head: 'Why', cell: ({ why }: DueRow) => why ?? NOT_RECORDED }] : []),
    { head: 'Team', cell: ({ team }) => team ?? NOT_RECORDED },
    { head: 'Worker', cell: ({ worker }) => worker ?? NOT_RECORDED },
    ...list.shown.map((name, at): Column<DueRow> => {
      const { type } = list.ofCohort.columns[name]!
      return {
        head: headOf(list, name),
        numeric: type === 'number',
        whole: type === 'day',
        cell: ({ shown }) => cellOf(shown[at] ?? null, type),
      }
    }),
  ]
}

function cellOf(cell: string | number | null, type: 'text' | 'number' | 'day' | 'flag'): string {
  if (cell === null) return NOT_RECORDED
  if (type === 'flag') return cell === 1 ? 'Yes' : 'No'
  return type === 'day' ? writeDay(day(String(cell))) : String(cell)
}
