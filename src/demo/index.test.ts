import { expect, test } from 'vitest'
import { ANYTOWN, type AuthorityPlan, workspaceSettings, writeAuthority } from './index.ts'

const SMALL = { children: 200, years: 2 }

test('the same seed writes the same text and another seed another', () => {
  expect(texts(SMALL)).toBe(texts(SMALL))
  expect(texts({ ...SMALL, seed: 2 })).not.toBe(texts(SMALL))
})

test('a return has the files of its year: social workers from 2024, deprivation of liberty from 2027', () => {
  expect(paths({ children: 60, years: 5, lastYear: 2027, plantErrors: false })).toEqual([
    ...[
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
    ].map((name) => `2022-23/${name}.csv`),
    ...folder('2023-24', []),
    ...folder('2024-25', []),
    ...folder('2025-26', []),
    ...folder('2026-27', ['DoLo']),
  ])
})

test('files have the department’s columns and end every line the way its portal does', () => {
  const header = [...writeAuthority(SMALL)][0]!
  expect(header.text.split('\r\n')[0]).toBe('CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB')
  expect(header.text.endsWith('\r\n')).toBe(true)
  expect(header.text.replaceAll('\r\n', '')).not.toContain('\n')
})

test('child ids start as asked for', () => {
  const header = [...writeAuthority({ ...SMALL, idPrefix: 'ZZ' })][0]!
  expect(header.text.split('\r\n')[1]).toMatch(/^ZZ\d{7},/)
})

test('Anytown’s children make a rate of about 63 per 10,000', () => {
  expect((620 / ANYTOWN.population[3].children) * 10_000).toBeCloseTo(62.7, 1)
})

test('the settings name the authority, its population by mid-year and its targets', () => {
  const settings = workspaceSettings({})
  expect(settings).toContain('gss: E08000998')
  expect(settings).toContain('  - { mid_year: 2024, children: 98900, source: Synthetic }')
  expect(settings).toContain('    baseline: { on: 2025-03-31, value: 45 }')
})

function texts(plan: AuthorityPlan): string {
  return [...writeAuthority(plan)].map((file) => file.path + file.text).join('\n')
}

function paths(plan: AuthorityPlan): string[] {
  return [...writeAuthority(plan)].map((file) => file.path)
}

function folder(name: string, more: readonly string[]): string[] {
  const files = 'Header Episodes Reviews UASC OC2 OC3 AD1 PlacedAdoption PrevPerm Missing SWEpisodes'.split(
    ' ',
  )
  return [...files, ...more].map((file) => `${name}/${file}.csv`)
}
