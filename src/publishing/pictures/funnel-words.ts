import type { FunnelOfAuthorities, DrawnMark } from './funnel-standing.ts'
import { showNumber } from './picture-numbers.ts'
import { type Lettering, words } from './svg-marks.ts'
import { type Box, boxOf, type Offset, placeWords, type Spot } from './trend-labels.ts'

interface Where {
  readonly marks: readonly DrawnMark[]
  readonly at: (mark: DrawnMark) => Spot
  /** The benchmark and the limits, as corners. */
  readonly lines: readonly (readonly Spot[])[]
  /** What stands at the ends of the limits. */
  readonly boxes: readonly Box[]
  readonly frame: Box
}

/** How many samples of a limit, four pixels apart, a name may cover: past that it is left to the table. */
const COVERS = 12

/**
 * The names of the authority that stands out and of those outside the limits, the furthest first, where they cover
 * no point; and how many of those outside could not be named.
 */
export function funnelNames(
  funnel: FunnelOfAuthorities,
  { marks, at, lines, boxes, frame }: Where,
): { marks: string[]; unnamed: number } {
  const { own: ownName, unit } = funnel
  const own = marks.find(({ name }) => name === ownName)
  const outside = marks
    .filter(({ state, name }) => state !== 'within' && name !== ownName)
    .toSorted((a, b) => distance(b, funnel) - distance(a, funnel))
  const named = new Map(marks.map((mark) => [mark.name, mark]))
  const spotOf = (code: string) => at(named.get(code)!)
  const wanting = [
    ...(own ? [{ text: `${own.name} ${showNumber(unit, own.value)}`, offsets: offsetsOf(own, 11) }] : []),
    ...outside.map((mark) => ({ text: mark.name, offsets: offsetsOf(mark, 9), coversAtMost: COVERS })),
  ]
  const placed: Placed[] = []
  const taken = [...boxes]
  for (const one of wanting) {
    const code = one.offsets[0]!.code
    const around = marks.map((mark) => boxRound(at(mark), mark.name !== code && mark.state !== 'within'))
    const [best] = placeWords([one], { at: spotOf, lines, boxes: [...taken, ...around], frame })
    if (!best) continue
    placed.push(best)
    taken.push(boxOf(best.text, best, spotOf))
  }
  const written = placed.map(({ code, text, dx, dy, textAnchor }) => {
    const [x, y] = spotOf(code)
    const look: Lettering = { anchor: textAnchor, halo: true, size: 12, bold: code === ownName }
    return words([x + dx, y + dy], text, look)
  })
  return { marks: written, unnamed: outside.length - placed.filter(({ code }) => code !== ownName).length }
}

type Placed = Offset & { readonly text: string }

/** How far from the benchmark, as the funnel has it: many children make a small distance a large one. */
function distance({ denominator, value, state }: DrawnMark, { benchmark }: FunnelOfAuthorities): number {
  return (state === 'beyond 99.8' ? 1e9 : 0) + Math.abs(value - benchmark.value) * Math.sqrt(denominator)
}

function offsetsOf({ name, value }: DrawnMark, away: number): Offset[] {
  const beside = { code: name, value }
  return [
    { ...beside, dx: away, dy: 0, textAnchor: 'start' },
    { ...beside, dx: -away, dy: 0, textAnchor: 'end' },
    { ...beside, dx: 0, dy: -away - 5, textAnchor: 'middle' },
    { ...beside, dx: 0, dy: away + 5, textAnchor: 'middle' },
    { ...beside, dx: away * 0.7, dy: -away, textAnchor: 'start' },
    { ...beside, dx: away * 0.7, dy: away, textAnchor: 'start' },
    { ...beside, dx: -away * 0.7, dy: -away, textAnchor: 'end' },
    { ...beside, dx: -away * 0.7, dy: away, textAnchor: 'end' },
  ]
}

/** The room a point takes; one that may be named itself keeps other names further off, so that none seems its own. */
function boxRound([x, y]: Spot, mayBeNamed: boolean): Box {
  const [wide, high] = mayBeNamed ? [9, 11] : [6, 5]
  return { left: x - wide, right: x + wide, top: y - high, bottom: y + high }
}
