import type { Assessment } from '../../comparison/index.ts'
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
    ...(target
      ? {
          target: {
            on: target.on,
            value: target.value,
            by: target.by.toString(),
            met: target.gap.met ?? null,
            gap: target.gap,
          },
        }
      : {}),
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

/** Which estimate a rate is out of: estimates are restated, and the rate with them. */
function populationOf({ load, ...estimate }: PopulationEstimate) {
  return { ...estimate, file: load?.file ?? null, loadedOn: load?.on.toString() ?? null }
}
