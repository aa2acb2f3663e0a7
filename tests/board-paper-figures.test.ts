import { expect } from 'vitest'
import { gapToTarget } from '../src/comparison/index.ts'
import { asAt, day, ratePer, roundedNumber, roundedShare, showPercentage } from '../src/core/index.ts'
import { referenceTest } from './reference-data.ts'

const FIGURES = 'reports/figures.json'
const NOT_PRINTED = '(not printed - derived)'

/** Papers that print what we start from and not what we get: they are held against the derived numbers. */
const PRINTED_ARE_INPUTS = ['l13-counterfactual-1550', 'k17-70202']

/** A figure of one of the five board papers: what it was made from, what was printed, what it should have been. */
interface Figure {
  readonly id: string
  readonly kind: string
  readonly inputs: Record<string, unknown>
  readonly printed: string
  readonly recomputed: unknown
  readonly consistent: boolean
}

type Numbers = Record<string, number>

/** What a figure comes to: one number as we print it, or several by name where the paper's reader needs more. */
type Answer = string | Record<string, string>

function figuresOf(text: string, kind: string): Figure[] {
  return (JSON.parse(text) as Figure[]).filter((figure) => figure.kind === kind)
}

function share(numerator: number, denominator: number, places = 1, per = 100): string {
  return roundedShare({ numerator, denominator, per, places })!
}

function sum(values: readonly number[], places = 0): string {
  return roundedNumber(
    values.reduce((total, value) => total + value, 0),
    places,
  )
}

function percent({ inputs }: Figure): Answer {
  const { numerator, denominator, dp, n, d, boys, girls, cla } = inputs as Numbers
  if (numerator !== undefined)
    return showPercentage({ numerator, denominator: denominator! }, dp)!.slice(0, -1)
  return n === undefined ? share(boys! + girls!, cla!) : share(n, d!)
}

function rate({ inputs }: Figure): Answer {
  const { numerator, denominator, per, dp } = inputs as Numbers
  const exact = ratePer({ children: numerator!, population: denominator!, per: per! })!
  const rounded = share(numerator!, denominator!, dp, per)
  expect(Math.abs(exact - Number(rounded))).toBeLessThanOrEqual(0.5 * 10 ** -dp! + 1e-9)
  return rounded
}

function added({ inputs }: Figure): Answer {
  const { parts, cla, ...named } = inputs as { parts?: Numbers | number[]; cla?: number } & Numbers
  const values = Object.values(parts ?? named)
  const total = sum(values, 1)
  return cla === undefined ? total : { total, pct_of_cla: share(Number(total), cla) }
}

function difference({ inputs, recomputed }: Figure): Answer {
  const { a, b, jun, increase, decrease, total, now, fall } = inputs as Numbers
  const { apr, jun: later, named } = inputs as { apr: number[]; jun: number[]; named: number[] }
  if (Array.isArray(apr)) return { apr: sum([apr[0]!, -apr[1]!]), jun: sum([later[0]!, -later[1]!]) }
  if (named) return sum([total!, ...named.map((value) => -value)])
  if (increase !== undefined) return sum([jun!, -increase], 1)
  if (decrease !== undefined) return sum([jun!, decrease], 1)
  if (fall !== undefined) return sum([now!, fall])
  const by = sum([a!, -b!], 2)
  if (typeof recomputed === 'number') return by
  const relative = share(a! - b!, b!)
  return 'pct' in (recomputed as object) ? { diff: by, pct: relative } : { diff: by, percent: relative }
}

/** The three ways the papers average: a mean of published rates, one pooled rate, and one count over another. */
const averages: Record<string, (inputs: Figure['inputs']) => Answer> = {
  'k22-sn-average': ({ rates }) => {
    const values = Object.values(rates as Numbers)
    return roundedNumber(values.reduce((total, value) => total + value, 0) / values.length, 1)
  },
  'k22-sn-pooled': ({ total_children: children, total_pop: population }) =>
    share(children as number, population as number, 1, 10_000),
  'k17-stepin-sw': ({ children, social_workers: workers, stated_avg_caseload: caseload }) => ({
    per_worker: share(children as number, workers as number, 1, 1),
    workers_at_18: share(children as number, caseload as number, 1, 1),
  }),
}

