import { describe, expect, test } from 'vitest'
import { referenceTest } from '../../../tests/reference-data.ts'
import { readCatalogueFiles } from '../../cli/read-catalogue-files.ts'
import { readFormats } from '../../intake/index.ts'

const formats = readFormats(readCatalogueFiles())

describe('the code lists of Annex A', () => {
  const read = (list: string, text: string) => formats.codeLists.get(`annex-a-${list}`)!.codeOf(text)

  test('tell the two ways of writing ethnicity apart, though they share their letters', () => {
    expect(read('ethnicity', 'c) WIRT')).toBe('WIRT')
    expect(read('ethnicity', 'c) Asian or Asian British')).toBe('asian')
    expect(read('ethnicity', 'c) Unknown')).toBe('unknown')
    expect(read('ethnicity', 'c')).toBeUndefined()
  })

  test('take the SSDA903 codes that systems write in place of Ofsted’s values', () => {
    expect(read('placement-type', 'U3')).toBe('foster')
    expect(read('placement-type', 'h) Children’s Homes')).toBe('K2')
    expect(read('placement-provider', 'PR5')).toBe('other')
    expect(read('accommodation', 'Z1')).toBe('with-former-foster-carer')
    expect(read('reason-ceased', 'E4B')).toBe('returned-home')
    expect(read('contact-source', '3A')).toBe('3')
  })
})

referenceTest(
  'inputs/annexa.json',
  'every head and value of the published lists is known to the catalogue',
  (text) => {
    const published = JSON.parse(text) as Published
    const unknown = Object.entries(published.lists).flatMap(([name, { columns }]) => {
      const table = formats.tables.find(
        ({ table: key }) => key === `annex-a/${name.toLowerCase().replace(' ', '-')}`,
      )!
      return columns.flatMap(({ name: head, sample_header: sample, codes }) => {
        const found = [head, sample].map((each) =>
          table.columns.find(({ title, also }) => [title!, ...also].map(bare).includes(bare(each))),
        )
        const list = formats.codeLists.get(found[0]?.codes ?? '')
        const values = Array.isArray(codes) ? codes.filter((value) => list?.codeOf(value) === undefined) : []
        return found[0] && found[0] === found[1] ? values : [head]
      })
    })
    expect(unknown).toEqual([])
    expect(Object.keys(published.lists)).toHaveLength(11)
  },
)

interface Published {
  lists: Record<string, { columns: { name: string; sample_header: string; codes?: string | string[] }[] }>
}

function bare(head: string): string {
  return head.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
}
