import { type HistoryStep, OPEN } from './history-step.ts'
import { rowsOf } from './returns.ts'

const bornElsewhere = (
  ['ssda903/uasc', 'ssda903/reviews', 'ssda903/oc2', 'ssda903/oc3', 'ssda903/missing', 'ssda903/ad1'] as const
)
  .map((kind) => `SELECT child, dob, year FROM ${rowsOf(kind)} x WHERE dob IS NOT NULL`)
  .join(' UNION ALL ')

/**
 * One row for each child in any return: the Header of the latest year, and where there is none, the date of
 * birth any other table gives. Sex is M, F or U whatever coding the year used.
 *
 * The birthdays are those that bands of age begin with: to compare a day with one is many times faster than to
 * work out an age for every band.
 */
export const children: HistoryStep = {
  table: 'child',
  meaning: 'Each child once, as the latest Header tells',
  sql: `
    WITH header AS (
      SELECT * FROM (
        SELECT h.*, row_number() OVER (PARTITION BY child ORDER BY year DESC, line) AS copy
        FROM ${rowsOf('ssda903/header')} h WHERE child IS NOT NULL
      ) ranked WHERE copy = 1
    ),
    born AS (
      SELECT child, max(dob) AS dob FROM (
        SELECT child, dob, row_number() OVER (PARTITION BY child ORDER BY year DESC, dob) AS copy
        FROM (${bornElsewhere}) elsewhere
      ) ranked WHERE copy = 1 GROUP BY child
    ),
    everyone AS (
      SELECT child FROM header UNION SELECT child FROM born WHERE child IS NOT NULL
      UNION SELECT child_id FROM episode
    )
    SELECT e.child AS child_id,
      coalesce(h.dob, b.dob) AS date_of_birth,
      birthday(coalesce(h.dob, b.dob), 1) AS first_birthday,
      birthday(coalesce(h.dob, b.dob), 5) AS fifth_birthday,
      birthday(coalesce(h.dob, b.dob), 10) AS tenth_birthday,
      birthday(coalesce(h.dob, b.dob), 16) AS sixteenth_birthday,
      birthday(coalesce(h.dob, b.dob), 18) AS eighteenth_birthday,
      CASE h.sex WHEN '1' THEN 'M' WHEN '2' THEN 'F' ELSE h.sex END AS sex,
      h.ethnic AS ethnicity, g.category AS ethnic_group,
      h.load_id, h.line
    FROM everyone e
    LEFT JOIN header h ON h.child = e.child
    LEFT JOIN born b ON b.child = e.child
    LEFT JOIN code_ethnicity g ON g.code = h.ethnic`,
  findings: [
    {
      code: 'child-not-in-header',
      sql: `SELECT e.child_id, e.load_id, e.line FROM episode e JOIN child c ON c.child_id = e.child_id
        WHERE c.load_id IS NULL AND e.episode_no = 1
          AND EXISTS (SELECT 1 FROM active_load WHERE kind = 'ssda903/header')`,
    },
  ],
}

/** Children who were unaccompanied asylum seekers at some time in a collection year, and until when. */
export const unaccompanied: HistoryStep = {
  table: 'unaccompanied',
  meaning: 'Children who were unaccompanied asylum seekers at some time in a year, and until when',
  sql: `
    SELECT child AS child_id, year AS collection_year, max(coalesce(duc, ${OPEN})) AS ceased_on
    FROM ${rowsOf('ssda903/uasc')} u WHERE child IS NOT NULL GROUP BY child, year`,
}
