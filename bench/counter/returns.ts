/** One file of a yearly return: its collection year, its table such as `Episodes`, and its text. */
export interface ReturnFile {
  readonly year: number
  readonly table: string
  readonly text: string
}

/** One row by the names of its columns, with the year and line it stands in. */
export interface Row {
  readonly year: number
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

const FOLDER_AND_NAME = /(\d{4})-(\d{2})\/(\w+)\.csv$/

/** The file of a return by its path, such as `2025-26/Episodes.csv`; `undefined` for any other file. */
export function returnFile(path: string, text: string): ReturnFile | undefined {
  const parts = FOLDER_AND_NAME.exec(path.replaceAll('\\', '/'))
  return parts ? { year: Number(parts[1]) + 1, table: parts[3]!, text } : undefined
}

/**
 * The rows of one table, the latest year first and within a year in the order of the file. Cells are what
 * stands between two commas: nothing in the files counted here is in quotation marks.
 */
export function* rowsOf(files: readonly ReturnFile[], table: string): Generator<Row> {
  const ofTable = files.filter((file) => file.table === table).sort((a, b) => b.year - a.year)
  for (const { year, text } of ofTable) {
    const lines = text.split(/\r?\n/)
    const heads = lines[0]!.split(',')
    for (let line = 1; line < lines.length; line++) {
      if (lines[line] === '') continue
      const values = lines[line]!.split(',')
      const cells: Record<string, string> = {}
      for (let at = 0; at < heads.length; at++) cells[heads[at]!] = (values[at] ?? '').trim()
      yield { year, line, cells }
    }
  }
}
