import { describe, expect, test } from 'vitest'
import { causesInRows, type CountingRow } from './movement-rows.ts'

/** A row of an episode: child, start, year of the return, place and end. */
function episode(
  child: string,
  from: string,
  countedIn: string,
  place: string | null,
  to: string | null = null,
): CountingRow {
  return { child, identity: `${child} ${from}`, countedIn, cells: [child, from, place, to] }
}

function causes(then: readonly CountingRow[], now: readonly CountingRow[]) {
  return Object.fromEntries(causesInRows(then, now))
}

describe('why the rows of a child differ', () => {
  test('an episode that was not there is late; one that is gone is corrected; one that stayed is nothing', () => {
    const stays = episode('A', '1 May', '2026', 'U4')
    const gone = episode('B', '1 May', '2026', 'U4')
    const came = episode('C', '1 May', '2026', 'U4')
    expect(causes([stays, gone], [stays, came])).toEqual({ B: 'corrected', C: 'late' })
  })

  test('another placement on the same episode is a correction', () => {
    const was = episode('A', '1 May', '2026', 'U4')
    expect(causes([was], [episode('A', '1 May', '2026', 'P1')])).toEqual({ A: 'corrected' })
  })

  test('the end of an open episode fills a blank, so it is late; an end taken back is a correction', () => {
    const open = episode('A', '1 May', '2026', 'U4')
    const ended = episode('A', '1 May', '2026', 'U4', '20 May')
    expect(causes([open], [ended])).toEqual({ A: 'late' })
    expect(causes([ended], [open])).toEqual({ A: 'corrected' })
  })

  test('a child with a late row and a corrected one is corrected, in whatever order they stand', () => {
    const was = episode('A', '1 May', '2026', 'U4')
    const changed = episode('A', '1 May', '2026', 'P1')
    const came = episode('A', '9 May', '2026', 'U1')
    expect(causes([was], [changed, came])).toEqual({ A: 'corrected' })
    expect(causes([was], [came, changed])).toEqual({ A: 'corrected' })
  })

  test('next year’s return that repeats an episode adds nothing but late news, unless it contradicts it', () => {
    const open = episode('A', '1 May', '2025', 'U4')
    expect(causes([open], [open, episode('A', '1 May', '2026', 'U4', '2 June')])).toEqual({ A: 'late' })
    expect(causes([open], [open, episode('A', '1 May', '2026', 'P1')])).toEqual({ A: 'corrected' })
  })

  test('of an episode in several returns the latest is the one a new row is held against', () => {
    const [first, second] = [episode('A', '1 May', '2024', 'U4'), episode('A', '1 May', '2025', 'P1')]
    const third = episode('A', '1 May', '2026', 'P1', '2 June')
    expect(causes([first, second], [first, second, third])).toEqual({ A: 'late' })
  })

  test('a row that stood twice and stands once is a repetition gone: nothing it said was taken back', () => {
    const row = episode('A', '1 May', '2026', 'U4')
    expect(causes([row, row], [row])).toEqual({ A: 'late' })
    expect(causes([row], [row])).toEqual({})
  })
})
