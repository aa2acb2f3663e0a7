import type { Child } from '../model.ts'
import { Random, type Weights } from '../random.ts'
import type { SsdTable } from './ssd-table.ts'

const PURPOSE_DISABILITY = 122
/** Of children looked after for other reasons than a disability, so many have one. */
const HAS_ONE = 0.08
const HAS_ANOTHER = 0.35
const NEED_DISABILITY = 'N2'

const CODES: Weights<string> = [
  ['LD', 30],
  ['AUT', 25],
  ['BEH', 17],
  ['COMM', 9],
  ['MOB', 6],
  ['PC', 4],
  ['HEAR', 2],
  ['VIS', 2],
  ['CON', 2],
  ['DDA', 3],
]

/** Disabilities: one or two codes for a disabled child, and NONE for everybody else. */
export const disabilitiesTable: SsdTable = {
  object: 'ssd_disability',
  heads: ['disa_table_id', 'disa_person_id', 'disa_disability_code'],
  *rows({ plan, children }) {
    for (const child of children) {
      const codes = disabilitiesOf(plan.seed, child)
      for (const [at, code] of codes.entries()) yield [`B${child.number}-${at + 1}`, child.id, code]
    }
  },
}

function disabilitiesOf(seed: number, child: Child): string[] {
  const random = new Random(seed, child.number, PURPOSE_DISABILITY)
  const forDisability =
    child.shortBreaks.length > 0 || child.periods.some(({ need }) => need === NEED_DISABILITY)
  if (!random.chance(HAS_ONE) && !forDisability) return ['NONE']
  const first = random.pick(CODES)
  const second = random.pick(CODES)
  return random.chance(HAS_ANOTHER) && second !== first ? [first, second] : [first]
}
