import type { Area, Catalogue } from './catalogue.ts'

/** One figure of the catalogue, by the row of the table of measures it answers. */
interface Entry {
  readonly key: string
  readonly area: string
  readonly code: string
  readonly title: string
  readonly kind: string
  readonly path: string
}

/**
 * The index of the catalogue as Markdown: every row of the table of measures that the papers' figures were listed in,
 * by area, with what answers it, its kind and its file. The same catalogue gives the same text.
 */
export function catalogueIndex(catalogue: Catalogue): string {
  const entries = entriesOf(catalogue)
  const kinds = [...new Set(entries.map(({ kind }) => kind))]
  const counts = kinds.map((kind) => `${entries.filter((entry) => entry.kind === kind).length} ${kind}s`)
  const keys = new Set(entries.map(({ key }) => key))
  return [
    '# The catalogue',
    '',
    '<!-- Written by `npm run catalogue`; a test fails when it is out of date. -->',
    '',
    `Every figure Homeward knows: ${keys.size} rows of the table of measures, answered by ${counts.join(', ')}.`,
    'An indicator counts cases of a cohort. A derived figure is worked out from indicators. A published figure comes',
    'from others and is loaded as a returned figure.',
    '',
    'The codes are those of the report that the families follow; numbers it does not use stay free, and a letter marks a',
    'part. It does not claim to be any council’s own list.',
    '',
    ...catalogue.areas.flatMap((area) => areaLines(area, entries)),
  ].join('\n')
}

function areaLines(area: Area, entries: readonly Entry[]): string[] {
  const own = entries.filter((entry) => entry.area === area.folder)
  if (own.length === 0) return []
  return [
    `## ${area.code === undefined ? '' : `${area.code} `}${area.title}`,
    '',
    '| row | code | figure | kind | file |',
    '| --- | ---- | ------ | ---- | ---- |',
    ...own.map(
      ({ key, code, title, kind, path }) =>
        `| ${key} | ${code} | ${title} | ${kind} | [${nameOf(path)}](${encodeURI(path)}) |`,
    ),
    '',
  ]
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function entriesOf({ indicators, derived, published }: Catalogue): Entry[] {
  const entries = [
    ...indicators.flatMap(({ key, 'part-of': whole, answers, area, code, title, path }): Entry[] =>
      [whole ?? key, ...answers].map((row) => ({
        key: row,
        area,
        code: code ?? '',
        title,
        kind: 'indicator',
        path,
      })),
    ),
    ...derived.map(({ key, 'part-of': whole, area, code, title, path }): Entry => ({
      key: whole ?? key,
      area,
      code: code ?? '',
      title,
      kind: 'derived figure',
      path,
    })),
    ...published.map(({ key, area, title }): Entry => ({
      key,
      area,
      code: '',
      title,
      kind: 'published figure',
      path: 'published.yaml',
    })),
  ]
  return entries.toSorted(
    (a, b) => compare(a.code || '~', b.code || '~') || compare(a.key, b.key) || compare(a.path, b.path),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
