import { expect, test } from 'vitest'
import type { RawFile, RawTable } from '../raw-tables/raw-table.ts'
import { readReturnXml } from './ssda903-xml.ts'

const ONE_OF_EVERY_MODULE = `<?xml version="1.0" encoding="UTF-8"?>
<EXPSSDA903>
  <CHILD>
    <HEADER>
      <CHILDID>C1</CHILDID>
      <UPN>UN1</UPN>
      <SEX>M</SEX>
      <DOB>02/05/2009</DOB>
      <ETHNIC>WBRI</ETHNIC>
      <UASC>1</UASC>
      <DUC>02/05/2027</DUC>
      <AREVIEW>
        <REVIEW>10/06/2025</REVIEW>
        <REVIEW_CODE>PN1</REVIEW_CODE>
      </AREVIEW>
      <MOTHER>1</MOTHER>
      <MC_DOB>01/02/2025</MC_DOB>
      <DATE_INT>01/07/2025</DATE_INT>
      <DATE_MATCH>02/08/2025</DATE_MATCH>
      <FOSTER_CARE>0</FOSTER_CARE>
      <NB_ADOPTR>2</NB_ADOPTR>
      <SEX_ADOPTR>MF</SEX_ADOPTR>
      <LS_ADOPTR>L11</LS_ADOPTR>
      <AD_PLACED>
        <DATE_PLACED>03/07/2025</DATE_PLACED>
        <DATE_PLACED_CEASED/>
        <REASON_PLACED_CEASED></REASON_PLACED_CEASED>
      </AD_PLACED>
      <PERMANENCE>
        <PREV_PERM>P1</PREV_PERM>
        <LA_PERM>E08000998</LA_PERM>
        <DATE_PERM>04/04/2015</DATE_PERM>
      </PERMANENCE>
      <AMISSING>
        <MISSING>M</MISSING>
        <MIS_START>05/09/2025</MIS_START>
        <MIS_END>06/09/2025</MIS_END>
      </AMISSING>
      <IN_TOUCH>YES</IN_TOUCH>
      <ACTIV>F2</ACTIV>
      <ACCOM>U1</ACCOM>
      <OC2>
        <SDQ_SCORE>12</SDQ_SCORE>
        <SDQ_REASON/>
        <CONVICTED>0</CONVICTED>
        <HEALTH_CHECK>1</HEALTH_CHECK>
        <IMMUNISATIONS>1</IMMUNISATIONS>
        <TEETH_CHECK>1</TEETH_CHECK>
        <HEALTH_ASSESSMENT>1</HEALTH_ASSESSMENT>
        <SUBSTANCE_MISUSE>0</SUBSTANCE_MISUSE>
        <INTERVENTION_RECEIVED/>
        <INTERVENTION_OFFERED/>
      </OC2>
    </HEADER>
    <EPISODE>
      <DECOM>01/04/2025</DECOM>
      <RNE>S</RNE>
      <LS>C2</LS>
      <CIN>N1</CIN>
      <PL>U1</PL>
      <PL_POST>M4 5AB</PL_POST>
      <HOME_POST>M16 0QX</HOME_POST>
      <URN>SC123456</URN>
      <PLACE_PROVIDER>PR1</PLACE_PROVIDER>
      <DEC>09/10/2025</DEC>
      <REC>E11</REC>
      <REASON_PLACE_CHANGE/>
    </EPISODE>
  </CHILD>
</EXPSSDA903>
`

