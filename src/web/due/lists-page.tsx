import { asAt, showDay } from '../../core/index.ts'
import { showCount } from '../../publishing/index.ts'
import { countStates, type DueList, dueRows, type DueState, readDueLists } from '../../trackers/index.ts'
import { frame } from '../frame/frame.tsx'
import { PeriodForm } from '../frame/period-form.tsx'
import type { Visit } from '../frame/visit.ts'
import type { Moment } from '../moment.ts'
import { Table } from '../parts/table.tsx'
import type { Site } from '../site.ts'

interface Counted {
  readonly list: DueList
  /** `undefined` where an input is not loaded: not worked out is not the same as nothing due. */
  readonly counts: Record<DueState, number> | undefined
}

/** Every clock with how much is overdue, due soon and due next. Counts only: no child can be seen. */
export async function dueListsPage(site: Site, visit: Visit, moment: Moment) {
  const counted: Counted[] = []
  for (const list of readDueLists(site.catalogue)) {
    const rows = await dueRows(site.database, list, asAt(moment.on))
    counted.push({ list, counts: rows && countStates(rows) })
  }
  const number = (state: DueState) => (row: Counted) => (row.counts ? showCount(row.counts[state]) : '–')
  const missing = counted.filter(({ counts }) => counts === undefined).length
  return frame({
    site,
    visit,
    moment,
    title: 'Due and overdue',
    section: 'due',
    crumbs: [{ text: 'Overview', href: visit.link('/') }, { text: 'Due and overdue' }],
    children: (
      <>
        <div class="hw-top">
          <h1 class="govuk-heading-l">
            Due and overdue <span class="hw-top__when">at {showDay(moment.on)}</span>
          </h1>
          <PeriodForm moment={moment} visit={visit} />
        </div>
        <p class="govuk-body-l hw-reading">{inWords(counted)}</p>
        {missing > 0 && (
          <p class="govuk-body hw-quiet">
            A dash means that the list was not worked out, because a file it rests on is not loaded. See{' '}
            <a class="govuk-link" href={visit.link('/sources')}>
              sources
            </a>
            .
          </p>
        )}
        <Table
          caption={`What is due at ${showDay(moment.on)}`}
          captionHidden
          rows={counted}
          empty="The catalogue has no list of what is due."
          columns={[
            {
              head: 'List',
              names: true,
              cell: ({ list }) => (
                <a class="govuk-link" href={visit.link(`/due/${list.list}`)}>
                  {list.title}
                </a>
              ),
            },
            { head: 'Overdue', numeric: true, cell: number('overdue') },
            { head: 'Due soon', numeric: true, cell: number('due soon') },
            { head: 'Due next', numeric: true, cell: number('due next') },
            { head: 'Who sees to it', cell: ({ list }) => list.owner },
          ]}
        />
        <a
          class="govuk-button govuk-button--secondary hw-on-screen"
          role="button"
          draggable={false}
          href={visit.link('/due.xlsx')}
        >
          Download all as Excel
        </a>
      </>
    ),
  })
}

function inWords(counted: readonly Counted[]): string {
  const known = counted.flatMap(({ counts }) => counts ?? [])
  const overdue = known.reduce((sum, counts) => sum + counts.overdue, 0)
  if (known.length === 0) return 'No list can be worked out from the files that are loaded.'
  if (overdue === 0) return 'Nothing is overdue.'
  return `${showCount(overdue)} overdue over ${known.length === 1 ? 'one list' : `${known.length} lists`}; one child may be on several.`
}
