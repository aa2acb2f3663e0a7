import { expect, test } from 'vitest'
import { emptyStore } from '../../tests/support/example-store.ts'
import { ChildReferences } from './child-reference.ts'

async function storeWith(...childIds: string[]) {
  const database = await emptyStore()
  await database.run('CREATE TABLE child (child_id VARCHAR)')
  for (const childId of childIds) await database.run('INSERT INTO child VALUES ($1)', [childId])
  return database
}

test('a reference says nothing of the child and leads back to it, also in another process', async () => {
  const database = await storeWith('A1', 'A2')
  const reference = await new ChildReferences(database).of('A1')
  expect(reference).toMatch(/^[0-9a-f]{24}$/)
  expect(await new ChildReferences(database).childOf(reference)).toBe('A1')
})

test('another workspace has another reference for the same child', async () => {
  const [one, other] = [await storeWith('A1'), await storeWith('A1')]
  expect(await new ChildReferences(one).of('A1')).not.toBe(await new ChildReferences(other).of('A1'))
})

test('a child loaded while the site is open is found, and an unknown reference stands for nobody', async () => {
  const database = await storeWith('A1')
  const references = new ChildReferences(database)
  expect(await references.childOf('000000000000000000000000')).toBeUndefined()
  await database.run('INSERT INTO child VALUES ($1)', ['A9'])
  const reference = await new ChildReferences(database).of('A9')
  expect(await references.childOf(reference)).toBe('A9')
})

test('before anything is loaded nobody is found', async () => {
  expect(await new ChildReferences(await emptyStore()).childOf('00')).toBeUndefined()
})
