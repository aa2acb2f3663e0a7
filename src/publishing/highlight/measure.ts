import {
  type Assessment,
  assuranceWords,
  type BesideLive,
  isInAnotherUnit,
  processWords,
  trialWords,
} from '../../comparison/index.ts'
import type { Indicator } from '../../measures/index.ts'
import { boundExactly } from '../bound.ts'
import { picturedMeasure } from '../compared-pictures.ts'
import { likeForLikeBriefly, oursShown } from '../compared-words.ts'
import { figureUnderTitle, noFigureStatement, windowStatement, yearStatement } from '../figure-words.ts'
import { heldBriefly } from '../held-words.ts'
import { showMean, showNumber } from '../pictures/picture-numbers.ts'
import { rankBriefly } from '../published-words.ts'
import { notRatedWords } from '../rating-words.ts'
import { NO_VALUE } from '../show.ts'
import { type BoundNumber, type Statement, statement } from '../statement.ts'
import { targetStatement } from '../target-words.ts'
import { atPeriod } from '../when.ts'
import type { HighlightFacts } from './facts.ts'
import type { ReportMeasure } from './model.ts'
import { named } from './places.ts'

/** A measure beside what is published of it, its target and its course. */
export function measureOf(
  { assessment, beside }: { readonly assessment: Assessment; readonly beside: BesideLive },
  { targets, processes }: Pick<HighlightFacts, 'targets' | 'processes'>,
): ReportMeasure {
  const { indicator } = assessment
  const { link, benchmark, differs } = beside
  const { neighbours, region, england } = benchmark
  const { unit, grows } = picturedMeasure(beside)
  const number = (text: string) => publishedNumber(indicator, beside, text)
  const isWhole = link.basis === 'figure' && !link.part
  const name = named({ code: indicator.code ?? '', title: indicator.title })
  return {
    key: indicator.key,
    name: isWhole ? name : `${name}, as ${benchmark.measure.title}`,
    now: nowOf(indicator, beside),
    published: publishedOf(indicator, beside),
    mean: number(showMean(unit, neighbours?.mean ?? undefined)),
    median: number(showMean(unit, neighbours?.median ?? undefined)),
    withFigure: number(neighbours && neighbours.of > 0 ? `${neighbours.n} of ${neighbours.of}` : NO_VALUE),
    region: number(grows ? NO_VALUE : showNumber(unit, region?.value ?? undefined)),
    england: number(grows ? NO_VALUE : showNumber(unit, england.value ?? undefined)),
    rank: number(link.isOnlyForEngland || !beside.isKnown ? NO_VALUE : rankBriefly(benchmark)),
    alike: likeForLikeBriefly(beside),
    differs: [
      ...differs.filter(({ kind }) => kind !== 'period').map(({ how }) => how),
      ...(link.isOpposite ? ['The published share is of the others, and ours is turned round like it.'] : []),
    ],
    held: heldOf(indicator, beside),
    target: targetOf(assessment, beside, targets),
    course: courseOf(assessment, beside, processes),
  }
}

/** A published number, or words about some, bound to the published figure. */
export function publishedNumber(
  { key }: Pick<Indicator, 'key'>,
  { published, benchmark }: BesideLive,
  text: string,
): BoundNumber {
  return {
    text,
    bound: { indicator: key, period: published?.code ?? benchmark.period, of: 'published' },
  }
}

function nowOf(indicator: Indicator, beside: BesideLive): Statement {
  const { live, livePeriod, link } = beside
  if (isInAnotherUnit(link)) return ['Counted in another way']
  if (!live) return [`Not computed ${atPeriod(livePeriod)}`]
  const shown = oursShown(live, picturedMeasure(beside).unit)
  return statement`${boundExactly(indicator, live.period, 'value', shown)} ${atPeriod(livePeriod)}`
}

function publishedOf(indicator: Indicator, beside: BesideLive): Statement {
  const { benchmark, link, isKnown } = beside
  if (link.isOnlyForEngland) return ['For England only']
  if (!isKnown) return [NO_VALUE]
  const { unit, when } = picturedMeasure(beside)
  if (benchmark.value === null) return [`No figure ${when}`]
  return statement`${publishedNumber(indicator, beside, showNumber(unit, benchmark.value))} ${when}`
}

/** How ours now stands to England, the region and the neighbours; or why that is not judged. */
function heldOf(indicator: Indicator, beside: BesideLive): Statement {
  const said = heldBriefly(beside, indicator.unit)
  return [said === undefined ? NO_VALUE : publishedNumber(indicator, beside, said)]
}

function targetOf(assessment: Assessment, beside: BesideLive, targets: HighlightFacts['targets']): Statement {
  const said = targetStatement(assessment)
  if (said) return afterFigure(assessment, beside, said)
  if (!targets[assessment.indicator.key]) return ['None is set.']
  const because = assessment.figure.value === null ? 'no-figure' : 'before-baseline'
  return [`Not rated: ${notRatedWords(because)}.`]
}

function courseOf(
  assessment: Assessment,
  beside: BesideLive,
  processes: HighlightFacts['processes'],
): Statement {
  const { indicator, figure } = assessment
  const chart = processes.get(indicator.key)
  if (chart && !('noChart' in chart)) {
    const words = [processWords(chart), assuranceWords(chart), trialWords(chart)]
      .filter((part) => part !== undefined)
      .join(' ')
    return [boundExactly(indicator, figure.period, 'process', words)]
  }
  if (figure.value === null) return noFigureStatement(assessment)
  const before = assessment.sinceYearBefore?.since.period.code
  const said =
    yearStatement(assessment, new Set(before === undefined ? [] : [before])) ?? windowStatement(assessment)
  return said ? afterFigure(assessment, beside, said) : ['There is nothing before it to hold it against.']
}

/** Words that begin with “This”, after the figure they are of where that is not the one of the table. */
function afterFigure(assessment: Assessment, { livePeriod }: BesideLive, said: Statement): Statement {
  if (livePeriod.code === assessment.period.code) return said
  return statement`${figureUnderTitle(assessment)} ${said}`
}
