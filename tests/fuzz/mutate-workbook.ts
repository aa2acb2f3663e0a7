import { unzip } from '../support/unzip.ts'
import { zipOf } from '../support/zip.ts'
import { mutate, type Mutation } from './mutate.ts'

/**
 * A workbook with a change made to it: to the bytes of the zip, or inside to the markup of one of its parts, which
 * is then packed again with everything in order.
 */
export function mutateWorkbook(
  bytes: Uint8Array,
  mutation: Mutation & { readonly part: number },
  others: readonly Uint8Array[],
): Uint8Array {
  if (mutation.part < IN_ZIP) return mutate(bytes, mutation, others)
  const parts = partsOf(bytes)
  if (!parts) return mutate(bytes, mutation, others)
  const paths = [...parts.keys()]
  const chosen = paths[Math.floor(((mutation.part - IN_ZIP) / (1 - IN_ZIP)) * paths.length)]
  return zipOf(
    paths.map((path) => {
      const content = Buffer.from(parts.get(path)!)
      return { path, content: path === chosen ? mutate(content, mutation, [content]) : content }
    }),
  )
}

/** One change in ten is made to the zip itself. */
const IN_ZIP = 0.1

/** The parts of a zip, or `undefined` where an earlier change has left none to be found. */
function partsOf(bytes: Uint8Array): Map<string, string> | undefined {
  try {
    const parts = unzip(bytes)
    return parts.size > 0 ? parts : undefined
  } catch {
    return undefined
  }
}
