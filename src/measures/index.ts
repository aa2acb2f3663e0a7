export { type Area, type Catalogue, cutsOf, findIndicator, readCatalogue } from './catalogue.ts'
export { type AsKnown, asKnownAt, type DefinitionsUsed, type Known } from './as-known.ts'
export { momentOrder } from './as-known-moment.ts'
export type { Cohort, CohortColumn } from './cohort.ts'
export { type Coverage, needsOf, readCoverage } from './coverage.ts'
export {
  casesBehind,
  type CutFact,
  type Fact,
  type Figure,
  figureFrom,
  figureOf,
  keptPeriod,
  type Part,
  seriesOf,
} from './figure.ts'
export type { Indicator } from './indicator.ts'
export { NOT_RECORDED } from './facts.ts'
export type { Span } from './measure.ts'
export { readMeasured } from './measured.ts'
export type { PopulationEstimate } from './population.ts'
export { stateHash } from './state-hash.ts'
export { bringUpToDate, type UpToDate } from './up-to-date.ts'
