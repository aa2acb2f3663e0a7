import { CEASED_DAY_COUNTS } from '../core/index.ts'

/** A rule of time that the SQL of histories and cohorts calls by name, declared once for each engine. */
export interface SqlFunction {
  readonly name: string
  readonly parameters: readonly string[]
  readonly meaning: string
  readonly body: string
}

/**
 * The functions the catalogue's SQL may call beside the standard ones. Each is the SQL side of a rule in
 * `core`; `functions.test.ts` holds the two together.
 */
export const sqlFunctions: readonly SqlFunction[] = [
  {
    name: 'in_force',
    parameters: ['started_on', 'ceased_on', 'day'],
    meaning: 'Whether something has started and has not ceased on a day',
    body: `(started_on <= day AND ceased_on ${CEASED_DAY_COUNTS ? '>=' : '>'} day)`,
  },
  {
    name: 'in_force_during',
    parameters: ['started_on', 'ceased_on', 'first_day', 'last_day'],
    meaning: 'Whether something is in force on at least one day of a period',
    body: `(started_on <= last_day AND ceased_on ${CEASED_DAY_COUNTS ? '>=' : '>'} first_day)`,
  },
  {
    name: 'age_in_years',
    parameters: ['born_on', 'day'],
    meaning: 'Age in completed years; somebody born on 29 February is a year older on 1 March',
    body: `CAST(extract(year FROM day) - extract(year FROM born_on)
      - CASE WHEN extract(month FROM day) * 100 + extract(day FROM day)
                < extract(month FROM born_on) * 100 + extract(day FROM born_on) THEN 1 ELSE 0 END AS INTEGER)`,
  },
  {
    name: 'birthday',
    parameters: ['born_on', 'age'],
    meaning: 'The day a person reaches an age; 1 March for a 29 February birthday in a common year',
    body: `CASE WHEN extract(month FROM born_on) = 2 AND extract(day FROM born_on) = 29
      THEN make_date(CAST(extract(year FROM born_on) + age AS INTEGER), 3, 1)
        - CASE WHEN extract(day FROM make_date(CAST(extract(year FROM born_on) + age AS INTEGER), 3, 1) - 1) = 29
            THEN 1 ELSE 0 END
      ELSE make_date(CAST(extract(year FROM born_on) + age AS INTEGER),
        CAST(extract(month FROM born_on) AS INTEGER), CAST(extract(day FROM born_on) AS INTEGER)) END`,
  },
  {
    name: 'collection_year',
    parameters: ['day'],
    meaning: 'The year in which the financial year of a day ends: 31 March 2026 and 1 April 2025 give 2026',
    body: `CAST(extract(year FROM day) + CASE WHEN extract(month FROM day) >= 4 THEN 1 ELSE 0 END AS INTEGER)`,
  },
]

/** Months added to a day; the engines write intervals differently, so each adapter has its own body. */
export const ADD_MONTHS = {
  duckdb: 'CAST(day + to_months(CAST(months AS INTEGER)) AS DATE)',
  postgres: '(day + make_interval(months => months))::date',
} as const
