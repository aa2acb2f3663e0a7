import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { DefinitionError } from '../../core/index.ts'
import type { Area, Catalogue } from '../../measures/index.ts'

const PATH = 'reports/highlight.yaml'

const layoutSchema = z.strictObject({
  title: z.string(),
  board: z.string(),
  /** The heading of the first section, to which the day is added. */
  summary: z.string(),
  /** The areas of the paper in their order, by {@link areaName}; every area where none is named. */
  areas: z.array(z.string()).default([]),
  /** Keys of the indicators drawn in an area, at most two. */
  charts: z.record(z.string(), z.array(z.string()).max(2)).default({}),
  /** Keys of the indicators held against what is published of other authorities, in their order. */
  compared: z.array(z.string()).default([]),
  /** Those of them that are drawn among the statistical neighbours, at most three. */
  'among-neighbours': z.array(z.string()).max(3).default([]),
  classification: z.string(),
  /** What an empty narrative asks its author. */
  prompt: z.string(),
  /** How to read the paper, a paragraph each. */
  reading: z.array(z.string()),
})

/** How a highlight report is laid out: what an analyst may change without touching code. */
export type HighlightLayout = z.infer<typeof layoutSchema>

/**
 * Reads the layout from the catalogue, the council's own if it has one.
 * @throws DefinitionError when it is missing, has a key that is wrong, or names an area or an indicator that is not there
 */
export function readHighlightLayout(
  catalogue: Pick<Catalogue, 'files' | 'areas' | 'indicators'>,
): HighlightLayout {
  const file = catalogue.files.findLast(({ path }) => path === PATH)
  if (!file) throw new DefinitionError(`catalogue/${PATH} is missing`)
  const read = layoutSchema.safeParse(parseYaml(file.text))
  if (!read.success) throw new DefinitionError(`catalogue/${PATH}: ${z.prettifyError(read.error)}`)
  const known = new Set(catalogue.areas.map(areaName))
  const strange = [...read.data.areas, ...Object.keys(read.data.charts)].find((code) => !known.has(code))
  if (strange) throw new DefinitionError(`catalogue/${PATH}: there is no area ${strange} in areas.yaml`)
  const { charts, compared, 'among-neighbours': drawn } = read.data
  const keys = new Set(catalogue.indicators.map(({ key }) => key))
  const unknown = [...Object.values(charts).flat(), ...compared].find((key) => !keys.has(key))
  if (unknown) throw new DefinitionError(`catalogue/${PATH}: there is no indicator ${unknown}`)
  const alone = drawn.find((key) => !compared.includes(key))
  if (alone)
    throw new DefinitionError(`catalogue/${PATH}: ${alone} stands in among-neighbours and not in compared`)
  return read.data
}

/** The name a layout calls an area by: its code, or its folder where no report gives it a code. */
export function areaName({ code, folder }: Pick<Area, 'code' | 'folder'>): string {
  return code ?? folder
}

/** The areas that a paper is about, in its order. */
export function areasOfPaper(layout: HighlightLayout, areas: readonly Area[]): readonly Area[] {
  if (layout.areas.length === 0) return areas
  return layout.areas.flatMap((name) => areas.filter((area) => areaName(area) === name))
}
