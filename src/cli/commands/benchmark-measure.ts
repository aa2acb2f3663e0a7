import type { CatalogueFile } from '../../core/index.ts'
import {
  findMeasure,
  type LoadedMeasure,
  loadedMeasureOf,
  type MeasureLink,
  type PublishedMeasure,
  readMeasureMap,
} from '../../comparison/index.ts'
import type { Workspace } from '../workspace.ts'

/** A published measure, and how our figure answers to it when it was asked for by ours. */
export interface AskedMeasure {
  readonly measure: PublishedMeasure
  readonly link: MeasureLink | undefined
}

/**
 * The published measure that is asked for by its own name, or by the key or code of one of our figures.
 *
 * @throws WrongUseError naming the likeliest ones when there is none
 */
export function askedMeasure(
  name: string,
  measures: readonly LoadedMeasure[],
  files: readonly CatalogueFile[],
  workspace: Pick<Workspace, 'catalogue'>,
): AskedMeasure {
  const map = readMeasureMap(files)
  let links: readonly MeasureLink[] | undefined
  const linksOf = (figure: string) => {
    const key = map.ofIndicator(figure).length > 0 ? figure : keyOf(figure, workspace)
    const main = map.mainOf(key)
    return main ? [main, ...map.ofIndicator(key).filter((link) => link !== main)] : map.ofIndicator(key)
  }
  const namesIn = (link: MeasureLink) => [link.measure, ...link.also]
  const namesOf = (figure: string) => [
    ...(links ??= linksOf(figure)).flatMap((link) => loadedMeasureOf(link, measures)?.key ?? namesIn(link)),
    ...workspace.catalogue.published.flatMap(({ key, measure }) =>
      key === figure && measure ? [measure] : [],
    ),
  ]
  const measure = findMeasure(name, measures, namesOf)
  return { measure, link: links?.find((link) => namesIn(link).includes(measure.key)) }
}

/** Our definitions are read only for a name that is neither a published measure nor a key of the map. */
function keyOf(figure: string, { catalogue }: Pick<Workspace, 'catalogue'>): string {
  return [...catalogue.indicators, ...catalogue.derived].find(({ code }) => code === figure)?.key ?? figure
}
