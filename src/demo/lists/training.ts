import { type DayNumber, dateText, weekdayOnOrBefore } from '../calendar.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import { establishment } from './establishment.ts'
import type { ListFile } from './list-file.ts'

const PURPOSE_TRAINING = 86

/**
 * The practice model came half a year after the first day of the returns; its courses reach workers one by
 * one.
 */
const ROLLED_OUT_AFTER = 180
const MEAN_DAYS_TO_INTRODUCTION = 120
const MEAN_DAYS_TO_FULL_COURSE = 520

interface Course {
  readonly course: string
  readonly title: string
  readonly share: number
  readonly meanDays: number
  readonly roles?: ReadonlySet<string>
}

const MANAGERS = new Set(['Team manager', 'Service manager', 'Advanced or senior practitioner'])

const COURSES: readonly Course[] = [
  {
    course: 'Practice model, introduction',
    title: 'Signs of Safety, two days',
    share: 0.95,
    meanDays: MEAN_DAYS_TO_INTRODUCTION,
  },
  {
    course: 'Practice model, full course',
    title: 'Signs of Safety, five days',
    share: 0.92,
    meanDays: MEAN_DAYS_TO_FULL_COURSE,
  },
  { course: 'Supervision', title: 'Reflective supervision', share: 0.9, meanDays: 300, roles: MANAGERS },
  { course: 'Auditing', title: 'Auditing a child’s journey', share: 0.7, meanDays: 420, roles: MANAGERS },
  { course: 'Direct work with children', title: 'Direct work', share: 0.35, meanDays: 500 },
  { course: 'Assessment and analysis', title: 'Proportionate assessment', share: 0.4, meanDays: 400 },
  {
    course: 'Supervision agreement with the manager',
    title: 'Supervision agreement',
    share: 0.85,
    meanDays: 300,
  },
]

/** A course that a worker completed, or a supervision agreement made. */
export interface Completed {
  readonly worker: string
  readonly team: string
  readonly course: string
  readonly title: string
  readonly on: DayNumber
}

/** The courses workers completed while they were in post, since the practice model came. */
export function trainingOf(plan: SettledPlan): Completed[] {
  const completed: Completed[] = []
  const seen = new Set<string>()
  const rolledOutOn = plan.firstDay + ROLLED_OUT_AFTER
  establishment(plan).forEach(({ worker, team, role, startedOn, endedOn }, index) => {
    const random = new Random(plan.seed, index, PURPOSE_TRAINING)
    for (const { course, title, share, meanDays, roles } of COURSES) {
      const key = `${worker} ${course}`
      const takes = random.chance(share)
      const after = Math.round(random.exponential(meanDays))
      const on = weekdayOnOrBefore(Math.max(startedOn + 14, rolledOutOn) + 7 + after)
      if (worker === '' || !takes || seen.has(key) || (roles && !roles.has(role))) continue
      if (on >= endedOn || on > plan.lastDay) continue
      seen.add(key)
      completed.push({ worker, team, course, title, on })
    }
  })
  return completed
}

/** Training of the holders of all posts. */
export const training: ListFile = {
  table: 'local/training',
  heads: ['Worker', 'Team', 'Course', 'Title of the course', 'Completed on'],
  rows({ plan }) {
    return trainingOf(plan).map(({ worker, team, course, title, on }) => [
      worker,
      team,
      course,
      title,
      dateText(on),
    ])
  },
}
