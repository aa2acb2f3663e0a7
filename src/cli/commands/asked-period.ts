import { asAt, type Period, readDay, readPeriod, WrongUseError } from '../../core/index.ts'
import { bringUpToDate, type Indicator } from '../../measures/index.ts'
import { momentNow } from '../now.ts'
import type { Workspace } from '../workspace.ts'

/** What of a workspace figures are made from. */
export type Figures = Pick<Workspace, 'database' | 'catalogue' | 'settings'>

/**
 * Brings facts up to date and gives the period asked for, or the latest there is.
 *
 * @throws WrongUseError when what was written is no period, or nothing is loaded
 */
export async function askedPeriod(
  workspace: Figures,
  indicator: Indicator,
  text: string | undefined,
): Promise<Period> {
  const { database, catalogue, settings } = workspace
  const period = text === undefined ? undefined : readPeriod(text)
  if (text !== undefined && !period)
    throw new WrongUseError(
      `“${text}” is not a period. Write 2026-03-31, 2026-03, 2025/26-Q4, 2025/26 or 12m:2026-03`,
    )
  const now = momentNow()
  const { span } = await bringUpToDate(database, catalogue, settings, period ? { period, now } : { now })
  if (!span)
    throw new WrongUseError('Nothing is loaded yet. Load the SSDA903 files first: homeward load FOLDER')
  if (period) return period
  const [latest] = await database.rows<{ period: string }>(
    `SELECT p.period FROM measured m JOIN calendar_period p ON p.period = m.period
     WHERE m.indicator = $1 AND m.why_not IS NULL ORDER BY p.end_on DESC, p.start_on DESC LIMIT 1`,
    [indicator.key],
  )
  return readPeriod(latest?.period ?? span.to.toString())!
}

/**
 * Brings facts up to date and gives the day asked for as a period, or the last day the returns reach.
 *
 * @throws WrongUseError when what was written is no day, or nothing is loaded
 */
export async function askedDay(workspace: Figures, text: string | undefined): Promise<Period> {
  const { database, catalogue, settings } = workspace
  const on = text === undefined ? undefined : readDay(text)
  if (text !== undefined && !on) throw new WrongUseError(`“${text}” is not a day. Write 2026-03-31`)
  const now = momentNow()
  const { span } = await bringUpToDate(
    database,
    catalogue,
    settings,
    on ? { period: asAt(on), now } : { now },
  )
  if (!span)
    throw new WrongUseError('Nothing is loaded yet. Load the SSDA903 files first: homeward load FOLDER')
  return asAt(on ?? span.to)
}
