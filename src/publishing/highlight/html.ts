import { paperAsHtml } from '../paper/html.ts'
import type { HighlightModel } from './model.ts'
import { highlightPaper } from './paper.ts'

/** The highlight report as one self-contained HTML file. */
export function renderHighlightHtml(model: HighlightModel): string {
  return paperAsHtml(highlightPaper(model))
}
