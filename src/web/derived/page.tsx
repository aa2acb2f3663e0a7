import { derivedFigure, type DerivedPart, type ShareRatio } from '../../comparison/index.ts'
import { asAt, roundedNumber, showDay, showPeriod } from '../../core/index.ts'
import { derivedInWords, NO_VALUE, showCount, showFigure, showPart } from '../../publishing/index.ts'
import { frame } from '../frame/frame.tsx'
import { PeriodForm } from '../frame/period-form.tsx'
import type { Visit } from '../frame/visit.ts'
import type { Moment } from '../moment.ts'
import { figureLinks } from '../parts/figure-links.tsx'
import { Prose } from '../parts/prose.tsx'
import { Table } from '../parts/table.tsx'
import type { Site } from '../site.ts'

/** A figure worked out from others: its value, the figures it leads back to, and its formula. */
export async function derivedPage(site: Site, visit: Visit, moment: Moment, key: string) {
  const derived = site.catalogue.derived.find((each) => each.key === key)
  if (!derived) return undefined
  const area = site.catalogue.areas.find(({ folder }) => folder === derived.area)!
  const found = await derivedFigure(site, derived, asAt(moment.on))
  return frame({
    site,
    visit,
    moment,
    title: derived.title,
    section: 'areas',
    crumbs: [
      { text: 'Overview', href: visit.link('/') },
      { text: area.title, href: visit.link(`/areas/${area.folder}`) },
      { text: derived.title },
    ],
    children: (
      <>
        <div class="hw-top">
          <h1 class="govuk-heading-l">
            {derived.title} <span class="hw-top__when">at {showDay(moment.on)}</span>
          </h1>
          <PeriodForm moment={moment} visit={visit} />
        </div>
        <p class="govuk-body-l hw-reading">{derivedInWords(found)}</p>
        {found.groups.length > 0 && <Groups groups={found.groups} parts={found.parts} />}
        {found.parts.length > 0 && <Parts parts={found.parts} visit={visit} moment={moment} />}
        <h2 class="govuk-heading-m">What it means</h2>
        <Prose text={derived.meaning} instead={figureLinks(site.catalogue, visit)} />
        <h2 class="govuk-heading-m">How it is worked out</h2>
        <Prose text={derived.formula} instead={figureLinks(site.catalogue, visit)} />
        <p class="govuk-body hw-quiet">
          Owner: {derived.owner}. {derived.local ? 'A definition of your own catalogue.' : ''}
        </p>
      </>
    ),
  })
}

function Parts({ parts, visit, moment }: { parts: readonly DerivedPart[]; visit: Visit; moment: Moment }) {
  return (
    <Table
      caption="What it is worked out from"
      rows={parts.map((part, at) => ({ part, isFirst: at === 0 }))}
      empty=""
      columns={[
        {
          head: 'Figure',
          names: true,
          cell: ({ part }) => <PartLink part={part} visit={visit} moment={moment} />,
        },
        { head: 'Period', cell: ({ part }) => showPeriod(part.figure.period) },
        { head: 'As it stands', cell: ({ part: { indicator, figure } }) => showFigure(indicator, figure) },
        {
          head: 'As it counts here',
          numeric: true,
          cell: ({ part, isFirst }) => (part.times === undefined ? NO_VALUE : showPart(part, isFirst)),
        },
      ]}
    />
  )
}

/** A way to the figure; the site has no page of month ends before those it shows. */
function PartLink({ part, visit, moment }: { part: DerivedPart; visit: Visit; moment: Moment }) {
  const { indicator, figure } = part
  const { endOn, kind } = figure.period
  if (!moment.monthEnds.some((on) => on.equals(endOn))) return <>{indicator.title}</>
  const over = kind === 'as-at' ? undefined : kind
  return (
    <a class="govuk-link" href={visit.link(`/indicators/${indicator.key}`, { at: endOn.toString(), over })}>
      {indicator.title}
    </a>
  )
}

function Groups({ groups, parts }: { groups: readonly ShareRatio[]; parts: readonly DerivedPart[] }) {
  const [first, second] = parts.map(({ indicator }) => indicator.title)
  return (
    <Table
      caption="Group by group"
      rows={groups}
      empty=""
      columns={[
        { head: 'Group', names: true, cell: ({ group }) => group },
        {
          head: `Part of: ${first}`,
          cell: ({ share, own, all }) =>
            `${roundedNumber(share, 1)}% (${showCount(own)} of ${showCount(all)})`,
        },
        {
          head: `Part of: ${second}`,
          cell: ({ against, other, allOthers }) =>
            `${roundedNumber(against, 1)}% (${showCount(other)} of ${showCount(allOthers)})`,
        },
        {
          head: 'Ratio',
          numeric: true,
          cell: ({ ratio }) => (ratio === null ? NO_VALUE : roundedNumber(ratio, 2)),
        },
      ]}
    />
  )
}
