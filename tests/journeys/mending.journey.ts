// Mending the data, as the people of a council do it in a browser: the checks show what is wrong, a team takes its
// worklist away, the corrected file is loaded, and the finding is gone and the figure has moved; what is right as it
// is, is let stand. On a laptop and on a phone. HOMEWARD_SHOTS names a folder for pictures of every page.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { loadPaths } from '../../src/cli/commands/load.ts'
import { openWorkspace } from '../../src/cli/workspace.ts'
import { writeDay } from '../../src/core/index.ts'
import { workspaceSettings, writeInputs } from '../../src/demo/index.ts'
import { readWorkbook } from '../../src/intake/workbooks/workbook.ts'
import { checkAccessible, JourneyFolder, openJourney, plan, wordsIn } from '../support/site-journey.ts'

const LATEST = 'ssda903/2025-26/Episodes.csv'
const BEFORE = 'ssda903/2024-25/Episodes.csv'
const CHECK = 'Left care, and nobody said why or when'
const KEY = 'left-care-without-reason'

const folder = new JourneyFolder('mending')

/** The identifiers of the children whose last episode of a year is still open, in the order of the file. */
function stillInCare(episodes: string): string[] {
  const [heads, ...rows] = episodes.split(/\r?\n/).map((line) => line.split(','))
  const [child, ceased] = [heads!.indexOf('CHILD'), heads!.indexOf('DEC')]
  return rows.filter((row) => row.length > 1 && row[ceased] === '').map((row) => row[child]!)
}

folder.write('workspace/homeward.yaml', workspaceSettings(plan))
const texts = new Map<string, string>()
for await (const { path, contents } of writeInputs(plan)) {
  folder.write(`files/${path}`, contents)
  if (typeof contents === 'string') texts.set(path, contents)
}
const right = texts.get(LATEST)!
const inBoth = stillInCare(right).filter((id) => {
  const rows = right.split(/\r?\n/).filter((line) => line.startsWith(`${id},`))
  return rows.length === 1 && /,\d\d\/\d\d\/20(?:1\d|2[0-3]),/.test(rows[0]!)
})
const child = inBoth[0]!
assert.ok(child, `no child of ${BEFORE} is in care all through the year`)
const wrong = right
  .split('\n')
  .filter((line) => !line.startsWith(`${child},`))
  .join('\n')
folder.write(`files/${LATEST}`, wrong)
const corrected = folder.write('corrected/Episodes.csv', right)

const workspace = await openWorkspace(join(folder.path, 'workspace'))
await loadPaths(workspace, [join(folder.path, 'files')])
const journey = await openJourney(workspace)
const { url, page, trial, said, asked, faults } = journey

/** The page is as it must be for everybody, and its title names no child. */
const accessible = (name: string, only: string) =>
  checkAccessible(journey, name, only, async () => {
    const title = await page.title()
    assert.ok(!title.includes(child), `the title “${title}” names a child`)
  })
const words = (selector = 'main') => wordsIn(page, selector)

