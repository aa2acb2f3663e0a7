import { describe, expect, test, vi } from 'vitest'
import {
  MENDED,
  checkedSite,
  checks,
  in30Days,
  letStandOf,
  loadAndCheck,
  post,
  storeWithFindings,
} from '../../../tests/support/checked-site.ts'
import { catalogue, settings } from '../../../tests/support/demo-catalogue.ts'
import { pageOf, textOf, wordsOf } from '../../../tests/support/page-words.ts'
import { createSite } from '../index.ts'

const here = checkedSite()

describe('a finding that is right as it is', () => {
  test('is let stand by a person, with the reason, until a day, and leaves the worklist', async () => {
    const address = await letStandOf(here.site, 'left-care-without-reason')
    expect(address).toMatch(/^\/checks\/left-care-without-reason\/findings\/[0-9a-f]{24}$/)
    const response = await post(here.site, address, { reason: 'Went home, see file', ...in30Days })
    expect(response.status).toBe(303)
    const page = await textOf(here.site, response.headers.get('Location')!)
    expect(page).toContain('The finding is let stand.')
    expect(page).toMatch(/Let stand \(1\) .* Sam Analyst Went home, see file Until 10\/07\/2026/)
    expect(await textOf(here.site, '/worklists')).not.toContain('Left care, and nobody')
    expect(await textOf(here.site, '/checks')).toContain('1 finding is let stand.')
  })

  test('is open again after its day, and at once when that is taken back', async () => {
    const address = await letStandOf(here.site, 'left-care-without-reason')
    await post(here.site, address, { reason: 'Went home, see file', ...in30Days })
    vi.setSystemTime('2026-07-10T20:00:00Z')
    expect(await textOf(here.site, '/worklists')).not.toContain('Left care, and nobody')
    vi.setSystemTime('2026-07-11T20:00:00Z')
    expect(await textOf(here.site, '/worklists')).toContain('Left care, and nobody')
    await post(here.site, address, {
      reason: 'Still so',
      'until-day': '1',
      'until-month': '9',
      'until-year': '2026',
    })
    expect(await textOf(here.site, '/worklists')).not.toContain('Left care, and nobody')
    vi.setSystemTime('2026-07-11T20:05:00Z')
    const response = await post(here.site, `${address}/withdraw`, {})
    expect(await textOf(here.site, response.headers.get('Location')!)).toContain(
      'The finding is to be mended again',
    )
    expect(await textOf(here.site, '/worklists')).toContain('Left care, and nobody')
  })

  test.each([
    [{ ...in30Days }, 'Enter why the finding is right as it is'],
    [{ reason: 'x'.repeat(501), ...in30Days }, 'The reason must be 500 characters or fewer'],
    [{ reason: 'So' }, 'Enter the last day on which it may stand'],
    [{ reason: 'So', ...in30Days, 'until-day': '31', 'until-month': '2' }, 'must be a real date'],
    [{ reason: 'So', ...in30Days, 'until-month': '5' }, 'The last day must be today or later'],
    [
      { reason: 'So', 'until-day': '11', 'until-month': '6', 'until-year': '2027' },
      'The last day must be 10 June 2027 or earlier',
    ],
  ])('a form filled in as %j is sent back', async (form, problem) => {
    const address = await letStandOf(here.site, 'left-care-without-reason')
    const response = await post(here.site, address, form)
    expect(response.status).toBe(400)
    const page = await response.text()
    expect(wordsOf(page)).toContain(problem)
    expect(page).toContain('<title>Error: Let a finding stand')
    expect(await here.database.rows('SELECT 1 AS found FROM app.accepted_finding')).toEqual([])
  })

  test('a form sent from another here.site, or on a site that writes nothing, changes nothing', async () => {
    const address = await letStandOf(here.site, 'left-care-without-reason')
    const form = { reason: 'So', ...in30Days }
    expect((await post(here.site, address, form, 'http://evil.example')).status).toBe(403)
    here.site = createSite({ database: here.database, catalogue, settings, checks })
    expect((await post(here.site, address, form)).status).toBe(404)
    expect((await here.site.request(address)).status).toBe(404)
    expect(await pageOf(here.site, '/checks/left-care-without-reason')).not.toContain('Let it stand')
    expect(await here.database.rows('SELECT 1 AS found FROM app.accepted_finding')).toEqual([])
  })

  test('one that is mended meanwhile needs nothing more', async () => {
    here.lookAt(await storeWithFindings())
    const address = await letStandOf(here.site, 'left-care-without-reason')
    await loadAndCheck(here.database, MENDED, '2026-06-08T09:00:00.000Z')
    const response = await post(here.site, address, { reason: 'So', ...in30Days })
    expect(response.headers.get('Location')).toBe('/checks/left-care-without-reason')
  })
})
