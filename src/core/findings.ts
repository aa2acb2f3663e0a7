/** How much a finding matters: an error leaves a row or a figure out; a warning may change one; a note changes none. */
export type Severity = 'error' | 'warning' | 'note'

/** Where a finding is: the file by name, the line as an editor counts it, and the column's name. */
export interface Place {
  readonly file: string
  readonly line?: number | undefined
  readonly column?: string | undefined
}

/**
 * Something wrong, odd or repaired in the data, as a value: never an exception, never silence.
 *
 * `value` is the cell as it came. It may be a child's data, so it is kept in the store and shown to people
 * who may see children, and never printed to a terminal, a log or a public paper.
 */
export interface Finding {
  readonly code: FindingCode
  readonly at: Place
  readonly value?: string | undefined
  /** What the message needs beyond the place; never a child's data. */
  readonly detail?: string | undefined
}

interface Message {
  readonly severity: Severity
  readonly say: (detail: string) => string
}

/** Every finding there is, with what it says and what to do: the one screen that lists them all. */
const messages = {
  // files
  'encoding-assumed': {
    severity: 'note',
    say: (detail) =>
      `The file is not UTF-8; read as ${detail}. Check names with accents, or save as CSV UTF-8`,
  },
  'column-missing': {
    severity: 'warning',
    say: (detail) => `There is no column ${detail}. What rests on it cannot be computed from this file`,
  },
  'column-unknown': {
    severity: 'warning',
    say: (detail) => `Column ${detail} is not part of this table and was left aside`,
  },
  'column-duplicated': {
    severity: 'error',
    say: (detail) => `Column ${detail} stands more than once; the first one was used. Remove the other`,
  },
  'no-rows': {
    severity: 'note',
    say: () =>
      'The table has its heads and no rows: it is taken to say that there was nothing of the kind in the year',
  },
  'year-unknown': {
    severity: 'note',
    say: () =>
      'The file does not say which collection year it is for; it is matched to the return whose children it holds',
  },
  // rows
  'row-short': {
    severity: 'error',
    say: (detail) => `The row has too few cells (${detail}); the missing ones were taken as blank`,
  },
  'row-long': {
    severity: 'error',
    say: (detail) => `The row has too many cells (${detail}) and was not used. Look for a stray comma`,
  },
  'row-duplicated': {
    severity: 'warning',
    say: (detail) => `The row is the same as line ${detail} and was used once. Delete one of them`,
  },
  // cells
  'value-missing': {
    severity: 'error',
    say: () => 'The cell is blank and must be filled',
  },
  'day-impossible': {
    severity: 'error',
    say: () => 'The cell is not a date that exists. Write it as dd/mm/yyyy or yyyy-mm-dd',
  },
  'day-in-future': {
    severity: 'warning',
    say: (detail) => `The date is after ${detail}, the end of what this return can know`,
  },
  'code-unknown': {
    severity: 'error',
    say: (detail) => `The cell is not a code of the list “${detail}”`,
  },
  'code-not-of-year': {
    severity: 'warning',
    say: (detail) => `The code is not in use in the collection year ${detail}`,
  },
  'number-impossible': {
    severity: 'error',
    say: (detail) => `The cell must be a number ${detail}; it was taken as blank`,
  },
  // histories
  'child-not-in-header': {
    severity: 'error',
    say: () =>
      'The child has episodes but no row in the Header file, so age, sex and ethnicity are not known',
  },
  'episode-without-dates': {
    severity: 'error',
    say: () => 'The episode has no child or no start date and could not be used',
  },
  'episode-under-24-hours': {
    severity: 'error',
    say: () => 'The episode ends on or before the day it starts (rule 355) and was left out',
  },
  'episode-reported-twice': {
    severity: 'warning',
    say: () =>
      'The same return has two different rows for this child and start date; the fuller one was used',
  },
  'episode-same-end': {
    severity: 'warning',
    say: () => 'Another episode of the child ends on the same day; the one that starts later was left out',
  },
  'episode-overlaps': {
    severity: 'warning',
    say: () => 'The episode runs into the next one of the child; it was cut at the start of the next',
  },
  'episode-not-repeated': {
    severity: 'warning',
    say: () =>
      'The episode was open in one return and is missing from the next; taken as ended on 1 April between',
  },
  'episode-replaced': {
    severity: 'warning',
    say: () => 'The next return tells this time differently; the later return was used',
  },
  'start-on-day-of-ceasing': {
    severity: 'warning',
    say: () => 'Care is said to start again on the day it ceased (rule 431); taken as one period of care',
  },
  'start-inside-care': {
    severity: 'warning',
    say: () => 'Care is said to start (S) although it was already running; taken as one period of care',
  },
  'start-without-s': {
    severity: 'warning',
    say: () => 'A period of care begins without reason S; the dates were trusted',
  },
  'start-after-short-breaks': {
    severity: 'note',
    say: () => 'The child moves from short breaks into care; the first other episode is counted as the start',
  },
  'ends-with-x1': {
    severity: 'warning',
    say: () =>
      'The last episode says another follows the same day (X1) but none does; not counted as ceasing',
  },
  'placement-recoded': {
    severity: 'note',
    say: () => 'The placement changed its code and not its place; not counted as a move',
  },
  'file-not-dated': {
    severity: 'error',
    say: () => 'No return holds the children of this file, so its year is not known and it was not used',
  },
} satisfies Record<string, Message>

export type FindingCode = keyof typeof messages

export const findingCodes = Object.keys(messages) as FindingCode[]

export function severityOf(code: FindingCode): Severity {
  return messages[code].severity
}

/** The sentence of a finding, with its place in front; holds no child's data. */
export function sayFinding(finding: Finding): string {
  const { file, line, column } = finding.at
  const place = [file, line === undefined ? '' : `line ${line}`, column ?? ''].filter(Boolean).join(', ')
  return `${place}: ${sayCode(finding.code, finding.detail)}`
}

/** The sentence alone, for lists where the place has columns of its own. */
export function sayCode(code: FindingCode, detail = ''): string {
  return (messages[code] as Message).say(detail)
}
