import { expect, test } from 'vitest'
import { writeWorkbook } from '../intake/index.ts'
import { worklistSheets } from './worklist-sheets.ts'

const list = (team: string) => ({ team, heads: ['Child'], rows: [['A']] })
const namesOf = (...teams: string[]) => worklistSheets(teams.map(list)).map(({ name }) => name)

test('a team gives its sheet its name, without the signs that Excel forbids', () => {
  expect(namesOf('North', 'Looked after: 1/2', "O'Hara")).toEqual(['North', 'Looked after  1 2', 'O Hara'])
})

test('teams whose long names begin alike have a sheet each', () => {
  const long = 'Children looked after and care leavers'
  expect(namesOf(`${long} north`, `${long} south`, 'north', 'North')).toEqual([
    'Children looked after and care',
    'Children looked after and car 2',
    'north',
    'North 2',
  ])
})

test('with nothing to mend the workbook says so, and can be opened', async () => {
  const sheets = worklistSheets([])
  expect(sheets).toEqual([{ name: 'Nothing to mend', heads: ['Nothing is to be mended'], rows: [] }])
  expect((await writeWorkbook(sheets)).length).toBeGreaterThan(0)
})
