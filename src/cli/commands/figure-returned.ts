import { type ReturnedFigure, returnedFigures } from '../../comparison/index.ts'
import { DefinitionError, readPeriod, showPeriod, WrongUseError } from '../../core/index.ts'
import { bringUpToDate } from '../../measures/index.ts'
import { momentNow } from '../now.ts'
import { printJson, type Terminal } from '../terminal.ts'
import type { Figures } from './asked-period.ts'
import { asDates } from './figure-known.ts'

/** What other services sent, a line each under the period it is for; nothing where nobody sent anything. */
export async function printReturned(terminal: Terminal, rows: readonly ReturnedFigure[]): Promise<void> {
  const { returnedSentence } = await import('../../publishing/index.ts')
  rows.forEach((row, at) => {
    if (row.period.code !== rows[at - 1]?.period.code)
      terminal.out(`${at === 0 ? '' : '\n'}What other services sent for ${showPeriod(row.period)}\n`)
    terminal.out(`${returnedSentence(row)}\n`)
  })
}

/**
 * Finds what is asked for. Where it is refused, because the catalogue has no such indicator, it is not made for such
 * a period, or there are no returns, what other services sent for it is shown, named as theirs; it is refused all
 * the same.
 */
export async function orReturnedAlone<Found>(
  workspace: Figures,
  asked: { name: string; period: string | undefined; json: boolean | undefined },
  terminal: Terminal,
  find: () => Found | Promise<Found>,
): Promise<Found> {
  try {
    return await find()
  } catch (error) {
    if (!(error instanceof WrongUseError || error instanceof DefinitionError)) throw error
    const rows = await returnedAlone(workspace, asked.name, asked.period)
    if (asked.json && rows.length > 0)
      printJson(terminal, { indicator: asked.name, returned: rows.map(returnedDocument) })
    if (!asked.json) await printReturned(terminal, rows)
    throw error
  }
}

async function returnedAlone(
  { database, catalogue, settings }: Figures,
  name: string,
  text: string | undefined,
): Promise<ReturnedFigure[]> {
  const key = catalogue.indicators.find((each) => each.key === name || each.code === name)?.key ?? name
  const period = text === undefined ? undefined : readPeriod(text)
  const [any] = await database.rows('SELECT 1 AS found FROM returned_figures WHERE indicator = $1 LIMIT 1', [
    key,
  ])
  if (!any || (text !== undefined && !period)) return []
  await bringUpToDate(database, catalogue, settings, { now: momentNow() })
  return returnedFigures(database, catalogue, key, period)
}

/** A returned figure for programs: all numbers beside `own` are the service's. */
export function returnedDocument(row: ReturnedFigure) {
  const { source, status, sentOn, note, period, numerator, denominator, value, printed, own } = row
  return {
    source: source ?? null,
    status: status ?? null,
    sentOn: sentOn?.toString() ?? null,
    note: note ?? null,
    period: asDates(period),
    returned: row.isReturned,
    numerator,
    denominator,
    value,
    printed,
    printedAgrees: row.agreesWithCounts ?? null,
    own: own
      ? {
          period: asDates(own.period),
          numerator: own.numerator,
          denominator: own.denominator,
          value: own.value,
          difference: own.difference,
          agrees: own.agrees ?? null,
        }
      : null,
  }
}
