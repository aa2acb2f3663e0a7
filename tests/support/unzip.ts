import { inflateRawSync } from 'node:zlib'

/** The files of a ZIP archive by path, as text: enough to look inside a Word document in a test. */
export function unzip(bytes: Uint8Array): Map<string, string> {
  const zip = Buffer.from(bytes)
  let end = zip.length - 22
  while (zip.readUInt32LE(end) !== 0x06054b50) end--
  const files = new Map<string, string>()
  let at = zip.readUInt32LE(end + 16)
  for (let entry = 0; entry < zip.readUInt16LE(end + 10); entry++) {
    const [packed, named, extra, comment] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ]
    const head = zip.readUInt32LE(at + 42)
    const start = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28)
    const content = zip.subarray(start, start + packed)
    const stored = zip.readUInt16LE(at + 10) === 0
    const path = zip.toString('utf8', at + 46, at + 46 + named)
    files.set(path, (stored ? content : inflateRawSync(content)).toString('utf8'))
    at += 46 + named + extra + comment
  }
  return files
}
