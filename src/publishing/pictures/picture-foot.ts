import { PALETTE } from './picture-colours.ts'
import { LETTERS } from './picture-frame.ts'
import { type Look, type Shape, shape, words } from './svg-marks.ts'
import { pixelsOf, wrapped } from './wrapped-words.ts'

/** A shape with what it means. */
export interface KeyEntry {
  readonly shape: Shape
  readonly look: Look
  readonly words: string
}

interface Foot {
  readonly marks: readonly string[]
  /** Pixels it takes, with the space above it. */
  readonly height: number
}

const LINE = 17
const ABOVE = 8

/** What stands under a picture: what its shapes mean, then its notes one after the other, in lines that fit. */
export function footOf(
  {
    key = [],
    lines = [],
    notes,
  }: {
    key?: readonly KeyEntry[]
    /** Sentences that each begin a line of their own. */
    lines?: readonly string[]
    notes: readonly (string | undefined)[]
  },
  { top, width }: { top: number; width: number },
): Foot {
  const keyLines = linesOf(key, width)
  const said = notes.filter((note) => note !== undefined).join(' ')
  const noteLines = [...lines, ...(said === '' ? [] : [said])].flatMap((note) =>
    wrapped(note, width - 8, { size: LETTERS.small }),
  )
  const middle = (line: number) => top + ABOVE + (line + 0.5) * LINE
  const marks = [
    ...keyLines.flatMap((entries, line) => entries.flatMap((entry) => entryMarks(entry, middle(line)))),
    ...noteLines.map((note, line) =>
      words([4, middle(keyLines.length + line)], note, { size: LETTERS.small, fill: PALETTE.quiet }),
    ),
  ]
  const high = keyLines.length + noteLines.length
  return { marks, height: high === 0 ? ABOVE : high * LINE + 2 * ABOVE }
}

type Placed = KeyEntry & { readonly left: number }

/** The entries beside each other, in as many lines as they need. */
function linesOf(key: readonly KeyEntry[], width: number): Placed[][] {
  const lines: Placed[][] = []
  let left = Infinity
  for (const entry of key) {
    const wide = 20 + pixelsOf(entry.words, { size: LETTERS.small })
    if (left + wide > width) {
      lines.push([])
      left = 4
    }
    lines.at(-1)!.push({ ...entry, left })
    left += wide + 14
  }
  return lines
}

function entryMarks({ shape: kind, look, words: text, left }: Placed, middle: number): string[] {
  return [
    shape(kind, [left + 6, middle], 5, look),
    words([left + 18, middle], text, { size: LETTERS.small, fill: PALETTE.quiet }),
  ]
}
