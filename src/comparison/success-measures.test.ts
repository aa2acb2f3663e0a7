import { afterEach, beforeEach, expect, test } from 'vitest'
import { emptyStore, formats } from '../../tests/support/example-store.ts'
import { day } from '../core/index.ts'
import { takeIn } from '../intake/index.ts'
import type { Database } from '../store/index.ts'
import { type SuccessMeasure, successMeasures, successMeasuresByLoad } from './success-measures.ts'

const HEADS =
  'Plan,Number,Measure or action,What is measured or done,Owner,Reported on,Value,Target of the stage,Better,Due on,Status'

let store: Database

beforeEach(async () => {
  store = await emptyStore()
})

afterEach(async () => {
  await store.close()
})

/** Takes in a file of plans received on a day. */
async function given(receivedOn: string, rows: readonly string[]): Promise<void> {
  const bytes = new TextEncoder().encode([HEADS, ...rows, ''].join('\n'))
  await takeIn(
    store,
    formats,
    { name: `plan-${receivedOn}.csv`, folder: '.', bytes },
    { authority: undefined, receivedAt: `${receivedOn}T09:00:00Z`, receivedOn: day(receivedOn) },
  )
}

/** `31/03/2026 80 85 30/09/2026 At risk`: a report of visits, where more is better. */
function visits(report: string): string {
  const [on, value = '', target = '', due = '', ...status] = report.split(' ')
  const cells = [on, ...[value, target].map((cell) => cell.replace('-', ''))]
  return `IP,1.1,Success measure,Visits in time,Head of service,${cells.join(',')},Higher is better,${due},${status.join(' ')}`
}

async function only(): Promise<SuccessMeasure> {
  const measures = await successMeasures(store)
  expect(measures).toHaveLength(1)
  return measures[0]!
}

function inShort({ reports }: SuccessMeasure): string[] {
  return reports.map(
    ({ reportedOn, value, target, standing }) =>
      `${reportedOn.toString()}: ${value ?? '-'} of ${target ?? '-'}, ${standing}`,
  )
}

test('a success measure says its first value, its latest, and since when it stands as it does', async () => {
  await given('2026-04-10', [
    visits('31/01/2026 62 85 31/03/2026 Off track'),
    visits('28/02/2026 86 85 31/03/2026 On track'),
    visits('31/03/2026 85 85 31/03/2026 On track'),
  ])
  const measure = await only()
  expect(measure).toMatchObject({
    plan: 'IP',
    number: '1.1',
    title: 'Visits in time',
    owner: 'Head of service',
    better: 'higher',
    baseline: { value: 62 },
    standing: 'on track',
    latest: { value: 85, target: 85, status: 'on-track' },
  })
  expect(measure.baseline!.on.toString()).toBe('2026-01-31')
  expect(measure.since.toString()).toBe('2026-02-28')
  expect(inShort(measure)).toEqual([
    '2026-01-31: 62 of 85, not on track',
    '2026-02-28: 86 of 85, on track',
    '2026-03-31: 85 of 85, on track',
  ])
})

test('a target that grows tighter makes the same value fall behind, whatever status the plan gives it', async () => {
  await given('2026-07-10', [
    visits('31/03/2026 85 85 31/03/2026 On track'),
    visits('30/06/2026 85 98 30/09/2026 On track'),
  ])
  const measure = await only()
  expect(measure).toMatchObject({ standing: 'not on track', latest: { status: 'on-track' } })
  expect(measure.since.toString()).toBe('2026-06-30')
  expect(measure.stages.map(({ by, value }) => `${value} by ${by.toString()}`)).toEqual([
    '85 by 2026-03-31',
    '98 by 2026-09-30',
  ])
  expect(measure.problems).toEqual([])
})

test('a stage that asks for the same again is found, as in report 001: 85 “increasing to 85”', async () => {
  await given('2018-01-10', [
    visits('30/09/2017 62 85 30/09/2017'),
    visits('31/10/2017 70 85 31/12/2017'),
    visits('30/11/2017 75 85 31/12/2017'),
  ])
  const { problems, stages } = await only()
  expect(stages).toHaveLength(2)
  expect(problems).toMatchObject([
    {
      code: 'milestone-repeats',
      message:
        'A milestone asks for nothing new: 85 by 31 December 2017 comes after 85 by 30 September 2017.',
    },
  ])
})

