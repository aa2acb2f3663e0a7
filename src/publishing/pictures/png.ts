/** Makes a PNG of a picture, for programs that cannot show SVG. Whoever starts the product brings one, if any. */
export type Rasterise = (svg: string) => Promise<Uint8Array>

/** One transparent dot: what stands behind an SVG when nobody can make a PNG of it. */
export const EMPTY_PNG: Uint8Array = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
)

/** As much of `@resvg/resvg-wasm` as is used; it is handed in, so that papers can be made without it. */
export interface SvgRenderer {
  readonly initWasm: (wasm: Uint8Array<ArrayBuffer>) => Promise<void>
  readonly Resvg: new (
    svg: string,
    options: object,
  ) => { render(): { asPng(): Uint8Array; free(): void }; free(): void }
}

/** Twice the width of a picture: sharp on paper. */
const PIXELS_ACROSS = 1360

/** A maker of PNGs from the renderer, its WebAssembly and the fonts (WOFF2 or TrueType) to write with. */
export async function rasteriseWith(
  renderer: SvgRenderer,
  wasm: Uint8Array<ArrayBuffer>,
  fonts: readonly Uint8Array[],
): Promise<Rasterise> {
  await renderer.initWasm(wasm)
  const options = {
    fitTo: { mode: 'width', value: PIXELS_ACROSS },
    background: 'white',
    font: { fontBuffers: fonts, defaultFontFamily: 'Atkinson Hyperlegible Next' },
  }
  return async (svg) => {
    const picture = new renderer.Resvg(svg, options)
    const image = picture.render()
    const png = image.asPng()
    image.free()
    picture.free()
    return png
  }
}
