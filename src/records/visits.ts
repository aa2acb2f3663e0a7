import type { InputTable } from '../intake/index.ts'
import type { HistoryStep } from './history-step.ts'
import { lastingPlacements, visitClocks } from './visit-clocks.ts'

const LISTS = ['local/statutory-visits', 'local/connected-carers', 'local/permanence-plans']

/**
 * Visits of the social worker to a child who was looked after on the day, each with the clock that ran then. Visits
 * at which the child was not seen are there as well; the clock does not stop for them.
 */
const visits: HistoryStep = {
  table: 'visit',
  meaning: 'Each visit of the social worker to a child looked after, and whether the child was seen',
  sql: `
    SELECT v.child_id, p.period_no, c.clock_no, c.kind, v.visited_on,
      CASE WHEN v.seen = 'yes' THEN 1 ELSE 0 END AS was_seen,
      CASE WHEN v.seen = 'yes' AND v.seen_alone = 'yes' THEN 1 ELSE 0 END AS was_seen_alone,
      v.recorded_on, v.worker, v.team, v.load_id, v.line
    FROM known_local_statutory_visits v
    JOIN period_of_care p ON p.child_id = v.child_id AND p.started_on <= v.visited_on AND p.ceased_on > v.visited_on
    LEFT JOIN visit_clock c ON c.child_id = v.child_id AND c.started_on <= v.visited_on AND c.ceased_on > v.visited_on`,
}

/** The day a visit is due, by the statutory clocks (no suffix) or the council's own (`_own`). */
function dueBy(suffix: '' | '_own'): string {
  const lasting =
    suffix === ''
      ? 'add_months(counted_from, lasting_within_months)'
      : 'counted_from + permanence_within_days_own'
  return `CASE clock
    WHEN 'First week' THEN counted_from + CASE kind
      WHEN 'interim-order' THEN weekly_within_days${suffix}
      WHEN 'temporary-approval' THEN weekly_within_days${suffix}
      WHEN 'care-order' THEN care_order_first_within_days${suffix}
      WHEN 'adoption' THEN adoption_within_days${suffix}
      ELSE first_within_days${suffix} END
    WHEN 'First year of a placement' THEN counted_from + first_year_within_days${suffix}
    WHEN 'After the first year' THEN counted_from + later_within_days${suffix}
    WHEN 'Long-term placement' THEN ${lasting}
    WHEN 'Weekly until the first review' THEN counted_from + CASE kind
      WHEN 'adoption' THEN adoption_within_days${suffix} ELSE weekly_within_days${suffix} END
    WHEN 'At home on an interim order' THEN counted_from + after_review_within_days${suffix}
    WHEN 'Temporarily approved carers' THEN counted_from + after_review_within_days${suffix}
    WHEN 'At home on a care order' THEN counted_from + care_order_within_days${suffix} END`
}

/**
 * Every day by which a child had to be visited: a week after the clock began, then so long after each visit as the
 * rule of that visit's day says (`catalogue/standards/visits.yaml`). `clock` says in words which rule that is.
 *
 * - A deadline ends unmet (`lapses_on`) when the clock begins again or care ceases: what falls due after that was
 *   never due. `visited_on` is the next visit at which the child was seen.
 * - Before the first day of the list of visits nobody can say when a child was seen. There the clock runs from the day
 *   before that first day (`is_known` 0), so that no child is called overdue for what the list cannot hold, and none
 *   who was never visited since is missed. Without a list of visits there are no deadlines.
 * - “Until the first review” is the first of this time in care (regulation 33); care that began before our first
 *   reviews has had it. Of a placement for adoption it is the first review in it, or the day that review was due;
 *   after it `due_on` is blank, because the interval is what each review decides, and no list holds that.
 */
