import { COLOURS } from './drawing.ts'

const [WIDTH, HEIGHT] = [160, 14]

/**
 * One bar of a table's row, from zero to its value on the scale all the rows share. The number stands beside it in
 * the table, so the bar itself is silent for people who listen. Without a value there is no bar, and with one that
 * rounds away there is still a sliver: nothing that is there looks like nothing.
 *
 * @param value the length; `undefined` draws nothing
 * @param most the longest of the rows
 */
export function bar({ value, most }: { value: number | undefined; most: number }): string {
  const length = value === undefined || most <= 0 ? 0 : (value / most) * WIDTH
  const drawn = value !== undefined && value > 0 ? Math.max(1.5, length) : 0
  return `<svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true" focusable="false" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}"><line x1="0.5" x2="0.5" y1="0" y2="${HEIGHT}" stroke="${COLOURS.quiet}" stroke-width="1"/>${
    drawn > 0
      ? `<rect x="1" y="2" width="${Math.round(drawn * 10) / 10}" height="${HEIGHT - 4}" fill="${COLOURS.line}"/>`
      : ''
  }</svg>`
}
