import type {
  Assessment,
  BesideLive,
  IndicatorChart,
  NoChart,
  NothingBeside,
} from '../../comparison/index.ts'
import type { Day } from '../../core/index.ts'
import type { Area } from '../../measures/index.ts'
import type { Settings } from '../../store/index.ts'
import type { HighlightLayout } from './layout.ts'
import type { DefinitionsNote, Narrative, QualityNote } from './model.ts'

/** What a highlight report is made from. */
export interface HighlightFacts {
  readonly layout: HighlightLayout
  readonly authority: string
  readonly asAt: Day
  readonly areas: readonly Area[]
  readonly assessments: readonly Assessment[]
  readonly targets: Settings['targets']
  /** What is published beside the measures the layout compares and the indicators that are drawn, by key. */
  readonly besides: ReadonlyMap<string, BesideLive | NothingBeside>
  /** The process charts of the measures the layout compares, by key. */
  readonly processes: ReadonlyMap<string, IndicatorChart | NoChart>
  /** The name of an authority, or of two that are published as one. */
  readonly nameOf: (area: string) => string
  readonly narratives: readonly Narrative[]
  readonly quality: readonly QualityNote[]
  readonly definitions: DefinitionsNote
}
