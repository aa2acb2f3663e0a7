import type { FactsTime } from './facts.ts'
import type { InputTime } from './inputs.ts'
import type { Measurements } from './measurements.ts'
import { BUDGETS, sizes } from './sizes.ts'
import type { Usage } from './whole-process.ts'

/** What is measured once, whatever the size. */
export interface Startup {
  readonly version: Usage
  readonly demo: Usage
}

export const HEADS = ['Size', 'Stage', 'Wall s', 'CPU s', 'Peak MB', 'Budget', 'Verdict'] as const

/** The rows of the table for start-up and the demonstration. */
export function startupRows({ version, demo }: Startup): string[][] {
  return [
    usageRow('', '--version (median of 5)', version, BUDGETS.versionSeconds),
    usageRow('', 'demo', demo, BUDGETS.demoSeconds),
  ]
}

/** The rows of the table for one size. */
export function sizeRows({ size, load, measure, figure, check, counter, pages }: Measurements): string[][] {
  const { budget } = sizes.find(({ name }) => name === size)!
  const whole = {
    wallSeconds: load.wallSeconds + measure.wallSeconds,
    cpuSeconds: load.cpuSeconds + measure.cpuSeconds,
    peakMegabytes: Math.max(load.peakMegabytes, measure.peakMegabytes),
  }
  const ratio = (whole.wallSeconds / counter.wallSeconds).toFixed(1)
  const pageRows = pages?.map(({ page, requests, p50, p95 }) => [
    size,
    `page ${page}, 8 readers, ${requests} requests`,
    `p50 ${p50.toFixed(0)} ms`,
    `p95 ${p95.toFixed(0)} ms`,
    '',
    `p95 ${BUDGETS.pageMilliseconds} ms`,
    p95 <= BUDGETS.pageMilliseconds ? 'within' : 'over',
  ])
  return [
    usageRow(size, 'load', load),
    usageRow(size, 'measure', measure),
    usageRow(size, 'CSV to all facts', whole, budget.wallSeconds, budget.peakMegabytes),
    usageRow(size, 'figure (median of 5)', figure, BUDGETS.figureSeconds),
    usageRow(size, 'every check', check, budget.checkSeconds, budget.peakMegabytes),
    usageRow(size, `counter; the engine takes ${ratio} times as long`, counter),
    ...(pageRows ?? [[size, 'pages', 'not run: the site is not built', '', '', '', '']]),
  ]
}

/** The row of the table for one kind of input. */
export function inputRow({ what, rows, used, budget, isWithin }: InputTime): string[] {
  const { wallSeconds, cpuSeconds, peakMegabytes } = used
  return [
    'inputs',
    `${what}, ${rows.toLocaleString('en-GB')} rows`,
    wallSeconds.toFixed(2),
    cpuSeconds.toFixed(2),
    peakMegabytes.toFixed(0),
    budget,
    budget === '' ? '' : isWithin ? 'within' : 'over',
  ]
}

/** The row of the table for something measured within the process. */
export function factsRow({ what, wallSeconds, budgetSeconds }: FactsTime): string[] {
  const verdict = budgetSeconds === undefined ? '' : wallSeconds <= budgetSeconds ? 'within' : 'over'
  const budget = budgetSeconds === undefined ? '' : `${budgetSeconds} s`
  return ['facts', `${what} (median of 5)`, wallSeconds.toFixed(2), '', '', budget, verdict]
}

function usageRow(size: string, stage: string, used: Usage, seconds?: number, megabytes?: number): string[] {
  const isWithin = used.wallSeconds <= (seconds ?? Infinity) && used.peakMegabytes <= (megabytes ?? Infinity)
  const budget = [seconds && `${seconds} s`, megabytes && `${megabytes} MB`].filter(Boolean).join(', ')
  return [
    size,
    stage,
    used.wallSeconds.toFixed(2),
    used.cpuSeconds.toFixed(2),
    used.peakMegabytes.toFixed(0),
    budget,
    seconds === undefined ? '' : isWithin ? 'within' : 'over',
  ]
}
