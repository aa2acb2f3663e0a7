import { type HistoryStep, OPEN } from './history-step.ts'

/**
 * When a child lives where he or she is meant to grow up: in a long-term foster placement (U1, U4), or in the
 * placement in which an agreed plan of long-term fostering or of a long-term residential placement was reached.
 * Only there may visits be three months apart (Care Planning Regulations 2010, regulation 28(2)(c)(i)), and only where
 * it is a foster placement (`is_foster`) can a child agree to be visited less often still.
 */
export const lastingPlacements: HistoryStep = {
  table: 'lasting_placement',
  meaning: 'When a child lives in a placement that is meant to last until the child is 18',
  sql: `
    SELECT child_id, period_no, carer_no, started_on, ceased_on, 1 AS is_foster
    FROM placement WHERE placement_type IN (SELECT code FROM code_placement WHERE long_term = 1)
    UNION ALL
    SELECT s.child_id, s.period_no, s.carer_no, greatest(p.agreed_on, p.reached_on) AS started_on,
      least(s.ceased_on, p.ceased_on) AS ceased_on,
      CASE p.plan WHEN 'long-term-fostering' THEN 1 ELSE 0 END AS is_foster
    FROM permanence_plan p
    JOIN carer_spell s ON s.child_id = p.child_id AND s.started_on <= p.reached_on AND s.ceased_on > p.reached_on
    WHERE p.plan IN ('long-term-fostering', 'long-term-residential') AND p.agreed_on IS NOT NULL`,
}

const KIND = `
  CASE WHEN l.for_adoption = 1 THEN 'adoption'
    WHEN e.placement_type = 'P1' AND e.legal_status = 'C1' THEN 'interim-order'
    WHEN e.placement_type = 'P1' AND e.legal_status = 'C2' THEN 'care-order'
    WHEN l.kinship = 1 AND EXISTS (
      SELECT 1 FROM temporary_approval a
      WHERE a.child_id = m.child_id AND a.started_on <= m.started_on AND a.ceased_on > m.started_on)
      THEN 'temporary-approval'
    ELSE 'placement' END`

/**
 * By which rule the visits of a child are due, from one day to the next: the kinds of placement that regulation 28
 * tells apart, and placement for adoption, to which other regulations apply.
 *
 * A placement is the whole time with one carer: a new name for it, or a change of legal status, begins no placement.
 * The clock begins again (`starts_clock`, a new `clock_no`) with a placement, with an interim or full care order on a
 * child at home, and with a placement for adoption. It goes on where nothing but the approval of the carers changes.
 * Temporary moves leave it alone. Carers are temporarily approved until their approval is decided or the child leaves.
 */
export const visitClocks: HistoryStep = {
  table: 'visit_clock',
  meaning:
    'By which rule the visits of a child are due, one rule after another, and when the clock begins again',
  sql: `
    WITH temporary_approval AS (
      SELECT child_id, temporary_from AS started_on, coalesce(least(decided_on, ended_on), ${OPEN}) AS ceased_on
      FROM known_local_connected_carers WHERE temporary_from IS NOT NULL
    ),
    stay AS (
      SELECT e.child_id, e.period_no, s.carer_no, e.started_on, e.legal_status, e.placement_type
      FROM care_episode e
      JOIN carer_spell s ON s.child_id = e.child_id AND s.period_no = e.period_no
        AND s.started_on <= e.started_on AND s.ceased_on > e.started_on
      WHERE e.is_temporary = 0
    ),
    moment AS (
      SELECT child_id, period_no, carer_no, started_on FROM stay
      UNION
      SELECT s.child_id, s.period_no, s.carer_no, a.started_on FROM carer_spell s
      JOIN temporary_approval a ON a.child_id = s.child_id AND a.started_on > s.started_on AND a.started_on < s.ceased_on
      UNION
      SELECT s.child_id, s.period_no, s.carer_no, a.ceased_on FROM carer_spell s
      JOIN temporary_approval a ON a.child_id = s.child_id AND a.ceased_on > s.started_on AND a.ceased_on < s.ceased_on
    ),
    told AS (
      SELECT m.child_id, m.period_no, m.carer_no, m.started_on, ${KIND} AS kind,
        row_number() OVER (PARTITION BY m.child_id, m.period_no, m.carer_no, m.started_on
          ORDER BY e.started_on DESC) AS place
      FROM moment m
      JOIN stay e ON e.child_id = m.child_id AND e.period_no = m.period_no AND e.carer_no = m.carer_no
        AND e.started_on <= m.started_on
      LEFT JOIN code_placement l ON l.code = e.placement_type
    ),
    compared AS (
      SELECT t.*, lag(kind) OVER (PARTITION BY child_id, period_no, carer_no ORDER BY started_on) AS previous_kind
      FROM told t WHERE place = 1
    ),
    changed AS (
      SELECT c.child_id, c.period_no, c.carer_no, c.kind, c.started_on, s.started_on AS placement_started_on,
        coalesce(lead(c.started_on) OVER (PARTITION BY c.child_id, c.period_no, c.carer_no ORDER BY c.started_on),
          s.ceased_on) AS ceased_on,
        CASE WHEN c.previous_kind IS NULL OR c.kind IN ('adoption', 'interim-order', 'care-order')
          THEN 1 ELSE 0 END AS starts_clock
      FROM compared c
      JOIN carer_spell s ON s.child_id = c.child_id AND s.period_no = c.period_no AND s.carer_no = c.carer_no
      WHERE c.previous_kind IS NULL OR c.kind <> c.previous_kind
    ),
    numbered AS (
      SELECT c.*, CAST(sum(starts_clock) OVER (PARTITION BY child_id, period_no ORDER BY started_on
        ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS INTEGER) AS clock_no
      FROM changed c
    )
    SELECT n.*, max(n.ceased_on) OVER (PARTITION BY n.child_id, n.period_no, n.clock_no) AS clock_ceased_on
    FROM numbered n`,
}
