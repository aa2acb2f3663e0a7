import { refusal } from './workbook-refusal.ts'

const MARK = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** The streams in which Office keeps a file of today that has a password. */
const ENCRYPTED = ['EncryptedPackage', 'EncryptionInfo']

/**
 * Refuses the container of Office before 2007, in which Office of today also wraps workbooks with a password.
 *
 * Old workbooks (.xls) are not read: the library at hand silently leaves out the texts that shared formulas
 * give, does not notice passwords, and does not say which sheets are hidden.
 */
export function refuseOldOffice(name: string, bytes: Uint8Array): void {
  if (!MARK.every((byte, at) => bytes[at] === byte)) return
  if (ENCRYPTED.some((stream) => contains(bytes, wide(stream))))
    throw refusal('workbook-encrypted', name, 'is protected by a password')
  throw refusal('old-office-file', name, 'is a file of Office 2003 or before (.xls)')
}

/** The names in the container have two bytes a letter. */
function wide(text: string): Uint8Array {
  return Uint8Array.from(text.split('').flatMap((letter) => [letter.charCodeAt(0), 0]))
}

function contains(bytes: Uint8Array, wanted: Uint8Array): boolean {
  for (let at = bytes.indexOf(wanted[0]!); at !== -1; at = bytes.indexOf(wanted[0]!, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  return false
}
