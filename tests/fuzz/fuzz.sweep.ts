import * as fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { formats } from '../support/example-store.ts'
import { broken, type PlacedMutation } from './input.ts'
import { GENTLE, MUTATORS, type Mutator } from './mutate.ts'
import { type Kind, readSeeds, type Seed } from './seeds.ts'
import { tryInput } from './try-input.ts'

let seeds: Readonly<Record<Kind, readonly Seed[]>>

beforeAll(async () => {
  seeds = await readSeeds()
})

const part = () => fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const mutationOf = (hows: readonly Mutator[]): fc.Arbitrary<PlacedMutation> =>
  fc.record({
    how: fc.constantFrom(...hows),
    at: part(),
    to: part(),
    pick: fc.nat(1_000_000),
    part: part(),
  })
const some = (mutation: fc.Arbitrary<PlacedMutation>) => fc.array(mutation, { minLength: 1, maxLength: 6 })
const mutations = fc.oneof(some(mutationOf(MUTATORS)), some(mutationOf(GENTLE)))

test.each([
  ['CSV files', 'csv', 800],
  ['XML returns', 'xml', 600],
  ['workbooks', 'xlsx', 600],
] as const)(
  '%s broken in any way are read or refused with a reason',
  async (_, kind, runs) => {
    const property = fc.asyncProperty(fc.nat(), mutations, async (which, changes) => {
      const from = seeds[kind][which % seeds[kind].length]!
      const { faults } = await tryInput(formats, kind, broken(kind, from, changes, seeds[kind]))
      expect(faults, from.name).toEqual([])
    })
    await fc.assert(property, { numRuns: runs, seed: 20_260_331 })
  },
  120_000,
)
