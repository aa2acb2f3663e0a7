import { type Expected, type HostileFile, hostile, joined, odd, utf16 } from './hostile-file.ts'
import { NONE_OF_THE_OTHERS, RETURN_CELLS, RETURN_ROWS, xmlReturn } from './xml-return.ts'

/** Names say the year, which Header alone does not. */
const name = (what: string) => `xml-${what}-2025-26.xml`
const clean: Expected = {
  outcome: 'loaded',
  findings: NONE_OF_THE_OTHERS,
  rows: RETURN_ROWS,
  cells: RETURN_CELLS,
}
const withFindings = (...findings: readonly string[]): Expected => ({
  ...clean,
  outcome: 'loaded with findings',
  findings: [...NONE_OF_THE_OTHERS, ...findings],
})
const changed = (from: string, to: string) => xmlReturn((text) => text.replace(from, to))

/** Returns in XML as systems write them. */
export const xmlReturns: readonly HostileFile[] = [
  odd(name('utf-16'), 'UTF-16, as it says', utf16(`\uFEFF${changed('UTF-8', 'UTF-16')}`), clean),
  odd(
    name('windows'),
    'the Windows code page, as it says',
    () => {
      const [before, after] = changed('UTF-8', 'windows-1252').split('WBRI') as [string, string]
      return joined(before, 'WBRI<!-- Zo', [0xeb], ' -->', after)
    },
    clean,
  ),
  odd(
    name('windows-unsaid'),
    'says it is UTF-8 and holds the Windows code page',
    () => {
      const [before, after] = xmlReturn().split('SC123456') as [string, string]
      return joined(before, 'SC', [0x96], '123456', after)
    },
    {
      ...withFindings('Header: encoding-assumed - -', 'Episodes: value-malformed 16 URN'),
      cells: { 'Episodes: 16 URN': 'SC–123456' },
    },
  ),
  odd(
    name('prefix'),
    'a prefix on every name',
    xmlReturn((text) =>
      text
        .replaceAll(/<(\/?)(?=[A-Z])/g, '<$1dfe:')
        .replace('<dfe:EXPSSDA903', '<dfe:EXPSSDA903 xmlns:dfe="urn:dfe"'),
    ),
    clean,
  ),
  odd(
    name('one-line'),
    'everything in one line',
    xmlReturn((text) => text.replaceAll(/\n\s*/g, '')),
    {
      ...clean,
      cells: {
        'Header: 1 CHILD': 'A1',
        'Episodes: 1 DECOM': '2025-06-01',
        'Reviews: 1 REVIEW': '2025-05-10',
      },
    },
  ),
  odd(
    name('cdata'),
    'text in CDATA, with signs written by number',
    xmlReturn((text) => text.replace('>A1<', '><![CDATA[A1]]><').replace('WBRI', '&#87;BR&#x49;')),
    clean,
  ),
  odd(
    name('comments'),
    'comments and instructions between and within elements',
    xmlReturn((text) =>
      text.replace('<CHILD>', '<?pi x?><!-- a child --><CHILD>').replace('>U4<', '>U<!-- x -->4<'),
    ),
    clean,
  ),
  odd(
    name('another-order'),
    'elements in another order',
    xmlReturn((text) => text.replace(/( {6}<CHILDID>.*\n)( {6}<UPN>.*\n)/, '$2$1')),
    clean,
  ),
  odd(
    name('codes'),
    'codes in small letters, and one there is not',
    xmlReturn((text) => text.replace('>U4<', '>u4<').replace('>V2<', '>Q9<')),
    {
      ...withFindings('Episodes: code-unknown 16 LS'),
      cells: { 'Episodes: 16 PLACE': 'U4', 'Episodes: 16 LS': 'Q9' },
    },
  ),
  odd(
    name('element-twice'),
    'an element that stands twice',
    changed('<LS>V2</LS>', '<LS>V2</LS><LS>C2</LS>'),
    {
      ...withFindings('Episodes: column-duplicated 19 LS'),
      cells: { 'Episodes: 16 LS': 'V2' },
    },
  ),
  odd(
    name('unknown-elements'),
    'elements and text that no form knows',
    changed('<EPISODE>', 'a note<SWEPISODE><SW_ID>SW1</SW_ID></SWEPISODE>\n    <EPISODE>'),
    {
      ...clean,
      cells: { 'Episodes: 17 DECOM': '2025-06-01' },
      leftAside: ['text', 'SWEPISODE'],
    },
  ),
  odd(name('blank-id'), 'a child without an identifier', changed('<CHILDID>A1</CHILDID>', '<CHILDID/>'), {
    ...withFindings(
      'Episodes: value-missing 16 CHILD',
      'Header: value-missing 4 CHILD',
      'Reviews: value-missing 11 CHILD',
    ),
    cells: { 'Header: 4 CHILD': null, 'Header: 4 DOB': '2014-04-01' },
  }),
  odd(
    name('adopter-without-sign'),
    'cells of an adoption for a child who was not adopted',
    changed('<AREVIEW>', '<NB_ADOPTR>2</NB_ADOPTR>\n      <AREVIEW>'),
    {
      ...withFindings('AD1: column-unknown 11 NB_ADOPTR'),
      cells: { 'Reviews: 12 REVIEW': '2025-05-10' },
    },
  ),
  hostile(
    name('no-children'),
    'a return without a child',
    '<?xml version="1.0"?>\n<EXPSSDA903></EXPSSDA903>\n',
    {
      outcome: 'refused',
      reason: 'no-rows',
    },
  ),
  hostile(name('long-text'), 'a cell of a megabyte', () => changed('SC123456', 'x'.repeat(1_000_000)), {
    ...withFindings('Episodes: cell-too-long 24 URN', 'Episodes: value-malformed 16 URN'),
    cells: { 'Episodes: 16 URN': 'x'.repeat(32_767) },
  }),
  hostile(name('hidden-signs'), 'signs nobody sees, written by number', changed('>A1<', '>A&#x202E;1<'), {
    ...withFindings(
      'Episodes: cell-unseen-character 16 CHILD',
      'Header: cell-unseen-character 4 CHILD',
      'Reviews: cell-unseen-character 11 CHILD',
    ),
    cells: { 'Header: 4 CHILD': 'A\uFFFD1' },
  }),
  hostile(
    name('words-of-javascript'),
    'elements with names that mean something to the program',
    changed('<EPISODE>', '<__proto__><constructor>x</constructor></__proto__><toString/>\n    <EPISODE>'),
    {
      ...clean,
      cells: { 'Episodes: 17 DECOM': '2025-06-01' },
      leftAside: ['__proto__', 'toString'],
    },
  ),
  hostile(
    name('many-unknown'),
    'ten thousand kinds of elements that no form knows',
    () => changed('<EPISODE>', `${Array.from({ length: 10_000 }, (_, at) => `<X${at}/>`).join('')}<EPISODE>`),
    {
      ...clean,
      cells: { 'Episodes: 16 DECOM': '2025-06-01' },
      leftAside: [...Array.from({ length: 50 }, (_, at) => `X${at}`), 'other elements'],
    },
  ),
]
