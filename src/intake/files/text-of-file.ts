/** The text of a file, and what had to be assumed to read it. */
export interface FileText {
  readonly text: string
  /** The encoding that had to be assumed, when the file did not say and was not UTF-8. */
  readonly assumed?: string
}

const LINE_FEED = 0x0a
const RETURN = 0x0d
const HEAD = 2_000
/** What the Windows code page has where Latin-1 has control characters; five of them are no letter in it either. */
const WINDOWS_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** The text of a file whatever wrote it: UTF-8 with or without a mark, UTF-16, the Windows code page, or a mix. */
export function textOfFile(bytes: Uint8Array): FileText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode('utf-16le', bytes) }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decode('utf-16be', bytes) }
  const head = bytes.subarray(0, HEAD)
  const zeros = [0, 1].map((odd) => head.filter((byte, at) => byte === 0 && at % 2 === odd).length)
  if (zeros[1]! > head.length / 4) return { text: decode('utf-16le', bytes), assumed: 'UTF-16' }
  if (zeros[0]! > head.length / 4) return { text: decode('utf-16be', bytes), assumed: 'UTF-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return lineByLine(bytes)
  }
}

/** Files pasted together from several systems are UTF-8 in one line and the Windows code page in the next. */
function lineByLine(bytes: Uint8Array): FileText {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const lines: string[] = []
  let mixed = false
  const lineEnd = bytes.includes(LINE_FEED) ? LINE_FEED : RETURN
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(lineEnd, start)
    const end = feed === -1 ? bytes.length : feed + 1
    const line = bytes.subarray(start, end)
    try {
      const text = utf8.decode(line)
      lines.push(text)
      if (text.length < line.length) mixed = true
    } catch {
      lines.push(windowsText(line))
    }
    start = end
  }
  const assumed = mixed
    ? 'UTF-8 in some lines and the Windows code page (cp1252) in others'
    : 'the Windows code page (cp1252)'
  return { text: lines.join(''), assumed }
}

/** Some releases of Node decode `windows-1252` as Latin-1, without quotation marks, dashes and the euro sign. */
function windowsText(bytes: Uint8Array): string {
  return decode('windows-1252', bytes).replaceAll(
    // eslint-disable-next-line no-control-regex
    /[\u0080-\u009F]/g,
    (sign) => WINDOWS_SIGNS[sign.charCodeAt(0) - 0x80]!,
  )
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes)
}
