/** Which codes each collection year accepts, for the tests: SSDA903 specifications 2022-23 to 2026-27. */
export function placementCodes(year: number): ReadonlySet<string> {
  const always = 'A3 A4 A5 A6 K1 K2 P1 P3 R1 R2 R3 R5 S1 T0 T1 T2 T3 T4 U1 U2 U3 U4 U5 U6'
  const others = year >= 2026 ? ' Z11 Z12 Z13 Z14' : ' Z1'
  const independent = year >= 2025 ? ' K3' : ' H5 P2'
  return codes(always + others + independent)
}

export function sexCodes(year: number): ReadonlySet<string> {
  return codes(year >= 2025 ? 'M F U' : '1 2')
}

/** Codes that have been the same in every year from 2021-22. */
export const CODES: Readonly<Record<string, ReadonlySet<string>>> = {
  RNE: codes('S L P T B U'),
  LS: codes('C1 C2 E1 V2 V3 V4 L1 L2 L3 J1 J2 J3'),
  CIN: codes('N1 N2 N3 N4 N5 N6 N7 N8'),
  PLACE_PROVIDER: codes('PR0 PR1 PR2 PR3 PR4 PR5').add(''),
  REC: codes('X1 E11 E12 E2 E3 E4A E4B E13 E41 E45 E46 E47 E48 E5 E6 E7 E9 E14 E15 E16 E17 E8').add(''),
  REASON_PLACE_CHANGE: codes('CARPL CLOSE ALLEG STAND APPRR CREQB CREQO CHILD LAREQ PLACE CUSTOD OTHER').add(
    '',
  ),
  ETHNIC: codes(
    'WBRI WIRI WOTH WIRT WROM MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH REFU NOBT',
  ),
  REVIEW_CODE: codes('PN0 PN1 PN2 PN3 PN4 PN5 PN6 PN7'),
  MISSING: codes('M A'),
  SDQ_REASON: codes('SDQ2 SDQ3 SDQ4 SDQ5').add(''),
  IN_TOUCH: codes('YES NO DIED REFU NREQ RHOM'),
  ACTIV: codes('F1 P1 F2 P2 F4 P4 F5 P5 G4 G5 G6 0'),
  PREV_PERM: codes('P1 P2 P3 P4 Z1'),
  REASON_PLACED_CEASED: codes('RD1 RD2 RD3 RD4').add(''),
  SW_REASON: codes('MANAGE FCONTA LEFTRL ORGRST TSPROC ABSENC CHCHAN PCCHAN SWDIED OTHERS'),
}

function codes(list: string): Set<string> {
  return new Set(list.split(' '))
}
