/** What becomes of a file: notes alone leave it loaded. */
export type Outcome = 'loaded' | 'loaded with findings' | 'refused'

type Content = string | Uint8Array

/** What must come of a file, decided from what it holds and never from what the program made of it. */
export interface Expected {
  readonly outcome: Outcome
  /** Why it is refused, in the word that stays the same. */
  readonly reason?: string
  /**
   * Every finding there must be, each as `code line column`, `-` where it stands on no line or in no column; of
   * a workbook or an XML return with the sheet or module before it (`List 1: code-unknown 3 Gender`).
   */
  readonly findings?: readonly string[]
  /** How often each code must be found, where there are too many findings to list. */
  readonly findingCounts?: Readonly<Record<string, number>>
  /** How many rows must be kept: of the one table, or of each sheet or module. */
  readonly rows?: number | Readonly<Record<string, number>>
  /** What must be kept of single cells: `2 CHILD`, or `List 1: 2 gender`, each the column's name. */
  readonly cells?: Readonly<Record<string, string | number | null>>
  /** The parts that must be named as not read. */
  readonly leftAside?: readonly string[]
  /** The name of another authority, which the refusal of its file may say. */
  readonly says?: string
  /** A file that was loaded before this one, into a store of their own. */
  readonly after?: Content
}

/** A file of the corpus: made by code, with what must come of it. */
export interface HostileFile extends Expected {
  /** The name it is handed in by; no two have the same. */
  readonly name: string
  /** What is the matter with it, as a person would say. */
  readonly about: string
  /** Made to do harm or broken, or merely written as no manual says. */
  readonly group: 'hostile' | 'odd'
  bytes(): Promise<Uint8Array>
}

type Make = Content | (() => Content | Promise<Content>)

/** A file as people really send it: nothing in it is wrong enough to refuse it without thought. */
export function odd(name: string, about: string, content: Make, expected: Expected): HostileFile {
  return { name, about, group: 'odd', bytes: maker(content), ...expected }
}

/** A file that is broken, or made to mislead or to exhaust whoever reads it. */
export function hostile(name: string, about: string, content: Make, expected: Expected): HostileFile {
  return { name, about, group: 'hostile', bytes: maker(content), ...expected }
}

function maker(content: Make): () => Promise<Uint8Array> {
  return async () => {
    const made = typeof content === 'function' ? await content() : content
    return typeof made === 'string' ? encode(made) : made
  }
}

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** The text with two bytes a letter, as Windows calls Unicode; without a mark in front. */
export function utf16(text: string, order: 'little' | 'big' = 'little'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le')
  return Uint8Array.from(order === 'little' ? bytes : bytes.swap16())
}

/** Bytes one after another; texts in UTF-8. */
export function joined(...pieces: readonly (string | Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(
    Buffer.concat(pieces.map((piece) => Buffer.from(typeof piece === 'string' ? encode(piece) : piece))),
  )
}

/** The child of every refused file that holds children: no message may say it. */
export const SECRET = 'Q7SECRET7Q'
