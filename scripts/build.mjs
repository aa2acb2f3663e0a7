// Builds the product into dist/: the TypeScript as JavaScript, and the styles and fonts of the site.
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const compiler = `${root}/node_modules/typescript/bin/tsc`
if (!existsSync(compiler)) {
  console.error('The build tools are not installed (npm ci --omit=dev?); nothing was built')
  process.exit(0)
}
rmSync(`${root}/dist`, { recursive: true, force: true })
for (const args of [
  [compiler, '-p', 'tsconfig.build.json'],
  ['scripts/build-assets.mjs'],
  ['scripts/parse-catalogue.mjs'],
]) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
writeFileSync(`${root}/dist/.built`, '')
