import type { Rasterise } from '../pictures/png.ts'
import type { HighlightModel } from './model.ts'
import { highlightPaper } from './paper.ts'

/**
 * The highlight report as a Word document. `rasterise` makes the pictures that programs without SVG show. The Word
 * library is loaded only now: nothing else needs it.
 */
export async function renderHighlightDocx(model: HighlightModel, rasterise?: Rasterise): Promise<Uint8Array> {
  const { paperAsDocx } = await import('../paper/docx.ts')
  return paperAsDocx(highlightPaper(model), rasterise)
}
