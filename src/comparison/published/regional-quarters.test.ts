import { expect, test } from 'vitest'
import { emptyStore, formats, reception } from '../../../tests/support/example-store.ts'
import { takeIn } from '../../intake/index.ts'
import { regionalQuarters } from './regional-quarters.ts'

const HEADS = 'Authority number,Quarter end,Children looked after,Population aged 0 to 17,Rate per 10000\n'

async function taken(...files: readonly string[]) {
  const store = await emptyStore()
  for (const [at, text] of files.entries()) {
    const file = { name: `returns-${at}.csv`, folder: '.', bytes: new TextEncoder().encode(HEADS + text) }
    await takeIn(store, formats, file, { ...reception, authority: { name: 'Kirklees', code: '382' } })
  }
  const quarters = await regionalQuarters(store, '382')
  return quarters.map(({ on, own, others, mean }) => ({
    on: on.toString(),
    own: own && [own.lookedAfter, own.rate],
    others: others.map(({ authority, rate }) => `${authority} ${rate}`),
    mean,
  }))
}

test('the quarters stand in their order, with the mean of the others that sent a rate', async () => {
  // (78.4 + 60.2) / 2 = 69.3; Derby sent nothing and is nobody's 0.
  expect(
    await taken(`382,31/03/2022,640,100020,64\n382,31/12/2021,617,100020,61.7
383,31/12/2021,1337,170581,78.4\n380,31/12/2021,850,141200,60.2\n831,31/12/2021,,,\n`),
  ).toEqual([
    { on: '2021-12-31', own: [617, 61.7], others: ['383 78.4', '380 60.2'], mean: 69.3 },
    { on: '2022-03-31', own: [640, 64], others: [], mean: null },
  ])
})

test('a rate that was not sent comes from the counts that were', async () => {
  // 600 of 100,000.
  expect(await taken('383,31/12/2021,600,100000,\n')).toEqual([
    { on: '2021-12-31', own: undefined, others: ['383 60'], mean: 60 },
  ])
})

test('a quarter that is sent again takes the place of what was sent before', async () => {
  expect(await taken('382,31/12/2021,617,100020,61.7\n', '382,31/12/2021,620,100020,62\n')).toEqual([
    { on: '2021-12-31', own: [620, 62], others: [], mean: null },
  ])
})

test('without returns there is no quarter', async () => {
  expect(await regionalQuarters(await emptyStore(), '382')).toEqual([])
})
