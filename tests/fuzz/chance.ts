/** A source of chance that gives the same numbers for the same seed: at least 0 and below 1. */
export type Chance = () => number

/** Mulberry32 by Tommy Ettinger: small, and good enough to pick what to break. */
export function chance(...seed: readonly number[]): Chance {
  let state = seed.reduce((sum, number) => Math.imul(sum ^ number, 0x9e3779b1) + 0x85ebca6b, 7)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
