import { type Period, type PeriodKind, PERIOD_KINDS, readDay, showPeriod } from '../../core/index.ts'
import type {
  DIFFERENCE_KINDS,
  FigurePart,
  PUBLISHED_UNITS,
  WholeFigure,
  WrittenElsewhere,
} from './measure-link-schema.ts'

/** A difference between one of our figures and a published one, in words. */
export interface Difference {
  readonly kind: (typeof DIFFERENCE_KINDS)[number]
  readonly how: string
}

/** The kind of period of ours that a published figure is held against, and the day of the year on which it ends. */
export interface OurPeriod {
  readonly kind: PeriodKind
  readonly day: number
  readonly month: number
}

/**
 * How one of our figures answers to a published one. Where it is like for like, the two come out the same for the
 * period named, from the same records and but for rounding; else every difference is stated.
 */
export interface MeasureLink {
  /** The key of the indicator, or of the derived figure. */
  readonly indicator: string
  /** Only this part of ours, when not the whole. */
  readonly part: FigurePart | undefined
  /** Ours as it is, as a share of another figure of ours, or for every 10,000 children of the area. */
  readonly basis: 'figure' | 'share' | 'rate'
  readonly shareOf: WholeFigure | undefined
  /** The published measure; with `plus`, the sum of them. */
  readonly measure: string
  readonly plus: readonly string[]
  /** True when 100 less the published share answers to ours. */
  readonly isOpposite: boolean
  /** The same figure in other releases. */
  readonly also: readonly string[]
  /** True when the published figure is about other people and may only be read beside ours. */
  readonly isContext: boolean
  readonly isLikeForLike: boolean
  /** None when like for like. */
  readonly differs: readonly Difference[]
  readonly unit: (typeof PUBLISHED_UNITS)[number]
  /** Ours, multiplied so, is in the published unit; absent when it is in it, or cannot be brought to it. */
  readonly scale: { readonly times: number; readonly over: number } | undefined
  readonly roundedTo: number
  readonly ourPeriod: OurPeriod
  /** True when no authority has a published figure. */
  readonly isOnlyForEngland: boolean
  /** The last year it was published for; absent while it goes on. */
  readonly until: number | undefined
  /** The measure of all children of the age. */
  readonly generalPopulation: string | undefined
  readonly polarityDiffers: string | undefined
  readonly note: string
  readonly topic: string
  readonly path: string
}

/** One of our figures that is published in no file we can load. */
export interface PublishedElsewhere extends WrittenElsewhere {
  readonly topic: string
  readonly path: string
}

const PERIOD = /^(\S+) (?:to )?(\d{1,2}) (\w+)$/
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** Reads a period of ours as the files of the map write it. Returns `undefined` when the text is not one. */
export function readOurPeriod(text: string): OurPeriod | undefined {
  const [, written, number, name] = PERIOD.exec(text) ?? []
  const kind = PERIOD_KINDS.find((each) => each === written)
  const [day, month] = [Number(number), MONTHS.indexOf(name ?? '') + 1]
  const isDay = readDay(`2024-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
  return kind && isDay ? { kind, day, month } : undefined
}

/** Whether a period of ours is one that the published figure is held against, of whatever year. */
export function isOfOurPeriod({ ourPeriod }: MeasureLink, { kind, startOn, endOn }: Period): boolean {
  const isTwelveMonths = endOn.add({ days: 1 }).subtract({ months: 12 }).equals(startOn)
  const wantsTwelveMonths = ourPeriod.kind === 'year' || ourPeriod.kind === '12-months'
  const isKind = wantsTwelveMonths ? isTwelveMonths : kind === ourPeriod.kind
  return isKind && endOn.day === ourPeriod.day && endOn.month === ourPeriod.month
}

/** Published numbers that grow with the authority, so that neither England's nor another's is a yardstick. */
const GROWING: ReadonlySet<MeasureLink['unit']> = new Set(['number', 'pounds'])

/** Whether a published figure grows with the size of the authority. */
export function growsWithSize({ unit }: Pick<MeasureLink, 'unit'>): boolean {
  return GROWING.has(unit)
}

/**
 * Every difference to be told beside a figure of a period: those of the map, and that of the period itself when it is
 * not the one the published figure is of. None means like for like.
 */
export function differencesFor(link: MeasureLink, period: Period): Difference[] {
  if (isOfOurPeriod(link, period)) return [...link.differs]
  const how = `Published for ${ourPeriodInWords(link)}; ours is for ${showPeriod(period)}.`
  return [...link.differs, { kind: 'period', how }]
}

/** `31 March`, `the year to 31 March`, `the 12 months to 31 August` */
function ourPeriodInWords({ ourPeriod: { kind, day, month } }: MeasureLink): string {
  const on = `${day} ${MONTHS[month - 1]}`
  if (kind === 'as-at') return on
  return kind === '12-months' ? `the 12 months to ${on}` : `the ${kind} to ${on}`
}
