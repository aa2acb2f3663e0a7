import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { type AuthorityPlan, writeAuthority } from '../src/demo/index.ts'
import { type ReturnFile, returnFile } from './counter/returns.ts'

/** What the files of a generated authority hold. */
export interface Generated {
  readonly files: number
  readonly megabytes: number
  readonly returns: number
  /** Rows of every table together. */
  readonly rows: number
  readonly episodeRows: number
  /** Different children with an episode in the last return. */
  readonly childrenInYear: number
}

/** Writes the returns of an authority into a folder, one file at a time. */
export function generate(plan: AuthorityPlan, folder: string): Generated {
  let [files, bytes, rows, episodeRows, returns, childrenInYear] = [0, 0, 0, 0, 0, 0]
  for (const { path, text } of writeAuthority(plan)) {
    const target = join(folder, ...path.split('/'))
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, text)
    files++
    bytes += text.length
    const ofFile = text.split('\r\n').slice(1, -1)
    rows += ofFile.length
    if (!path.endsWith('/Episodes.csv')) continue
    returns++
    episodeRows += ofFile.length
    childrenInYear = new Set(ofFile.map((row) => row.slice(0, row.indexOf(',')))).size
  }
  return { files, megabytes: bytes / 1e6, returns, rows, episodeRows, childrenInYear }
}

/** Reads the returns of a folder for the counter. */
export function readReturns(folder: string): ReturnFile[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((path) => returnFile(relative(folder, path), readFileSync(path, 'utf8')) ?? [])
}
