import { type Random, type Weights, pickAt } from './random.ts'

/** Who comes into care: age when starting, and the two groups that go their own way. */
export type Starter =
  | 'under-1'
  | '1-to-4'
  | '5-to-9'
  | '10-to-15'
  | '16-to-17'
  | 'remand'
  | 'unaccompanied-under-16'
  | 'unaccompanied'

/** How a period of care is going to end, before the details (which kind of order, which home) are known. */
export type Ending =
  | 'adopted'
  | 'guardianship'
  | 'arrangements-order'
  | 'home'
  | 'home-unplanned'
  | 'no-parent'
  | 'transfer'
  | 'other'
  | 'eighteen'
  | 'custody'
  | 'remand-ended'
  | 'found-adult'
  | 'abroad'
  | 'died'

/** First starts per thousand. Later starts of the same children come on top, which is why the old are fewer here. */
export const STARTERS: Weights<Starter> = [
  ['under-1', 172],
  ['1-to-4', 126],
  ['5-to-9', 146],
  ['10-to-15', 208],
  ['16-to-17', 100],
  ['remand', 15],
  ['unaccompanied-under-16', 46],
  ['unaccompanied', 182],
]

const ENDINGS: Readonly<Record<Starter, Weights<Ending>>> = {
  'under-1': [
    ['adopted', 350],
    ['guardianship', 260],
    ['arrangements-order', 50],
    ['home', 140],
    ['home-unplanned', 5],
    ['no-parent', 20],
    ['transfer', 22],
    ['other', 20],
    ['died', 4],
    ['eighteen', 86],
  ],
  '1-to-4': [
    ['adopted', 155],
    ['guardianship', 300],
    ['arrangements-order', 75],
    ['home', 205],
    ['home-unplanned', 15],
    ['no-parent', 30],
    ['transfer', 28],
    ['other', 30],
    ['died', 1],
    ['eighteen', 156],
  ],
  '5-to-9': [
    ['adopted', 32],
    ['guardianship', 165],
    ['arrangements-order', 58],
    ['home', 280],
    ['home-unplanned', 35],
    ['no-parent', 70],
    ['transfer', 35],
    ['other', 50],
    ['died', 1],
    ['eighteen', 365],
  ],
  '10-to-15': [
    ['guardianship', 58],
    ['arrangements-order', 28],
    ['home', 250],
    ['home-unplanned', 68],
    ['no-parent', 90],
    ['transfer', 36],
    ['other', 80],
    ['custody', 5],
    ['died', 2],
    ['eighteen', 475],
  ],
  '16-to-17': [
    ['home', 130],
    ['home-unplanned', 65],
    ['no-parent', 85],
    ['transfer', 20],
    ['other', 90],
    ['custody', 10],
    ['died', 3],
    ['eighteen', 600],
  ],
  remand: [
    ['remand-ended', 290],
    ['custody', 330],
    ['home', 120],
    ['other', 140],
    ['eighteen', 120],
  ],
  'unaccompanied-under-16': [
    ['transfer', 280],
    ['no-parent', 60],
    ['other', 30],
    ['found-adult', 20],
    ['eighteen', 600],
  ],
  unaccompanied: [
    ['transfer', 275],
    ['no-parent', 15],
    ['other', 50],
    ['found-adult', 58],
    ['abroad', 5],
    ['eighteen', 640],
  ],
}

/** The ending at this share (0 to 1) of a kind of starter's endings. */
export function endingAt(starter: Starter, share: number): Ending {
  return pickAt(ENDINGS[starter], share)
}

/** Age in years when care starts. */
export function drawStartingAge(random: Random, starter: Starter): number {
  const u = random.next()
  switch (starter) {
    case 'under-1':
      return u < 0.45 ? random.next() * 0.03 : random.next() ** 1.2 * 0.999
    case '1-to-4':
      return 1 + u ** 1.15 * 3.999
    case '5-to-9':
      return 5 + u * 4.999
    case '10-to-15':
      return 10 + u ** 0.75 * 5.999
    case '16-to-17':
      return 16 + u * 1.7
    case 'remand':
      return 14.5 + u * 3.2
    case 'unaccompanied-under-16':
      return 13.5 + u ** 0.5 * 2.49
    case 'unaccompanied':
      return 16 + u ** 0.8 * 1.97
  }
}

/** The kind of starter that somebody coming back into care at this age is. */
export function starterAged(age: number): Starter {
  if (age < 1) return 'under-1'
  if (age < 5) return '1-to-4'
  if (age < 10) return '5-to-9'
  return age < 16 ? '10-to-15' : '16-to-17'
}

/** Shares of guardianship orders made within a year, in the second year and later; the young are quickest. */
const GUARDIANSHIP: Partial<Record<Starter, readonly [number, number, number]>> = {
  'under-1': [0.68, 0.27, 0.05],
  '1-to-4': [0.56, 0.29, 0.15],
}

/** Days in care for the endings that do not wait for adoption or an eighteenth birthday. */
export function drawDuration(random: Random, starter: Starter, ending: Ending): number {
  const unaccompanied = starter === 'unaccompanied' || starter === 'unaccompanied-under-16'
  switch (ending) {
    case 'guardianship': {
      const [short, medium, long] = GUARDIANSHIP[starter] ?? [0.4, 0.26, 0.34]
      return mixture(random, [
        [short, () => random.lognormal(starter === 'under-1' ? 225 : 265, 0.32)],
        [medium, () => 365 + random.next() * 330],
        [long, () => 700 + random.exponential(1_000)],
      ])
    }
    case 'arrangements-order':
      return mixture(random, [
        [0.75, () => random.lognormal(240, 0.55)],
        [0.25, () => 400 + random.exponential(600)],
      ])
    case 'home': {
      const pace = starter === 'under-1' ? 0.6 : 1
      return (
        pace *
        mixture(random, [
          [0.17, () => 1 + random.exponential(14)],
          [0.2, () => 15 + random.exponential(75)],
          [0.45, () => random.lognormal(275, 0.4)],
          [0.18, () => 450 + random.exponential(600)],
        ])
      )
    }
    case 'home-unplanned':
      return 1 + random.lognormal(60, 1.5)
    case 'no-parent':
      return 1 + random.lognormal(130, 1.2)
    case 'transfer':
      return unaccompanied ? 3 + random.exponential(45) : random.lognormal(280, 1)
    case 'custody':
    case 'remand-ended':
      return 3 + random.exponential(75)
    case 'found-adult':
      return 10 + random.exponential(100)
    default:
      return 1 + random.lognormal(110, 1.5)
  }
}

function mixture(random: Random, parts: readonly (readonly [number, () => number])[]): number {
  let left = random.next()
  for (const [share, draw] of parts) {
    left -= share
    if (left < 0) return draw()
  }
  return parts[parts.length - 1]![1]()
}
