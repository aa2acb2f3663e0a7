import { expect, test } from 'vitest'
import { openDuckDb } from './duckdb.ts'
import { createSchema } from './schema.ts'

const LOADS_OF_0_1 = `CREATE TABLE load (load_id INTEGER, authority VARCHAR, sha256 VARCHAR, file_name VARCHAR,
  folder VARCHAR, kind VARCHAR, first_year INTEGER, collection_year INTEGER, latest_on DATE, received_at VARCHAR,
  row_count INTEGER, finding_count INTEGER, columns_missing VARCHAR, contents BLOB)`

test('a workspace of version 0.1 keeps its loads, and the bytes of their files move to a table of their own', async () => {
  const database = await openDuckDb(':memory:')
  await database.run(LOADS_OF_0_1)
  await database.run(
    `INSERT INTO load VALUES (1, '998', 'abc', 'Episodes.csv', '/x', 'ssda903/episodes', 2026, 2026,
       DATE '2026-03-31', '2026-04-20T09:00:00Z', 2, 0, '', 'AB'::BLOB)`,
  )
  await createSchema(database, [])
  expect(await database.rows('SELECT load_id, kind, part, as_at, mapping FROM load')).toEqual([
    { load_id: 1, kind: 'ssda903/episodes', part: null, as_at: null, mapping: null },
  ])
  const [kept] = await database.rows<{ contents: Uint8Array }>(
    "SELECT contents FROM kept_file WHERE sha256 = 'abc'",
  )
  expect([...kept!.contents]).toEqual([65, 66])
  await createSchema(database, [])
  expect(await database.rows('SELECT count(*) AS loads FROM load')).toEqual([{ loads: 1 }])
})

test('a list whose description gained a column keeps its rows, and the new column is blank in them', async () => {
  const database = await openDuckDb(':memory:')
  const before = { name: 'local_list', columns: [{ name: 'a', type: 'text' as const }] }
  const after = { name: 'local_list', columns: [{ name: 'b', type: 'integer' as const }, ...before.columns] }
  await createSchema(database, [before])
  await database.run("INSERT INTO local_list VALUES ('kept')")
  await createSchema(database, [after])
  expect(await database.rows('SELECT b, a FROM local_list')).toEqual([{ b: null, a: 'kept' }])
})
