import type { Funnel, PlacedMember } from '../comparison/index.ts'
import { roundedNumber } from '../core/index.ts'
import { showCount } from './show.ts'

/**
 * Which councils or teams lie outside a funnel, a sentence for each limit: “Beyond the 99.8% limits round England’s
 * 10%: North above, 20.0% (30 of 150).” Those furthest out are named first. Where none does, a sentence that says so;
 * those too few to say anything of are named last.
 *
 * @param benchmark what the limits are drawn round, as it is printed: `England’s 10%`
 */
export function outsideFunnel(funnel: Funnel, benchmark: string): string[] {
  const { members } = funnel
  const inState = (state: PlacedMember['state']) =>
    members
      .filter((member) => member.state === state)
      .toSorted((a, b) => errorsOut(b, funnel) - errorsOut(a, funnel))
  const outside = (['beyond 99.8', 'beyond 95'] as const).flatMap((state) => {
    const named = inState(state)
    const limits = state === 'beyond 99.8' ? '99.8%' : '95%'
    return named.length === 0
      ? []
      : [
          `Beyond the ${limits} limits round ${benchmark}: ${named.map((each) => memberWords(each, funnel)).join('; ')}.`,
        ]
  })
  const few = inState('too few to say')
  const said = members.length - few.length
  const none =
    said > 0 && outside.length === 0
      ? [`All ${showCount(said)} lie within the 95% limits round ${benchmark}.`]
      : []
  const unsaid =
    few.length === 0
      ? []
      : [`Too few to say: ${few.map(({ name, ...counts }) => `${name} (${countsOf(counts)})`).join(', ')}.`]
  return [...outside, ...none, ...unsaid]
}

/** `North above, 20.0% (30 of 150)`. */
function memberWords(member: PlacedMember, { kind }: Funnel): string {
  const value = `${roundedNumber(member.value!, 1)}${kind === 'proportion' ? '%' : ''}`
  return `${member.name} ${member.side}, ${value} (${countsOf(member)})`
}

function countsOf({ numerator, denominator }: Pick<PlacedMember, 'numerator' | 'denominator'>): string {
  return `${showCount(numerator)} of ${showCount(denominator)}`
}

/** How far out, in the width of the limits at its size: a large council is far out on few points. */
function errorsOut({ value = 0, limits, side }: PlacedMember, { benchmark }: Funnel): number {
  if (!limits || !side) return 0
  const limit = side === 'above' ? limits.usual.upper : limits.usual.lower
  return (value - benchmark) / (limit - benchmark)
}
