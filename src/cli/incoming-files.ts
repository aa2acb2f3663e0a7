import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { UnreadableFileError } from '../core/index.ts'
import type { IncomingFile } from '../intake/index.ts'

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
  try {
    const before = statSync(file.path)
    const bytes = readFileSync(file.path)
    const after = statSync(file.path)
    if (before.size !== after.size || before.mtimeMs !== after.mtimeMs || bytes.length !== after.size)
      throw new UnreadableFileError(
        'changed-while-read',
        `${file.name} changed while it was being read. Wait until its export has finished and load it again`,
      )
    return { name: file.name, folder: dirname(file.path), bytes }
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason'
    throw new UnreadableFileError('cannot-read', `${file.name} cannot be read (${code})`)
  }
}
