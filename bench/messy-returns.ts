import { dateText, dayNumber } from '../src/demo/calendar.ts'
import type { DemoFile } from '../src/demo/index.ts'

/** Draws numbers from a seed, the same each time (mulberry32). */
function drawsFrom(seed: number) {
  let state = seed
  const share = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const upTo = (limit: number) => Math.floor(share() * limit)
  return { share, upTo, of: <Kind>(values: readonly Kind[]): Kind => values[upTo(values.length)]! }
}

const FIRST_YEAR = 2023
const LAST_YEAR = 2026
const FROM = dayNumber(FIRST_YEAR - 5, 1, 1)
const DAYS = dayNumber(LAST_YEAR, 3, 31) - FROM

const HEADS = {
  Header: 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB,YEAR',
  Episodes:
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN,PL_LA,PL_LOCATION,PL_DISTANCE,YEAR',
  Reviews: 'CHILD,DOB,REVIEW,REVIEW_CODE,YEAR',
  UASC: 'CHILD,SEX,DOB,DUC,YEAR',
  Missing: 'CHILD,DOB,MISSING,MIS_START,MIS_END,YEAR',
  SWEpisodes: 'CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON,YEAR',
} as const

/**
 * Returns that no authority would send: every code beside every other, episodes that overlap, stop, start on
 * the same day or are told differently a year later. They lead the engine and the counter through rules that
 * the demo authority, whose children live likely lives, seldom or never comes to.
 */
export function messyReturns(seed: number, children: number): DemoFile[] {
  const draw = drawsFrom(seed)
  const rows = new Map<string, string[]>()
  const add = (year: number, table: keyof typeof HEADS, cells: readonly string[]) => {
    const path = `${year - 1}-${String(year % 100)}/${table}.csv`
    const ofFile = rows.get(path) ?? [HEADS[table]]
    rows.set(path, [...ofFile, [...cells, String(year)].join(',')])
  }
  for (let number = 0; number < children; number++) addChild(draw, `C${String(number).padStart(4, '0')}`, add)
  return [...rows].map(([path, lines]) => ({ path, text: `${lines.join('\r\n')}\r\n` }))
}

const PARTICIPATION = ['', 'PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7']
const LEGAL_STATUSES = [
  'C1',
  'C2',
  'C2',
  'C2',
  'V2',
  'V2',
  'V2',
  'E1',
  'E1',
  'L1',
  'J1',
  'V2',
  'C2',
  'V3',
  'V4',
]
/** Codes that follow one another under rules of their own. */
const PLACES = [
  ['H5', 'K3', 'T0'],
  ['Z1', 'Z11', 'Z14'],
  ['U4', 'A3', 'T2'],
  ['U6', 'A5', 'A4'],
  ['K2', 'T1', 'P1'],
  ['U1', 'U4', 'R1'],
]

type Draws = ReturnType<typeof drawsFrom>
type Add = (year: number, table: keyof typeof HEADS, cells: readonly string[]) => void

function addChild(draw: Draws, child: string, add: Add): void {
  const born = dateText(draw.of([dayNumber(2008, 2, 29), FROM - draw.upTo(6000)]))
  const years = [2023, 2024, 2025, 2026]
  const turns: number[] = []
  const places = draw.of(PLACES)
  let startsOn = FROM + draw.upTo(DAYS)
  for (let left = 1 + draw.upTo(14); left > 0 && startsOn < FROM + DAYS; left--) {
    const endsOn = startsOn + draw.of([draw.upTo(10), draw.upTo(150), draw.upTo(900)])
    turns.push(startsOn, endsOn)
    addEpisode(draw, child, { startsOn, endsOn, places }, add)
    startsOn = endsOn + draw.of([0, 0, 0, 0, 0, 0, 0, 0, 0, draw.upTo(60), -draw.upTo(20)])
  }
  for (const year of years) {
    const on = () => within(year, draw.of([draw.of(turns), yearStart(year) + draw.upTo(365)]))
    if (draw.share() < 0.9) add(year, 'Header', [child, 'F', born, 'WBRI', 'UN1', '0', ''])
    if (draw.share() < 0.1) add(year, 'UASC', [child, 'F', born, draw.of(['', dateText(on())])])
    for (let left = draw.upTo(4); left > 0; left--)
      add(year, 'Reviews', [child, born, dateText(on()), draw.of(PARTICIPATION)])
    for (let left = draw.upTo(3); left > 0; left--) {
      const missing = on()
      const back = draw.of(['', dateText(within(year, missing + draw.upTo(40)))])
      add(year, 'Missing', [child, born, draw.of(['M', 'A']), dateText(missing), back])
    }
    for (let left = year < 2024 ? 0 : draw.upTo(3); left > 0; left--) {
      const since = on()
      const until = draw.of(['', dateText(within(year, since + draw.upTo(200)))])
      add(year, 'SWEpisodes', [child, born, `SW${draw.upTo(3)}`, dateText(since), until, 'MANAGE'])
    }
  }
}

function addEpisode(draw: Draws, child: string, { startsOn, endsOn, places }: Turn, add: Add): void {
  const reason = [draw.of(['S', 'L', 'P', 'B', 'T', 'U', '']), draw.of(LEGAL_STATUSES), 'N1']
  const place = draw.of([...places, draw.of(PLACES.flat())])
  const where = ['PR1', draw.of(['', 'AN1 1AA', 'AN1 1AB']), draw.of(['', 'SC100001', 'SC100002'])]
  const derived = ['998', draw.of(['IN', 'OUT', '']), draw.of(['', '5.0', '20.0', '25.5', '999.9'])]
  const ceased = draw.of(['X1', 'X1', 'X1', 'E4A', 'E3', 'E8', ''])
  for (const year of [2023, 2024, 2025, 2026]) {
    if (startsOn >= yearStart(year + 1) || endsOn < yearStart(year)) continue
    const isRepeat = startsOn < yearStart(year)
    // Some are forgotten a year later, and some are said to have started on another day.
    if (isRepeat && draw.share() < 0.1) continue
    const said = isRepeat && draw.share() < 0.1 ? startsOn - draw.upTo(30) + 10 : startsOn
    const end = endsOn < yearStart(year + 1) ? [dateText(endsOn), ceased, ''] : ['', '', '']
    const cells = [
      child,
      dateText(said),
      ...reason,
      place,
      where[0]!,
      ...end,
      'AN1 1AC',
      ...where.slice(1),
      ...derived,
    ]
    add(year, 'Episodes', cells)
    if (draw.share() < 0.03) add(year, 'Episodes', cells.with(9, 'CARPL'))
  }
}

interface Turn {
  readonly startsOn: number
  readonly endsOn: number
  /** Placement codes this child is mostly given. */
  readonly places: readonly string[]
}

function yearStart(year: number): number {
  return dayNumber(year - 1, 4, 1)
}

/** A day moved into the year of a return, which knows of no other. */
function within(year: number, on: number): number {
  return Math.min(Math.max(on, yearStart(year)), yearStart(year + 1) - 1)
}
