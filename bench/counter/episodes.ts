import { OPEN, type PackedDay, readDay } from './days.ts'
import { type ReturnFile, rowsOf } from './returns.ts'

/** An episode of a child once the yearly returns are one history. */
export interface Episode {
  readonly startedOn: PackedDay
  ceasedOn: PackedDay
  /** X1 or the reason care ceased; blank while open, and where the returns do not say. */
  reasonCeased: string
  readonly reasonNew: string
  readonly legalStatus: string
  readonly placement: string
  readonly postcode: string
  readonly urn: string
  readonly location: string
  /** Miles; `undefined` when unknown. */
  readonly distance: number | undefined
  readonly year: number
}

const SHORT_BREAKS = ['V3', 'V4']
const UNKNOWN_MILES = 999

/** The episodes of every child, in order, short breaks left out. */
export function readEpisodes(files: readonly ReturnFile[]): Map<string, Episode[]> {
  const copies = new Map<string, Map<PackedDay, Episode>>()
  for (const { year, cells } of rowsOf(files, 'Episodes')) {
    const startedOn = readDay(cells['DECOM']!)
    if (cells['CHILD'] === '' || startedOn === undefined) continue
    const ofChild = copies.get(cells['CHILD']!) ?? new Map<PackedDay, Episode>()
    copies.set(cells['CHILD']!, ofChild)
    const copy = episodeOf(cells, startedOn, year)
    const other = ofChild.get(startedOn)
    if (!other || (other.year === year && isFuller(copy, other))) ofChild.set(startedOn, copy)
  }
  const years = files.filter(({ table }) => table === 'Episodes').map(({ year }) => year)
  years.sort((a, b) => a - b)
  const episodes = new Map<string, Episode[]>()
  for (const [child, ofChild] of copies) {
    const inOrder = [...ofChild.values()].sort((a, b) => a.startedOn - b.startedOn)
    const settled = cutOverlaps(oneForEachEnd(confirmed(inOrder, years)))
    episodes.set(
      child,
      settled.filter(({ legalStatus }) => !SHORT_BREAKS.includes(legalStatus)),
    )
  }
  return episodes
}

function episodeOf(cells: Readonly<Record<string, string>>, startedOn: PackedDay, year: number): Episode {
  const miles = cells['PL_DISTANCE'] ? Number(cells['PL_DISTANCE']) : undefined
  return {
    startedOn,
    ceasedOn: readDay(cells['DEC']!) ?? OPEN,
    reasonCeased: cells['REC']!,
    reasonNew: cells['RNE']!,
    legalStatus: cells['LS']!,
    placement: cells['PLACE']!,
    postcode: cells['PL_POST'] ?? '',
    urn: cells['URN'] ?? '',
    location: cells['PL_LOCATION'] ?? '',
    distance: miles !== undefined && miles < UNKNOWN_MILES ? miles : undefined,
    year,
  }
}

/** Of two copies of an episode in one return, the one with an end; of two ends, the later. */
function isFuller(copy: Episode, other: Episode): boolean {
  if (copy.ceasedOn === OPEN || other.ceasedOn === OPEN)
    return other.ceasedOn === OPEN && copy.ceasedOn !== OPEN
  return copy.ceasedOn > other.ceasedOn
}

/**
 * An episode left open in a return must stand in the next one. Where it does not, another episode of a later
 * return may tell the same time; otherwise it ended on 1 April, and nobody says why.
 */
function confirmed(episodes: Episode[], years: readonly number[]): Episode[] {
  const kept: Episode[] = []
  const ends: Episode[] = []
  for (const episode of episodes) {
    const nextYear = years.find((year) => year > episode.year)
    if (episode.ceasedOn === OPEN && nextYear !== undefined) {
      const isToldOtherwise = episodes.some(
        (later) =>
          later.year >= nextYear &&
          later.startedOn <= episode.startedOn &&
          later.ceasedOn > episode.startedOn,
      )
      if (isToldOtherwise) continue
      ends.push(episode)
    }
    kept.push(episode)
  }
  // Only now: an episode ended here must still count as open while others are held against it.
  for (const episode of ends) {
    episode.ceasedOn = episode.year * 1_00_00 + 4_01
    episode.reasonCeased = ''
  }
  return kept
}

/** Episodes that end after they start, and of several that end on one day only the first to start. */
function oneForEachEnd(episodes: readonly Episode[]): Episode[] {
  const ends = new Set<PackedDay>()
  const kept: Episode[] = []
  for (const episode of episodes) {
    if (episode.ceasedOn <= episode.startedOn) continue
    if (episode.ceasedOn !== OPEN && ends.has(episode.ceasedOn)) continue
    ends.add(episode.ceasedOn)
    kept.push(episode)
  }
  return kept
}

/** An episode that runs past the start of the next one ends there, and care goes on (X1). */
function cutOverlaps(episodes: Episode[]): Episode[] {
  for (let at = 0; at + 1 < episodes.length; at++) {
    const [episode, next] = [episodes[at]!, episodes[at + 1]!]
    if (episode.ceasedOn <= next.startedOn) continue
    episode.ceasedOn = next.startedOn
    episode.reasonCeased = 'X1'
  }
  return episodes
}
