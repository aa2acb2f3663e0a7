import { type Catalogue, casesBehind, type Part } from '../src/measures/index.ts'
import { readPeriod } from '../src/core/index.ts'
import type { Database } from '../src/store/index.ts'
import type { Answer } from './counter/count.ts'

/** An answer of the counter, with or without the children behind it. */
export type Counted = Pick<Answer, 'indicator' | 'period' | 'numerator' | 'denominator'> &
  Partial<Answer> & {
    /** The column of the cohort that the identifiers stand in; that of children when left out. */
    readonly casesAre?: string
  }

/** How many of the engine's facts the counter confirms, and what each says where they differ. */
export interface Agreement {
  readonly agreed: number
  readonly of: number
  /** Indicators that were compared in a period for which the counter found a case. */
  readonly indicators: readonly string[]
  readonly differences: readonly string[]
}

/**
 * Holds the counter's answers against the facts, row by row, and against the cases behind each fact where
 * the answer names its children. Periods that an indicator is not made for are passed over; a fact of the
 * same months that the counter has no answer for is a difference.
 */
export async function agreement(
  database: Database,
  catalogue: Catalogue,
  answers: Iterable<Counted>,
): Promise<Agreement> {
  const facts = await readFacts(database)
  const differences: string[] = []
  const compared = new Set<string>()
  const withCases = new Set<string>()
  const periods = new Set<string>()
  let of = 0
  for (const answer of answers) {
    const { indicator, period } = answer
    periods.add(period)
    const key = `${indicator} ${period}`
    const fact = facts.get(key)
    if (!fact) continue
    facts.delete(key)
    compared.add(indicator)
    if (answer.denominator > 0) withCases.add(indicator)
    of++
    const said = saidOf(answer, fact)
    const parts = fact.denominator === null ? PARTS.slice(0, 1) : PARTS
    const children = answer.numeratorIds
      ? await childrenDiffer(database, catalogue, answer, parts)
      : undefined
    if (said ?? children) differences.push(`${key}: ${said ?? children}`)
  }
  for (const { indicator, period } of facts.values())
    if (compared.has(indicator) && periods.has(period)) {
      of++
      differences.push(`${indicator} ${period}: the counter has no answer`)
    }
  return { agreed: of - differences.length, of, indicators: [...withCases], differences }
}

/** A count has no denominator, so that only the children counted are compared. */
const PARTS: readonly Part[] = ['numerator', 'denominator']

interface StoredFact {
  readonly indicator: string
  readonly period: string
  readonly numerator: number | null
  readonly denominator: number | null
}

async function readFacts(database: Database): Promise<Map<string, StoredFact>> {
  const rows = await database.rows<StoredFact>(
    `SELECT indicator, period, numerator, denominator FROM fact WHERE cut = ''`,
  )
  return new Map(rows.map((row) => [`${row.indicator} ${row.period}`, row]))
}

/** A fact without a denominator is a number of cases; one without a numerator has none to compare. */
function saidOf(answer: Counted, fact: StoredFact): string | undefined {
  const isSame =
    answer.numerator === fact.numerator &&
    (fact.denominator === null || answer.denominator === fact.denominator)
  if (isSame) return undefined
  return `the counter says ${answer.numerator} of ${answer.denominator}, the engine ${fact.numerator} of ${fact.denominator}`
}

async function childrenDiffer(
  database: Database,
  catalogue: Catalogue,
  answer: Counted,
  parts: readonly Part[],
): Promise<string | undefined> {
  const indicator = catalogue.indicators.find(({ key }) => key === answer.indicator)!
  const period = readPeriod(answer.period)!
  const column = answer.casesAre ?? 'child_id'
  for (const part of parts) {
    const cases = await casesBehind(database, catalogue, indicator, period, part, [column])
    const theirs = cases.map((row) => String(row[column]))
    const ours = answer[`${part}Ids`]!
    if (ours.join() !== theirs.join())
      return `in the ${part} the counter alone has ${surplus(ours, theirs)}, the engine alone ${surplus(theirs, ours)}`
  }
  return undefined
}

/** The first few children of one list who are not in the other, to look into. */
function surplus(ids: readonly string[], others: readonly string[]): string {
  const known = new Set(others)
  return (
    [...new Set(ids)]
      .filter((id) => !known.has(id))
      .slice(0, 3)
      .join(', ') || 'none'
  )
}
