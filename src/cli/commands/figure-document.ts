import type { Assessment, NeededChange, TargetStanding } from '../../comparison/index.ts'
import type { PopulationEstimate } from '../../measures/index.ts'
import { definitionHash } from '../definition-hash.ts'
import type { Figures } from './asked-period.ts'
import { asDates } from './figure-known.ts'

/** A figure with its target for programs, and with the cuts that were asked for. */
export function figureDocument(
  { settings, catalogue }: Figures,
  { indicator, figure: found, target, period }: Assessment,
  cuts: Assessment['figure']['cuts'] | undefined,
) {
  return {
    indicator: indicator.key,
    code: indicator.code,
    title: indicator.title,
    authority: settings.authority.code,
    period: asDates(period),
    unit: indicator.unit ?? null,
    measure: indicator.measure,
    numerator: found.numerator,
    denominator: found.denominator,
    value: found.value,
    ...(found.whyNot === undefined ? {} : { whyNot: found.whyNot }),
    better: indicator.better,
    ...(target ? { target: targetDocument(target) } : {}),
    ...(cuts
      ? {
          cuts: cuts.map(({ cut, cutValue, numerator, denominator, value }) => ({
            cut,
            value: cutValue,
            numerator,
            denominator,
            figure: value,
          })),
        }
      : {}),
    ...(found.population ? { population: populationOf(found.population) } : {}),
    definition: definitionHash(catalogue, indicator),
    loads: found.loads,
  }
}

/** What is to be reached by when, how the figure stands by it, and what it still needs; `needed` is null where nothing. */
function targetDocument({ on, value, by, gap, rating, needed, set }: TargetStanding) {
  return {
    on,
    value,
    by: by.toString(),
    met: gap.met ?? null,
    gap,
    rating: { rag: rating.rag, because: rating.because ?? null, tolerance: rating.tolerance ?? null },
    needed: needed ? neededDocument(needed) : null,
    owner: set.owner ?? null,
    note: set.note ?? null,
  }
}

function neededDocument({ milestone, ...needed }: NeededChange) {
  return { value: milestone.value, by: milestone.by.toString(), ...needed }
}

/** Which estimate a rate is out of: estimates are restated, and the rate with them. */
function populationOf({ load, ...estimate }: PopulationEstimate) {
  return { ...estimate, file: load?.file ?? null, loadedOn: load?.on.toString() ?? null }
}
