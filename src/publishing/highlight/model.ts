import type { Day } from '../../core/index.ts'
import type { Indicator } from '../../measures/index.ts'
import type { TrendPicture } from '../pictures/trend.ts'
import type { BoundNumber, Statement } from '../statement.ts'
import type { HighlightLayout } from './layout.ts'

/**
 * Where an indicator stands in its area: under one heading, once. One whose point is how it is made up (by age, by
 * placement) and that shows no clear change stands with its parts.
 */
export type Standing = 'current issue' | 'improvement' | 'no clear change' | 'make-up' | 'not computed'

/** One indicator as the paper prints it. */
export interface ReportIndicator {
  readonly key: string
  readonly code: string
  readonly title: string
  readonly standing: Standing
  readonly statements: readonly Statement[]
  /** `8.9% (59 of 665)`, `50.0% (13 of 26), range 32% to 68%`, or a dash. */
  readonly figure: Statement
  readonly sincePrevious: BoundNumber
  readonly sinceYearBefore: BoundNumber
  readonly target: BoundNumber
  /** `Clearly worse. Target not met` */
  readonly verdict: string
  /** `White 215`, `Mixed 27`: what a count is made up of, by its leading cut. */
  readonly parts: readonly BoundNumber[]
  /** Why it stands under its heading, for the first page. */
  readonly why: Statement
  readonly whyNot: string | undefined
  readonly offTarget: boolean
  readonly judged: 'improving' | 'worsening' | undefined
}

export interface Narrative {
  /** The code or the folder of the area. */
  readonly section: string
  readonly author: string
  readonly content: string
}

export interface ReportChart {
  /** Charts are numbered through the paper. */
  readonly number: number
  readonly indicator: Pick<Indicator, 'key'>
  /** What it is a picture of, with the code of the indicator. */
  readonly title: string
  /** Over time, or among the statistical neighbours: an indicator has no more than one of each. */
  readonly shows: 'course' | 'neighbours'
  readonly picture: TrendPicture
  /** How many rows of its table, its last, are published numbers and not ours. */
  readonly publishedRows: number
}

/** A measure held against what is published of other authorities, as the paper prints it. */
export interface ReportMeasure {
  readonly key: string
  readonly name: string
  /** Ours now: `64.3% (148 of 230) at 31 March 2026`. */
  readonly now: Statement
  /** The last that is published of the authority: `66% at 31 March 2025`. */
  readonly published: Statement
  readonly mean: BoundNumber
  readonly median: BoundNumber
  /** How many of the neighbours have a figure: `9 of 10`. */
  readonly withFigure: BoundNumber
  readonly region: BoundNumber
  readonly england: BoundNumber
  readonly rank: BoundNumber
  /** `Yes`, `But for the date`, `Not quite` */
  readonly alike: string
  /** What parts ours from the published figure beyond the date. */
  readonly differs: readonly string[]
  /** How ours now stands to the others, allowing for chance. */
  readonly held: Statement
  readonly target: Statement
  /** What its process chart says, or its change on the year where there is no such chart. */
  readonly course: Statement
}

/** The measures of the paper beside what is published of other authorities. */
export interface ReportComparison {
  readonly measures: readonly ReportMeasure[]
  /** Those of the layout that have no published figure here. */
  readonly missing: readonly Pick<ReportIndicator, 'code' | 'title'>[]
  /** Whether nothing published is loaded at all. */
  readonly isNothingLoaded: boolean
  /** By which model the neighbours are, and which region it is. */
  readonly beside: readonly string[]
  /** Who is published with another as one, and whose figures they are. */
  readonly notes: readonly string[]
  readonly charts: readonly ReportChart[]
}

export interface ReportArea {
  readonly code: string
  readonly title: string
  readonly owner: string
  readonly indicators: readonly ReportIndicator[]
  readonly charts: readonly ReportChart[]
  readonly narrative: { readonly author: string | undefined; readonly paragraphs: readonly string[] }
}

/** Something found in the files or repaired in the histories, counted. */
export interface QualityNote {
  readonly where: string
  readonly severity: string
  readonly words: string
  readonly count: number
}

export interface DefinitionsNote {
  /** The first twelve characters of the SHA-256 over every definition. */
  readonly version: string
  readonly local: readonly { readonly code: string; readonly title: string; readonly path: string }[]
}

/** A highlight report: all it says, and nothing of how it looks. Facts only: no child is in it. */
export interface HighlightModel {
  readonly layout: HighlightLayout
  readonly authority: string
  readonly asAt: Day
  readonly comparison: ReportComparison
  readonly areas: readonly ReportArea[]
  readonly quality: readonly QualityNote[]
  readonly definitions: DefinitionsNote
}
