import { type Benchmark, benchmarksFor, publishedMeasures } from '../../comparison/index.ts'
import { publishedMark } from '../indicators/published-mark.ts'
import type { Site } from '../site.ts'
import type { AskedOfCompare } from './asked.ts'

/** Whose published figures are looked at, and beside which neighbours. */
export interface Look {
  /** Three digits. */
  readonly authority: string
  readonly name: string
  /** Whether it is the authority of the workspace, whose own figures can stand beside. */
  readonly isOwn: boolean
  /** The models of neighbours that are loaded, newest first, and the one that is used. */
  readonly models: readonly string[]
  readonly model: string | undefined
}

/** Why nothing can be looked at: no published values are loaded, or nobody knows the code of the authority. */
export type NothingToSee = 'nothing loaded' | 'unknown authority'

/** The measures of a look with how many more there are in releases that were left aside. */
export interface Seen {
  readonly benchmarks: readonly Benchmark[]
  /** Measures of other releases than the Local Authority Interactive Tool; 0 where they are among the benchmarks. */
  readonly leftAside: number
}

/** How many looks are kept: a site is mostly looked at from one authority and model. */
const KEPT = 6

/**
 * Published figures for the pages of comparison, worked out in one pass and kept until another published file is
 * taken in. The figures of a moment do not rest on published files, so they cannot keep these.
 */
export class PublishedFigures {
  readonly #site: Site
  #state: string | undefined
  #seen = new Map<string, Promise<Seen>>()
  #titles: Promise<ReadonlyMap<string, string>> | undefined

  constructor(site: Site) {
    this.#site = site
  }

  /** Whose figures are asked for: those of the workspace's authority, by the newest model, unless it says otherwise. */
  async look({ authority, model }: AskedOfCompare): Promise<Look | NothingToSee> {
    const { database, comparison, settings } = this.#site
    const [loaded] = await database.rows('SELECT 1 AS found FROM published_value LIMIT 1')
    if (!loaded) return 'nothing loaded'
    const { authorities } = comparison
    const { code, gss } = settings.authority
    const own = authorities.of(code) ?? authorities.byGss(gss ?? code)
    const asked = authority === undefined ? undefined : authorities.of(authority)
    const chosen = asked ?? own
    if (!chosen) return 'unknown authority'
    const models = await this.#models()
    const wanted = [model, settings['neighbour-model']].flatMap((each) => each ?? [])
    return {
      authority: chosen.code,
      name: chosen.name,
      isOwn: chosen.code === own?.code,
      models,
      model: wanted.flatMap((each) => models.find((known) => known.startsWith(each)) ?? [])[0] ?? models[0],
    }
  }

  /**
   * Every published measure for a look: those of the Local Authority Interactive Tool, or of all releases where it is
   * not loaded or all are asked for.
   */
  async seen(look: Look, everything: boolean): Promise<Seen> {
    await this.#notice()
    const name = `${look.authority} ${look.model} ${everything}`
    const known = this.#seen.get(name)
    if (known) return known
    const made = this.#make(look, everything)
    if (this.#seen.size >= KEPT) this.#seen.delete(this.#seen.keys().next().value!)
    this.#seen.set(name, made)
    made.catch(() => this.#seen.delete(name))
    return made
  }

  /** One published measure for a look; `undefined` where none of that key is loaded. */
  async one(look: Look, key: string): Promise<Benchmark | undefined> {
    const [found] = await this.#read(look, [key])
    return found
  }

  /** What published measures are called, by their keys. */
  async titles(): Promise<ReadonlyMap<string, string>> {
    await this.#notice()
    this.#titles ??= publishedMeasures(this.#site.database).then(
      (measures) => new Map(measures.map(({ key, title }) => [key, title])),
    )
    return this.#titles
  }

  async #make(look: Look, everything: boolean): Promise<Seen> {
    const all = await publishedMeasures(this.#site.database)
    const tool = everything ? [] : await this.#read(look)
    if (tool.length > 0) return { benchmarks: tool, leftAside: all.length - tool.length }
    const keys = all.map(({ key }) => key)
    return { benchmarks: await this.#read(look, keys), leftAside: 0 }
  }

  #read({ authority, model }: Look, measures?: readonly string[]): Promise<Benchmark[]> {
    const { database, comparison } = this.#site
    return benchmarksFor(database, authority, {
      authorities: comparison.authorities,
      countsBehind: comparison.counts,
      polarityOf: comparison.polarityOf,
      ...(measures === undefined ? {} : { measures }),
      ...(model === undefined ? {} : { model }),
    })
  }

  async #models(): Promise<string[]> {
    const rows = await this.#site.database.rows<{ model: string }>(
      'SELECT model FROM published_neighbour GROUP BY model ORDER BY model DESC',
    )
    return rows.map(({ model }) => model)
  }

  /** Throws away what was kept when another published file has been taken in. */
  async #notice(): Promise<void> {
    const state = await publishedMark(this.#site)
    if (state !== this.#state) {
      this.#seen = new Map()
      this.#titles = undefined
    }
    this.#state = state
  }
}
