import { z } from 'zod'
import { type CatalogueFile, yamlOf } from './catalogue-files.ts'
import { DefinitionError } from './errors.ts'

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/

/** A definition file: what stands between the dashes, held to a schema, and the prose below. */
export interface DefinitionFile<Front> {
  readonly front: Front
  readonly prose: string
}

/**
 * Reads a definition file. The front matter is strict: a key that the schema does not know is an error.
 * @throws DefinitionError naming the file and the key
 */
export function readDefinition<Schema extends z.ZodType>(
  file: CatalogueFile,
  schema: Schema,
): DefinitionFile<z.infer<Schema>> {
  const name = `catalogue/${file.path}`
  const parts = FRONT_MATTER.exec(file.text)
  if (!parts)
    throw new DefinitionError(`${name}: the file must begin with front matter between two lines of ---`)
  const read = schema.safeParse(yamlOf({ ...file, text: parts[1]! }))
  if (!read.success) throw new DefinitionError(`${name}: ${z.prettifyError(read.error)}`)
  return { front: read.data, prose: parts[2]!.trim() }
}

/** The text under a `## Heading`, up to the next one; `undefined` when there is no such heading. */
export function section(prose: string, heading: string): string | undefined {
  const parts = prose.split(/^## /m)
  const found = parts.find((part) => part.split('\n', 1)[0]!.trim() === heading)
  return found?.slice(found.indexOf('\n') + 1).trim()
}

/** The prose above the first `## Heading`: what the definition means. */
export function opening(prose: string): string {
  return prose.split(/^## /m)[0]!.trim()
}