test('a return of one child gives every module with the columns, cells and lines it would have as CSV', () => {
  const file = read(ONE_OF_EVERY_MODULE)
  expect(file.format).toBe('xml')
  expect(file.leftAside).toEqual([])
  expect(file.tables.flatMap(({ findings }) => findings)).toEqual([])
  expect(file.tables.map(told)).toEqual([
    'Header CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB / 4: C1,M,02/05/2009,WBRI,UN1,1,01/02/2025',
    'Episodes CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN' +
      ' / 55: C1,01/04/2025,S,C2,N1,U1,PR1,09/10/2025,E11,,M16 0QX,M4 5AB,SC123456',
    'Reviews CHILD,DOB,REVIEW,REVIEW_CODE / 12: C1,02/05/2009,10/06/2025,PN1',
    'UASC CHILD,SEX,DOB,DUC / 10: C1,M,02/05/2009,02/05/2027',
    'OC2 CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,' +
      'SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED / 42: C1,02/05/2009,12,,0,1,1,1,1,0,,',
    'OC3 CHILD,DOB,IN_TOUCH,ACTIV,ACCOM / 39: C1,02/05/2009,YES,F2,U1',
    'AD1 CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR' +
      ' / 18: C1,02/05/2009,01/07/2025,02/08/2025,0,2,MF,L11',
    'PlacedAdoption CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED / 24: C1,02/05/2009,03/07/2025,,',
    'PrevPerm CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM / 29: C1,02/05/2009,P1,E08000998,04/04/2015',
    'Missing CHILD,DOB,MISSING,MIS_START,MIS_END / 34: C1,02/05/2009,M,05/09/2025,06/09/2025',
  ])
})

test('a return without children has all ten modules and no rows in them', () => {
  const file = read('<EXPSSDA903/>')
  expect(file.tables.map(({ part, rows }) => `${part} ${rows.length}`)).toEqual([
    'Header 0',
    'Episodes 0',
    'Reviews 0',
    'UASC 0',
    'OC2 0',
    'OC3 0',
    'AD1 0',
    'PlacedAdoption 0',
    'PrevPerm 0',
    'Missing 0',
  ])
  expect(file.tables.every(({ headerLine }) => headerLine === 1)).toBe(true)
})

test('the order of elements does not matter: an episode before the header belongs to the same child', () => {
  const file = read(
    child(
      '<EPISODE><PL>K2</PL><DECOM>01/04/2025</DECOM></EPISODE>' +
        '<HEADER><AREVIEW><REVIEW_CODE>PN1</REVIEW_CODE><REVIEW>02/02/2026</REVIEW></AREVIEW>' +
        '<DOB>01/01/2015</DOB><SEX>F</SEX><CHILDID>C9</CHILDID></HEADER>',
    ),
  )
  expect(rowsOf(file, 'Episodes')).toEqual(['C9,01/04/2025,,,,K2,,,,,,,'])
  expect(rowsOf(file, 'Reviews')).toEqual(['C9,01/01/2015,02/02/2026,PN1'])
  expect(rowsOf(file, 'Header')).toEqual(['C9,F,01/01/2015,,,,'])
})

test('each child of the file has their own rows, in the order of the file', () => {
  const file = read(
    '<EXPSSDA903>' +
      '<CHILD><HEADER><CHILDID>A</CHILDID><SEX>F</SEX></HEADER><EPISODE><RNE>S</RNE></EPISODE><EPISODE><RNE>P</RNE></EPISODE></CHILD>' +
      '<CHILD><HEADER><CHILDID>B</CHILDID><SEX>M</SEX></HEADER><EPISODE><RNE>S</RNE></EPISODE></CHILD>' +
      '</EXPSSDA903>',
  )
  expect(rowsOf(file, 'Episodes')).toEqual(['A,,S,,,,,,,,,,', 'A,,P,,,,,,,,,,', 'B,,S,,,,,,,,,,'])
  expect(rowsOf(file, 'Header')).toEqual(['A,F,,,,,', 'B,M,,,,,'])
})

test('a child whose UASC is 0 or blank is not in the UASC module', () => {
  expect(rowsOf(read(header('<UASC>0</UASC>')), 'UASC')).toEqual([])
  expect(rowsOf(read(header('<UASC/>')), 'UASC')).toEqual([])
})

test('a UASC that is neither 0 nor 1 is a finding and no row', () => {
  const table = tableOf(read(header('\n<UASC>Y</UASC>')), 'UASC')
  expect(table.rows).toEqual([])
  expect(table.findings).toEqual([
    { code: 'code-unknown', line: 2, column: 'UASC', cell: 'Y', detail: 'yes-no' },
  ])
})

