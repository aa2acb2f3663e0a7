import { beforeAll, expect, test } from 'vitest'
import type { CatalogueFile } from '../../src/core/index.ts'
import { day } from '../../src/core/index.ts'
import { bringUpToDate, figureOf, findIndicator, readCatalogue } from '../../src/measures/index.ts'
import { readPeriod } from '../../src/core/index.ts'
import { highlightReport, renderHighlightHtml } from '../../src/publishing/index.ts'
import { demoStore } from '../support/demo-store.ts'
import { catalogueFiles } from '../support/example-store.ts'

const OURS = 'indicators/4.02-children-in-care/4.02-residential.md'
const ours = catalogueFiles.find(({ path }) => path === OURS)!

/** A council counts homes alone as residential care, and adds an indicator that nobody else has. */
const changed: CatalogueFile = {
  path: OURS,
  local: true,
  text: ours.text
    .replace(/^title: .*$/m, 'title: Children in children’s homes')
    .replace(/^among: .*$/m, "among: placement_type = 'K2'"),
}
const added: CatalogueFile = {
  path: 'indicators/4.02-children-in-care/4.02-over-16.md',
  local: true,
  text: `---
key: our-over-16
title: Children looked after aged 16 and over
reads: children looked after were 16 or over
cohort: in-care
among: age >= 16
measure: count
unit: children
better: neutral
periods: [as-at]
source: SSDA903 Episodes
published-as: none
owner: Head of leaving care
---
Children who will soon need the leaving care service.

## Worked example
| child_id | age |
| -------- | --- |
| A        | 16  |
| B        | 15  |

Expected: 1
`,
}

const period = readPeriod('2026-03-31')!
const own = readCatalogue(catalogueFiles)
const council = readCatalogue([...catalogueFiles, changed, added])
let store: Awaited<ReturnType<typeof demoStore>>
let before: number
beforeAll(async () => {
  store = await demoStore()
  const { database, settings } = store
  const indicator = findIndicator(own, 'cla-residential-number')
  before = (await figureOf(database, own, indicator, period)).numerator!
  await bringUpToDate(database, council, settings)
})

test('a council’s definition replaces ours of the same key, and the figure follows it', async () => {
  const { database } = store
  expect(council.indicators).toHaveLength(own.indicators.length + 1)
  const figure = await figureOf(database, council, findIndicator(council, 'cla-residential-number'), period)
  const [homes] = await database.rows<{ homes: number }>(
    `SELECT CAST(count(*) AS INTEGER) AS homes FROM care_episode
     WHERE placement_type = 'K2' AND in_force(started_on, ceased_on, DATE '2026-03-31')`,
  )
  expect(figure.numerator).toBe(homes!.homes)
  expect(figure.numerator).toBeLessThan(before)
})

test('an indicator of its own is computed like any other', async () => {
  const figure = await figureOf(store.database, council, findIndicator(council, 'our-over-16'), period)
  expect(figure.value).toBeGreaterThan(0)
})

test('the paper says of both that they are the council’s', async () => {
  const model = await highlightReport({ ...store, catalogue: council, asAt: day('2026-03-31') })
  expect(model.definitions.local.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['Children in children’s homes', 'Children looked after aged 16 and over']),
  )
  expect(model.definitions.local).toHaveLength(2)
  const html = renderHighlightHtml(model)
  for (const { path } of [changed, added]) expect(html).toContain(path)
})