/** Opens a page again until it says something: the checks run behind the pages. */
async function waitFor(path: string, text: RegExp): Promise<void> {
  for (let tries = 0; tries < 120; tries++) {
    await page.goto(url + path)
    if (text.test(await words())) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  assert.fail(`${path} never says ${String(text)}: ${await words()}`)
}

/** How many children an indicator counts, from its page. */
async function childrenLookedAfter(): Promise<number> {
  await page.goto(`${url}/indicators/cla-number`)
  return Number((await words('.hw-figure--large strong')).replaceAll(',', ''))
}

let counted = 0
try {
  await trial.check(
    'the checks have run by themselves, and the planted error stands in the list',
    async () => {
      await waitFor('/checks', /The checks last ran on/)
      assert.match(
        await words('section[aria-labelledby=found] table'),
        new RegExp(`${CHECK} Error Social worker of the child 1 0`),
      )
      assert.match(await words(), /\d+ checks: \d+ did not run, \d+ found something and \d+ passed/)
    },
  )
  await accessible('the checks', '#not-run')

  await trial.check('the list can be cut down to the errors, by a form', async () => {
    await page.getByLabel('How much it matters').selectOption('Error')
    await page.getByRole('button', { name: 'Show' }).press('Enter')
    assert.match(new URL(page.url()).search, /severity=error/)
    assert.ok(!(await words('.hw-main')).includes('Warning Social worker'))
    await page.getByRole('link', { name: 'Show everything' }).click()
  })

  await trial.check('the overview says that it is not to be trusted yet', async () => {
    await page.goto(url)
    assert.match(await words('section[aria-labelledby=doubts]'), /\d+ errors? to be mended/)
    assert.match(await words('section[aria-labelledby=doubts]'), /checks? did not run/)
  })
  await accessible('the overview', '#doubts')
  await trial.check('the child is not among the children looked after', async () => {
    counted = await childrenLookedAfter()
    assert.ok(counted > 50)
  })

  await trial.check(
    'the check names the child, the file and the row, and the child’s page the check',
    async () => {
      await page.goto(`${url}/checks`)
      await page.getByRole('link', { name: CHECK }).click()
      assert.match(
        await words('section[aria-labelledby=to-mend] table'),
        new RegExp(`${child} .*Episodes, row \\d+`),
      )
      await page.getByRole('link', { name: child, exact: true }).click()
      assert.match(await words(), new RegExp(`What to put right .*${CHECK}`))
    },
  )
  await accessible('a child', 'svg[role=img]')
  await page.goto(`${url}/checks/${KEY}`)
  await accessible('a check', '#to-mend')

  let team = ''
  await trial.check(
    'the worklist is downloaded as Excel and holds the finding, in the child’s team',
    async () => {
      await page.goto(`${url}/worklists`)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download as Excel' }).click(),
      ])
      const { tables } = await readWorkbook(
        'worklists.xlsx',
        new Uint8Array(readFileSync(await download.path())),
      )
      const found = tables.flatMap(({ part, header, rows }) =>
        rows.filter((row) => row[0] === child && row[2] === CHECK).map((row) => ({ part, header, row })),
      )
      assert.equal(found.length, 1)
      assert.deepEqual(found[0]!.header.slice(0, 4), [
        'Child',
        'Worker',
        'What is wrong',
        'How much it matters',
      ])
      team = found[0]!.part!
      assert.ok(tables.length > 2, `sheets: ${tables.map(({ part }) => part).join(', ')}`)
    },
  )
  await accessible('the worklists', '#team-1')

  await trial.check('on paper each team’s list begins a page, without the ways around', async () => {
    await page.emulateMedia({ media: 'print' })
    const breaks = await page
      .locator('.hw-worklist')
      .evaluateAll((lists) => lists.map((list) => getComputedStyle(list).breakBefore))
    assert.deepEqual([...new Set(breaks.slice(1))], ['page'])
    assert.notEqual(breaks[0], 'page')
    assert.ok(await page.getByRole('button', { name: 'Download as Excel' }).isHidden())
    await page.emulateMedia({ media: 'screen' })
  })

  await trial.check('one team’s list is a page of its own', async () => {
    await page.getByRole('link', { name: new RegExp(`^${team} \\(`) }).click()
    assert.equal(await words('h1'), `Worklist: ${team}`)
    assert.match(await words('.hw-worklist'), new RegExp(`${child}.*${CHECK}`))
  })
  await accessible('the worklist of a team', '#team-1')

  await trial.check(
    'the corrected file is taken in, and the finding is gone and listed as mended',
    async () => {
      await page.goto(`${url}/loads/new`)
      await page.locator('#files').setInputFiles(corrected)
      await page.getByRole('button', { name: 'Read the files' }).click()
      await page.waitForSelector('#ready')
      await page.getByRole('button', { name: /Accept/ }).click()
      await page.waitForSelector('#taken')
      await waitFor('/checks', /\d+ findings? of the load before (is|are) gone, \d+ (is|are) new/)
      await page.goto(`${url}/checks/${KEY}`)
      assert.match(await words(), /Nothing is to be mended: the check ran and found nothing/)
      assert.match(await words('section[aria-labelledby=mended]'), new RegExp(child))
      assert.match(await words('section[aria-labelledby=runs]'), /Passed.*Found something 1/)
    },
  )
  await accessible('a check that passed', '#mended')
  await page.goto(`${url}/checks`)
  await accessible('the checks after the load', '#not-run')

  await trial.check('the figure it touched has moved by the child', async () => {
    assert.equal(await childrenLookedAfter(), counted + 1)
  })

  await trial.check('a finding is not let stand without a reason and an end', async () => {
    await page.goto(`${url}/checks`)
    await page.locator('section[aria-labelledby=found] tbody th a').last().click()
    await page.getByRole('link', { name: 'Let it stand' }).first().click()
    assert.match(new URL(page.url()).pathname, /^\/checks\/[a-z0-9-]+\/findings\/[0-9a-f]{24}$/)
  })
  await accessible('letting a finding stand', '#reason')
  await trial.check('what is missing is said, and the link leads to the field', async () => {
    await page.getByRole('button', { name: 'Let it stand' }).click()
    assert.match(await page.title(), /^Error: Let a finding stand/)
    await page.getByRole('link', { name: 'Enter why the finding is right as it is' }).click()
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'reason')
  })
  said.length = 0
  await accessible('letting a finding stand with errors', '#until-error')

  await trial.check('with both it is let stand, by whom, why and until when', async () => {
    const until = Temporal.Now.plainDateISO().add({ days: 30 })
    await page.getByLabel('Why is it right as it is?').fill('Checked with the school, 3 June')
    await page.getByLabel('Day').fill(String(until.day))
    await page.getByLabel('Month').fill(String(until.month))
    await page.getByLabel('Year').fill(String(until.year))
    await page.getByRole('button', { name: 'Let it stand' }).click()
    assert.match(await words('.govuk-notification-banner'), /The finding is let stand/)
    const row = new RegExp(`local user.*Checked with the school, 3 June.*${writeDay(until)}`)
    assert.match(await words('section[aria-labelledby=let-stand]'), row)
  })
  await accessible('a check with a finding let stand', '#let-stand')
  await trial.check('and it can be taken back by a button', async () => {
    await page.getByRole('button', { name: /Have it mended/ }).click()
    assert.match(await words('.govuk-notification-banner'), /to be mended again/)
    assert.equal(await page.locator('#let-stand').count(), 0)
  })

  await trial.check('no address held a child, nothing was fetched from elsewhere, nothing went wrong', () => {
    const children = asked.filter((address) => /[A-Z]\d{6,}/.test(address))
    assert.deepEqual(children, [])
    assert.deepEqual(journey.elsewhere(), [])
    assert.deepEqual(said, [])
    assert.deepEqual(faults, [])
  })
} finally {
  await journey.close()
  folder.remove()
}
trial.finish()
