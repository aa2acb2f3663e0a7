import type { Measure } from './point.ts'

/** What a child, or several together, add to the two numbers of a figure. */
export interface Counted {
  /** Cases that score; for averages and sums the total of the values. */
  readonly numerator: number
  /** Cases that could score; nought for counts and rates, which have none. */
  readonly denominator: number
}

/** A figure at one step of a movement, with what each child adds to it. */
export interface CountedStep {
  readonly value: number | null
  readonly children: ReadonlyMap<string, Counted>
  /** Of a rate: the population it is out of. */
  readonly population: number | null
}

/** Why a child counts otherwise than it did: rows that came later, or rows changed or taken away. */
export type Cause = 'late' | 'corrected'

/** A child who moves a figure, with what it adds (or, below nought, takes away). */
export interface MovedChild extends Counted {
  readonly child: string
}

/** A part of a movement: what it adds to the figure, and the children it comes from. */
export interface MovementPart {
  readonly children: readonly MovedChild[]
  /** `null` for a median, which has none. */
  readonly numerator: number | null
  /** Of a rate: what the population grew by. `null` for a count. */
  readonly denominator: number | null
  /** What the value changes by when this part is added to those before it; `null` where a step has no value. */
  readonly value: number | null
}

/** Every part of a movement. The parts add up to the whole of it, child by child. */
export interface MovementParts {
  /** Cases from rows that were not there then. */
  readonly late: MovementPart
  /** Cases from rows that were there then and were changed or taken away. */
  readonly corrected: MovementPart
  /** The same rows under another definition. */
  readonly definition: MovementPart
  /** What happened between two periods; absent where one period is held against itself. */
  readonly real: MovementPart | undefined
}

/** The steps a figure moves over, and how a child’s change with the files is told apart. */
export interface Steps {
  readonly measure: Measure
  /** With the files and the definitions of then. */
  readonly asReported: CountedStep
  /** With the files of today and the definitions of then. */
  readonly withFilesOfNow: CountedStep
  /** With the files and the definitions of today. */
  readonly asKnownNow: CountedStep
  /** The figure of a later period, with the files and definitions of today. */
  readonly later?: CountedStep | undefined
  readonly causeOf: (child: string) => Cause
  readonly causeOfPopulation: Cause
}

/**
 * Splits a movement. What changes with the files is late or corrected, child by child; what changes with the
 * definitions on the same files is the definition; what changes from one period to a later one is real. The value of
 * each part is what it adds in that order, so that the values add up too. Of a median the two parts that come with the
 * files cannot be told apart in the value unless one of them is empty.
 */
export function splitMovement(steps: Steps): MovementParts {
  const { measure, asReported, withFilesOfNow, asKnownNow, later, causeOf } = steps
  const withFiles = changes(asReported, withFilesOfNow)
  const late = withFiles.filter(({ child }) => causeOf(child) === 'late')
  const corrected = withFiles.filter(({ child }) => causeOf(child) === 'corrected')
  const grown = populationChange(asReported, withFilesOfNow)
  const grownLate = steps.causeOfPopulation === 'late' ? grown : 0
  const between = valueBetween(steps, late, corrected, grownLate)
  const part = (children: readonly MovedChild[], population: number, value: number | null) =>
    partOf(measure, children, population, value)
  return {
    late: part(late, grownLate, difference(asReported.value, between)),
    corrected: part(corrected, grown - grownLate, difference(between, withFilesOfNow.value)),
    definition: stepPart(measure, withFilesOfNow, asKnownNow),
    real: later && stepPart(measure, asKnownNow, later),
  }
}

/** What each child adds to the second step beyond what it adds to the first, by child; those who add the same left out. */
export function changes(from: CountedStep, to: CountedStep): MovedChild[] {
  const children = [...new Set([...from.children.keys(), ...to.children.keys()])].sort()
  return children
    .map((child) => {
      const [before, after] = [from.children.get(child) ?? NOTHING, to.children.get(child) ?? NOTHING]
      return {
        child,
        numerator: after.numerator - before.numerator,
        denominator: after.denominator - before.denominator,
      }
    })
    .filter(({ numerator, denominator }) => numerator !== 0 || denominator !== 0)
}

const NOTHING: Counted = { numerator: 0, denominator: 0 }

/** What several children add together. */
export function total(counted: Iterable<Counted>): Counted {
  let [numerator, denominator] = [0, 0]
  for (const one of counted) {
    numerator += one.numerator
    denominator += one.denominator
  }
  return { numerator, denominator }
}

function stepPart(measure: Measure, from: CountedStep, to: CountedStep): MovementPart {
  return partOf(measure, changes(from, to), populationChange(from, to), difference(from.value, to.value))
}

function partOf(
  measure: Measure,
  children: readonly MovedChild[],
  population: number,
  value: number | null,
): MovementPart {
  const { numerator, denominator } = total(children)
  const ofCases = measure === 'count' ? null : denominator
  return {
    children,
    numerator: measure === 'median' ? null : numerator,
    denominator: measure === 'rate' ? population : ofCases,
    value,
  }
}

/** The value with what was late and without what was corrected; `null` where it cannot be worked out. */
function valueBetween(
  { measure, asReported, withFilesOfNow }: Steps,
  late: readonly MovedChild[],
  corrected: readonly MovedChild[],
  grownLate: number,
): number | null {
  if (corrected.length === 0 && grownLate === populationChange(asReported, withFilesOfNow))
    return withFilesOfNow.value
  if (late.length === 0 && grownLate === 0) return asReported.value
  const { numerator, denominator } = total([...asReported.children.values(), ...late])
  const population = (asReported.population ?? 0) + grownLate
  return valueOf(measure, numerator, measure === 'rate' ? population : denominator)
}

function valueOf(measure: Measure, numerator: number, denominator: number): number | null {
  if (measure === 'count' || measure === 'sum') return numerator
  if (measure === 'median' || denominator === 0) return null
  const per = measure === 'percentage' ? 100 : measure === 'rate' ? 10_000 : 1
  return (per * numerator) / denominator
}

function populationChange(from: CountedStep, to: CountedStep): number {
  return (to.population ?? 0) - (from.population ?? 0)
}

function difference(from: number | null, to: number | null): number | null {
  return from === null || to === null ? null : to - from
}
