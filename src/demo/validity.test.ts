import { expect, test } from 'vitest'
import { CODES, placementCodes, sexCodes } from './codes-by-year.ts'
import { type Row, day } from './measure-return.ts'
import { readAuthority } from './read-authority.ts'

const returns = readAuthority({ children: 1_500, plantErrors: false })
const YEARS = [2023, 2024, 2025, 2026]
const CODED = [
  ['Episodes', ['RNE', 'LS', 'CIN', 'PLACE_PROVIDER', 'REC', 'REASON_PLACE_CHANGE']],
  ['Header', ['ETHNIC']],
  ['Reviews', ['REVIEW_CODE']],
  ['Missing', ['MISSING']],
  ['OC2', ['SDQ_REASON']],
  ['OC3', ['IN_TOUCH', 'ACTIV']],
  ['PrevPerm', ['PREV_PERM']],
  ['PlacedAdoption', ['REASON_PLACED_CEASED']],
] as const

test.each(YEARS)('every code of the %i return is one of that year', (year) => {
  const wrong = CODED.flatMap(([file, columns]) =>
    columns.flatMap((column) => rows(year, file).filter((row) => !CODES[column]!.has(row[column]!))),
  )
  expect(wrong).toEqual([])
  expect(rows(year, 'Episodes').filter((row) => !placementCodes(year).has(row.PLACE!))).toEqual([])
  expect(rows(year, 'Header').filter((row) => !sexCodes(year).has(row.SEX!))).toEqual([])
})

test.each(YEARS)(
  'an episode of %i ends after it starts, and has a reason exactly when it has an end',
  (year) => {
    const episodes = rows(year, 'Episodes')
    expect(episodes.filter((row) => (row.DEC === '') !== (row.REC === ''))).toEqual([])
    expect(episodes.filter((row) => row.DEC !== '' && day(row.DEC!) <= day(row.DECOM!))).toEqual([])
  },
)

test.each(YEARS)(
  'episodes of %i follow one another: X1 joins on the same day, anything else leaves a gap and an S',
  (year) => {
    const wrong = pairs(year).filter(([before, after]) => {
      const joined = before.DEC === after.DECOM
      return before.DEC === '' || (before.REC === 'X1') !== joined || (after.RNE === 'S') === joined
    })
    expect(wrong).toEqual([])
  },
)

test.each(YEARS)('no episodes of %i overlap', (year) => {
  expect(pairs(year).filter(([before, after]) => day(before.DEC!) > day(after.DECOM!))).toEqual([])
})

test.each(YEARS)('the reason for a new episode in %i says what changed', (year) => {
  const wrong = pairs(year).filter(([before, after]) => {
    if (after.RNE === 'S') return false
    const law = before.LS !== after.LS
    const place = before.PLACE !== after.PLACE || before.PL_POST !== after.PL_POST || before.URN !== after.URN
    const expected = law ? (place ? 'BU' : 'L') : 'PT'
    return !expected.includes(after.RNE!)
  })
  expect(wrong).toEqual([])
})

test.each(YEARS)('a change of placement in %i has its reason, except around a temporary move', (year) => {
  const wrong = pairs(year).filter(([before, after]) => {
    const temporary = before.PLACE!.startsWith('T') || after.PLACE!.startsWith('T')
    const needed = 'PTBU'.includes(after.RNE!) && !temporary
    return needed !== (before.REASON_PLACE_CHANGE !== '')
  })
  expect(wrong).toEqual([])
})

test.each(YEARS)('after a temporary move in %i the child is back in the same place', (year) => {
  const places = triples(year).filter(([, middle]) => middle.PLACE!.startsWith('T'))
  expect(places.length).toBeGreaterThan(20)
  expect(
    places.filter(([before, , after]) => before.PLACE !== after.PLACE || before.PL_POST !== after.PL_POST),
  ).toEqual([])
})

test.each([2024, 2025, 2026])(
  'every episode open at the end of the return before is in the %i return',
  (year) => {
    const found = new Map(rows(year, 'Episodes').map((row) => [`${row.CHILD} ${row.DECOM}`, row]))
    const open = rows(year - 1, 'Episodes').filter((row) => row.DEC === '')
    const changed = open.filter((row) => {
      const now = found.get(`${row.CHILD} ${row.DECOM}`)
      return (
        !now || now.RNE !== row.RNE || now.LS !== row.LS || now.CIN !== row.CIN || now.PL_POST !== row.PL_POST
      )
    })
    expect(changed).toEqual([])
  },
)

