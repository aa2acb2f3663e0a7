import { expect, test } from 'vitest'
import { catalogueFiles } from '../../tests/support/example-store.ts'
import { DefinitionError } from '../core/index.ts'
import { readCatalogue } from '../measures/index.ts'
import { readDueLists } from './due-list.ts'

const catalogue = readCatalogue(catalogueFiles)
const OURS = `---
list: reviews
title: Reviews
what: review
cohort: reviews-due
due: next_due_on
overdue: is_overdue = 1
why: "{clock} {counted_from}"
shown: [last_held_on]
counted: { by: reviews-overdue, as: scoring }
owner: Head of safeguarding assurance
---
The next review of each child.
`

/** Reads a catalogue whose only list is ours with something in it changed. */
function readWith(from: string, to: string) {
  const text = OURS.replace(from, to)
  if (text === OURS) throw new Error(`nothing to change in “${from}”`)
  return readDueLists({ ...catalogue, files: [{ path: 'due-lists/reviews.md', text, local: false }] })
}

test('a list knows its cohort, its indicator and its meaning, and looks six weeks ahead', () => {
  const [list] = readWith('title: Reviews', 'title: Next reviews')
  expect(list).toMatchObject({
    list: 'reviews',
    title: 'Next reviews',
    meaning: 'The next review of each child.',
    soon: 14,
    next: 42,
    path: 'due-lists/reviews.md',
  })
  expect(list!.ofCohort.name).toBe('reviews-due')
  expect(list!.indicator!.key).toBe('reviews-overdue')
})

test('a list that no indicator counts is a list all the same', () => {
  const [list] = readWith('counted: { by: reviews-overdue, as: scoring }\n', '')
  expect(list!.indicator).toBeUndefined()
})

test('lists come by their titles, and one of the council’s own replaces ours of the same name', () => {
  const files = [
    { path: 'due-lists/reviews.md', text: OURS, local: false },
    {
      path: 'due-lists/early.md',
      text: OURS.replace('list: reviews', 'list: early').replace('title: Reviews', 'title: Early ones'),
      local: false,
    },
    { path: 'due-lists/reviews.md', text: OURS.replace('title: Reviews', 'title: Our reviews'), local: true },
    { path: 'due-lists/notes.txt', text: 'not a list', local: true },
  ]
  expect(readDueLists({ ...catalogue, files }).map(({ title }) => title)).toEqual([
    'Early ones',
    'Our reviews',
  ])
})

test.each([
  ['cohort: reviews-due', 'cohort: reviews-dew', 'there is no cohort reviews-dew'],
  ['cohort: reviews-due', 'cohort: reviews-held', 'the cohort reviews-held is not as at a day'],
  ['due: next_due_on', 'due: due_by', 'the cohort reviews-due has no column due_by'],
  ['due: next_due_on', 'due: days_overdue', 'the column days_overdue holds no days'],
  ['{counted_from}', '{since}', 'the cohort reviews-due has no column since'],
  ['[last_held_on]', '[last_held_on, chair]', 'the cohort reviews-due has no column chair'],
  ['owner:', 'next: 14\nowner:', '“next” must reach further than “soon”'],
  ['by: reviews-overdue', 'by: reviews-late', 'there is no indicator reviews-late'],
  [
    'by: reviews-overdue',
    'by: cla-number',
    'cla-number counts another cohort than reviews-due: the two would not agree',
  ],
  ['cohort: reviews-due', 'cohort: foster-households', 'the cohort foster-households has no column child_id'],
])('a list with “%s” made “%s” is refused, because %s', (from, to, why) => {
  expect(() => readWith(from, to)).toThrow(new DefinitionError(`catalogue/due-lists/reviews.md: ${why}`))
})

test.each([
  ['owner:', 'colour: red\nowner:', /colour/],
  ['as: scoring', 'as: missing', /counted/],
  ['title: Reviews\n', '', /title/],
  ['list: reviews', 'list: Our Reviews', /list/],
  ['owner:', 'soon: 0\nowner:', /soon/],
])('a list with “%s” made “%s” is refused, and the key is named', (from, to, key) => {
  expect(() => readWith(from, to)).toThrow(DefinitionError)
  expect(() => readWith(from, to)).toThrow(key)
})
