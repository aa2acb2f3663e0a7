import { expect, test } from 'vitest'
import { openDuckDb } from './duckdb.ts'

test('a database beside another holds the rows asked for, and what is done in it changes nothing there', async () => {
  const database = await openDuckDb(':memory:')
  await database.run('CREATE TABLE load AS SELECT 1 AS load_id UNION ALL SELECT 2')
  const beside = await database.beside([{ table: 'load', where: 'load_id <= 1' }])
  expect(await beside.rows('SELECT load_id FROM load')).toEqual([{ load_id: 1 }])
  await beside.transaction(async (inside) => {
    await inside.run('DELETE FROM load')
    await inside.run('CREATE TABLE made AS SELECT 1 AS a')
  })
  expect(await beside.rows('SELECT * FROM load')).toEqual([])
  expect(await beside.rows("SELECT age_in_years(DATE '2010-03-31', DATE '2026-03-31') AS age")).toEqual([
    { age: 16 },
  ])
  expect(await database.rows('SELECT count(*) AS loads FROM load')).toEqual([{ loads: 2 }])
  await expect(database.rows('SELECT * FROM made')).rejects.toThrow()
  await beside.close()
  const again = await database.beside([{ table: 'load' }])
  expect(await again.rows('SELECT count(*) AS loads FROM load')).toEqual([{ loads: 2 }])
  await again.close()
  await database.close()
})
