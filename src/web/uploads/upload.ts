import type { IncomingFile, Load, PreparedFile } from '../../intake/index.ts'

/** How far one file of an upload has come. */
export type FileState =
  | { readonly is: 'waiting'; readonly read: () => Promise<IncomingFile> }
  | { readonly is: 'read'; readonly prepared: PreparedFile }
  | { readonly is: 'refused'; readonly reason: string }
  | { readonly is: 'accepted'; readonly prepared: PreparedFile }
  | { readonly is: 'taken in'; readonly loads: readonly Load[] }
  | { readonly is: 'not taken in'; readonly reason: string }

/** One file that was sent to the site. */
export interface UploadedFile {
  /** Counts from 1; stands for the file in addresses and forms, so that its name does not. */
  readonly number: number
  readonly name: string
  readonly size: number
  state: FileState
}

/** A file that is read and waits for a person to look at it. */
export type ReadFile = UploadedFile & { readonly state: { is: 'read'; prepared: PreparedFile } }

/** The files somebody sent together: held in memory until they are accepted, discarded or forgotten. */
export interface Upload {
  /** Cannot be guessed: who knows it sent the files. */
  readonly id: string
  readonly files: readonly UploadedFile[]
  /** What is being done with them now, or was done last. Never fails. */
  work: Promise<void>
}

/** Whether files are being read or taken in just now. */
export function isBusy({ files }: Upload): boolean {
  return files.some(({ state }) => state.is === 'waiting' || state.is === 'accepted')
}

/** The files that are read and wait to be looked at. */
export function readFiles({ files }: Upload): ReadFile[] {
  return files.filter((file): file is ReadFile => file.state.is === 'read')
}

/** How many bytes an upload holds in memory. */
export function bytesHeld({ files }: Upload): number {
  const holding = files.filter(({ state }) => ['waiting', 'read', 'accepted'].includes(state.is))
  return holding.reduce((sum, { size }) => sum + size, 0)
}

/**
 * An identifier of 32 letters that cannot be guessed (128 bits). Letters alone, because it stands in for the
 * folder of the files, and digits there could be read as a year or a day.
 */
export function unguessable(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const letter = (half: number) => String.fromCharCode(97 + half)
  return Array.from(bytes, (byte) => letter(byte >> 4) + letter(byte & 15)).join('')
}