test('details of an adoption without its date of decision make nobody adopted and are a finding', () => {
  const file = read(header('<DATE_INT/>\n<DATE_MATCH/>\n<FOSTER_CARE>0</FOSTER_CARE>'))
  expect(tableOf(file, 'AD1').rows).toEqual([])
  expect(tableOf(file, 'AD1').findings).toEqual([
    {
      code: 'column-unknown',
      line: 3,
      column: 'FOSTER_CARE',
      detail: 'FOSTER_CARE of a child without DATE_INT',
    },
  ])
})

test('an empty group says that there was nothing of the kind', () => {
  const file = read(header('<OC2/><PERMANENCE><PREV_PERM/><LA_PERM/><DATE_PERM/></PERMANENCE>'))
  expect(rowsOf(file, 'OC2')).toEqual([])
  expect(rowsOf(file, 'PrevPerm')).toEqual([])
})

test('an empty episode stays a row, for somebody must see it', () => {
  expect(rowsOf(read(child('<HEADER><CHILDID>C1</CHILDID></HEADER><EPISODE/>')), 'Episodes')).toEqual([
    'C1,,,,,,,,,,,,',
  ])
})

test('a header that only names a child with episodes is no row of Header; with nothing else it is one', () => {
  const named = '<HEADER><CHILDID>C1</CHILDID></HEADER>'
  expect(rowsOf(read(child(`${named}<EPISODE><RNE>S</RNE></EPISODE>`)), 'Header')).toEqual([])
  expect(rowsOf(read(child(named)), 'Header')).toEqual(['C1,,,,,,'])
})

test('lines are counted as an editor counts them, also where a tag runs over two lines', () => {
  const file = read(
    '<EXPSSDA903>\r\n<CHILD>\r\n<EPISODE\r\n  id="1">\r\n<RNE>S</RNE></EPISODE>\r\n<EPISODE><RNE>P</RNE></EPISODE></CHILD></EXPSSDA903>',
  )
  expect(tableOf(file, 'Episodes').lines).toEqual([3, 6])
})

test('a file in pieces of any size gives the same as a file in one piece', () => {
  const whole = read(ONE_OF_EVERY_MODULE)
  expect(readReturnXml('return.xml', ONE_OF_EVERY_MODULE.match(/[\s\S]/gu)!)).toEqual(whole)
  expect(readReturnXml('return.xml', ONE_OF_EVERY_MODULE.match(/[\s\S]{1,7}/g)!)).toEqual(whole)
})

test('a tag, an accent and a line end that stand across the edge of a slice are read whole', () => {
  const before = '<EXPSSDA903><CHILD><HEADER><CHILDID>C1</CHILDID>'
  const at = (offset: number, rest: string) =>
    `${before}${' '.repeat(65_536 - before.length - offset)}${rest}`
  const end = '</HEADER></CHILD></EXPSSDA903>'
  expect(rowsOf(read(at(2, `<SEX>F</SEX>${end}`)), 'Header')).toEqual(['C1,F,,,,,'])
  expect(rowsOf(read(at(8, `<SEX>F</SEX>${end}`)), 'Header')).toEqual(['C1,F,,,,,'])
  expect(rowsOf(read(at(6, `<UPN>😀</UPN>${end}`)), 'Header')).toEqual(['C1,,,,😀,,'])
  const lined = read(at(1, `\r\n<AREVIEW><REVIEW>01/01/2026</REVIEW></AREVIEW>${end}`))
  expect(tableOf(lined, 'Reviews').lines).toEqual([2])
})

function read(xml: string): RawFile {
  return readReturnXml('return.xml', xml)
}

function child(inside: string): string {
  return `<EXPSSDA903><CHILD>${inside}</CHILD></EXPSSDA903>`
}

function header(inside: string): string {
  return child(`<HEADER><CHILDID>C1</CHILDID>${inside}</HEADER>`)
}

function tableOf(file: RawFile, part: string): RawTable {
  return file.tables.find((table) => table.part === part)!
}

function rowsOf(file: RawFile, part: string): string[] {
  return tableOf(file, part).rows.map((row) => row.join(','))
}

function told({ part, header: heads, rows: cells, lines }: RawTable): string {
  return `${part} ${heads.join(',')} / ${cells.map((row, at) => `${lines[at]}: ${row.join(',')}`).join(' / ')}`
}
