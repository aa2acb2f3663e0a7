import { pixelsOf } from '../../src/publishing/pictures/wrapped-words.ts'

interface DrawnWords {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The words of a picture of plain marks with about the room they take, in the order they are drawn. */
export function drawnWords(svg: string): DrawnWords[] {
  return [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', text = '']) => {
    const read = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1]
    const size = Number(read('font-size'))
    const [x, baseline] = [Number(read('x')), Number(read('y'))]
    const plain = text.replaceAll('&#39;', '’').replaceAll('&amp;', '&')
    const width = pixelsOf(plain, { size, bold: read('font-weight') === '700' }) * IN_ITS_OWN_FONT
    const left = x - width * { start: 0, middle: 0.5, end: 1 }[read('text-anchor') ?? 'start']!
    return { text: plain, left, right: left + width, top: baseline - size * 0.7, bottom: baseline }
  })
}

/** The product's own font is narrower than the widest there may be, for which pictures are laid out. */
const IN_ITS_OWN_FONT = 0.9

/** Words on each other or past the edge of the picture, and places that are no number: none in a picture fit to be seen. */
export function wordsInTrouble(svg: string): string[] {
  const [, width = 0, height = 0] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)?.map(Number) ?? []
  const all = drawnWords(svg)
  const clipped = all
    .filter(({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height)
    .map(({ text }) => `clipped: ${text}`)
  const covered = all.flatMap((one, at) =>
    all
      .slice(at + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other) => `on each other: ${one.text} | ${other.text}`),
  )
  const nowhere = [...svg.matchAll(/="[^"]*(?:NaN|Infinity|undefined)[^"]*"/g)].map(
    ([place]) => `nowhere: ${place}`,
  )
  return [...nowhere, ...clipped, ...covered]
}
