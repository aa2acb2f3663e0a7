import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { type AuthorityPlan, writeAuthority } from '../src/demo/index.ts'
import { type ReturnFile, returnFile } from './counter/returns.ts'

/** What the files of a generated authority hold. */
export interface Generated {
  readonly files: number
  readonly megabytes: number
  readonly returns: number
  readonly episodeRows: number
  /** Different children with an episode in the last return. */
  readonly childrenInYear: number
}

/** Writes the returns of an authority into a folder, one file at a time. */
export function generate(plan: AuthorityPlan, folder: string): Generated {
  let [files, bytes, episodeRows, returns, childrenInYear] = [0, 0, 0, 0, 0]
  for (const { path, text } of writeAuthority(plan)) {
    const target = join(folder, ...path.split('/'))
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, text)
    files++
    bytes += text.length
    if (!path.endsWith('/Episodes.csv')) continue
    const rows = text.split('\r\n').slice(1, -1)
    returns++
    episodeRows += rows.length
    childrenInYear = new Set(rows.map((row) => row.slice(0, row.indexOf(',')))).size
  }
  return { files, megabytes: bytes / 1e6, returns, episodeRows, childrenInYear }
}

/** Reads the returns of a folder for the counter. */
export function readReturns(folder: string): ReturnFile[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((path) => returnFile(relative(folder, path), readFileSync(path, 'utf8')) ?? [])
}
