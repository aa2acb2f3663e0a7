import { PALETTE } from './picture-colours.ts'
import { LETTERS } from './picture-frame.ts'
import { words } from './svg-marks.ts'
import { wrapped } from './wrapped-words.ts'

const LINE = 16

/** What a picture's numbers are, at its top left in as many lines as it needs, and the pixels that takes. */
export function headOf(text: string, width: number): { marks: readonly string[]; height: number } {
  const lines = wrapped(text, width - 8, { size: LETTERS.small })
  const marks = lines.map((part, at) =>
    words([4, 11 + at * LINE], part, { size: LETTERS.small, fill: PALETTE.quiet }),
  )
  return { marks, height: lines.length * LINE + 6 }
}
