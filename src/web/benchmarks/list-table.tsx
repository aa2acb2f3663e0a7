import type { Benchmark } from '../../comparison/index.ts'
import {
  NO_VALUE,
  ordinal,
  showAmongPublished,
  showPublished,
  showPublishedChange,
} from '../../publishing/index.ts'
import type { Visit } from '../frame/visit.ts'
import { type Column, Table } from '../parts/table.tsx'
import type { Site } from '../site.ts'
import { answeringTo } from './answering.ts'
import { type AskedOfCompare, compareLink, measurePath, pointOfView } from './asked.ts'
import type { Look } from './published-figures.ts'

/** Published measures as a list of them shows them. */
export interface ShownMeasures {
  readonly site: Site
  readonly visit: Visit
  readonly look: Look
  readonly asked: AskedOfCompare
  readonly caption: string
  readonly benchmarks: readonly Benchmark[]
}

/** Published measures, each in a row beside the neighbours, the region and England. */
export function MeasuresTable(shown: ShownMeasures) {
  return (
    <Table
      caption={shown.caption}
      captionHidden
      narrow="stack"
      rows={shown.benchmarks}
      empty="No measure."
      columns={columnsOf(shown)}
    />
  )
}

function columnsOf({ site, visit, look, asked, benchmarks }: ShownMeasures): Column<Benchmark>[] {
  const region = benchmarks.find((each) => each.region)?.region?.name
  return [
    {
      head: 'Measure',
      names: true,
      cell: ({ measure }) => (
        <a class="govuk-link" href={compareLink(visit, measurePath(measure.key), pointOfView(asked))}>
          {measure.title}
        </a>
      ),
    },
    {
      head: look.name,
      numeric: true,
      cell: (benchmark) => <OwnValue benchmark={benchmark} name={look.name} />,
    },
    {
      head: 'Neighbours’ mean, how many have data',
      numeric: true,
      cell: (benchmark) => <Neighbours benchmark={benchmark} />,
    },
    ...(region === undefined
      ? []
      : [
          {
            head: region,
            numeric: true,
            cell: (each: Benchmark) => (
              <Named name={each.region?.name ?? region}>
                {showPublished(each.region?.value ?? null, each.measure)}
              </Named>
            ),
          },
        ]),
    {
      head: 'England',
      numeric: true,
      cell: ({ england, measure }) => <Named name="England">{showPublished(england.value, measure)}</Named>,
    },
    { head: 'Place in England', cell: (benchmark) => <PlaceInEngland benchmark={benchmark} /> },
    ...(look.isOwn
      ? [
          {
            head: 'Our own figure',
            cell: ({ measure }: Benchmark) => <OurFigure site={site} visit={visit} measure={measure.key} />,
          },
        ]
      : []),
  ]
}

/** A value under a head, which a stacked row of a narrow screen says in the row. */
function Named({ name, children }: { name: string; children?: string }) {
  return (
    <>
      <span class="hw-narrow-head">{name} </span>
      {children}
    </>
  )
}

function OwnValue({ benchmark, name }: { benchmark: Benchmark; name: string }) {
  const { measure, value, period, change, previousPeriod } = benchmark
  return (
    <>
      <span class="hw-narrow-head">{name} </span>
      <strong>{showPublished(value, measure)}</strong>
      <span class="hw-under">{period}</span>
      {change !== null && (
        <span class="hw-under">
          {change === 0 ? 'as' : `${showPublishedChange(change, measure)} on`} {previousPeriod}
        </span>
      )}
    </>
  )
}

function Neighbours({ benchmark: { measure, neighbours } }: { benchmark: Benchmark }) {
  if (!neighbours) return <span class="hw-quiet">{NO_VALUE}</span>
  return (
    <>
      <span class="hw-narrow-head">Neighbours’ mean </span>
      {showAmongPublished(neighbours.mean, measure)}
      <span class="hw-under">
        {neighbours.n} of {neighbours.of}
        <span class="hw-narrow-head"> with data</span>
      </span>
    </>
  )
}

/** The rank and the quarter of an authority among all; that there is none where neither end is good. */
export function PlaceInEngland({ benchmark: { rank, of, band } }: { benchmark: Benchmark }) {
  if (rank === '-') return <span class="hw-quiet">Not ranked</span>
  if (rank === null)
    return (
      <span class="hw-quiet">
        <span class="hw-none" aria-hidden="true">
          {NO_VALUE}
        </span>
        <span class="govuk-visually-hidden">No figure</span>
      </span>
    )
  return (
    <>
      {ordinal(rank)} of {of}
      {band !== null && band !== '-' && (
        <>
          {' '}
          <span class={`hw-band hw-band--${band.toLowerCase()}`}>Band {band}</span>
        </>
      )}
    </>
  )
}

function OurFigure({ site, visit, measure }: { site: Site; visit: Visit; measure: string }) {
  const [first] = answeringTo(site, measure)
  if (!first)
    return (
      <span class="hw-none hw-quiet" aria-hidden="true">
        {NO_VALUE}
      </span>
    )
  const { link, title, path } = first
  return (
    <>
      <a class="govuk-link" href={visit.link(path)}>
        {title}
      </a>
      <span class="hw-under">{link.isLikeForLike ? 'like for like' : 'with differences'}</span>
    </>
  )
}
