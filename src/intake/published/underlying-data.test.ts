import { expect, test } from 'vitest'
import { measureLines, statisticsOf, valueLines } from '../../../tests/support/published-lines.ts'

const HEADS = 'New_geog_code,geog_l,geog_c,geog_n,CLA_Mar2012,CLA_2012,CLA_3Pla,CLA_NetGain '
const read = (text: string) => statisticsOf('sfr19_cla.csv', text)

test('in underlying data regions go by their letter, because both parts of London have the code of London', () => {
  const contents = read(`${HEADS}\r
E92000001,NATIONAL,999,ENGLAND,67050,93020,7380,-460\r
E12000007,REGION,G,LONDON,10250,15310,1100,-120\r
E12000007,REGION,H,INNER LONDON,4560,6700,500,10\r
E12000007,REGION,I,OUTER LONDON,5680,8610,600,-130\r
E08000035,LA,383,Leeds,1475,1900,163,x\r
`)!
  expect(contents).toMatchObject({
    kind: 'published/statistics',
    dataset: 'sfr19-cla',
    release: '2012',
    count: 20,
  })
  expect(valueLines(contents).filter((line) => line.includes('/CLA_Mar '))).toEqual([
    '2 sfr19-cla/CLA_Mar 970 2012 2012 67050',
    '3 sfr19-cla/CLA_Mar 986 2012 2012 10250',
    '4 sfr19-cla/CLA_Mar 987 2012 2012 4560',
    '5 sfr19-cla/CLA_Mar 988 2012 2012 5680',
    '6 sfr19-cla/CLA_Mar 383 2012 2012 1475',
  ])
  expect(valueLines(contents).at(-1)).toBe('6 sfr19-cla/CLA_NetGain 383 2012 2012 x')
})

test('the year leaves the name of an indicator, so that two releases have the same', () => {
  const contents = read(`${HEADS}\nE08000035,LA,383,Leeds,1475,1900,163,-10\n`)!
  expect(measureLines(contents)).toEqual([
    'sfr19-cla/CLA_Mar | CLA Mar | 0 | Reporting year',
    'sfr19-cla/CLA | CLA | 0 | Reporting year',
    'sfr19-cla/CLA_3Pla | CLA 3Pla | 0 | Reporting year',
    'sfr19-cla/CLA_NetGain | CLA NetGain | 0 | Reporting year',
  ])
})

test('underlying data whose heads name two years or none, or whose authority has no code, is refused', () => {
  const leeds = '\nE08000035,LA,383,Leeds,1475,1900,163,-10\n'
  expect(() => read(HEADS.replace('CLA_2012', 'CLA_2011') + leeds)).toThrow('the heads name 2012 and 2011')
  expect(() => read('New_geog_code,geog_l,geog_c,geog_n,CLA_Mar\nE08000035,LA,383,Leeds,5\n')).toThrow(
    'sfr19_cla.csv: the heads name no year. Download the file again',
  )
  expect(() => read(`${HEADS}\nE08000035,LA,Leeds,Leeds,1475,1900,163,-10\n`)).toThrow(
    'sfr19_cla.csv, line 2, column geog_c: “Leeds” is no three-digit code of an authority',
  )
})

test('an area without a number is left out with a finding', () => {
  const contents = read(`${HEADS}
W92000004,REGION,W,WALES,5720,1,1,1
E08000035,LA,383,Leeds,1475,1900,163,-10
`)!
  expect(contents.findings).toEqual([
    { code: 'dataset-not-described', detail: 'sfr19-cla' },
    { code: 'area-without-number', line: 2, detail: '“WALES”' },
  ])
  expect(contents.count).toBe(4)
})

test('a table with other heads is no underlying data', () => {
  expect(statisticsOf('list.csv', 'geog_l,geog_c\nLA,383\n')).toBeUndefined()
})
