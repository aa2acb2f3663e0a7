import { expect, test } from 'vitest'
import { bar } from './bars.ts'

test('the longest bar fills the width, nothing is drawn for nothing, and a little is still to be seen', () => {
  expect(bar({ value: 20, most: 20 })).toContain('width="160" height="10"')
  expect(bar({ value: 0, most: 20 })).not.toContain('<rect')
  expect(bar({ value: undefined, most: 20 })).not.toContain('<rect')
  expect(bar({ value: 0.01, most: 100 })).toContain('width="1.5"')
})
