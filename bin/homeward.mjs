#!/usr/bin/env node
import { existsSync } from 'node:fs'

const built = new URL('../dist/cli/main.js', import.meta.url)
if (existsSync(built)) {
  await import(built.href)
} else {
  process.stderr.write(
    'Homeward is not built yet. Run “npm run demo” (or “npm ci && npm run build”) in its folder first.\n',
  )
  process.exitCode = 4
}
