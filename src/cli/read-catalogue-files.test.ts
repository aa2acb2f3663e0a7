import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { readCatalogue } from '../measures/index.ts'
import { readCatalogueFiles } from './read-catalogue-files.ts'

test('our catalogue is read whole, with forward slashes in its paths', () => {
  const paths = readCatalogueFiles().map(({ path }) => path)
  expect(paths).toContain('cohorts/in-care.md')
  expect(paths).toContain('inputs/ssda903/episodes.yaml')
  expect(paths).toContain('code-lists/placement.csv')
})

test('a council’s own folder may replace an indicator by its key, and it is marked as local', () => {
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-'))
  try {
    const own = readCatalogueFiles().find(({ path }) => path.endsWith('4.02.01-children-looked-after.md'))!
    mkdirSync(join(folder, dirname(own.path)), { recursive: true })
    const changed = own.text.replace('title: Children looked after', 'title: Our children')
    writeFileSync(join(folder, dirname(own.path), 'ours.md'), changed)
    const { indicators } = readCatalogue(readCatalogueFiles(folder))
    expect(indicators.filter(({ key }) => key === 'cla-number')).toMatchObject([
      { title: 'Our children', local: true },
    ])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('what the build parsed comes to the same definitions as the files themselves', () => {
  const files = readCatalogueFiles(undefined, new URL('../../dist/catalogue-parsed.json', import.meta.url))
  expect(
    files.filter(({ parsed }) => parsed !== undefined).length,
    'run “npm run build” first',
  ).toBeGreaterThan(100)
  expect(readCatalogue(files).indicators).toEqual(readCatalogue(readCatalogueFiles()).indicators)
})
