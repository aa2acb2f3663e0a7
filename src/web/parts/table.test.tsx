import { expect, test } from 'vitest'
import { govuk } from '../govuk.ts'
import { Table } from './table.tsx'

const rows = [{ name: 'Reviews <b>', count: 12 }]

/** The mark-up without white space between tags, and without what we add: roles, our own classes. */
function bare(markup: string): string {
  return markup
    .replace(/<div class="hw-scroll"[^>]*>|<\/div>/g, '')
    .replace(/ role="[a-z]+"/g, '')
    .replace(/ hw-[a-z-]+/g, '')
    .replace(/\s+/g, ' ')
    .replace(/> /g, '>')
    .replace(/ </g, '<')
}

test('a table has the mark-up of the GOV.UK macro, and text in it is escaped', () => {
  const ours = String(
    Table({
      caption: 'Files',
      rows,
      empty: '',
      columns: [
        { head: 'Name', names: true, cell: ({ name }: (typeof rows)[number]) => name },
        { head: 'Rows', numeric: true, cell: ({ count }: (typeof rows)[number]) => count },
      ],
    }),
  )
  const theirs = govuk('table', {
    caption: 'Files',
    captionClasses: 'govuk-table__caption--s',
    firstCellIsHeader: true,
    head: [{ text: 'Name' }, { text: 'Rows', format: 'numeric' }],
    rows: [[{ text: 'Reviews <b>' }, { text: '12', format: 'numeric' }]],
  })
  expect(bare(ours)).toBe(bare(String(theirs)))
})

test('a table without rows is a sentence that says what that means', () => {
  expect(String(Table({ caption: 'Files', rows: [], columns: [], empty: 'No file yet.' }))).toBe(
    '<p class="govuk-body hw-empty">No file yet.</p>',
  )
})
