import type { DrawnMark, FunnelOfAuthorities } from './funnel-standing.ts'
import { PALETTE } from './picture-colours.ts'
import type { KeyEntry } from './picture-foot.ts'
import { type Look, type Shape, shape } from './svg-marks.ts'
import type { Spot } from './trend-labels.ts'

/** A member at its place: its shape says which limits it is past, and the one that stands out is larger. */
export function markOf(mark: DrawnMark, funnel: FunnelOfAuthorities, spot: Spot): string {
  const { kind, look } = shapeOf(mark, funnel)
  if (mark.name === funnel.own) return shape(kind, spot, 7, OWN)
  return shape(kind, spot, kind === 'circle' ? 3.5 : 4.5, look)
}

const OWN: Look = { fill: PALETTE.line, stroke: PALETTE.paper, 'stroke-width': 1.5 }
const INSIDE: Look = { fill: PALETTE.paper, stroke: '#6B757B', 'stroke-width': 1.25 }
const NEAR: Look = { fill: PALETTE.paper, stroke: PALETTE.worse, 'stroke-width': 2 }
const FAR: Look = { fill: PALETTE.quiet }

function shapeOf(
  { state, value }: DrawnMark,
  { benchmark }: FunnelOfAuthorities,
): { kind: Shape; look: Look } {
  if (state === 'within') return { kind: 'circle', look: INSIDE }
  if (state === 'beyond 95') return { kind: 'diamond', look: NEAR }
  return { kind: value > benchmark.value ? 'up' : 'down', look: FAR }
}

/** What the shapes mean, of those that are drawn. */
export function funnelKey(funnel: FunnelOfAuthorities, marks: readonly DrawnMark[]): KeyEntry[] {
  const shapes = marks.map((mark) => shapeOf(mark, funnel))
  return MEANINGS.flatMap(({ kind, words }) => {
    const drawn = shapes.find((one) => one.kind === kind)
    return drawn ? [{ shape: kind, look: drawn.look, words }] : []
  })
}

const MEANINGS: readonly { kind: Shape; words: string }[] = [
  { kind: 'up', words: 'above 99.8% limits' },
  { kind: 'down', words: 'below 99.8% limits' },
  { kind: 'diamond', words: 'outside 95% limits' },
  { kind: 'circle', words: 'within the limits' },
]
