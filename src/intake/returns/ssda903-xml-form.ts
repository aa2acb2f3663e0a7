/**
 * The published form of the SSDA903 return as XML: EXPSSDA903 holds one CHILD for each child, a CHILD its HEADER
 * and its EPISODEs, and the HEADER also what is said once a child for UASC, OC3 and AD1, and the groups. Elements
 * are known by name, wherever they stand in their parent. Social workers' episodes and deprivation of liberty have
 * no published form.
 */
export const ROOT = 'EXPSSDA903'
export const CHILD = 'CHILD'
export const HEADER = 'HEADER'

/** A module whose rows are elements of their own: EPISODE, and the groups of the HEADER. */
export interface RowElement {
  readonly part: string
  readonly element: string
  /** The columns of its CSV file; CHILD and DOB come from the child's HEADER. */
  readonly columns: readonly string[]
  /** Where each of its elements goes in the row. */
  readonly fields: ReadonlyMap<string, number>
}

/** A module told by elements that stand in the HEADER itself. */
export interface HeaderModule {
  readonly part: string
  readonly columns: readonly string[]
  /** The element that says the child is in the module; none for Header itself. */
  readonly sign: string | undefined
  /** Where each of its columns, and its sign, stand among the columns of the HEADER. */
  readonly cells: readonly number[]
  readonly signAt: number | undefined
}

const RENAMED: Readonly<Record<string, string>> = { CHILD: 'CHILDID', PLACE: 'PL' }
const FROM_THE_HEADER = ['CHILD', 'DOB']

function rowElement(part: string, element: string, columns: string): RowElement {
  const names = columns.split(',')
  const own = names.flatMap((column, at) =>
    FROM_THE_HEADER.includes(column) ? [] : [[RENAMED[column] ?? column, at] as const],
  )
  return { part, element, columns: names, fields: new Map(own) }
}

/** The modules with elements of their own, by the name of the element. */
export const ROW_ELEMENTS: ReadonlyMap<string, RowElement> = new Map(
  [
    // What a portal derives of a placement (PL_LA, PL_LOCATION, PL_DISTANCE) is in its CSV files only.
    rowElement(
      'Episodes',
      'EPISODE',
      'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
    ),
    rowElement('Reviews', 'AREVIEW', 'CHILD,DOB,REVIEW,REVIEW_CODE'),
    rowElement(
      'OC2',
      'OC2',
      'CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED',
    ),
    rowElement(
      'PlacedAdoption',
      'AD_PLACED',
      'CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED',
    ),
    rowElement('PrevPerm', 'PERMANENCE', 'CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM'),
    rowElement('Missing', 'AMISSING', 'CHILD,DOB,MISSING,MIS_START,MIS_END'),
  ].map((module) => [module.element, module]),
)

/** The columns the HEADER itself fills, each once: the cells a reader keeps of a child. */
export const HEADER_COLUMNS: readonly string[] = (
  'CHILD,UPN,SEX,DOB,ETHNIC,UASC,DUC,MOTHER,MC_DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,' +
  'LS_ADOPTR,IN_TOUCH,ACTIV,ACCOM'
).split(',')

function headerModule(part: string, columns: string, sign?: string): HeaderModule {
  const names = columns.split(',')
  return {
    part,
    columns: names,
    sign,
    cells: names.map((column) => HEADER_COLUMNS.indexOf(column)),
    signAt: sign === undefined ? undefined : HEADER_COLUMNS.indexOf(sign),
  }
}

/** The modules told by the HEADER itself, Header first. */
export const HEADER_MODULES: readonly HeaderModule[] = [
  headerModule('Header', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB'),
  headerModule('UASC', 'CHILD,SEX,DOB,DUC', 'UASC'),
  headerModule('OC3', 'CHILD,DOB,IN_TOUCH,ACTIV,ACCOM', 'IN_TOUCH'),
  headerModule('AD1', 'CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR', 'DATE_INT'),
]

/** Where each element of the HEADER goes among its columns. */
export const HEADER_FIELDS: ReadonlyMap<string, number> = new Map(
  HEADER_COLUMNS.map((column, at) => [RENAMED[column] ?? column, at]),
)

/** Every module XML can tell, in the order the department lists them. */
export const MODULES: readonly { readonly part: string; readonly columns: readonly string[] }[] = [
  'Header',
  'Episodes',
  'Reviews',
  'UASC',
  'OC2',
  'OC3',
  'AD1',
  'PlacedAdoption',
  'PrevPerm',
  'Missing',
].map((part) => [...HEADER_MODULES, ...ROW_ELEMENTS.values()].find((module) => module.part === part)!)
