import type { Benchmark } from '../../comparison/index.ts'
import { modelWords, showCount } from '../../publishing/index.ts'
import type { Visit } from '../frame/visit.ts'
import type { Moment } from '../moment.ts'
import { Details } from '../parts/components.tsx'
import { counted } from '../parts/names.ts'
import type { Site } from '../site.ts'
import { answeringTo, weightOf } from './answering.ts'
import { type AskedOfCompare, compareLink } from './asked.ts'
import { CompareForm } from './compare-form.tsx'
import { compareFrame, NotOurs } from './compare-frame.tsx'
import { MeasuresTable } from './list-table.tsx'
import { NothingToCompare } from './nothing-to-compare.tsx'
import type { Look, PublishedFigures, Seen } from './published-figures.ts'
import { byTopic, type Topic } from './topics.ts'

const PATH = '/benchmarks'

interface Shown {
  readonly site: Site
  readonly visit: Visit
  readonly look: Look
  readonly asked: AskedOfCompare
}

/** Every published measure of an authority beside its neighbours, its region and England, by topic. */
export async function benchmarksPage(
  site: Site,
  visit: Visit,
  moment: Moment | undefined,
  { figures, asked }: { figures: PublishedFigures; asked: AskedOfCompare },
) {
  const framed = { site, visit, moment, asked, way: PATH, crumbs: [{ text: 'Published figures' }] } as const
  const title = 'Published figures'
  const look = await figures.look(asked)
  if (typeof look === 'string')
    return compareFrame({
      ...framed,
      title,
      children: <NothingToCompare site={site} visit={visit} why={look} path={PATH} />,
    })
  const seen = await figures.seen(look, asked.from === 'all')
  const found = foundIn(site, seen.benchmarks, asked)
  const shown = { site, visit, look, asked }
  return compareFrame({
    ...framed,
    title,
    when: `${look.name} beside its neighbours, its region and England`,
    children: (
      <>
        <p class="govuk-body-l hw-reading">{inWords(look, found)}</p>
        <NotOurs site={site} look={look} />
        <CompareForm
          site={site}
          visit={visit}
          path={PATH}
          look={look}
          asked={asked}
          fields={fieldsOf(seen, asked)}
        />
        <Topics
          {...shown}
          topics={byTopic(found, weightOf(site)).filter(({ name }) => !asked.topic || name === asked.topic)}
        />
        <Ways {...shown} leftAside={seen.leftAside} />
      </>
    ),
  })
}

/** The measures that are asked for: by words of their title or key, and whether one of our figures answers to them. */
export function foundIn(
  site: Pick<Site, 'catalogue' | 'comparison'>,
  benchmarks: readonly Benchmark[],
  { q, ours, topic }: AskedOfCompare,
): Benchmark[] {
  const words = (q ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const topics = topic === undefined ? undefined : byTopic(benchmarks).find(({ name }) => name === topic)
  const among = topics ? new Set(topics.benchmarks) : undefined
  return benchmarks.filter((benchmark) => {
    const { key, title } = benchmark.measure
    const text = `${key} ${title}`.toLowerCase()
    if (among && !among.has(benchmark)) return false
    if (!words.every((word) => text.includes(word))) return false
    return ours !== 'yes' || answeringTo(site, key).length > 0
  })
}

function inWords({ name, model }: Look, found: readonly Benchmark[]): string {
  const valued = found.filter(({ value }) => value !== null)
  const bands = valued.flatMap(({ band }) => (band === null || band === '-' ? [] : [band]))
  const count = (letter: string) => bands.filter((band) => band === letter).length
  const start = `${name} has a published figure for ${showCount(valued.length)} of ${counted(found.length, 'measure')}`
  const banded =
    bands.length === 0
      ? '.'
      : `; of ${showCount(bands.length)} that ${bands.length === 1 ? 'is' : 'are'} put into quarters of England it is in the best in ${count('A')} and in the worst in ${count('D')}.`
  const neighbours =
    model === undefined
      ? ' No statistical neighbours are loaded.'
      : ` The neighbours are those of the model of ${modelWords(model)}.`
  return start + banded + neighbours
}

function fieldsOf({ benchmarks, leftAside }: Seen, asked: AskedOfCompare) {
  const option = (value: string, text = value) => ({ value, text })
  return [
    { name: 'q' as const, label: 'Words of the title', chosen: asked.q ?? '' },
    {
      name: 'topic' as const,
      label: 'Topic',
      options: [option('', 'Every topic'), ...byTopic(benchmarks).map(({ name }) => option(name))],
      chosen: asked.topic ?? '',
    },
    {
      name: 'ours' as const,
      label: 'Measures',
      options: [option('', 'All'), option('yes', 'Only those we have a figure for')],
      chosen: asked.ours ?? '',
    },
    ...(leftAside > 0 || asked.from === 'all'
      ? [
          {
            name: 'from' as const,
            label: 'Out of',
            options: [option('', 'The Interactive Tool'), option('all', 'All releases')],
            chosen: asked.from ?? '',
          },
        ]
      : []),
  ]
}

/** The topics the product is about laid open, the others folded; all of them open where few are left. */
function Topics({ topics, ...shown }: Shown & { topics: readonly Topic[] }) {
  const isSearch = shown.asked.q !== undefined || shown.asked.topic !== undefined
  const open = topics.filter(({ isOurs }) => isSearch || isOurs)
  const folded = topics.filter((topic) => !open.includes(topic))
  if (topics.length === 0)
    return (
      <p class="govuk-body hw-empty">
        No measure is called so. Fewer words find more; the publisher says “CLA” for children looked after.
      </p>
    )
  return (
    <>
      {open.map(({ name, benchmarks }) => (
        <section aria-labelledby={idOf(name)} class="hw-measures">
          <h2 class="govuk-heading-m" id={idOf(name)}>
            {name} <span class="hw-quiet">({showCount(benchmarks.length)})</span>
          </h2>
          <MeasuresTable {...shown} caption={name} benchmarks={benchmarks} />
        </section>
      ))}
      {folded.length > 0 && (
        <section aria-labelledby="other-topics" class="hw-measures">
          <h2 class="govuk-heading-m" id="other-topics">
            Other topics
          </h2>
          {folded.map(({ name, benchmarks }) => (
            <Details summary={`${name} (${showCount(benchmarks.length)})`} class="hw-measures__folded">
              <MeasuresTable {...shown} caption={name} benchmarks={benchmarks} />
            </Details>
          ))}
        </section>
      )}
    </>
  )
}

function Ways({ visit, asked, leftAside }: Shown & { leftAside: number }) {
  return (
    <section aria-labelledby="ways-on">
      <h2 class="govuk-heading-m" id="ways-on">
        Take away and sources
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          <a class="govuk-link" href={compareLink(visit, '/benchmarks.csv', asked)}>
            These measures as a table (CSV)
          </a>
        </li>
        {leftAside > 0 && (
          <li>
            {counted(leftAside, 'more measure')} {leftAside === 1 ? 'stands' : 'stand'} in{' '}
            <a class="govuk-link" href={compareLink(visit, PATH, { ...asked, from: 'all' })}>
              other releases that are loaded
            </a>
          </li>
        )}
        <li>
          <a class="govuk-link" href={visit.link('/loads/of/published')}>
            The published files that were taken in
          </a>
        </li>
      </ul>
      <p class="govuk-body hw-quiet hw-reading">
        Rank 1 is the best. A band is a quarter of all authorities that have a figure: A the best, D the
        worst. Measures of which the publisher calls neither more nor fewer good are not ranked. A change is
        as published; whether by more than chance is not said.
      </p>
    </section>
  )
}

function idOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
}
