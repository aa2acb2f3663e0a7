import { beforeAll, describe, expect, test } from 'vitest'
import {
  MENDED,
  checkedSite,
  checks,
  in30Days,
  letStandOf,
  loadAndCheck,
  post,
  storeWithFindings,
  take,
} from '../../../tests/support/checked-site.ts'
import { catalogue, settings } from '../../../tests/support/demo-catalogue.ts'
import { emptyStore } from '../../../tests/support/example-store.ts'
import { pageOf, textOf } from '../../../tests/support/page-words.ts'
import { bringChecksUpToDate } from '../../checks/index.ts'
import { bringUpToDate } from '../../measures/index.ts'

const here = checkedSite()

async function accesses(): Promise<string[]> {
  const rows = await here.database.rows<{ page: string; subject: string }>(
    'SELECT page, subject FROM app.access ORDER BY seen_at',
  )
  return rows.map(({ page, subject }) => `${page} ${subject}`)
}

describe('the list of checks', () => {
  test('says how many ran, how many found something, and what is to be mended', async () => {
    const page = await textOf(here.site, '/checks')
    expect(page).toContain('4 checks: 1 did not run, 2 found something and 1 passed.')
    expect(page).toContain('3 findings are to be mended, 1 of them an error.')
  })

  test('has what did not run first, with why, then what found something, the errors first', async () => {
    const page = await textOf(here.site, '/checks')
    const at = (text: string) => page.indexOf(text)
    expect(page).toContain('Visits written up late No statutory-visits file is loaded')
    const order = [
      'Did not run (1)',
      'Visits written up late',
      'Found something (2)',
      'Left care, and nobody said why or when',
      'No postcode of the placement',
      'Passed (1)',
      'Care is said to start again on the day it ceased',
    ].map(at)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(order).not.toContain(-1)
  })

  test('is cut down to a team, to who mends it and to how much it matters', async () => {
    expect(await textOf(here.site, '/checks?team=North')).toContain(
      '1 finding is to be mended, none of them an error.',
    )
    expect(await textOf(here.site, '/checks?team=North')).toContain(
      '1 check found something, but nothing for this team.',
    )
    expect(await textOf(here.site, '/checks?team=No+team')).toContain(
      '2 findings are to be mended, 1 of them an error.',
    )
    expect(await textOf(here.site, '/checks?severity=error')).toContain(
      '2 checks: 0 did not run, 1 found something and 1 passed',
    )
    expect(await textOf(here.site, '/checks?mends=Team+managers')).toContain('1 check: 1 did not run')
    expect((await here.site.request('/checks?team=Nowhere')).status).toBe(404)
  })

  test('before the checks ever ran nothing has passed', async () => {
    here.lookAt(await emptyStore())
    const page = await textOf(here.site, '/checks')
    expect(page).toContain('4 checks: 4 did not run, 0 found something and 0 passed.')
    expect(page).toContain('The checks have not been run yet.')
  })

  test('says that what stands there is of before, once files have changed', async () => {
    expect(await textOf(here.site, '/checks')).not.toContain('what stands here is of before')
    here.lookAt(await storeWithFindings())
    await take(here.database, 'Episodes.csv', MENDED)
    expect(await textOf(here.site, '/checks')).toContain('what stands here is of before')
  })
})

describe('after the corrected file', () => {
  test('the pages say what is gone and what is new, and the check lists what was mended', async () => {
    here.lookAt(await storeWithFindings())
    await loadAndCheck(here.database, MENDED, '2026-06-08T09:00:00.000Z')
    expect(await textOf(here.site, '/checks')).toContain(
      '2 findings of the load before are gone, none is new.',
    )
    const check = await textOf(here.site, '/checks/left-care-without-reason')
    expect(check).toContain('Passed: it ran and found nothing')
    expect(check).toContain('Mended since the load before (1)')
    expect(check).toMatch(/Mended since the load before .* A0000002 About 10\/07\/2025/)
    expect(check).toMatch(/08\/06\/2026 09:00 Passed .* 01\/06\/2026 09:00 Found something 1 finding/)
    expect(await textOf(here.site, '/worklists')).toContain(
      '2 findings of the load before are gone, none is new.',
    )
  })
})

describe('one check', () => {
  test('says what it means, its rule, and each finding with child, day, team, file and row', async () => {
    const page = await textOf(here.site, '/checks/placement-postcode-missing')
    expect(page).toContain('Put in the postcode of the placement.')
    expect(page).toContain('WHERE p.placement_postcode IS NULL')
    expect(page).toContain('Found 2 things: 2 to be mended, 0 let stand')
    expect(page).toContain(
      'A0000001 About 01/05/2025 SW1 North Episodes.csv row 2 There since 01/06/2026 9 days ago',
    )
  })

  test('is cut down to a team', async () => {
    const page = await textOf(here.site, '/checks/placement-postcode-missing?team=North')
    expect(page).toContain('To be mended (1)')
    expect(page).not.toContain('A0000002')
    expect(await textOf(here.site, '/checks/placement-postcode-missing?team=South')).toContain(
      'Nothing is to be mended in this team.',
    )
  })

  test('has no child in its address, its title and the log of access', async () => {
    const page = await pageOf(here.site, '/checks/placement-postcode-missing')
    const addresses = [...page.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, address]) => address!)
    expect(addresses.filter((address) => /A000000\d|placement-postcode-missing\|/.test(address))).toEqual([])
    expect(/<title>(.*)<\/title>/.exec(page)![1]).toBe('No postcode of the placement – Anytown – Homeward')
    await pageOf(here.site, '/worklists')
    await pageOf(here.site, '/worklists.xlsx?team=North')
    expect(await accesses()).toEqual([
      '/checks/placement-postcode-missing findings of placement-postcode-missing',
      '/worklists worklists',
      '/worklists.xlsx worklist of North',
    ])
  })

  test('that is not there, and a finding that is not, are not found', async () => {
    expect((await here.site.request('/checks/none')).status).toBe(404)
    expect(
      (await here.site.request(`/checks/placement-postcode-missing/findings/${'0'.repeat(24)}`)).status,
    ).toBe(404)
  })
})

describe('elsewhere on the site', () => {
  beforeAll(async () => {
    await bringUpToDate(here.wrong, catalogue, settings)
    await bringChecksUpToDate(here.wrong, checks, '2026-06-02T09:00:00.000Z')
  })

  test('the overview names what did not run and counts the errors, also after one is let stand', async () => {
    expect(await textOf(here.site, '/')).toContain(
      '1 error to be mended Left care, and nobody said why or when (1)',
    )
    expect(await textOf(here.site, '/')).toContain('1 check did not run Visits written up late')
    await post(here.site, await letStandOf(here.site, 'left-care-without-reason'), {
      reason: 'So',
      ...in30Days,
    })
    expect(await textOf(here.site, '/')).not.toContain('error to be mended')
  })

  test('a child’s page has everything that is to be put right, the errors first', async () => {
    const page = await pageOf(here.site, '/checks/left-care-without-reason')
    const child = /href="(\/children\/[^"]+)"/.exec(page)![1]!
    const words = await textOf(here.site, child)
    expect(words).toMatch(
      /What to put right .* Left care, and nobody said why or when .* Error 10\/07\/2025 .* No postcode of the placement Warning 01\/05\/2025/,
    )
  })
})
