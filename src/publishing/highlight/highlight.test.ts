import { beforeAll, expect, test } from 'vitest'
import { demoStore } from '../../../tests/support/demo-store.ts'
import { unzip } from '../../../tests/support/unzip.ts'
import { type Assessment, assessAll } from '../../comparison/index.ts'
import { asAt, day } from '../../core/index.ts'
import { numbersOf, wordsOf } from '../paper/paper.ts'
import { bindings } from '../statement.ts'
import { renderHighlightDocx } from './docx.ts'
import { highlightReport } from './gather.ts'
import { renderHighlightHtml } from './html.ts'
import { areasOfPaper } from './layout.ts'
import type { HighlightModel, ReportIndicator } from './model.ts'
import { highlightPaper } from './paper.ts'

let store: Awaited<ReturnType<typeof demoStore>>
let model: HighlightModel
let assessments: Assessment[]
let html: string
let word: Map<string, string>
const pictures: string[] = []

beforeAll(async () => {
  store = await demoStore()
  const { database, catalogue, settings } = store
  await database.run(
    `INSERT INTO app.narrative (report, as_at, section, author, content, written_at) VALUES
     ('highlight', DATE '2026-03-31', '4.02', 'Julie Mepham', $1, '2026-04-01T09:00:00Z')`,
    ['First words & <last> words.\n\nA second paragraph.'],
  )
  model = await highlightReport({ ...store, asAt: day('2026-03-31') })
  assessments = await assessAll(database, catalogue, settings, asAt(day('2026-03-31')))
  html = renderHighlightHtml(model)
  const dot = new Uint8Array([137, 80, 78, 71])
  word = unzip(
    await renderHighlightDocx(model, async (svg) => {
      pictures.push(svg)
      return dot
    }),
  )
})

const indicators = () => model.areas.flatMap((area) => area.indicators)
const bodyOfWord = () => word.get('word/document.xml')!
const unescape = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('\u00a0', ' ')

test('every indicator of the areas of the paper stands in its area exactly once', () => {
  const keys = indicators().map(({ key }) => key)
  expect(keys.length).toBeGreaterThan(80)
  const inPaper = new Set(areasOfPaper(model.layout, store.catalogue.areas).map(({ folder }) => folder))
  const wanted = store.catalogue.indicators.filter(({ area }) => inPaper.has(area))
  expect(keys.toSorted()).toEqual(wanted.map(({ key }) => key).toSorted())
  expect(inPaper.size).toBeLessThan(store.catalogue.areas.length)
})

test('an indicator stands under the heading its assessment gives, never under two', () => {
  const given = new Map(assessments.map(({ indicator, heading }) => [indicator.key, heading]))
  const standing = (at: ReportIndicator['standing']) => indicators().filter((one) => one.standing === at)
  expect(standing('current issue').length).toBeGreaterThan(0)
  expect(standing('improvement').length).toBeGreaterThan(0)
  for (const { key, standing: at, whyNot } of indicators())
    expect([key, at === 'make-up' || whyNot ? 'no clear change' : at]).toEqual([key, given.get(key)])
})

test('an indicator has its own heading or its own row of one table of its area, not both', () => {
  const blocks = highlightPaper(model).sections[0]!.blocks
  const headed = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 3 ? [block.words] : [],
  )
  const rows = blocks.flatMap((block) =>
    block.kind === 'table' && block.id.startsWith('area_') && block.id !== 'area_table'
      ? block.rows.map((cells) => wordsOf(cells[0]!))
      : [],
  )
  const names = indicators().map(({ code, title }) => (code === '' ? title : `${code} ${title}`))
  expect([...headed, ...rows].toSorted()).toEqual(names.toSorted())
})

test('areas come in the order of the layout, and a section has its number', () => {
  const codes = model.areas.map(({ code }) => code)
  expect(codes).toEqual(model.layout.areas.filter((code) => codes.includes(code)))
  const headings = highlightPaper(model).sections[0]!.blocks.filter((block) => block.kind === 'heading')
  const numbers = headings.flatMap(({ number }) => number ?? [])
  expect(numbers).toEqual(numbers.map((_, at) => String(at + 1)))
})

test('no area has more than two charts, and each chart has its reading and its numbers', () => {
  const charts = model.areas.flatMap((area) => area.charts)
  expect(charts.length).toBeGreaterThan(3)
  expect(charts.map(({ number }) => number)).toEqual(charts.map((_, at) => at + 1))
  expect(Math.max(...model.areas.map((area) => area.charts.length))).toBeLessThanOrEqual(2)
  for (const { picture } of charts) {
    expect(picture.reading).toMatch(/^It .*\.$/)
    expect(picture.table.rows.length).toBeGreaterThan(0)
  }
})

test('the numbers of a statement are facts of the indicator it is about', () => {
  for (const { key, statements } of indicators())
    for (const number of statements.flatMap(bindings)) expect(number.bound.indicator).toBe(key)
})

test('the counts of the first page add up', () => {
  const first = highlightPaper(model).sections[0]!.blocks.find(
    (block) => block.kind === 'table' && block.id === 'area_table',
  )
  const rows = first?.kind === 'table' ? first.rows : []
  const counts = rows.map((cells) =>
    cells.slice(1).map(([number]) => Number((number as { text: string }).text)),
  )
  const [all, areas] = [counts.at(-1)!, counts.slice(0, -1)]
  expect(all).toEqual(all.map((_, column) => areas.reduce((sum, row) => sum + row[column]!, 0)))
  for (const [indicatorsThere, ...parts] of counts)
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(indicatorsThere)
})

