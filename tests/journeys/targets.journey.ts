// Targets as a head of service meets them in a browser: from the overview to what is wrong with a target, to how every
// figure stands by its own, and to the success measures of the plan; on a laptop and on a phone, and when no target is
// set. HOMEWARD_SHOTS names a folder for pictures of every page.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadPaths } from '../../src/cli/commands/load.ts'
import { openWorkspace } from '../../src/cli/workspace.ts'
import { workspaceSettings, writeInputs } from '../../src/demo/index.ts'
import { checkAccessible, JourneyFolder, openJourney, plan, wordsIn } from '../support/site-journey.ts'

/** A stage that repeats, and a key that no indicator has. */
const WRONG = `  visits-held-in-time: { on: value, milestones: [ { by: 2025-09-30, value: 85 }, { by: 2026-12-31, value: 85 } ] }
  cla-nubmer: { on: value, milestones: [ { by: 2026-12-31, value: 10 } ] }
`
const SHAPES = { Met: '✓', Close: '◆', 'Not met': '✗', 'Not rated': '–' }

const folder = new JourneyFolder('targets')
const usual = workspaceSettings(plan)
folder.write('workspace/homeward.yaml', usual + WRONG)
folder.write('bare/homeward.yaml', usual.slice(0, usual.indexOf('targets:')))
for await (const { path, contents } of writeInputs(plan))
  if (/ssda903|improvement-plan/.test(path)) folder.write(`files/${path}`, contents)

/** Opens the site of a workspace with the files in it, and the page of its targets from the overview. */
async function opened(name: string, link: string) {
  const workspace = await openWorkspace(join(folder.path, name))
  await loadPaths(workspace, [join(folder.path, 'files')])
  const journey = await openJourney(workspace)
  await journey.page.goto(journey.url)
  await journey.page.locator('#off-target ~ p').getByRole('link', { name: link }).click()
  return journey
}

const journey = await opened('workspace', 'All targets')
const { url, page, trial, said, asked, faults } = journey
const words = (selector = 'main') => wordsIn(page, selector)
try {
  await checkAccessible(journey, 'targets', '#success-measures')

  await trial.check(
    'what is wrong with targets stands on the page, and leads there from the doubts',
    async () => {
      await page.goto(url)
      await page.getByRole('link', { name: '2 problems with targets' }).click()
      assert.equal(new URL(page.url()).hash, '#faults')
      const wrong = await words('.hw-faults')
      assert.match(wrong, /visits-held-in-time: A milestone asks for nothing new/)
      assert.match(wrong, /cla-nubmer: no indicator has this key/)
      assert.match(wrong, /leave the second milestone out/)
    },
  )

  await trial.check(
    'every target that an indicator has is a row, by word and shape, the worst first',
    async () => {
      const marks = await page.locator('table').first().locator('.hw-target__mark strong').allInnerTexts()
      const standings = marks.map((mark) => mark.slice(0, mark.lastIndexOf(' ')))
      assert.equal(marks.length, 9)
      assert.deepEqual(
        marks,
        standings.map((standing) => `${standing} ${SHAPES[standing as keyof typeof SHAPES]}`),
      )
      const order = standings.map((standing) => ['Not met', 'Close', 'Met', 'Not rated'].indexOf(standing))
      assert.deepEqual(
        order,
        order.toSorted((a, b) => a - b),
      )
    },
  )

  await trial.check(
    'a row leads to all that is known of its target, and from there to the indicator',
    async () => {
      await page
        .getByRole('link', { name: 'Children on a care order who are placed at home' })
        .first()
        .click()
      assert.equal(new URL(page.url()).hash, '#cla-home-on-order')
      const section = page.locator('section[aria-labelledby=cla-home-on-order]')
      const told = await section.innerText()
      for (const part of ['Baseline', 'by 31 December 2025', 'by 30 June 2026', 'Owner'])
        assert.ok(told.includes(part))
      assert.equal(await section.locator('svg[role=img]:visible').count(), 1)
      await section.getByRole('heading').getByRole('link').click()
      assert.equal(new URL(page.url()).pathname, '/indicators/cla-home-on-order')
      assert.match(await words('.hw-panel__target'), /^(Met ✓|Not met ✗|Close ◆|Not rated –)/)
    },
  )

  await trial.check('the success measures of the plan have their whole history', async () => {
    await page.goto(`${url}/targets`)
    const section = page.locator('section[aria-labelledby=success-measures]')
    await section.getByText('Every report of').click()
    const table = section.locator('table').nth(1)
    assert.ok((await table.locator('tbody tr').count()) > 5)
    assert.match(await table.innerText(), /On track ✓|Not on track ✗/)
  })

  await trial.check('an earlier month end is asked of the same page', async () => {
    await page.getByLabel('As at').selectOption('2025-09-30')
    await page.getByRole('button', { name: 'Show' }).click()
    assert.match(await words('h1'), /at 30 September 2025/)
    assert.doesNotMatch(
      await words('section[aria-labelledby=success-measures] table >> nth=0'),
      /at 31 March 2026/,
    )
  })

  await trial.check('nothing was fetched from elsewhere, nothing blocked, and no fault told of', () => {
    assert.deepEqual(journey.elsewhere(), [])
    assert.deepEqual([...said, ...faults], [])
    assert.ok(asked.length > 5)
  })
} finally {
  await journey.close()
}

const bare = await opened('bare', 'How to set one')
try {
  await checkAccessible({ page: bare.page, trial }, 'no targets', '.hw-example')
  await trial.check('the example to copy is right as it stands', async () => {
    const example = await bare.page.locator('.hw-example').innerText()
    const without = readFileSync(join(folder.path, 'bare/homeward.yaml'), 'utf8')
    const copied = await openWorkspace(join(folder.write('copied/homeward.yaml', without + example), '..'))
    await copied.close()
    assert.equal(copied.settings.targets['cla-home-on-order']?.tolerance, 2)
  })
} finally {
  await bare.close()
  folder.remove()
}
trial.finish()
