import type { Benchmark } from '../../comparison/index.ts'
import { showCount } from '../../publishing/index.ts'
import { Details } from '../parts/components.tsx'
import { counted } from '../parts/names.ts'
import { compareLink } from './asked.ts'
import { MeasuresTable, type ShownMeasures } from './list-table.tsx'
import type { Topic } from './topics.ts'

type Shown = Pick<ShownMeasures, 'site' | 'visit' | 'look' | 'asked'>

/**
 * The topics that are looked for, each laid open. Without a search those the product is about, folded but the first, and
 * the ways to the others: all of them on one page would make it long and slow.
 */
export function Topics({ topics, ...shown }: Shown & { topics: readonly Topic[] }) {
  const { q, topic } = shown.asked
  const isSearch = q !== undefined || topic !== undefined
  const [near, far] = [
    topics.filter(({ isOurs }) => isSearch || isOurs),
    topics.filter(({ isOurs }) => !isSearch && !isOurs),
  ]
  if (topics.length === 0)
    return (
      <p class="govuk-body hw-empty">
        No measure is called so. Fewer words find more; the publisher says “CLA” for children looked after.
      </p>
    )
  return (
    <>
      <TopicLinks {...shown} near={near} far={far} />
      {near.map((each, at) => (
        <TopicSection {...shown} topic={each} isOpen={isSearch || at === 0} />
      ))}
    </>
  )
}

/** The topics of this page, and those that have a page of their own. */
function TopicLinks({
  visit,
  asked,
  near,
  far,
}: Shown & { readonly near: readonly Topic[]; readonly far: readonly Topic[] }) {
  if (near.length + far.length < 2) return <></>
  return (
    <nav aria-label="Topics" class="hw-topics">
      <ul class="hw-over">
        {near.map(({ name, benchmarks }) => (
          <li>
            <a class="govuk-link" href={`#${idOf(name)}`}>
              {name}
            </a>{' '}
            <span class="hw-quiet">{showCount(benchmarks.length)}</span>
          </li>
        ))}
      </ul>
      {far.length > 0 && (
        <Details summary={`${counted(far.length, 'other topic')}, each on a page of its own`}>
          <ul class="govuk-list">
            {far.map(({ name, benchmarks }) => (
              <li class="hw-apart">
                <a class="govuk-link" href={compareLink(visit, '/benchmarks', { ...asked, topic: name })}>
                  {name}
                </a>{' '}
                <span class="hw-quiet">{showCount(benchmarks.length)}</span>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </nav>
  )
}

function TopicSection({
  topic: { name, benchmarks },
  isOpen,
  ...shown
}: Shown & { readonly topic: Topic; readonly isOpen: boolean }) {
  return (
    <details class="hw-measures" id={idOf(name)} open={isOpen}>
      <summary class="hw-measures__summary">
        <h2 class="govuk-heading-m">{name}</h2>
        <span class="hw-measures__said">{topicInWords(benchmarks)}</span>
      </summary>
      <MeasuresTable {...shown} caption={name} benchmarks={benchmarks} />
    </details>
  )
}

/** What a topic holds before it is opened: `37 measures; of 12 in quarters of England 3 in the best, 1 in the worst`. */
function topicInWords(benchmarks: readonly Benchmark[]): string {
  const { banded, best, worst } = bandsOf(benchmarks)
  const start = counted(benchmarks.length, 'measure')
  return banded === 0
    ? start
    : `${start}; of ${showCount(banded)} in quarters of England ${showCount(best)} in the best, ${showCount(worst)} in the worst`
}

/** How many measures are put into quarters of England, and how many of them into the best and into the worst. */
export function bandsOf(benchmarks: readonly Benchmark[]) {
  const bands = benchmarks.flatMap(({ value, band }) => (value === null || band === null ? [] : [band]))
  const count = (letter: string) => bands.filter((band) => band === letter).length
  return { banded: bands.filter((band) => band !== '-').length, best: count('A'), worst: count('D') }
}

function idOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
}
