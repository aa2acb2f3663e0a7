import { workspaceSettings } from '../../src/demo/index.ts'
import { readSettings } from '../../src/store/index.ts'
import { demoStore } from './demo-store.ts'
import { publish, publishNeighbours } from './published-store.ts'

const LIKE = [
  { measure: 'LAC', title: 'Rate', polarity: '-', decimals: 0, source: 'DfE' },
  { measure: 'LACStable_2016on', title: 'Moves', polarity: 'Low', decimals: 1, source: 'DfE' },
]

/** The small synthetic authority in the place of Kirklees, with two published measures and two neighbours. */
export async function comparedStore() {
  const store = await demoStore()
  const plan = { children: 300, years: 3, seed: 7, lastYear: 2026 }
  const settings = readSettings(
    workspaceSettings(plan).replace('"998"', '"382"').replace('E08000998', 'E08000034'),
  )
  await publish(
    store.database,
    901,
    [
      ['LAC', '2025', { '382': 64, '383': 2, '354': 102, '970': 67, '982': 77 }],
      ['LACStable_2016on', '2025', { '382': 12, '383': 8, '354': null, '970': 10, '982': 11 }],
    ],
    LIKE,
  )
  await publishNeighbours(store.database, 902, '2025-05', { '382': ['383', '354'] })
  return { ...store, settings }
}
