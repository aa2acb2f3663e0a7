import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { WrongUseError } from '../../core/index.ts'
import {
  type Formats,
  type InputTable,
  type Template,
  templateCsv,
  templateOf,
  templateWorkbook,
} from '../../intake/index.ts'
import { EXIT, type ExitCode, printJson, printTable, type Terminal } from '../terminal.ts'

interface Options {
  readonly out: string
  readonly format: string
  readonly json?: boolean
}

const WRITERS: Readonly<Record<string, (table: InputTable, template: Template) => Promise<Uint8Array>>> = {
  xlsx: templateWorkbook,
  csv: async (_, made) => templateCsv(made),
}

/** `homeward template [NAME]`: lists the templates, or writes one as Excel and CSV. */
export async function template(
  formats: Formats,
  name: string | undefined,
  options: Options,
  terminal: Terminal,
): Promise<ExitCode> {
  const tables = formats.tables.filter(({ format }) => format.template)
  if (name === undefined) return list(tables, options, terminal)
  const table = findTable(tables, name)
  const made = templateOf(table, formats.codeLists)
  const kinds = options.format.split(',').map((kind) => kind.trim())
  const unknown = kinds.find((kind) => !(kind in WRITERS))
  if (unknown !== undefined)
    throw new WrongUseError(`There is no template in the form “${unknown}”: xlsx or csv`)
  mkdirSync(options.out, { recursive: true })
  const paths: string[] = []
  for (const kind of kinds) {
    const path = join(options.out, `${table.table.split('/')[1]}.${kind}`)
    writeFileSync(path, await WRITERS[kind]!(table, made))
    paths.push(path)
  }
  if (options.json) printJson(terminal, { table: table.table, title: table.title, paths, ...made })
  else {
    terminal.out(`${table.title}: ${table.grain}\n`)
    if (table.about) terminal.out(`${table.about}\n`)
    terminal.out('\n')
    for (const { column, needed, written, about } of made.guidance) {
      terminal.out(`  ${column}  (${needed.toLowerCase()})\n    ${written}\n`)
      if (about) terminal.out(`    ${about}\n`)
    }
    terminal.out(`\n${paths.map((path) => `Wrote ${path}\n`).join('')}`)
  }
  return EXIT.done
}

function list(tables: readonly InputTable[], { json }: Options, terminal: Terminal): ExitCode {
  if (json) {
    const known = tables.map(({ table, title, about, grain }) => ({
      table,
      title,
      about: about ?? '',
      grain,
    }))
    printJson(terminal, { templates: known })
    return EXIT.done
  }
  printTable(
    terminal,
    ['Template', 'List', 'Rows'],
    tables.map(({ table, title, grain }) => [table.split('/')[1]!, title, grain]),
  )
  terminal.out('\nhomeward template NAME writes one, as Excel and CSV, with its columns explained.\n')
  return EXIT.done
}

function findTable(tables: readonly InputTable[], name: string): InputTable {
  const wanted = name.toLowerCase()
  const found = tables.find(({ table }) => table === wanted || table.split('/')[1] === wanted)
  if (found) return found
  const near = tables.filter(({ table, title }) => `${table} ${title}`.toLowerCase().includes(wanted))
  const hint =
    near.length > 0 ? ` Did you mean ${near.map(({ table }) => table.split('/')[1]).join(' or ')}?` : ''
  throw new WrongUseError(`There is no template “${name}”.${hint} “homeward template” lists them`)
}
