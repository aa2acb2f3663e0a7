export { type Area, type Catalogue, cutsOf, findIndicator, readCatalogue } from './catalogue.ts'
export { type AsKnown, asKnownAt, type DefinitionsUsed, type Known } from './as-known.ts'
export { type Cohort, type CohortColumn, isAboutChildren } from './cohort.ts'
export { type Coverage, needsOf, readCoverage } from './coverage.ts'
export { type Derived, type DerivedTerm } from './derived.ts'
export type { Effect } from './effect.ts'
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
export { type DefinitionVersion, definitionHistory } from './definition-history.ts'
export { definitionsDocument } from './definitions-document.ts'
export { type Formula, formulaOf, type RuleInWords } from './formula-words.ts'
export { catalogueIndex } from './catalogue-index.ts'
export type { PublishedFigure } from './published.ts'
export { readMeasured } from './measured.ts'
export { type PopulationEstimate, readPopulations } from './population.ts'
export { type CheckNotRun, type DefinitionUsed, type Provenance, provenanceOf } from './provenance.ts'
export type { FoundIn } from './provenance-findings.ts'
export type { LoadUsed } from './provenance-loads.ts'
export { readSources } from './source-status.ts'
export { sourcesBehind } from './source-status-rests.ts'
export { SOURCE_STATES, type Source, type SourceState } from './source-status-terms.ts'
export { stateHash } from './state-hash.ts'
export { bringUpToDate, type UpToDate } from './up-to-date.ts'
