import { expect, test } from 'vitest'
import { DefinitionError } from '../../core/index.ts'
import { catalogueRows } from './catalogue-rows.ts'

const read = (text: string) => catalogueRows({ path: 'benchmarks/regions.csv', text, local: true })

test('words for people above and between the rows are passed over, and a # within a cell is text', () => {
  expect(
    read('\uFEFF# What this is\nnumber,name\n980,North East\n\n# The west\n981,"No # 2, west"\n'),
  ).toEqual([
    { number: '980', name: 'North East' },
    { number: '981', name: 'No # 2, west' },
  ])
})

test('a council’s file with a cell too many or an open quotation mark is refused by its name', () => {
  expect(() => read('number,name\n980,North,East\n')).toThrow(DefinitionError)
  expect(() => read('number,name\n980,North,East\n')).toThrow(
    /^catalogue\/benchmarks\/regions\.csv: .*on line 2/,
  )
  expect(() => read('number,name\n980,"North\n')).toThrow(/^catalogue\/benchmarks\/regions\.csv: Quote/)
})
