import type { HistoryStep } from './history-step.ts'

/** The loads of a directory that the build may use, with the release each is of. */
const RELEASES = `(SELECT l.load_id, l.as_at FROM known_load k JOIN load l ON l.load_id = k.load_id
  WHERE k.kind = 'reference/postcodes')`

/** What of the return the place of a placement is worked out from, where the return does not say it. */
export const WORKED_OUT_FROM: Readonly<Record<string, readonly string[]>> = {
  PL_LA: ['PL_POST'],
  PL_LOCATION: ['PL_POST'],
  PL_DISTANCE: ['HOME_POST', 'PL_POST'],
}

/**
 * The postcode directory that counts: of the releases known, the newest, whichever was loaded last. None when none
 * is loaded: then nothing is worked out and histories hold what the returns say. A release may come as one file or,
 * as the publisher gives it too, as one for each postcode area; its files count together.
 *
 * `responsible_authority` is the nine-character code of the workspace's authority, blank when it is not given or when
 * no postcode of the directory lies in it: a code that was abolished or typed wrongly would put every child outside.
 */
export const postcodeDirectory = (responsible: string | undefined): HistoryStep => ({
  table: 'postcode_directory',
  meaning:
    'The release of the postcode directory that counts, and the authority that inside and outside is of',
  sql: `
    SELECT newest.released_on,
      (SELECT min(d.authority) FROM reference_postcodes d JOIN ${RELEASES} r ON r.load_id = d.load_id
       WHERE r.as_at = newest.released_on AND d.authority = ${quoted(responsible)}) AS responsible_authority
    FROM (SELECT max(as_at) AS released_on FROM ${RELEASES} r) newest WHERE newest.released_on IS NOT NULL`,
})

/**
 * Where the postcodes of the episodes lie. Terminated postcodes count, because children once lived there. A place
 * outside England has the name the return gives its country. Northern Ireland's grid references are on another grid
 * than those of Great Britain, so no distance can be worked out from them.
 */
export const postcodePlaces: HistoryStep = {
  table: 'postcode_place',
  meaning: 'The authority and grid reference of each postcode of an episode that the directory knows',
  sql: `
    SELECT postcode, authority,
      CASE WHEN authority <> 'NIR' THEN easting END AS easting,
      CASE WHEN authority <> 'NIR' THEN northing END AS northing
    FROM (
      SELECT d.postcode, d.easting, d.northing,
        CASE substr(d.authority, 1, 1) WHEN 'E' THEN d.authority WHEN 'S' THEN 'SCO' WHEN 'W' THEN 'WAL'
          WHEN 'N' THEN 'NIR' ELSE 'NUK' END AS authority,
        row_number() OVER (PARTITION BY d.postcode
          ORDER BY d.load_id DESC, coalesce(d.terminated, '999999') DESC, d.line) AS place
      FROM reference_postcodes d
      JOIN ${RELEASES} r ON r.load_id = d.load_id
      JOIN postcode_directory g ON g.released_on = r.as_at
      JOIN (
        SELECT replace(upper(home_post), ' ', '') AS postcode FROM usable_episode
        UNION SELECT replace(upper(pl_post), ' ', '') FROM usable_episode
      ) used ON used.postcode = d.postcode
      WHERE d.authority IS NOT NULL
    ) ranked WHERE place = 1`,
}

/** What the return says of an episode's place is an authority: a nine-character code, or a country. */
const SAYS_WHERE = `(length(u.pl_la) = 9 OR u.pl_la IN ('SCO', 'WAL', 'NIR', 'NUK'))`

/** Short breaks have no place of their own in the return, and without a directory nothing is worked out. */
const WORKED_OUT = `(g.released_on IS NOT NULL
  AND coalesce(u.ls, '') NOT IN (SELECT code FROM code_legal_status WHERE short_break = 1))`

/** Of 1.6093 kilometres each, to one decimal, as the return's own distances are worked out. */
const STRAIGHT_LINE_MILES = `CAST(CAST(1.0 * sqrt(
    (CAST(h.easting AS DOUBLE PRECISION) - p.easting) * (CAST(h.easting AS DOUBLE PRECISION) - p.easting)
    + (CAST(h.northing AS DOUBLE PRECISION) - p.northing) * (CAST(h.northing AS DOUBLE PRECISION) - p.northing)
  ) / 1609.3 AS DECIMAL(7, 1)) AS DOUBLE PRECISION)`

/**
 * Where each placement is: its authority, inside or outside the responsible one, and the miles in a straight line
 * from the home the child came from. Each is what the return says of the episode where it says anything, a distance
 * of 999.9 (not known) too, and else what the postcode directory gives, worked out as the Department for Education’s
 * guide to the return asks (PL_LA, PL_LOCATION and PL_DISTANCE). A placement for adoption without a postcode is
 * confidential (CON) and neither inside nor outside.
 */
export const locatedEpisodes: HistoryStep = {
  table: 'located_episode',
  meaning: 'Usable episodes with the place of each, from the return or else from the postcode directory',
  sql: `
    SELECT w.*, coalesce(w.pl_location,
      CASE WHEN w.placed_in = w.responsible_authority THEN 'IN' WHEN w.responsible_authority IS NOT NULL
        AND w.placed_in IS NOT NULL THEN 'OUT' END) AS placement_location
    FROM (
      SELECT u.*,
        coalesce(u.pl_la, CASE WHEN ${WORKED_OUT} THEN coalesce(p.authority,
          CASE WHEN u.pl_post IS NULL AND u.place IN (SELECT code FROM code_placement WHERE for_adoption = 1)
            THEN 'CON' END) END) AS placement_authority,
        CASE WHEN ${WORKED_OUT} THEN CASE WHEN ${SAYS_WHERE} THEN u.pl_la
          WHEN u.pl_la IS NULL OR u.pl_la <> 'CON' THEN p.authority END END AS placed_in,
        g.responsible_authority,
        CASE WHEN u.pl_distance IS NOT NULL THEN CASE WHEN u.pl_distance < 999 THEN u.pl_distance END
          WHEN ${WORKED_OUT} THEN ${STRAIGHT_LINE_MILES} END AS distance_miles,
        CASE WHEN ${WORKED_OUT} AND (
          (u.pl_post IS NOT NULL AND p.postcode IS NULL
            AND (u.pl_la IS NULL OR u.pl_location IS NULL OR u.pl_distance IS NULL))
          OR (u.home_post IS NOT NULL AND h.postcode IS NULL AND u.pl_distance IS NULL)) THEN 1 ELSE 0 END AS is_not_found
      FROM usable_episode u
      LEFT JOIN postcode_directory g ON g.released_on IS NOT NULL
      LEFT JOIN postcode_place p ON p.postcode = replace(upper(u.pl_post), ' ', '')
      LEFT JOIN postcode_place h ON h.postcode = replace(upper(u.home_post), ' ', '')
    ) w`,
  findings: [
    {
      code: 'postcode-not-in-directory',
      sql: `SELECT child_id, load_id, line FROM located_episode WHERE is_not_found = 1`,
    },
  ],
}

function quoted(text: string | undefined): string {
  return text === undefined ? 'CAST(NULL AS VARCHAR)' : `'${text.replaceAll("'", "''")}'`
}
