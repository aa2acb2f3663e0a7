import { afterAll, beforeAll, expect, test } from 'vitest'
import { assessed } from '../../../tests/support/assessed.ts'
import { demoStore } from '../../../tests/support/demo-store.ts'
import { mainOf, wordsOf } from '../../../tests/support/page-words.ts'
import { readCatalogue } from '../../measures/index.ts'
import { catalogueFiles } from '../../../tests/support/example-store.ts'
import { readSettings } from '../../store/index.ts'
import { createSite } from '../index.ts'
import { faultsOf } from './faults.ts'
import { targetsAt, targetsInWords } from './targets-at.ts'

type Store = Awaited<ReturnType<typeof demoStore>>

let store: Store

beforeAll(async () => {
  store = await demoStore()
})

afterAll(() => store.database.close())

const settingsWith = (more: string) => readSettings(`authority: { name: Anytown, code: "998" }\n${more}`)

async function wordsWith(more: string, path = '/targets'): Promise<string> {
  return wordsOf(await mainOf(createSite({ ...store, settings: settingsWith(more) }), path))
}

/** 81 and 67 of 665, 66 of 665 and 5 of 7, each against 10 per cent. */
const figures = (
  [
    ['met', 66, 665],
    ['far', 81, 665],
    ['few', 5, 7],
    ['near', 67, 665],
  ] as const
).map(([key, numerator, denominator]) =>
  assessed({ key, measure: 'percentage', better: 'lower' }, [['2017-06-30', numerator, denominator]], {
    target: '{ on: value, milestones: [ { by: 2017-12-31, value: 10 } ] }',
  }),
)

test('those furthest off stand first, and those that are not rated last', () => {
  const settings = { targets: Object.fromEntries(figures.map((one) => [one.indicator.key, one.target!.set])) }
  const targets = targetsAt({ settings: settings as Store['settings'] }, { assessments: figures })
  expect(targets.map(({ assessment }) => assessment.indicator.key)).toEqual(['far', 'near', 'met', 'few'])
  expect(targetsInWords(targets)).toBe('4 targets are set: 1 met, 2 not met, 1 not rated')
})

test('an indicator without a target is not among them', () => {
  expect(targetsAt({ settings: settingsWith('') }, { assessments: figures })).toEqual([])
})

const REPEATS = `targets:
  visits-held-in-time: { on: value, milestones: [ { by: 2025-09-30, value: 85 }, { by: 2026-12-31, value: 85 } ] }
rebase:
  cla-nubmer: [ { on: 2026-04-01, reason: New front door } ]
`

test('every fault says what is wrong, where, and what to do', () => {
  const catalogue = readCatalogue(catalogueFiles)
  expect(faultsOf({ catalogue, settings: settingsWith(REPEATS) })).toEqual([
    {
      wrong:
        'homeward.yaml, targets, visits-held-in-time: A milestone asks for nothing new: 85 by 31 December 2026 comes after 85 by 30 September 2025.',
      toDo: 'Set a value that asks for more, or leave the second milestone out.',
      briefly: 'visits-held-in-time: a milestone asks for nothing new',
    },
    {
      wrong: 'homeward.yaml, rebase, cla-nubmer: no indicator has this key.',
      toDo: 'Correct the key. It ends the address of the indicator’s page, and “homeward indicator” lists all keys.',
      briefly: 'rebase, cla-nubmer: no indicator has this key',
    },
  ])
})

test('what is wrong with targets is among what cannot be trusted yet', async () => {
  const overview = await wordsWith(REPEATS, '/')
  expect(overview).toContain('2 problems with targets')
  expect(overview).toContain('visits-held-in-time: a milestone asks for nothing new; rebase, cla-nubmer')
  expect(await wordsWith('', '/')).not.toContain('problems with targets')
})

test('where no target is set, the page says how to set one', async () => {
  const page = await wordsWith('')
  expect(page).toContain('No target is set')
  expect(page).toContain('milestones:')
  expect(page).not.toContain('Target by target')
})

test('a target of a figure that is not computed is told as not rated, with the reason', async () => {
  const page = await wordsWith(
    'targets: { savings-actual: { on: value, owner: Head of finance, milestones: [ { by: 2026-09-30, value: 9 } ] } }',
  )
  expect(page).toContain('1 target is set: 1 not rated')
  expect(page).toContain('Not rated – : there is no figure')
  expect(page).toContain('A picture needs figures of at least three periods')
})

test('a target shows its baseline, the milestone that has passed and the next, its owner and its note', async () => {
  const page = await wordsWith(`targets:
  cla-number:
    on: value
    baseline: { on: 2025-03-31, value: 900 }
    milestones: [ { by: 2025-12-31, value: 800 }, { by: 2026-06-30, value: 700 } ]
    owner: Head of corporate parenting
    note: Action 3.2
`)
  expect(page).toContain('Baseline 900 children, 31 March 2025')
  expect(page).toMatch(/800 children by 31 December 2025 Passed: \d+ at 31 December 2025, Met ✓/)
  expect(page).toMatch(/700 children by 30 June 2026 Next: \d+ at 31 March 2026, Met ✓/)
  expect(page).toContain('Owner Head of corporate parenting Note Action 3.2')
})
