import type { Assessment } from '../../comparison/index.ts'
import type { Area } from '../../measures/index.ts'
import type { Visit } from '../frame/visit.ts'
import type { Moment } from '../moment.ts'
import { DirectionWords, FigureValue, Sparkline } from '../parts/figure.tsx'
import { counted } from '../parts/names.ts'
import type { Site } from '../site.ts'
import { offTarget } from './changed.ts'
import { inReadingOrder } from './reading-order.ts'

/** How many figures lead an area. */
const LEADING = 3

/** One row for each area that has indicators, with its leading figures and their course. */
export function AreaRows({ site, visit, moment }: { site: Site; visit: Visit; moment: Moment }) {
  const areas = site.catalogue.areas
    .map((area) => ({ area, of: ofArea(site, moment.assessments, area) }))
    .filter(({ of }) => of.length > 0)
  return (
    <ul class="hw-areas">
      {areas.map(({ area, of }) => (
        <li class="hw-area">
          <div class="hw-area__name">
            <h3 class="govuk-heading-s">
              <a class="govuk-link" href={visit.link(`/areas/${area.folder}`)}>
                {area.title}
              </a>
            </h3>
            <p class="hw-quiet">{areaInWords(of)}</p>
          </div>
          <ul class="hw-area__figures">
            {leading(of).map((assessment) => (
              <li>
                <a
                  class="govuk-link hw-area__title"
                  href={visit.link(`/indicators/${assessment.indicator.key}`)}
                >
                  {assessment.indicator.title}
                </a>
                <div class="hw-area__figure">
                  <FigureValue assessment={assessment} />
                </div>
                <Sparkline assessment={assessment} moment={moment} />
                <DirectionWords assessment={assessment} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

/** The indicators of an area, in the order people read them. */
export function ofArea(site: Site, assessments: readonly Assessment[], area: Area): Assessment[] {
  return inReadingOrder(
    assessments.filter(({ indicator }) => indicator.area === area.folder),
    ({ indicator }) => indicator,
    site.settings.targets,
  )
}

/** `12 indicators, 1 off target, 2 not computed`. */
export function areaInWords(of: readonly Assessment[]): string {
  const missed = offTarget(of).length
  const without = of.filter(({ figure }) => figure.whyNot !== undefined).length
  return [
    counted(of.length, 'indicator'),
    ...(missed > 0 ? [`${missed} off target`] : []),
    ...(without > 0 ? [`${without} not computed`] : []),
  ].join(', ')
}

/**
 * The first of the reading order that have a figure: never a breakdown, which has no figure of its own, and the same
 * figure under two titles once.
 */
function leading(of: readonly Assessment[]): Assessment[] {
  const seen = new Set<string>()
  const told = of.filter(({ figure, indicator }) => {
    const { numerator, denominator, value } = figure
    const same = `${indicator.measure} ${numerator} ${denominator} ${value}`
    const fresh = value !== null && !indicator['shown-by'] && !seen.has(same)
    seen.add(same)
    return fresh
  })
  return told.slice(0, LEADING)
}
