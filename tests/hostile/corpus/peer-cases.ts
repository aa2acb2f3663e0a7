import { type Expected, type HostileFile, hostile, joined, odd, utf16 } from './hostile-file.ts'
import { E1, E2, EPISODE_HEADS, episodes, lines, REVIEW_HEADS } from './returns.ts'
import { sheetRow, workbookOf } from './sheet-markup.ts'

/** A file that the leading peer was measured on, with what is right for it in words. */
export interface PeerCase extends HostileFile {
  readonly right: string
}

const right = (file: HostileFile, words: string): PeerCase => ({ ...file, right: words })
const E3 = 'A3,03/06/2025,S,C2,N5,U6,PR1,,,,AN1 1AC,AN1 2AC,SC222222'
const cells = (row: string) => row.split(',')
const headsChanged = (change: (head: string) => string) =>
  lines(EPISODE_HEADS.split(',').map(change).join(','), E1, E2)
const without = (at: number) => (row: string) =>
  cells(row)
    .filter((_, place) => place !== at)
    .join(',')
const bothRows: Expected = {
  outcome: 'loaded',
  findings: [],
  rows: 2,
  cells: {
    '2 CHILD': 'A1',
    '2 DECOM': '2025-06-01',
    '2 DEC': null,
    '2 HOME_POST': 'AN1 1AA',
    '3 DEC': '2025-09-30',
    '3 REC': 'E4A',
    '3 URN': 'SC654321',
  },
}

