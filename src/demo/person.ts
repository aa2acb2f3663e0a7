import type { Random, Weights } from './random.ts'

/**
 * Ethnicity of children looked after in England at 31 March 2024 who are not unaccompanied asylum-seekers:
 * the published fine table less the published table of unaccompanied children.
 */
const ETHNICITY: Weights<string> = [
  ['WBRI', 55_140],
  ['WIRI', 180],
  ['WIRT', 180],
  ['WROM', 580],
  ['WOTH', 2_940],
  ['MWBC', 2_920],
  ['MWBA', 1_070],
  ['MWAS', 1_750],
  ['MOTH', 3_060],
  ['AIND', 350],
  ['APKN', 1_040],
  ['ABAN', 390],
  ['AOTH', 680],
  ['CHNE', 90],
  ['BCRB', 1_220],
  ['BAFR', 2_400],
  ['BOTH', 1_080],
  ['OOTH', 980],
  ['REFU', 100],
  ['NOBT', 490],
]

/** The same for unaccompanied asylum-seeking children at 31 March 2024. */
const ETHNICITY_UNACCOMPANIED: Weights<string> = [
  ['WOTH', 330],
  ['MOTH', 90],
  ['MWBA', 20],
  ['APKN', 30],
  ['AOTH', 1_820],
  ['BAFR', 1_630],
  ['BOTH', 230],
  ['OOTH', 2_930],
  ['NOBT', 190],
  ['REFU', 30],
]

const MALE = 0.52
const MALE_UNACCOMPANIED = 0.96

export interface Person {
  readonly sex: 'M' | 'F'
  readonly ethnicity: string
}

export function drawPerson(random: Random, unaccompanied: boolean): Person {
  const sex = random.chance(unaccompanied ? MALE_UNACCOMPANIED : MALE) ? 'M' : 'F'
  return { sex, ethnicity: random.pick(unaccompanied ? ETHNICITY_UNACCOMPANIED : ETHNICITY) }
}

/** Category of need, set once for a period of care; unaccompanied children are mostly N8, absent parenting. */
const NEED: Weights<string> = [
  ['N1', 800],
  ['N2', 24],
  ['N3', 26],
  ['N4', 78],
  ['N5', 128],
  ['N6', 10],
  ['N7', 1],
  ['N8', 6],
]

const NEED_OF_TEENAGERS: Weights<string> = [
  ['N1', 720],
  ['N2', 30],
  ['N3', 22],
  ['N4', 110],
  ['N5', 145],
  ['N6', 40],
  ['N7', 1],
  ['N8', 18],
]

const NEED_UNACCOMPANIED: Weights<string> = [
  ['N8', 6_500],
  ['N1', 500],
  ['N4', 310],
  ['N5', 60],
]

export function drawNeed(random: Random, unaccompanied: boolean, age: number): string {
  if (unaccompanied) return random.pick(NEED_UNACCOMPANIED)
  return random.pick(age >= 10 ? NEED_OF_TEENAGERS : NEED)
}

const CHECK_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/**
 * A unique pupil number: check letter, three digits of the authority, two of the year, seven more. The letter
 * is the weighted sum of the digits modulo 23, as the department prescribes.
 */
export function pupilNumber(authority: string, serial: number): string {
  const digits = `${authority}${String(10 + (serial % 14)).padStart(2, '0')}${String(serial).padStart(7, '0')}`
  let sum = 0
  for (let i = 0; i < digits.length; i++) sum += Number(digits[i]) * (i + 2)
  return `${CHECK_LETTERS[sum % 23]}${digits}`
}

/** How far a child's id numbers jump, so that they carry no order; coprime with ten million. */
const ID_STRIDE = 7_654_321
const ID_START = 1_234_567

/** An opaque id: a letter or two and seven digits. Different for every number below ten million. */
export function childId(prefix: string, number: number): string {
  return `${prefix}${String((ID_START + number * ID_STRIDE) % 10_000_000).padStart(7, '0')}`
}
