import { expect, test } from 'vitest'
import { readCatalogueFiles } from '../../cli/read-catalogue-files.ts'
import { readFormats } from '../../intake/index.ts'
import { settlePlan } from '../plan.ts'
import { populate } from '../population.ts'
import { safeguardingFiles } from './index.ts'
import { objectOf, TablesRead } from './read-tables.ts'

const LAST_DAY = '2026-03-31'
const plan = settlePlan({ children: 150 })
const written = new TablesRead(plan, populate(plan))
const described = readFormats(readCatalogueFiles()).tables.filter(({ format }) =>
  format.name.startsWith('safeguarding'),
)

test('the case system writes a table for each of 23 objects, heads first, lines ended as Windows ends them', () => {
  expect(written.files.map(({ path }) => path)).toContain('safeguarding-dataset/ssd_cla_visits.csv')
  expect(written.tables.size).toBe(23)
  expect(written.files.filter(({ text }) => !text.endsWith('\r\n') || /[^\r]\n/.test(text))).toEqual([])
  const [first] = textOf('ssd_disability').split('\r\n')
  expect(first).toBe('disa_table_id,disa_person_id,disa_disability_code')
})

test('the same plan writes the same tables, and another seed others', () => {
  const again = [...safeguardingFiles(plan, populate(plan))]
  const seed = settlePlan({ children: 150, seed: 2 })
  const other = [...safeguardingFiles(seed, populate(seed))]
  expect(again).toEqual(written.files)
  expect(other.map(({ text }) => text)).not.toEqual(written.files.map(({ text }) => text))
})

test('every head is a column of the catalogue, or another name the catalogue knows it by', () => {
  const unknown = written.files.flatMap(({ path, text }) => {
    const names = describing(objectOf(path)).columns.flatMap(({ name, also }) => [name, ...also])
    return headsOf(text).filter((head) => !names.includes(head))
  })
  expect(unknown).toEqual([])
})

test('episodes have the heads of an older release, so that name drift is met in the demo', () => {
  const heads = headsOf(textOf('ssd_cla_episodes'))
  const columns = describing('ssd_cla_episodes').columns.map(({ name }) => name)
  expect(heads.filter((head) => !columns.includes(head))).toEqual([
    'clae_cla_primary_need',
    'clae_cla_episode_ceased',
  ])
})

test('a column that no system fills says so in every row, and section 251 in all of its columns', () => {
  const wrong = [...written.tables].flatMap(([object, rows]) => {
    const placeholders = describing(object).columns.filter(({ placeholder }) => placeholder)
    return placeholders.filter(({ name }) => rows.some((row) => row[name] !== 'PLACEHOLDER_DATA'))
  })
  expect(wrong).toEqual([])
  expect(written.rowsIn('ssd_s251_finance')).toHaveLength(1)
  expect(new Set(Object.values(written.rowsIn('ssd_s251_finance')[0]!))).toEqual(
    new Set(['PLACEHOLDER_DATA']),
  )
})

test('no two rows of a table have the same key', () => {
  const repeating = [...written.tables].filter(([object, rows]) => {
    const keys = rows.map((row) =>
      describing(object)
        .key.map((name) => row[name])
        .join(' '),
    )
    return new Set(keys).size !== keys.length
  })
  expect(repeating.map(([object]) => object)).toEqual([])
})

test('every person of every table is in the table of persons', () => {
  const known = new Set(written.rowsIn('ssd_person').map((row) => row['pers_person_id']))
  const strangers = [...written.tables].flatMap(([object, rows]) => {
    const child = describing(object).child
    return child === undefined ? [] : rows.filter((row) => !known.has(row[child]))
  })
  expect(strangers).toEqual([])
  expect(known.size).toBe(written.rowsIn('ssd_person').length)
})

test('days are written year first, and none but a review that is due lies after the last day', () => {
  const days = [...written.tables].flatMap(([object, rows]) => {
    const columns = describing(object).columns.filter(
      ({ name, type, placeholder }) =>
        ['day', 'moment'].includes(type) && !placeholder && name !== 'clar_cla_review_due_date',
    )
    const names = columns.flatMap(({ name, also }) => [name, ...also])
    return rows.flatMap((row) => names.map((name) => row[name] ?? '').filter(Boolean))
  })
  expect(days.length).toBeGreaterThan(5_000)
  expect(days.filter((on) => !/^\d{4}-\d\d-\d\d$/.test(on) || on > LAST_DAY)).toEqual([])
})

test('nobody is born after a thing is recorded of them, and what ends does so after it began', () => {
  const bornOn = new Map(written.rowsIn('ssd_person').map((row) => [row['pers_person_id'], row['pers_dob']!]))
  const episodes = written.rowsIn('ssd_cla_episodes')
  const visits = written.rowsIn('ssd_cla_visits')
  expect(
    episodes.filter((row) => row['clae_cla_episode_start_date']! < bornOn.get(row['clae_person_id'])!),
  ).toEqual([])
  expect(visits.filter((row) => row['clav_cla_visit_date']! < bornOn.get(row['clav_person_id'])!)).toEqual([])
  expect(
    written
      .rowsIn('ssd_cla_care_plan')
      .filter(
        (row) =>
          row['lacp_cla_care_plan_end_date'] !== '' &&
          row['lacp_cla_care_plan_end_date']! <= row['lacp_cla_care_plan_start_date']!,
      ),
  ).toEqual([])
})

test('a young mother and her child are two persons, and the mother is marked as one', () => {
  const larger = settlePlan({ children: 620 })
  const those = new TablesRead(larger, populate(larger))
  const persons = those.rowsIn('ssd_person')
  const mothers = those.rowsIn('ssd_mother')
  const marked = those.textsIn('ssd_person', ['pers_person_id'], (row) => row['pers_is_mother'] === 'Y')
  const born = new Map(persons.map((row) => [row['pers_person_id'], row['pers_dob']]))
  expect(mothers.length).toBeGreaterThan(2)
  expect(those.textsIn('ssd_mother', ['moth_person_id'])).toEqual(marked)
  expect(mothers.filter((row) => born.get(row['moth_childs_person_id']) !== row['moth_childs_dob'])).toEqual(
    [],
  )
})

function textOf(object: string): string {
  return written.files.find(({ path }) => objectOf(path) === object)!.text
}

function headsOf(text: string): string[] {
  return text.slice(0, text.indexOf('\r\n')).split(',')
}

function describing(object: string) {
  return described.find(({ called }) => called.includes(object))!
}
