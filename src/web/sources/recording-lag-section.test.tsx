import { expect, test } from 'vitest'
import { formats } from '../../../tests/support/example-store.ts'
import { wordsOf } from '../../../tests/support/page-words.ts'
import type { Site } from '../site.ts'
import { RecordingLagSection } from './recording-lag-section.tsx'

const site = { formats: () => formats } as Site
const lag = {
  event: 'visited_on',
  recorded: 'recorded_on',
  team: undefined,
  rows: 2,
  median: 1,
  nineInTen: 10,
}

test('how long recording takes is told by the name of the list, and not by its key', () => {
  const lags = [
    { ...lag, table: 'local/statutory-visits', title: 'Statutory visits' },
    { ...lag, table: 'ssda903/episodes', title: 'Episodes', team: 'North' },
  ]
  const words = wordsOf(String(RecordingLagSection({ site, lags })))
  expect(words).toContain('Statutory visits Every team 2 1 day 10 days')
  expect(words).toContain('Episodes North 2 1 day 10 days')
  expect(words).not.toContain('local/')
})
