import { type NotRatedBecause, RAG_SIGNS, type Rating } from '../comparison/index.ts'

/** Why a target is not rated, to end a sentence: `there are too few reviews to say`. */
export function notRatedWords(because: NotRatedBecause, unit = 'children'): string {
  switch (because) {
    case 'no-figure':
      return 'there is no figure'
    case 'neutral':
      return 'neither way is better by itself'
    case 'too-few':
      return `there are too few ${unit} to say`
    case 'before-baseline':
      return 'the target begins later, at its baseline'
  }
}

/** A rating by its word and its sign, where there is no colour: `Not met ✗`, `Not rated –, there is no figure`. */
export function ratingWords({ rag, because }: Rating, unit?: string): string {
  const { word, sign } = RAG_SIGNS[rag]
  return because ? `${word} ${sign}, ${notRatedWords(because, unit)}` : `${word} ${sign}`
}
