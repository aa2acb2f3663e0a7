import { createHash } from 'node:crypto'
import { closeSync, createReadStream, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { UnreadableFileError } from '../core/index.ts'
import type { IncomingFile, StreamedFile } from '../intake/index.ts'

/** A file to be read when its turn comes. */
export interface FileAtHand {
  readonly path: string
  /** Its name as people see it: relative to the folder that was given. */
  readonly name: string
}

/**
 * The files that the given paths stand for, in a fixed order: files as they are, folders with all below
 * them. Hidden files and the lock files that Office leaves behind are passed over.
 *
 * @throws UnreadableFileError when a path does not exist, or a folder holds no file
 */
export function filesAtHand(paths: readonly string[]): FileAtHand[] {
  const files = paths.flatMap((path) => {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat) throw new UnreadableFileError('not-there', `There is no file or folder ${path}`)
    return stat.isDirectory() ? filesUnder(path) : [{ path: resolve(path), name: basename(path) }]
  })
  if (files.length === 0)
    throw new UnreadableFileError(
      'empty-folder',
      `${paths.join(', ')}: there is no file to load in this folder`,
    )
  return files.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

function filesUnder(folder: string): FileAtHand[] {
  const isHidden = (path: string) =>
    path.split(sep).some((part) => part.startsWith('.') || part.startsWith('~$'))
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !isHidden(relative(folder, path)))
    .map((path) => ({ path: resolve(path), name: relative(folder, path).split(sep).join('/') }))
}

/**
 * Reads a file whole, making sure that nobody wrote to it meanwhile.
 * @throws UnreadableFileError when it changed while it was read, or cannot be read
 */
export function readIncoming(file: FileAtHand): IncomingFile {
  return orUnreadable(file, () => {
    const before = statSync(file.path)
    const bytes = readFileSync(file.path)
    const after = statSync(file.path)
    if (isChanged(before, after) || bytes.length !== after.size) throw changedWhileRead(file)
    return { name: file.name, folder: dirname(file.path), bytes }
  })
}

/** Enough to see by its first line what a file is. */
const START = 8_192
/** Of a streamed file, so many bytes are in memory at a time. */
const PIECE = 4 * 1_024 * 1_024

/**
 * The first bytes of a file, to know it by before it is read whole.
 * @throws UnreadableFileError when it cannot be read
 */
export function startOf(file: FileAtHand): Uint8Array {
  return orUnreadable(file, () => {
    const start = new Uint8Array(START)
    const opened = openSync(file.path, 'r')
    try {
      return start.subarray(0, readSync(opened, start))
    } finally {
      closeSync(opened)
    }
  })
}

/**
 * A file too large to be in memory at once. It is read through first for its SHA-256, by which a file taken in
 * before is known without loading it again.
 * @throws UnreadableFileError when it changed while it was read, or cannot be read
 */
export async function streamIncoming(file: FileAtHand): Promise<StreamedFile> {
  const before = orUnreadable(file, () => statSync(file.path))
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield* createReadStream(file.path, { highWaterMark: PIECE }) as AsyncIterable<Uint8Array>
    } catch (error) {
      throw unreadable(file, error)
    }
    if (isChanged(before, statSync(file.path))) throw changedWhileRead(file)
  }
  const hash = createHash('sha256')
  for await (const chunk of chunks()) hash.update(chunk)
  return { name: file.name, folder: dirname(file.path), sha256: hash.digest('hex'), chunks }
}

interface Stamp {
  readonly size: number
  readonly mtimeMs: number
}

function isChanged(before: Stamp, after: Stamp): boolean {
  return before.size !== after.size || before.mtimeMs !== after.mtimeMs
}

function changedWhileRead({ name }: FileAtHand): UnreadableFileError {
  return new UnreadableFileError(
    'changed-while-read',
    `${name} changed while it was being read. Wait until its export has finished and load it again`,
  )
}

function orUnreadable<Result>(file: FileAtHand, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw unreadable(file, error)
  }
}

function unreadable({ name }: FileAtHand, error: unknown): UnreadableFileError {
  if (error instanceof UnreadableFileError) return error
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason'
  return new UnreadableFileError('cannot-read', `${name} cannot be read (${code})`)
}
