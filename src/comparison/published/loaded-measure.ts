import type { MeasureLink } from './measure-link.ts'

/** A measure that has values, as far as is needed to choose between several. */
export interface Reaching {
  readonly key: string
  /** The last year it has values for; absent where that cannot be read. */
  readonly lastYear: number | undefined
}

/**
 * The measure in which the published figure of a link is loaded: under whichever of its names it reaches furthest, and of
 * those that reach as far the one the map names first. `undefined` when it is loaded under none.
 */
export function loadedMeasureOf<Loaded extends Reaching>(
  { measure, also }: Pick<MeasureLink, 'measure' | 'also'>,
  measures: readonly Loaded[],
): Loaded | undefined {
  return [measure, ...also]
    .flatMap((name) => measures.find(({ key }) => key === name) ?? [])
    .reduce<Loaded | undefined>(
      (furthest, each) => (furthest && reachOf(furthest) >= reachOf(each) ? furthest : each),
      undefined,
    )
}

function reachOf({ lastYear }: Reaching): number {
  return lastYear ?? 0
}
