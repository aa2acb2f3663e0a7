import { SaxesParser } from 'saxes'
import { broken, refusal } from './workbook-refusal.ts'

/** What is told of a part of a workbook while it is read; names are without their prefix. */
export interface XmlListener {
  open?(tag: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(tag: string): void
}

/**
 * Reads a part of a workbook from front to back, keeping nothing of it.
 *
 * @throws UnreadableFileError when it is not well-formed to its very end, and when it declares a document type:
 *   Excel never does, and entities that multiply or point outside would stand in it
 */
export async function readXml(
  name: string,
  part: string,
  pieces: AsyncIterable<string>,
  listener: XmlListener,
): Promise<void> {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })
  parser.on('error', () => {
    throw broken(name, `${part} is not well-formed`)
  })
  parser.on('doctype', () => {
    throw refusal('workbook-unsafe', name, 'declares entities of its own')
  })
  parser.on('opentag', (tag) => listener.open?.(localName(tag.name), tag.attributes))
  parser.on('closetag', (tag) => listener.close?.(localName(tag.name)))
  parser.on('text', (text) => listener.text?.(text))
  parser.on('cdata', (text) => listener.text?.(text))
  for await (const piece of pieces) parser.write(piece)
  parser.close()
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}
