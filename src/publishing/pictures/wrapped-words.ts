import { LETTERS } from './picture-frame.ts'

/** How wide a letter is, in heights of letters, in the widest of the fonts there may be. */
const LETTER = 7 / 12
/** A letter of bold words is a little wider. */
const BOLD = 1.06

/** About how many pixels words are wide: in the product's own font rather less. */
export function pixelsOf(text: string, { size = LETTERS.plain as number, bold = false } = {}): number {
  return text.length * LETTER * size * (bold ? BOLD : 1)
}

/** Words broken into lines that are no wider than so many pixels. A single word that is wider stays whole. */
export function wrapped(
  text: string,
  room: number,
  lettering: { size?: number; bold?: boolean } = {},
): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && pixelsOf(longer, lettering) <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
