import { Temporal } from 'temporal-polyfill'
import { type RecordingLag, recordingLags } from '../../comparison/index.ts'
import { bringUpToDate, readSources, type Source } from '../../measures/index.ts'
import { momentNow } from '../now.ts'
import { EXIT, type ExitCode, printJson, printTable, type Terminal } from '../terminal.ts'
import type { Workspace } from '../workspace.ts'

/**
 * `homeward sources`: what figures rest on and how it stands, worst first. It ends with findings when any source that
 * an indicator rests on is not live.
 */
export async function sources(
  { database, catalogue, settings, formats }: Workspace,
  options: { json?: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  await bringUpToDate(database, catalogue, settings, { now: momentNow() })
  const today = Temporal.Now.plainDateISO()
  const found = await readSources({ database, tables: formats.tables, catalogue, today })
  const lags = await recordingLags(database, formats.tables)
  if (options.json)
    printJson(terminal, { on: today.toString(), sources: found.map(asDocument), recordingLags: lags })
  else {
    await print(found, terminal)
    printLags(lags, terminal)
  }
  const isTrusted = found.every(({ state, indicators }) => state === 'live' || indicators.length === 0)
  return isTrusted ? EXIT.done : EXIT.findings
}

async function print(found: readonly Source[], terminal: Terminal): Promise<void> {
  const { lastLoadWords, sourceWords } = await import('../../publishing/index.ts')
  printTable(
    terminal,
    ['State', 'Source', 'Table', 'Last load', 'Indicators', 'Why, and since when'],
    found.map((source) => [
      source.state,
      sourceWords(source),
      source.kind,
      lastLoadWords(source),
      String(source.indicators.length),
      source.troubles
        .map(({ reason, since }) => (since ? `${reason} (since ${since.toString()})` : reason))
        .join('; '),
    ]),
  )
  const notLive = found.filter(({ state }) => state !== 'live').length
  terminal.out(`\n${found.length} sources: ${found.length - notLive} live, ${notLive} not.\n`)
}

/** How long events take to be put on record, where a list holds both days. */
function printLags(lags: readonly RecordingLag[], terminal: Terminal): void {
  if (lags.length === 0) return
  terminal.out('\nHow long recording takes:\n')
  printTable(
    terminal,
    ['List', 'Team', 'Records', 'Half within days', 'Nine in ten within days'],
    lags.map(({ title, team, rows, median, nineInTen }) => [
      title,
      team ?? 'every team',
      String(rows),
      String(median),
      String(nineInTen),
    ]),
  )
}

function asDocument({ kind, title, year, figure, state, troubles, load, indicators }: Source) {
  return {
    kind,
    title,
    year: year ?? null,
    figure: figure ? { period: figure.period.code, service: figure.service ?? null } : null,
    state,
    troubles: troubles.map((trouble) => ({ ...trouble, since: trouble.since?.toString() ?? null })),
    load: load
      ? {
          ...load,
          part: load.part ?? null,
          receivedOn: load.receivedOn.toString(),
          asAt: load.asAt?.toString() ?? null,
        }
      : null,
    indicators,
  }
}
