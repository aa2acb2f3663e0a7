export * from './benchmark-words.ts'
export {
  funnelOfAuthorities,
  modelWords,
  nationalStripOf,
  neighbourDotsOf,
  type PicturedMeasure,
  picturedMeasure,
  publishedUnit,
  publishedWhen,
  trendComparators,
} from './compared-pictures.ts'
export * from './compared-table-words.ts'
export * from './compared-words.ts'
export { derivedInWords, showPart } from './derived-words.ts'
export * from './figure-words.ts'
export {
  type HighlightModel,
  highlightReport,
  renderHighlightDocx,
  renderHighlightHtml,
} from './highlight/index.ts'
export { type HeldWords, heldStatement } from './held-words.ts'
export * from './known-words.ts'
export { type Layout, layouts } from './layouts.ts'
export { bar } from './pictures/bars.ts'
export { careTimeline, type TimelineBar, type TimelineLane } from './pictures/care-timeline.ts'
export { escaped } from './pictures/escaped.ts'
export {
  type AgeSexPyramid,
  ageSexPyramid,
  ageSexPyramidReading,
  ageSexPyramidTable,
} from './pictures/age-sex-pyramid.ts'
export {
  type EthnicityShare,
  ethnicityShare,
  ethnicityShareReading,
  ethnicityShareTable,
} from './pictures/ethnicity-share.ts'
export { funnel, funnelReading, funnelTable } from './pictures/funnel.ts'
export {
  heatMapDrawing,
  heatMapHtml,
  heatMapOfMonths,
  heatMapOfNeighbours,
  heatMapTable,
  type HeatMap,
  type HeatValue,
  type MonthsRow,
  type NeighboursMeasure,
} from './pictures/heat-map.ts'
export { type BandedMeasure, heatMapOfBands } from './pictures/heat-map-bands.ts'
export { turned } from './pictures/heat-map-turned.ts'
export { nationalStrip, nationalStripReading, nationalStripTable } from './pictures/national-strip.ts'
export { neighbourDots, neighbourDotsReading, neighbourDotsTable } from './pictures/neighbour-dots.ts'
export type { PictureUnit } from './pictures/picture-numbers.ts'
export { processChart, processChartTable } from './pictures/process-chart.ts'
export type { TrendComparator } from './pictures/trend-beside.ts'
export {
  type PublishedYears,
  publishedYears,
  publishedYearsReading,
  publishedYearsTable,
} from './pictures/published-years.ts'
export { type Rasterise, rasteriseWith } from './pictures/png.ts'
export { sparkline } from './pictures/sparkline.ts'
export { type TrendPicture, trendPicture } from './pictures/trend.ts'
export * from './outside-funnel-words.ts'
export { AGE_AND_SEX, ageSexPyramidOf, ethnicityShareOf } from './people-pictures.ts'
export { processPictureOf } from './process-picture-of.ts'
export * from './provenance-words.ts'
export { notRatedWords, ratingWords } from './rating-words.ts'
export * from './published-words.ts'
export * from './returned-words.ts'
export * from './show.ts'
export { POUNDS, sayAmounts } from './show-amount.ts'
export { showPounds } from './show-amount.ts'
export * from './success-measure-words.ts'
export { distanceOf, neededBesideTarget, neededStatement, roomOf, showAim } from './target-words.ts'
export { atPeriod } from './when.ts'
export { say, type Statement } from './statement.ts'
