import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
    const name = join(folder, 'ours.md')
    writeFileSync(name, own.text)
    const local = {
      ...readCatalogueFiles(folder).find(({ local: isLocal }) => isLocal)!,
      path: own.path.replace('4.02.01', '0-ours'),
    }
    const changed = {
      ...local,
      text: local.text.replace('title: Children looked after', 'title: Our children'),
    }
    const catalogue = readCatalogue([...readCatalogueFiles(), changed])
    const found = catalogue.indicators.filter(({ key }) => key === 'cla-number')
    expect(found).toMatchObject([{ title: 'Our children', local: true }])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('what the build parsed comes to the same definitions as the files themselves', () => {
  const fresh = readCatalogueFiles().map(({ path, text, local }) => ({ path, text, local }))
  expect(readCatalogue(readCatalogueFiles()).indicators).toEqual(readCatalogue(fresh).indicators)
})
