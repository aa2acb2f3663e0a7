import type { Assessment } from '../../comparison/index.ts'
import { showDay, showMonth } from '../../core/index.ts'
import type { Area } from '../../measures/index.ts'
import { heatMapOfMonths } from '../../publishing/index.ts'
import { askedOfCompare } from '../benchmarks/asked.ts'
import { compareFrame } from '../benchmarks/compare-frame.tsx'
import type { Visit } from '../frame/visit.ts'
import { govuk } from '../govuk.ts'
import type { Moment } from '../moment.ts'
import { ofArea } from '../overview/area-rows.tsx'
import { counted } from '../parts/names.ts'
import type { Site } from '../site.ts'
import { HeatSection } from './heat-section.tsx'
import { type MonthColumn, monthsRow, monthsTo } from './months-rows.ts'

const PATH = '/heat-map'
const TITLE = 'Our indicators by month'
/** How many months can be shown; the first until another is asked for. */
const LENGTHS = [12, 24] as const

/** Every indicator of an area by month, shaded by how far it is from its own past. */
export function heatMapPage(
  site: Site,
  visit: Visit,
  moment: Moment | undefined,
  query: Readonly<Record<string, string>>,
) {
  const asked = askedOfCompare(query)
  const framed = { site, visit, moment, asked, way: PATH, title: TITLE, crumbs: [{ text: TITLE }] } as const
  if (!moment)
    return compareFrame({
      ...framed,
      children: (
        <p class="govuk-body hw-empty">
          There are no figures yet. They appear by themselves when the SSDA903 files of at least one year are
          loaded.
        </p>
      ),
    })
  const areas = site.catalogue.areas.filter((area) => ofArea(site, moment.assessments, area).length > 0)
  const isEvery = query['area'] === 'every'
  const area = areas.find(({ folder }) => folder === query['area']) ?? areas[0]
  const length = LENGTHS.find((each) => String(each) === query['months']) ?? LENGTHS[0]
  const shown = isEvery ? areas : area ? [area] : []
  return compareFrame({
    ...framed,
    when: `${length} months to ${showMonth(moment.on)}`,
    children: (
      <>
        <p class="govuk-body hw-reading">
          Each figure beside its own past, so that what is unusual stands out. It says nothing of targets, and
          it is no test of chance: the page of an indicator has that.
        </p>
        <Form moment={moment} areas={areas} chosen={isEvery ? 'every' : area?.folder} length={length} />
        {shown.map((each) => (
          <AreaMap
            site={site}
            visit={visit}
            moment={moment}
            area={each}
            months={monthsTo(moment.on, length)}
          />
        ))}
      </>
    ),
  })
}

interface Chosen {
  readonly moment: Moment
  readonly areas: readonly Area[]
  readonly chosen: string | undefined
  readonly length: number
}

function Form({ moment, areas, chosen, length }: Chosen) {
  const select = (
    name: string,
    text: string,
    items: readonly { value: string; text: string }[],
    value: string,
  ) =>
    govuk('select', {
      id: name,
      name,
      label: { text },
      items: items.map((item) => ({ ...item, selected: item.value === value })),
    })
  return (
    <form class="hw-choose" method="get" action={PATH}>
      {select(
        'area',
        'Area',
        [
          ...areas.map(({ folder, title }) => ({ value: folder, text: title })),
          { value: 'every', text: 'Every area' },
        ],
        chosen ?? '',
      )}
      {select(
        'months',
        'Months',
        LENGTHS.map((each) => ({ value: String(each), text: String(each) })),
        String(length),
      )}
      {select(
        'at',
        'As at',
        moment.monthEnds.map((end) => ({ value: end.toString(), text: showDay(end) })),
        moment.on.toString(),
      )}
      {govuk('button', { text: 'Show', classes: 'govuk-button--secondary' })}
    </form>
  )
}

interface Mapped {
  readonly site: Site
  readonly visit: Visit
  readonly moment: Moment
  readonly area: Area
  readonly months: readonly MonthColumn[]
}

function AreaMap({ site, visit, moment, area, months }: Mapped) {
  // The total of a breakdown is the figure of another row.
  const of = ofArea(site, moment.assessments, area).filter(
    ({ indicator }) => !indicator['shown-by'] || indicator.measure !== 'count',
  )
  const found = of.flatMap((assessment) => {
    const row = monthsRow(assessment, months)
    return row ? [{ assessment, row }] : []
  })
  const without = of.length - found.length
  return (
    <section aria-labelledby={`area-${area.folder}`} class="hw-heat-area">
      <h2 class="govuk-heading-m" id={`area-${area.folder}`}>
        {area.title}
      </h2>
      {found.length === 0 ? (
        <p class="govuk-body hw-empty">No indicator of this area has a figure in these months.</p>
      ) : (
        <HeatSection
          id={`heat-${area.folder.replaceAll('.', '-')}`}
          title={`${area.title} by month`}
          map={heatMapOfMonths({
            caption: `${area.title}, ${months[0]!.words} to ${months.at(-1)!.words}`,
            columns: months,
            rows: found.map(({ row }) => row),
          })}
          links={{ rows: found.map(({ assessment }) => linkOf(visit, assessment)) }}
        />
      )}
      {without > 0 && found.length > 0 && (
        <p class="govuk-body hw-quiet">
          {counted(without, 'more indicator')} of this area {without === 1 ? 'has' : 'have'} no figure in
          these months.
        </p>
      )}
    </section>
  )
}

function linkOf(visit: Visit, { indicator }: Assessment): string {
  return visit.link(`/indicators/${indicator.key}`)
}
