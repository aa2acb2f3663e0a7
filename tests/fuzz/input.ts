import { type Chance, chance } from './chance.ts'
import { GENTLE, MUTATORS, mutate, type Mutation, type Mutator } from './mutate.ts'
import { mutateWorkbook } from './mutate-workbook.ts'
import type { Kind, Seed } from './seeds.ts'

/** A broken file, with the file it was made from and what was done to it. */
export interface Input extends Seed {
  readonly kind: Kind
  readonly mutations: readonly PlacedMutation[]
}

/** A change, and in a workbook where: low in the zip itself, above in one of its parts. */
export interface PlacedMutation extends Mutation {
  readonly part: number
}

const MOST_MUTATIONS = 6

/** The broken file of this number: of ten, four are CSV, three XML and three XLSX. */
export function inputAt(seeds: Readonly<Record<Kind, readonly Seed[]>>, seed: number, at: number): Input {
  const draw = chance(seed, at)
  const kind = at % 10 < 4 ? 'csv' : at % 10 < 7 ? 'xml' : 'xlsx'
  const from = pick(draw, seeds[kind])
  const hows = kind !== 'csv' && draw() < 0.5 ? GENTLE : MUTATORS
  const mutations = Array.from({ length: 1 + Math.floor(draw() * MOST_MUTATIONS) }, () =>
    mutationBy(draw, hows),
  )
  return { ...broken(kind, from, mutations, seeds[kind]), kind, mutations }
}

/** The file with all the changes made to it, one after another. */
export function broken(
  kind: Kind,
  from: Seed,
  mutations: readonly PlacedMutation[],
  seeds: readonly Seed[],
): Seed {
  const others = seeds.map(({ bytes }) => bytes)
  const change = kind === 'xlsx' ? mutateWorkbook : mutate
  return {
    name: from.name,
    bytes: mutations.reduce((bytes, mutation) => change(bytes, mutation, others), from.bytes),
  }
}

function mutationBy(draw: Chance, hows: readonly Mutator[]): PlacedMutation {
  return {
    how: pick(draw, hows),
    at: draw(),
    to: draw(),
    pick: Math.floor(draw() * 1_000_000),
    part: draw(),
  }
}

function pick<Item>(draw: Chance, items: readonly Item[]): Item {
  return items[Math.floor(draw() * items.length)]!
}
