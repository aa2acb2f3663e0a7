import { expect, test } from 'vitest'
import { readFormats } from '../../src/intake/index.ts'
import { readCatalogueFiles } from '../../src/cli/read-catalogue-files.ts'
import { readReference, referenceTest } from '../reference-data.ts'

interface Field {
  readonly name: string
  readonly type: string
  readonly pk?: boolean
  readonly required?: boolean
  readonly placeholder?: boolean
}

const REFERENCE = 'inputs/ssd_objects.json'
const FAMILY = 'safeguarding-dataset/'

/** Objects of the dataset that hold nothing about children: its own release notes, and messages to the department. */
const LEFT_OUT = ['ssd_api_data_staging', 'ssd_version_log']

/** Columns whose values may be written as anything but the plain form of the type the dataset gives them. */
const OUR_TYPES: Record<string, string> = {
  // Days and times of going missing: the hours until a return interview count.
  miss_missing_episode_start_date: 'moment',
  miss_missing_episode_end_date: 'moment',
  // Parts of the day may be zz.
  lapp_previous_permanence_order_date: 'partial-day',
  csdq_sdq_score: 'number',
}

const tables = readFormats(readCatalogueFiles()).tables.filter(({ table }) => table.startsWith(FAMILY))
const byObject = new Map(tables.map((table) => [table.called[0]!, table]))

test('the catalogue describes 46 tables of the Standard Safeguarding Dataset', () => {
  expect(tables).toHaveLength(46)
  expect(byObject.size).toBe(46)
})

test('a table is named after its object, and is known by the name of its file', () => {
  const wrong = tables.filter(
    ({ table, called }) => called[0] !== `ssd_${table.slice(FAMILY.length).replaceAll('-', '_')}`,
  )
  expect(wrong.map(({ table }) => table)).toEqual([])
})

test('no other name of a column is also the name of another, in any table', () => {
  const names = tables.flatMap(({ columns }) => columns.flatMap(({ name, also }) => [name, ...also]))
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})

test('a table in which every column is a placeholder says so', () => {
  const empty = tables.filter(({ columns }) => columns.every(({ placeholder }) => placeholder))
  expect(empty.map(({ table }) => table.slice(FAMILY.length)).sort((a, b) => a.localeCompare(b))).toEqual([
    'ehcp-active-plans',
    'ehcp-assessment',
    'ehcp-named-plan',
    'ehcp-requests',
    'linked-identifiers',
    's251-finance',
    'sen-need',
    'send',
    'voice-of-child',
  ])
  expect(empty.filter(({ about }) => !about?.includes('every column holds PLACEHOLDER_DATA'))).toEqual([])
})

test('the names of older releases are known', () => {
  const known = tables.flatMap(({ columns }) => columns.flatMap(({ also }) => also))
  expect(known).toEqual(
    expect.arrayContaining([
      'clae_cla_episode_ceased',
      'clae_cla_primary_need',
      'clea_care_leaver_worker_name',
      'miss_missing_episode_start',
    ]),
  )
})

referenceTest(REFERENCE, 'every object of the dataset has its table, but for two that hold no children', () => {
  const missing = Object.keys(objects()).filter((object) => !byObject.has(object))
  expect(missing.sort((a, b) => a.localeCompare(b))).toEqual(LEFT_OUT)
  expect([...byObject.keys()].filter((object) => !(object in objects()))).toEqual([])
})

referenceTest(REFERENCE, 'every field has its column, in the order of the dataset, and no column is made up', () => {
  const wrong = described().filter(
    ({ fields, columns }) => fields.map(({ name }) => name).join() !== columns.map(({ name }) => name).join(),
  )
  expect(wrong.map(({ object }) => object)).toEqual([])
})

referenceTest(REFERENCE, 'a column is a placeholder exactly where the dataset delivers none', () => {
  const wrong = pairs().filter(({ field, column }) => (field.placeholder ?? false) !== column.placeholder)
  expect(wrong.map(({ field }) => field.name)).toEqual([])
})

referenceTest(REFERENCE, 'days, counts and decimals have the type of the dataset, but where ours is named', () => {
  const plain: Record<string, string> = { datetime: 'day', int: 'number', float: 'decimal' }
  const wrong = pairs().filter(({ field, column }) => {
    const expected = OUR_TYPES[field.name] ?? plain[field.type.toLowerCase()]
    return expected === undefined
      ? !['text', 'code', 'postcode'].includes(column.type)
      : column.type !== expected
  })
  expect(wrong.map(({ field }) => field.name)).toEqual([])
})

referenceTest(REFERENCE, 'only what the dataset requires is always required, and nothing that is a placeholder', () => {
  const always = pairs().filter(({ column }) => column.required === 'always')
  expect(always.length).toBeGreaterThan(40)
  expect(always.filter(({ field }) => field.required !== true || field.placeholder === true)).toEqual([])
})

/** The objects of the dataset by name, each with its fields. */
function objects(): Record<string, { readonly fields: readonly Field[] }> {
  return JSON.parse(readReference(REFERENCE)!).objects as Record<string, { fields: Field[] }>
}

function described() {
  return Object.entries(objects()).flatMap(([object, { fields }]) => {
    const table = byObject.get(object)
    return table ? [{ object, fields, columns: table.columns }] : []
  })
}

function pairs() {
  return described().flatMap(({ fields, columns }) =>
    fields.flatMap((field) => {
      const column = columns.find(({ name }) => name === field.name)
      return column ? [{ field, column }] : []
    }),
  )
}
