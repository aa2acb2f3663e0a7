import { type DayNumber, birthday, dateText } from './calendar.ts'
import type { Child } from './model.ts'
import { Random, type Weights } from './random.ts'
import { PURPOSE, type ReturnFile } from './return-file.ts'
import type { ReturnYear } from './plan.ts'

/** What care leavers do, England 2025, in codes; `0` is not known and goes with those not in touch. */
const ACTIVITY_AT_17_TO_18: Weights<string> = [
  ['F1', 26],
  ['P1', 2],
  ['F2', 410],
  ['P2', 70],
  ['F4', 17],
  ['P4', 2],
  ['F5', 72],
  ['P5', 36],
  ['G4', 35],
  ['G5', 251],
  ['G6', 18],
  ['0', 59],
]

const ACTIVITY_AT_19_TO_21: Weights<string> = [
  ['F1', 58],
  ['P1', 4],
  ['F2', 170],
  ['P2', 39],
  ['F4', 17],
  ['P4', 2],
  ['F5', 165],
  ['P5', 85],
  ['G4', 88],
  ['G5', 268],
  ['G6', 42],
  ['0', 62],
]

const ACCOMMODATION_AT_17: Weights<string> = [
  ['B1', 450],
  ['D1', 300],
  ['E1', 70],
  ['C1', 60],
  ['U1', 60],
  ['B2', 10],
  ['X2', 20],
  ['V2', 8],
]

const ACCOMMODATION_AT_18: Weights<string> = [
  ['D1', 420],
  ['Z1', 230],
  ['B1', 110],
  ['U1', 90],
  ['E1', 70],
  ['C1', 30],
  ['T1', 15],
  ['X2', 17],
  ['V2', 7],
  ['S2', 6],
]

const ACCOMMODATION_AT_19_TO_21: Weights<string> = [
  ['U1', 430],
  ['D1', 210],
  ['B1', 130],
  ['Z1', 80],
  ['E1', 30],
  ['K1', 35],
  ['C1', 25],
  ['T1', 10],
  ['Y1', 10],
  ['X2', 30],
  ['S2', 13],
  ['V2', 7],
  ['K2', 4],
  ['W2', 3],
]

const NOT_IN_TOUCH: Weights<string> = [
  ['NO', 55],
  ['REFU', 25],
  ['NREQ', 20],
]

/** Out of every count: back with the parents for six months, or died. */
const RETURNED_HOME = 0.012
const DIED = 0.002
const FIRST_YEAR_OF_F4 = 2022

/** OC3: care leavers whose 17th to 21st birthday falls in the year. */
export const leaversFile: ReturnFile = {
  name: 'OC3',
  columns: 'CHILD,DOB,IN_TOUCH,ACTIV,ACCOM',
  rows({ plan, year, leavers }) {
    return leavers.map((child) => {
      const random = new Random(plan.seed, child.number, PURPOSE.leaver, year.year)
      return `${child.id},${dateText(child.bornOn)},${situation(random, birthdayIn(child, year)!, year.year)}`
    })
  },
}

/** The young people a return's OC3 is about: they had left care by the birthday, or left on it. */
export function leaversIn(children: readonly Child[], year: ReturnYear): Child[] {
  return children.filter((child) => {
    const age = birthdayIn(child, year)
    return age !== undefined && child.leftCareOn! <= birthday(child.bornOn, age)
  })
}

function birthdayIn(child: Child, year: ReturnYear): number | undefined {
  if (child.leftCareOn === undefined) return undefined
  for (let age = 17; age <= 21; age++) {
    const on: DayNumber = birthday(child.bornOn, age)
    if (on >= year.startsOn && on <= year.endsOn) return age
  }
  return undefined
}

export function situation(random: Random, age: number, year: number): string {
  if (random.chance(DIED)) return 'DIED,0,0'
  if (age < 19 && random.chance(RETURNED_HOME)) return 'RHOM,0,0'
  const activity = random.pick(age < 19 ? ACTIVITY_AT_17_TO_18 : ACTIVITY_AT_19_TO_21)
  if (activity === '0') return `${random.pick(NOT_IN_TOUCH)},0,0`
  const accommodation = random.pick(accommodationAt(age))
  return `YES,${year < FIRST_YEAR_OF_F4 ? beforeApprenticeships(activity) : activity},${accommodation}`
}

function accommodationAt(age: number): Weights<string> {
  if (age === 17) return ACCOMMODATION_AT_17
  return age === 18 ? ACCOMMODATION_AT_18 : ACCOMMODATION_AT_19_TO_21
}

function beforeApprenticeships(activity: string): string {
  return activity.endsWith('4') || activity.endsWith('5')
    ? activity.replace(/[45]$/, '3').replace('G3', activity)
    : activity
}
