import { allReturnedFigures, type ReturnedFigure } from '../../comparison/index.ts'
import { showPeriod } from '../../core/index.ts'
import { returnedSentence, UNNAMED_SOURCE } from '../../publishing/index.ts'
import { frame } from '../frame/frame.tsx'
import type { Visit } from '../frame/visit.ts'
import type { Moment } from '../moment.ts'
import { counted } from '../parts/names.ts'
import { Table } from '../parts/table.tsx'
import type { Site } from '../site.ts'
import { figureColumns, indicatorColumns, IndicatorLink } from './columns.tsx'

const TITLE = 'Figures from other services'

/** All that other services sent: first what is still awaited and what disagrees, then everything by service. */
export async function returnedPage(site: Site, visit: Visit, moment: Moment | undefined) {
  const rows = await allReturnedFigures(site.database, site.catalogue)
  const services = byService(rows)
  return frame({
    site,
    visit,
    moment,
    title: TITLE,
    section: 'returned',
    crumbs: [{ text: 'Overview', href: visit.link('/') }, { text: TITLE }],
    children: (
      <>
        <h1 class="govuk-heading-l">{TITLE}</h1>
        {rows.length === 0 ? (
          <p class="govuk-body hw-empty">
            No service has sent a figure yet. “homeward template returned/figures” writes the form for them;
            load what comes back with “homeward load”.
          </p>
        ) : (
          <>
            <p class="govuk-body hw-reading">
              {counted(rows.length, 'row')} from {counted(services.length, 'service')}, each beside our own
              count where there is one. Neither takes the place of the other: no figure of ours is made from
              these.
            </p>
            <Said
              id="awaited"
              heading="What is awaited"
              rows={rows.filter(({ isReturned }) => !isReturned)}
              empty="Nothing: every row has a figure in it."
              visit={visit}
            />
            <Said
              id="disagrees"
              heading="What disagrees"
              rows={rows.filter(
                ({ own, agreesWithCounts }) => own?.agrees === false || agreesWithCounts === false,
              )}
              empty="Nothing: where there is a count of our own it is the same, and every printed figure is that of its counts."
              visit={visit}
            />
            {services.map((of, at) => (
              <section aria-labelledby={`service-${at + 1}`}>
                <h2 class="govuk-heading-m" id={`service-${at + 1}`}>
                  {of[0]!.source ?? UNNAMED_SOURCE}
                </h2>
                <Table
                  caption={`What ${of[0]!.source ?? 'the service that is not named'} sent, the latest period first`}
                  captionHidden
                  rows={of}
                  empty=""
                  columns={[...indicatorColumns(visit), ...figureColumns()]}
                />
              </section>
            ))}
          </>
        )}
      </>
    ),
  })
}

interface Saying {
  readonly id: string
  readonly heading: string
  readonly rows: readonly ReturnedFigure[]
  readonly empty: string
  readonly visit: Visit
}

/** A sentence for each row: which indicator and period, who sent what, and what our own count is. */
function Said({ id, heading, rows, empty, visit }: Saying) {
  return (
    <section aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {heading}
      </h2>
      {rows.length === 0 && <p class="govuk-body hw-empty">{empty}</p>}
      {rows.length > 0 && (
        <ul class="govuk-list govuk-list--bullet hw-reading">
          {rows.map((row) => (
            <li>
              <IndicatorLink row={row} visit={visit} />, {showPeriod(row.period)}. {returnedSentence(row)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The rows of each service together, in the order they come. */
function byService(rows: readonly ReturnedFigure[]): ReturnedFigure[][] {
  const services = new Map<string, ReturnedFigure[]>()
  for (const row of rows) {
    const name = row.source?.toLowerCase() ?? ''
    services.set(name, [...(services.get(name) ?? []), row])
  }
  return [...services.values()]
}
