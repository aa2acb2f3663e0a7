import { COLOURS } from './drawing.ts'

/**
 * The colours of the pictures of comparison: the Analysis Function's categorical ones, and greys that stay apart
 * in black and white. None says anything alone: a shape, a dash or a word says it too.
 */
export const PALETTE = {
  ...COLOURS,
  /** Words and names. */
  ink: '#1D2B36',
  better: '#28A197',
  worse: '#F46A25',
  neither: '#A285D1',
  /** Behind a row that stands out; the pale half of a pair. */
  pale: '#E4EAEC',
  /** Lines across. */
  faint: '#C9D2D7',
  /** A third of the way from white to better and to worse; black can be read on each. */
  paleBetter: '#B7DFDB',
  paleWorse: '#FBCDB6',
} as const
