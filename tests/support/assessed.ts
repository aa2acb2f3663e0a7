import { type Assessment, assessmentOf } from '../../src/comparison/index.ts'
import { readPeriod } from '../../src/core/index.ts'
import type { CutFact, Fact, Indicator } from '../../src/measures/index.ts'
import { readSettings } from '../../src/store/index.ts'

/** A fact of a period as a test writes it: the period's code, the numerator and, where there is one, the denominator. */
export type Written = readonly [period: string, numerator: number, denominator?: number]

/**
 * An indicator as it is assessed at the last of the facts given. Percentages and rates are worked out; an average is
 * given by its sum and its number of cases. `target` is the text of a target in homeward.yaml.
 */
export function assessed(
  changes: Partial<Indicator> & Pick<Indicator, 'measure' | 'better'>,
  written: readonly Written[],
  more: { target?: string; cuts?: readonly CutFact[]; whyNot?: string } = {},
): Assessment {
  const indicator = { ...blank, ...changes }
  const series = new Map(written.map(([code, n, d]) => [code, factOf(indicator, n, d)]))
  const period = readPeriod(written.at(-1)![0])!
  const latest = more.whyNot === undefined ? series.get(period.code)! : NOTHING
  const target = more.target ? `targets:\n  ${indicator.key}: ${more.target}\n` : ''
  return assessmentOf({
    settings: readSettings(`authority: { name: Anytown, code: "000" }\n${target}`),
    figure: {
      ...latest,
      indicator,
      period,
      whyNot: more.whyNot,
      cuts: more.cuts ?? [],
      loads: [],
    },
    series: more.whyNot === undefined ? series : new Map(),
  })
}

const NOTHING: Fact = { numerator: null, denominator: null, value: null }

const blank: Indicator = {
  key: 'example',
  code: '4.02.07a',
  title: 'Children placed at home',
  cohort: 'in-care',
  measure: 'percentage',
  unit: 'children',
  better: 'lower',
  periods: ['as-at'],
  cuts: [],
  'looks-back': 0,
  needs: [],
  answers: [],
  source: 'SSDA903 Episodes',
  'published-as': 'none',
  owner: 'Head of corporate parenting',
  path: 'indicators/4.02-children-in-care/example.md',
  area: '4.02-children-in-care',
  meaning: '',
  workedExample: '',
  text: '',
  local: false,
}

function factOf({ measure }: Indicator, numerator: number, denominator?: number): Fact {
  if (denominator === undefined) return { numerator, denominator: null, value: numerator }
  const per = measure === 'percentage' ? 100 : measure === 'rate' ? 10_000 : 1
  return { numerator, denominator, value: denominator === 0 ? null : (per * numerator) / denominator }
}