test('a report that a later file corrects counts as corrected, and what was said before stays', async () => {
  await given('2026-04-10', [visits('31/03/2026 86 85 31/03/2026 On track')])
  await given('2026-05-10', [
    visits('31/03/2026 84 85 31/03/2026 At risk'),
    visits('30/04/2026 84 85 30/09/2026 At risk'),
  ])
  const measure = await only()
  expect(inShort(measure)).toEqual([
    '2026-03-31: 84 of 85, not on track',
    '2026-04-30: 84 of 85, not on track',
  ])
  expect(measure.since.toString()).toBe('2026-03-31')
  expect(measure.reports[0]!.saidBefore).toMatchObject([
    { value: 86, standing: 'on track', status: 'on-track', receivedAt: '2026-04-10T09:00:00Z' },
  ])
  expect(measure.reports[1]!.saidBefore).toEqual([])
})

test('at each load the measures stand as they were known then, the latest load first', async () => {
  await given('2026-04-10', [visits('31/03/2026 86 85 31/03/2026')])
  await given('2026-05-10', [visits('31/03/2026 84 85 31/03/2026')])
  const loads = await successMeasuresByLoad(store)
  expect(loads.map(({ file, receivedAt }) => `${file} ${receivedAt}`)).toEqual([
    'plan-2026-05-10.csv 2026-05-10T09:00:00Z',
    'plan-2026-04-10.csv 2026-04-10T09:00:00Z',
  ])
  expect(loads.map(({ measures }) => measures[0]!.standing)).toEqual(['not on track', 'on track'])
})

test('on a day before the last report the measure stands by the reports until then', async () => {
  await given('2026-07-10', [visits('31/03/2026 86 85 31/03/2026'), visits('30/06/2026 86 98 30/09/2026')])
  const [then] = await successMeasures(store, day('2026-05-15'))
  expect(then).toMatchObject({ standing: 'on track', latest: { target: 85 } })
  expect(await successMeasures(store, day('2026-03-30'))).toEqual([])
})

test('without a value, a target, or which way is better it cannot be told, and the run begins anew after that', async () => {
  await given('2026-07-10', [
    visits('31/01/2026 86 85 31/03/2026'),
    visits('28/02/2026 - 85 31/03/2026'),
    visits('31/03/2026 86 85 31/03/2026'),
    'IP,1.2,Success measure,Audits,,31/03/2026,70,65,,,On track',
    'IP,1.3,Success measure,Training,,31/03/2026,70,,Higher is better,,On track',
  ])
  const [inTime, audits, training] = await successMeasures(store)
  expect(inShort(inTime!)[1]).toBe('2026-02-28: - of 85, cannot be told')
  expect(inTime!.since.toString()).toBe('2026-03-31')
  expect([audits!.standing, training!.standing]).toEqual(['cannot be told', 'cannot be told'])
  expect([audits!.better, audits!.owner, audits!.stages]).toEqual([undefined, undefined, []])
})

test('less is better where the plan says so, and a measure never reported with a value has no baseline', async () => {
  await given('2026-04-10', [
    'IP,2.1,Success measure,Agency posts,,31/03/2026,10.1,10,Lower is better,,At risk',
    'IP,2.2,Success measure,Caseload,,31/03/2026,,18,Lower is better,,Not started',
  ])
  const [agency, caseload] = await successMeasures(store)
  expect(agency).toMatchObject({ standing: 'not on track', latest: { value: 10.1 } })
  expect(caseload!.baseline).toBeUndefined()
})

test('actions are no measures, a line of neither kind is one when it has a target, and 2.2 comes before 2.10', async () => {
  await given('2026-04-10', [
    'IP,2.10,Success measure,Moves,,31/03/2026,9,10,Lower is better,,On track',
    'IP,2.2,,Training,,31/03/2026,9,10,Lower is better,,On track',
    'IP,2.3,,Hub opened,,31/03/2026,,,,,On track',
    'IP,A1,Action,Hub,,31/03/2026,,,,,Off track',
  ])
  expect((await successMeasures(store)).map(({ number }) => number)).toEqual(['2.2', '2.10'])
})

test('without a plan there are no measures', async () => {
  expect(await successMeasures(store)).toEqual([])
  expect(await successMeasuresByLoad(store)).toEqual([])
})
