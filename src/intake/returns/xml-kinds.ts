import { UnreadableFileError } from '../../core/index.ts'

/** What an XML file with another first element is, as far as its name tells; names in small letters. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['html', 'a web page'],
  ['svg', 'a picture (SVG)'],
  ['message', 'a census file of the department, such as the CIN census'],
  ['workbook', 'an old Excel workbook saved as XML'],
  ['worddocument', 'a Word document saved as XML'],
  ['package', 'an Office document saved as XML'],
  ['rss', 'a news feed'],
  ['feed', 'a news feed'],
  ['kml', 'a map'],
  ['envelope', 'a message between two programs (SOAP)'],
])

/**
 * The refusal of an XML file that is not an SSDA903 return. It says what the file is when its first element
 * tells, and never repeats the element itself, which may hold anything.
 */
export function notAReturn(name: string, firstElement: string, line: number): UnreadableFileError {
  const kind = KINDS.get(firstElement.toLowerCase())
  const is = kind ?? 'XML of a kind Homeward does not know'
  return new UnreadableFileError(
    'not-recognised',
    `${name}, line ${line}: this is ${is}, not an SSDA903 return, whose first element is EXPSSDA903. ` +
      'Export the return from the case system as XML or CSV and load that',
  )
}
