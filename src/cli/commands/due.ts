import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { showDay, WrongUseError, writeDay } from '../../core/index.ts'
import { writeWorkbook } from '../../intake/index.ts'
import {
  countStates,
  type DueList,
  type DueRow,
  dueRows,
  dueSheets,
  readDueLists,
} from '../../trackers/index.ts'
import { EXIT, type ExitCode, printJson, printTable, type Terminal } from '../terminal.ts'
import type { Workspace } from '../workspace.ts'
import { askedDay } from './asked-period.ts'

interface DueOptions {
  readonly asAt?: string
  readonly team?: string
  readonly out?: string
  readonly json?: boolean
}

/** `homeward due [LIST] [--as-at DATE] [--team TEAM] [--out FILE]`: what is overdue, due soon and due next. */
export async function due(
  workspace: Workspace,
  name: string | undefined,
  options: DueOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { database, catalogue } = workspace
  const lists = listsCalled(readDueLists(catalogue), name)
  const period = await askedDay(workspace, options.asAt)
  const found: { list: DueList; rows: readonly DueRow[] | undefined }[] = []
  for (const list of lists) {
    const rows = await dueRows(database, list, period)
    found.push({
      list,
      rows: rows?.filter(({ team }) => options.team === undefined || team === options.team),
    })
  }
  const known = found.flatMap(({ list, rows }) => (rows === undefined ? [] : { list, rows }))
  if (options.json)
    printJson(terminal, {
      asAt: period.endOn.toString(),
      lists: found.map(({ list, rows }) => ({
        list: list.list,
        title: list.title,
        counts: rows ? countStates(rows) : null,
        rows: rows?.map((row) => ({ ...row, dueOn: row.dueOn?.toString() ?? null })) ?? null,
      })),
    })
  else if (name === undefined) printCounts(found, terminal)
  else for (const { list, rows } of known) printRows(list, rows, terminal)
  if (!options.json) terminal.err(`At ${showDay(period.endOn)}\n`)
  if (options.out !== undefined) {
    mkdirSync(dirname(options.out), { recursive: true })
    writeFileSync(options.out, await writeWorkbook(dueSheets(known, period)))
    terminal.err(`A sheet for each list: ${options.out}\n`)
  }
  const overdue = known.some(({ rows }) => rows.some(({ state }) => state === 'overdue'))
  return overdue || known.length < found.length ? EXIT.findings : EXIT.done
}

function listsCalled(lists: readonly DueList[], name: string | undefined): readonly DueList[] {
  if (name === undefined) return lists
  const found = lists.filter(({ list }) => list === name)
  if (found.length > 0) return found
  throw new WrongUseError(`There is no list ${name}. There are ${lists.map(({ list }) => list).join(', ')}`)
}

function printCounts(
  found: readonly { list: DueList; rows: readonly DueRow[] | undefined }[],
  terminal: Terminal,
): void {
  printTable(
    terminal,
    ['List', 'Overdue', 'Due soon', 'Due next', 'What'],
    found.map(({ list, rows }) => {
      if (!rows) return [list.list, '–', '–', '–', `${list.title}: not worked out, an input is not loaded`]
      const counts = countStates(rows)
      return [
        list.list,
        String(counts.overdue),
        String(counts['due soon']),
        String(counts['due next']),
        list.title,
      ]
    }),
  )
}

function printRows(list: DueList, rows: readonly DueRow[], terminal: Terminal): void {
  printTable(
    terminal,
    ['State', 'Child', 'Due on', 'Days overdue', 'Team', 'Worker', 'Why'],
    rows.map(({ state, child, dueOn, days, team, worker, why }) => [
      state,
      child,
      dueOn === null ? '' : writeDay(dueOn),
      state === 'overdue' && days !== null ? String(days) : '',
      team ?? '',
      worker ?? '',
      why ?? '',
    ]),
  )
  const counts = countStates(rows)
  terminal.out(
    `\n${list.title}: ${counts.overdue} overdue, ${counts['due soon']} due within ${list.soon} days, ${counts['due next']} within ${list.next}.\n`,
  )
}
