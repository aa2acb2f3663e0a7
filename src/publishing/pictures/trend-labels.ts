/** A place in the picture, in pixels from its top left. */
export type Spot = readonly [x: number, y: number]

/** Where words may stand: beside which place of the line, how far from it, and from which end they are written. */
export interface Offset {
  /** The period they belong to and the height, as the picture's scales know them. */
  readonly code: string
  readonly value: number
  readonly dx: number
  readonly dy: number
  readonly textAnchor: 'start' | 'middle' | 'end'
}

/** Words to be placed, with where they may stand, the best first. */
export interface Wanting {
  readonly text: string
  readonly offsets: readonly Offset[]
  /** Left out where they could only stand on other words, or on more of the lines than this many points. */
  readonly coversAtMost?: number
}

/** What words must not stand on. */
export interface Obstacles {
  /** Lines, as corners that are joined. */
  readonly lines: readonly (readonly Spot[])[]
  readonly boxes: readonly Box[]
  /** The area words may stand in. */
  readonly frame: Box
  /** From a place's code and height to pixels. */
  readonly at: (code: string, value: number) => Spot
}

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Pixels a letter is wide in the widest of the fonts there may be, and a line of words high, at 12 pixels. */
const LETTER = 7
const HEIGHT = 12
/** A place outside the frame is worse than any on a line; one on other words is nearly as bad. */
const COST = { outside: 10_000, onWords: 1000, onLine: 10, notTheBest: 1 } as const

/**
 * Places words one after the other where they cover the least of the lines and of the words placed before them.
 * Of places that are as good, the first is taken, so the same picture is always the same.
 */
export function placeWords(wanting: readonly Wanting[], obstacles: Obstacles): (Offset & { text: string })[] {
  const boxes = [...obstacles.boxes]
  const steps = obstacles.lines.flatMap(pointsAlong)
  return wanting.flatMap(({ text, offsets, coversAtMost = Infinity }) => {
    const tried = offsets.map((offset, place) => {
      const box = boxOf(text, offset, obstacles.at)
      return { offset, box, cost: costOf(box, steps, boxes, obstacles.frame) + place * COST.notTheBest }
    })
    const best = tried.toSorted((a, b) => a.cost - b.cost)[0]
    if (!best || best.cost >= (coversAtMost + 1) * COST.onLine) return []
    boxes.push(best.box)
    return [{ ...best.offset, text }]
  })
}

/** The room that words take; `size` is the height of their letters. */
export function boxOf(text: string, offset: Offset, at: Obstacles['at'], size = 12): Box {
  const [x, y] = at(offset.code, offset.value)
  const width = text.length * LETTER * (size / 12)
  const share = { start: 0, middle: 0.5, end: 1 }[offset.textAnchor]
  const left = x + offset.dx - width * share
  const middle = y + offset.dy
  const half = (HEIGHT / 2) * (size / 12)
  return { left, right: left + width, top: middle - half, bottom: middle + half }
}

function costOf(box: Box, points: readonly Spot[], boxes: readonly Box[], frame: Box): number {
  const outside =
    box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom
  const onWords = boxes.filter((other) => meet(box, other)).length
  const onLine = points.filter(([x, y]) => meet(box, { left: x, right: x, top: y, bottom: y })).length
  return (outside ? COST.outside : 0) + onWords * COST.onWords + onLine * COST.onLine
}

function meet(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom
}

/** Points along a line, no more than four pixels apart. */
function pointsAlong(corners: readonly Spot[]): Spot[] {
  return corners.slice(1).flatMap(([x, y], before): Spot[] => {
    const [fromX, fromY] = corners[before]!
    const pieces = Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY) / 4))
    return Array.from({ length: pieces + 1 }, (_, piece) => [
      fromX + ((x - fromX) * piece) / pieces,
      fromY + ((y - fromY) * piece) / pieces,
    ])
  })
}
