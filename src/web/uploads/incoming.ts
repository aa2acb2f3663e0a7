/** The largest file the site takes, and the most it takes at once and holds at any time, in bytes. */
export const FILE_LIMIT = 200 * 1024 * 1024
export const UPLOAD_LIMIT = 500 * 1024 * 1024
export const HELD_LIMIT = 1024 * 1024 * 1024

/** A file as the browser sent it, before it is read. */
export interface SentFile {
  /** Its name as people see it, with the folder it was chosen with: `2025-26/Episodes.csv`. */
  readonly name: string
  /** The folder alone, blank for a file chosen by itself. */
  readonly folder: string
  readonly contents: Blob
}

/**
 * The files of a form, by name. What a browser sends for an empty field is no file; hidden files and the lock
 * files that Office leaves behind are passed over, as at the command line.
 */
export function sentFiles(form: FormData): SentFile[] {
  return form
    .getAll('files')
    .filter((entry) => entry instanceof File)
    .filter(({ name, size }) => name !== '' || size > 0)
    .map((file) => {
      const parts = file.name.split(/[/\\]/).filter((part) => part !== '' && part !== '..')
      return { name: parts.join('/'), folder: parts.slice(0, -1).join('/'), contents: file }
    })
    .filter(({ name }) => !name.split('/').some((part) => part.startsWith('.') || part.startsWith('~$')))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** Why a file cannot be taken in here because of its size; `undefined` when it can. */
export function tooLarge({ name, contents }: SentFile): string | undefined {
  if (contents.size <= FILE_LIMIT) return undefined
  return `${name} is larger than 200 MB. Load it at the command line instead: homeward load, and the path of the file`
}
