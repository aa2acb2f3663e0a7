import {
  type Benchmark,
  besideLive,
  type ComparatorLine,
  wholeComparatorTable,
} from '../../comparison/index.ts'
import { showPeriod } from '../../core/index.ts'
import { childrenApart, costApart, modelWords, showCount, showPounds } from '../../publishing/index.ts'
import type { Visit } from '../frame/visit.ts'
import { govuk } from '../govuk.ts'
import type { Moment } from '../moment.ts'
import type { Site } from '../site.ts'
import { answeringTo, weightOf } from './answering.ts'
import { type AskedOfCompare, compareLink, measurePath, pointOfView } from './asked.ts'
import { askedCost, type UnitCost } from './asked-cost.ts'
import { CompareForm } from './compare-form.tsx'
import { toPublished } from './compare-frame.tsx'
import { ComparatorsTable } from './comparators-table.tsx'
import { type AskedPage, lookFrame, type Written } from './look-frame.tsx'
import type { Look } from './published-figures.ts'
import { byTopic } from './topics.ts'

const PATH = '/benchmarks/comparators'
const TITLE = 'At the rate of others'
/** What is shown until something else is asked for: what our rate of children looked after answers to. */
const USUAL = 'cla-rate-10k'

/** How many there would be at the rate of the neighbours, the region, England and the quartiles, and what that costs. */
export function comparatorsPage(page: AskedPage) {
  const { visit, asked } = page
  const crumbs = [toPublished(visit, asked), { text: TITLE }]
  return lookFrame({ ...page, path: PATH, way: PATH, title: TITLE, crumbs }, (look) => written(page, look))
}

async function written({ site, visit, moment, figures, asked }: AskedPage, look: Look): Promise<Written> {
  const { benchmarks } = await figures.seen(look, false)
  const counted = byTopic(
    benchmarks.filter(({ counts }) => counts !== null),
    weightOf(site),
  ).flatMap((topic) => topic.benchmarks)
  const called = (key: string | undefined) => counted.find(({ measure }) => measure.key === key)
  const benchmark = called(asked.measure) ?? usualOf(site, counted) ?? counted[0]
  if (!benchmark)
    return {
      children: (
        <p class="govuk-body hw-empty">
          Of no rate or share that is loaded the counts behind it are published for {look.name}, so nobody can
          be counted at the rate of others.
        </p>
      ),
    }
  const { key } = benchmark.measure
  const answering = look.isOwn ? answeringTo(site, key).map(({ link }) => link.indicator) : []
  const cost = askedCost(asked.cost, site.settings, answering)
  const unitCost = cost === 'not a cost' ? undefined : cost
  const titles = await figures.titles()
  const live = look.isOwn ? await liveCounts(site, moment, answering, benchmark) : undefined
  const shown = { look, benchmark, titles, unitCost }
  return {
    when: `${look.name}: ${benchmark.measure.title}`,
    children: (
      <>
        {cost === 'not a cost' && <NotACost />}
        <CompareForm
          site={site}
          visit={visit}
          path={PATH}
          look={look}
          asked={asked}
          fields={[
            {
              name: 'measure',
              label: 'Rate',
              options: counted.map(({ measure }) => ({ value: measure.key, text: measure.title })),
              chosen: key,
            },
            {
              name: 'cost',
              label: 'Cost of a child a year, in pounds',
              chosen: asked.cost ?? (unitCost ? String(unitCost.pounds) : ''),
            },
          ]}
        />
        {live && <Section {...shown} id="now" counts={live.counts} when={live.when} isLive />}
        <Section {...shown} id="published" counts={benchmark.counts!} when={benchmark.period} />
        <Notes {...shown} visit={visit} asked={asked} />
      </>
    ),
  }
}

function usualOf({ comparison }: Site, counted: readonly Benchmark[]): Benchmark | undefined {
  const link = comparison.measureMap.mainOf(USUAL)
  const names = link ? [link.measure, ...link.also] : []
  return names.flatMap((name) => counted.filter(({ measure }) => measure.key === name))[0]
}

function NotACost() {
  return govuk('error-summary', {
    titleText: 'The cost cannot be read',
    errorList: [{ text: 'Write the cost of a child a year in pounds, such as 51000', href: '#cost' }],
  })
}

type Counts = Pick<NonNullable<Benchmark['counts']>, 'numerator' | 'denominator' | 'per'>