test('a day inside a month gives the paper of the month end before it', async () => {
  const { asAt: on } = await highlightReport({ ...store, asAt: day('2026-03-17') })
  expect(on.toString()).toBe('2026-02-28')
})

test('both renderings print every bound number of the paper, in the same order', () => {
  const bound = numbersOf(highlightPaper(model)).map(({ text }) => text)
  const inHtml = [...html.matchAll(/<span data-fact="[^"]+">([^<]*)<\/span>/g)].map(([, text]) =>
    unescape(text!),
  )
  const inWord = [
    ...bodyOfWord().matchAll(/<w:rStyle w:val="FigureFromData"\/><\/w:rPr><w:t[^>]*>([^<]*)<\/w:t>/g),
  ].map(([, text]) => unescape(text!))
  expect(bound.length).toBeGreaterThan(500)
  expect(inHtml).toEqual(bound)
  expect(inWord).toEqual(bound)
})

test('the sentences of the HTML hold no number that is not bound, but dates and numbers of paragraphs', () => {
  const sentences = [...html.matchAll(/<p class="numbered">(.*?)<\/p>/g)].map(([, text]) => text!)
  expect(sentences.length).toBeGreaterThan(10)
  const words = sentences.map((text) =>
    text
      .replace(/<span class="number">.*?<\/span>/, '')
      .replace(/<span data-fact="[^"]+">[^<]*<\/span>/g, '')
      .replace(/\d{4}\/\d{2}|for every 10,000 aged 0 to 17|12 months to/g, '')
      .replace(/\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+ \d{4}/g, ''),
  )
  for (const text of words) expect(text.replace(/<[^>]+>/g, '')).not.toMatch(/\d/)
})

test('a percentage of 10 to 29 has its range in every table, as the paper says of itself', () => {
  const tables = highlightPaper(model).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat().map(wordsOf) : [])),
  )
  const small = tables.filter((words) => /^\d+\.\d% \(\d+ of [12]\d\)/.test(words))
  expect(small.length).toBeGreaterThan(4)
  expect(small.filter((words) => !/, range \d+% to \d+%$/.test(words))).toEqual([])
})

test('every link of the HTML leads somewhere in it, and no name is used twice', () => {
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)
  const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!)
  expect(new Set(ids).size).toBe(ids.length)
  expect(links.length).toBeGreaterThan(20)
  expect(links.filter((id) => !ids.includes(id))).toEqual([])
  expect(html).not.toMatch(/<script|https?:(?!\/\/www\.w3\.org)|src=/)
})

test('headings go down one level at a time', () => {
  const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level))
  expect(levels.filter((level, at) => at > 0 && level > levels[at - 1]! + 1)).toEqual([])
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
})

test('no child of the store is in either paper', async () => {
  const children = await store.database.rows<{ child_id: string }>(
    'SELECT DISTINCT child_id FROM period_of_care',
  )
  expect(children.length).toBeGreaterThan(100)
  const texts = [html, ...word.values()].join('\n')
  expect(children.filter(({ child_id }) => texts.includes(child_id))).toEqual([])
})

test('a narrative is printed as it was written, and an empty one asks for it', () => {
  expect(html).toContain('<p>First words &amp; &lt;last&gt; words.</p><p>A second paragraph.</p>')
  expect(html).toContain('Head of service narrative (Julie Mepham, Head of corporate parenting)')
  expect(bodyOfWord()).toContain('First words &amp; &lt;last&gt; words.')
  expect(html.match(/To be written\./g)).toHaveLength(model.areas.length - 1)
})

test('every page reference of the Word document has its bookmark and its number', () => {
  const body = bodyOfWord()
  const marks = [...body.matchAll(/<w:bookmarkStart w:name="([^"]+)" w:id="(\d+)"/g)]
  const names = marks.map(([, name]) => name!)
  expect(new Set(names).size).toBe(names.length)
  expect(new Set(marks.map(([, , id]) => id)).size).toBe(names.length)
  const asked = [
    ...body.matchAll(
      /PAGEREF (\w+) \\h<\/w:instrText><w:fldChar w:fldCharType="separate"\/><w:t[^>]*>(\d*)</g,
    ),
  ]
  expect(asked.length).toBeGreaterThan(30)
  expect(asked.filter(([, name]) => !names.includes(name!))).toEqual([])
  expect(asked.filter(([, , page]) => page === '')).toEqual([])
})

test('the Word document says what it is, in English, restricted, with repeated heads and described charts', () => {
  const body = bodyOfWord()
  expect(word.get('docProps/core.xml')).toContain(
    '<dc:title>Highlight report for the Corporate Parenting Board',
  )
  expect(word.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"')
  expect(word.get('word/header1.xml')).toContain('Restricted: contains figures on small numbers of children')
  expect(word.get('word/footer1.xml')).toContain('NUMPAGES')
  const tables = body.match(/<w:tbl>/g)!.length
  expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(tables)
  const charts = model.areas.flatMap((area) => area.charts)
  expect(pictures).toEqual(charts.map(({ picture }) => picture.svg))
  for (const { picture } of charts) expect(unescape(body)).toContain(`descr="${picture.reading}"`)
})

test('the same paper is the same bytes', async () => {
  const [once, again] = [await renderHighlightDocx(model), await renderHighlightDocx(model)]
  expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true)
  expect(renderHighlightHtml(model)).toBe(html)
})
