import { type HistoryStep, OPEN } from './history-step.ts'
import { rowsOf } from './returns.ts'

/**
 * Reviews held, once for each child and day, each with the period of care it lies in and the deadline it
 * had to meet by `catalogue/standards/reviews.yaml`: so many working days after care started, so many months
 * after the first review, and then after each (Care Planning Regulations 2010, regulation 33). The deadline is blank for the first review we hold of a
 * child whose earlier reviews lie before our returns, because nobody can say which review it was.
 */
export const reviews: HistoryStep = {
  table: 'review',
  meaning: 'Each review held, with the period of care it lies in and the deadline it had to meet',
  sql: `
    SELECT n.*,
      CASE
        WHEN review_no = 1 AND is_from_start = 1 THEN first_due_on
        WHEN review_no = 2 AND is_from_start = 1 THEN add_months(previous_held_on, second_within_months)
        WHEN review_no > 1 THEN add_months(previous_held_on, later_within_months)
      END AS due_on
    FROM (
      SELECT r.child_id, r.held_on, r.participation, r.load_id, r.line, p.period_no, p.started_on AS care_started_on,
        f.due_on AS first_due_on, t.second_within_months, t.later_within_months,
        CASE WHEN p.start_is_known = 1 AND p.started_on >= s.first_on THEN 1 ELSE 0 END AS is_from_start,
        CAST(row_number() OVER held AS INTEGER) AS review_no,
        lag(r.held_on) OVER held AS previous_held_on,
        lead(r.held_on) OVER held AS next_held_on
      FROM (
        SELECT child AS child_id, review AS held_on, max(review_code) AS participation,
          max(load_id) AS load_id, max(line) AS line
        FROM (
          SELECT v.*, row_number() OVER (PARTITION BY child, review ORDER BY year DESC, line) AS copy
          FROM ${rowsOf('ssda903/reviews')} v WHERE child IS NOT NULL AND review IS NOT NULL
        ) ranked WHERE copy = 1
        GROUP BY child, review
      ) r
      JOIN period_of_care p ON p.child_id = r.child_id AND p.started_on <= r.held_on AND p.ceased_on >= r.held_on
      CROSS JOIN reviews_standard t
      LEFT JOIN (SELECT child_id, period_no, due_on FROM first_deadline WHERE kind = 'review') f
        ON f.child_id = r.child_id AND f.period_no = p.period_no
      CROSS JOIN (SELECT min(first_on) AS first_on FROM coverage WHERE kind = 'ssda903/reviews') s
      WINDOW held AS (PARTITION BY r.child_id, p.period_no ORDER BY r.held_on)
    ) n`,
}

/**
 * Every deadline for a review, held or not: those of the reviews held, the next one after the last review,
 * and the first of children who have had none.
 */
export const reviewDeadlines: HistoryStep = {
  table: 'review_deadline',
  meaning: 'Every deadline for a review, and when it was met if it was',
  sql: `
    SELECT child_id, period_no, due_on, held_on FROM review WHERE due_on IS NOT NULL
    UNION ALL
    SELECT child_id, period_no,
      add_months(held_on, CASE WHEN review_no = 1 AND is_from_start = 1
        THEN second_within_months ELSE later_within_months END) AS due_on, NULL AS held_on
    FROM review WHERE next_held_on IS NULL
    UNION ALL
    SELECT f.child_id, f.period_no, f.due_on, NULL AS held_on
    FROM first_deadline f
    WHERE f.kind = 'review'
      AND f.started_on >= (SELECT min(first_on) FROM coverage WHERE kind = 'ssda903/reviews')
      AND NOT EXISTS (SELECT 1 FROM review r WHERE r.child_id = f.child_id AND r.period_no = f.period_no)`,
}

/** Times a child was missing (M) or away without authorisation (A), once each. */
export const missingIncidents: HistoryStep = {
  table: 'missing_incident',
  meaning: 'Each time a child was missing (M) or away without authorisation (A)',
  sql: `
    SELECT child AS child_id, missing AS kind, mis_start AS started_on, coalesce(mis_end, ${OPEN}) AS ended_on, load_id, line
    FROM (
      SELECT m.*, row_number() OVER (PARTITION BY child, mis_start, missing ORDER BY year DESC,
        CASE WHEN mis_end IS NULL THEN 1 ELSE 0 END, line) AS copy
      FROM ${rowsOf('ssda903/missing')} m WHERE child IS NOT NULL AND mis_start IS NOT NULL
    ) ranked WHERE copy = 1`,
}

/** The social workers of a child, one after another. A further spell of the same worker is no change of worker. */
export const socialWorkerSpells: HistoryStep = {
  table: 'social_worker_spell',
  meaning: 'Each time a child had a social worker, and whether that was another worker than before',
  sql: `
    SELECT child_id, social_worker, started_on, ceased_on, reason, previous_social_worker,
      CASE WHEN previous_social_worker IS NOT NULL AND previous_social_worker <> social_worker THEN 1 ELSE 0 END AS is_change
    FROM (
      SELECT child AS child_id, sw_id AS social_worker, sw_decom AS started_on, coalesce(sw_dec, ${OPEN}) AS ceased_on,
        sw_reason AS reason, lag(sw_id) OVER (PARTITION BY child ORDER BY sw_decom) AS previous_social_worker
      FROM (
        SELECT s.*, row_number() OVER (PARTITION BY child, sw_decom ORDER BY year DESC,
          CASE WHEN sw_dec IS NULL THEN 1 ELSE 0 END, line) AS copy
        FROM ${rowsOf('ssda903/social-worker-episodes')} s WHERE child IS NOT NULL AND sw_decom IS NOT NULL
      ) ranked WHERE copy = 1
    ) ordered`,
}
