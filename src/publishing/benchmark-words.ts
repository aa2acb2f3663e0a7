import type { AgainstBenchmark } from '../comparison/index.ts'
import { roundedNumber } from '../core/index.ts'
import type { Indicator } from '../measures/index.ts'
import { showCount } from './show.ts'

interface Held {
  readonly against: AgainstBenchmark
  readonly indicator: Pick<Indicator, 'measure' | 'unit'>
  /** What it is held against, as it is printed: `England’s 10%`, `the mean of its neighbours, 93.3`. */
  readonly benchmark: string
}

/**
 * How a figure stands to a benchmark and why, in a sentence: “Worse than England’s 9%: chance alone leaves this figure
 * anywhere from 9.9% to 14.9%.” What may have no colour, and what is not judged, says so.
 */
export function benchmarkReading({ against, indicator, benchmark }: Held): string {
  const unit = indicator.unit ?? 'children'
  const { verdict, because, isAlert, interval } = against
  if (verdict === 'too few to say') return `Too few ${unit} to say how this stands to ${benchmark}.`
  if (verdict === 'not judged' || !interval)
    return `Not judged against ${benchmark}: ${WHY_NOT[because] ?? because}.`
  const [lower, upper] = [interval.lower, interval.upper].map((limit) => limitWords(indicator, limit))
  const range = `chance alone leaves this figure anywhere from ${lower} to ${upper}`
  const alert = isAlert ? ', and further off than once in 500 times' : ''
  const fewer = noRatingWords(against, unit)
  return `${WORDS[verdict]} ${benchmark}: ${range}${alert}.${fewer === '' ? '' : ` ${fewer}`}`
}

/** That better or worse is no rating on so few; empty where it is one, or neither is said. */
export function noRatingWords(
  { verdict, isRated }: Pick<AgainstBenchmark, 'verdict' | 'isRated'>,
  unit = 'children',
): string {
  return !isRated && RATED_WORDS.has(verdict) ? `On so few ${unit} that is no rating.` : ''
}

/** The verdict in a word or two, for a cell: `Worse`, `Worse, alert`, `Too few to say`. */
export function benchmarkBriefly({ verdict, isAlert }: AgainstBenchmark): string {
  const words = verdict.charAt(0).toUpperCase() + verdict.slice(1)
  return isAlert ? `${words}, alert` : words
}

const WORDS: Readonly<Record<string, string>> = {
  similar: 'Similar to',
  better: 'Better than',
  worse: 'Worse than',
  higher: 'Higher than',
  lower: 'Lower than',
}

/** Verdicts that take a colour where there are cases enough. */
const RATED_WORDS: ReadonlySet<string> = new Set(['better', 'worse'])

const WHY_NOT: Readonly<Partial<Record<AgainstBenchmark['because'], string>>> = {
  'no-figure': 'there is no figure',
  'no-benchmark': 'no value of it is known',
  'no-spread': 'how chance spreads a figure of this kind is not known',
  'no-counts': 'the counts behind the figure are not known',
}

/** A limit in the unit of the figure: `9.9%`, `83.3`, `1,312.0` children as `1,312`. */
function limitWords({ measure }: Pick<Indicator, 'measure'>, limit: number): string {
  if (measure === 'percentage') return `${roundedNumber(limit, 1)}%`
  if (measure === 'count') return showCount(Number(roundedNumber(limit, limit < 10 ? 1 : 0)))
  return roundedNumber(limit, 1)
}
