import { type DayNumber, dateText, dayNumber } from './calendar.ts'
import { type PlantedError, plantedErrors } from './planted-errors.ts'
import { Random } from './random.ts'
import { PURPOSE, type ReturnContents } from './return-file.ts'

/** Columns of Episodes that errors are planted in. */
const START = 1
const REASON_NEW = 2
const LEGAL_STATUS = 3
const END = 7
const END_REASON = 8
const CHANGE_REASON = 9
const PLACEMENT_POSTCODE = 11
const DISTANCE = 15

const DAYS_OF_OVERLAP = 5
const UNREADABLE_SCORE = '45'

/** A file's rows while errors go in, and the children that already have one: nobody gets two. */
interface Planting {
  readonly contents: ReturnContents
  readonly random: Random
  readonly rows: string[][]
  readonly taken: Set<string>
}

type Fits = (row: string[], before: string[] | undefined, after: string[] | undefined) => boolean

/** Plants one error into the rows; throws when no row fits, for then the documented count would be wrong. */
const PLANT: Readonly<Record<PlantedError, (planting: Planting) => void>> = {
  'legal-status-unknown': (p) => (pick(p, (row) => row[END] !== '')[LEGAL_STATUS] = 'C9'),
  'date-impossible': (p) => {
    const row = pick(p, (each) => each[END_REASON] === 'X1')
    row[END] = `31/02/${p.contents.year.year}`
  },
  'change-reason-missing': (p) => (pick(p, (row) => row[CHANGE_REASON] !== '')[CHANGE_REASON] = ''),
  'episodes-overlap': (p) => {
    const row = pick(
      p,
      (each, _, after) => each[END_REASON] === 'X1' && after?.[0] === each[0] && after?.[END] === '',
    )
    row[END] = dateText(dayOf(row[END]!) + DAYS_OF_OVERLAP)
  },
  'row-duplicated': (p) => {
    const row = pick(p, (each) => each[END_REASON]!.startsWith('E'))
    p.rows.splice(p.rows.indexOf(row), 0, [...row])
  },
  'ends-before-start': (p) => {
    const { startsOn } = p.contents.year
    const row = pick(
      p,
      (each, before) => only(each, before) && leaves(each) && dayOf(each[START]!) > startsOn + 20,
    )
    row[END] = dateText(dayOf(row[START]!) - 10)
  },
  'restart-on-the-same-day': (p) => {
    const row = pick(
      p,
      (each, _, after) => each[CHANGE_REASON] !== '' && after?.[0] === each[0] && after?.[REASON_NEW] === 'P',
    )
    row[END_REASON] = 'E8'
    row[CHANGE_REASON] = ''
    p.rows[p.rows.indexOf(row) + 1]![REASON_NEW] = 'S'
  },
  'open-episode-not-carried': (p) => {
    const { startsOn } = p.contents.year
    const alone: Fits = (row, before, after) =>
      only(row, before) && row[0] !== after?.[0] && dayOf(row[START]!) < startsOn
    const row = pick(
      p,
      (each, before, after) => alone(each, before, after) && each[END] === '' && each[LEGAL_STATUS] === 'C2',
    )
    p.rows.splice(p.rows.indexOf(row), 1)
  },
  'episode-in-future': (p) => {
    const { endsOn } = p.contents.year
    const row = pick(
      p,
      (each, before) => only(each, before) && each[END] === '' && dayOf(each[START]!) > endsOn - 90,
    )
    row[START] = dateText(endsOn + 61)
  },
  'placement-postcode-blank': (p) => {
    const row = pick(
      p,
      (each) => each[PLACEMENT_POSTCODE] !== '' && each[DISTANCE] !== '' && each[END] === '',
    )
    row[PLACEMENT_POSTCODE] = ''
  },
  'header-missing': (p) => {
    const ids = new Set(p.contents.inCare.map(({ child }) => child.id))
    const row = pick(p, (each) => ids.has(each[0]!))
    p.rows.splice(p.rows.indexOf(row), 1)
  },
  'missing-outside-care': (p) => {
    const { inCare, year } = p.contents
    const from = p.random.whole(0, inCare.length - 1)
    const starts = [...inCare.slice(from), ...inCare.slice(0, from)].find(
      ({ child, periods }) => !p.taken.has(child.id) && (periods[0]?.startedOn ?? 0) > year.startsOn + 60,
    )
    if (!starts) throw new RangeError('The demo authority is too small for an incident outside care')
    p.taken.add(starts.child.id)
    const on = starts.periods[0]!.startedOn - 30
    p.rows.push([starts.child.id, dateText(starts.child.bornOn), 'M', dateText(on), dateText(on + 1)])
  },
  'sdq-score-too-high': (p) => (pick(p, (row) => row[2] !== '')[2] = UNREADABLE_SCORE),
  'row-short': (p) => pick(p, () => true).pop(),
}

/**
 * The lines of a file of the last return with its errors in them. Lines are taken apart only here: the files
 * themselves are written without knowing that errors will be planted.
 */
export function plantErrors(
  contents: ReturnContents,
  name: string,
  lines: string[],
  taken: Set<string>,
): string[] {
  const kind = contents.plan.plantErrors
  const errors = plantedErrors.filter(
    ({ where, code }) => where === name && (typeof kind === 'boolean' || kind === code),
  )
  if (errors.length === 0) return lines
  const rows = lines.map((line) => line.split(','))
  errors.forEach((error, index) => {
    if (error.code === 'open-episode-not-carried' && contents.plan.years < 2) return
    const random = new Random(contents.plan.seed, PURPOSE.planting, name.length, index)
    for (let i = 0; i < error.count; i++) PLANT[error.code]({ contents, random, rows, taken })
  })
  return rows.map((row) => row.join(','))
}

/** The first fitting row after a random place, of a child who has no planted error yet. */
function pick({ random, rows, taken }: Planting, fits: Fits): string[] {
  const from = random.whole(0, rows.length - 1)
  for (let step = 0; step < rows.length; step++) {
    const i = (from + step) % rows.length
    const row = rows[i]!
    if (taken.has(row[0]!) || !fits(row, rows[i - 1], rows[i + 1])) continue
    taken.add(row[0]!)
    return row
  }
  throw new RangeError('The demo authority is too small to plant every error')
}

function only(row: string[], before: string[] | undefined): boolean {
  return row[0] !== before?.[0]
}

function leaves(row: string[]): boolean {
  return row[END_REASON]!.startsWith('E')
}

function dayOf(text: string): DayNumber {
  return dayNumber(Number(text.slice(6)), Number(text.slice(3, 5)), Number(text.slice(0, 2)))
}
