// Parses the YAML of every definition once, at build time. A definition that has been edited since is parsed anew
// when it is read: the text it was parsed from stands beside it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = `${root}/catalogue`
const files = readdirSync(folder, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && /\.(md|yaml)$/.test(entry.name))
  .map((entry) => `${entry.parentPath}/${entry.name}`)
  .sort()
const parsed = files.map((file) => {
  const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n')
  const yaml = file.endsWith('.md') ? /^---\n([\s\S]*?)\n---\n?/.exec(text)?.[1] : text
  return {
    path: relative(folder, file).split(sep).join('/'),
    text,
    parsed: yaml === undefined ? null : parse(yaml),
  }
})
writeFileSync(`${root}/dist/catalogue-parsed.json`, JSON.stringify(parsed))
