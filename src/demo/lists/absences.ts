import { type DayNumber, dateText } from '../calendar.ts'
import { Random, type Weights } from '../random.ts'
import { establishment } from './establishment.ts'
import { known, type ListFile } from './list-file.ts'

const PURPOSE_ABSENCES = 85

const MEAN_DAYS_BETWEEN = 230
const LONG = 0.07
const PARENTAL = 0.02
/** The demo authority counts an absence of four weeks or more as long-term. */
const LONG_TERM_DAYS = 28

const KINDS: Weights<string> = [
  ['Sickness', 88],
  ['Compassionate or carer leave', 9],
  ['Other absence', 3],
]

/** Absences of the holders of all posts, mostly a few days of sickness. */
export const absences: ListFile = {
  table: 'local/absences',
  heads: ['Worker', 'Team', 'First day of absence', 'Last day of absence', 'Kind of absence', 'Long-term'],
  rows({ plan }) {
    const rows: string[][] = []
    establishment(plan).forEach(({ worker, team, contract, startedOn, endedOn }, index) => {
      if (worker === '' || contract === 'Sessional or casual') return
      const random = new Random(plan.seed, index, PURPOSE_ABSENCES)
      const from = Math.max(plan.firstDay, startedOn)
      const until = Math.min(plan.lastDay + 1, endedOn)
      for (const { on, days, kind } of absencesBetween(random, from, until)) {
        const lastOn = Math.min(on + days - 1, endedOn - 1)
        const longTerm = lastOn - on + 1 >= LONG_TERM_DAYS ? 'Yes' : 'No'
        rows.push([worker, team, dateText(on), known(plan, lastOn), kind, longTerm])
      }
    })
    return rows
  },
}

interface Absence {
  readonly on: DayNumber
  readonly days: number
  readonly kind: string
}

function* absencesBetween(random: Random, from: DayNumber, until: DayNumber): Generator<Absence> {
  let on = from + Math.round(random.exponential(MEAN_DAYS_BETWEEN))
  while (on < until) {
    const parental = random.chance(PARENTAL)
    const long = !parental && random.chance(LONG)
    const days = parental ? random.whole(180, 360) : long ? random.whole(28, 150) : random.whole(1, 9)
    const kind = parental ? 'Maternity, paternity or adoption leave' : long ? 'Sickness' : random.pick(KINDS)
    yield { on, days, kind }
    on += days + 7 + Math.round(random.exponential(MEAN_DAYS_BETWEEN))
  }
}
