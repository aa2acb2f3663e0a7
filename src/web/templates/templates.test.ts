import { beforeAll, expect, test } from 'vitest'
import { prepare } from '../../intake/index.ts'
import { readCatalogue } from '../../measures/index.ts'
import { readSettings } from '../../store/index.ts'
import { workspaceSettings } from '../../demo/index.ts'
import { catalogueFiles, emptyStore, formats, reception } from '../../../tests/support/example-store.ts'
import { createSite } from '../index.ts'

let site: ReturnType<typeof createSite>

beforeAll(async () => {
  const settings = readSettings(workspaceSettings({}))
  site = createSite({ database: await emptyStore(), catalogue: readCatalogue(catalogueFiles), settings })
})

test('every list with a template is named, with what its rows are and both downloads', async () => {
  const page = await (await site.request('/templates')).text()
  expect(page).toContain('href="/templates/statutory-visits">Statutory visits</a>')
  expect(page).toContain('one row for each visit of a child')
  expect(page).toContain('href="/templates/statutory-visits.xlsx"')
  expect(page).toContain('href="/templates/statutory-visits.csv"')
  expect(page).not.toContain('/templates/episodes')
})

test('the page of a template explains its columns', async () => {
  const page = await (await site.request('/templates/statutory-visits')).text()
  const words = page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  expect(words).toContain('Date of visit Always A day, 31/03/2026 14/05/2025')
  expect(words).toContain('The identifier that the SSDA903 return uses for the child')
})

test('a template is downloaded as a file that is read back as its table', async () => {
  for (const [ending, type] of [
    ['csv', 'text/csv; charset=utf-8'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ] as const) {
    const response = await site.request(`/templates/statutory-visits.${ending}`)
    expect(response.headers.get('Content-Type')).toBe(type)
    expect(response.headers.get('Content-Disposition')).toBe(
      `attachment; filename="statutory-visits.${ending}"`,
    )
    const file = {
      name: `filled.${ending}`,
      folder: '',
      bytes: new Uint8Array(await response.arrayBuffer()),
    }
    const { tables } = await prepare(formats, file, reception.receivedOn)
    expect(tables.map(({ recognised }) => recognised.table.title)).toEqual(['Statutory visits'])
  }
})

test('a return has no template, and neither has what is not there', async () => {
  for (const path of ['/templates/episodes', '/templates/none', '/templates/none.xlsx'])
    expect((await site.request(path)).status).toBe(404)
})
