import type { CatalogueFile } from '../../core/index.ts'
import { readEventDays } from '../process/event-days.ts'
import { type OpportunityOf, readOpportunities } from '../process/opportunities.ts'
import { type Authorities, readAuthorities } from './authorities.ts'
import { type MeasureMap, readMeasureMap } from './measure-map.ts'
import { type Directed, ourPolarity } from './our-polarity.ts'
import type { Polarity } from './polarity.ts'
import { type CountsBehind, readCountsBehind } from './published-counts.ts'

/** What the catalogue says of published figures; see the functions that read each part. */
export interface ComparisonCatalogue {
  readonly measureMap: MeasureMap
  readonly authorities: Authorities
  readonly regions: Authorities['regions']
  /** The counts that published shares and rates come from. */
  readonly counts: ReadonlyMap<string, readonly CountsBehind[]>
  /** Who could have had the events that an indicator counts, by its key. */
  readonly opportunities: ReadonlyMap<string, OpportunityOf>
  /** The column of the day on which the cases of a cohort happened, by the name of the cohort. */
  readonly eventDays: ReadonlyMap<string, string>
  /** Which way is good by our own figures, for a measure whose release does not say. */
  readonly polarityOf: (measure: string) => Polarity
}

/**
 * The parts of the catalogue that comparisons need, each read once, when it is first asked for. What is described
 * wrongly is found wrong then.
 *
 * @param ours our own indicators and derived figures; when left out, no measure has a direction of ours
 */
export function comparisonCatalogue(
  files: readonly CatalogueFile[],
  ours: () => Directed = () => ({ indicators: [], derived: [] }),
): ComparisonCatalogue {
  const measureMap = once(() => readMeasureMap(files))
  const authorities = once(() => readAuthorities(files))
  const counts = once(() => readCountsBehind(files))
  const opportunities = once(() => readOpportunities(files))
  const eventDays = once(() => readEventDays(files))
  const polarityOf = once(() => ourPolarity(measureMap(), ours()))
  return {
    polarityOf: (measure) => polarityOf()(measure),
    get measureMap() {
      return measureMap()
    },
    get authorities() {
      return authorities()
    },
    get regions() {
      return authorities().regions
    },
    get counts() {
      return counts()
    },
    get eventDays() {
      return eventDays()
    },
    get opportunities() {
      return opportunities()
    },
  }
}

function once<Read>(read: () => Read): () => Read {
  let known: { readonly read: Read } | undefined
  return () => (known ??= { read: read() }).read
}
