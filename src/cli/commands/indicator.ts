import { findIndicator } from '../../measures/index.ts'
import { EXIT, type ExitCode, printJson, printTable, type Terminal } from '../terminal.ts'
import { definitionHash } from '../definition-hash.ts'
import { definitionsOf } from '../workspace.ts'

/** `homeward indicator [KEY|CODE]`: a definition as it stands in the catalogue, or the list of all. */
export function indicator(
  folder: string,
  name: string | undefined,
  options: { json?: boolean },
  terminal: Terminal,
): ExitCode {
  const { catalogue } = definitionsOf(folder)
  if (name === undefined) {
    const rows = catalogue.indicators.map(({ code, key, title, measure }) => [
      code ?? '',
      key,
      measure,
      title,
    ])
    if (options.json)
      printJson(
        terminal,
        rows.map(([code, key, measure, title]) => ({ code, key, measure, title })),
      )
    else printTable(terminal, ['Code', 'Key', 'Measure', 'Title'], rows)
    return EXIT.done
  }
  const found = findIndicator(catalogue, name)
  if (options.json) {
    const { text: _, workedExample, ...front } = found
    printJson(terminal, { ...front, workedExample, definition: definitionHash(catalogue, found) })
  } else {
    terminal.out(`${found.text}\n`)
  }
  return EXIT.done
}
