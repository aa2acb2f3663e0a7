export { renderHighlightDocx } from './docx.ts'
export { highlightReport } from './gather.ts'
export { renderHighlightHtml } from './html.ts'
export type { HighlightModel } from './model.ts'
