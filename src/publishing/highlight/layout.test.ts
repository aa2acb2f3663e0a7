import { expect, test } from 'vitest'
import { catalogue } from '../../../tests/support/demo-catalogue.ts'
import { readHighlightLayout } from './layout.ts'

const PATH = 'reports/highlight.yaml'

function readWith(from: RegExp, to: string) {
  const files = catalogue.files.map((file) =>
    file.path === PATH ? { ...file, text: file.text.replace(from, to) } : file,
  )
  return readHighlightLayout({ ...catalogue, files })
}

test('the layout of the paper names measures to compare, of which some are drawn', () => {
  const { compared, 'among-neighbours': drawn } = readHighlightLayout(catalogue)
  expect(compared.length).toBeGreaterThan(4)
  expect(drawn.length).toBeGreaterThan(0)
})

test('a measure or a chart that is no indicator is found before the paper is made', () => {
  expect(() => readWith(/^ {2}- cla-rate-10k$/m, '  - cla-rate')).toThrow(
    'catalogue/reports/highlight.yaml: there is no indicator cla-rate',
  )
  expect(() => readWith(/\[ceased-number\]/, '[ceased]')).toThrow('there is no indicator ceased')
})

test('who is drawn among the neighbours must be compared', () => {
  expect(() => readWith(/^among-neighbours: .*$/m, 'among-neighbours: [cla-number]')).toThrow(
    'cla-number stands in among-neighbours and not in compared',
  )
})
