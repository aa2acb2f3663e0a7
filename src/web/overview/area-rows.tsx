import type { Assessment } from '../../comparison/index.ts'
import type { Area } from '../../measures/index.ts'
import type { Visit } from '../frame/visit.ts'
import type { Moment } from '../moment.ts'
import { DirectionWords, FigureValue, Sparkline } from '../parts/figure.tsx'
import { counted } from '../parts/names.ts'
import type { Site } from '../site.ts'
import { offTarget } from './changed.ts'

/** How many figures lead an area. */
const LEADING = 3

/** One row for each area that has indicators, with its leading figures and their course. */
export function AreaRows({ site, visit, moment }: { site: Site; visit: Visit; moment: Moment }) {
  const areas = site.catalogue.areas
    .map((area) => ({ area, of: ofArea(moment.assessments, area) }))
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
                  <Sparkline assessment={assessment} moment={moment} />
                </div>
                <DirectionWords assessment={assessment} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

/** The indicators of an area, in the order of the catalogue. */
export function ofArea(assessments: readonly Assessment[], area: Area): Assessment[] {
  return assessments.filter(({ indicator }) => indicator.area === area.folder)
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

/** The first that have a figure and a target, then the first that have a figure: the catalogue's order decides. */
function leading(of: readonly Assessment[]): Assessment[] {
  const computed = of.filter(({ figure }) => figure.value !== null)
  const first = computed.slice(0, 1)
  const aimed = computed.filter((one) => one.target && !first.includes(one))
  const rest = computed.filter((one) => !first.includes(one) && !aimed.includes(one))
  return [...first, ...aimed, ...rest].slice(0, LEADING)
}
