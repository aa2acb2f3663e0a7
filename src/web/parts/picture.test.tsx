import { expect, test } from 'vitest'
import { Picture } from './picture.tsx'

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg"><title id="a-title">A</title><desc id="a-desc">B</desc><text>é</text></svg>'
const table = {
  heads: ['Authority', 'Value', 'Made from', 'Reading'],
  rows: [
    ['Wirral', '93.1', '–', 'higher'],
    ['=1+1', '–', '£3', ''],
  ],
}

function fileIn(markup: string, type: string): string {
  const [, content = ''] = new RegExp(`href="data:${type};charset=utf-8;base64,([^"]*)"`).exec(markup) ?? []
  return Buffer.from(content, 'base64').toString('utf8')
}

test('a picture stands under its sentence, with the same as a table below it', () => {
  const markup = String(
    <Picture id="a" title="Rates" reading="Wirral is highest." svg={svg} table={table} notes="DfE, 2025." />,
  )
  const order = [
    'Wirral is highest.',
    '<svg',
    'DfE, 2025.',
    'The same as a table',
    '<table',
    'Save the picture',
  ]
  const places = order.map((part) => markup.indexOf(part))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(markup).toContain('aria-label="Picture: Rates"')
})

test('the picture can be saved as it is, on white, and its table as a file no spreadsheet runs', () => {
  const markup = String(<Picture id="a" title="Rates" reading="" svg={svg} table={table} />)
  expect(fileIn(markup, 'image/svg\\+xml')).toBe(
    svg.replace('</desc>', '</desc><rect width="100%" height="100%" fill="#FFFFFF"/>'),
  )
  expect(fileIn(markup, 'text/csv')).toBe(
    "\uFEFFAuthority,Value,Made from,Reading\r\nWirral,93.1,–,higher\r\n'=1+1,–,£3,\r\n",
  )
  expect(markup).toContain('download="a.svg"')
  expect(markup).toContain('download="a.csv"')
})

test('columns of numbers stand right and columns of words do not', () => {
  const markup = String(<Picture id="a" title="Rates" reading="" svg={svg} table={table} />)
  const heads = [...markup.matchAll(/<th scope="col"[^>]*class="([^"]*)"[^>]*>/g)].map(([, classes]) =>
    classes?.includes('numeric'),
  )
  expect(heads).toEqual([false, true, true, false])
})

test('a picture drawn for a telephone too is heard once: the wide one and the narrow one take turns', () => {
  const twice = String(<Picture id="a" title="Rates" reading="" svg={svg} narrow={svg} table={table} />)
  expect(twice).toContain('hw-picture--wide')
  expect(twice).toContain('hw-picture--narrow')
  const once = String(<Picture id="a" title="Rates" reading="" svg={svg} table={table} />)
  expect(once).not.toContain('hw-picture--wide')
  expect(once).not.toContain('hw-picture--narrow')
})
