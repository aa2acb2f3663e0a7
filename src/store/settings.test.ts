import { expect, test } from 'vitest'
import { DefinitionError, showDay } from '../core/index.ts'
import { readSettings } from './settings.ts'

const AUTHORITY = 'authority: { name: Anytown, code: "000" }\n'

test('where limits start afresh is read with its day and its reason', () => {
  const { rebase } = readSettings(
    `${AUTHORITY}rebase:\n  entering-care-number:\n    - { on: 2026-04-01, reason: New front door }\n`,
  )
  expect(Object.keys(rebase)).toEqual(['entering-care-number'])
  const [first] = rebase['entering-care-number']!
  expect(first && [showDay(first.on), first.reason]).toEqual(['1 April 2026', 'New front door'])
})

test('without the section limits never start afresh', () => {
  expect(readSettings(AUTHORITY).rebase).toEqual({})
})

test('a rebase without a reason, or with an empty one, is refused', () => {
  const missing = () => readSettings(`${AUTHORITY}rebase:\n  moves:\n    - { on: 2026-04-01 }\n`)
  expect(missing).toThrow(DefinitionError)
  expect(missing).toThrow(/rebase\.moves\[0\]\.reason/)
  const empty = () => readSettings(`${AUTHORITY}rebase:\n  moves:\n    - { on: 2026-04-01, reason: " " }\n`)
  expect(empty).toThrow('say what changed, such as “New front door”')
})

test('a day that no calendar has, a key that is not known and an empty list are refused', () => {
  const of = (entry: string) => () => readSettings(`${AUTHORITY}rebase:\n  moves:\n    - ${entry}\n`)
  expect(of('{ on: 2026-02-30, reason: New front door }')).toThrow('write a day as 2026-03-31')
  expect(of('{ on: 2026-04-01, reason: New front door, by: me }')).toThrow(/by/)
  expect(() => readSettings(`${AUTHORITY}rebase:\n  moves: []\n`)).toThrow(DefinitionError)
})

test('two rebases of one indicator on one day are refused', () => {
  const twice = `${AUTHORITY}rebase:\n  moves:\n    - { on: 2026-04-01, reason: A }\n    - { on: 2026-04-01, reason: B }\n`
  expect(() => readSettings(twice)).toThrow('two rebases on one day')
})

test('the cost of one child is read with its source, and is that of children looked after unless it says otherwise', () => {
  const of = (cost: string) => readSettings(`${AUTHORITY}unit-cost: ${cost}\n`)['unit-cost']
  expect(of('{ pounds: 51000, source: Finance team 2025/26 }')).toEqual({
    pounds: 51_000,
    source: 'Finance team 2025/26',
    for: ['cla-rate-10k'],
  })
  expect(of('{ pounds: 4000, source: Finance, for: [cp-rate] }')?.for).toEqual(['cp-rate'])
  expect(readSettings(AUTHORITY)['unit-cost']).toBeUndefined()
})

test('a cost without a source, below nothing, in words or of another key is refused', () => {
  const of = (cost: string) => () => readSettings(`${AUTHORITY}unit-cost: ${cost}\n`)
  expect(of('{ pounds: 51000 }')).toThrow(/source/)
  expect(of('{ pounds: 51000, source: " " }')).toThrow('say where the cost comes from')
  expect(of('{ pounds: -1, source: Finance }')).toThrow(/pounds/)
  expect(of('{ pounds: much, source: Finance }')).toThrow(/pounds/)
  expect(of('{ pounds: 51000, source: Finance, year: 2025 }')).toThrow(/year/)
  expect(of('{ pounds: 51000, source: Finance, for: [] }')).toThrow(DefinitionError)
})

test('the model of neighbours is a year or a month, in quotes or without', () => {
  const of = (model: string) => readSettings(`${AUTHORITY}neighbour-model: ${model}\n`)['neighbour-model']
  expect([of('2021'), of('"2021"'), of('2025-05')]).toEqual(['2021', '2021', '2025-05'])
  expect(() => of('May 2025')).toThrow('write a model of neighbours as 2025 or 2025-05')
  expect(readSettings(AUTHORITY)['neighbour-model']).toBeUndefined()
})