/** The 21 CSV files on which the leading peer was measured, as files of the SSDA903 return. */
export const peerCases: readonly PeerCase[] = [
  right(
    odd('peer-01-clean.csv', 'a clean file', episodes(E1, E2), bothRows),
    'loaded without a word, every cell as it came',
  ),
  right(
    odd('peer-02-byte-order-mark.csv', 'UTF-8 with a mark in front', `\uFEFF${episodes(E1, E2)}`, bothRows),
    'loaded without a word; the mark is no part of the first head',
  ),
  right(
    odd(
      'peer-03-windows-lines.csv',
      'Windows line ends and blank lines',
      [EPISODE_HEADS, '', E1, '', '', E2, '', ''].join('\r\n'),
      {
        outcome: 'loaded',
        findings: [],
        rows: 2,
        cells: { '3 CHILD': 'A1', '6 CHILD': 'A2', '6 URN': 'SC654321' },
      },
    ),
    'loaded without a word; rows keep the numbers an editor gives their lines',
  ),
  right(
    odd(
      'peer-04-letter-case.csv',
      'codes in small letters',
      episodes(E1.replace('S,V2,N1,U4,PR1', 's,v2,n1,u4,pr1').replace('AN1 1AA', 'an1 1aa'), E2),
      {
        ...bothRows,
        cells: {
          '2 RNE': 'S',
          '2 LS': 'V2',
          '2 PLACE': 'U4',
          '2 PLACE_PROVIDER': 'PR1',
          '2 HOME_POST': 'AN1 1AA',
        },
      },
    ),
    'loaded without a word; codes and postcodes are kept in capital letters',
  ),
  right(
    odd('peer-05-heads-only.csv', 'heads and no rows', lines(REVIEW_HEADS), {
      outcome: 'loaded',
      findings: ['no-rows - -', 'year-unknown - -'],
      rows: 0,
    }),
    'loaded as “there was none”, with notes that say so and that the year is not known',
  ),
  right(
    odd(
      'peer-06-small-heads.csv',
      'heads in small letters',
      headsChanged((head) => head.toLowerCase()),
      bothRows,
    ),
    'loaded without a word',
  ),
  right(
    odd(
      'peer-07-spaces-in-heads.csv',
      'spaces behind the heads',
      headsChanged((head) => `${head} `),
      bothRows,
    ),
    'loaded without a word',
  ),
  right(
    odd(
      'peer-08-extra-column.csv',
      'a column that is not of the return',
      lines(`${EPISODE_HEADS},TEAM`, `${E1},North`, `${E2},South`),
      { ...bothRows, outcome: 'loaded with findings', findings: ['column-unknown 1 TEAM'] },
    ),
    'loaded; a finding names the column that was left aside',
  ),
  right(
    odd(
      'peer-09-missing-column.csv',
      'a column of the return is missing',
      lines(...[EPISODE_HEADS, E1, E2].map(without(6))),
      {
        ...bothRows,
        outcome: 'loaded with findings',
        findings: ['column-missing 1 PLACE_PROVIDER'],
        cells: { '2 PLACE': 'U4', '2 PLACE_PROVIDER': null, '3 DEC': '2025-09-30' },
      },
    ),
    'loaded; a finding names the column, so that what rests on it is “not run” and not nought',
  ),
  right(
    odd(
      'peer-10-semicolons.csv',
      'semicolons between the cells',
      episodes(E1, E2).replaceAll(',', ';'),
      bothRows,
    ),
    'loaded without a word',
  ),
  right(
    odd(
      'peer-11-windows-code-page.csv',
      'the Windows code page',
      joined(
        lines(`${EPISODE_HEADS},PL_LA`, `${E1},Bristol`),
        `${E2},Ynys M`,
        [0xf4],
        'n ',
        [0x96],
        ' Anglesey\n',
      ),
      {
        outcome: 'loaded',
        findings: ['encoding-assumed - -'],
        rows: 2,
        cells: { '2 PL_LA': 'Bristol', '3 PL_LA': 'Ynys Môn – Anglesey' },
      },
    ),
    'loaded with accents and dashes right; a note says which encoding was assumed',
  ),
  right(
    odd(
      'peer-12-doubled-head.csv',
      'a head that stands twice',
      lines(`${EPISODE_HEADS},DEC`, `${E1},05/05/2025`, `${E2},06/06/2025`),
      { ...bothRows, outcome: 'loaded with findings', findings: ['column-duplicated 1 DEC'] },
    ),
    'loaded by the first of the two; a finding names the column',
  ),
  right(
    odd('peer-13-too-many-cells.csv', 'a row with too many cells', episodes(E1, `${E2},one too many`, E3), {
      outcome: 'loaded with findings',
      findings: ['row-long 3 -'],
      rows: 2,
      cells: { '2 CHILD': 'A1', '4 CHILD': 'A3' },
    }),
    'the others loaded; a finding gives the line of the row that was not used',
  ),
  right(
    hostile(
      'peer-14-quote-never-closed.csv',
      'a quotation mark that is never closed',
      episodes(E1, `"${E2}`, E3),
      {
        outcome: 'loaded with findings',
        findings: ['quote-unclosed 3 -'],
        rows: 2,
        cells: { '2 CHILD': 'A1', '4 CHILD': 'A3', '4 URN': 'SC222222' },
      },
    ),
    'the others loaded; a finding gives the line where the mark is opened',
  ),
  right(
    hostile('peer-15-empty.csv', 'no bytes at all', '', { outcome: 'refused', reason: 'empty' }),
    'refused as empty, with what to do',
  ),
  right(
    odd('peer-16-too-few-cells.csv', 'a row with too few cells', episodes(E1, 'A2,02/06/2025,S', E3), {
      outcome: 'loaded with findings',
      findings: ['row-short 3 -', 'value-missing 3 CIN', 'value-missing 3 LS', 'value-missing 3 PLACE'],
      rows: 3,
      cells: { '3 CHILD': 'A2', '3 DECOM': '2025-06-02', '3 RNE': 'S', '3 LS': null, '3 URN': null },
    }),
    'loaded with the row; findings give its line and the cells it must not lack',
  ),
  right(
    hostile('peer-17-nul-in-cell.csv', 'a NUL inside a code', episodes(E1.replace('U4', 'U\0 1'), E2), {
      ...bothRows,
      outcome: 'loaded with findings',
      findings: ['cell-unseen-character 2 PLACE'],
      cells: { '2 PLACE': 'U\uFFFD 1', '2 PLACE_PROVIDER': 'PR1', '3 PLACE': 'K2' },
    }),
    'loaded; a finding gives line and column, and the cell is never cut to the valid code U',
  ),
  right(
    odd(
      'peer-18-utf-16.csv',
      'UTF-16, as Excel’s “Unicode text”',
      utf16(`\uFEFF${episodes(E1, E2)}`),
      bothRows,
    ),
    'loaded without a word',
  ),
  right(
    odd(
      'peer-19-workbook-renamed.csv',
      'a workbook renamed .csv',
      workbookOf({
        sheets: {
          Episodes: [EPISODE_HEADS, E1, E2].map((row, at) => sheetRow(at + 1, ...cells(row))).join(''),
        },
      }),
      {
        outcome: 'loaded',
        findings: [],
        rows: { Episodes: 2 },
        cells: { 'Episodes: 2 CHILD': 'A1', 'Episodes: 3 DEC': '2025-09-30', 'Episodes: 3 URN': 'SC654321' },
      },
    ),
    'read as the workbook it is',
  ),
  right(
    hostile(
      'peer-20-enormous-cell.csv',
      'a cell of 40 MB',
      () => lines(`${EPISODE_HEADS},PL_LA`, `${E1},Bristol`, `${E2},${'x'.repeat(40 * 1024 * 1024)}`),
      {
        outcome: 'loaded with findings',
        findings: ['cell-too-long 3 PL_LA'],
        rows: 2,
        cells: { '2 PL_LA': 'Bristol', '3 PL_LA': 'x'.repeat(32_767), '3 CHILD': 'A2' },
      },
    ),
    'loaded; the cell is cut to what Excel holds, and a finding gives line, column and its length',
  ),
  right(
    hostile(
      'peer-21-formula-as-id.csv',
      '“=1+1” as a child’s identifier',
      episodes(E1.replace('A1', '=1+1'), E2),
      {
        ...bothRows,
        outcome: 'loaded with findings',
        findings: ['value-malformed 2 CHILD'],
        cells: { '2 CHILD': '=1+1', '3 CHILD': 'A2' },
      },
    ),
    'loaded as text that is never worked out; a finding gives line and column',
  ),
]
