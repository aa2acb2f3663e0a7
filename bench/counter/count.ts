import type { PackedDay } from './days.ts'
import { readLives } from './lives.ts'
import { periodsTo } from './periods.ts'
import { questions } from './questions.ts'
import type { ReturnFile } from './returns.ts'

/** What the counter answers for an indicator in a period: the numbers, and the children behind them, a case each. */
export interface Answer {
  readonly indicator: string
  readonly period: string
  readonly numerator: number
  readonly denominator: number
  /** Sorted; a child with several cases stands there several times. */
  readonly numeratorIds: readonly string[]
  readonly denominatorIds: readonly string[]
}

/** Answers every question for every period that ends with one of the months up to a month end. */
export function* count(files: readonly ReturnFile[], last: PackedDay, months: number): Generator<Answer> {
  const lives = readLives(files)
  for (const period of periodsTo(last, months))
    for (const [indicator, ask] of Object.entries(questions)) {
      const numeratorIds: string[] = []
      const denominatorIds: string[] = []
      let numerator = 0
      for (const life of lives)
        for (const { scores, amount = 1 } of ask(life, period)) {
          denominatorIds.push(life.id)
          if (!scores) continue
          numeratorIds.push(life.id)
          numerator += amount
        }
      const denominator = denominatorIds.length
      yield { indicator, period: period.code, numerator, denominator, numeratorIds, denominatorIds }
    }
}
