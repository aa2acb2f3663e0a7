// Taking files in on the site, as an analyst does it in a browser: choosing, dropping, looking, accepting, saying
// what a spreadsheet of the council's own is; by keyboard alone; on a laptop and on a phone.
import assert from 'node:assert/strict'
import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import { openWorkspace } from '../../src/cli/workspace.ts'
import { workspaceSettings, writeAuthority } from '../../src/demo/index.ts'
import { checkAccessible, JourneyFolder, openJourney, plan, wordsIn } from '../support/site-journey.ts'

const TRACKER = `Visits of the north team,,,,,
Exported 01/06/2026,,,,,

Client Ref,Date visited,Did worker see child?,Spoken to alone,Written up,Comments
A0000001,14/05/2025,Seen,Y,16/05/2025,fine
A0000002,15/05/2025,Not seen,,,nobody in
`

const folder = new JourneyFolder('upload')
folder.write('workspace/homeward.yaml', workspaceSettings(plan))
const returns = [...writeAuthority(plan)].map(({ path, text }) => folder.write(`returns/${path}`, text))
const latest = returns.filter((path) => path.includes('2025-26'))
const tracker = folder.write('visits tracker.csv', TRACKER)
const letter = folder.write('letter.pdf', '%PDF-1.7')

const workspace = await openWorkspace(join(folder.path, 'workspace'))
const journey = await openJourney(workspace)
const { url, page, trial, said, faults } = journey

const accessible = (name: string, only: string) => checkAccessible(journey, name, only)
const words = (selector: string) => wordsIn(page, selector)
const chooseAndRead = async (...paths: string[]) => {
  await page.goto(`${url}/loads/new`)
  await page.locator('#files').setInputFiles(paths)
  await page.getByRole('button', { name: 'Read the files' }).click()
  await page.waitForFunction(() => document.querySelector('h1')?.textContent?.endsWith('read'))
}
const loads = async () => {
  const rows = await workspace.database.rows<{ found: number }>(
    'SELECT CAST(count(*) AS INTEGER) AS found FROM load',
  )
  return rows[0]!.found
}

/** Presses Tab until what has the focus is called so; fails when the keyboard cannot come there. */
async function tabTo(name: RegExp): Promise<void> {
  for (let pressed = 0; pressed < 120; pressed++) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate(() => {
      const { activeElement: at } = document
      const label = at?.id ? document.querySelector(`label[for="${CSS.escape(at.id)}"]`) : null
      return `${label?.textContent ?? ''} ${at?.textContent ?? ''}`.trim()
    })
    if (name.test(found)) return
  }
  assert.fail(`Tab never comes to ${name}`)
}

