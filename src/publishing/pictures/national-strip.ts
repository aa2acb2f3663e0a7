import { type Axis, AXIS_NOT_FROM_ZERO, axisOf } from './axis.ts'
import { bandMarks, bandNotes } from './national-strip-bands.ts'
import {
  type NationalStrip,
  nationalStripReading,
  type Ranked,
  rankedOf,
  standingWords,
} from './national-strip-standing.ts'
import { PALETTE } from './picture-colours.ts'
import { footOf } from './picture-foot.ts'
import { type DrawnPicture, LETTERS, type PictureFrame, pictureOf, widthOf } from './picture-frame.ts'
import { headOf } from './picture-head.ts'
import { betterWords, showNumber, showTick } from './picture-numbers.ts'
import { line, rect, shape, words } from './svg-marks.ts'
import { pixelsOf } from './wrapped-words.ts'

export {
  type NationalStrip,
  nationalStripReading,
  nationalStripTable,
  type StripAuthority,
} from './national-strip-standing.ts'

/**
 * Every authority of England as a tick on one line, those of the same value on top of each other, with the quartile
 * points, the bands A to D between them, and one authority named with its rank. Where neither direction is good
 * there is neither rank nor band.
 */
export function nationalStrip(strip: NationalStrip, frame: PictureFrame): DrawnPicture {
  const { unit, better } = strip
  const width = widthOf(frame)
  const ranked = rankedOf(strip)
  const own = ranked.find(({ name }) => name === strip.own)
  const axis = axisOf(
    ranked.map(({ value }) => value),
    { from: 18, to: width - 18, percentage: unit.measure === 'percentage', about: width > 400 ? 8 : 5 },
  )
  const head = headOf(unit.words, width)
  const ticks = ticksOf(ranked, strip.own, axis)
  const top = head.height + (own ? OWN : 4)
  const base = top + ticks.height
  const foot = footOf(
    {
      notes: [
        ...bandNotes(strip),
        missingWords(strip, ranked),
        betterWords(better),
        axis.fromZero ? undefined : AXIS_NOT_FROM_ZERO,
      ],
    },
    { top: base + AXIS + BANDS, width },
  )
  return pictureOf(
    frame,
    { width, height: base + AXIS + BANDS + foot.height, description: nationalStripReading(strip) },
    [
      ...head.marks,
      ...ticks.marks(base),
      line([10, base], [width - 10, base], { stroke: PALETTE.quiet }),
      ...axisMarks(strip, axis, base),
      ...bandMarks(strip, { axis, ranked, own, stripTop: top, base, top: base + AXIS, width }),
      ...(own ? ownMarks(strip, ranked, own, { axis, top, tick: top + ticks.ownTop, width }) : []),
      ...foot.marks,
    ],
  )
}

const [OWN, AXIS, BANDS] = [44, 24, 44]

/** A tick for each authority: those of one value stand on each other, the one that stands out on top. */
function ticksOf(ranked: readonly Ranked[], own: string, axis: Axis) {
  const stacks = [...new Set(ranked.map(({ value }) => value))].map((value) => ({
    x: axis.at(value),
    names: ranked
      .filter((authority) => authority.value === value)
      .map(({ name }) => name)
      .toSorted((a, b) => Number(a === own) - Number(b === own)),
  }))
  const most = Math.max(...stacks.map(({ names }) => names.length), 1)
  const height = Math.min(110, Math.max(30, most * 6))
  const each = height / most
  const gaps = stacks.slice(1).map(({ x }, at) => x - stacks[at]!.x)
  const wide = Math.min(12, Math.max(1.5, Math.min(...gaps, 14) - 1.5))
  const marks = (base: number) =>
    stacks.flatMap(({ x, names }) =>
      names.map((name, at) => {
        const half = name === own ? Math.max(wide, 5) / 2 : wide / 2
        const bottom = base - at * each
        return rect(
          { left: x - half, right: x + half, top: bottom - each + (each > 4 ? 1 : 0.5), bottom },
          { fill: name === own ? PALETTE.line : GREY },
        )
      }),
    )
  const ownTop = Math.max(
    0,
    ...stacks.filter(({ names }) => names.includes(own)).map(({ names }) => names.length),
  )
  return { marks, height, ownTop: height - ownTop * each }
}

const GREY = '#8A9499'

function axisMarks({ unit }: NationalStrip, axis: Axis, base: number): string[] {
  return axis.ticks.flatMap((tick) => [
    line([axis.at(tick), base], [axis.at(tick), base + 4], { stroke: PALETTE.quiet }),
    words([axis.at(tick), base + 13], showTick(unit, tick), {
      size: LETTERS.small,
      fill: PALETTE.quiet,
      anchor: 'middle',
    }),
  ])
}

/** The name, figure, rank and band of the authority that stands out, over its tick. */
function ownMarks(
  { unit }: NationalStrip,
  ranked: readonly Ranked[],
  own: Ranked,
  { axis, top, tick, width }: { axis: Axis; top: number; tick: number; width: number },
): string[] {
  const x = axis.at(own.value)
  const said = [
    { text: `${own.name} ${showNumber(unit, own.value)}`, bold: true },
    { text: standingWords(ranked, own), bold: false },
  ].filter(({ text }) => text !== '')
  return [
    ...said.map(({ text, bold }, at) => {
      const half = pixelsOf(text, { bold }) / 2
      const middle = Math.min(Math.max(x, half + 4), width - half - 4)
      return words([middle, top - 16 - (said.length - 1 - at) * 16], text, { bold, anchor: 'middle' })
    }),
    line([x, top - 4], [x, tick], { stroke: PALETTE.line, 'stroke-width': 1.5 }),
    shape('down', [x, top - 3], 4, { fill: PALETTE.line }),
  ]
}

function missingWords({ authorities }: NationalStrip, ranked: readonly Ranked[]): string | undefined {
  const missing = authorities.length - ranked.length
  if (missing === 0) return undefined
  return `${missing} of ${authorities.length} authorities ${missing === 1 ? 'has' : 'have'} no value.`
}
