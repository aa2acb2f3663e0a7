import { broken, refusal } from './workbook-refusal.ts'
import { checksum } from './zip-checksum.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'
import { refuseUnsafeZip } from './zip-limits.ts'

/** The parts of a zip that passed the limits, each unpacked only when it is asked for, piece by piece. */
export interface ZipParts {
  /** The path as the zip writes it, whatever letter case it is asked in; `undefined` when there is no such part. */
  find(path: string): string | undefined
  /**
   * The text of a part. The iteration throws an UnreadableFileError when the part is not what its directory
   * claimed: larger, smaller, with another checksum, or not text.
   */
  text(path: string): AsyncGenerator<string, void, undefined>
}

/** @throws UnreadableFileError when it is not a zip, is cut off, or breaks a limit (see zip-limits.ts) */
export function openZip(name: string, bytes: Uint8Array): ZipParts {
  const entries = readZipDirectory(name, bytes)
  refuseUnsafeZip(name, entries)
  const byPath = new Map(entries.map((entry) => [entry.path.toLowerCase(), entry]))
  return {
    find: (path) => byPath.get(path.toLowerCase())?.path,
    text: (path) => {
      const entry = byPath.get(path.toLowerCase())
      if (!entry) throw broken(name, `it has no part ${path}`)
      return decode(name, entry, unpack(name, bytes, entry))
    },
  }
}

async function* unpack(name: string, bytes: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const packed = bytes.subarray(entry.dataAt, entry.dataAt + entry.packedSize)
  let size = 0
  let crc = 0
  for await (const piece of entry.method === 0 ? [packed] : inflate(name, entry, packed)) {
    size += piece.length
    if (size > entry.size)
      throw refusal('workbook-unsafe', name, `holds more in ${entry.path} than it says it does`)
    crc = checksum(piece, crc)
    yield piece
  }
  if (size < entry.size || crc !== entry.crc) throw broken(name, `${entry.path} is not complete`)
}

async function* inflate(name: string, entry: ZipEntry, packed: Uint8Array): AsyncGenerator<Uint8Array> {
  const whole = new ReadableStream<BufferSource>({
    start(controller) {
      controller.enqueue(packed as Uint8Array<ArrayBuffer>)
      controller.close()
    },
  })
  const reader = whole.pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw broken(name, `${entry.path} cannot be unpacked`)
      })
      if (done) return
      yield value
    }
  } finally {
    // A reader who stops early stops the unpacking: nothing of a bomb is unpacked beyond its claim.
    await reader.cancel().catch(() => undefined)
  }
}

/** The parts of a workbook are UTF-8, or UTF-16 with a mark in front; nothing else is allowed in them. */
async function* decode(
  name: string,
  { path }: ZipEntry,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<string, void, undefined> {
  let decoder: TextDecoder | undefined
  const read = (piece?: Uint8Array) => {
    try {
      return decoder!.decode(piece, { stream: piece !== undefined })
    } catch {
      throw broken(name, `${path} holds bytes that are not text`)
    }
  }
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true })
    yield read(piece)
  }
  if (decoder) yield read()
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8'
}
