// Makes the look of the site: dist/assets/homeward.css and the fonts it names. Run by the build.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from 'sass'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const out = join(root, 'dist', 'assets')
const fonts = join(root, 'node_modules', '@fontsource', 'atkinson-hyperlegible-next', 'files')
const weights = ['400', '700']

mkdirSync(join(out, 'fonts'), { recursive: true })
const { css } = compile(join(root, 'assets', 'homeward.scss'), {
  style: 'compressed',
  loadPaths: [join(root, 'node_modules'), join(root, 'assets')],
})
for (const unwanted of ['GDS Transport', 'crown', 'url(http', 'url(//'])
  if (css.includes(unwanted)) throw new Error(`homeward.css may not hold “${unwanted}”`)
writeFileSync(join(out, 'homeward.css'), css)
for (const weight of weights)
  copyFileSync(
    join(fonts, `atkinson-hyperlegible-next-latin-${weight}-normal.woff2`),
    join(out, 'fonts', `atkinson-hyperlegible-next-${weight}.woff2`),
  )
copyFileSync(join(fonts, '..', 'LICENSE'), join(out, 'fonts', 'LICENSE.txt'))
process.stdout.write(
  `dist/assets: homeward.css (${Math.round(css.length / 1024)} KB), ${weights.length} fonts\n`,
)
