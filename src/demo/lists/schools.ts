import type { Random } from '../random.ts'

/** A school or college that does not exist, with a unique reference number that no school has. */
export interface School {
  readonly urn: string
  readonly name: string
}

/** The age of the pupils of a school. */
export type Phase = 'primary' | 'secondary' | 'college'

const NAMES = [
  'Oakfield',
  'Ashgrove',
  'Beechwood',
  'Castle Hill',
  'Dovecote',
  'Eastbrook',
  'Fairmead',
  'Greenbank',
  'Hawthorn',
  'Ivy Lane',
  'Kingsmoor',
  'Larkrise',
  'Millbeck',
  'Northway',
  'Orchard Vale',
  'Priory',
] as const

const KIND: Readonly<Record<Phase, string>> = {
  primary: 'Primary School',
  secondary: 'Academy',
  college: 'College',
}

/** How many schools of a phase Anytown has, and each of the eight councils around it. */
const SCHOOLS: Readonly<Record<Phase, number>> = { primary: 48, secondary: 16, college: 3 }
const OTHER_AREAS = 8
/** Schools have numbers in the thousands of these; no real school's number goes so far. */
const OWN_THOUSAND = 998
const FIRST_OTHER_THOUSAND = 990

/** Where the numbers of a phase start inside the thousand of their council. */
const FROM: Readonly<Record<Phase, number>> = { primary: 1, secondary: 501, college: 801 }

/** Draws a school of a phase in Anytown or in another council's area. */
export function drawSchool(random: Random, phase: Phase, inside: boolean): School {
  const thousand = inside ? OWN_THOUSAND : FIRST_OTHER_THOUSAND + random.whole(0, OTHER_AREAS - 1)
  const number = random.whole(0, SCHOOLS[phase] - 1)
  const name = NAMES[(number + (thousand % 10) * 3) % NAMES.length]!
  const urn = String(thousand * 1_000 + FROM[phase] + number)
  const series = Math.floor(number / NAMES.length)
  return { urn, name: `${['', 'New ', 'Upper '][series] ?? ''}${name} ${KIND[phase]}` }
}
