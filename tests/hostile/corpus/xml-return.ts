/** A return of one child as XML, a line for each element: findings stand on the lines counted here. */
const LINES = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<EXPSSDA903>',
  '  <CHILD>',
  '    <HEADER>',
  '      <CHILDID>A1</CHILDID>',
  '      <UPN>UN1</UPN>',
  '      <SEX>1</SEX>',
  '      <DOB>01/04/2014</DOB>',
  '      <ETHNIC>WBRI</ETHNIC>',
  '      <UASC>0</UASC>',
  '      <AREVIEW>',
  '        <REVIEW>10/05/2025</REVIEW>',
  '        <REVIEW_CODE>PN1</REVIEW_CODE>',
  '      </AREVIEW>',
  '    </HEADER>',
  '    <EPISODE>',
  '      <DECOM>01/06/2025</DECOM>',
  '      <RNE>S</RNE>',
  '      <LS>V2</LS>',
  '      <CIN>N1</CIN>',
  '      <PL>U4</PL>',
  '      <PL_POST>AN1 2AA</PL_POST>',
  '      <HOME_POST>AN1 1AA</HOME_POST>',
  '      <URN>SC123456</URN>',
  '      <PLACE_PROVIDER>PR1</PLACE_PROVIDER>',
  '      <DEC/>',
  '      <REC/>',
  '      <REASON_PLACE_CHANGE/>',
  '    </EPISODE>',
  '  </CHILD>',
  '</EXPSSDA903>',
  '',
]

/** The return with its lines changed; left alone, nothing in it is wrong. */
export function xmlReturn(change: (text: string) => string = (text) => text): string {
  return change(LINES.join('\n'))
}

/** The modules of which the return says nothing, and so says that there was none. */
export const EMPTY_MODULES = ['UASC', 'OC2', 'OC3', 'AD1', 'PlacedAdoption', 'PrevPerm', 'Missing']

/** The notes on those modules. */
export const NONE_OF_THE_OTHERS = EMPTY_MODULES.map((part) => `${part}: no-rows - -`)

/** How many rows each module of the return has. */
export const RETURN_ROWS: Readonly<Record<string, number>> = {
  Header: 1,
  Episodes: 1,
  Reviews: 1,
  ...Object.fromEntries(EMPTY_MODULES.map((part) => [part, 0])),
}

/** What must be kept of the return. */
export const RETURN_CELLS: Readonly<Record<string, string>> = {
  'Header: 4 CHILD': 'A1',
  'Header: 4 DOB': '2014-04-01',
  'Header: 4 ETHNIC': 'WBRI',
  'Reviews: 11 CHILD': 'A1',
  'Reviews: 11 REVIEW': '2025-05-10',
  'Reviews: 11 REVIEW_CODE': 'PN1',
  'Episodes: 16 CHILD': 'A1',
  'Episodes: 16 DECOM': '2025-06-01',
  'Episodes: 16 PLACE': 'U4',
  'Episodes: 16 URN': 'SC123456',
}
