import { bottomOf, codeOf, heightOf, MARGIN, type TrendDrawing } from './trend-drawing.ts'
import type { Box, Obstacles, Spot } from './trend-labels.ts'

/**
 * The figures, the target's path, the average and the limits as lines of pixels: gaps part the line, and a step is
 * half-way between months.
 */
export function linesOf({ places, steps, average, process }: TrendDrawing, at: Obstacles['at']): Spot[][] {
  const figures: Spot[][] = [[]]
  for (const { period, value } of places)
    if (value === undefined) figures.push([])
    else figures.at(-1)!.push(at(period.code, value))
  const path = steps.flatMap(({ codes, value }) => codes.map((code) => at(code, value)))
  const stepped = path.flatMap(([x, y], index): Spot[] => {
    const before = path[index - 1]
    return before
      ? [
          [(x + before[0]) / 2, before[1]],
          [(x + before[0]) / 2, y],
          [x, y],
        ]
      : [[x, y]]
  })
  const mean = average?.codes.map((code) => at(code, average.value)) ?? []
  const limits = (['centre', 'lower', 'upper'] as const).map((limit) =>
    (process?.points ?? []).flatMap((point, place) => {
      const value = point.limits?.[limit]
      return value === undefined ? [] : [at(codeOf(places[place]!), value)]
    }),
  )
  return [...figures, stepped, mean, ...limits]
}

/** The room of the marks that words must not hide: published values, and points that stand out. */
export function marksOf({ places, comparators, process }: TrendDrawing, at: Obstacles['at']): Box[] {
  const signalled = (process?.points ?? []).flatMap(({ value, signal }, place) =>
    signal && value !== undefined ? [{ code: codeOf(places[place]!), value }] : [],
  )
  return [...comparators, ...signalled].map(({ code, value }) => {
    const [x, y] = at(code, value)
    return { left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }
  })
}

/** The dotted lines of what happened. */
export function happenedLinesOf(drawing: TrendDrawing, at: Obstacles['at']): Spot[][] {
  return drawing.happened.map(({ code }) => {
    const [x] = at(code, 0)
    return [
      [x, MARGIN.top],
      [x, heightOf(drawing) - bottomOf(drawing)],
    ]
  })
}
