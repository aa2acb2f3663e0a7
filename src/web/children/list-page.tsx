import type { Assessment } from '../../comparison/index.ts'
import { day, showPeriod, writeDay } from '../../core/index.ts'
import { casesBehind, isAboutChildren, NOT_RECORDED, type Part } from '../../measures/index.ts'
import { showCount } from '../../publishing/index.ts'
import { writeAccess } from '../access.ts'
import { frame } from '../frame/frame.tsx'
import { PeriodForm } from '../frame/period-form.tsx'
import type { Visit } from '../frame/visit.ts'
import type { Moment } from '../moment.ts'
import { columnName, counted } from '../parts/names.ts'
import { type Column, Table } from '../parts/table.tsx'
import type { Site } from '../site.ts'
import { childLinks } from './child-links.ts'
import { columnsFor, type ListColumn } from './columns.ts'

type Case = Record<string, string | number | null>

/** The children behind a figure: as many rows as the figure counts, each with a way to the child's page. */
export async function childrenPage(site: Site, visit: Visit, moment: Moment, assessment: Assessment) {
  const { indicator, figure, period } = assessment
  const part: Part = visit.asked.part === 'denominator' ? 'denominator' : 'numerator'
  const path = `/indicators/${indicator.key}/children`
  await writeAccess(site.database, site.access, {
    page: path,
    subject: `list of ${indicator.key} ${figure.period.code} ${part}`,
  })
  const cohort = site.catalogue.cohorts.get(indicator.cohort)!
  const columns = columnsFor(indicator, cohort)
  const about = cohort.case[0]!
  const wanted = [about, ...columns.map(({ name }) => name)]
  const cases = await casesBehind(site.database, site.catalogue, indicator, figure.period, part, wanted)
  const sorted = inOrder(cases, sortOf(visit, about, columns))
  const children = isAboutChildren(cohort) ? cases.map((row) => String(row['child_id'])) : []
  const links = await childLinks(site, children)
  const different = new Set(children).size
  const distinct = counted(different, 'child', 'children')
  const rows = counted(cases.length, 'row')
  const caption = different === 0 ? rows : different === cases.length ? distinct : `${rows} for ${distinct}`
  return frame({
    site,
    visit,
    moment,
    title: `${isAboutChildren(cohort) ? 'Children' : 'Cases'} behind: ${indicator.title}`,
    section: 'areas',
    crumbs: [
      { text: 'Overview', href: visit.link('/') },
      { text: indicator.title, href: visit.link(`/indicators/${indicator.key}`, { over: visit.over }) },
      { text: `${isAboutChildren(cohort) ? 'Children' : 'Cases'} behind the figure` },
    ],
    children: (
      <>
        <div class="hw-top">
          <h1 class="govuk-heading-l">
            {indicator.title}: {wordsOf(assessment, part, cases.length)}{' '}
            <span class="hw-top__when">{showPeriod(period)}</span>
          </h1>
          <PeriodForm moment={moment} visit={visit} />
        </div>
        <PartLinks assessment={assessment} part={part} visit={visit} path={path} />
        <p class="govuk-body hw-quiet">
          Local identifiers only, no names. Choose a column’s name to sort by it. This view has been logged.
        </p>
        <Table
          caption={caption}
          rows={sorted}
          empty={
            figure.whyNot
              ? `There is no list, as the figure is not computed: ${figure.whyNot}.`
              : 'Nothing is counted in this figure: it is a true zero.'
          }
          columns={[
            {
              ...sortable(about, about === 'child_id' ? 'Child' : columnName(about), visit, path, about),
              names: true,
              cell: (row: Case) => <About row={row} about={about} links={links} visit={visit} />,
            },
            ...columns.map((column): Column<Case> => ({
              ...sortable(column.name, column.head, visit, path, about),
              numeric: column.type === 'number',
              whole: column.type === 'day',
              cell: (row) => show(row[column.name] ?? null, column.type),
            })),
          ]}
        />
      </>
    ),
  })
}

/** What a case is about: a child with a way to the child's page, or an adopter, a household, a post … */
function About(shown: { row: Case; about: string; links: ReadonlyMap<string, string>; visit: Visit }) {
  const { row, about, links, visit } = shown
  const link = about === 'child_id' ? links.get(String(row[about])) : undefined
  if (link === undefined) return <>{row[about] ?? NOT_RECORDED}</>
  return (
    <a class="govuk-link" href={visit.link(link)}>
      {row[about]}
    </a>
  )
}

function wordsOf({ indicator }: Assessment, part: Part, cases: number): string {
  if (indicator.measure !== 'percentage' || indicator.per !== undefined)
    return `the ${showCount(cases)} behind it`
  return part === 'numerator' ? `the ${showCount(cases)} counted` : `all ${showCount(cases)} who could be`
}

function PartLinks(shown: { assessment: Assessment; part: Part; visit: Visit; path: string }) {
  const { assessment, part, visit, path } = shown
  const { indicator, figure } = assessment
  if (indicator.measure !== 'percentage' || indicator.per !== undefined || figure.value === null) return <></>
  const other = part === 'numerator' ? 'denominator' : 'numerator'
  const words =
    other === 'numerator'
      ? `Only the ${showCount(figure.numerator ?? 0)} counted`
      : `All ${showCount(figure.denominator ?? 0)} who could be counted`
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={visit.link(path, { part: other, over: visit.over })}>
        {words}
      </a>
    </p>
  )
}

interface Sort {
  readonly by: string
  readonly down: boolean
}

function sortOf(visit: Visit, about: string, columns: readonly ListColumn[]): Sort {
  const asked = visit.asked.sort ?? about
  const known = columns.some(({ name }) => name === asked)
  return { by: known ? asked : about, down: visit.asked.order === 'down' }
}

/** A head that sorts by its column, and the other way when it does already. */
function sortable(
  name: string,
  head: string,
  visit: Visit,
  path: string,
  about: string,
): Pick<Column<Case>, 'head' | 'sort'> {
  const sorted = (visit.asked.sort ?? about) === name
  const down = visit.asked.order === 'down'
  const order = sorted && !down ? 'down' : undefined
  const shape = sorted ? (down ? ' ▼' : ' ▲') : ''
  return {
    sort: sorted ? (down ? 'descending' : 'ascending') : 'none',
    head: (
      <a
        class="govuk-link hw-sort"
        href={visit.link(path, { part: visit.asked.part, over: visit.over, sort: name, order })}
      >
        {head}
        <span aria-hidden="true">{shape}</span>
      </a>
    ),
  }
}

/** Made once: it compares ten times as fast as `localeCompare`. */
const COLLATOR = new Intl.Collator('en-GB')

/** Blank cells stand last whichever way the list is sorted. */
function inOrder(cases: readonly Case[], { by, down }: Sort): Case[] {
  return cases.toSorted((a, b) => {
    const [x, y] = [a[by] ?? null, b[by] ?? null]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    const difference =
      typeof x === 'number' && typeof y === 'number' ? x - y : COLLATOR.compare(String(x), String(y))
    return down ? -difference : difference
  })
}

function show(cell: string | number | null, type: ListColumn['type']): string {
  if (cell === null) return NOT_RECORDED
  if (type === 'flag') return cell === 1 ? 'Yes' : 'No'
  if (type === 'day') return writeDay(day(String(cell)))
  return String(cell)
}
