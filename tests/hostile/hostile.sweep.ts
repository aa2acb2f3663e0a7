import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeIn } from '../../src/intake/index.ts'
import { emptyStore, formats, reception } from '../support/example-store.ts'
import { corpus, type HostileFile } from './corpus/index.ts'
import { encode } from './corpus/hostile-file.ts'
import { type Desk, handIn } from './hand-in.ts'
import { complaintsOf } from './invariants.ts'
import { differences } from './judge.ts'

const ANYTOWN = { name: 'Anytown', code: '998' }
const receivedHere = { ...reception, authority: ANYTOWN }
let desk: Desk

beforeAll(async () => {
  desk = { store: await emptyStore(), formats, reception: receivedHere }
})

afterAll(() => desk.store.close())

/** A file that comes after another one has a store of its own; all others go into one, one behind the other. */
async function deskFor({ after }: HostileFile): Promise<Desk> {
  if (after === undefined) return desk
  const store = await emptyStore()
  const bytes = typeof after === 'string' ? encode(after) : after
  await takeIn(store, formats, { name: 'before.csv', folder: '.', bytes }, receivedHere)
  return { ...desk, store }
}

test('the corpus has at least 65 hostile and 65 odd files, each with a name of its own', () => {
  const names = corpus.map(({ name }) => name)
  expect(corpus.filter(({ group }) => group === 'hostile').length).toBeGreaterThanOrEqual(65)
  expect(corpus.filter(({ group }) => group === 'odd').length).toBeGreaterThanOrEqual(65)
  expect(new Set(names).size).toBe(names.length)
})

test.each(corpus.map((file) => [file.outcome, file.name, file.about, file] as const))(
  '%s: %s, %s',
  async (_outcome, _name, _about, file) => {
    const bytes = await file.bytes()
    const at = await deskFor(file)
    const came = await handIn(at, file, bytes)
    if (file.after !== undefined) await at.store.close()
    expect([...differences(file, came), ...complaintsOf(file, bytes, came, formats)]).toEqual([])
  },
)