try {
  await trial.check('an empty workspace leads to where files are taken in', async () => {
    await page.goto(url)
    await page.getByRole('link', { name: 'Take files in' }).click()
    assert.equal(await words('h1'), 'Take files in')
  })
  await accessible('choosing files', '#folder')

  await trial.check('without a file the page says so, and its link leads to the field', async () => {
    await page.getByRole('button', { name: 'Read the files' }).click()
    assert.match(await page.title(), /^Error: Take files in/)
    await page.getByRole('link', { name: 'Choose at least one file' }).click()
    assert.equal(new URL(page.url()).hash, '#files')
  })
  said.length = 0
  await accessible('choosing files, with an error', '#files-error')

  await trial.check('a year of returns is read and shown, and nothing counts yet', async () => {
    await chooseAndRead(...latest, tracker, letter)
    assert.equal(await words('h1'), `${latest.length + 2} files read`)
    assert.match(await words('main'), /Episodes\.csv Episodes 2025\/26/)
    assert.match(await words('#refused ~ ul'), /letter\.pdf is a PDF/)
    assert.equal(await loads(), 0)
  })
  await accessible('the files that were read', '#unknown')

  await trial.check('nothing of a file stands in an address or a title', async () => {
    await page.getByRole('link', { name: /First rows\s+of Episodes/ }).click()
    assert.match(new URL(page.url()).pathname, /^\/loads\/new\/[a-p]{32}\/\d+$/)
    assert.match(await page.title(), /^What is in a file – /)
    assert.match(await words('main'), /This view has been logged/)
  })
  await accessible('what is in a file', '#table-0')

  await trial.check(
    'a spreadsheet with names of its own is recognised after one page, in two clicks',
    async () => {
      await page.goBack()
      let clicks = 0
      const click = async (role: 'link' | 'button', name: RegExp) => {
        clicks++
        await page.getByRole(role, { name }).click()
      }
      await click('link', /Say what this is.*visits tracker/)
      assert.match(await words('.hw-choice'), /It looks most like “Statutory visits”/)
      assert.equal(await page.getByLabel('Child ID').inputValue(), '0')
      await accessible('saying what a file is', '.hw-map')
      await page.getByLabel('“Seen” in 1 row').selectOption('Yes')
      await page.getByLabel('“Not seen” in 1 row').selectOption('No')
      await click('button', /Save and read again/)
      await page.waitForSelector('#ready')
      assert.match(
        await words('#ready ~ form'),
        /visits tracker\.csv Statutory visits By the mapping visits-tracker/,
      )
      assert.equal(clicks, 2)
    },
  )
  await accessible('the files after a mapping was saved', '#ready')

  await trial.check('by keyboard alone a file is unticked and the others are accepted', async () => {
    await page.locator('#main-content').focus()
    await tabTo(/visits tracker\.csv/)
    await page.keyboard.press('Space')
    assert.equal(await page.locator('input[name=file]:checked').count(), latest.length)
    await tabTo(/^Accept the ticked files/)
    await page.keyboard.press('Enter')
    await page.waitForSelector('#taken', { timeout: 60_000 })
    assert.equal(await loads(), latest.length)
    assert.match(await words('main'), /visits tracker\.csv/)
  })
  await accessible('the files that were taken in', '#taken')

  await trial.check('going back and accepting again takes nothing in twice', async () => {
    await page.goBack()
    await page.getByRole('button', { name: /Accept/ }).click()
    await page.waitForSelector('#taken')
    await page.reload()
    const files = await workspace.database.rows(
      'SELECT sha256 FROM load GROUP BY sha256, kind HAVING count(*) > 1',
    )
    assert.deepEqual(files, [])
  })

  await trial.check('the figures follow by themselves', async () => {
    await page.goto(url)
    await page.waitForFunction(() => document.querySelector('.hw-answers') !== null, undefined, {
      polling: 500,
      timeout: 60_000,
    })
    assert.match(await words('h1'), /at 31 March 2026/)
  })

  await trial.check('the same files are known again', async () => {
    await chooseAndRead(latest[0]!)
    assert.match(await words('main'), /It is the same to the byte as/)
  })

  await trial.check('a folder is taken with the files in it, and what is discarded is gone', async () => {
    const before = await loads()
    await page.goto(`${url}/loads/new`)
    await page.getByLabel('Or a folder').setInputFiles(join(folder.path, 'returns'))
    await page.getByRole('button', { name: 'Read the files' }).click()
    await page.waitForSelector('#ready')
    assert.equal(await words('h1'), `${returns.length} files read`)
    assert.match(await words('#ready ~ form'), /returns\/2024-25\/Header\.csv Header 2024\/25/)
    const address = page.url()
    await page.getByRole('button', { name: 'Discard everything' }).click()
    assert.match(await words('main'), /Nothing of them was kept/)
    const response = await page.goto(address)
    assert.equal(response?.status(), 404)
    assert.equal(await loads(), before)
  })
  said.length = 0
  await accessible('files that are no longer here', 'h1:text("These files are no longer here")')

  await trial.check('a file that is dropped on the field is taken', async () => {
    await page.goto(`${url}/loads/new`)
    const box = (await page.locator('#files').boundingBox())!
    const session = await page.context().newCDPSession(page)
    const at = { x: box.x + box.width - 20, y: box.y + box.height - 10 }
    const data = { items: [], files: [tracker], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, ...at, data })
    await page.getByRole('button', { name: 'Read the files' }).click()
    await page.waitForSelector('#ready, #already')
    assert.match(await words('main'), /visits tracker\.csv/)
  })

  await trial.check('a file as large as the postcode directory leads to the command line', async () => {
    const large = folder.write('ONSPD.csv', 'x')
    truncateSync(large, 600 * 1024 * 1024)
    await page.goto(`${url}/loads/new`)
    await page.locator('#files').setInputFiles(large)
    await page.getByRole('button', { name: 'Read the files' }).click()
    assert.match(await words('.govuk-error-summary'), /larger than 500 MB together.*homeward load/)
  })
  said.length = 0

  for (const [name, path, only] of [
    ['the files taken in', '/loads', '#of-ssda903'],
    ['the files of one format', '/loads/of/ssda903', 'h1:text("Files taken in: SSDA903 return")'],
    ['one file taken in', '/loads/1', 'button:text("Show the first rows")'],
    ['the mappings', '/loads/mappings', '#mapping-visits-tracker'],
    ['the templates', '/templates', 'h1:text("Templates")'],
    ['one template', '/templates/statutory-visits', 'h2:text("What the columns mean")'],
  ] as const) {
    await page.goto(url + path)
    await accessible(name, only)
  }
  await trial.check(
    'the first rows of a file taken in are shown by a button, and the view is logged',
    async () => {
      await page.goto(`${url}/loads/1`)
      await page.getByRole('button', { name: 'Show the first rows' }).press('Enter')
      assert.match(await words('h1'), /^First rows of/)
      const logged = await workspace.database.rows(
        `SELECT 1 AS found FROM app.access WHERE subject = 'first rows of load 1'`,
      )
      assert.equal(logged.length, 1)
    },
  )
  await accessible('the first rows of a file taken in', 'h1:text("First rows of")')

  await trial.check('a template is downloaded as Excel', async () => {
    await page.goto(`${url}/templates/statutory-visits`)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: /^Excel/ }).click()
    assert.equal((await download).suggestedFilename(), 'statutory-visits.xlsx')
  })

  await trial.check('nothing was fetched from elsewhere, nothing was blocked, and no page failed', () => {
    const elsewhere = journey.elsewhere()
    assert.deepEqual({ elsewhere, said, faults }, { elsewhere: [], said: [], faults: [] })
  })
} finally {
  await journey.close()
  folder.remove()
}
trial.finish()
process.exit(process.exitCode ?? 0)
