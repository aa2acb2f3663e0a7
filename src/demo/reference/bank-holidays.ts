import type { SettledPlan } from '../plan.ts'
import type { DemoFile } from '../returns.ts'

/**
 * A holiday that nobody has proclaimed, long after the last return: the file shows how one is added, and moves no
 * deadline of the demo authority.
 */
export function bankHolidays(plan: SettledPlan): DemoFile {
  const text = `date,title\r\n${plan.lastYear + 3}-07-02,Made-up bank holiday\r\n`
  return { path: 'reference/bank holidays.csv', text }
}
