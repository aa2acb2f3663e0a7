import { parse as parseYaml, YAMLParseError } from 'yaml'
import { DefinitionError } from './errors.ts'

/**
 * One file of the catalogue as text. The catalogue reaches the engine as a list of these, read by whoever
 * starts it, so that the same engine runs where there is no disk.
 */
export interface CatalogueFile {
  /** Path inside the catalogue, with forward slashes: `cohorts/in-care.md`. */
  readonly path: string
  readonly text: string
  /**
   * The YAML of the file (of a Markdown file, its front matter) when whoever read the file had it parsed
   * already: parsing a whole catalogue takes longer than answering from it.
   */
  readonly parsed?: unknown
  /** True for a file of the council's own catalogue, which adds to ours or replaces a file by key. */
  readonly local: boolean
}

/**
 * The YAML of a file of the catalogue.
 *
 * @throws DefinitionError naming the file and the line that is no YAML
 */
export function yamlOf(file: CatalogueFile): unknown {
  if (file.parsed !== undefined) return file.parsed
  try {
    return parseYaml(file.text)
  } catch (error) {
    if (error instanceof YAMLParseError) throw new DefinitionError(`catalogue/${file.path}: ${error.message}`)
    throw error
  }
}
