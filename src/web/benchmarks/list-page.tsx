import type { Benchmark } from '../../comparison/index.ts'
import { modelWords, showCount } from '../../publishing/index.ts'
import { counted } from '../parts/names.ts'
import type { Site } from '../site.ts'
import { answeringTo, weightOf } from './answering.ts'
import { type AskedOfCompare, compareLink } from './asked.ts'
import { CompareForm } from './compare-form.tsx'
import type { ShownMeasures } from './list-table.tsx'
import { type AskedPage, lookFrame, type Written } from './look-frame.tsx'
import type { Look, Seen } from './published-figures.ts'
import { bandsOf, Topics } from './topic-sections.tsx'
import { byTopic } from './topics.ts'

const PATH = '/benchmarks'

const TITLE = 'Published figures'

/** Every published measure of an authority beside its neighbours, its region and England, by topic. */
export function benchmarksPage(page: AskedPage) {
  return lookFrame({ ...page, path: PATH, way: PATH, title: TITLE, crumbs: [{ text: TITLE }] }, (look) =>
    written(page, look),
  )
}

async function written({ site, visit, figures, asked }: AskedPage, look: Look): Promise<Written> {
  const seen = await figures.seen(look, asked.from === 'all')
  const found = foundIn(site, seen.benchmarks, asked)
  const topics = byTopic(found, weightOf(site)).filter(({ name }) => !asked.topic || name === asked.topic)
  const shown = { site, visit, look, asked }
  return {
    when: `${look.name} beside its neighbours, its region and England`,
    children: (
      <>
        <p class="govuk-body-l hw-reading">{inWords(look, found)}</p>
        <CompareForm
          site={site}
          visit={visit}
          path={PATH}
          look={look}
          asked={asked}
          fields={fieldsOf(seen, asked)}
        />
        <Topics {...shown} topics={topics} />
        <Ways {...shown} leftAside={seen.leftAside} />
      </>
    ),
  }
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
  const { banded, best, worst } = bandsOf(found)
  const start = `${name} has a published figure for ${showCount(valued.length)} of ${counted(found.length, 'measure')}`
  const quarters =
    banded === 0
      ? '.'
      : `; of ${showCount(banded)} that ${banded === 1 ? 'is' : 'are'} put into quarters of England it is in the best in ${showCount(best)} and in the worst in ${showCount(worst)}.`
  const neighbours =
    model === undefined
      ? ' No statistical neighbours are loaded.'
      : ` The neighbours are those of the model of ${modelWords(model)}.`
  return start + quarters + neighbours
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

function Ways({
  visit,
  asked,
  leftAside,
}: Pick<ShownMeasures, 'visit' | 'asked'> & { readonly leftAside: number }) {
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
