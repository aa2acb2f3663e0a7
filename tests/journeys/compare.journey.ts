// Comparing, as an analyst does it in a browser: nothing loaded yet, then the published files beside the project, from
// the list to a measure, its neighbours, the children at the rate of others, and our own indicators by month; on a
// laptop and on a phone, and on paper. HOMEWARD_SHOTS names a folder for pictures of every page.
import assert from 'node:assert/strict'
import { openPublishedJourney } from '../support/published-journey.ts'
import { checkAccessible, wordsIn } from '../support/site-journey.ts'

const journey = await openPublishedJourney('compare')
const { url, page, trial } = journey
const words = (selector = 'main') => wordsIn(page, selector)
const saved = (name: string) => journey.saved(page.getByRole('link', { name }).first())

try {
  await page.goto(`${url}/benchmarks`)
  await checkAccessible(journey, 'nothing to compare', '.hw-empty')
  await trial.check('while nothing is published, the page says what to load and how', async () => {
    assert.match(await words(), /No published figures are loaded yet.*homeward benchmark load/)
  })

  await trial.check('our own indicators by month are reached from the navigation', async () => {
    await page.getByRole('link', { name: 'Compare', exact: true }).click()
    await page.getByRole('link', { name: 'Our indicators by month' }).click()
    await page.getByLabel('Area').selectOption({ label: 'Children in care' })
    await page.getByRole('button', { name: 'Show' }).press('Enter')
    assert.match(await words(), /Children in care, April 2025 to March 2026/)
  })
  await checkAccessible(journey, 'heat map', '.hw-heat')
  await trial.check('a row leads to its indicator', async () => {
    await page.locator('.hw-heat__row a').first().click()
    assert.match(new URL(page.url()).pathname, /^\/indicators\//)
  })

  await journey.publish('published figures are compared', compare)
} finally {
  await journey.finish()
}

async function compare(): Promise<void> {
  await trial.check('files that are loaded show at once, every measure of them', async () => {
    await page.goto(`${url}/benchmarks`)
    assert.match(await words(), /Kirklees has a published figure for 416 of 434 measures/)
  })
  await checkAccessible(journey, 'published figures', '#children-looked-after')

  await trial.check('a measure is found by its words, and opens', async () => {
    await page.getByLabel('Words of the title').fill('20 miles')
    await page.getByLabel('Words of the title').press('Enter')
    assert.match(await words('.hw-measures'), /14% 2025 .* 16\.2% 10 of 10 17% 18% 44th of 151 Band B/)
    await page.locator('.hw-measures th a').first().click()
    assert.match(await words(), /14% \(2025\), 2\.2 points below the mean of its statistical neighbours/)
  })
  await checkAccessible(journey, 'published measure', '#england', async () => {
    const shown = page.locator('.hw-pictured svg[role=img]:visible')
    assert.equal(await shown.count(), 3, 'the page shows its three pictures once each')
  })
  await trial.check('a picture and its table can be saved from the page itself', async () => {
    assert.match(await saved('Save the picture'), /^<svg /)
    assert.match(await saved('Save the table'), /Kirklees,14%/)
  })
  await trial.check(
    'the older model of neighbours gives another mean, and stays chosen on the way on',
    async () => {
      await page.locator('#model').selectOption('April 2021')
      await page.getByRole('button', { name: 'Show' }).press('Enter')
      assert.match(await words(), /April 2021 model, 10 of 10 with data/)
      await page.getByRole('link', { name: 'Beside the neighbours' }).click()
      assert.match(await words(), /by the model of April 2021/)
    },
  )
  await checkAccessible(journey, 'neighbours', '.hw-heat')

  await trial.check('what was revised between releases is told', async () => {
    await page.goto(`${url}/benchmarks/LAC`)
    assert.match(await words('#source ~ p'), /England in 2024: 69 .* 70 in .*, to 2024/)
  })

  await page.goto(`${url}/benchmarks/comparators`)
  await trial.check(
    'with a cost of a child the difference is costed, gross and at average cost',
    async () => {
      await page.getByLabel('Cost of a child a year').fill('£51,000')
      await page.getByLabel('Cost of a child a year').press('Enter')
      // 641 less 669 at England's 67 of 99,822: 28 × 51,000 is 1,428,000, to three figures.
      assert.match(await words('#published ~ .hw-scroll'), /England 67 99,822 669 28 fewer £1,430,000 less/)
      assert.match(await words(), /gross, at average cost/i)
    },
  )
  await checkAccessible(journey, 'comparators', '#published')

  await trial.check('on paper a measure has its pictures, and no form', async () => {
    await page.emulateMedia({ media: 'print' })
    await page.goto(`${url}/benchmarks/LACDistance`)
    assert.equal(await page.locator('.hw-pictured svg[role=img]:visible').count(), 3)
    assert.equal(await page.locator('form:visible').count(), 0)
    await page.emulateMedia({ media: 'screen' })
  })
}
