import { expect, test } from 'vitest'
import type { RawFile, RawTable } from '../raw-tables/raw-table.ts'
import { readReturnXml } from './ssda903-xml.ts'

test('an element without a published form is left aside, with where it was first and how often', () => {
  const file = read(
    child(
      '<HEADER><CHILDID>C1</CHILDID><SEX>F</SEX></HEADER>\n' +
        '<SWEPISODE><SW_ID>SW1</SW_ID><DECOM>01/01/2025</DECOM></SWEPISODE>\n' +
        '<SWEPISODE/><DOLO><DOLO_START>01/01/2026</DOLO_START></DOLO>\n' +
        '<EPISODE><RNE>S</RNE><PL_DISTANCE>3.2</PL_DISTANCE></EPISODE>',
    ),
  )
  expect(file.leftAside).toEqual([
    {
      part: 'SWEPISODE',
      reason:
        'SWEPISODE in CHILD (first on line 2, 2 in all): its XML form is not published, so it was not read; load it as CSV',
    },
    {
      part: 'DOLO',
      reason:
        'DOLO in CHILD (first on line 3, 1 in all): its XML form is not published, so it was not read; load it as CSV',
    },
    {
      part: 'PL_DISTANCE',
      reason:
        'PL_DISTANCE in EPISODE (first on line 4, 1 in all): its XML form is not published, so it was not read; load it as CSV',
    },
  ])
  expect(rowsOf(file, 'Episodes')).toEqual(['C1,,S,,,,,,,,,,'])
})

test('text that stands between elements is left aside too', () => {
  const file = read(child('loose words<EPISODE>more<RNE>S</RNE></EPISODE>'))
  expect(file.leftAside.map(({ part, reason }) => `${part}: ${reason.slice(0, 41)}`)).toEqual([
    'text: text in CHILD (first on line 1, 1 in all)',
    'text: text in EPISODE (first on line 1, 1 in al',
  ])
})

test('of a field that stands twice the first is used, and the second is a finding', () => {
  const table = tableOf(
    read(
      child(
        '<EPISODE>\n<DECOM>01/04/2025</DECOM>\n<DECOM>02/04/2025</DECOM>\n<PL>U1</PL><PL>U2</PL></EPISODE>',
      ),
    ),
    'Episodes',
  )
  expect(table.rows).toEqual([['', '01/04/2025', '', '', '', 'U1', '', '', '', '', '', '', '']])
  expect(table.findings).toEqual([
    { code: 'column-duplicated', line: 3, column: 'DECOM', detail: 'DECOM' },
    { code: 'column-duplicated', line: 4, column: 'PLACE', detail: 'PLACE' },
  ])
})

test('a field of the header that stands twice is a finding of the module it belongs to', () => {
  const file = read(header('<IN_TOUCH>YES</IN_TOUCH><IN_TOUCH>NO</IN_TOUCH><SEX>F</SEX><SEX>M</SEX>'))
  expect(tableOf(file, 'OC3').findings.map(({ code }) => code)).toEqual(['column-duplicated'])
  expect(tableOf(file, 'Header').findings.map(({ column }) => column)).toEqual(['SEX'])
  expect(rowsOf(file, 'OC3')).toEqual(['C1,,YES,,'])
})

test('a cell longer than 32,767 characters is cut there and is a finding', () => {
  const long = 'x'.repeat(40_000)
  const table = tableOf(read(header(`<UPN>${long}</UPN>`)), 'Header')
  expect(table.rows[0]![4]).toHaveLength(32_767)
  expect(table.findings).toEqual([{ code: 'cell-too-long', line: 1, column: 'UPN', detail: '40,000' }])
})

test('accents, entities, CDATA, comments and layout inside an element give the text people mean', () => {
  const file = read(
    header(
      '<UPN>\n  Zoë &amp; <!-- two --><![CDATA[<Seán>]]> &#x201C;é&#8221;\n</UPN><!-- <SEX>M</SEX> --><?note x?>',
    ),
  )
  expect(tableOf(file, 'Header').rows[0]![4]).toBe('Zoë & <Seán> “é”')
})

test('a byte order mark, attributes, a namespace and its prefix on the elements change nothing', () => {
  const file = read(
    '\uFEFF<?xml version="1.0"?><e:EXPSSDA903 xmlns:e="urn:x" version="2026"><e:CHILD><e:HEADER id="1">' +
      '<e:CHILDID>C1</e:CHILDID><e:SEX>F</e:SEX></e:HEADER></e:CHILD></e:EXPSSDA903>',
  )
  expect(rowsOf(file, 'Header')).toEqual(['C1,F,,,,,'])
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
