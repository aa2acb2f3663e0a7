import {
  type Band,
  bandOf,
  type Benchmark,
  growsWithSize,
  isSumOfAuthorities,
  publishersBetter,
} from '../../comparison/index.ts'
import {
  heatMapOfBands,
  heatMapOfNeighbours,
  type HeatMap,
  modelWords,
  showPublished,
  turned,
} from '../../publishing/index.ts'
import type { Visit } from '../frame/visit.ts'
import { HeatSection } from '../heat-map/heat-section.tsx'
import { counted } from '../parts/names.ts'
import type { Site } from '../site.ts'
import { weightOf } from './answering.ts'
import { type AskedOfCompare, compareLink, measurePath, pointOfView } from './asked.ts'
import { CompareForm } from './compare-form.tsx'
import { toPublished } from './compare-frame.tsx'
import { type AskedPage, lookFrame, type Written } from './look-frame.tsx'
import type { Look } from './published-figures.ts'
import { byTopic } from './topics.ts'

const PATH = '/benchmarks/neighbours'
const TITLE = 'Beside the neighbours'

/** The measures of a topic for an authority and each of its neighbours, shaded by where they lie. */
export function neighboursPage(page: AskedPage) {
  const { visit, asked } = page
  const crumbs = [toPublished(visit, asked), { text: TITLE }]
  return lookFrame({ ...page, path: PATH, way: PATH, title: TITLE, crumbs }, (look) => written(page, look))
}

async function written({ site, visit, figures, asked }: AskedPage, look: Look): Promise<Written> {
  const { benchmarks } = await figures.seen(look, false)
  const topics = byTopic(benchmarks, weightOf(site))
  const topic = topics.find(({ name }) => name === asked.topic) ?? topics[0]!
  const known = topic.benchmarks.filter(({ value, neighbours }) => value !== null || (neighbours?.n ?? 0) > 0)
  const measures = rankedFirst(known.filter((benchmark) => !comparesNobody(site, benchmark)))
  return {
    when: `${look.name}: ${topic.name}`,
    children: (
      <>
        <CompareForm
          site={site}
          visit={visit}
          path={PATH}
          look={look}
          asked={asked}
          fields={[
            {
              name: 'topic',
              label: 'Topic',
              options: topics.map(({ name }) => ({ value: name, text: name })),
              chosen: topic.name,
            },
            {
              name: 'by',
              label: 'Shaded by',
              options: [
                { value: '', text: 'Quarter of England' },
                { value: 'neighbours', text: 'Distance from the neighbours' },
              ],
              chosen: asked.by ?? '',
            },
          ]}
        />
        <Map visit={visit} look={look} asked={asked} topic={topic.name} measures={measures} />
        <LeftOut visit={visit} asked={asked} topic={topic.name} count={known.length - measures.length} />
      </>
    ),
  }
}

/** Whether a measure is a number that grows with the authority, which says who is large, or is the same for all. */
function comparesNobody({ comparison }: Site, benchmark: Benchmark): boolean {
  const { measure, quartiles } = benchmark
  const [link] = comparison.measureMap.ofMeasure(measure.key)
  const isLevel = quartiles !== null && quartiles.lowest === quartiles.highest
  return isLevel || isSumOfAuthorities(benchmark) || (link !== undefined && growsWithSize(link))
}

/** The ranked ones first: a plain row says less than a shaded one. */
function rankedFirst(benchmarks: readonly Benchmark[]): Benchmark[] {
  const isPlain = (benchmark: Benchmark) => Number(publishersBetter(benchmark) === 'neutral')
  return benchmarks.toSorted((a, b) => isPlain(a) - isPlain(b))
}

