import { expect, test } from 'vitest'
import { readReturnXml } from '../intake/returns/ssda903-xml.ts'
import { writeAuthority } from './index.ts'
import { type ModuleLines, returnXml } from './return-xml.ts'

const DERIVED = 3
const WITHOUT_XML_FORM = ['SWEpisodes', 'DoLo']
const SMALL = { children: 60, years: 2, lastYear: 2027, plantErrors: false }

test('the modules of a demo return written as one XML file read back with the same cells', () => {
  const modules = demoReturn('2026-27')
  const file = readReturnXml('return.xml', returnXml(modules))
  const written = [...modules].filter(([name]) => !WITHOUT_XML_FORM.includes(name))
  expect(file.leftAside).toEqual([])
  expect(file.tables.flatMap(({ findings }) => findings)).toEqual([])
  expect(
    new Map(file.tables.map(({ part, rows }) => [part, rows.map((row) => row.join(',')).sort()])),
  ).toEqual(new Map(written.map(([name, module]) => [name, withoutDerived(name, module).sort()])))
  expect(new Map(file.tables.map(({ part, header }) => [part, header.join(',')]))).toEqual(
    new Map(written.map(([name, { columns }]) => [name, columns.split(',PL_LA')[0]])),
  )
})

test('every module that XML can tell has rows in that return', () => {
  const modules = [...demoReturn('2026-27')]
  const filled = modules.filter(([, { lines }]) => lines.length > 0).map(([name]) => name)
  expect(filled.filter((name) => !WITHOUT_XML_FORM.includes(name))).toEqual([
    'Header',
    'Episodes',
    'Reviews',
    'UASC',
    'OC2',
    'OC3',
    'AD1',
    'PlacedAdoption',
    'PrevPerm',
    'Missing',
  ])
})

test('a child is written with the header first, its groups inside, and then the episodes', () => {
  const xml = returnXml(
    new Map([
      ['Header', of('CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', 'C1,F,01/02/2012,WBRI,UN1,0,')],
      [
        'Episodes',
        of('CHILD,DECOM,PLACE,HOME_POST,PL_POST,PL_LA,PL_DISTANCE', 'C1,01/04/2025,U1,,M4 5AB,MAN,1.0'),
      ],
      ['Missing', of('CHILD,DOB,MISSING,MIS_START,MIS_END', 'C1,01/02/2012,M,03/04/2025,')],
      ['SWEpisodes', of('CHILD,DOB,SW_ID', 'C2,01/02/2012,SW1')],
    ]),
  )
  expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<EXPSSDA903>
  <CHILD>
    <HEADER>
      <CHILDID>C1</CHILDID>
      <UPN>UN1</UPN>
      <SEX>F</SEX>
      <DOB>01/02/2012</DOB>
      <ETHNIC>WBRI</ETHNIC>
      <UASC>0</UASC>
      <MOTHER>0</MOTHER>
      <MC_DOB/>
      <AMISSING>
        <MISSING>M</MISSING>
        <MIS_START>03/04/2025</MIS_START>
        <MIS_END/>
      </AMISSING>
    </HEADER>
    <EPISODE>
      <DECOM>01/04/2025</DECOM>
      <PL>U1</PL>
      <PL_POST>M4 5AB</PL_POST>
      <HOME_POST/>
    </EPISODE>
  </CHILD>
</EXPSSDA903>
`)
})

test('a child without a row in Header is named and nothing more, and has no row in Header when read back', () => {
  const xml = returnXml(new Map([['Episodes', of('CHILD,DECOM', 'C7,01/04/2025')]]))
  expect(xml).toContain('<HEADER>\n      <CHILDID>C7</CHILDID>\n    </HEADER>')
  const [header, episodes] = readReturnXml('return.xml', xml).tables
  expect(header!.rows).toEqual([])
  expect(episodes!.rows.map((row) => row.slice(0, 2))).toEqual([['C7', '01/04/2025']])
})

test('children come in the order they first appear in', () => {
  const xml = returnXml(
    new Map([
      ['Header', of('CHILD,SEX', 'B,F', 'A,M')],
      ['Episodes', of('CHILD,DECOM', 'C,01/04/2025', 'A,02/04/2025')],
    ]),
  )
  expect(xml.match(/<CHILDID>.<\/CHILDID>/g)).toEqual([
    '<CHILDID>B</CHILDID>',
    '<CHILDID>A</CHILDID>',
    '<CHILDID>C</CHILDID>',
  ])
})

test('a row that is there twice is written twice, and a short row lacks its last elements', () => {
  const xml = returnXml(
    new Map([
      [
        'Reviews',
        of('CHILD,DOB,REVIEW,REVIEW_CODE', 'A,,01/05/2025,PN1', 'A,,01/05/2025,PN1', 'A,,02/05/2025'),
      ],
    ]),
  )
  expect(xml.match(/<REVIEW_CODE>PN1/g)).toHaveLength(2)
  expect(xml).toContain('<REVIEW>02/05/2025</REVIEW>\n      </AREVIEW>')
  expect(rowsOf(xml, 'Reviews')).toEqual(['A,,01/05/2025,PN1', 'A,,01/05/2025,PN1', 'A,,02/05/2025,'])
})

test('a second row of a module told once a child is written in a second CHILD', () => {
  const xml = returnXml(
    new Map([
      ['Header', of('CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', 'A,F,,,,,', 'A,M,,,,,')],
      ['Episodes', of('CHILD,RNE', 'A,S')],
    ]),
  )
  expect(rowsOf(xml, 'Header')).toEqual(['A,F,,,,,', 'A,M,,,,,'])
  expect(rowsOf(xml, 'Episodes')).toHaveLength(1)
})

test('a child seeking asylum has UASC 1, whether the status has ceased or not', () => {
  const xml = returnXml(
    new Map([
      ['Header', of('CHILD,SEX,DOB', 'A,M,01/01/2008', 'B,F,02/02/2010')],
      ['UASC', of('CHILD,SEX,DOB,DUC', 'A,M,01/01/2008,01/01/2026', 'B,F,02/02/2010,')],
    ]),
  )
  expect(rowsOf(xml, 'UASC')).toEqual(['A,M,01/01/2008,01/01/2026', 'B,F,02/02/2010,'])
})

test('signs that mean something to XML are escaped', () => {
  const xml = returnXml(new Map([['Header', of('CHILD,SEX,UPN', 'A&B,F,<é>]]>')]]))
  expect(xml).toContain('<CHILDID>A&amp;B</CHILDID>')
  expect(rowsOf(xml, 'Header')).toEqual(['A&B,F,,,<é>]]>,,'])
})

function of(columns: string, ...lines: string[]): ModuleLines {
  return { columns, lines }
}

function demoReturn(folder: string): Map<string, ModuleLines> {
  const files = [...writeAuthority(SMALL)].filter(({ path }) => path.startsWith(folder))
  return new Map(
    files.map(({ path, text }) => {
      const [columns, ...lines] = text.trimEnd().split('\r\n')
      return [path.slice(folder.length + 1, -'.csv'.length), { columns: columns!, lines }]
    }),
  )
}

function withoutDerived(name: string, { lines }: ModuleLines): string[] {
  return name === 'Episodes' ? lines.map((line) => line.split(',').slice(0, -DERIVED).join(',')) : [...lines]
}

function rowsOf(xml: string, part: string): string[] {
  const table = readReturnXml('return.xml', xml).tables.find((each) => each.part === part)!
  return table.rows.map((row) => row.join(','))
}
