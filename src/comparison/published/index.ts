export { type Authorities, readAuthorities } from './authorities.ts'
export type { AuthoritiesFunnel } from './authorities-funnel.ts'
export { type Band, bandOf } from './band.ts'
export type { Benchmark, NeighbourComparison } from './benchmark.ts'
export { benchmarksFor } from './benchmarks-for.ts'
export { type BesideLive, besideLive, type NothingBeside } from './beside-live.ts'
export { type ComparatorLine, comparatorTable, wholeComparatorTable } from './comparator-table.ts'
export { type ComparisonCatalogue, comparisonCatalogue } from './comparison-catalogue.ts'
export { type AuthorityStanding, everywhere, type Everywhere } from './everywhere.ts'
export { findMeasure, type LoadedMeasure, publishedMeasures } from './find-measure.ts'
export { type HeldAgainst, publishersBetter } from './held-against.ts'
export { isInAnotherUnit, type OursAsPublished } from './in-published-unit.ts'
export {
  type Difference,
  differencesFor,
  growsWithSize,
  type MeasureLink,
  type PublishedElsewhere,
} from './measure-link.ts'
export { isSumOfAuthorities } from './is-sum.ts'
export { loadedMeasureOf } from './loaded-measure.ts'
export { readMeasureMap } from './measure-map.ts'
export { publishedHistory, type PublishedHistory } from './published-history.ts'
export { publishedPeriod } from './published-period.ts'
export { isPerCent, isPounds, type PublishedMeasure } from './published-measure.ts'
export { type PublishedReleases, publishedReleases } from './published-releases.ts'
export { publishedMethod } from './read-measures.ts'
export { shownValue } from './shown-value.ts'
export { type RegionalQuarter, regionalQuarters } from './regional-quarters.ts'
