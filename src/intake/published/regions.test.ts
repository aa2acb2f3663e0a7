import { expect, test } from 'vitest'
import { catalogueFiles } from '../../../tests/support/whole-catalogue.ts'
import { readRegions, regionNumbers } from './regions.ts'

const regionsOf = (text: string) =>
  regionNumbers(readRegions([{ path: 'benchmarks/regions.csv', text, local: false }]))

test('England, nine regions and the two parts of London have the numbers of benchmarks', () => {
  const { byGss, byLetter } = regionNumbers(readRegions(catalogueFiles))
  expect([...byGss]).toEqual([
    ['E92000001', '970'],
    ['E12000001', '980'],
    ['E12000002', '981'],
    ['E12000003', '982'],
    ['E12000004', '983'],
    ['E12000005', '984'],
    ['E12000006', '985'],
    ['E12000007', '986'],
    ['E13000001', '987'],
    ['E13000002', '988'],
    ['E12000008', '989'],
    ['E12000009', '990'],
  ])
  expect(['999', 'A', 'G', 'H', 'I', 'J'].map((letter) => byLetter.get(letter))).toEqual([
    '970',
    '980',
    '986',
    '987',
    '988',
    '989',
  ])
})

test('England has nine regions, and London two parts', () => {
  const regions = [...readRegions(catalogueFiles).values()]
  const partsOf = (number: string) => regions.filter(({ partOf }) => partOf === number)
  expect(partsOf('970').length).toBe(9)
  expect(partsOf('986').map(({ number }) => number)).toEqual(['987', '988'])
})

test('a list of regions that is absent or lacks a code is refused by name and row', () => {
  expect(() => readRegions([])).toThrow('catalogue/benchmarks/regions.csv: the file is not there')
  expect(() => regionsOf('number,name,gss,letter\n980,North East,,A\n')).toThrow(
    'catalogue/benchmarks/regions.csv: North East has no gss',
  )
  expect(() => regionsOf('number,name,gss,letter\n,North East,E12000001,A\n')).toThrow(
    'row 2 lacks a number or a name',
  )
})
