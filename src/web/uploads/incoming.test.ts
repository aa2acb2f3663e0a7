import { expect, test } from 'vitest'
import { FILE_LIMIT, sentFiles, tooLarge } from './incoming.ts'

test('of a folder the files keep their place in it; hidden files and locks of Office are passed over', () => {
  const form = new FormData()
  for (const name of [
    'returns/2025-26/Reviews.csv',
    'returns/2025-26/.DS_Store',
    'returns/~$plan.xlsx',
    'Header.csv',
  ])
    form.append('files', new File(['x'], name))
  expect(sentFiles(form).map(({ name, folder }) => [name, folder])).toEqual([
    ['Header.csv', ''],
    ['returns/2025-26/Reviews.csv', 'returns/2025-26'],
  ])
})

test('an empty field is no file, and a name cannot lead out of its folder', () => {
  const form = new FormData()
  form.append('files', new File([], ''))
  form.append('files', new File(['x'], '../../secret.csv'))
  expect(sentFiles(form).map(({ name }) => name)).toEqual(['secret.csv'])
})

test('a file of more than 200 MB is sent to the command line', () => {
  const sized = (size: number) => ({ name: 'ONSPD.csv', folder: '', contents: { size } as Blob })
  expect(tooLarge(sized(FILE_LIMIT))).toBeUndefined()
  expect(tooLarge(sized(FILE_LIMIT + 1))).toBe(
    'ONSPD.csv is larger than 200 MB. Load it at the command line instead: homeward load, and the path of the file',
  )
})
