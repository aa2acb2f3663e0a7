import { type DayNumber, NEVER, ageOn, dayNumber } from './calendar.ts'
import type { DemoFile } from './index.ts'

/**
 * Measures a return of the demo authority from its text alone, the way somebody with a spreadsheet would, so
 * that the calibration is checked without the code that made the files.
 */
export function measureReturn(files: ReadonlyMap<string, Row[]>, year: number): Map<string, number> {
  const startsOn = dayNumber(year - 1, 4, 1)
  const endsOn = dayNumber(year, 3, 31)
  const people = new Map(files.get('Header')!.map((row) => [row.CHILD!, row]))
  const episodes = files
    .get('Episodes')!
    .map(readEpisode)
    .filter((each) => each.legalStatus !== 'V3' && each.legalStatus !== 'V4' && people.has(each.child))
  const at = episodes.filter((each) => each.startedOn <= endsOn && each.endedOn > endsOn)
  const started = firstPerChild(
    episodes.filter((each) => each.reasonNew === 'S' && each.startedOn >= startsOn),
  )
  const ceased = firstPerChild(
    episodes.filter((each) => each.endReason.startsWith('E') && each.endedOn <= endsOn).reverse(),
  )
  const unaccompanied = new Set(files.get('UASC')!.map((row) => row.CHILD!))
  const age = (each: Episode, on: DayNumber) => ageOn(day(people.get(each.child)!.DOB!), on)
  const result = new Map<string, number>()
  const share = (name: string, of: readonly Episode[], fits: (each: Episode) => boolean) => {
    result.set(name, (100 * of.filter(fits).length) / of.length)
  }
  const ages = (
    prefix: string,
    of: readonly Episode[],
    on: (each: Episode) => DayNumber,
    bands: readonly Band[],
  ) => {
    for (const [name, low, high] of bands) {
      share(
        `${prefix}: aged ${name}`,
        of,
        (each) => age(each, on(each)) >= low && age(each, on(each)) <= high,
      )
    }
  }

  ages('on 31 March', at, () => endsOn, [...YOUNG, ['16 and over', 16, 99]])
  const male = (each: Episode) => /^[1M]$/.test(people.get(each.child)!.SEX!)
  share('on 31 March: male', at, male)
  share('on 31 March: unaccompanied', at, (each) => unaccompanied.has(each.child))
  for (const [name, pattern] of ETHNIC_GROUPS) {
    share(`on 31 March: ${name}`, at, (each) => pattern.test(people.get(each.child)!.ETHNIC!))
  }
  for (const [name, pattern] of STATUSES)
    share(`on 31 March: ${name}`, at, (each) => pattern.test(each.legalStatus))
  for (const [name, pattern] of PLACEMENTS)
    share(`on 31 March: ${name}`, at, (each) => pattern.test(each.place))
  for (const [name, code] of PROVIDERS) share(`on 31 March: ${name}`, at, (each) => each.provider === code)
  share('on 31 March: inside the authority', at, (each) => each.inside)
  share('on 31 March: more than 20 miles from home', at, (each) => (each.miles ?? 0) > 20)
  share('on 31 March: outside and more than 20 miles', at, (each) => !each.inside && (each.miles ?? 0) > 20)
  share('on 31 March: distance not known', at, (each) => each.miles === undefined)
  share('on 31 March: abuse or neglect', at, (each) => each.need === 'N1')
  share('on 31 March: absent parenting', at, (each) => each.need === 'N8')

  ages('started', started, (each) => each.startedOn, [...YOUNG, ['16 and over', 16, 99]])
  share('started: male', started, male)
  share('started: unaccompanied', started, (each) => unaccompanied.has(each.child))
  share('started: section 20', started, (each) => each.legalStatus === 'V2')
  share('started: interim care order', started, (each) => each.legalStatus === 'C1')
  share('started: police protection', started, (each) => each.legalStatus === 'L1')

  ages('ceased', ceased, (each) => each.endedOn, [...YOUNG, ['16 or 17', 16, 17], ['18', 18, 99]])
  for (const [name, pattern] of END_REASONS)
    share(`ceased: ${name}`, ceased, (each) => pattern.test(each.endReason))

  result.set('looked after', at.length)
  result.set('started per 100 looked after', (100 * started.length) / at.length)
  result.set('ceased per 100 looked after', (100 * ceased.length) / at.length)
  const changes = episodes.filter((each) => each.changeReason !== '')
  for (const [name, code] of CHANGE_REASONS)
    share(`changes: ${name}`, changes, (each) => each.changeReason === code)
  const moved = (each: Episode) =>
    each.changeReason !== '' && each.endedOn >= startsOn && each.endedOn <= endsOn
  const placements = episodes.filter(
    (each) => moved(each) || (each.reasonNew === 'S' && each.startedOn >= startsOn),
  )
  result.set('new placements per 100 looked after', (100 * placements.length) / at.length)
  stability(result, at, episodes)
  const missing = new Set(files.get('Missing')!.map((row) => row.CHILD!))
  const inYear = new Set(episodes.map((each) => each.child))
  result.set('missing in the year, of all looked after in it', (100 * missing.size) / inYear.size)
  return result
}

