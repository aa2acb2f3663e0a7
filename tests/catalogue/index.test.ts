import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { catalogueIndex, definitionsDocument, readCatalogue } from '../../src/measures/index.ts'
import { referenceTest } from '../reference-data.ts'
import { catalogueFiles } from '../support/example-store.ts'

const catalogue = readCatalogue(catalogueFiles)

/** The rows that the index gives an answer to. */
function rowsOf(index: string): Set<string> {
  return new Set([...index.matchAll(/^\| ([a-z0-9][a-z0-9-]*) \| .* \|$/gm)].map(([, key]) => key!))
}

referenceTest('catalogue/indicators.csv', 'every row of the table of measures has its place in the catalogue', (text) => {
  const wanted = text
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(',', 1)[0]!)
  expect(wanted).toHaveLength(281)
  const rows = rowsOf(catalogueIndex(catalogue))
  expect(wanted.filter((key) => !rows.has(key))).toEqual([])
  expect([...rows].filter((key) => key !== 'row' && !wanted.includes(key))).toEqual([])
})

test.each([
  ['catalogue/README.md', catalogueIndex],
  ['docs/indicators.md', definitionsDocument],
] as const)('%s is what the catalogue would write today', (path, write) => {
  const written = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
  expect(written.replaceAll('\r\n', '\n'), 'npm run catalogue writes it anew').toBe(write(catalogue))
})
