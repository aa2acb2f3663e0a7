import { expect, test } from 'vitest'
import { measureLines, statisticsOf, valueLines } from '../../../tests/support/published-lines.ts'

const NATIONAL = 'time_period,time_identifier,geographic_level,country_code,country_name'
const NAME_FIRST = `${NATIONAL},region_code,region_name,old_la_code,la_name,new_la_code`
const CODE_FIRST = `${NATIONAL},region_code,region_name,old_la_code,new_la_code,la_name`
const RATES = 'population_type,population_estimate,children_count,rate_per_10000'
const ENGLAND = 'E92000001,England'
const YORKSHIRE = `${ENGLAND},E12000003,Yorkshire and The Humber`
const KIRKLEES = `2025,Reporting year,Local authority,${YORKSHIRE},382,Kirklees,E08000034`
const ON_31_MARCH = 'Children looked after on 31 March each year'

const read = (name: string, text: string) => statisticsOf(name, text)!

test('two releases with other columns and labels give the same keys', () => {
  const older = read(
    'older.csv',
    `\uFEFF${NAME_FIRST},population_count,population_estimate,number,rate_per_10000
${KIRKLEES.replace('2025', '2024')},Children looked after at 31 March each year,98000,600,61
${KIRKLEES.replace('2025', '2024')},Children starting to be looked after each year,98000,210,21
${KIRKLEES.replace('2025', '2024')},Children ceasing to be looked after each year,98000,c,c
`,
  )
  const newer = read(
    'newer.csv',
    `${NAME_FIRST},${RATES}
${KIRKLEES},${ON_31_MARCH},98100,590,60
${KIRKLEES},Children starting to be looked after each year,98100,200,20
${KIRKLEES},Children ceasing to be looked after each year,98100,205,21
`,
  )
  expect(older).toMatchObject({ dataset: 'cla-number-and-rate', release: '2024', count: 9, findings: [] })
  expect(newer).toMatchObject({ dataset: 'cla-number-and-rate', release: '2025', count: 9, findings: [] })
  expect(measureLines(older)).toEqual(measureLines(newer))
  expect(valueLines(older)).toContain('2 cla-number-and-rate/on-31-march/rate_per_10000 382 2024 2024 61')
  expect(valueLines(older)).toContain('4 cla-number-and-rate/ceasing/children_count 382 2024 2024 c')
  expect(valueLines(newer)).toContain('2 cla-number-and-rate/on-31-march/rate_per_10000 382 2025 2025 60')
})

test('a measure has a title in plain words, and the decimals and the kind of year of its release', () => {
  const contents = read(
    'cla_number_and_rate_per_10k_children.csv',
    `${NAME_FIRST},${RATES}
${KIRKLEES},${ON_31_MARCH},98100,590,60
${KIRKLEES},Children starting to be looked after each year,98100,200,20
`,
  )
  expect(measureLines(contents)[2]).toBe(
    'cla-number-and-rate/on-31-march/rate_per_10000 | Looked after on 31 March: rate per 10,000 children aged 0 to 17 | 0 | Reporting year',
  )
  expect(contents.measures!.map((column) => column[2])).toEqual([
    2,
    'cla-number-and-rate/on-31-march/rate_per_10000',
    'Looked after on 31 March: rate per 10,000 children aged 0 to 17',
    'Children Looked After',
    null,
    0,
    0,
    'Reporting year',
    'Department for Education, Children looked after in England including adoptions',
    expect.stringMatching(/^A rate is of the children aged 0 to 17 at the middle of the year before/),
  ])
})

test('a dataset that the catalogue does not describe is read under its own labels, with a note', () => {
  const contents = read(
    'la_cla_school_moves_2025.csv',
    `${NAME_FIRST},cla_group,Sex,number,percentage
202425,Academic year,Local authority,${YORKSHIRE},382,Kirklees,E08000034,CLA on 31 March,Girls,31,12
`,
  )
  expect(contents).toMatchObject({
    dataset: 'la-cla-school-moves',
    release: '2024/25',
    findings: [{ code: 'dataset-not-described', detail: 'la-cla-school-moves' }],
  })
  expect(valueLines(contents)).toEqual([
    '2 la-cla-school-moves/cla-on-31-march/girls/number 382 202425 2025 31',
    '2 la-cla-school-moves/cla-on-31-march/girls/percentage 382 202425 2025 12',
  ])
  expect(contents.measures!.slice(3, 5).concat(contents.measures!.slice(8))).toEqual([
    [null, null],
    [null, null],
    [null, null],
    [null, null],
  ])
})

test('a sister dataset with the same columns is not taken for one that is described', () => {
  const sister = `${NATIONAL},cla_group,characteristic,number,percentage
2024,Reporting year,National,${ENGLAND},Age on starting,Under 1 year,6000,18
2024,Reporting year,National,${ENGLAND},Gender,Female,15000,45
2024,Reporting year,National,${ENGLAND},Gender,Male,18000,55
`
  expect(read('national_cla_starting.csv', sister).dataset).toBe('national-cla-starting')
})

