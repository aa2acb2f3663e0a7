import type { InputTable } from '../intake/index.ts'
import { type HistoryStep, OPEN } from './history-step.ts'
import { visitApprovals } from './visit-approvals.ts'
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

/** The day a visit is due without an approval, by the statutory clocks (no suffix) or the council's own (`_own`). */
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
 * Each approval twice: for what was due before it came (`is_under` 0: counted from a day before it), and for what is due
 * under it. Days that are compared, and no choice of conditions: an outer join with OR in it compares all rows with all.
 */
const BEFORE_AND_UNDER = `(
  SELECT p.*, p.started_on AS approved_on, w.is_under,
    CASE w.is_under WHEN 1 THEN ${OPEN} ELSE p.started_on END AS until
  FROM visit_approval p CROSS JOIN (SELECT 0 AS is_under UNION ALL SELECT 1 AS is_under) w)`

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
 * - Where an approval of less frequent visits is in force on the day the statute would have the visit, it is due the
 *   weeks approved after the visit before, or on the day the approval ends if that is sooner: never sooner than by the
 *   statute, and never later than the law allows, which is three months unless a child in a long-term foster placement
 *   agrees, and six if so. `own_due_on` follows an approval in any placement, up to `due_on`. Where the approval comes
 *   after the visit before, what was due until then lapses on its day and the new deadline holds from it (`stands_from`).
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
        (SELECT max(s.is_foster) FROM lasting_placement s WHERE s.child_id = f.child_id AND s.period_no = f.period_no
          AND s.started_on <= f.counted_from AND s.ceased_on > f.counted_from) AS lasting_is_foster
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
          WHEN kind = 'placement' AND lasting_is_foster IS NOT NULL THEN 'Long-term placement'
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
    ),
    dated AS (
      SELECT n.*, ${dueBy('')} AS statutory_on, ${dueBy('_own')} AS standard_on FROM named n
    ),
    approved AS (
      SELECT r.*, a.is_under, a.approved_on, a.weeks_apart,
        CASE WHEN a.is_under = 1 AND a.child_agrees = 1 AND r.clock = 'Long-term placement' AND r.lasting_is_foster = 1
          THEN greatest(r.statutory_on, least(r.counted_from + 7 * a.weeks_apart,
            add_months(r.counted_from, r.agreed_within_months), a.ceased_on))
          ELSE r.statutory_on END AS due_on
      FROM dated r
      LEFT JOIN ${BEFORE_AND_UNDER} a ON a.period_no = r.period_no
        AND a.child_id = CASE WHEN r.kind = 'placement' AND r.is_first = 0 THEN r.child_id END
        AND a.approved_on <= r.statutory_on AND a.ceased_on > r.statutory_on AND a.until > r.counted_from
        AND a.approved_on < greatest(coalesce(r.visited_on, ${OPEN}), r.counted_from + 1)
    )
    SELECT child_id, period_no, clock_no, kind,
      CASE WHEN due_on > statutory_on THEN 'Less frequent visits approved' ELSE clock END AS clock,
      clock_started_on, clock_began_with, is_first, is_known, counted_from,
      CASE is_under WHEN 1 THEN greatest(counted_from, approved_on) ELSE counted_from END AS stands_from, due_on,
      CASE is_under WHEN 1 THEN greatest(standard_on, least(counted_from + 7 * weeks_apart, due_on))
        ELSE standard_on END AS own_due_on,
      visited_on, CASE is_under WHEN 0 THEN least(approved_on, lapses_on) ELSE lapses_on END AS lapses_on
    FROM approved`,
}

/** The steps that tell visits and their deadlines; none when the catalogue lacks a list they are told from. */
export function visitHistories(tables: readonly InputTable[]): HistoryStep[] {
  const held = tables.map(({ table }) => table)
  return LISTS.every((list) => held.includes(list))
    ? [lastingPlacements, visitClocks, visitApprovals, visits, visitDeadlines]
    : []
}
