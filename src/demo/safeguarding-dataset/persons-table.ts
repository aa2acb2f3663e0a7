import { headerFile } from '../header-file.ts'
import type { Child } from '../model.ts'
import { Random, type Weights } from '../random.ts'
import { isoDay, knownDay } from './iso-days.ts'
import { motherhoods } from './mothers-table.ts'
import { drawName } from './names.ts'
import type { SsdTable } from './ssd-table.ts'

const PURPOSE_NAMES = 120
const PURPOSE_NATIONALITY = 121

/** Where unaccompanied children come from, by the ethnic group the return has for them. */
const NATIONALITY: Readonly<Record<string, Weights<string>>> = {
  BAFR: [
    ['Sudan', 50],
    ['Eritrea', 32],
    ['Ethiopia', 12],
    ['Somalia', 6],
  ],
  AOTH: [
    ['Afghanistan', 78],
    ['Vietnam', 22],
  ],
  WOTH: [['Albania', 1]],
  APKN: [['Pakistan', 1]],
}
const NATIONALITY_OF_OTHERS: Weights<string> = [
  ['Iran', 38],
  ['Iraq', 28],
  ['Syria', 18],
  ['Kuwait', 8],
  ['Egypt', 8],
]

/** Everybody in the tables: the children of the returns, care leavers, and the children of young mothers. */
export const personsTable: SsdTable = {
  object: 'ssd_person',
  heads: [
    'pers_legacy_id',
    'pers_person_id',
    'pers_forename',
    'pers_surname',
    'pers_sex',
    'pers_gender',
    'pers_ethnicity',
    'pers_dob',
    'pers_common_child_id',
    'pers_upn_unknown',
    'pers_send_flag',
    'pers_expected_dob',
    'pers_death_date',
    'pers_is_mother',
    'pers_nationality',
  ],
  *rows(contents) {
    const { plan, children, returned } = contents
    const headers = returned(headerFile)
    const mothers = motherhoods(contents)
    for (const child of children) {
      const named = drawName(new Random(plan.seed, child.number, PURPOSE_NAMES), child.sex)
      const pupil = headers.get(child.id)?.at(-1)?.cells['UPN'] ?? ''
      const mother = mothers.get(child.id)
      yield person({
        id: child.id,
        ...named,
        sex: child.sex,
        ethnicity: child.ethnicity,
        bornOn: isoDay(child.bornOn),
        noPupilNumber: pupil.startsWith('UN') ? pupil : '',
        diedOn: knownDay(plan, diedOn(child)),
        isMother: mother ? 'Y' : 'N',
        nationality: child.unaccompanied ? nationalityOf(plan.seed, child) : '',
      })
      if (!mother) continue
      const baby = new Random(plan.seed, child.number, PURPOSE_NAMES, 2)
      const sex = baby.chance(0.51) ? 'M' : 'F'
      yield person({
        id: mother.childId,
        ...drawName(baby, sex),
        surname: named.surname,
        sex,
        ethnicity: child.ethnicity,
        bornOn: isoDay(mother.childBornOn),
        noPupilNumber: 'UN1',
        diedOn: '',
        isMother: 'N',
        nationality: '',
      })
    }
  },
}

interface PersonCells {
  readonly id: string
  readonly forename: string
  readonly surname: string
  readonly sex: 'M' | 'F'
  readonly ethnicity: string
  readonly bornOn: string
  readonly noPupilNumber: string
  readonly diedOn: string
  readonly isMother: 'Y' | 'N'
  readonly nationality: string
}

function person(who: PersonCells): string[] {
  const identity = ['', who.id, who.forename, who.surname, who.sex, who.sex === 'M' ? '01' : '02']
  const birth = [who.ethnicity, who.bornOn, '', who.noPupilNumber, '', '']
  return [...identity, ...birth, who.diedOn, who.isMother, who.nationality]
}

/** The day a child died in care; `undefined` for everybody else. */
function diedOn({ periods }: Child): number | undefined {
  const last = periods.at(-1)
  return last?.episodes.at(-1)?.endReason === 'E2' ? last.endedOn : undefined
}

function nationalityOf(seed: number, child: Child): string {
  const random = new Random(seed, child.number, PURPOSE_NATIONALITY)
  return random.pick(NATIONALITY[child.ethnicity] ?? NATIONALITY_OF_OTHERS)
}
