import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Rasterise, rasteriseWith } from '../publishing/index.ts'

const FONTS = ['latin-400', 'latin-700'].map(
  (cut) => `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${cut}-normal.woff2`,
)

let made: Promise<Rasterise> | undefined

/** The maker of PNGs for Word papers, made once: its WebAssembly may be started only once in a process. */
export function pictureMaker(): Promise<Rasterise> {
  made ??= makePictureMaker()
  return made
}

async function makePictureMaker(): Promise<Rasterise> {
  const require = createRequire(import.meta.url)
  const bytesOf = (name: string) => new Uint8Array(readFileSync(require.resolve(name)))
  const renderer = await import('@resvg/resvg-wasm')
  return rasteriseWith(renderer, bytesOf('@resvg/resvg-wasm/index_bg.wasm'), FONTS.map(bytesOf))
}
