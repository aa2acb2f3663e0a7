import { escaped } from './escaped.ts'
import { LETTERS } from './picture-frame.ts'
import { PALETTE } from './picture-colours.ts'
import type { Box, Spot } from './trend-labels.ts'

/** How a mark looks, as attributes of SVG: nothing a page with a strict content policy refuses. */
export type Look = Readonly<
  Partial<Record<'fill' | 'stroke' | 'stroke-dasharray' | 'stroke-linejoin', string>> & {
    'stroke-width'?: number
  }
>

export interface Lettering {
  /** Height of the letters in pixels. Default 13. */
  readonly size?: number
  readonly fill?: string
  readonly bold?: boolean
  /** Which end of the words stands at their place. Default the start. */
  readonly anchor?: 'start' | 'middle' | 'end'
  /** A white edge, so that a line behind the words does not cross them out. */
  readonly halo?: boolean
}

export type Shape = 'circle' | 'square' | 'diamond' | 'up' | 'down' | 'cross'

/** A straight line. */
export function line([x1, y1]: Spot, [x2, y2]: Spot, look: Look): string {
  return mark('line', { x1, y1, x2, y2, ...look })
}

/** A line through spots in turn, lifted where one is missing; nothing for fewer than two. */
export function path(spots: readonly (Spot | undefined)[], look: Look): string {
  let lifted = true
  const d = spots
    .map((spot) => {
      const step = spot ? `${lifted ? 'M' : 'L'}${brief(spot[0])} ${brief(spot[1])}` : ''
      lifted = !spot
      return step
    })
    .join('')
  return d.includes('L') ? mark('path', { d, fill: 'none', 'stroke-linejoin': 'round', ...look }) : ''
}

/** A rectangle; one without width or height is left out. */
export function rect({ left, right, top, bottom }: Box, look: Look): string {
  if (right <= left || bottom <= top) return ''
  return mark('rect', { x: left, y: top, width: right - left, height: bottom - top, ...look })
}

/** A shape round its middle; shapes of one radius look equally large. */
export function shape(kind: Shape, [x, y]: Spot, radius: number, look: Look): string {
  if (kind === 'circle') return mark('circle', { cx: x, cy: y, r: radius, ...look })
  const corners = CORNERS[kind].map(([dx, dy]) => `${brief(x + dx * radius)} ${brief(y + dy * radius)}`)
  const closed = kind === 'cross' ? '' : 'Z'
  const d = kind === 'cross' ? crossed(corners) : `M${corners.join('L')}${closed}`
  return mark('path', { d, ...look })
}

const CORNERS: Readonly<Record<Exclude<Shape, 'circle'>, readonly Spot[]>> = {
  square: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  diamond: [
    [0, -1.3],
    [1.3, 0],
    [0, 1.3],
    [-1.3, 0],
  ],
  up: [
    [0, -1.25],
    [1.2, 0.85],
    [-1.2, 0.85],
  ],
  down: [
    [0, 1.25],
    [1.2, -0.85],
    [-1.2, -0.85],
  ],
  cross: [
    [-1, -1],
    [1, 1],
    [-1, 1],
    [1, -1],
  ],
}

function crossed([a, b, c, d]: readonly string[]): string {
  return `M${a}L${b}M${c}L${d}`
}

/** One line of words whose middle has the height of its spot. */
export function words([x, y]: Spot, text: string, lettering: Lettering = {}): string {
  const { size = LETTERS.plain, fill, bold, anchor = 'start', halo } = lettering
  return mark(
    'text',
    {
      x,
      y: y + size * 0.34,
      'font-size': size,
      'font-weight': bold ? 700 : undefined,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      'font-variant-numeric': /\d/.test(text) ? 'tabular-nums' : undefined,
      fill,
      ...(halo
        ? {
            stroke: PALETTE.paper,
            'stroke-width': 4,
            'stroke-linejoin': 'round',
            'paint-order': 'stroke',
          }
        : {}),
    },
    escaped(text),
  )
}

function mark(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content?: string,
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? brief(value) : escaped(value!)}"`)
    .join('')
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}

/** Two places of a pixel are enough; the rest of a float is noise that differs between machines. */
function brief(number: number): string {
  return String(Math.round(number * 100) / 100)
}
