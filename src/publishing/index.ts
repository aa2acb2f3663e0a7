export * from './benchmark-words.ts'
export { derivedInWords, showPart } from './derived-words.ts'
export * from './figure-words.ts'
export {
  type HighlightModel,
  highlightReport,
  renderHighlightDocx,
  renderHighlightHtml,
} from './highlight/index.ts'
export * from './known-words.ts'
export { type Layout, layouts } from './layouts.ts'
export { bar } from './pictures/bars.ts'
export { careTimeline, type TimelineBar, type TimelineLane } from './pictures/care-timeline.ts'
export { escaped } from './pictures/escaped.ts'
export { type Rasterise, rasteriseWith } from './pictures/png.ts'
export { sparkline } from './pictures/sparkline.ts'
export { type TrendPicture, trendPicture } from './pictures/trend.ts'
export * from './outside-funnel-words.ts'
export * from './provenance-words.ts'
export * from './returned-words.ts'
export * from './show.ts'
export * from './success-measure-words.ts'
export { neededStatement } from './target-words.ts'
export { say, type Statement } from './statement.ts'
