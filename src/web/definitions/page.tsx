import type { Indicator } from '../../measures/index.ts'
import { frame } from '../frame/frame.tsx'
import type { Visit } from '../frame/visit.ts'
import type { Moment } from '../moment.ts'
import { inReadingOrder } from '../overview/reading-order.ts'
import { counted } from '../parts/names.ts'
import { Table } from '../parts/table.tsx'
import type { Site } from '../site.ts'

/** Every indicator by area with its code; or only those that are not computed, with why. */
export function definitionsPage(site: Site, visit: Visit, moment: Moment | undefined) {
  const reasons = new Map(
    (moment?.assessments ?? []).map(({ indicator, figure }) => [indicator.key, figure.whyNot] as const),
  )
  const onlyMissing = visit.asked.only === 'not-computed' && moment !== undefined
  const shown = site.catalogue.indicators.filter(({ key }) => !onlyMissing || reasons.get(key) !== undefined)
  const areas = site.catalogue.areas
    .map((area) => ({
      area,
      of: inReadingOrder(
        shown.filter((indicator) => indicator.area === area.folder),
        (indicator) => indicator,
        site.settings.targets,
      ),
    }))
    .filter(({ of }) => of.length > 0)
  const title = onlyMissing ? 'Indicators not computed' : 'Definitions'
  return frame({
    site,
    visit,
    moment,
    title,
    section: 'definitions',
    crumbs: [
      { text: 'Overview', href: visit.link('/') },
      ...(onlyMissing ? [{ text: 'Definitions', href: visit.link('/definitions') }] : []),
      { text: title },
    ],
    children: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body hw-reading">
          {onlyMissing
            ? `${counted(shown.length, 'indicator')} without a figure for this period, each with the reason.`
            : `${counted(shown.length, 'indicator')} in ${counted(areas.length, 'area')}. Each page says what is counted, out of whom, and an example worked by hand.`}
        </p>
        {areas.length === 0 && (
          <p class="govuk-body hw-empty">Every indicator is computed for this period.</p>
        )}
        {areas.map(({ area, of }) => (
          <section aria-labelledby={area.folder}>
            <h2 class="govuk-heading-m" id={area.folder}>
              {area.title}
            </h2>
            <Table
              caption={`Indicators of ${area.title}`}
              captionHidden
              narrow="stack"
              rows={of}
              empty=""
              columns={columns(visit, onlyMissing, reasons)}
            />
          </section>
        ))}
      </>
    ),
  })
}

function columns(visit: Visit, onlyMissing: boolean, reasons: ReadonlyMap<string, string | undefined>) {
  return [
    { head: 'Code', whole: true, cell: ({ code }: Indicator) => code ?? '' },
    {
      head: 'Indicator',
      names: true,
      cell: ({ key, title }: Indicator) => (
        <a class="govuk-link" href={visit.link(`/indicators/${key}`)}>
          {title}
        </a>
      ),
    },
    onlyMissing
      ? { head: 'Why not', cell: ({ key }: Indicator) => reasons.get(key) ?? '' }
      : { head: 'Source', cell: ({ source }: Indicator) => source },
    { head: 'Owner', cell: ({ owner }: Indicator) => owner },
  ]
}
