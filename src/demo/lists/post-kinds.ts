import { TEAMS } from './teams.ts'

/** Posts that are alike: the same role in the same team. */
export interface PostKind {
  readonly role: string
  readonly service: string
  readonly team: string
  /** How many an authority of 620 children has. */
  readonly posts: number
  /** How long people stay, on average in days. */
  readonly meanDays: number
  /** How often an agency worker fills a gap. */
  readonly agency: number
  readonly contract?: string
}

export const ASSESSMENT_TEAMS = ['Assessment Team 1', 'Assessment Team 2', 'Assessment Team 3'] as const

export const ASSESSMENT = 'Referral and Assessment'
const LOOKED_AFTER = 'Looked After and Care Leavers'
const COURT = 'Court and Family Support'
const QUALITY = 'Quality and Reviewing'
const FOSTERING = 'Fostering and Adoption'
const EDGE_OF_CARE = 'Edge of Care'

/** The service that a team belongs to. */
export function serviceOf(team: string): string {
  if (team.startsWith('Assessment')) return ASSESSMENT
  if (team === 'Family Support and Court') return COURT
  if (team === 'Disabled Children') return 'Disabled Children'
  return team === 'Reviewing Service' ? QUALITY : LOOKED_AFTER
}

/** Nurses whom the health service pays for and the council lists with its own posts. */
const NURSES = {
  role: 'Nurse for children looked after',
  service: 'Health',
  team: 'Looked After Health',
  agency: 0,
} as const

const CONFERENCES = {
  role: 'Family group conference coordinator',
  service: EDGE_OF_CARE,
  team: 'Family Group Conferences',
  agency: 0,
} as const

/** The posts in which people come and go; those whose holders the other lists name are not among them. */
export const POST_KINDS: readonly PostKind[] = [
  ...TEAMS.flatMap((team) => caseworkPosts(team)),
  ...ASSESSMENT_TEAMS.flatMap((team) => assessmentPosts(team)),
  ...[
    {
      role: 'Service manager',
      service: LOOKED_AFTER,
      team: 'Management',
      posts: 3,
      meanDays: 1_600,
      agency: 0.3,
    },
    { role: 'Independent reviewing officer', service: QUALITY, team: 'Reviewing Service', posts: 1 },
    { role: 'Family support worker', service: COURT, team: 'Family Support and Court', posts: 16, agency: 0 },
    { role: 'Supervising social worker', service: FOSTERING, team: 'Fostering', posts: 8, meanDays: 1_700 },
    { ...CONFERENCES, posts: 5, meanDays: 1_500 },
    { ...CONFERENCES, posts: 3, meanDays: 1_000, contract: 'Sessional or casual' },
    { ...NURSES, posts: 5, meanDays: 1_600 },
    { ...NURSES, posts: 1, meanDays: 1_000, contract: 'Fixed term or secondment' },
  ].map((kind): PostKind => ({ meanDays: 1_400, agency: 0.2, ...kind })),
]

function caseworkPosts(team: string): PostKind[] {
  const common = { service: serviceOf(team), team, posts: 1, agency: 0.35 }
  return [
    { ...common, role: 'Advanced or senior practitioner', meanDays: 1_300 },
    { ...common, role: 'Social worker', meanDays: 900 },
  ]
}

function assessmentPosts(team: string): PostKind[] {
  const common = { service: ASSESSMENT, team, agency: 0.6 }
  return [
    { ...common, role: 'Team manager', posts: 1, meanDays: 1_500, agency: 0.2 },
    { ...common, role: 'Advanced or senior practitioner', posts: 1, meanDays: 1_300 },
    { ...common, role: 'Social worker', posts: 6, meanDays: 620 },
    { ...common, role: 'Newly qualified social worker', posts: 2, meanDays: 560, agency: 0 },
  ]
}
