import { WrongUseError } from '../../core/index.ts'
import type { Database } from '../../store/index.ts'
import { type PublishedMeasure, undescribed } from './published-measure.ts'
import { readMeasures } from './read-measures.ts'

/**
 * The published measures that stand beside one of our indicators, by its key or code: the one that is most like it
 * first. None for a name that is no indicator, or has no published measure.
 */
export type MeasuresOf = (indicator: string) => readonly string[]

/** A published measure that has values, and the last year it has any for. */
export interface LoadedMeasure extends PublishedMeasure {
  readonly lastYear: number
}

/**
 * Every published measure that has values, by its newest description, sorted by topic and title.
 */
export async function publishedMeasures(database: Database): Promise<LoadedMeasure[]> {
  const keys = await database.rows<{ measure: string; lastYear: number }>(
    'SELECT measure, max(year) AS "lastYear" FROM published_value GROUP BY measure',
  )
  const described = await readMeasures(database)
  return keys
    .map(({ measure, lastYear }) => ({ ...(described.get(measure) ?? undescribed(measure)), lastYear }))
    .toSorted((a, b) => compareText(a.topics[0] ?? '', b.topics[0] ?? '') || compareText(a.title, b.title))
}

/**
 * The measure that is called by its key, in any letter case, or by the key or code of one of our indicators.
 *
 * @throws WrongUseError naming the likeliest ones when there is none
 */
export function findMeasure(
  name: string,
  measures: readonly PublishedMeasure[],
  measuresOf: MeasuresOf,
): PublishedMeasure {
  const called = (key: string) => measures.find((measure) => measure.key === key)
  const lower = name.toLowerCase()
  const found =
    called(name) ??
    measures.find(({ key }) => key.toLowerCase() === lower) ??
    measuresOf(name)
      .map(called)
      .find((measure) => measure !== undefined)
  if (found) return found
  const near = likeliest(name, measures)
    .map(({ key, title }) => `\n  ${key}  ${title}`)
    .join('')
  const mapped = measuresOf(name)
  const why =
    mapped.length > 0
      ? `${name} is held against ${mapped.join(', ')}, which is not loaded: homeward benchmark load FILE or FOLDER`
      : `There is no published measure ${name}`
  throw new WrongUseError(
    near === ''
      ? `${why}. “homeward benchmark --list” lists them all`
      : `${why}. Did you mean${near}\n“homeward benchmark --list” lists them all`,
  )
}

const MOST_NAMED = 5
/** Below this two words have less in common than not. */
const ALIKE = 0.4

/** The measures whose key or title is most like what was written, the likeliest first. */
export function likeliest(written: string, measures: readonly PublishedMeasure[]): PublishedMeasure[] {
  return measures
    .map((measure) => ({ measure, likeness: likenessTo(written, measure) }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .toSorted((a, b) => b.likeness - a.likeness || compareText(a.measure.key, b.measure.key))
    .slice(0, MOST_NAMED)
    .map(({ measure }) => measure)
}

/** From 0 to 1: how much of the key is the same, or how many of the words stand in the title. */
function likenessTo(written: string, { key, title }: PublishedMeasure): number {
  const words = wordsOf(written)
  const inTitle = new Set(wordsOf(title))
  const shared = words.filter((word) => inTitle.has(word)).length
  return Math.max(pairLikeness(written, key), words.length === 0 ? 0 : shared / words.length)
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2)
}

/** The part of the pairs of neighbouring letters that two texts share: Dice's coefficient. */
function pairLikeness(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)]
  if (left.size + right.size === 0) return 0
  return (2 * [...left].filter((pair) => right.has(pair)).length) / (left.size + right.size)
}

function pairsOf(text: string): Set<string> {
  const plain = text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2)))
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
