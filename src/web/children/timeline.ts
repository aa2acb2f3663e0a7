import { compareDays, type Day } from '../../core/index.ts'
import { careTimeline, type TimelineBar, type TimelineLane } from '../../publishing/index.ts'
import type { Life, Spell } from './life.ts'

/** The family a placement belongs to decides its colour; its words stand in the bar and the table. */
const TONE_OF: readonly (readonly [RegExp, TimelineBar['tone']])[] = [
  [/relative or friend/i, 'turquoise'],
  [/foster/i, 'blue'],
  [/adoption/i, 'purple'],
  [/parents/i, 'orange'],
  [/home|residential|school|custody/i, 'pink'],
]

/** The journey through care as a picture, up to the day the returns reach. Holds no identifier. */
export function timelineOf(life: Life, to: Day): string | undefined {
  const from = firstDay(life)
  if (!from || compareDays(from, to) > 0) return undefined
  const lanes = lanesOf(life)
  return careTimeline({
    id: 'journey',
    title: 'The journey through care, by year',
    description: `${lanes.map(({ name, bars, marks }) => `${name}: ${(bars ?? marks ?? []).length}`).join('. ')}. The tables below say the same.`,
    bornOn: life.bornOn,
    from,
    to,
    lanes,
  })
}

function lanesOf(life: Life): TimelineLane[] {
  const late = life.reviews.filter(({ label }) => label === 'Review late')
  const held = life.reviews.filter(({ label }) => label !== 'Review late')
  const missing = life.missing.filter(({ label }) => label === 'Missing')
  const away = life.missing.filter(({ label }) => label === 'Away')
  const lanes: (TimelineLane | undefined)[] = [
    {
      name: 'In care',
      bars: life.periods.map((spell) => ({ ...times(spell), label: 'In care', tone: 'pale' })),
    },
    {
      name: 'Where they lived',
      bars: life.placements.map((spell, at) => ({
        ...times(spell),
        label: `${at + 1} ${spell.label}`,
        tone: toneOf(spell.label),
      })),
    },
    life.temporary.length > 0
      ? { name: 'Away for a while', marks: life.temporary.map(({ from }) => from), symbol: 'square' }
      : undefined,
    {
      name: 'Legal status',
      bars: life.legal.map((spell, at) => ({
        ...times(spell),
        label: `${at + 1} ${spell.label}`,
        tone: 'pale',
      })),
    },
    life.workers.length > 0
      ? {
          name: 'Social worker',
          bars: life.workers.map((spell, at) => ({
            ...times(spell),
            label: `${at + 1}`,
            tone: 'pale',
          })),
        }
      : undefined,
    held.length > 0 ? { name: 'Reviews', marks: held.map(({ on }) => on), symbol: 'circle' } : undefined,
    late.length > 0
      ? { name: 'Reviews held late', marks: late.map(({ on }) => on), symbol: 'triangle' }
      : undefined,
    missing.length > 0
      ? { name: 'Missing', marks: missing.map(({ from }) => from), symbol: 'diamond2' }
      : undefined,
    away.length > 0
      ? { name: 'Away, place known', marks: away.map(({ from }) => from), symbol: 'square' }
      : undefined,
  ]
  return lanes.filter((lane) => lane !== undefined)
}

function times({ from, to }: Spell): { from: Day; to: Day | undefined } {
  return { from, to }
}

function toneOf(label: string): TimelineBar['tone'] {
  return TONE_OF.find(([family]) => family.test(label))?.[1] ?? 'grey'
}

/** The first day of care we know of; only of what begins in it is there a picture. */
function firstDay({ periods, placements }: Life): Day | undefined {
  return [...periods, ...placements].map(({ from }) => from).toSorted(compareDays)[0]
}
