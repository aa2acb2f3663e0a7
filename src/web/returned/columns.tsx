import type { ReturnedFigure } from '../../comparison/index.ts'
import { showDay, showPeriod } from '../../core/index.ts'
import {
  NO_VALUE,
  pointsOf,
  returnedCounts,
  returnedReading,
  showCount,
  showDifference,
  showFigure,
  unitFor,
  UNNAMED_SOURCE,
} from '../../publishing/index.ts'
import type { Visit } from '../frame/visit.ts'
import type { Column } from '../parts/table.tsx'

type ReturnedColumn = Column<ReturnedFigure>

/** The indicator and the period, for a table of one service. */
export function indicatorColumns(visit: Visit): ReturnedColumn[] {
  return [
    { head: 'Indicator', names: true, cell: (row) => <IndicatorLink row={row} visit={visit} /> },
    periodColumn,
  ]
}

/** The service and the period, for a table of one indicator. */
export function serviceColumns(): ReturnedColumn[] {
  return [{ head: 'Service', names: true, cell: ({ source }) => source ?? UNNAMED_SOURCE }, periodColumn]
}

/** What the service sent, our own count, how far apart they are, and what that comes to in words. */
export function figureColumns(): ReturnedColumn[] {
  return [
    { head: 'Status', cell: (row) => <Status row={row} /> },
    {
      head: 'What the service sent',
      numeric: true,
      whole: true,
      cell: (row) => (row.isReturned ? returnedCounts(row) : NO_VALUE),
    },
    { head: 'Our own count', numeric: true, whole: true, cell: ownCountOf },
    { head: 'Difference', numeric: true, cell: differenceOf },
    { head: 'What it comes to', cell: (row) => <Reading row={row} /> },
  ]
}

const periodColumn: ReturnedColumn = { head: 'Period', cell: ({ period }) => showPeriod(period) }

/** A link to the indicator over the kind of period that was sent; the plain name where the catalogue has none. */
export function IndicatorLink({ row, visit }: { row: ReturnedFigure; visit: Visit }) {
  const { key, indicator, period } = row
  if (!indicator)
    return (
      <>
        {key} <span class="hw-quiet">not in the catalogue</span>
      </>
    )
  const isOther = period.kind !== indicator.periods[0] && indicator.periods.includes(period.kind)
  return (
    <a
      class="govuk-link"
      href={visit.link(`/indicators/${key}`, { over: isOther ? period.kind : undefined })}
    >
      {indicator.title}
    </a>
  )
}

function Status({ row: { status, sentOn, isReturned } }: { row: ReturnedFigure }) {
  const word = status === undefined ? 'Not said' : status.charAt(0).toUpperCase() + status.slice(1)
  return (
    <>
      {word}
      {sentOn && (
        <span class="hw-quiet">
          , {isReturned ? 'sent' : 'as of'} {showDay(sentOn)}
        </span>
      )}
    </>
  )
}

function Reading({ row }: { row: ReturnedFigure }) {
  return (
    <>
      {returnedReading(row)}
      {row.note !== undefined && <span class="hw-quiet"> Its note: “{row.note}”.</span>}
    </>
  )
}

function ownCountOf({ indicator, own }: ReturnedFigure): string {
  return indicator && own ? showFigure(indicator, own) : NO_VALUE
}

/** Ours less theirs with its sign: `−2 children`, `+1 child, −3 in all`, `+0.3`; `none` where they agree. */
function differenceOf({ indicator, own }: ReturnedFigure): string {
  if (!indicator || !own || own.agrees === undefined) return NO_VALUE
  if (own.agrees) return 'none'
  const { numerator, denominator, value } = own.difference
  const isCounted = indicator.measure !== 'average' && indicator.measure !== 'median'
  if (isCounted && numerator !== null) {
    const counted =
      numerator === 0 ? '' : `${signed(numerator)} ${unitFor(Math.abs(numerator), indicator.unit)}`
    return [counted, denominator ? `${signed(denominator)} in all` : ''].filter(Boolean).join(', ')
  }
  if (value === null) return NO_VALUE
  const size =
    indicator.measure === 'percentage' ? pointsOf(value) : showDifference(indicator, value, own.value ?? 0)
  return `${value < 0 ? '−' : '+'}${size}`
}

function signed(difference: number): string {
  return difference > 0 ? `+${showCount(difference)}` : showCount(difference)
}
