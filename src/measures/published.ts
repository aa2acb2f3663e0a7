import { z } from 'zod'
import { type CatalogueFile, DefinitionError, yamlOf } from '../core/index.ts'

const PATH = 'published.yaml'

const publishedSchema = z.array(
  z.strictObject({
    key: z.string().regex(/^[a-z0-9-]+$/),
    title: z.string(),
    /** The folder of the area it stands in. */
    area: z.string(),
    unit: z.string(),
    /** Who publishes or sends it, and where. */
    publisher: z.string(),
    /** What it says, and how it is worked out where it is. */
    meaning: z.string(),
    /** The measure of a loaded release that holds it (`homeward benchmark`), where one does. */
    measure: z.string().optional(),
  }),
)

/**
 * A figure that others publish or send and no file of ours computes: a national rate, a rank, an inspection's outcome.
 * It is read from a release that is loaded, or else loaded as a returned figure under its key.
 */
export type PublishedFigure = z.infer<typeof publishedSchema>[number]

/**
 * Reads the figures that others publish.
 * @throws DefinitionError when the file is wrong, or a key is also that of a figure we compute
 */
export function readPublished(
  files: readonly CatalogueFile[],
  isComputed: (key: string) => boolean,
): PublishedFigure[] {
  const file = files.findLast(({ path }) => path === PATH)
  if (!file) return []
  const read = publishedSchema.safeParse(yamlOf(file))
  if (!read.success) throw new DefinitionError(`catalogue/${PATH}: ${z.prettifyError(read.error)}`)
  const computed = read.data.find(({ key }) => isComputed(key))
  if (computed)
    throw new DefinitionError(`catalogue/${PATH}: ${computed.key} is also a figure that we compute`)
  return read.data
}
