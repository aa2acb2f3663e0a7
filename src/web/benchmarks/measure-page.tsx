import {
  type Benchmark,
  everywhere,
  publishedHistory,
  publishedMethod,
  publishedReleases,
} from '../../comparison/index.ts'
import {
  averageLines,
  benchmarkSentences,
  showPublished,
  showPublishedChange,
} from '../../publishing/index.ts'
import type { Visit } from '../frame/visit.ts'
import { Table } from '../parts/table.tsx'
import type { Site } from '../site.ts'
import { type AskedOfCompare, compareLink, measurePath, pointOfView } from './asked.ts'
import { CompareForm } from './compare-form.tsx'
import { toPublished } from './compare-frame.tsx'
import { PlaceInEngland } from './list-table.tsx'
import { type AskedPage, lookFrame, type Written } from './look-frame.tsx'
import { MeasurePictures } from './measure-pictures.tsx'
import { OursSection } from './ours-section.tsx'
import type { Look } from './published-figures.ts'
import { quartersOf, QuartersSection } from './quarters-section.tsx'
import { SourceSection } from './source-section.tsx'

/** One published measure from top to bottom. `undefined` where none of that key is loaded. */
export function measurePage(page: AskedPage, key: string) {
  const { visit, asked } = page
  const crumbs = [toPublished(visit, asked), { text: key }]
  const opened = { ...page, path: measurePath(key), way: undefined, title: 'Published figures', crumbs }
  return lookFrame(opened, (look) => written(page, look, key))
}

async function written(
  { site, visit, moment, figures, asked }: AskedPage,
  look: Look,
  key: string,
): Promise<Written | undefined> {
  const benchmark = await figures.one(look, key)
  if (!benchmark) return undefined
  const read = await readMeasure(site, look, benchmark)
  const quarters = await quartersOf(site, look, key)
  const [first, ...others] = benchmarkSentences(benchmark, site.comparison.authorities)
  return {
    title: benchmark.measure.title,
    when: `${look.name}, ${benchmark.period}`,
    crumbs: [toPublished(visit, asked), { text: benchmark.measure.title }],
    children: (
      <>
        <p class="govuk-body-l hw-reading">{first}</p>
        <Panel benchmark={benchmark} sentences={others} />
        <CompareForm site={site} visit={visit} path={measurePath(key)} look={look} asked={asked} />
        <MeasurePictures benchmark={benchmark} {...read} />
        <QuartersSection site={site} look={look} quarters={quarters} />
        <Figures benchmark={benchmark} />
        <Neighbours visit={visit} asked={asked} benchmark={benchmark} />
        {look.isOwn && <OursSection site={site} visit={visit} moment={moment} measure={key} />}
        <SourceSection
          visit={visit}
          benchmark={benchmark}
          method={read.method}
          published={read.releases}
          authorities={site.comparison.authorities}
        />
      </>
    ),
  }
}

async function readMeasure(site: Site, { authority, model }: Look, benchmark: Benchmark) {
  const { database, comparison } = site
  const { authorities } = comparison
  const { key } = benchmark.measure
  const links = comparison.measureMap.ofMeasure(key)
  const alone = links.filter(({ plus }) => plus.length === 0)
  const same = new Set([
    key,
    ...alone.filter(({ isOpposite }) => !isOpposite).flatMap((each) => [each.measure, ...each.also]),
  ])
  const areas = [authority, ...(benchmark.region ? [benchmark.region.area] : []), '970']
  return {
    link: alone[0],
    everywhere: await everywhere(database, benchmark, { authorities, countsBehind: comparison.counts }),
    history: await publishedHistory(database, authority, key, {
      authorities,
      ...(model === undefined ? {} : { model }),
    }),
    method: await publishedMethod(database, key),
    releases: await publishedReleases(database, [...same], [...new Set(areas)]),
  }
}

/** The figure with its place, and what else can be said of it in sentences. */
function Panel({ benchmark, sentences }: { benchmark: Benchmark; sentences: readonly string[] }) {
  const { measure, value, period, change, previousPeriod } = benchmark
  return (
    <div class="hw-panel">
      <div class="hw-panel__figure">
        {value === null ? (
          <p class="hw-figure hw-figure--none hw-figure--large">Not published for {period}</p>
        ) : (
          <span class="hw-figure hw-figure--large">
            <strong>{showPublished(value, measure)}</strong>{' '}
            <span class="hw-figure__counts">published for {period}</span>
          </span>
        )}
        {change !== null && (
          <p>
            {change === 0 ? 'No change' : showPublishedChange(change, measure)} since {previousPeriod}
          </p>
        )}
        {value !== null && (
          <p>
            <PlaceInEngland benchmark={benchmark} />
          </p>
        )}
      </div>
      <div class="hw-panel__words">
        {sentences.map((sentence) => (
          <p>{sentence}</p>
        ))}
      </div>
    </div>
  )
}

/** The figures of all that are compared, with the three averages of the neighbours by their names. */
function Figures({ benchmark }: { benchmark: Benchmark }) {
  const { measure, name, period, previousPeriod, neighbours, region, england } = benchmark
  const line = (area: string, of: Benchmark['england']) => [
    area,
    showPublished(of.value, measure),
    showPublished(of.previous, measure),
    showPublishedChange(of.change, measure),
  ]
  const rows = [
    line(name, benchmark),
    ...(neighbours ? averageLines(neighbours, measure) : []),
    ...(region ? [line(region.name, region)] : []),
    line('England', england),
  ]
  return (
    <section aria-labelledby="figures">
      <h2 class="govuk-heading-m" id="figures">
        The figures
      </h2>
      <Table
        caption="The figures of all that are compared"
        captionHidden
        rows={rows}
        empty=""
        columns={['Area', period, previousPeriod ?? 'Before', 'Change'].map((head, at) => ({
          head,
          names: at === 0,
          numeric: at > 0,
          cell: (row: readonly string[]) => row[at] ?? '',
        }))}
      />
    </section>
  )
}

/** Each neighbour by name, from which the measure can be looked at in its turn. */
function Neighbours({
  visit,
  asked,
  benchmark,
}: {
  visit: Visit
  asked: AskedOfCompare
  benchmark: Benchmark
}) {
  const { measure, neighbours } = benchmark
  if (!neighbours || neighbours.of === 0) return <></>
  return (
    <Table
      caption="Statistical neighbours, nearest first"
      rows={neighbours.values}
      empty=""
      columns={[
        {
          head: 'Authority',
          names: true,
          cell: ({ authority, name, joint }) => (
            <>
              <a
                class="govuk-link"
                href={compareLink(visit, measurePath(measure.key), { ...pointOfView(asked), authority })}
              >
                {name}
              </a>
              {joint !== null && <span class="hw-under">published together with another authority</span>}
            </>
          ),
        },
        {
          head: benchmark.period,
          numeric: true,
          cell: ({ value }) => showPublished(value, measure),
        },
      ]}
    />
  )
}
