import { broken, refusal } from './workbook-refusal.ts'

/** A part of a zip as its directory describes it; nothing of it is unpacked yet, and its sizes are claims. */
export interface ZipEntry {
  readonly path: string
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  /** The kind of file in the terms of Unix, where the zip says so: a link is 0xA000. */
  readonly kind: number
  /** Where the part begins with its own head, and where its content begins. */
  readonly headAt: number
  readonly dataAt: number
}

const END = 0x06054b50
const END_SIZE = 22
const LARGE_LOCATOR = 0x07064b50
const LARGE_LOCATOR_SIZE = 20
const LARGE_END = 0x06064b50
const IN_DIRECTORY = 0x02014b50
const BEFORE_PART = 0x04034b50
const LARGE_SIZES = 0x0001
const NOT_HERE_16 = 0xffff
const NOT_HERE_32 = 0xffffffff

/**
 * Reads the directory at the end of a zip, and the head before each part, without unpacking anything.
 *
 * @throws UnreadableFileError when the two do not agree: a zip that says two things may hold two contents
 */
export function readZipDirectory(name: string, bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const endAt = findEnd(name, view)
  const count = view.getUint16(endAt + 10, true)
  const startsAt = view.getUint32(endAt + 16, true)
  if (view.getUint32(endAt + 4, true) !== 0 || view.getUint16(endAt + 8, true) !== count)
    throw broken(name, 'it is one piece of a zip in several pieces')
  if (count === NOT_HERE_16 || startsAt === NOT_HERE_32)
    throw refusal('workbook-unsafe', name, 'is packed in a way meant for files of more than 4 GB')
  const stopsAt = largeEnd(name, view, endAt, count, startsAt) ?? endAt
  if (startsAt > stopsAt) throw broken(name, 'its list of parts is cut off')

  const entries: ZipEntry[] = []
  let at = startsAt
  for (let read = 0; read < count; read++) {
    if (at + 46 > stopsAt || view.getUint32(at, true) !== IN_DIRECTORY)
      throw broken(name, 'its list of parts is cut off')
    const next =
      at + 46 + [28, 30, 32].reduce((length, field) => length + view.getUint16(at + field, true), 0)
    if (next > stopsAt) throw broken(name, 'its list of parts is cut off')
    entries.push(readEntry(name, bytes, view, at, startsAt))
    at = next
  }
  if (at !== stopsAt) throw refusal('workbook-unsafe', name, 'has something hidden behind its list of parts')
  return entries
}

/** The end record is the last thing in a zip but for a comment, whose length it gives. */
function findEnd(name: string, view: DataView): number {
  const latest = view.byteLength - END_SIZE
  for (let at = latest; at >= Math.max(0, latest - NOT_HERE_16); at--)
    if (view.getUint32(at, true) === END && at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength)
      return at
  throw broken(name, 'its end is missing, as when it was not copied or sent in full')
}

/** Some programs add a record for large files to every file; it must say what the ordinary one says. */
function largeEnd(
  name: string,
  view: DataView,
  endAt: number,
  count: number,
  startsAt: number,
): number | undefined {
  const at = endAt - LARGE_LOCATOR_SIZE
  if (at < 0 || view.getUint32(at, true) !== LARGE_LOCATOR) return undefined
  const recordAt = Number(view.getBigUint64(at + 8, true))
  const agrees =
    recordAt + 56 <= at &&
    view.getUint32(recordAt, true) === LARGE_END &&
    view.getBigUint64(recordAt + 32, true) === BigInt(count) &&
    view.getBigUint64(recordAt + 48, true) === BigInt(startsAt)
  if (!agrees) throw refusal('workbook-unsafe', name, 'has two lists of parts that do not agree')
  return recordAt
}

function readEntry(name: string, bytes: Uint8Array, view: DataView, at: number, startsAt: number): ZipEntry {
  const pathLength = view.getUint16(at + 28, true)
  const path = bytes.subarray(at + 46, at + 46 + pathLength)
  const extraAt = at + 46 + pathLength
  const claims = largeClaims(
    name,
    view,
    [24, 20, 42].map((field) => view.getUint32(at + field, true)),
    extraAt,
    extraAt + view.getUint16(at + 30, true),
  )
  const [size, packedSize, headAt] = claims as [number, number, number]
  if (headAt + 30 > startsAt || view.getUint32(headAt, true) !== BEFORE_PART)
    throw broken(name, 'its list of parts points to something that is not a part')
  const localPath = bytes.subarray(headAt + 30, headAt + 30 + view.getUint16(headAt + 26, true))
  const method = view.getUint16(at + 10, true)
  const agrees =
    localPath.length === path.length &&
    localPath.every((byte, index) => byte === path[index]) &&
    view.getUint16(headAt + 8, true) === method
  if (!agrees) throw refusal('workbook-unsafe', name, 'gives one of its parts two names')
  const dataAt = headAt + 30 + localPath.length + view.getUint16(headAt + 28, true)
  if (dataAt + packedSize > startsAt) throw broken(name, 'one of its parts is cut off')
  return {
    path: new TextDecoder().decode(path),
    flags: view.getUint16(at + 8, true) | view.getUint16(headAt + 6, true),
    method,
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    kind: bytes[at + 5] === 3 ? view.getUint16(at + 40, true) & 0xf000 : 0,
    headAt,
    dataAt,
  }
}

/** Claims too large for 32 bits stand, in order, in an extra field; programs use it for small parts as well. */
function largeClaims(
  name: string,
  view: DataView,
  claims: readonly number[],
  extraAt: number,
  extraEnd: number,
): number[] {
  if (!claims.includes(NOT_HERE_32)) return [...claims]
  let at = extraAt
  while (at + 4 <= extraEnd && view.getUint16(at, true) !== LARGE_SIZES)
    at += 4 + view.getUint16(at + 2, true)
  const end = at + 4 <= extraEnd ? Math.min(extraEnd, at + 4 + view.getUint16(at + 2, true)) : 0
  at += 4
  return claims.map((claim) => {
    if (claim !== NOT_HERE_32) return claim
    if (at + 8 > end) throw broken(name, 'it does not say how large its parts are')
    at += 8
    return Number(view.getBigUint64(at - 8, true))
  })
}
