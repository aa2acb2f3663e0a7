import { expect, test } from 'vitest'
import { plantedErrors } from './index.ts'
import { type Row, day } from './measure-return.ts'
import { readAuthority } from './read-authority.ts'

const YEAR_END = day('31/03/2026')
const YEAR_START = day('01/04/2025')

/** How each planted error shows in the text of the last two returns, found without knowing where it was put. */
const FOUND: Readonly<Record<string, (last: KnownFiles, before: KnownFiles) => unknown[]>> = {
  'legal-status-unknown': ({ Episodes }) => Episodes.filter((row) => row.LS === 'C9'),
  'date-impossible': ({ Episodes }) => Episodes.filter((row) => row.DEC === '31/02/2026'),
  'change-reason-missing': ({ Episodes }) =>
    next(Episodes).filter(([row, after]) => {
      const temporary = row.PLACE!.startsWith('T') || after.PLACE!.startsWith('T')
      return 'PTBU'.includes(after.RNE!) && !temporary && row.REASON_PLACE_CHANGE === '' && row.REC === 'X1'
    }),
  'episodes-overlap': ({ Episodes }) =>
    next(Episodes).filter(
      ([row, after]) => readable(row.DEC!) && row.DECOM !== after.DECOM && day(row.DEC!) > day(after.DECOM!),
    ),
  'row-duplicated': ({ Episodes }) => next(Episodes).filter(([row, after]) => row.DECOM === after.DECOM),
  'ends-before-start': ({ Episodes }) =>
    Episodes.filter((row) => readable(row.DEC!) && day(row.DEC!) < day(row.DECOM!)),
  'restart-on-the-same-day': ({ Episodes }) =>
    next(Episodes).filter(([row, after]) => row.DEC === after.DECOM && row.REC !== 'X1' && after.RNE === 'S'),
  'open-episode-not-carried': (last, before) => {
    const now = new Set(last.Episodes.map((row) => `${row.CHILD} ${row.DECOM}`))
    return before.Episodes.filter((row) => row.DEC === '' && !now.has(`${row.CHILD} ${row.DECOM}`))
  },
  'episode-in-future': ({ Episodes }) => Episodes.filter((row) => day(row.DECOM!) > YEAR_END),
  'placement-postcode-blank': ({ Episodes }) =>
    Episodes.filter((row) => row.PL_POST === '' && row.PL_DISTANCE !== ''),
  'header-missing': ({ Episodes, Header }) => {
    const known = new Set(Header.map((row) => row.CHILD))
    return [...new Set(Episodes.map((row) => row.CHILD))].filter((child) => !known.has(child))
  },
  'missing-outside-care': ({ Episodes, Missing }) =>
    Missing.filter((row) => {
      const own = Episodes.filter((each) => each.CHILD === row.CHILD)
      return day(row.MIS_START!) >= YEAR_START && own.every((each) => day(each.DECOM!) > day(row.MIS_START!))
    }),
  'sdq-score-too-high': ({ OC2 }) => OC2.filter((row) => Number(row.SDQ_SCORE) > 40),
  'row-short': ({ Reviews }) => Reviews.filter((row) => row.REVIEW_CODE === ''),
}

const [before, last] = lastTwoReturns(true)
const [cleanBefore, cleanLast] = lastTwoReturns(false)

test.each(plantedErrors)('$count × $code in $where', ({ code, count }) => {
  expect(FOUND[code]!(last, before)).toHaveLength(count)
})

test.each(plantedErrors)('no $code when no errors are asked for', ({ code }) => {
  expect(FOUND[code]!(cleanLast, cleanBefore)).toEqual([])
})

test('errors are only in the last return', () => {
  expect(before).toEqual(cleanBefore)
})

test('planted errors touch fewer than one child in twenty of the return', () => {
  const planted = plantedErrors.reduce((sum, error) => sum + error.count, 0)
  const inCare = new Set(last.Episodes.map((row) => row.CHILD)).size
  expect(planted / inCare).toBeLessThan(0.05)
})

interface Files {
  readonly [name: string]: Row[]
}

type KnownFiles = Files & Readonly<Record<'Episodes' | 'Header' | 'Missing' | 'OC2' | 'Reviews', Row[]>>

function lastTwoReturns(plantErrors: boolean): [KnownFiles, KnownFiles] {
  const returns = readAuthority({ plantErrors })
  return [files(returns.get('2024-25')!), files(returns.get('2025-26')!)]
}

function files(from: ReadonlyMap<string, Row[]>): KnownFiles {
  return Object.fromEntries(from) as KnownFiles
}

function next(episodes: readonly Row[]): [Row, Row][] {
  return episodes.slice(1).flatMap((after, i): [Row, Row][] => {
    const row = episodes[i]!
    return row.CHILD === after.CHILD && !/^V[34]$/.test(row.LS!) ? [[row, after]] : []
  })
}

function readable(text: string): boolean {
  return text !== '' && !text.startsWith('31/02')
}