test('an open H5 episode of 2023-24 comes back as K3', () => {
  const before = new Map(rows(2024, 'Episodes').map((row) => [`${row.CHILD} ${row.DECOM}`, row.PLACE]))
  const now = rows(2025, 'Episodes').filter((row) => before.get(`${row.CHILD} ${row.DECOM}`) === 'H5')
  expect(now.length).toBeGreaterThan(10)
  expect(now.filter((row) => row.PLACE !== 'K3')).toEqual([])
})

test.each(YEARS)(
  'nobody in %i lives with parents under section 20, or is placed for adoption without an order',
  (year) => {
    const episodes = rows(year, 'Episodes')
    expect(episodes.filter((row) => row.PLACE === 'P1' && !/^C[12]$/.test(row.LS!))).toEqual([])
    expect(episodes.filter((row) => /^A[56]$/.test(row.PLACE!) && row.LS !== 'E1')).toEqual([])
  },
)

test.each(YEARS)('children adopted in %i lived with their adopters, and are in AD1', (year) => {
  const adopted = rows(year, 'Episodes').filter((row) => /^E1[12]$/.test(row.REC!))
  expect(adopted.length).toBeGreaterThan(20)
  expect(adopted.filter((row) => !/^A[3456]$/.test(row.PLACE!))).toEqual([])
  expect(rows(year, 'AD1').map((row) => row.CHILD)).toEqual(adopted.map((row) => row.CHILD))
})

test.each(YEARS)('a placement in %i is inside exactly when its authority is Anytown', (year) => {
  const placed = rows(year, 'Episodes').filter((row) => row.PL_LA !== '' && row.PL_LA !== 'CON')
  expect(placed.filter((row) => (row.PL_LA === 'E08000998') !== (row.PL_LOCATION === 'IN'))).toEqual([])
})

test.each(YEARS)('only a placement with parents in %i has the postcode of the home', (year) => {
  const same = rows(year, 'Episodes').filter((row) => row.HOME_POST !== '' && row.HOME_POST === row.PL_POST)
  expect(same.filter((row) => row.PLACE !== 'P1')).toEqual([])
})

test.each(YEARS)('every child in a file of %i has one Header row', (year) => {
  const header = rows(year, 'Header').map((row) => row.CHILD)
  const known = new Set(header)
  const files = [...returns.get(folder(year))!.values()].flat()
  expect(known.size).toBe(header.length)
  expect(files.filter((row) => !known.has(row.CHILD))).toEqual([])
})

test.each(YEARS)('children with short breaks in %i have no other legal status', (year) => {
  const breaks = rows(year, 'Episodes').filter((row) => /^V[34]$/.test(row.LS!))
  const children = new Set(breaks.map((row) => row.CHILD))
  expect(breaks.length).toBeGreaterThan(20)
  expect(rows(year, 'Episodes').filter((row) => children.has(row.CHILD) && !/^V[34]$/.test(row.LS!))).toEqual(
    [],
  )
  expect(
    breaks.filter((row) => row.LS === 'V3' && row.DEC !== '' && day(row.DEC!) - day(row.DECOM!) > 17),
  ).toEqual([])
})

test.each(YEARS)('nobody is 18 and still looked after in %i', (year) => {
  const born = new Map(rows(year, 'Header').map((row) => [row.CHILD, row.DOB!]))
  const late = rows(year, 'Episodes').filter((row) => {
    const dob = born.get(row.CHILD)!
    const until = row.DEC === '' ? `31/03/${year}` : row.DEC!
    return day(until) > day(`${dob.slice(0, 6)}${Number(dob.slice(6)) + 18}`) + 1
  })
  expect(late.filter((row) => row.LS !== 'V4')).toEqual([])
})

function folder(year: number): string {
  return `${year - 1}-${year % 100}`
}

function rows(year: number, file: string): Row[] {
  return returns.get(folder(year))!.get(file)!
}

/** Each episode with the child's next one. */
function pairs(year: number): [Row, Row][] {
  const all = rows(year, 'Episodes').filter((row) => !/^V[34]$/.test(row.LS!))
  return all
    .slice(1)
    .flatMap((after, i): [Row, Row][] => (all[i]!.CHILD === after.CHILD ? [[all[i]!, after]] : []))
}

function triples(year: number): [Row, Row, Row][] {
  const all = rows(year, 'Episodes')
  return all.slice(2).flatMap((after, i): [Row, Row, Row][] => {
    const [before, middle] = [all[i]!, all[i + 1]!]
    return before.CHILD === after.CHILD && middle.RNE !== 'S' && after.RNE !== 'S'
      ? [[before, middle, after]]
      : []
  })
}
