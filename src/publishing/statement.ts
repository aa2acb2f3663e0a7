/** Which fact a printed number is: the binding by which a sentence can be checked and clicked. */
export interface Binding {
  readonly indicator: string
  /** The code of the period the fact is kept under. */
  readonly period: string
  /** The part of it, where the number is of one value of a cut: `age_band` and `Under 1`. */
  readonly cut?: { readonly name: string; readonly value: string }
  /** The moment as known at which the fact stands; absent for the facts of today. */
  readonly knownAt?: string
  readonly of:
    | 'value'
    | 'numerator'
    | 'denominator'
    | 'change'
    | 'target'
    | 'gap'
    | 'average'
    /** A limit of the range that chance alone leaves a small percentage. */
    | 'interval'
    /** A number of indicators, of findings: what a paper counts of itself. */
    | 'count'
    /** How many periods a sentence looks back over, or how many times running a figure rose or fell. */
    | 'window'
    /** A published number, the authority's own or another's, or how the figure stands to it. */
    | 'published'
    /** What a process chart says of its last point. */
    | 'process'
}

/** A number in a sentence, with the fact it comes from. */
export interface BoundNumber {
  readonly text: string
  readonly bound: Binding
}

/**
 * A sentence made from facts: fixed words and bound numbers. No number is ever typed into words, so every
 * number of every paper can be followed back to its fact.
 */
export type Statement = readonly (string | BoundNumber)[]

/** A template for statements: fixed words between, bound numbers or further statements inside. */
export function statement(
  words: TemplateStringsArray,
  ...filled: (string | BoundNumber | Statement)[]
): Statement {
  const parts: (string | BoundNumber)[] = []
  words.forEach((word, at) => {
    if (word !== '') parts.push(word)
    const part = filled[at]
    if (part === undefined || part === '') return
    if (typeof part === 'string' || 'bound' in part) parts.push(part)
    else parts.push(...part)
  })
  return parts
}

/** The sentence as plain text. */
export function say(sentence: Statement): string {
  return sentence.map((part) => (typeof part === 'string' ? part : part.text)).join('')
}

/** The numbers of a statement with their facts. */
export function bindings(sentence: Statement): BoundNumber[] {
  return sentence.filter((part): part is BoundNumber => typeof part !== 'string')
}
