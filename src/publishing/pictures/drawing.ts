import { parseHTML } from 'linkedom/worker'

/** The fonts of every picture; the page or the paper decides which of them there is. */
export const PICTURE_FONT = '"Atkinson Hyperlegible Next", system-ui, sans-serif'

/** The Analysis Function's categorical colours that pictures use, and what each is for. */
export const COLOURS = { line: '#12436D', target: '#801650', quiet: '#3D3D3D', paper: '#FFFFFF' } as const

/** A document to draw in, where there is no browser. */
export function drawingDocument(): Document {
  return parseHTML('<!doctype html><html><body></body></html>').document as unknown as Document
}

/**
 * The text of a drawn picture, fit for a page with a strict content policy and for people who listen to it: no
 * style elements, classes or labels inside; one title and one description, to which the picture points.
 */
export function finishPicture(
  drawn: Element,
  { id, title, description }: { id: string; title: string; description: string },
): string {
  const svg = drawn as SVGSVGElement
  const document = svg.ownerDocument
  for (const element of Array.from(svg.querySelectorAll('style'))) element.remove()
  for (const element of [svg, ...svg.querySelectorAll('*')])
    for (const name of ['class', 'style', 'aria-label', 'aria-hidden']) element.removeAttribute(name)
  const described = [
    ['title', title],
    ['desc', description],
  ].map(([name, text]) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name!)
    element.setAttribute('id', `${id}-${name}`)
    element.textContent = text!
    return element
  })
  svg.prepend(...described)
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-labelledby', `${id}-title ${id}-desc`)
  svg.setAttribute('font-family', PICTURE_FONT)
  return roundCoordinates(svg.outerHTML)
}

/** Two places of a pixel are enough; the rest of a float is noise that differs between machines. */
function roundCoordinates(markup: string): string {
  const rounded = (tag: string) =>
    tag.replace(/\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
  return markup.replace(/<[^>]+>/g, rounded)
}