export interface Row {
  readonly [column: string]: string
}

/** The rows of a file's text, by column name. */
export function readRows({ text }: DemoFile): Row[] {
  const [head, ...lines] = text.trimEnd().split('\r\n')
  const columns = head!.split(',')
  return lines.map((line) => {
    const values = line.split(',')
    return Object.fromEntries(columns.map((column, i) => [column, values[i] ?? '']))
  })
}

/** The number of a day as a return writes it. */
export function day(text: string): DayNumber {
  return dayNumber(Number(text.slice(6)), Number(text.slice(3, 5)), Number(text.slice(0, 2)))
}

export interface Episode {
  readonly child: string
  readonly startedOn: DayNumber
  readonly endedOn: DayNumber
  readonly reasonNew: string
  readonly legalStatus: string
  readonly need: string
  readonly place: string
  readonly provider: string
  readonly endReason: string
  readonly changeReason: string
  readonly inside: boolean
  readonly miles: number | undefined
}

export function readEpisode(row: Row): Episode {
  return {
    child: row.CHILD!,
    startedOn: day(row.DECOM!),
    endedOn: row.DEC === '' ? NEVER : day(row.DEC!),
    reasonNew: row.RNE!,
    legalStatus: row.LS!,
    need: row.CIN!,
    place: row.PLACE!,
    provider: row.PLACE_PROVIDER!,
    endReason: row.REC!,
    changeReason: row.REASON_PLACE_CHANGE!,
    inside: row.PL_LOCATION === 'IN',
    miles: row.PL_DISTANCE === '' ? undefined : Number(row.PL_DISTANCE),
  }
}

/** Three or more placements: those that started (S, P or B) in the year and the one open at its start, without T0 to T4. */
function stability(result: Map<string, number>, at: readonly Episode[], episodes: readonly Episode[]): void {
  const placements = new Map<string, number>()
  const place = new Map<string, Episode>()
  for (const each of episodes) {
    const before = place.get(each.child)
    if (each.place.startsWith('T')) continue
    const back =
      before !== undefined &&
      before.place === each.place &&
      before.inside === each.inside &&
      before.miles === each.miles
    if (!before || (!back && /[SPB]/.test(each.reasonNew)))
      placements.set(each.child, (placements.get(each.child) ?? 0) + 1)
    place.set(each.child, each)
  }
  const three = at.filter((each) => (placements.get(each.child) ?? 0) >= 3)
  result.set('stability: three or more placements in the year', (100 * three.length) / at.length)
}

function firstPerChild(episodes: readonly Episode[]): Episode[] {
  return [...new Map([...episodes].reverse().map((each) => [each.child, each])).values()]
}

type Band = readonly [name: string, low: number, high: number]
const YOUNG: readonly Band[] = [
  ['under 1', 0, 0],
  ['1 to 4', 1, 4],
  ['5 to 9', 5, 9],
  ['10 to 15', 10, 15],
]
const ETHNIC_GROUPS = [
  ['White', /^W/],
  ['Mixed', /^M/],
  ['Asian', /^(AIND|APKN|ABAN|AOTH|CHNE)$/],
  ['Black', /^B/],
  ['Other', /^OOTH$/],
] as const
const STATUSES = [
  ['full care order', /^C2$/],
  ['interim care order', /^C1$/],
  ['placement order', /^E1$/],
  ['section 20', /^V2$/],
] as const
const PLACEMENTS = [
  ['foster placements', /^U/],
  ['supported or independent living', /^(K3|H5|P2)$/],
  ['children’s homes and secure homes', /^K[12]$/],
  ['with parents', /^P1$/],
  ['placed for adoption', /^A/],
  ['other residential settings', /^R/],
  ['other placements', /^[ZT]/],
] as const
const PROVIDERS = [
  ['own provision', 'PR1'],
  ['private provision', 'PR4'],
  ['voluntary provision', 'PR5'],
] as const
const END_REASONS = [
  ['adopted', /^E1[12]$/],
  ['special guardianship', /^E4[5-8]$/],
  ['child arrangements order', /^E41$/],
  ['home, planned', /^E4A$/],
  ['home, unplanned', /^E4B$/],
  ['to somebody without parental responsibility', /^E13$/],
  ['another authority', /^E3$/],
  ['stayed with carers at 18', /^E17$/],
  ['independent living', /^E[56]$/],
  ['any other reason', /^E8$/],
] as const
const CHANGE_REASONS = [
  ['care plan', 'CARPL'],
  ['status only', 'PLACE'],
  ['other', 'OTHER'],
  ['carer, because of behaviour', 'CREQB'],
] as const
