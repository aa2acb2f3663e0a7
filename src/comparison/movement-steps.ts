import type { Period } from '../core/index.ts'
import {
  type Catalogue,
  casesBehind,
  type Figure,
  figureOf,
  type Indicator,
  type Part,
} from '../measures/index.ts'
import type { Database, Settings } from '../store/index.ts'
import type { Counted, CountedStep } from './movement-parts.ts'

/** A figure at one step of a movement, with what each child adds to it. */
export interface FigureStep extends CountedStep {
  readonly figure: Figure
}

/** Reads a figure and what each child adds to it. The facts must be up to date. */
export async function readStep(
  { database, catalogue }: { database: Database; catalogue: Catalogue },
  indicator: Indicator,
  period: Period,
): Promise<FigureStep> {
  const figure = await figureOf(database, catalogue, indicator, period)
  const { of, per, measure } = indicator
  const [about] = catalogue.cohorts.get(indicator.cohort)!.case
  const columns = [...new Set([about!, of, per])].filter((column) => column !== undefined)
  const casesIn = (part: Part) => casesBehind(database, catalogue, indicator, period, part, columns)
  const children = new Map<string, Counted>()
  const add = (child: unknown, numerator: number, denominator: number) => {
    const before = children.get(String(child)) ?? { numerator: 0, denominator: 0 }
    children.set(String(child), {
      numerator: before.numerator + numerator,
      denominator: before.denominator + denominator,
    })
  }
  if (of)
    for (const row of await casesIn('denominator'))
      add(row[about!], Number(row[of]), per === undefined ? 1 : Number(row[per]))
  else {
    for (const row of await casesIn('numerator')) add(row[about!], 1, 0)
    if (measure === 'percentage') for (const row of await casesIn('denominator')) add(row[about!], 0, 1)
  }
  return { figure, value: figure.value, children, population: figure.population?.children ?? null }
}

/** Definitions and settings together, as they were in force at one time. */
export interface Definitions {
  readonly catalogue: Catalogue
  readonly settings: Settings
}

/**
 * Whether an indicator is defined to the letter alike in two sets of definitions: its own text, its cohort’s, every
 * code list and standard that histories rest on, and of the settings the authority and its population.
 */
export function isDefinedAlike(key: string, then: Definitions, now: Definitions): boolean {
  return definitionText(key, then) === definitionText(key, now)
}

function definitionText(key: string, { catalogue, settings }: Definitions): string {
  const indicator = catalogue.indicators.find((each) => each.key === key)
  const cohort = indicator && catalogue.cohorts.get(indicator.cohort)
  const rules = catalogue.files.filter(({ path }) => /^(code-lists|standards)\//.test(path))
  return JSON.stringify([
    indicator?.text,
    cohort?.text,
    rules.map(({ path, text }) => [path, text]),
    settings.authority,
    settings.population,
  ])
}
