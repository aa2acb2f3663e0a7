import { type DayNumber, dayNumber } from '../calendar.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import { type Holder, holdersOf, permanentHolders } from './post-holders.ts'
import { ASSESSMENT, ASSESSMENT_TEAMS, POST_KINDS, serviceOf } from './post-kinds.ts'
import { TEAMS, teamOf } from './teams.ts'

const PURPOSE_ESTABLISHMENT = 83

/** A stretch of time in which a post had one holder, or none; the next one starts on the day it ended. */
export interface PostStretch extends Holder {
  readonly postId: string
  readonly role: string
  readonly service: string
  readonly team: string
  /** The service it was in before, when a move started the stretch. */
  readonly movedFrom: string
}

/** Roles whose holders have children allocated to them. */
export const CASE_HOLDERS: ReadonlySet<string> = new Set([
  'Social worker',
  'Newly qualified social worker',
  'Advanced or senior practitioner',
])

/** Of sixteen family support workers of the court service, so many move to the assessment teams. */
const SUPPORT_WORKERS_MOVED = 9 / 16

/**
 * Every post of the demo authority's service for children and who held it, post by post in order of time. The
 * workers whom other files name (social workers, reviewing officers, personal advisers, team managers) hold
 * theirs throughout; in the other posts people come and go, with vacancies and agency workers between.
 */
export function establishment(plan: SettledPlan): PostStretch[] {
  const stretches: PostStretch[] = []
  let posts = 0
  let workers = 0
  const nextPost = () => `P${10_001 + posts++}`
  const nextWorker = () => `W998${String(++workers).padStart(5, '0')}`
  for (const { worker, role, team } of namedElsewhere(plan)) {
    const random = new Random(plan.seed, posts, PURPOSE_ESTABLISHMENT, 1)
    const post = { postId: nextPost(), role, team, service: serviceOf(team), movedFrom: '' }
    for (const holder of permanentHolders(plan, random, worker)) stretches.push({ ...post, ...holder })
  }
  for (const kind of POST_KINDS) {
    const { role, service, team } = kind
    const size = Math.max(1, Math.round((kind.posts * plan.children) / 620))
    const moving = role === 'Family support worker' ? Math.round(size * SUPPORT_WORKERS_MOVED) : 0
    for (let index = 0; index < size; index++) {
      const random = new Random(plan.seed, posts, PURPOSE_ESTABLISHMENT, 2)
      const post = { postId: nextPost(), role, service, team, movedFrom: '' }
      const held = holdersOf(plan, random, kind, nextWorker).map((holder) => ({ ...post, ...holder }))
      stretches.push(...(index < moving ? movedToAssessment(plan, held, index) : held))
    }
  }
  return stretches
}

/** Who holds the posts of some roles on a day, in the order of the posts. */
export function holding(
  stretches: readonly PostStretch[],
  roles: ReadonlySet<string>,
  on: DayNumber,
): PostStretch[] {
  return stretches.filter(
    ({ role, worker, startedOn, endedOn }) =>
      worker !== '' && roles.has(role) && startedOn <= on && on < endedOn,
  )
}

interface Named {
  readonly worker: string
  readonly role: string
  readonly team: string
}

/** The workers whom the SSDA903 files and other lists name: as many as those files draw from. */
function namedElsewhere({ children }: SettledPlan): Named[] {
  const many = (
    prefix: string,
    width: number,
    count: number,
    post: (worker: string) => Omit<Named, 'worker'>,
  ) =>
    Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1).padStart(width, '0')}`).map(
      (worker) => ({ worker, ...post(worker) }),
    )
  const reviewing = { role: 'Independent reviewing officer', team: 'Reviewing Service' }
  const advising = { role: 'Personal adviser', team: 'Leaving Care' }
  return [
    ...many('SW998', 5, Math.max(8, Math.round(children / 9)), (worker) => ({
      role: 'Social worker',
      team: teamOf(worker),
    })),
    ...many('TM998', 4, TEAMS.length, (worker) => ({
      role: 'Team manager',
      team: TEAMS[Number(worker.slice(-4)) - 1]!,
    })),
    ...many('IRO998', 4, Math.max(2, Math.round(children / 60)), () => reviewing),
    ...many('PA998', 4, Math.max(2, Math.round(children / 44)), () => advising),
  ]
}

/**
 * The stretches of a post that goes to an assessment team on 1 September of the last year, with its holder.
 */
function movedToAssessment(plan: SettledPlan, held: readonly PostStretch[], index: number): PostStretch[] {
  const movesOn = dayNumber(plan.lastYear - 1, 9, 1)
  const to = { service: ASSESSMENT, team: ASSESSMENT_TEAMS[index % ASSESSMENT_TEAMS.length]! }
  return held.flatMap((stretch) => {
    if (stretch.endedOn <= movesOn) return [stretch]
    if (stretch.startedOn >= movesOn) return [{ ...stretch, ...to }]
    return [
      { ...stretch, endedOn: movesOn },
      { ...stretch, ...to, startedOn: movesOn, movedFrom: stretch.service },
    ]
  })
}
