import { expect, test } from 'vitest'
import { day } from '../../core/index.ts'
import { careTimeline } from './care-timeline.ts'

test('a care timeline is drawn by attributes only, names its lanes and puts ages along the top', () => {
  const picture = careTimeline({
    id: 'life',
    title: 'The journey',
    description: 'One placement.',
    bornOn: day('2015-06-01'),
    from: day('2024-01-10'),
    to: day('2026-03-31'),
    lanes: [
      {
        name: 'Where they lived',
        bars: [
          { from: day('2024-01-10'), to: day('2024-01-20'), label: '1 Foster: other carer', tone: 'blue' },
          { from: day('2024-01-20'), to: undefined, label: '2 Children’s home', tone: 'pink' },
        ],
      },
      { name: 'Reviews', marks: [day('2024-02-01')], symbol: 'circle' },
    ],
  })
  expect(picture).toMatch(/^<svg aria-labelledby="life-title life-desc" role="img"/)
  expect(picture).not.toMatch(/ style=| class=|aria-label=/)
  for (const words of ['Where they lived', '2 Children’s home', '>2025<', '>10<', '>9<'])
    expect(picture).toContain(words)
  // Ten days are too narrow for its words.
  expect(picture).not.toContain('1 Foster')
})