const visitDeadlines: HistoryStep = {
  table: 'visit_deadline',
  meaning: 'Every day by which a child looked after had to be visited, why then, and when the child was seen',
  sql: `
    WITH listed AS (SELECT min(first_on) AS first_on FROM list_coverage WHERE kind = 'local/statutory-visits'),
    first_review AS (
      SELECT p.child_id, p.period_no, CASE
        WHEN p.start_is_known = 0 OR p.started_on < (SELECT min(first_on) FROM coverage WHERE kind = 'ssda903/reviews')
          THEN p.started_on
        ELSE (SELECT min(r.held_on) FROM review r WHERE r.child_id = p.child_id AND r.period_no = p.period_no)
        END AS held_on
      FROM period_of_care p
    ),
    anchor AS (
      SELECT c.child_id, c.period_no, c.clock_no, c.kind, c.started_on AS counted_from, 1 AS is_first, 0 AS is_visit,
        CASE WHEN p.start_is_known = 0 AND p.started_on = c.started_on THEN 0 ELSE 1 END AS is_known
      FROM visit_clock c
      JOIN period_of_care p ON p.child_id = c.child_id AND p.period_no = c.period_no
      JOIN listed l ON c.started_on >= l.first_on
      WHERE c.starts_clock = 1
      UNION ALL
      SELECT c.child_id, c.period_no, c.clock_no, c.kind, l.first_on - 1 AS counted_from, 0 AS is_first, 0 AS is_visit,
        0 AS is_known
      FROM visit_clock c
      JOIN listed l ON c.started_on < l.first_on AND c.ceased_on > l.first_on - 1
      UNION ALL
      SELECT child_id, period_no, clock_no, kind, visited_on AS counted_from, 0 AS is_first, 1 AS is_visit, 1 AS is_known
      FROM visit WHERE was_seen = 1 AND clock_no IS NOT NULL
    ),
    followed AS (
      SELECT a.*, lead(counted_from) OVER (PARTITION BY child_id, period_no, clock_no
        ORDER BY counted_from, is_visit) AS visited_on
      FROM anchor a
    ),
    ruled AS (
      SELECT f.*, b.started_on AS clock_started_on, b.kind AS clock_began_with, b.clock_ceased_on AS lapses_on,
        CASE f.kind WHEN 'adoption' THEN least(b.started_on + t.adoption_review_within_days, (
            SELECT min(r.held_on) FROM review r
            WHERE r.child_id = f.child_id AND r.period_no = f.period_no AND r.held_on >= b.started_on))
          ELSE h.held_on END AS weekly_until,
        CASE WHEN f.counted_from < add_months(c.placement_started_on, 12) THEN 1 ELSE 0 END AS is_first_year,
        CASE WHEN EXISTS (SELECT 1 FROM lasting_placement s WHERE s.child_id = f.child_id AND s.period_no = f.period_no
          AND s.started_on <= f.counted_from AND s.ceased_on > f.counted_from) THEN 1 ELSE 0 END AS is_lasting
      FROM followed f
      CROSS JOIN visits_standard t
      JOIN visit_clock b ON b.child_id = f.child_id AND b.period_no = f.period_no AND b.clock_no = f.clock_no
        AND b.starts_clock = 1
      JOIN visit_clock c ON c.child_id = f.child_id AND c.period_no = f.period_no
        AND c.started_on <= f.counted_from AND c.ceased_on > f.counted_from
      JOIN first_review h ON h.child_id = f.child_id AND h.period_no = f.period_no
    ),
    named AS (
      SELECT r.*, CASE
          WHEN is_first = 1 THEN 'First week'
          WHEN kind = 'placement' AND is_first_year = 1 THEN 'First year of a placement'
          WHEN kind = 'placement' AND is_lasting = 1 THEN 'Long-term placement'
          WHEN kind = 'placement' THEN 'After the first year'
          WHEN kind = 'care-order' THEN 'At home on a care order'
          WHEN weekly_until IS NULL OR counted_from
            + CASE kind WHEN 'adoption' THEN t.adoption_within_days ELSE t.weekly_within_days END < weekly_until
            THEN 'Weekly until the first review'
          WHEN kind = 'interim-order' THEN 'At home on an interim order'
          WHEN kind = 'temporary-approval' THEN 'Temporarily approved carers'
          ELSE 'Placed for adoption' END AS clock,
        t.*
      FROM ruled r CROSS JOIN visits_standard t
    )
    SELECT child_id, period_no, clock_no, kind, clock, clock_started_on, clock_began_with, is_first, is_known,
      counted_from, ${dueBy('')} AS due_on, ${dueBy('_own')} AS own_due_on, visited_on, lapses_on
    FROM named`,
}

/** The steps that tell visits and their deadlines; none when the catalogue lacks a list they are told from. */
export function visitHistories(tables: readonly InputTable[]): HistoryStep[] {
  const held = tables.map(({ table }) => table)
  return LISTS.every((list) => held.includes(list))
    ? [lastingPlacements, visitClocks, visits, visitDeadlines]
    : []
}
