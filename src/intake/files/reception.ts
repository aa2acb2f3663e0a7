import type { Day } from '../../core/index.ts'

/** A file handed in: its bytes, and what is known of where it came from. */
export interface IncomingFile {
  /** The name shown to people; never a path above the folder that was loaded. */
  readonly name: string
  /** The folder it lay in, by which undated modules find the return they belong to. */
  readonly folder: string
  readonly bytes: Uint8Array
}

/** The last step of a path, by either sign: a file's own name, or that of the folder it lay in. */
export function lastStep(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? ''
}

/** A file too large to be in memory at once: read in pieces, from its beginning each time it is asked for. */
export interface StreamedFile extends Pick<IncomingFile, 'name' | 'folder'> {
  /** Of the whole file. */
  readonly sha256: string
  readonly chunks: () => AsyncIterable<Uint8Array>
}

/** Who the workspace is for, as far as it is known, and when the file was handed in. */
export interface Reception {
  readonly authority:
    | { readonly name: string; readonly code: string; readonly gss?: string | undefined }
    | undefined
  readonly receivedAt: string
  readonly receivedOn: Day
}
