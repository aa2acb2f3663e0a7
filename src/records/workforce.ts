import type { InputTable } from '../intake/index.ts'
import { type HistoryStep, OPEN } from './history-step.ts'

/**
 * Who held each post and when nobody did, one spell after another. A row of the list of posts that was never ended is
 * over when the next row of the post starts; a row that was ended is over on that day, also when no other follows:
 * then the post is no more. A spell without a worker is a vacancy.
 */
const postSpells: HistoryStep = {
  table: 'post_spell',
  meaning: 'Who held each post, and when nobody did, one spell after another',
  sql: `
    SELECT post_id, started_on,
      least(coalesce(ended_on, ${OPEN}), coalesce(lead(started_on) OVER (PARTITION BY post_id
        ORDER BY started_on), ${OPEN})) AS ceased_on,
      worker, role, service, team, fte, contract, moved_from, advertised_on, start_confirmed_on, new_start_on,
      load_id, line
    FROM known_local_posts`,
}

/** An absence of which nobody said whether it is long counts as long when it has lasted so many days. */
const LONG_AFTER_DAYS = 28

/**
 * Each time a worker was off sick, from the list of absences, and the day from which that counts as long-term: at once
 * where the list says so, after four weeks where it does not say, never where it says that it is not. The last day of
 * an absence belongs to it.
 */
const sicknessSpells: HistoryStep = {
  table: 'sickness_spell',
  meaning: 'Each time a worker was off sick, and from when that counts as long-term',
  sql: `
    SELECT worker, started_on, coalesce(ended_on + 1, ${OPEN}) AS ceased_on,
      CASE coalesce(long_term, 'unknown') WHEN 'yes' THEN started_on
        WHEN 'unknown' THEN started_on + ${LONG_AFTER_DAYS} END AS long_term_from, load_id, line
    FROM known_local_absences WHERE kind = 'sickness'`,
}

/** The steps that tell who holds posts and who is off sick, each where the catalogue has the list it is told from. */
export function workforceHistories(tables: readonly InputTable[]): HistoryStep[] {
  const has = (list: string) => tables.some(({ table }) => table === list)
  return [...(has('local/posts') ? [postSpells] : []), ...(has('local/absences') ? [sicknessSpells] : [])]
}
