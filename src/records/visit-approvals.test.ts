import { expect, test } from 'vitest'
import { catalogueFiles } from '../../tests/support/example-store.ts'
import { historiesOf, lines } from '../../tests/support/histories.ts'
import { buildHistories } from './build.ts'

const LONG_TERM_FOSTERED = '2026 A 02/06/2023 S C2 N1 U4 PR1 - - - AN11AA -'

interface Approval {
  readonly on?: string
  readonly weeks?: string
  readonly agrees?: string
  readonly until?: string
  readonly planEndedOn?: string
}

/**
 * The deadlines of child A after the visit of 2 June 2025: the rule, since when it is due then, the day by law and by
 * the practice standards, and when the deadline lapsed. Without an approval the law gives until 2 September and the
 * practice standard until 25 August: 84 days are 28 of June, 31 of July and 25 of August.
 */
async function deadlinesOf(
  approval: Approval,
  home = LONG_TERM_FOSTERED,
  visits = ['02/06/2025'],
): Promise<string[]> {
  return lines(await storeOf(approval, home, visits), DEADLINES)
}

const DEADLINES = `SELECT clock, stands_from, due_on, own_due_on, CASE lapses_on WHEN DATE '9999-12-31' THEN NULL ELSE lapses_on END AS lapses_on
  FROM visit_deadline WHERE child_id = 'A' AND counted_from >= DATE '2025-06-02' ORDER BY counted_from, stands_from`

async function storeOf(
  { on = '01/05/2025', weeks = '20', agrees = 'Yes', until = '', planEndedOn = '' }: Approval,
  home = LONG_TERM_FOSTERED,
  visits = ['02/06/2025'],
) {
  const seen = visits.map((day) => `| A | ${day} | Yes |`).join('\n')
  const heads =
    '| child_id | plan | plan_from | ended_on | visits_approved_on | visits_weeks_apart | visits_child_agrees | visits_approved_until |'
  return historiesOf(
    home,
    `### local/statutory-visits\n| child_id | visited_on | seen |\n| --- |\n| Z | 01/04/2025 | Yes |\n${seen}\n
### local/permanence-plans\n${heads}\n| --- |
| A | Long-term fostering | 02/06/2023 | ${planEndedOn} | ${on} | ${weeks} | ${agrees} | ${until} |\n`,
  )
}

test('a child who agrees may be visited as many weeks apart as was approved, and without an approval three months', async () => {
  // 140 days after 2 June: 28 of June, 31, 31 and 30 to the end of September, 20 of October.
  expect(await deadlinesOf({ weeks: '20' })).toEqual([
    'Less frequent visits approved 2025-06-02 2025-10-20 2025-10-20 -',
  ])
  expect(await deadlinesOf({ on: '' })).toEqual(['Long-term placement 2025-06-02 2025-09-02 2025-08-25 -'])
  expect(await deadlinesOf({ weeks: '' })).toEqual(['Long-term placement 2025-06-02 2025-09-02 2025-08-25 -'])
})

test('no approval lets visits be more than six months apart', async () => {
  // 26 weeks are 182 days. From 1 September to 1 March there are 181, from 2 September to 2 March as many.
  expect(await deadlinesOf({ weeks: '26' }, LONG_TERM_FOSTERED, ['01/09/2025'])).toEqual([
    'Less frequent visits approved 2025-09-01 2026-03-01 2026-03-01 -',
  ])
  // From 2 June to 2 December there are 183: the 26 weeks end the day before.
  expect(await deadlinesOf({ weeks: '26' })).toEqual([
    'Less frequent visits approved 2025-06-02 2025-12-01 2025-12-01 -',
  ])
})

test('where the child does not agree, or nobody asked, an approval reaches no further than three months', async () => {
  expect(await deadlinesOf({ agrees: 'No' })).toEqual([
    'Long-term placement 2025-06-02 2025-09-02 2025-09-02 -',
  ])
  expect(await deadlinesOf({ agrees: '' })).toEqual([
    'Long-term placement 2025-06-02 2025-09-02 2025-09-02 -',
  ])
})

test('an approval within three months moves the day of the practice standards and not that of the law', async () => {
  // 13 weeks are 91 days: 1 September. Ten weeks are sooner than the twelve of the standard.
  expect(await deadlinesOf({ weeks: '13' })).toEqual([
    'Long-term placement 2025-06-02 2025-09-02 2025-09-01 -',
  ])
  expect(await deadlinesOf({ weeks: '10' })).toEqual([
    'Long-term placement 2025-06-02 2025-09-02 2025-08-25 -',
  ])
})

