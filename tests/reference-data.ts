import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/**
 * The text of a file of the `shared` folder that lies beside the checkout, or `undefined` when it is not there.
 *
 * @param path relative to that folder, such as `methods/vectors/small_numbers.json`
 */
export function readReference(path: string): string | undefined {
  const file = fileURLToPath(new URL(`../../shared/${path}`, import.meta.url))
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/**
 * A test against a file of the `shared` folder, whose text it is given.
 *
 * Where the file is absent the test is skipped, and its name says that it did not run and why; in continuous
 * integration (`CI` is set) it fails instead, so that a missing folder is never taken for a pass.
 */
export function referenceTest(path: string, name: string, fn: (text: string) => void | Promise<void>): void {
  const text = readReference(path)
  if (text !== undefined) return test(name, () => fn(text))
  const notRun = `${name} (not run: ../shared/${path} is absent)`
  if (!process.env['CI']) return test.skip(notRun)
  test(notRun, () =>
    expect.fail(`../shared/${path} is absent, and continuous integration must not pass without it`),
  )
}
