import type { HtmlEscapedString } from 'hono/utils/html'
import { asAt, type Day, day, type PeriodKind } from '../core/index.ts'
import { type Assessment, assess, assessAll, periodSeenOn } from '../comparison/index.ts'
import type { Catalogue } from '../measures/index.ts'
import type { Database, Settings } from '../store/index.ts'

/** The figures as they stand for one month end, worked out once for each state of the facts. */
export interface Moment {
  /** The month end that is looked at. */
  readonly on: Day
  /** The last month end there are figures for: what is shown unless another is asked for. */
  readonly latestOn: Day
  /** Every month end there are figures for, latest first. */
  readonly monthEnds: readonly Day[]
  /** Every indicator in the order of the catalogue. */
  readonly assessments: readonly Assessment[]
  /** One indicator over another kind of period that it is made for; over its own first kind when it is not. */
  assessed(key: string, over: PeriodKind | undefined): Promise<Assessment | undefined>
  /** Pages of counts that are written already, by what was asked for. */
  readonly pages: Map<string, HtmlEscapedString>
  /** Keeps something worked out from the facts of this moment: made at the first asking, then given again. */
  remember<Made>(name: string, make: () => Made): Made
}

/** What stands in the way of showing figures: none are made yet, or none for the day asked for. */
export type NoMoment = 'no figures' | 'no such day'

/** How often we look whether the facts have been made again, in milliseconds. */
const NOTICE_EVERY = 200

/**
 * The figures the site shows, kept in memory until the facts change.
 *
 * `app.setting` says what the facts were made from; as long as it says the same, nothing is read again. What is
 * kept holds counts and words only, never a child's row.
 */
export class Moments {
  readonly #database: Database
  readonly #catalogue: Catalogue
  readonly #settings: Settings
  #madeFrom: string | undefined
  #noticing: Promise<void> | undefined
  #noticedAt = -Infinity
  #monthEnds: readonly Day[] = []
  #kept = new Map<string, Promise<Moment>>()

  constructor(database: Database, catalogue: Catalogue, settings: Settings) {
    this.#database = database
    this.#catalogue = catalogue
    this.#settings = settings
  }

  /** The figures at a month end, written `2026-03-31`; at the latest when none is asked for. */
  async at(asked: string | undefined): Promise<Moment | NoMoment> {
    await this.#notice()
    const [latestOn] = this.#monthEnds
    if (!latestOn) return 'no figures'
    const on = asked === undefined ? latestOn : this.#monthEnds.find((end) => end.toString() === asked)
    if (!on) return 'no such day'
    const name = on.toString()
    return rememberIn(this.#kept, name, () => this.#make(on, latestOn))
  }

  /** Looks whether the facts have been made again, once for all who ask at the same time. */
  async #notice(): Promise<void> {
    if (!this.#noticing && performance.now() - this.#noticedAt >= NOTICE_EVERY)
      this.#noticing = this.#look().finally(() => {
        this.#noticing = undefined
        this.#noticedAt = performance.now()
      })
    await this.#noticing
  }

  /** Throws away what was kept when the facts have been made again. */
  async #look(): Promise<void> {
    const [row] = await this.#database.rows<{ content: string }>(
      `SELECT content FROM app.setting WHERE name = 'made from'`,
    )
    if (row?.content === this.#madeFrom) return
    this.#monthEnds = row ? await readMonthEnds(this.#database) : []
    this.#kept = new Map()
    this.#madeFrom = row?.content
  }

  async #make(on: Day, latestOn: Day): Promise<Moment> {
    const made = new Map<string, unknown>()
    const assessments = await assessAll(this.#database, this.#catalogue, this.#settings, asAt(on))
    const remember = <Made>(name: string, make: () => Made): Made =>
      rememberIn(made as Map<string, Made>, name, make)
    const assessed = async (key: string, over: PeriodKind | undefined) => {
      const usual = assessments.find(({ indicator }) => indicator.key === key)
      const { indicator } = usual ?? {}
      if (!indicator || !over || over === indicator.periods[0] || !indicator.periods.includes(over))
        return usual
      return remember(`assessed ${key} ${over}`, () =>
        assess(this.#database, this.#catalogue, this.#settings, indicator, periodSeenOn(indicator, on, over)),
      )
    }
    return { on, latestOn, monthEnds: this.#monthEnds, assessments, pages: new Map(), assessed, remember }
  }
}

/** Makes something once. What could not be made is tried again at the next asking. */
function rememberIn<Made>(kept: Map<string, Made>, name: string, make: () => Made): Made {
  const known = kept.get(name)
  if (known !== undefined || kept.has(name)) return known as Made
  const made = make()
  kept.set(name, made)
  if (made instanceof Promise) made.catch(() => kept.delete(name))
  return made
}

async function readMonthEnds(database: Database): Promise<Day[]> {
  const rows = await database.rows<{ end_on: string }>(
    `SELECT end_on FROM calendar_period WHERE kind = 'as-at' ORDER BY end_on DESC`,
  )
  return rows.map(({ end_on }) => day(end_on))
}
