export * from './figure-words.ts'
export {
  type HighlightModel,
  highlightReport,
  renderHighlightDocx,
  renderHighlightHtml,
} from './highlight/index.ts'
export { type Layout, layouts } from './layouts.ts'
export type { Rasterise } from './pictures/png.ts'
export { type TrendPicture, trendPicture } from './pictures/trend.ts'
export * from './show.ts'
export { bindings, say, type Statement, statement } from './statement.ts'
