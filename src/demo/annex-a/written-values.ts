/** How Ofsted's template writes the codes that the SSDA903 return and the children in need census use. */

const ETHNICITIES =
  'WBRI WIRI WIRT WOTH WROM MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH REFU NOBT'

const ETHNICITY = new Map(
  ETHNICITIES.split(' ').map((code, at) => [code, `${String.fromCharCode(97 + at)}) ${code}`]),
)

export function genderOf(sex: 'M' | 'F'): string {
  return sex === 'M' ? 'a) Male' : 'b) Female'
}

export function ethnicityOf(code: string): string {
  return ETHNICITY.get(code) ?? 'u) UNKNOWN'
}

export function yesNo(is: boolean): string {
  return is ? 'a) Yes' : 'b) No'
}

/** Category of need and primary need, by the codes both collections share. */
export const NEED: Readonly<Record<string, string>> = {
  N1: 'a) Abuse or neglect',
  N2: "b) Child's disability",
  N3: 'c) Parents illness or disability',
  N4: 'd) Family in acute stress',
  N5: 'e) Family dysfunction',
  N6: 'f) Socially unacceptable behaviour',
  N7: 'g) Low income',
  N8: 'h) Absent parenting',
  N0: 'j) Not stated',
}

/** Legal status: the template puts the three kinds of protection together, and those of youth justice. */
export const LEGAL_STATUS: Readonly<Record<string, string>> = {
  C1: 'a) Interim care orders',
  C2: 'b) Full care orders',
  D1: 'c) Freed for  Adoption',
  E1: 'd) Placement order granted',
  V2: 'e) Accommodated under S20',
  L1: 'f) Detained on child protection grounds in LA accommodation',
  L2: 'f) Detained on child protection grounds in LA accommodation',
  L3: 'f) Detained on child protection grounds in LA accommodation',
  J1: 'g) Youth justice legal Statuses',
  J2: 'g) Youth justice legal Statuses',
  J3: 'g) Youth justice legal Statuses',
}

/** Why care ended. Staying with the carers at 18 has no letter of its own, so it goes with any other reason. */
export const REASON_CEASED: Readonly<Record<string, string>> = {
  E11: 'a) Adopted',
  E12: 'a) Adopted',
  E2: 'b) Died',
  E3: 'c) Care taken by another LA',
  E4A: 'd) Returned home to live with parents or relatives',
  E4B: 'd) Returned home to live with parents or relatives',
  E13: 'e) Left care to live with parents, relatives or other person with no parental responsibility',
  E41: 'f) Residence order granted',
  E45: 'g) Special Guardianship Orders',
  E46: 'g) Special Guardianship Orders',
  E47: 'g) Special Guardianship Orders',
  E48: 'g) Special Guardianship Orders',
  E5: 'h) Moved into independent living',
  E6: 'h) Moved into independent living',
  E7: 'i) Transferred to residential care funded by adult social services',
  E9: 'j) Sentenced to custody',
  E14: 'k) Accommodation on remand ended',
  E15: 'l) Age assessment determined child was 18 or over',
  E16: 'm) Child moved abroad',
  E17: 'n) Care ceased for any other reason',
  E8: 'n) Care ceased for any other reason',
}

const PLACEMENT_TYPE: Readonly<Record<string, string>> = {
  A: 'b) Placed for adoption',
  H5: 'f) Residential accommodation',
  K1: 'g) Secure Children’s Homes',
  K2: 'h) Children’s Homes',
  K3: 'f) Residential accommodation',
  P1: 'c) Placed with parents',
  P2: 'd) Independent living',
  P3: 'e) Residential employment',
  R1: 'i) Residential Care Home',
  R2: 'j) NHS/Health Trust',
  R3: 'k) Family Centre or Mother and Baby Unit',
  R5: 'l) Young Offender Institution',
  S1: 'm) Residential school',
  T: 'o) Temporary placement',
  U: 'a) Foster placement',
  Z: 'n) Other placements',
}

/** The type of a placement by its SSDA903 code; kinds with several codes go by their letter. */
export function placementTypeOf(code: string): string {
  return PLACEMENT_TYPE[code] ?? PLACEMENT_TYPE[code.charAt(0)] ?? ''
}

/** Who runs a placement. A temporary placement has no provider in the return and none here. */
export function providerOf(code: string): string {
  if (code === '') return ''
  return code === 'PR1' ? 'a) Own LA' : code === 'PR4' ? 'b) Private' : 'c) Other'
}
