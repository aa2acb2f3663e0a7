import type { Catalogue } from './catalogue.ts'
import { formulaOf, type RuleInWords } from './formula-words.ts'
import type { Indicator } from './indicator.ts'

/**
 * Every definition as one Markdown text for reading: meaning, formula in words, source, published counterpart and the
 * example worked by hand, area by area. The same catalogue gives the same text.
 */
export function definitionsDocument(catalogue: Catalogue): string {
  const { areas, indicators, derived } = catalogue
  return [
    '# Indicators',
    '',
    '<!-- Written by `npm run catalogue`; a test fails when it is out of date. -->',
    '',
    `What each of the ${indicators.length} indicators and ${derived.length} derived figures means and how it is made, from the files of`,
    '[the catalogue](../catalogue/README.md). The tests run every example.',
    '',
    ...areas.flatMap((area) => {
      const own = indicators.filter((indicator) => indicator.area === area.folder)
      const worked = derived.filter((each) => each.area === area.folder)
      if (own.length + worked.length === 0) return []
      return [
        `## ${area.code === undefined ? '' : `${area.code} `}${area.title}`,
        '',
        ...own.flatMap((indicator) => indicatorLines(catalogue, indicator)),
        ...worked.flatMap(({ code, title, meaning, formula, workedExample, key, path }) => [
          `### ${code === undefined ? '' : `${code} `}${title}`,
          '',
          meaning,
          '',
          `- Formula: ${oneLine(formula)}`,
          `- Key and file: \`${key}\`, [catalogue/${path}](../catalogue/${encodeURI(path)})`,
          '',
          ...example(workedExample),
        ]),
      ]
    }),
  ].join('\n')
}

function indicatorLines(catalogue: Catalogue, indicator: Indicator): string[] {
  const cohort = catalogue.cohorts.get(indicator.cohort)!
  const { comesTo, counts, among, per, oneCase } = formulaOf(indicator, cohort)
  const cuts = [...new Set([...(indicator['shown-by'] ? [indicator['shown-by']] : []), ...indicator.cuts])]
  return [
    `### ${indicator.code === null ? '' : `${indicator.code} `}${indicator.title}`,
    '',
    indicator.meaning,
    '',
    `- ${comesTo}.`,
    ...(counts ? [`- ${indicator.of ? 'Added up' : 'Counts'}: ${inWords(counts)}`] : []),
    `- Out of: ${per ? inWords(per) : among ? inWords(among) : `every ${oneCase}`}`,
    ...(cuts.length > 0 ? [`- By: ${cuts.map((cut) => cohort.columns[cut]!.cut).join(', ')}`] : []),
    `- Periods: ${indicator.periods.join(', ')}`,
    `- Source: ${indicator.source}`,
    `- Published as: ${indicator['published-as']}`,
    `- Key and files: \`${indicator.key}\`, [definition](../catalogue/${encodeURI(indicator.path)}), [cohort](../catalogue/${encodeURI(cohort.path)})`,
    '',
    ...example(indicator.workedExample),
  ]
}

function inWords({ written, columns }: RuleInWords): string {
  const meanings = columns.map(({ name, meaning }) => `\`${name}\` is ${lower(meaning)}`)
  return `\`${written.replaceAll('|', '\\|')}\` (${meanings.join('; ')})`
}

function example(text: string): string[] {
  return ['Example:', '', text, '']
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
