import { type Day, day, daysSinceEpoch, showDay } from '../../core/index.ts'
import type { IncomingFile } from '../files/reception.ts'
import type { Recognised } from '../recognition/recognise.ts'
import type { CheckedRows } from './check-rows.ts'
import { dayOfFile } from './day-in-name.ts'

/** The day a file is a picture of, and what it was assumed from when the file does not say. */
export interface AsAt {
  readonly on: Day
  readonly assumed?: string
}

/**
 * The day a file speaks of: the one in its name or its folder's; else the latest day on which anything happened
 * in it, up to the day it was handed in.
 */
export function asAtOf(
  file: IncomingFile,
  tables: readonly { recognised: Recognised; rows: CheckedRows }[],
  receivedOn: Day,
): AsAt {
  const named = dayOfFile(file)
  if (named) return { on: named }
  const limit = daysSinceEpoch(receivedOn)
  let latest = -Infinity
  for (const { recognised, rows } of tables)
    for (const column of recognised.table['dated-by'])
      for (const value of rows.days(column))
        if (value !== null && value <= limit && value > latest) latest = value
  if (latest === -Infinity)
    return { on: receivedOn, assumed: `the day it was loaded, ${showDay(receivedOn)}` }
  const on = day('1970-01-01').add({ days: latest })
  return { on, assumed: `the latest day in it, ${showDay(on)}` }
}
