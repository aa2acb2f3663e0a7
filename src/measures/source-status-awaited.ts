import { day, readPeriod } from '../core/index.ts'
import type { Database } from '../store/index.ts'
import type { Catalogue } from './catalogue.ts'
import type { Source } from './source-status-terms.ts'

interface AwaitedRow {
  readonly indicator: string
  readonly period: string
  readonly source: string | null
  readonly sent_on: string | null
  readonly load_id: number
  readonly file_name: string
  readonly part: string | null
  readonly sha256: string
  readonly row_count: number
  readonly received_at: string
}

/** The figures that other services have still to send: a source each, whose load is the form that names it. */
export async function readAwaitedFigures(database: Database, catalogue: Catalogue): Promise<Source[]> {
  const rows = await database.rows<AwaitedRow>(
    `SELECT r.indicator, r.period, r.source, r.sent_on, r.load_id, l.file_name, l.part, l.sha256, l.row_count,
       l.received_at
     FROM returned_figure r JOIN load l ON l.load_id = r.load_id
     WHERE r.is_returned = 0 ORDER BY r.indicator, r.period, r.source`,
  )
  return rows.map((row): Source => {
    const indicator = catalogue.indicators.find(({ key }) => key === row.indicator)
    const receivedOn = day(row.received_at.slice(0, 10))
    return {
      kind: 'returned/figures',
      title: indicator?.title ?? row.indicator,
      year: undefined,
      figure: { period: readPeriod(row.period)!, service: row.source ?? undefined },
      state: 'awaiting',
      troubles: [
        {
          state: 'awaiting',
          reason: `${row.source ?? 'the service'} has not sent the figure yet`,
          since: row.sent_on === null ? receivedOn : day(row.sent_on),
        },
      ],
      load: {
        id: row.load_id,
        file: row.file_name,
        part: row.part ?? undefined,
        sha256: row.sha256,
        rows: row.row_count,
        receivedOn,
        asAt: undefined,
      },
      indicators: indicator ? [indicator.key] : [],
    }
  })
}
