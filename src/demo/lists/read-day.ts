import { type DayNumber, dayNumber } from '../calendar.ts'

/** The day of a cell of another list, as `dateText` wrote it; undefined when the cell is blank. */
export function readDay(cell: string): DayNumber | undefined {
  if (cell === '') return undefined
  const [day, month, year] = cell.split('/').map(Number)
  return dayNumber(year!, month!, day!)
}
