import type { Entitlement } from './entitlement.ts'

/** How Ofsted's template writes what list 9 says, by the codes of OC3. */
export const ELIGIBILITY: Readonly<Record<Entitlement, string>> = {
  relevant: 'a) Relevant child',
  'former-relevant': 'b) Former relevant child',
  qualifying: 'c) Qualifying care leaver',
  eligible: 'd) Eligible child',
}

export const IN_TOUCH: Readonly<Record<string, string>> = {
  YES: 'a) Yes',
  NO: 'b) No',
  DIED: 'c) Died',
  REFU: 'd) Refu',
  NREQ: 'e) NREQ',
  RHOM: 'f) Rhom',
}

export const ACTIVITY: Readonly<Record<string, string>> = {
  F1: 'F1: Full time in higher education',
  P1: 'P1: Part time in higher education',
  F2: 'F2: Full time in education other than higher',
  P2: 'P2: Part time in education other than higher',
  F3: 'F3: Full time in training or employment',
  P3: 'P3: Part time in training or employment',
  F4: 'F4: Young person engaged full time in an apprenticeship',
  P4: 'P4: Young person engaged part time in an apprenticeship',
  F5: 'F5: Young person engaged full time in training or employment (not apprenticeship)',
  P5: 'P5: Young person engaged part time in training or employment (not apprenticeship)',
  G4: 'G4: Not in education, employment or training - illness or disability',
  G5: 'G5: Not in education, employment or training - other',
  G6: 'G6: Not in education, employment or training - pregnancy or parenting',
}

/** By the letter of the OC3 code; its digit says whether the accommodation is suitable. */
const ACCOMMODATION: Readonly<Record<string, string>> = {
  B: 'a) With parents or relatives',
  C: 'b) Community home',
  D: 'c) Semi-independent transitional accommodation',
  E: 'd) Supported lodgings',
  G: 'e) Gone abroad',
  H: 'f) Deported',
  K: 'g) Ordinary lodgings',
  R: 'h) Residence not known',
  S: 'i) No fixed abode / homeless',
  T: 'j) Foyers',
  U: 'k) Independent living',
  V: 'l) Emergency accommodation',
  W: 'm) Bed and breakfast',
  X: 'n) In custody',
  Y: 'p) Other accommodation',
  Z: 'o) With Former Foster Carer',
}

/** Type and suitability of accommodation; those not in touch have no type, those out of every count are left out. */
export function accommodationCells(code: string, inTouch: string): [type: string, suitability: string] {
  if (inTouch === 'DIED' || inTouch === 'RHOM') return ['', 'd) Exclude']
  if (code === '0') return ['', 'c) Not in touch or not recorded']
  return [ACCOMMODATION[code.charAt(0)] ?? '', code.endsWith('1') ? 'a) Suitable' : 'b) Not suitable']
}
