import type { CatalogueFile } from '../../core/index.ts'
import { linkRefusal, type MeasureFile, readMeasureFile } from './measure-file.ts'
import type { MeasureLink } from './measure-link.ts'

/** Which of our figures answer to which published measures. */
export interface MeasureMap extends MeasureFile {
  /** What one of our figures answers to, in the order of the files; none when nothing like it is published. */
  ofIndicator(key: string): readonly MeasureLink[]
  /** Our figures that answer to a published measure under any of its names, alone or as one of a sum. */
  ofMeasure(name: string): readonly MeasureLink[]
  /**
   * The published figure to show first with one of ours: one that is still published before one that is not, of the
   * whole of ours before a part, of authorities before England alone, like for like before one that differs, and never
   * one about other people. `undefined` without any.
   */
  mainOf(key: string): MeasureLink | undefined
}

const FOLDER = 'benchmarks/measures/'

/**
 * Reads which of our figures answer to which published measures. What the council's own catalogue says of a pair stands
 * in place of ours.
 *
 * @throws DefinitionError naming the file, the figure and what is wrong
 */
export function readMeasureMap(files: readonly CatalogueFile[]): MeasureMap {
  const read = files
    .filter(({ path }) => path.startsWith(FOLDER) && path.endsWith('.yaml'))
    .map((file) => ({ file, ...readMeasureFile(file) }))
  const links = new Map<string, MeasureLink>()
  for (const { file, links: ofFile } of read)
    for (const link of ofFile) {
      const identity = JSON.stringify([figureOf(link), link.measure, link.plus])
      if (links.has(identity) && !file.local) throw linkRefusal(link, `${link.measure} is named twice`)
      links.set(identity, link)
    }
  const all = [...links.values()]
  refuseTwoAnswers(all)
  return mapOf(
    all,
    read.flatMap(({ elsewhere }) => elsewhere),
  )
}

function mapOf(links: MeasureMap['links'], elsewhere: MeasureMap['elsewhere']): MeasureMap {
  const byIndicator = new Map<string, MeasureLink[]>()
  const byMeasure = new Map<string, MeasureLink[]>()
  for (const link of links) {
    byIndicator.set(link.indicator, [...(byIndicator.get(link.indicator) ?? []), link])
    for (const name of new Set([link.measure, ...link.plus, ...link.also]))
      byMeasure.set(name, [...(byMeasure.get(name) ?? []), link])
  }
  return {
    links,
    elsewhere,
    ofIndicator: (key) => byIndicator.get(key) ?? [],
    ofMeasure: (name) => byMeasure.get(name) ?? [],
    mainOf: (key) => mainOf(byIndicator.get(key) ?? []),
  }
}

function mainOf(links: readonly MeasureLink[]): MeasureLink | undefined {
  const rank = ({ until, part, isLikeForLike, isOnlyForEngland, basis }: MeasureLink) =>
    (until ? 16 : 0) +
    (part ? 8 : 0) +
    (isOnlyForEngland ? 4 : 0) +
    (isLikeForLike ? 0 : 2) +
    (basis === 'figure' ? 0 : 1)
  return links.filter(({ isContext }) => !isContext).toSorted((a, b) => rank(a) - rank(b))[0]
}

function figureOf({ indicator, part, shareOf, basis }: MeasureLink): string {
  return JSON.stringify([indicator, part, basis, shareOf])
}

/**
 * One figure cannot be like for like with two published ones that are not the same, unless one of them ended before the
 * other, or is of England alone.
 */
function refuseTwoAnswers(links: readonly MeasureLink[]): void {
  const answered = new Map<string, MeasureLink>()
  for (const link of links.filter(({ isLikeForLike }) => isLikeForLike)) {
    const reach = `${figureOf(link)} ${link.until} ${link.isOnlyForEngland}`
    const before = answered.get(reach)
    if (before)
      throw linkRefusal(link, `is like for like with ${before.measure} already, and with ${link.measure} too`)
    answered.set(reach, link)
  }
}
