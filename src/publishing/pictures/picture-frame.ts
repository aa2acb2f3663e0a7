import { PICTURE_FONT } from './drawing.ts'
import { escaped } from './escaped.ts'
import { PALETTE } from './picture-colours.ts'

/** Pixels across: for a page, Word and print; and for a telephone held upright. Words are as large in both. */
export const PICTURE_WIDTHS = { wide: 680, narrow: 344 } as const

/** What a picture is called on its page, and how wide it is drawn. */
export interface PictureFrame {
  /** Unique on its page: the picture's title and description are named after it. */
  readonly id: string
  readonly title: string
  /** Default wide. */
  readonly width?: keyof typeof PICTURE_WIDTHS
}

/** A picture as it is drawn, with its size in pixels, which Word must be told. */
export interface DrawnPicture {
  /** An `<svg>` of attributes only: it stands in a page with a strict content policy. */
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** Height of the letters of names and figures, and of axes and notes, in pixels. */
export const LETTERS = { plain: 13, small: 12 } as const

/** How many pixels across a frame is. */
export function widthOf({ width = 'wide' }: PictureFrame): number {
  return PICTURE_WIDTHS[width]
}

/**
 * Marks as a picture with one title and one description, for people who listen to it.
 *
 * @param description what the picture shows in a sentence: its reading
 */
export function pictureOf(
  { id, title }: Pick<PictureFrame, 'id' | 'title'>,
  { width, height, description }: { width: number; height: number; description: string },
  marks: readonly string[],
): DrawnPicture {
  const tall = Math.ceil(height)
  const name = escaped(id)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${name}-title ${name}-desc" viewBox="0 0 ${width} ${tall}" width="${width}" height="${tall}" font-family="${escaped(PICTURE_FONT)}" fill="${PALETTE.ink}"><title id="${name}-title">${escaped(title)}</title><desc id="${name}-desc">${escaped(description)}</desc>${marks.join('')}</svg>`
  return { svg, width, height: tall }
}
