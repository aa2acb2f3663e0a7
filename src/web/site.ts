import type { Check } from '../checks/index.ts'
import type { ComparisonCatalogue } from '../comparison/index.ts'
import type { Formats } from '../intake/index.ts'
import type { Catalogue } from '../measures/index.ts'
import type { Database, Settings } from '../store/index.ts'
import type { Access } from './access.ts'
import type { ChildReferences } from './child-reference.ts'
import type { Moments } from './moment.ts'

/** What every page is made from. */
export interface Site {
  readonly database: Database
  readonly catalogue: Catalogue
  readonly settings: Settings
  readonly checks: readonly Check[]
  /** What the catalogue says of published figures. */
  readonly comparison: ComparisonCatalogue
  readonly access: Access
  /** The formats of files, with the mappings of the workspace where the site takes files in. */
  formats(): Formats
  /** Whether files can be taken in on this site. */
  readonly takesFiles: boolean
  readonly moments: Moments
  readonly references: ChildReferences
  readonly version: string
  /** Changes with the style sheet, so that browsers fetch a new one. */
  readonly assetHash: string
}