/** How many measures have no row, and where they stand. */
function LeftOut({
  visit,
  asked,
  topic,
  count,
}: Pick<Mapped, 'visit' | 'asked' | 'topic'> & { readonly count: number }) {
  if (count === 0) return <></>
  return (
    <p class="govuk-body hw-quiet hw-reading">
      {counted(count, 'measure')} of this topic {count === 1 ? 'has' : 'have'} no row: a number that grows
      with the authority, or a share that is the same for all, compares nobody.{' '}
      <a class="govuk-link" href={compareLink(visit, '/benchmarks', { ...pointOfView(asked), topic })}>
        {count === 1 ? 'It stands' : 'They stand'} among the published figures
      </a>
      .
    </p>
  )
}

interface Mapped {
  readonly visit: Visit
  readonly look: Look
  readonly asked: AskedOfCompare
  readonly topic: string
  readonly measures: readonly Benchmark[]
}

function Map({ visit, look, asked, topic, measures }: Mapped) {
  if (measures.length === 0)
    return (
      <p class="govuk-body hw-empty">No rate or share of this topic is published for these authorities.</p>
    )
  const neighbours = measures.find((each) => each.neighbours)?.neighbours
  if (!neighbours || neighbours.of === 0)
    return (
      <p class="govuk-body hw-empty">
        {look.models.length === 0
          ? 'No statistical neighbours are loaded: “homeward benchmark load” takes in their workbook.'
          : `The model of ${modelWords(look.model ?? '')} names no statistical neighbours of ${look.name}.`}
      </p>
    )
  const caption = `${topic}: ${look.name} and its neighbours, nearest first, by the model of ${modelWords(neighbours.model)}`
  const map =
    asked.by === 'neighbours'
      ? distanceMap(caption, look.name, measures)
      : bandsMap(caption, look.name, measures)
  const here = pointOfView(asked)
  const links = {
    rows: measures.map(({ measure }) => compareLink(visit, measurePath(measure.key), here)),
    columns: [
      undefined,
      ...neighbours.values.map(({ authority }) =>
        compareLink(visit, PATH, { ...here, topic: asked.topic, by: asked.by, authority }),
      ),
    ],
  }
  return <HeatSection ownColumn id="neighbours-map" title={caption} map={map} links={links} />
}

/** Each row by its title and, where they differ within the topic, by its period. */
function rowName({ measure, period }: Benchmark): string {
  return `${measure.title}, ${period}`
}

function bandsMap(caption: string, own: string, measures: readonly Benchmark[]): HeatMap {
  const names = [own, ...(measures[0]?.neighbours?.values ?? []).map(({ name }) => name)]
  return heatMapOfBands({
    caption,
    authorities: names.map((name) => ({ short: name, words: name })),
    measures: measures.map((benchmark) => ({
      name: rowName(benchmark),
      values: valuesOf(benchmark).map((value) => ({
        value: value ?? undefined,
        shown: showPublished(value, benchmark.measure),
        band: letterOf(value, benchmark),
      })),
    })),
  })
}

/** The band of a value, by the rule that banded our own. */
function letterOf(value: number | null, { measure, quartiles }: Benchmark) {
  const band: Band = bandOf(value, quartiles ?? undefined, measure)
  return band === null || band === '-' ? undefined : band
}

function distanceMap(caption: string, own: string, measures: readonly Benchmark[]): HeatMap {
  const map = heatMapOfNeighbours({
    caption,
    own,
    neighbours: (measures[0]?.neighbours?.values ?? []).map(({ name }) => name),
    measures: measures.map((benchmark) => {
      const [ours, ...others] = valuesOf(benchmark).map((value) => ({
        value: value ?? undefined,
        shown: showPublished(value, benchmark.measure),
      }))
      const name = rowName(benchmark)
      return { short: name, words: name, better: publishersBetter(benchmark), own: ours!, neighbours: others }
    }),
  })
  return turned(map, 'Measure')
}

/** The authority first, then its neighbours. */
function valuesOf({ value, neighbours }: Benchmark): (number | null)[] {
  return [value, ...(neighbours?.values ?? []).map((each) => each.value)]
}
