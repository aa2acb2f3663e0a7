import type { ExampleRow } from '../../src/core/index.ts'
import { takeIn } from '../../src/intake/index.ts'
import { bringUpToDate } from '../../src/measures/index.ts'
import type { Database } from '../../src/store/index.ts'
import { catalogue, settings } from './demo-catalogue.ts'
import { emptyStore, exampleFile, formats, reception } from './example-store.ts'

/** Children in care since before our first review, with the day of the last one: the next is six months later. */
const LAST_REVIEWED = {
  // Due on 1 March, 30 days before the last day of March.
  LATEST: '01/09/2025',
  // Due on 30 March, the day before.
  YESTERDAY: '30/09/2025',
  TOMORROW: '01/10/2025',
  // Due on 14 April, the last day that is soon, and on 15 April.
  SOON: '14/10/2025',
  NEXT: '15/10/2025',
  // Due on 12 May, the 42nd day, and on 13 May.
  LASTNEXT: '12/11/2025',
  BEYOND: '13/11/2025',
}

/**
 * A store in memory with children whose next review is due on either side of 31 March 2026, and no lists but that of
 * social workers: LATEST and SOON are North team's. TODAY came on 1 December and was reviewed first on the 31st, so the
 * second review is due on the day itself. UNKNOWN was never reviewed that we know of; GONE leaves on the day.
 */
export async function dueStore(): Promise<Database> {
  const database = await emptyStore()
  const give = async (table: string, rows: readonly ExampleRow[]) =>
    takeIn(database, formats, exampleFile(table, rows, 2026), reception)
  const children: [string, string][] = [...Object.keys(LAST_REVIEWED), 'UNKNOWN', 'GONE'].map((child) => [
    child,
    '02/06/2024',
  ])
  children.push(['TODAY', '01/12/2025'])
  await give(
    'ssda903/header',
    children.map(([child]) => ({ CHILD: child, SEX: 'M', DOB: '06/06/2012', ETHNIC: 'WBRI' })),
  )
  const care = { RNE: 'S', LS: 'C2', CIN: 'N1', PLACE: 'U6', PLACE_PROVIDER: 'PR1' }
  await give(
    'ssda903/episodes',
    children.map(([child, from]) => {
      const left = child === 'GONE' ? { DEC: '31/03/2026', REC: 'E4A' } : { DEC: '', REC: '' }
      return { CHILD: child, DECOM: from, ...care, ...left }
    }),
  )
  const held: [string, string][] = [
    ...Object.entries(LAST_REVIEWED),
    ['GONE', '01/09/2025'],
    ['TODAY', '31/12/2025'],
  ]
  await give(
    'ssda903/reviews',
    held.map(([child, review]) => ({
      CHILD: child,
      DOB: '06/06/2012',
      REVIEW: review,
      REVIEW_CODE: 'PN1',
    })),
  )
  const since = { role: 'social-worker', worker: 'W1', team: 'North team', allocated_from: '02/06/2024' }
  await give(
    'local/allocations',
    ['LATEST', 'SOON'].map((child) => ({ child_id: child, ...since })),
  )
  await bringUpToDate(database, catalogue, settings)
  return database
}
