import { type HistoryStep, OPEN } from './history-step.ts'
import { rowsOf } from './returns.ts'

/**
 * Episodes as the returns report them, one for each child and start date.
 *
 * A child's episodes are spread over annual files, and an open one is repeated next year: the copy of the
 * latest year is kept, and within a year the one with an end (rules 502 and 503 of the SSDA903 return ask
 * the two copies to agree).
 */
export const reportedEpisodes: HistoryStep = {
  table: 'reported_episode',
  meaning: 'One row for each child and episode start, from the latest return that reports it',
  sql: `
    SELECT child AS child_id, decom AS started_on, dec AS ended_on, rne, ls, cin, place, place_provider, rec,
      reason_place_change, home_post, pl_post, urn, pl_la, pl_location, pl_distance, year, load_id, line
    FROM (
      SELECT e.*, row_number() OVER (
        PARTITION BY e.child, e.decom
        ORDER BY e.year DESC, CASE WHEN e.dec IS NULL THEN 1 ELSE 0 END, e.dec DESC, e.line) AS copy
      FROM ${rowsOf('ssda903/episodes')} e
      WHERE e.child IS NOT NULL AND e.decom IS NOT NULL
    ) ranked WHERE copy = 1`,
  findings: [
    {
      code: 'episode-without-dates',
      sql: `SELECT child AS child_id, load_id, line FROM ${rowsOf('ssda903/episodes')} e
        WHERE child IS NULL OR decom IS NULL`,
    },
    {
      code: 'episode-reported-twice',
      sql: `SELECT child AS child_id, load_id, line FROM (
          SELECT e.*, row_number() OVER (PARTITION BY child, decom, year
            ORDER BY CASE WHEN dec IS NULL THEN 1 ELSE 0 END, dec DESC, line) AS copy
          FROM ${rowsOf('ssda903/episodes')} e WHERE child IS NOT NULL AND decom IS NOT NULL
        ) ranked WHERE copy > 1`,
    },
  ],
}

/**
 * Open episodes held against the next return. An episode open on 31 March must stand in the next return; if
 * it does not, either that return tells the time differently (another episode of the child covers it), or
 * the episode is taken as ended on 1 April, the first day nobody vouches for it, with no reason.
 */
export const confirmedEpisodes: HistoryStep = {
  table: 'confirmed_episode',
  meaning: 'Reported episodes, those left open and not repeated ended on 1 April or replaced',
  sql: `
    WITH returned AS (SELECT DISTINCT collection_year AS year FROM active_load WHERE kind = 'ssda903/episodes'),
    next_return AS (
      SELECT r.year, (SELECT min(later.year) FROM returned later WHERE later.year > r.year) AS next_year FROM returned r
    ),
    left_open AS (
      SELECT e.child_id, e.started_on, n.next_year FROM reported_episode e
      JOIN next_return n ON n.year = e.year
      WHERE e.ended_on IS NULL AND n.next_year IS NOT NULL
    ),
    replaced AS (
      SELECT DISTINCT o.child_id, o.started_on FROM left_open o
      JOIN reported_episode later ON later.child_id = o.child_id AND later.year >= o.next_year
        AND later.started_on <= o.started_on AND coalesce(later.ended_on, ${OPEN}) > o.started_on
    )
    SELECT e.*,
      CASE WHEN r.child_id IS NOT NULL THEN 'replaced' WHEN o.child_id IS NOT NULL THEN 'not repeated' END AS unconfirmed,
      CASE WHEN o.child_id IS NOT NULL THEN make_date(e.year, 4, 1) ELSE coalesce(e.ended_on, ${OPEN}) END AS ceased_on
    FROM reported_episode e
    LEFT JOIN left_open o ON o.child_id = e.child_id AND o.started_on = e.started_on
    LEFT JOIN replaced r ON r.child_id = e.child_id AND r.started_on = e.started_on`,
  findings: [
    {
      code: 'episode-not-repeated',
      sql: `SELECT child_id, load_id, line FROM confirmed_episode WHERE unconfirmed = 'not repeated'`,
    },
    {
      code: 'episode-replaced',
      sql: `SELECT child_id, load_id, line FROM confirmed_episode WHERE unconfirmed = 'replaced'`,
    },
  ],
}

/**
 * Episodes that end after they start and do not end on the same day as an earlier one (the second of two
 * with one end is dropped).
 */
export const usableEpisodes: HistoryStep = {
  table: 'usable_episode',
  meaning: 'Confirmed episodes of a day or more, one for each end date',
  sql: `
    SELECT * FROM (
      SELECT e.*, row_number() OVER (PARTITION BY child_id, ceased_on ORDER BY started_on) AS same_end
      FROM confirmed_episode e
      WHERE ceased_on > started_on AND coalesce(unconfirmed, '') <> 'replaced'
    ) ranked WHERE same_end = 1 OR ceased_on = ${OPEN}`,
  findings: [
    {
      code: 'episode-under-24-hours',
      sql: `SELECT child_id, load_id, line FROM confirmed_episode
        WHERE ceased_on <= started_on AND coalesce(unconfirmed, '') <> 'replaced'`,
    },
    {
      code: 'episode-same-end',
      sql: `SELECT c.child_id, c.load_id, c.line FROM confirmed_episode c
        LEFT JOIN usable_episode u ON u.child_id = c.child_id AND u.started_on = c.started_on
        WHERE c.ceased_on > c.started_on AND coalesce(c.unconfirmed, '') <> 'replaced' AND u.child_id IS NULL`,
    },
  ],
}

/**
 * The episodes of each child in order, none running into the next: one that does is cut where the next
 * begins. An open end is 9999-12-31.
 */
export const episodes: HistoryStep = {
  table: 'episode',
  meaning: 'The episodes of each child in order, none overlapping; an open end is 9999-12-31',
  sql: `
    SELECT child_id,
      CAST(row_number() OVER (PARTITION BY child_id ORDER BY started_on) AS INTEGER) AS episode_no,
      started_on,
      CASE WHEN next_started_on < ceased_on THEN next_started_on ELSE ceased_on END AS ceased_on,
      rne AS reason_new_episode, ls AS legal_status, cin AS category_of_need, place AS placement_type,
      place_provider AS placement_provider,
      CASE WHEN next_started_on < ceased_on THEN 'X1' WHEN unconfirmed IS NOT NULL THEN NULL ELSE rec END AS reason_ceased,
      reason_place_change, home_post AS home_postcode, pl_post AS placement_postcode, urn,
      placement_authority, placement_location, distance_miles,
      CASE WHEN ls IN (SELECT code FROM code_legal_status WHERE short_break = 1) THEN 1 ELSE 0 END AS is_short_break,
      CASE WHEN place IN (SELECT code FROM code_placement WHERE temporary = 1) THEN 1 ELSE 0 END AS is_temporary,
      CASE WHEN next_started_on < ceased_on THEN 1 ELSE 0 END AS was_cut,
      year AS collection_year, load_id, line
    FROM (
      SELECT u.*, lead(started_on) OVER (PARTITION BY child_id ORDER BY started_on) AS next_started_on
      FROM located_episode u
    ) ordered`,
  findings: [
    { code: 'episode-overlaps', sql: `SELECT child_id, load_id, line FROM episode WHERE was_cut = 1` },
  ],
}
