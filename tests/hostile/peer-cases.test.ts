import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyStore, formats, reception } from '../support/example-store.ts'
import { peerCases } from './corpus/index.ts'
import { type Desk, handIn } from './hand-in.ts'
import { complaintsOf } from './invariants.ts'
import { differences } from './judge.ts'

let desk: Desk
const judged = new Map<string, 'right' | 'wrong'>()

beforeAll(async () => {
  desk = { store: await emptyStore(), formats, reception }
})

afterAll(() => desk.store.close())

test.each(peerCases.map((file) => [file.about, file.right, file] as const))(
  'of the files the leading peer was measured on: %s is %s',
  async (_about, _right, file) => {
    const bytes = await file.bytes()
    const came = await handIn(desk, file, bytes)
    const wrong = [...differences(file, came), ...complaintsOf(file, bytes, came, formats)]
    judged.set(file.name, wrong.length === 0 ? 'right' : 'wrong')
    expect(wrong).toEqual([])
  },
)

test('all 21 of them come out right, where the leading peer had 5', () => {
  expect(peerCases.map(({ name }) => name.slice(0, 8))).toEqual(
    Array.from({ length: 21 }, (_, at) => `peer-${String(at + 1).padStart(2, '0')}-`),
  )
  expect([...judged.values()].filter((verdict) => verdict === 'right')).toHaveLength(21)
})