/** Our own counts of now behind the same rate, where one of our figures answers to it first. */
async function liveCounts(
  site: Site,
  moment: Moment | undefined,
  answering: readonly string[],
  { measure, counts }: Benchmark,
): Promise<{ counts: Counts; when: string } | undefined> {
  const { measureMap } = site.comparison
  const names = new Set(measureMap.ofMeasure(measure.key).flatMap((link) => [link.measure, ...link.also]))
  const key = answering.find((each) => names.has(measureMap.mainOf(each)?.measure ?? ''))
  const assessment = moment?.assessments.find(({ indicator }) => indicator.key === key)
  if (!assessment || !counts) return undefined
  const beside = await besideLive(site, assessment)
  if (!('benchmark' in beside) || !beside.live) return undefined
  const { numerator, denominator } = beside.live
  if (denominator === undefined || denominator === 0) return undefined
  return {
    counts: { numerator, denominator, per: counts.per },
    when: showPeriod(beside.livePeriod),
  }
}

interface Sectioned {
  readonly id: string
  readonly look: Look
  readonly benchmark: Benchmark
  readonly titles: ReadonlyMap<string, string>
  readonly counts: Counts
  readonly when: string
  readonly isLive?: boolean
  readonly unitCost: UnitCost | undefined
}

function Section({ id, look, benchmark, counts, when, isLive, unitCost }: Sectioned) {
  const { measure, period, counts: published } = benchmark
  const lines = wholeComparatorTable({ ...benchmark, counts: { ...published!, ...counts } }, unitCost?.pounds)
  return (
    <section aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {isLive ? `As it stands now, ${when}` : `As published for ${when}`}
      </h2>
      <p class="govuk-body hw-reading">{inWords(look, counts, lines, unitCost)}</p>
      <ComparatorsTable
        caption={`${isLive ? 'Our own count' : 'The published count'}, at the rates published for ${period}`}
        measure={measure}
        name={look.name}
        own={`${look.name}, ${when}`}
        count={counts.numerator}
        population={counts.denominator}
        per={counts.per}
        lines={lines}
        hasCost={unitCost !== undefined}
      />
    </section>
  )
}

function inWords(
  { name }: Look,
  { numerator, denominator }: Counts,
  lines: readonly ComparatorLine[],
  unitCost: UnitCost | undefined,
): string {
  const has = `${name} has ${showCount(numerator)} out of ${showCount(denominator)}.`
  const line =
    lines.find(({ kind }) => kind === 'neighbours-mean') ?? lines.find(({ kind }) => kind === 'england')
  if (!line) return has
  const whose = line.kind === 'england' ? 'the rate of England' : 'the mean rate of its neighbours'
  const cost =
    line.cost === null || !unitCost
      ? ''
      : `, which at an average cost of ${showPounds(unitCost.pounds)} comes to ${costApart(line.cost)} a year, gross`
  const difference =
    line.difference === 0 ? 'as many as it has' : `so it has ${childrenApart(line.difference)}`
  return `${has} At ${whose} it would have ${showCount(line.children)}, ${difference}${cost}.`
}

/** What the numbers are of, and what they do not say. */
function Notes({
  visit,
  asked,
  benchmark,
  titles,
  unitCost,
}: Pick<Sectioned, 'benchmark' | 'titles' | 'unitCost'> & {
  readonly visit: Visit
  readonly asked: AskedOfCompare
}) {
  const { measure, neighbours, counts } = benchmark
  const titleOf = (key: string) => titles.get(key) ?? key
  return (
    <section aria-labelledby="notes">
      <h2 class="govuk-heading-m" id="notes">
        What this is of
      </h2>
      <ul class="govuk-list govuk-list--bullet hw-reading">
        <li>
          The rate is{' '}
          <a class="govuk-link" href={compareLink(visit, measurePath(measure.key), pointOfView(asked))}>
            {measure.title}
          </a>
          : “{titleOf(counts!.numeratorOf)}” for every {showCount(counts!.per)} of “
          {titleOf(counts!.denominatorOf)}
          ”.
        </li>
        <li>
          Each line takes the whole population named beside it: with another population there is another
          number. Numbers are rounded to whole ones first, and the difference is taken from those.
        </li>
        {neighbours && (
          <li>
            The neighbours are those of the model of {modelWords(neighbours.model)}; {neighbours.n} of{' '}
            {neighbours.of} have a figure. Their mean counts each authority once; pooled, their children are
            taken together.
          </li>
        )}
        {unitCost && (
          <li>
            {showPounds(unitCost.pounds)} for a child a year
            {unitCost.source === undefined ? ', as typed in above' : ` (${unitCost.source})`}. The cost is
            gross, at average cost, to three figures: costs do not rise or fall child by child, and what is
            spent instead is not taken off.
          </li>
        )}
        <li>It says what the rates of others come to, not what the right number is.</li>
      </ul>
    </section>
  )
}
