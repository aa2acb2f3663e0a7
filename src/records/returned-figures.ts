import type { HistoryStep } from './history-step.ts'

/**
 * The figures that other services sent: for each indicator, period and source the row that counts.
 *
 * It is the row of the load received last, and within one file the last line. A row in which count, total and
 * printed figure are all blank says “not returned”. Such a row counts where it is all there is, and it stays blank:
 * it is never a nought. It takes the place of a filled row only when its status is `awaited`, by which a service
 * says that the figure sent before no longer stands; a row merely left blank, as services do when they send the
 * whole form again for another quarter, says nothing of what they sent earlier.
 *
 * The same service is one source however its name is written in capitals. A row without an indicator or a period
 * is of nothing and is left aside; the file has the finding.
 */
export const returnedFigureRows: HistoryStep = {
  table: 'returned_figure',
  meaning: 'The figure that counts of each indicator, period and source that other services sent',
  sql: `
    WITH sent AS (
      SELECT r.*, k.received_at,
        CASE WHEN r.numerator IS NULL AND r.denominator IS NULL AND r.value IS NULL THEN 0 ELSE 1 END AS is_returned
      FROM returned_figures r
      JOIN known_load k ON k.load_id = r.load_id
      WHERE r.indicator IS NOT NULL AND r.period IS NOT NULL
    ),
    ranked AS (
      SELECT s.*, row_number() OVER (
          PARTITION BY s.indicator, s.period, lower(coalesce(s.source, ''))
          ORDER BY CASE WHEN s.is_returned = 1 OR s.status = 'awaited' THEN 0 ELSE 1 END,
            s.received_at DESC, s.load_id DESC, s.line DESC
        ) AS place
      FROM sent s
    )
    SELECT indicator, period, source, status, sent_on, note, is_returned, numerator, denominator, value,
      load_id, line
    FROM ranked WHERE place = 1`,
}
