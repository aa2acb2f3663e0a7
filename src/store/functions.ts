import { CEASED_DAY_COUNTS } from '../core/index.ts'

/** A rule of time that the SQL of histories and cohorts calls by name, declared once for each engine. */
export interface SqlFunction {
  readonly name: string
  readonly parameters: readonly string[]
  readonly meaning: string
  readonly body: string
}

/** The age bands of the national statistics, with the years of age in each; the last has no end. */
const AGE_BANDS = [
  ['Under 1', 1],
  ['1 to 4', 4],
  ['5 to 9', 5],
  ['10 to 15', 6],
  ['16 and over', 1],
] as const
const BAND_WIDTH = Math.max(...AGE_BANDS.map(([band]) => band.length))

/** The band of each year of age from 0 to 16, one behind the other, all as wide as the widest. */
const bandByAge = AGE_BANDS.map(([band, years]) => band.padEnd(BAND_WIDTH).repeat(years)).join('')

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
    // By months between: each year, month or day taken out of a date by itself makes the engine prepare a table of all
    // dates first, which in a small store takes longer than the ages do.
    body: `CAST(floor(1.0 * (months_between(born_on, day)
      - CASE WHEN day_of_month(day) < day_of_month(born_on) THEN 1 ELSE 0 END) / 12) AS INTEGER)`,
  },
  {
    name: 'birthday',
    parameters: ['born_on', 'age'],
    meaning: 'The day a person reaches an age; 1 March for a 29 February birthday in a common year',
    // Months are added to 28 February at most, so that a 29 February comes back a day short: then it is 1 March.
    body: `add_months(born_on, 12 * age)
      + CASE WHEN add_months(add_months(born_on, 12 * age), -12 * age) = born_on THEN 0 ELSE 1 END`,
  },
  {
    name: 'age_band',
    parameters: ['born_on', 'day'],
    meaning: 'The age band of the national statistics on a day; blank without a date of birth',
    // Cut from one text by the age, which is worked out once so: a test for each band works it out again each time.
    body: `CASE WHEN born_on IS NOT NULL AND day IS NOT NULL
      THEN trim(substr('${bandByAge}', 1 + ${BAND_WIDTH} * least(greatest(age_in_years(born_on, day), 0), 16), ${BAND_WIDTH})) END`,
  },
  {
    name: 'sex_in_words',
    parameters: ['code'],
    meaning: 'Male, Female or Unknown for the codes M, F and U',
    body: `CASE code WHEN 'M' THEN 'Male' WHEN 'F' THEN 'Female' WHEN 'U' THEN 'Unknown' END`,
  },
  {
    name: 'team_kind',
    parameters: ['team'],
    meaning:
      'The kind of a team by its name: for disabled children, for assessment, or another; blank without a name',
    body: `CASE WHEN team IS NULL THEN NULL
      WHEN lower(team) LIKE '%disab%' OR lower(team) = 'dct' THEN 'Disabled children'
      WHEN lower(team) LIKE '%assessment%' THEN 'Assessment teams'
      ELSE 'Other teams' END`,
  },
  {
    name: 'collection_year',
    parameters: ['day'],
    meaning: 'The year in which the financial year of a day ends: 31 March 2026 and 1 April 2025 give 2026',
    body: `CAST(2001 + floor(1.0 * months_between(DATE '2000-04-01', day) / 12) AS INTEGER)`,
  },
]

/** The rules of time that the engines write differently; each adapter has its own body. */
export const engineFunctions = [
  {
    name: 'add_months',
    parameters: ['day', 'months'],
    meaning: 'A day so many months later, or the last day of that month where it has no such day',
    duckdb: 'CAST(day + to_months(CAST(months AS INTEGER)) AS DATE)',
    postgres: '(day + make_interval(months => months))::date',
  },
  {
    name: 'months_between',
    parameters: ['earlier', 'later'],
    meaning: 'How many times a month begins after one day until another: 31 January to 1 February is 1',
    duckdb: `date_diff('month', earlier, later)`,
    postgres: `((extract(year FROM later) - extract(year FROM earlier)) * 12
      + extract(month FROM later) - extract(month FROM earlier))::integer`,
  },
  {
    name: 'day_of_month',
    parameters: ['day'],
    meaning: 'The day of the month, from 1',
    duckdb: `(day - CAST(date_trunc('month', day) AS DATE) + 1)`,
    postgres: 'extract(day FROM day)::integer',
  },
] as const
