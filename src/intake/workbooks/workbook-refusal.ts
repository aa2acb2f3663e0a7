import { UnreadableFileError } from '../../core/index.ts'

/** Why a workbook was not read, in words that stay the same. */
export type WorkbookReason =
  | 'workbook-encrypted'
  | 'workbook-too-large'
  | 'workbook-broken'
  | 'workbook-unsafe'
  | 'old-office-file'
  | 'binary-workbook'
  | 'open-document'

/** What a person can do about each, as the end of the sentence. */
const WHAT_TO_DO: Record<WorkbookReason, string> = {
  'workbook-encrypted':
    'Open it in Excel with its password, take the password off under File, Info, Protect Workbook, save it and load it again',
  'workbook-too-large':
    'Copy the tables into a new workbook without blank formatted rows, pictures and other sheets, and load that',
  'workbook-broken': 'Open it in Excel, let Excel repair it if it offers to, save it as .xlsx and load that',
  'workbook-unsafe':
    'Excel does not write files like this. Ask where it came from; if it can be trusted, open it, save it as .xlsx and load that',
  'old-office-file': 'Open it in Excel, save it as “Excel Workbook (.xlsx)” and load that',
  'binary-workbook': 'Open it in Excel, save it as “Excel Workbook (.xlsx)” and load that',
  'open-document': 'Open it in Excel or LibreOffice, save it as “Excel Workbook (.xlsx)” and load that',
}

/**
 * The error for a workbook that cannot be read.
 *
 * @param what what is the matter, following the file's name in the sentence: “is protected by a password”
 */
export function refusal(reason: WorkbookReason, name: string, what: string): UnreadableFileError {
  return new UnreadableFileError(reason, `${name} ${what}. ${WHAT_TO_DO[reason]}`)
}

/** The error for a workbook that is cut off, or says something no workbook can say. */
export function broken(name: string, what: string): UnreadableFileError {
  return refusal('workbook-broken', name, `is damaged: ${what}`)
}
