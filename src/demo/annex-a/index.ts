import { type DayNumber, packedDate } from '../calendar.ts'
import type { Child } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { annexA } from './lists.ts'
import { monthsBefore } from './sheet.ts'
import { annexAWorkbook } from './workbook.ts'

export { annexA } from './lists.ts'
export type { AnnexACell, AnnexASheet, DayCell } from './sheet.ts'

/** A workbook of the demo authority, with its path in the folder of files: `annex-a/Annex A 2025-09-30.xlsx`. */
export interface AnnexAFile {
  readonly path: string
  readonly bytes: Promise<Uint8Array>
}

/** Two downloads of Annex A: one on the last day of the returns and one six months before it. */
export function annexAFiles(plan: SettledPlan, children: readonly Child[]): AnnexAFile[] {
  return [monthsBefore(plan.lastDay, 6), plan.lastDay].map((on) => ({
    path: `annex-a/Annex A ${isoDay(on)}.xlsx`,
    bytes: annexAWorkbook(annexA(plan, children, on), on),
  }))
}

function isoDay(on: DayNumber): string {
  return String(packedDate(on)).replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3')
}
