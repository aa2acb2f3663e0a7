import { describe, expect, test } from 'vitest'
import { MENDED, checkedSite, loadAndCheck } from '../../../tests/support/checked-site.ts'
import { emptyStore } from '../../../tests/support/example-store.ts'
import { textOf } from '../../../tests/support/page-words.ts'
import { readWorkbook } from '../../intake/workbooks/workbook.ts'

const here = checkedSite()

describe('the worklists', () => {
  test('say by team who, what, why and since when', async () => {
    const page = await textOf(here.site, '/worklists')
    expect(page).toContain(
      '3 findings are to be mended in 2 lists, 1 error among them. The oldest was first seen 9 days ago.',
    )
    expect(page).toMatch(
      /North \(1 to mend\) .* A0000001 SW1 No postcode of the placement Warning The return does not say/,
    )
    expect(page).toMatch(/No team \(2 to mend\) .* A0000002 Left care, .* A0000002 No postcode/)
    expect(await textOf(here.site, '/worklists?team=North')).not.toContain('A0000002')
  })

  test('as Excel hold the same, a sheet a team', async () => {
    const response = await here.site.request('/worklists.xlsx')
    expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="worklists.xlsx"')
    const { tables } = await readWorkbook('worklists.xlsx', new Uint8Array(await response.arrayBuffer()))
    expect(tables.map(({ part, rows }) => [part, ...rows.map((row) => `${row[0]} ${row[2]}`)])).toEqual([
      ['North', 'A0000001 No postcode of the placement'],
      ['No team', 'A0000002 Left care, and nobody said why or when', 'A0000002 No postcode of the placement'],
    ])
    const one = await here.site.request('/worklists.xlsx?team=North')
    const ofNorth = await readWorkbook('worklist.xlsx', new Uint8Array(await one.arrayBuffer()))
    expect(ofNorth.tables.map(({ part }) => part)).toEqual(['North'])
    expect((await here.site.request('/worklists.xlsx?team=Nowhere')).status).toBe(404)
  })

  test('when empty say what that means: how many checks passed, and how many did not run', async () => {
    here.lookAt(await emptyStore())
    expect(await textOf(here.site, '/worklists')).toContain(
      'Nobody has looked yet: the checks have not been run.',
    )
    const all = MENDED.replace('X1,,', 'E4A,,').replace('10/07/2025,E4A,,', '10/07/2025,E4A,AN1 1AD,')
    await loadAndCheck(here.database, all, '2026-06-01T09:00:00.000Z')
    expect(await textOf(here.site, '/worklists')).toContain(
      'Nothing is to be mended. 3 checks passed and 1 did not run.',
    )
  })
})
