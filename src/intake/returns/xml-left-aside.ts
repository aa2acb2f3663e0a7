import type { RawFile } from '../raw-tables/raw-table.ts'

/** More kinds of unknown elements than this are told as one: a list nobody can read tells nothing. */
const MOST_KINDS = 50
const LONGEST_NAME = 60

interface Kind {
  readonly part: string
  readonly inside: string
  readonly firstLine: number
  times: number
}

/** What a reader of XML met and did not read: each kind of element once, in the order they were met. */
interface LeftAside {
  /** Notes an element, or text between elements, and where it stands. */
  note(part: string, inside: string, line: number): void
  list(): RawFile['leftAside']
}

/** Starts an empty list of what is left aside. */
export function leftAside(): LeftAside {
  const kinds = new Map<string, Kind>()
  return {
    note(part, inside, line) {
      const full = kinds.size >= MOST_KINDS && !kinds.has(`${inside}/${part}`)
      const key = full ? '' : `${inside}/${part}`
      const kind = kinds.get(key)
      if (kind) kind.times++
      else if (full) kinds.set('', { part: 'other elements', inside: 'the file', firstLine: line, times: 1 })
      else kinds.set(key, { part: part.slice(0, LONGEST_NAME), inside, firstLine: line, times: 1 })
    },
    list: () => [...kinds.values()].map((kind) => ({ part: kind.part, reason: reasonOf(kind) })),
  }
}

function reasonOf({ part, inside, firstLine, times }: Kind): string {
  const count = `first on line ${firstLine}, ${times.toLocaleString('en-GB')} in all`
  return `${part} in ${inside} (${count}): its XML form is not published, so it was not read; load it as CSV`
}
