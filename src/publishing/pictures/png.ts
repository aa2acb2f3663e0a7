/** Makes a PNG of a picture, for programs that cannot show SVG. Whoever starts the product brings one, if any. */
export type Rasterise = (svg: string) => Promise<Uint8Array>

/** One transparent dot: what stands behind an SVG when nobody can make a PNG of it. */
export const EMPTY_PNG: Uint8Array = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
)
