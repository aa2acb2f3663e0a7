import { type HostileFile, hostile, odd, SECRET } from './hostile-file.ts'
import { A1, A2, lines, REVIEW_HEADS } from './returns.ts'

const HEADER_HEADS = 'YEAR,CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB'
const header = (prefix: string, year: number) =>
  lines(
    HEADER_HEADS,
    ...Array.from({ length: 30 }, (_, at) => `${year},${prefix}${at},M,01/04/2014,WBRI,UN1,,`),
  )
const withAuthority = (...names: readonly string[]) =>
  lines(
    `LA,${REVIEW_HEADS}`,
    ...names.map((name, at) => `${name},${(at === 0 ? A1 : A2).replace('A1', SECRET)}`),
  )
const refused = { outcome: 'refused', reason: 'another-authority' } as const

/** Files that belong to another authority than the workspace, which is for Anytown. */
export const authorities: readonly HostileFile[] = [
  odd('authority-own.csv', 'the own authority, by its code', lines(`LA,${REVIEW_HEADS}`, `998,${A1}`), {
    outcome: 'loaded',
    findings: [],
    rows: 1,
  }),
  odd('authority-other.csv', 'another authority, by its name', withAuthority('Otherton'), {
    ...refused,
    says: 'Otherton',
  }),
  odd('authority-several.csv', 'rows of several authorities', withAuthority('Anytown', 'Otherton'), {
    ...refused,
    says: 'Anytown, Otherton',
  }),
  odd(
    'authority-no-child-in-common.csv',
    'a return that shares no child with the year before',
    header(SECRET, 2026),
    {
      ...refused,
      after: header('A', 2025),
    },
  ),
  odd(
    'authority-children-in-common.csv',
    'a return that shares its children with the year before',
    header('A', 2026),
    {
      outcome: 'loaded',
      findings: [],
      rows: 30,
      after: header('A', 2025),
    },
  ),
  hostile(
    'authority-that-moves-the-cursor.csv',
    'an authority that would write over the terminal',
    withAuthority('\u001b[2JLoaded'),
    refused,
  ),
  hostile(
    'authority-a-megabyte-long.csv',
    'an authority with a name of a megabyte',
    () => withAuthority('x'.repeat(1_000_000)),
    refused,
  ),
]
