// An indicator beside what is published, as a manager reads it: nothing loaded yet, then the published files beside the
// project, by a figure with a good way, a number, a share of the others, one of England alone and one that nobody
// publishes; on a laptop and on a phone, and on paper. HOMEWARD_SHOTS names a folder for pictures of every page.
import assert from 'node:assert/strict'
import { openPublishedJourney } from '../support/published-journey.ts'
import { checkAccessible, wordsIn } from '../support/site-journey.ts'

const journey = await openPublishedJourney(
  'compared',
  'unit-cost: { pounds: 51000, source: Finance 2025/26 }\n',
)
const { url, page, trial } = journey

/** What the section of the page that bears an id says. */
const section = (id: string) => wordsIn(page, `section[aria-labelledby="${id}"]`)

/** Every picture that is shown, shown once. */
const pictures = (count: number) => async () => {
  const shown = page.locator('.hw-pictured svg[role=img]:visible')
  assert.equal(await shown.count(), count, 'each picture is shown once')
}

const saved = (name: string) => journey.saved(page.locator(`a[download="${name}"]`))

try {
  await page.goto(`${url}/indicators/cla-rate-10k`)
  await trial.check('while nothing is published, the page says what to load and how', async () => {
    assert.match(await section('compared'), /No published figures are loaded.*homeward benchmark load/)
  })
  await checkAccessible(journey, 'indicator with nothing beside', '#compared')
  await page.goto(`${url}/indicators/ceased-number`)
  await checkAccessible(journey, 'indicator with a process chart', '#chance')

  await journey.publish('an indicator beside what is published', compare)
} finally {
  await journey.finish()
}

async function compare(): Promise<void> {
  await page.goto(`${url}/indicators/cla-rate-10k`)
  await trial.check('what was taken in shows at once, beside ours and with both dates', async () => {
    const words = await section('compared')
    assert.match(words, /The last published figure for Kirklees is 64 at 31 March 2025\. Our own files give/)
    assert.match(
      words,
      /their mean is 91\.6, their median 91\.0, Yorkshire and the Humber is at 77 and England/,
    )
    assert.match(words, /Statistical neighbours by the model of May 2025; 10 of 10 have a figure\./)
    assert.match(words, /At £51,000 for a child and year \(Finance 2025\/26\)/)
  })
  await checkAccessible(journey, 'rate beside what is published', '#compared', pictures(5))
  await trial.check('a picture and its table can be saved from the page itself', async () => {
    assert.match(await saved('neighbours.svg'), /^<svg .*Kirklees/s)
    assert.match(await saved('neighbours.csv'), /Kirklees,64/)
  })
  await trial.check('it leads to all that is published of the measure', async () => {
    await page.getByRole('link', { name: /^All that is published of this measure/ }).click()
    assert.equal(new URL(page.url()).pathname, '/benchmarks/LAC')
  })

  await page.goto(`${url}/indicators/cla-number`)
  await trial.check('a number leads to the rate, and is judged against nobody', async () => {
    const words = await section('compared')
    assert.match(words, /Numbers grow with the authority .* Compare Children looked after per 10,000/)
    assert.doesNotMatch(words, /Chance alone leaves our figure/)
  })
  await checkAccessible(journey, 'number beside what is published', '#compared')

  await page.goto(`${url}/indicators/stability-3plus`)
  await trial.check('where fewer are good it has a rank, and what differs is said', async () => {
    assert.match(await section('compared'), /Kirklees has rank 104 of 151, shared with 18 others, band C/)
    assert.match(
      await section('compared'),
      /Not quite like for like: Published counts placements of 24 hours/,
    )
  })
  await checkAccessible(journey, 'share beside what is published', '#compared', pictures(4))
  await page.goto(`${url}/indicators/cl-in-touch`)
  await checkAccessible(journey, 'share of the others', '#compared')
  await page.goto(`${url}/indicators/section20-number`)
  await trial.check('what is published for England only says so', async () => {
    assert.match(await section('compared'), /It is published for England only: 19% at 31 March 2024\./)
  })
  await checkAccessible(journey, 'published for England only', '#compared')
  await page.goto(`${url}/indicators/reviews-in-timescale`)
  await checkAccessible(journey, 'published by nobody', '#compared')

  await trial.check('on paper the pictures stand, without what only a screen can do', async () => {
    await page.goto(`${url}/indicators/stability-3plus`)
    await page.emulateMedia({ media: 'print' })
    await pictures(4)()
    assert.equal(await page.locator('.hw-pictured__save:visible').count(), 0)
    await page.emulateMedia({ media: 'screen' })
  })
}
