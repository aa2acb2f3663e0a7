import { CsvError, parse as parseCsv } from 'csv-parse/sync'
import { type CatalogueFile, DefinitionError } from '../../core/index.ts'

/**
 * The rows of a CSV file of the catalogue, by the heads of its columns. Blank lines and lines that begin with `#` are
 * words for people.
 *
 * @throws DefinitionError naming the file when it cannot be split into rows, as with a cell too many or a quotation
 * mark that is never closed
 */
export function catalogueRows({ path, text }: CatalogueFile): Record<string, string>[] {
  try {
    return parseCsv<Record<string, string>>(text, {
      columns: true,
      bom: true,
      comment: '#',
      comment_no_infix: true,
      skip_empty_lines: true,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new DefinitionError(`catalogue/${path}: ${error.message}`)
  }
}
