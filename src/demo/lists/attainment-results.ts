import type { Random } from '../random.ts'

/** One line of a child's results, in the words of the list; a score or an answer that there is not is blank. */
export interface Result {
  readonly measure: string
  readonly score: string
  readonly reached: string
}

/** Scaled scores: 100 is the expected standard, 80 and 120 are the ends. */
const STANDARD = 100
const LOWEST = 80
const HIGHEST = 120
const SPREAD_OF_SCORES = 9.5
const NOT_TESTED = 0.1

/** How far below the standard the child in the middle is, in standard deviations. */
const BEHIND_IN_KS1 = { Reading: 0.2, Writing: 0.45, Mathematics: 0.25, Science: 0 }
const BEHIND_IN_KS2 = {
  Reading: -0.12,
  Writing: 0.12,
  Mathematics: 0.1,
  'Grammar, punctuation and spelling': 0.1,
}
const TESTED = ['Reading', 'Mathematics', 'Grammar, punctuation and spelling']
const COMBINED = ['Reading', 'Writing', 'Mathematics']

/** Without the tests of 2020 and 2021 there was nothing to measure these years' progress from. */
const NO_PROGRESS_IN_KS2 = [2024, 2025]
const NO_PROGRESS_8 = [2025, 2026]

/** Tests and teacher assessments at the end of key stage 1 or 2, the same child strong or weak in all of them. */
export function primaryResults(
  random: Random,
  stage: 'Key stage 1' | 'Key stage 2',
  academicYear: number,
): Result[] {
  const isSecond = stage === 'Key stage 2'
  const ability = random.normal()
  const isTested = !random.chance(NOT_TESTED)
  const results: Result[] = []
  const reached = new Set<string>()
  for (const [measure, behind] of Object.entries(isSecond ? BEHIND_IN_KS2 : BEHIND_IN_KS1)) {
    const strength = 0.85 * ability + 0.53 * random.normal() - behind
    const score = Math.min(HIGHEST, Math.max(LOWEST, Math.round(STANDARD + SPREAD_OF_SCORES * strength)))
    if (isTested && score >= STANDARD) reached.add(measure)
    const hasScore = isSecond && isTested && TESTED.includes(measure)
    results.push({ measure, score: hasScore ? String(score) : '', reached: answer(reached.has(measure)) })
  }
  if (!isSecond) return results
  const all = answer(COMBINED.every((measure) => reached.has(measure)))
  results.push({ measure: 'Reading, writing and mathematics', score: '', reached: all })
  if (!isTested || NO_PROGRESS_IN_KS2.includes(academicYear)) return results
  for (const subject of ['reading', 'writing', 'mathematics'])
    results.push(onlyScore(`Progress in ${subject}`, 3 * ability - 0.8 + 4.5 * random.normal()))
  return results
}

/** GCSE results, all of them following from Attainment 8: the average of children looked after is about 19 points. */
export function gcseResults(random: Random, academicYear: number): Result[] {
  const points = Math.min(80, Math.max(0, 19 + 16 * random.normal()))
  const entered = points > 20 && random.chance(0.25)
  const results: Result[] = [
    onlyScore('Attainment 8', points),
    onlyAnswer('English and mathematics at grade 4 or above', points + 5 * random.normal() > 31),
    onlyAnswer('Five or more at grade 4 or above', points + 5 * random.normal() > 33),
    onlyAnswer('Entered for the English Baccalaureate', entered),
    onlyAnswer('Achieved the English Baccalaureate', entered && points > 42),
  ]
  if (!NO_PROGRESS_8.includes(academicYear)) {
    const progress = (points - 32) / 10 + 0.7 * random.normal()
    results.push({ measure: 'Progress 8', score: progress.toFixed(2), reached: '' })
  }
  return results
}

function onlyScore(measure: string, score: number): Result {
  return { measure, score: score.toFixed(1), reached: '' }
}

function onlyAnswer(measure: string, isReached: boolean): Result {
  return { measure, score: '', reached: answer(isReached) }
}

function answer(isYes: boolean): string {
  return isYes ? 'Yes' : 'No'
}
