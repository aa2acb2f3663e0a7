import type { DayNumber } from '../calendar.ts'
import type { SettledPlan } from '../plan.ts'
import type { Random, Weights } from '../random.ts'
import type { Allocation, AuditKind } from './audit-rounds.ts'
import { type Change, changedBy } from './over-time.ts'

/**
 * The themes of each kind of audit and the share of records that met the standard, at first and in the end.
 */
const THEMES: Readonly<Record<AuditKind, readonly (readonly [theme: string, meets: Change])[]>> = {
  'child-journey': [
    ['Reasons clearly set out in the assessment', { from: 0.86, to: 0.97 }],
    ['Plan', { from: 0.58, to: 0.72 }],
    ['Wishes and feelings', { from: 0.62, to: 0.76 }],
    ['Management oversight and supervision', { from: 0.68, to: 0.9 }],
    ['Challenge of practice', { from: 0.42, to: 0.58 }],
    ['Permanence', { from: 0.6, to: 0.74 }],
  ],
  'dip-sample': [
    ['Assessment up to date and of good quality', { from: 0.78, to: 0.92 }],
    ['Direct work', { from: 0.38, to: 0.57 }],
    ['Visits on time and written up', { from: 0.66, to: 0.82 }],
    ['Case summary up to date', { from: 0.5, to: 0.74 }],
    ['Minutes on file', { from: 0.55, to: 0.7 }],
    ['Plan', { from: 0.74, to: 0.9 }],
    ['Child friendly plan', { from: 0.4, to: 0.55 }],
  ],
  thematic: [
    ['Pre-proceedings', { from: 0.48, to: 0.66 }],
    ['Pre-proceedings plan reviewed on time', { from: 0.5, to: 0.78 }],
  ],
  group: [['Challenge of practice', { from: 0.6, to: 0.75 }]],
  'latest-entrants': [],
  'child-protection': [['Plan', { from: 0.6, to: 0.7 }]],
}

/** Of those too young or unable to say, so many times fewer have their wishes and feelings on record. */
const HARDER_TO_HEAR = 0.65
const UNABLE_TO_SAY = 0.04
const LEFT_BLANK: Change = { from: 0.24, to: 0.09 }
const NO_JUDGEMENT = 0.45
const MODERATED = 0.35

const MODERATION: Weights<string> = [
  ['Moderated and agreed', 72],
  ['Moderated and changed', 28],
]
const MODERATION_OF_BLANKS: Weights<string> = [
  ['Returned to the auditor', 45],
  ['Copied to the line manager', 40],
  ['', 15],
]

/** A theme judged in an audit. */
export interface ThemeFinding {
  readonly theme: string
  readonly meets: boolean
  /** Empty when the auditor left it out. */
  readonly judgement: string
}

/** What an auditor handed in. */
export interface AuditFindings {
  readonly judgement: string
  readonly leftBlank: boolean
  readonly moderation: string
  readonly cannotSay: boolean
  readonly themes: readonly ThemeFinding[]
}

/** Draws what an audit found on the day it was completed. */
export function drawFindings(
  plan: SettledPlan,
  random: Random,
  { kind, age }: Allocation,
  completedOn: DayNumber,
): AuditFindings {
  const cannotSay = age < 3 || random.chance(UNABLE_TO_SAY)
  const leftBlank = kind === 'child-journey' && random.chance(changedBy(plan, LEFT_BLANK, completedOn))
  const themes = THEMES[kind].map(([theme, change]): ThemeFinding => {
    const harder = theme === 'Wishes and feelings' && cannotSay ? HARDER_TO_HEAR : 1
    const meets = random.chance(changedBy(plan, change, completedOn) * harder)
    const judgement = judgementOf(random, meets ? 1 : 0)
    return { theme, meets, judgement: leftBlank && random.chance(0.3) ? '' : judgement }
  })
  const met = themes.length === 0 ? 1 : themes.filter(({ meets }) => meets).length / themes.length
  const overall = judgementOf(random, met)
  const isJudged = kind !== 'group' && !(leftBlank && random.chance(NO_JUDGEMENT))
  const moderated = random.chance(MODERATED) ? random.pick(MODERATION) : ''
  const moderation = leftBlank ? random.pick(MODERATION_OF_BLANKS) : kind === 'child-journey' ? moderated : ''
  return { judgement: isJudged ? overall : '', leftBlank, moderation, cannotSay, themes }
}

/** A grade by the share of themes that met the standard. */
function judgementOf(random: Random, met: number): string {
  if (met >= 0.99) return random.chance(0.15) ? 'Outstanding' : 'Good'
  if (met >= 0.6) return random.chance(0.6) ? 'Good' : 'Requires improvement'
  return random.chance(0.82) ? 'Requires improvement' : 'Inadequate'
}

const KNOWN_BEFORE: Weights<string> = [
  ['Not known to services', 34],
  ['Early help', 12],
  ['Child in need plan', 24],
  ['Child protection plan', 22],
  ['Pre-proceedings', 8],
]

const FACTORS: Weights<string> = [
  ['Mental health of a parent', 24],
  ['Alcohol or drugs', 21],
  ['Domestic abuse', 20],
  ['Neglect', 15],
  ['Physical assault', 9],
  ['Family breakdown', 6],
  ['Exploitation or harm outside the home', 4],
  ['Other factor', 1],
]

/** What the audit of a child who has just entered care adds: whether it was right, and what led to it. */
export function drawEntry(random: Random, { period, unaccompanied }: Allocation, returned: boolean) {
  const factor = unaccompanied ? 'Unaccompanied asylum-seeking child' : random.pick(FACTORS)
  const known = unaccompanied ? 'Not known to services' : random.pick(KNOWN_BEFORE)
  const shouldBeInCare = period !== undefined && random.chance(0.985)
  return { shouldBeInCare, factor, known: returned ? 'Looked after before' : known }
}

const NEXT_STEPS: Weights<string> = [
  ['Stepped down', 58],
  ['Pre-proceedings', 26],
  ['Plan continues', 16],
]

/** What is to come for a child who has long been on a protection plan. */
export function drawNextStep(random: Random): string {
  return random.pick(NEXT_STEPS)
}
