import { beforeAll, describe, expect, test } from 'vitest'
import { comparedStore } from '../../../tests/support/compared-store.ts'
import { demoStore } from '../../../tests/support/demo-store.ts'
import { publish } from '../../../tests/support/published-store.ts'
import { day } from '../../core/index.ts'
import { numbersOf, textsOf, wordsOf } from '../paper/paper.ts'
import { highlightReport } from './gather.ts'
import { renderHighlightHtml } from './html.ts'
import type { HighlightModel } from './model.ts'
import { highlightPaper } from './paper.ts'

const AS_AT = day('2026-03-31')

let store: Awaited<ReturnType<typeof comparedStore>>
let model: HighlightModel

beforeAll(async () => {
  store = await comparedStore()
  model = await highlightReport({ ...store, asAt: AS_AT })
})

const blocks = () => highlightPaper(model).sections.flatMap((section) => section.blocks)

function table(id: string): string[][] {
  const block = blocks().find((each) => each.kind === 'table' && each.id === id)
  return block?.kind === 'table' ? block.rows.map((cells) => cells.map(wordsOf)) : []
}

function said(): string[] {
  return blocks()
    .filter(({ kind }) => kind === 'paragraph')
    .flatMap((block) => textsOf(block).map(wordsOf))
}

describe('a paper with published figures', () => {
  test('has a section of its own, with a row for each measure of which something is published', () => {
    expect(blocks()).toContainEqual(
      expect.objectContaining({ kind: 'heading', number: '2', words: 'How we compare' }),
    )
    const [rate, moves, ...others] = table('compared_table')
    expect(others).toEqual([])
    // The mean and the median of 2 and 102; of those with three moves one neighbour has a figure.
    expect(rate!.slice(2)).toEqual([
      '64 at 31 March 2025',
      '52.0',
      '52.0',
      '2 of 2',
      '77',
      '67',
      'Not ranked',
      'Yes',
    ])
    expect(moves!.slice(2)).toEqual([
      '12% in the 12 months to March 2025',
      '8.0%',
      '8.0%',
      '1 of 2',
      '11%',
      '10%',
      // 8 is better; 354 has no figure.
      '2nd of 2, D',
      'Not quite',
    ])
    expect(rate![1]).toMatch(/^\d+\.\d \(\d+ of [\d,]+\) at 31 March 2026$/)
  })

  test('the same measures have how they stand, their target and their course', () => {
    const rows = table('compared_now_table')
    expect(rows.map(([name]) => name)).toEqual(table('compared_table').map(([name]) => name))
    expect(rows.map(([, , target]) => target)).toEqual([
      expect.stringMatching(/target of 60 by 31 December 2026/),
      expect.stringMatching(/target of 10% by 31 December 2026/),
    ])
    for (const cell of rows.flat()) expect(cell).not.toBe('')
  })

  test('says whose neighbours, which region, what differs, what is not loaded and whose figures they are', () => {
    const words = said().join('\n')
    expect(words).toContain('Statistical neighbours are those of the model of May 2025.')
    expect(words).toContain('The region is Yorkshire and the Humber.')
    expect(words).toMatch(/Not quite like for like: 4\.05\.01 .*\. Published counts placements of 24 hours/)
    expect(words).toMatch(
      /Nothing published is loaded of: .*Care leavers of 19 to 21 in suitable accommodation/,
    )
    expect(words).toContain('Source of what is published: DfE.')
    expect(words).toContain('Of these, 2 are held against other councils in How we compare.')
  })

  test('the areas follow as sections 3, 4 …, and charts are numbered through the paper', () => {
    const numbers = blocks().flatMap((block) => (block.kind === 'heading' && block.number) || [])
    expect(numbers).toEqual(numbers.map((_, at) => String(at + 1)))
    const labels = blocks().flatMap((block) => (block.kind === 'picture' ? [block.label] : []))
    expect(labels.map((label) => /^Chart (\d+)/.exec(label)![1])).toEqual(
      labels.map((_, at) => String(at + 1)),
    )
  })

  test('the measures that the layout names are drawn among the neighbours, with their reading and numbers', () => {
    const { charts } = model.comparison
    expect(charts.map(({ indicator }) => indicator.key)).toEqual(['cla-rate-10k', 'stability-3plus'])
    expect(charts[0]!.picture.reading).toBe(
      'With 64 at 31 March 2025, Kirklees is higher than 1 of its 2 neighbours and lower than 1; their mean is 52.0, their median 52.0, Yorkshire and the Humber is at 77 and England is at 67.',
    )
    expect(table('numbers_cla_rate_10k_neighbours_table')).toContainEqual(['England', '67'])
  })

  test('a chart over time carries what others published last, bound as theirs and not as ours', () => {
    const published = numbersOf(highlightPaper(model)).filter(
      ({ bound }) => bound.indicator === 'cla-rate-10k' && bound.of === 'published',
    )
    expect(table('numbers_cla_rate_10k_table').at(-1)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^England, 31 March 2025$/), '67']),
    )
    expect(published.map(({ text }) => text)).toEqual(expect.arrayContaining(['67', '77', '52.0']))
  })

  test('no name is used twice in the HTML, and every link leads somewhere in it', () => {
    const html = renderHighlightHtml(model)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!)
    expect(new Set(ids).size).toBe(ids.length)
    expect(links.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('no sentence holds a number that is not bound, but dates', () => {
    const html = renderHighlightHtml(model)
    const sentences = [...html.matchAll(/<p class="numbered">(.*?)<\/p>/g)].map(([, text]) => text!)
    const words = sentences
      .filter((text) => /<span class="number">2\./.test(text))
      .map((text) =>
        text
          .replace(/<span class="number">.*?<\/span>|<span data-fact="[^"]+">[^<]*<\/span>/g, '')
          .replace(/[A-Z][a-z]+ \d{4}/g, ''),
      )
    expect(words).toHaveLength(2)
    expect(words.filter((text) => /\d/.test(text))).toEqual([])
  })
})

describe('a paper without them', () => {
  test('says so where nothing is loaded at all, and has no empty section', async () => {
    const bare = await demoStore()
    const paper = highlightPaper(await highlightReport({ ...bare, asAt: AS_AT }))
    const all = paper.sections.flatMap((section) => section.blocks)
    const words = all
      .filter(({ kind }) => kind === 'paragraph')
      .flatMap(textsOf)
      .map(wordsOf)
    expect(words).toContain(
      'This paper does not compare with other councils, because no published figures are loaded.',
    )
    expect(all).not.toContainEqual(expect.objectContaining({ words: 'How we compare' }))
  })

  test('says so where what is loaded is of other measures', async () => {
    const bare = await demoStore()
    await publish(bare.database, 901, [['Other', '2025', { '382': 1 }]])
    const paper = highlightPaper(await highlightReport({ ...bare, asAt: AS_AT }))
    const words = paper.sections
      .flatMap((section) => section.blocks)
      .flatMap(textsOf)
      .map(wordsOf)
    expect(words).toContain(
      'This paper does not compare with other councils, because none of the published figures that it would need is loaded.',
    )
  })
})
