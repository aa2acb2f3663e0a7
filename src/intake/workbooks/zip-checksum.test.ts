import { expect, test } from 'vitest'
import { checksum } from './zip-checksum.ts'

const bytes = new TextEncoder().encode('123456789')

test('the checksum of 123456789 is the one every description of CRC-32 gives', () => {
  expect(checksum(bytes)).toBe(0xcbf43926)
  expect(checksum(new Uint8Array())).toBe(0)
})

test('a checksum carried on from piece to piece is the checksum of the whole', () => {
  expect(checksum(bytes.subarray(4), checksum(bytes.subarray(0, 4)))).toBe(0xcbf43926)
})