function average({ id, inputs }: Figure): Answer {
  const { children, proceedings } = inputs as Numbers
  return averages[id]?.(inputs) ?? share(children!, proceedings!, 2, 1)
}

/** Children of a rate and a population, and money for each child of a count. */
function counterfactual({ inputs }: Figure): Answer {
  const { rate: perTenThousand, population, children, avg_cost: cost, cost: all, actual } = inputs as Numbers
  const { counterfactual: without, own_base_mar11: base, cla, sgo, cao } = inputs as Numbers
  if (perTenThousand !== undefined) return roundedNumber((perTenThousand * population!) / 10_000, 0)
  if (cost !== undefined) return roundedNumber(children! * cost, 0)
  if (all !== undefined) return share(all, children!, 0, 1)
  if (cla !== undefined) return sum([cla, sgo!, cao!])
  return {
    children_avoided: sum([without!, -actual!]),
    implied_sn_growth_pct: share(without! - base!, base!, 2),
    own_growth_pct: share(actual! - base!, base!, 2),
  }
}

function stockFlow({ inputs }: Figure): Answer {
  const { open, starts, ceased, close, started, discharged } = inputs as Numbers
  if (starts !== undefined) return sum([open!, starts, -ceased!])
  return started === undefined ? sum([close!, discharged!, -open!]) : sum([close!, ceased!, -started])
}

const gaps: Record<string, (inputs: Numbers) => Answer> = {
  'k22-children-at-sn-rate': ({ sn_rate: perTenThousand, population, actual }) => {
    const children = roundedNumber((perTenThousand! * population!) / 10_000, 0)
    return { children_at_sn_rate: children, difference: sum([Number(children), -actual!]) }
  },
  'k22-sample-over-90': ({ sample }) => {
    const { children } = gapToTarget({
      ...PERCENTAGE,
      point: pointOf(0, sample!),
      target: 90,
      better: 'higher',
    })
    return { min_cases: String(children) }
  },
  'k17-40207-gap': ({ actual, target }) => {
    const point = pointOf(actual!, 665)
    return String(
      gapToTarget({ ...PERCENTAGE, point, target: target!, on: 'children', better: 'lower' }).children,
    )
  },
  'k17-40201-target': ({ target_rate: target, population, actual }) => {
    const point = { ...pointOf(actual!, population!), value: (10_000 * actual!) / population! }
    const gap = gapToTarget({
      point,
      target: target!,
      on: 'value',
      better: 'lower',
      measure: 'rate',
      per: 10_000,
    })
    const { units = 0, children = 0 } = gap
    return {
      rate_gap: roundedNumber(units, 1),
      children_at_target: sum([actual!, -children]),
      reduce_by: String(children),
    }
  },
  'k17-40501-67': ({ target_pct: target, cla }) => share(target! * cla!, 100, 0, 1),
  'k17-40501-67-strict': ({ n, d, target }) => {
    const gap = gapToTarget({ ...PERCENTAGE, point: pointOf(n!, d!), target: target!, better: 'lower' })
    const most = n! - gap.children!
    return { pct_at_67: share(n!, d!, 2), pct_at_66: share(most, d!, 2), strict_max: String(most) }
  },
  'k17-70202': ({ target, above }) => sum([target!, above!], 1),
}

const PERCENTAGE = { on: 'value', measure: 'percentage' } as const

function pointOf(numerator: number, denominator: number) {
  return { period: asAt(day('2017-06-30')), numerator, denominator, value: (100 * numerator) / denominator }
}

function targetGap({ id, inputs }: Figure): Answer {
  const { actual, comparator } = inputs as Numbers
  return gaps[id]?.(inputs as Numbers) ?? sum([actual!, -comparator!])
}

function asNumbers(answer: Answer): unknown {
  if (typeof answer === 'string') return Number(answer)
  return Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, Number(value)]))
}

