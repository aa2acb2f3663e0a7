/** Words that heads use for one another. */
const SAME: readonly (readonly string[])[] = [
  ['child', 'pupil', 'client', 'person', 'young', 'service', 'user'],
  ['id', 'ref', 'reference', 'number', 'no', 'identifier', 'code'],
  ['date', 'on', 'when', 'day'],
  ['worker', 'practitioner', 'sw', 'professional', 'officer'],
  ['start', 'started', 'begin', 'began', 'from', 'opened', 'commenced'],
  ['end', 'ended', 'ceased', 'finish', 'finished', 'to', 'closed', 'until'],
  ['visit', 'visited', 'contact'],
  ['seen', 'see', 'saw', 'met'],
  ['recorded', 'written', 'entered', 'input'],
  ['type', 'kind', 'category'],
  ['outcome', 'result', 'decision'],
  ['complete', 'completed', 'held', 'done', 'actual'],
  ['due', 'deadline', 'target', 'expected'],
  ['reason', 'cause', 'why'],
]

const STEM = new Map(SAME.flatMap((words) => words.map((word) => [word, words[0]!] as const)))
/** Words that tell nothing of what a column holds. */
const EMPTY = new Set([
  'the',
  'of',
  'a',
  'is',
  'was',
  'were',
  'has',
  'for',
  'in',
  'and',
  'or',
  'y',
  'n',
  's',
  'did',
  'any',
  'this',
])

/**
 * How alike two heads are in what they say, from 0 to 1: the part of their words that both have, where words
 * that heads use for one another count as the same.
 *
 * @example nameLikeness('Visit date', 'Date visited') // => 1
 */
export function nameLikeness(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  if (left.size === 0 || right.size === 0) return 0
  const shared = [...left].filter((word) => right.has(word)).length
  return shared / new Set([...left, ...right]).size
}

function wordsOf(head: string): Set<string> {
  const words = head
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !EMPTY.has(word))
  return new Set(
    words.map((word) => STEM.get(word) ?? STEM.get(word.replace(/s$/, '')) ?? word.replace(/s$/, '')),
  )
}
