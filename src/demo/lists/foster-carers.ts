import { dateText } from '../calendar.ts'
import { Random, type Weights } from '../random.ts'
import { connectedCarers } from './connected-carers.ts'
import { establishment, holding } from './establishment.ts'
import { type FosteringHousehold, fosteringHouseholds } from './fostering-households.ts'
import { known, type ListContents, type ListFile } from './list-file.ts'
import { placementStaysOf } from './placement-stays.ts'
import { readDay } from './read-day.ts'

const PURPOSE_CARERS = 94

const KIND: Readonly<Record<FosteringHousehold['kind'], string>> = {
  'in-house': 'Own mainstream carers',
  respite: 'Own respite or short break carers',
  agency: 'Carers of an independent fostering agency',
  'other-authority': 'Carers of another local authority',
}

const REASONS: Weights<string> = [
  ['Resigned or retired', 58],
  ['Moved to another agency', 11],
  ['Health', 9],
  ['Moved away', 8],
  ['Order made to the carer', 6],
  ['Approval ended by the service', 5],
  ['Other reason', 3],
]
const REASONS_OF_CONNECTED: Weights<string> = [
  ['The child left', 62],
  ['Order made to the carer', 38],
]

const PLACES: Weights<number> = [
  [1, 34],
  [2, 41],
  [3, 25],
]

/**
 * Mainstream carers who ask to take a child out of residential care, in the last year and a half of the
 * list.
 */
const INTERESTED = 0.07
const MATCHED = 0.5
const SCHEME_DAYS = 540

const SUPERVISORS = new Set(['Supervising social worker'])

/** Fostering households of the council, of connected persons, and of agencies the council uses. */
export const fosterCarers: ListFile = {
  table: 'local/foster-carers',
  heads: [
    'Household ID',
    'Kind of household',
    'Approved on',
    'Ceased on',
    'Reason ceased',
    'Places approved',
    'Postcode',
    'Supervising social worker',
    'Interest in intensive placements on',
    'Matched for an intensive placement on',
  ],
  rows(contents) {
    const supervisors = holding(establishment(contents.plan), SUPERVISORS, contents.plan.lastDay)
    const supervisor = (number: number) => supervisors[number % supervisors.length]?.worker ?? ''
    const others = fosteringHouseholds(contents).map((household, index) =>
      householdRow(contents, household, index, supervisor),
    )
    return [...others, ...connectedRows(contents, supervisor)]
  },
}

type Supervisor = (number: number) => string

function householdRow(
  { plan }: ListContents,
  household: FosteringHousehold,
  index: number,
  supervisor: Supervisor,
): string[] {
  const { id, kind, approvedOn, ceasedOn, postcode } = household
  const random = new Random(plan.seed, index, PURPOSE_CARERS, 1)
  const ceased = known(plan, ceasedOn)
  const reason = random.pick(REASONS)
  const places = String(random.pick(PLACES))
  const interestOn = plan.lastDay - random.whole(30, SCHEME_DAYS)
  const asked =
    kind === 'in-house' && random.chance(INTERESTED) && approvedOn < interestOn && interestOn < ceasedOn
  const matchedOn = interestOn + random.whole(50, 150)
  const matched = random.chance(MATCHED) && matchedOn < ceasedOn
  const isOwn = kind === 'in-house' || kind === 'respite'
  return [
    id,
    KIND[kind],
    dateText(approvedOn),
    ceased,
    ceased && (isOwn ? reason : ''),
    isOwn ? places : '',
    postcode,
    isOwn && ceased === '' ? supervisor(index) : '',
    asked ? dateText(interestOn) : '',
    asked && matched ? known(plan, matchedOn) : '',
  ]
}

/** The households that the list of connected carers says were approved, until their last child left. */
function connectedRows(contents: ListContents, supervisor: Supervisor): string[][] {
  const { plan } = contents
  const at = (head: string) => connectedCarers.heads.indexOf(head)
  const postcodes = kinPostcodes(contents)
  const stays = new Map<string, string[][]>()
  for (const row of connectedCarers.rows(contents)) {
    const id = row[at('Household ID')]!
    stays.set(id, [...(stays.get(id) ?? []), row])
  }
  const rows: string[][] = []
  for (const [id, rowsOfHousehold] of stays) {
    const approved = rowsOfHousehold.find((row) => row[at('Decision')] === 'Approved')
    if (!approved) continue
    const ends = rowsOfHousehold.map((row) => readDay(row[at('Ended on')]!))
    const ceased = ends.some((on) => on === undefined) ? '' : dateText(Math.max(...ends.map((on) => on!)))
    const random = new Random(plan.seed, Number(id.slice(1)), PURPOSE_CARERS, 2)
    const reason = random.pick(REASONS_OF_CONNECTED)
    rows.push([
      id,
      'Connected carers',
      approved[at('Full approval decided on')]!,
      ceased,
      ceased && reason,
      String(rowsOfHousehold.length),
      postcodes.get(id) ?? '',
      ceased === '' ? supervisor(rows.length) : '',
      '',
      '',
    ])
  }
  return rows
}

/**
 * The postcodes of relatives and friends, by the household's number, which is that of their first child's
 * carer.
 */
function kinPostcodes({ children }: ListContents): Map<string, string> {
  const postcodes = new Map<string, string>()
  for (const { periods } of children)
    for (const period of periods)
      for (const { household, placement } of placementStaysOf(period))
        if (household === 'kin')
          postcodes.set(`C${String(placement.carer).padStart(7, '0')}`, placement.postcode)
  return postcodes
}