test('in its first year, and where it is not meant to last, a placement is visited every six weeks whatever was approved', async () => {
  // 42 days after 2 June: 28 of June, 14 of July.
  expect(await deadlinesOf({ on: '02/06/2025' }, '2026 A 03/06/2024 S C2 N1 U4 PR1 - - - AN11AA -')).toEqual([
    'First year of a placement 2025-06-02 2025-07-14 2025-07-14 -',
  ])
  expect(await deadlinesOf({}, '2026 A 02/06/2023 S C2 N1 U6 PR1 - - - AN11AA -')).toEqual([
    'After the first year 2025-06-02 2025-07-14 2025-07-14 -',
  ])
})

test('an approval on the day the visit is due puts it off from that day, one a day later leaves it overdue', async () => {
  expect(await deadlinesOf({ on: '02/09/2025' })).toEqual([
    'Long-term placement 2025-06-02 2025-09-02 2025-08-25 2025-09-02',
    'Less frequent visits approved 2025-09-02 2025-10-20 2025-10-20 -',
  ])
  expect(await deadlinesOf({ on: '03/09/2025' })).toEqual([
    'Long-term placement 2025-06-02 2025-09-02 2025-08-25 -',
  ])
})

test('a visit held before the approval went by the rule of its time', async () => {
  // 140 days after 1 July: 30 of July, 31 of August, 30 of September, 31 of October and 18 of November.
  expect(await deadlinesOf({ on: '01/07/2025' }, LONG_TERM_FOSTERED, ['02/06/2025', '01/07/2025'])).toEqual([
    'Long-term placement 2025-06-02 2025-09-02 2025-08-25 -',
    'Less frequent visits approved 2025-07-01 2025-11-18 2025-11-18 -',
  ])
})

test('when the approval ends the visit is due, unless the statute gives longer', async () => {
  expect(await deadlinesOf({ until: '03/09/2025' })).toEqual([
    'Less frequent visits approved 2025-06-02 2025-09-03 2025-09-03 -',
  ])
  expect(await deadlinesOf({ until: '02/09/2025' })).toEqual([
    'Long-term placement 2025-06-02 2025-09-02 2025-08-25 -',
  ])
})

test('an approval is for the plan beside which it stands, and ends with it', async () => {
  expect(await deadlinesOf({ planEndedOn: '30/09/2025' })).toEqual([
    'Less frequent visits approved 2025-06-02 2025-09-30 2025-09-30 -',
  ])
})

test('an approval ends when the child leaves the carers it was given for', async () => {
  const moved = `2026 A 02/06/2022 S C2 N1 U4 PR1 02/06/2023 X1 CARPL AN11AA -
     2026 A 02/06/2023 P C2 N1 U4 PR1 - - - AN22AA -`
  expect(await deadlinesOf({ on: '02/06/2023' }, moved)).toEqual([
    'Less frequent visits approved 2025-06-02 2025-10-20 2025-10-20 -',
  ])
  const earlier = moved.replaceAll('02/06/2023', '03/06/2023')
  expect(await deadlinesOf({ on: '02/06/2023' }, earlier)).toEqual([
    'Long-term placement 2025-06-02 2025-09-02 2025-08-25 -',
  ])
})

test('a council that visits every six weeks unless a manager agrees otherwise keeps to that by its own standard', async () => {
  const catalogue = catalogueFiles.map(({ path, local, text }) => ({
    path,
    local,
    text: text.replace(/(permanence_within_days: { is: 84,)/, '$1 own: 42,'),
  }))
  const byTheirStandard = async (approval: Approval) => {
    const store = await storeOf(approval)
    await buildHistories(store, catalogue)
    return lines(store, DEADLINES)
  }
  // 42 days after 2 June: 14 July. Twelve weeks after it: 25 August.
  expect(await byTheirStandard({ on: '' })).toEqual([
    'Long-term placement 2025-06-02 2025-09-02 2025-07-14 -',
  ])
  expect(await byTheirStandard({ weeks: '12' })).toEqual([
    'Long-term placement 2025-06-02 2025-09-02 2025-08-25 -',
  ])
})