test('times in years and months are months, and what is counted beside them stays a count', () => {
  const stage = 'Age on starting final period of care'
  const contents = read(
    'national_cla_adopted_average_time_between_adoption_process_stages.csv',
    `${NATIONAL},cla_group,stage_of_adoption_process,age_start_poc,number
2025,Reporting year,National,${ENGLAND},${stage},6. Total average time between entry into care and adoption,Total,01:07
2025,Reporting year,National,${ENGLAND},${stage},3. Average time between date of matching and date placed for adoption,Total,00:01
2025,Reporting year,National,${ENGLAND},${stage},5. Average time between date placed for adoption and the date child adopted,Aged 1,k
2025,Reporting year,National,${ENGLAND},${stage},Children adopted who were placed for adoption within 12 months of the LA decision to place the child for adoption,Total,2180
2025,Reporting year,National,${ENGLAND},${stage},1. Average time between entry into care and decision that child should be placed for adoption,Aged 2,00:09
2025,Reporting year,National,${ENGLAND},${stage},4. Total average time between entry into care and date placed for adoption,Aged 3,02:01
2025,Reporting year,National,${ENGLAND},${stage},4. Total average time between entry into care and date placed for adoption,Aged 4,02:02
2025,Reporting year,National,${ENGLAND},${stage},4. Total average time between entry into care and date placed for adoption,Aged 5,02:03
`,
  )
  expect(valueLines(contents).slice(0, 4)).toEqual([
    '2 adoption-timeliness/by-age-at-start/entry-to-adoption/total/months 970 2025 2025 19',
    '3 adoption-timeliness/by-age-at-start/match-to-placement/total/months 970 2025 2025 1',
    '4 adoption-timeliness/by-age-at-start/placement-to-adoption/aged-1/months 970 2025 2025 k',
    '5 adoption-timeliness/by-age-at-start/placed-within-12-months/total/children_count 970 2025 2025 2180',
  ])
  expect(measureLines(contents)[0]).toContain('average time in months')
})

test('times of a dataset that is not described are months in their title too', () => {
  const text = `${NATIONAL},stage,number\n2025,Reporting year,National,${ENGLAND},Match,01:07\n`
  expect(measureLines(read('stages.csv', text))).toEqual([
    'stages/match/number | Match: number, in months | 0 | Reporting year',
  ])
  expect(() => read('stages.csv', `${text}2024,Reporting year,National,${ENGLAND},Match,12\n`)).toThrow(
    'stages.csv, line 3, column number: years and months stand among plain numbers',
  )
})

test('an average score in a column of counts is a measure of its own', () => {
  const sdq = 'Ages 5 to 16 years with SDQ score'
  const contents = read(
    'la_conviction_health_outcome_cla.csv',
    `${NAME_FIRST},characteristic,breakdown,children_count,children_percent
${KIRKLEES},${sdq},SDQ average score,13.7,z
${KIRKLEES},${sdq},SDQ score was received,280,81
${KIRKLEES},${sdq},SDQ score is normal,150,54
${KIRKLEES},${sdq},SDQ score is borderline,40,14
${KIRKLEES},${sdq},SDQ score is a cause for concern,90,32
${KIRKLEES},${sdq},Total ages 5 to 16 years,345,100
${KIRKLEES},Health assessments: Children looked after all ages,Total all ages,450,100
${KIRKLEES},Convictions: Children looked after Ages 10 to 17 years,Total ages 10 to 17 years,200,100
${KIRKLEES},Health assessments: Children looked after all ages,Had their annual health assessment,400,89
`,
  )
  expect(contents.dataset).toBe('cla-health-and-convictions')
  expect(valueLines(contents).slice(0, 3)).toEqual([
    '2 cla-health-and-convictions/sdq/score/average_score 382 2025 2025 13.7',
    '2 cla-health-and-convictions/sdq/score/children_percent 382 2025 2025 z',
    '3 cla-health-and-convictions/sdq/score-received/children_count 382 2025 2025 280',
  ])
})

test('a mid-year estimate is of its own year, and the release is called after it', () => {
  const contents = read(
    'population.csv',
    `${CODE_FIRST},age_group,population_estimate
2024,Reporting year,Local authority,${YORKSHIRE},382,E08000034,Kirklees,Children aged 0 to 17 years,99012
2023,Reporting year,Local authority,${YORKSHIRE},382,E08000034,Kirklees,Children aged 0 to 17 years,99400
`,
  )
  expect(contents).toMatchObject({ dataset: 'mid-year-population', release: 'mid-2024' })
  expect(valueLines(contents)).toEqual([
    '2 mid-year-population/children-aged-0-to-17-years/population_estimate 382 2024 2024 99012',
    '3 mid-year-population/children-aged-0-to-17-years/population_estimate 382 2023 2023 99400',
  ])
  expect(measureLines(contents)).toEqual([
    'mid-year-population/children-aged-0-to-17-years/population_estimate | Children aged 0 to 17: number at 30 June | 0 | Mid-year',
  ])
})

test('a label, a column and a constant that a description does not know are said, and a column it lacks', () => {
  const contents = read(
    'cla_number_and_rate_per_10k_children.csv',
    `${NAME_FIRST},population_type,note,children_count,rate_per_10000,boys
${KIRKLEES},${ON_31_MARCH},Provisional,590,60,300
${KIRKLEES},Children starting to be looked after each year,Provisional,200,20,110
${KIRKLEES},Children looked after at any time,Provisional,790,80,400
`,
  )
  expect(contents.findings).toEqual([
    { code: 'column-missing', detail: 'population_estimate' },
    { code: 'column-unknown', detail: 'note' },
    { code: 'label-not-described', detail: 'The column “boys”' },
    { code: 'label-not-described', detail: '“Children looked after at any time” of population_type' },
  ])
  expect(valueLines(contents)).toContain(
    '4 cla-number-and-rate/children-looked-after-at-any-time/children_count 382 2025 2025 790',
  )
  expect(valueLines(contents)).toContain('2 cla-number-and-rate/on-31-march/boys 382 2025 2025 300')
})
