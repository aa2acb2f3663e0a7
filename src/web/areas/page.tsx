import type { Assessment } from '../../comparison/index.ts'
import { showDay, showPeriod } from '../../core/index.ts'
import type { Area } from '../../measures/index.ts'
import { frame } from '../frame/frame.tsx'
import { PeriodForm } from '../frame/period-form.tsx'
import type { Visit } from '../frame/visit.ts'
import type { Moment } from '../moment.ts'
import { areaInWords, ofArea } from '../overview/area-rows.tsx'
import { changedFigures } from '../overview/changed.ts'
import { DirectionWords, FigureValue, LargestGroups, Sparkline } from '../parts/figure.tsx'
import { Table } from '../parts/table.tsx'
import { TargetBriefly } from '../parts/target.tsx'
import type { Site } from '../site.ts'

/** Every area, with what is in it. */
export function areasPage(site: Site, visit: Visit, moment: Moment) {
  const areas = site.catalogue.areas.map((area) => ({ area, of: ofArea(site, moment.assessments, area) }))
  return frame({
    site,
    visit,
    moment,
    title: 'Areas',
    section: 'areas',
    crumbs: [{ text: 'Overview', href: visit.link('/') }, { text: 'Areas' }],
    children: (
      <>
        <div class="hw-top">
          <h1 class="govuk-heading-l">Areas</h1>
          <PeriodForm moment={moment} visit={visit} />
        </div>
        <Table
          caption={`Areas as at ${showDay(moment.on)}`}
          captionHidden
          narrow="stack"
          rows={areas}
          empty="The catalogue has no areas."
          columns={[
            {
              head: 'Area',
              names: true,
              cell: ({ area, of }) =>
                of.length === 0 ? (
                  area.title
                ) : (
                  <a class="govuk-link" href={visit.link(`/areas/${area.folder}`)}>
                    {area.title}
                  </a>
                ),
            },
            {
              head: 'What is in it',
              cell: ({ of }) => (of.length === 0 ? 'No indicators yet' : areaInWords(of)),
            },
            {
              head: 'Clearly changed in twelve months',
              cell: ({ of }) => changesInWords(of),
            },
            { head: 'Owner', cell: ({ area }) => area.owner },
          ]}
        />
      </>
    ),
  })
}

/** One area: each of its indicators as a row. */
export function areaPage(site: Site, visit: Visit, moment: Moment, area: Area) {
  const of = ofArea(site, moment.assessments, area)
  return frame({
    site,
    visit,
    moment,
    title: area.title,
    section: 'areas',
    crumbs: [
      { text: 'Overview', href: visit.link('/') },
      { text: 'Areas', href: visit.link('/areas') },
      { text: area.title },
    ],
    children: (
      <>
        <div class="hw-top">
          <h1 class="govuk-heading-l">
            {area.title} <span class="hw-top__when">at {showDay(moment.on)}</span>
          </h1>
          <PeriodForm moment={moment} visit={visit} />
        </div>
        <p class="govuk-body hw-quiet">
          {of.length > 0 && `${areaInWords(of)}. `}Owner: {area.owner}.
        </p>
        <Table
          caption={`${area.title} at ${showDay(moment.on)}`}
          captionHidden
          narrow="stack"
          look="area"
          rows={of}
          empty="The catalogue has no indicator in this area yet."
          columns={[
            {
              head: 'Indicator',
              names: true,
              cell: (assessment) => <IndicatorName assessment={assessment} visit={visit} />,
            },
            { head: 'Figure', cell: (assessment) => <AreaFigure assessment={assessment} moment={moment} /> },
            { head: 'Since a year before', cell: (assessment) => <DirectionWords assessment={assessment} /> },
            {
              head: 'Target',
              cell: (assessment) => (
                <TargetBriefly
                  assessment={assessment}
                  set={site.settings.targets[assessment.indicator.key]}
                />
              ),
            },
            {
              head: 'Last 24 periods',
              cell: (assessment) => <Sparkline assessment={assessment} moment={moment} />,
            },
          ]}
        />
        <Derived site={site} visit={visit} area={area} />
      </>
    ),
  })
}

/** The figures of an area that are worked out from those of indicators. */
function Derived({ site, visit, area }: { site: Site; visit: Visit; area: Area }) {
  const own = site.catalogue.derived.filter((derived) => derived.area === area.folder)
  if (own.length === 0) return <></>
  return (
    <>
      <h2 class="govuk-heading-m">Worked out from these</h2>
      <ul class="govuk-list govuk-list--bullet">
        {own.map(({ key, title }) => (
          <li>
            <a class="govuk-link" href={visit.link(`/derived/${key}`)}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function IndicatorName({ assessment, visit }: { assessment: Assessment; visit: Visit }) {
  const { indicator } = assessment
  return (
    <>
      <a class="govuk-link" href={visit.link(`/indicators/${indicator.key}`)}>
        {indicator.title}
      </a>
      {indicator.code && <span class="hw-code-printed">{indicator.code}</span>}
    </>
  )
}

/** The figure, with its period where it is not of the day itself, and why there is none. */
function AreaFigure({ assessment, moment }: { assessment: Assessment; moment: Moment }) {
  const { figure, period } = assessment
  const ofTheDay = period.kind === 'as-at' && period.endOn.equals(moment.on)
  return (
    <>
      <FigureValue assessment={assessment} />
      <LargestGroups assessment={assessment} />
      {figure.whyNot !== undefined && <span class="hw-under">{figure.whyNot}</span>}
      {!ofTheDay && <span class="hw-under">{showPeriod(period)}</span>}
    </>
  )
}

function changesInWords(of: readonly Assessment[]): string {
  const changed = changedFigures(of)
  const worse = changed.filter(({ verdict }) => verdict?.verdict === 'worsening').length
  if (changed.length === 0) return 'None'
  return [
    ...(worse > 0 ? [`${worse} worse`] : []),
    ...(changed.length > worse ? [`${changed.length - worse} better`] : []),
  ].join(', ')
}
