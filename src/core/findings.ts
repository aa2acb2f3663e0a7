import type { Message, Severity } from './finding-message.ts'
import { publishedMessages } from './published-findings.ts'

export type { Severity }

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
  'as-at-assumed': {
    severity: 'note',
    say: (detail) =>
      `The name of the file does not say which day it is a picture of; taken as ${detail}. Put the day into the name (2026-03-31)`,
  },
  'column-renamed': {
    severity: 'note',
    say: (detail) => `The head ${detail}. Check that it means the same`,
  },
  'column-placeholder': {
    severity: 'note',
    say: (detail) =>
      `Column ${detail} holds a placeholder of the Standard Safeguarding Dataset and no data; it counts as not there`,
  },
  'sheet-hidden': {
    severity: 'note',
    say: () =>
      'The sheet is hidden in the workbook; it was read all the same. Unhide it to see what was read',
  },
  'formula-read': {
    severity: 'note',
    say: (detail) =>
      `Column ${detail} holds formulas; the values they last gave were read, and were not worked out again`,
  },
  'formula-without-value': {
    severity: 'warning',
    say: (detail) =>
      `Column ${detail} holds formulas without a value: the workbook was saved by a program that does not work them out. Open it in Excel, save it, and load it again`,
  },
  'cells-merged': {
    severity: 'warning',
    say: (detail) =>
      `The cells ${detail} are merged: only the first of them holds a value. Unmerge them and fill each`,
  },
  'day-written-otherwise': {
    severity: 'note',
    say: (detail) => `Days are written in an unusual way: ${detail}`,
  },
  'children-not-in-returns': {
    severity: 'warning',
    say: (detail) =>
      `${detail} children of this file are in the SSDA903 return. Check that it uses the same identifiers`,
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
  'quote-unclosed': {
    severity: 'error',
    say: () =>
      'A quotation mark is opened on this line and never closed; the line was left out. Close it or remove it',
  },
  'row-of-template': {
    severity: 'note',
    say: () => 'The made-up row that the template comes with was left out',
  },
  'row-duplicated': {
    severity: 'warning',
    say: (detail) => `The row is the same as line ${detail} and was used once. Delete one of them`,
  },
  'directory-row-left-out': {
    severity: 'error',
    say: (detail) =>
      `The row of the postcode directory cannot be read (${detail}) and was left out: its postcode is taken as unknown`,
  },
  'more-of-a-kind': {
    severity: 'note',
    say: (detail) => `There are ${detail}; they are too many to list`,
  },
  // cells
  'value-missing': {
    severity: 'error',
    say: () => 'The cell is blank and must be filled',
  },
  'value-malformed': {
    severity: 'warning',
    say: () =>
      'The cell does not have the form this column asks for; it was kept as it came. Look for letters that only look right, spaces and signs',
  },
  'value-unmapped': {
    severity: 'error',
    say: () =>
      'The mapping of this file does not say what this value means; it was taken as blank. Add it to the mapping',
  },
  'cell-error': {
    severity: 'error',
    say: () => 'The cell holds an error of Excel, such as #N/A; it was taken as blank',
  },
  'cell-too-long': {
    severity: 'error',
    say: (detail) => `The cell is ${detail} characters long; the first 32,767 were kept, as in Excel`,
  },
  'cell-unseen-character': {
    severity: 'error',
    say: (detail) =>
      `The cell holds a character that cannot be seen (${detail}); � stands in its place. Type the cell again`,
  },
  'formula-as-text': {
    severity: 'note',
    say: () => 'The cell looks like a formula of a spreadsheet; it was kept as text and is never worked out',
  },
  'indicator-unknown': {
    severity: 'error',
    say: () => 'There is no indicator with this key or code; “homeward indicator” lists them',
  },
  'period-impossible': {
    severity: 'error',
    say: () => 'The cell is not a period. Write 2026-03-31, 2026-03, 2025/26-Q4, 2025/26 or 12m:2026-03',
  },
  'numerator-above-denominator': {
    severity: 'error',
    say: () => 'The numerator is larger than the denominator; the row was not used',
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
  'postcode-not-in-directory': {
    severity: 'note',
    say: () =>
      'The return does not say where the placement lies or how far from home, and a postcode is not in the postcode directory; it is not known',
  },
  'file-not-dated': {
    severity: 'error',
    say: () => 'No return holds the children of this file, so its year is not known and it was not used',
  },
  // files that others publish
  ...publishedMessages,
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
