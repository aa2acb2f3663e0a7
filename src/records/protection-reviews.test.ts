import { expect, test } from 'vitest'
import { emptyStore, exampleFile, formats, reception } from '../../tests/support/example-store.ts'
import { lines } from '../../tests/support/histories.ts'
import { storeWithHistories } from '../../tests/support/lazy-histories.ts'
import { takeIn } from '../intake/index.ts'

/** The plan of child A since 1 February 2025, and the latest review conference each picture names: `picture of day`. */
async function reviewsOf(...pictures: readonly (readonly [on: string, latest: string | null])[]) {
  const store = await emptyStore()
  for (const [on, latest] of pictures) {
    const row = {
      'Child Unique ID': 'A',
      'Child Protection Plan Start Date': '01/02/2025',
      'Date of latest review conference': latest,
      // A file of the same bytes is the same file: the name of the picture tells two that say the same apart.
      'Allocated Worker': on,
    }
    const { bytes } = exampleFile('annex-a/list-7', [row], 2026)
    await takeIn(store, formats, { name: `list-7 ${on}.csv`, folder: '.', bytes }, reception)
  }
  return lines(
    await storeWithHistories(store),
    'SELECT as_at, held_on, is_taken_back FROM protection_review ORDER BY as_at, held_on',
  )
}

test('each picture of the list names one conference, and the pictures together tell of them all', async () => {
  expect(
    await reviewsOf(['2025-04-30', null], ['2025-05-31', '30/04/2025'], ['2025-10-31', '28/10/2025']),
  ).toEqual(['2025-04-30 - 0', '2025-05-31 2025-04-30 0', '2025-10-31 2025-10-28 0'])
})

test('a conference is taken back by a newer picture that names an earlier one, and not by one that repeats it', async () => {
  expect(
    await reviewsOf(['2025-05-31', '30/05/2025'], ['2025-06-30', '30/05/2025'], ['2025-07-31', '29/05/2025']),
  ).toEqual(['2025-05-31 2025-05-30 1', '2025-06-30 2025-05-30 1', '2025-07-31 2025-05-29 0'])
})

test('a conference is taken back by a newer picture that knows of none', async () => {
  expect(await reviewsOf(['2025-05-31', '30/05/2025'], ['2025-06-30', null])).toEqual([
    '2025-05-31 2025-05-30 1',
    '2025-06-30 - 0',
  ])
})

test('of two pictures of the same day the one received last tells', async () => {
  expect(await reviewsOf(['2025-05-31', '30/05/2025'], ['2025-05-31', '23/05/2025'])).toEqual([
    '2025-05-31 2025-05-23 0',
  ])
})
