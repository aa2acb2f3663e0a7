import { refusal } from './workbook-refusal.ts'
import type { ZipEntry } from './zip-directory.ts'

/** What a workbook may be at most; all far above what a council's workbook is. */
export const ZIP_LIMITS = {
  parts: 2_000,
  unpackedBytes: 256 * 1024 * 1024,
  /** How many times smaller than its content a part may be packed, if its content is above the size beside it. */
  ratio: 100,
  ratioAbove: 1024 * 1024,
}

const ENCRYPTED = 0x0001 | 0x0040 | 0x2000
const STORED = 0
const DEFLATED = 8
const ORDINARY_FILE = 0x8000
const FOLDER = 0x4000
/** An archive inside the archive. Documents that somebody embedded in a sheet are passed over, never unpacked. */
const ARCHIVE = /\.(zip|7z|rar|gz|bz2|xz|tar|tgz|jar|cab|iso)$/i
const OFFICE_ARCHIVE = /^(?!xl\/embeddings\/).*\.(xls[xmb]|xlt[xm]|doc[xm]|ppt[xm]|od[st])$/i

/**
 * Refuses a zip by its directory alone, before anything of it is unpacked: too many or too large parts,
 * parts packed too well to be true, parts with a password, links, paths that leave the file, archives inside,
 * and parts that lie on top of each other.
 *
 * @throws UnreadableFileError naming the first thing that is wrong
 */
export function refuseUnsafeZip(name: string, entries: readonly ZipEntry[]): void {
  const unsafe = (what: string) => refusal('workbook-unsafe', name, what)
  if (entries.length > ZIP_LIMITS.parts)
    throw refusal('workbook-too-large', name, `has ${entries.length} parts inside, more than any table needs`)
  if (entries.some(({ flags }) => flags & ENCRYPTED))
    throw refusal('workbook-encrypted', name, 'is protected by a password')
  for (const entry of entries) {
    if (leavesTheFile(entry.path)) throw unsafe('holds a part whose path leads out of the file')
    if (![0, ORDINARY_FILE, FOLDER].includes(entry.kind)) throw unsafe('holds a link to something outside it')
    if (entry.method !== STORED && entry.method !== DEFLATED)
      throw unsafe('is packed in a way that Excel does not use')
    if (entry.method === STORED && entry.packedSize !== entry.size)
      throw unsafe('gives one of its parts two sizes')
    if (ARCHIVE.test(entry.path) || OFFICE_ARCHIVE.test(entry.path))
      throw unsafe('holds another archive inside')
  }
  const paths = entries.map(({ path }) => path.toLowerCase())
  if (new Set(paths).size < paths.length) throw unsafe('holds two parts of the same name')
  refuseBombs(name, entries)
  refuseOverlaps(name, entries)
}

function leavesTheFile(path: string): boolean {
  return (
    path === '' || /^[/\\]|^[A-Za-z]:|\p{Cc}/u.test(path) || path.split(/[/\\]/).some((step) => step === '..')
  )
}

function refuseBombs(name: string, entries: readonly ZipEntry[]): void {
  const { ratio, ratioAbove, unpackedBytes } = ZIP_LIMITS
  if (entries.reduce((sum, { size }) => sum + size, 0) > unpackedBytes)
    throw refusal('workbook-too-large', name, 'is more than 256 MB when it is unpacked')
  if (entries.some(({ size, packedSize }) => size > ratioAbove && size > ratio * packedSize))
    throw refusal('workbook-too-large', name, 'holds a part that becomes over 100 times larger when unpacked')
}

function refuseOverlaps(name: string, entries: readonly ZipEntry[]): void {
  const inOrder = [...entries].sort((a, b) => a.headAt - b.headAt)
  inOrder.forEach((entry, at) => {
    const next = inOrder[at + 1]
    if (next && entry.dataAt + entry.packedSize > next.headAt)
      throw refusal('workbook-unsafe', name, 'holds parts that lie on top of each other')
  })
}