/** Whether one of the numbers is the printed one; where the paper printed none, whether they are the derived ones. */
function agrees({ id, printed, recomputed }: Figure, answer: Answer): boolean {
  const numbers = typeof answer === 'string' ? [Number(answer)] : Object.values(answer).map(Number)
  const derived = printed === NOT_PRINTED || PRINTED_ARE_INPUTS.includes(id)
  if (derived) return JSON.stringify(asNumbers(answer)) === JSON.stringify(recomputed)
  return numbers.includes(Number.parseFloat(printed))
}

/** Recomputes every figure of a kind that has inputs; each must come to what was recomputed when it was read. */
function recompute(
  text: string,
  kind: string,
  how: (figure: Figure) => Answer,
): { agree: string[]; wrong: string[] } {
  const figures = figuresOf(text, kind).filter(({ inputs }) => Object.keys(inputs).length > 0)
  const answers = figures.map((figure) => ({ figure, answer: how(figure) }))
  expect(answers.map(({ figure, answer }) => [figure.id, asNumbers(answer)])).toEqual(
    answers.map(({ figure }) => [figure.id, figure.recomputed]),
  )
  const [agree, wrong] = [true, false].map((wanted) =>
    answers.filter(({ figure, answer }) => agrees(figure, answer) === wanted).map(({ figure }) => figure.id),
  )
  expect(agree).toEqual(figures.filter(({ consistent }) => consistent).map(({ id }) => id))
  return { agree: agree!, wrong: wrong! }
}

const KINDS: Record<string, (figure: Figure) => Answer> = {
  percent,
  rate,
  sum: added,
  difference,
  average,
  counterfactual,
  target_gap: targetGap,
  stock_flow: stockFlow,
}

referenceTest(
  FIGURES,
  '261 figures of the five papers are recomputed: 254 hold and 7 are found wrong',
  (text) => {
    const results = Object.entries(KINDS).map(([kind, how]) => recompute(text, kind, how))
    expect(results.flatMap(({ agree }) => agree)).toHaveLength(254)
    expect(results.flatMap(({ wrong }) => wrong)).toHaveLength(7)
  },
)

referenceTest(
  FIGURES,
  'the 106 consistent percentages of the papers are printed as they were, and 4 are found wrong',
  (text) => {
    const { agree, wrong } = recompute(text, 'percent', percent)
    expect(agree).toHaveLength(106)
    expect(wrong).toEqual([
      'k17-50111-narrative',
      'l13-plac-sep12-kinship',
      'l13-family-22.5',
      'l13-family-context-84-sep',
    ])
  },
)

referenceTest(FIGURES, 'the 26 rates per 10,000 of the papers are printed as they were', (text) => {
  expect(recompute(text, 'rate', rate)).toMatchObject({ agree: { length: 26 }, wrong: [] })
})

referenceTest(FIGURES, 'the 51 sums of the papers add up', (text) => {
  expect(recompute(text, 'sum', added)).toMatchObject({ agree: { length: 51 }, wrong: [] })
})

referenceTest(FIGURES, 'the 40 differences of the papers are as printed', (text) => {
  expect(recompute(text, 'difference', difference)).toMatchObject({ agree: { length: 40 }, wrong: [] })
})

referenceTest(FIGURES, 'the 9 averages of the papers that print their inputs are as printed', (text) => {
  expect(recompute(text, 'average', average)).toMatchObject({ agree: { length: 9 }, wrong: [] })
})

referenceTest(FIGURES, 'the 11 comparator counts and costs of the papers are as printed', (text) => {
  expect(recompute(text, 'counterfactual', counterfactual)).toMatchObject({
    agree: { length: 11 },
    wrong: [],
  })
})

referenceTest(
  FIGURES,
  'the 9 gaps to target are as printed, and 67 of 665 is found to miss 10 per cent',
  (text) => {
    expect(recompute(text, 'target_gap', targetGap)).toMatchObject({
      agree: { length: 9 },
      wrong: ['k17-40501-67-strict'],
    })
  },
)

referenceTest(FIGURES, 'a stock that its flows do not explain is found, twice in report 001', (text) => {
  expect(recompute(text, 'stock_flow', stockFlow)).toEqual({
    agree: ['s22-net-flow-h1', 'h20-net-other-entries'],
    wrong: ['k17-stockflow-jun', 'k17-stockflow-may'],
  })
})
