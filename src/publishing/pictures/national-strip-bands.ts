import type { Axis } from './axis.ts'
import type { Band, NationalStrip, Ranked } from './national-strip-standing.ts'
import { PALETTE } from './picture-colours.ts'
import { LETTERS } from './picture-frame.ts'
import { showPointBetween } from './picture-numbers.ts'
import { spread } from './spread.ts'
import { line, rect, words } from './svg-marks.ts'
import { pixelsOf } from './wrapped-words.ts'

interface Where {
  readonly axis: Axis
  readonly ranked: readonly Ranked[]
  readonly own: Ranked | undefined
  readonly stripTop: number
  readonly base: number
  /** Of the bar that shows the quarters. */
  readonly top: number
  readonly width: number
}

const BAR = 20

/** The quarters as one bar below the ticks, lettered where one direction is good, with the quartile points below it. */
export function bandMarks(strip: NationalStrip, where: Where): string[] {
  const { unit } = strip
  const { axis, ranked, own, stripTop, base, top, width } = where
  const [first, last] = [ranked[0], ranked.at(-1)]
  if (!first || !last) return []
  const ends = [first.value, ...strip.quartiles, last.value].map(axis.at)
  const letters = lettersOf(strip)
  // Two quartile points are one where a quarter of the authorities share a value.
  const quartiles = [...new Set(strip.quartiles)]
  const shown = quartiles.map((value) => showPointBetween(unit, value))
  const apart = Math.max(...shown.map((text) => pixelsOf(text, { size: LETTERS.small }))) + 8
  const places = spread(quartiles.map(axis.at), apart, { from: apart / 2, to: width - apart / 2 })
  const bar = { top, bottom: top + BAR }
  return [
    ...quartiles.map((value) =>
      line([axis.at(value), stripTop], [axis.at(value), base], {
        stroke: PALETTE.target,
        'stroke-width': 1.5,
        'stroke-dasharray': '4 3',
      }),
    ),
    ...[0, 1, 2, 3].flatMap((quarter) =>
      quarterMarks({ left: ends[quarter]!, right: ends[quarter + 1]!, ...bar }, letters?.[quarter], {
        shaded: quarter % 2 === 1,
        own: own !== undefined && own.band !== undefined && letters?.[quarter] === own.band,
      }),
    ),
    ...quartiles.flatMap((value, at) => [
      line([axis.at(value), bar.bottom], [places[at]!, bar.bottom + 6], { stroke: PALETTE.target }),
      words([places[at]!, bar.bottom + 15], shown[at]!, {
        size: LETTERS.small,
        fill: PALETTE.target,
        bold: true,
        anchor: 'middle',
      }),
    ]),
  ]
}

/** The letters of the quarters from the lowest values to the highest; none where neither direction is good. */
function lettersOf({ better }: NationalStrip): readonly Band[] | undefined {
  if (better === 'neutral') return undefined
  return better === 'lower' ? ['A', 'B', 'C', 'D'] : ['D', 'C', 'B', 'A']
}

function quarterMarks(
  box: { left: number; right: number; top: number; bottom: number },
  letter: Band | undefined,
  { shaded, own }: { shaded: boolean; own: boolean },
): string[] {
  const fill = own ? PALETTE.line : shaded ? PALETTE.pale : PALETTE.paper
  const room = box.right - box.left
  return [
    rect(box, { fill, stroke: PALETTE.quiet, 'stroke-width': 1 }),
    ...(letter && room >= 12
      ? [
          words([(box.left + box.right) / 2, (box.top + box.bottom) / 2], letter, {
            bold: true,
            anchor: 'middle',
            fill: own ? PALETTE.paper : PALETTE.ink,
          }),
        ]
      : []),
  ]
}

/** What the dashed lines and the bar mean. */
export function bandNotes({ better }: NationalStrip): string[] {
  const points = 'Dashed lines: a quarter, half and three quarters of the authorities lie at or below them.'
  return better === 'neutral' ? [points] : [points, 'Each band is a quarter: A the best, D the worst.']
}
