import type { Authorities, Benchmark, PublishedMeasure, PublishedReleases } from '../../comparison/index.ts'
import { showCount, showPublished } from '../../publishing/index.ts'
import type { Visit } from '../frame/visit.ts'
import { received } from '../loads/load-words.ts'
import { SummaryList } from '../parts/components.tsx'
import { counted } from '../parts/names.ts'
import { Table } from '../parts/table.tsx'

type Release = PublishedReleases['releases'][number]

interface Shown {
  readonly visit: Visit
  readonly benchmark: Benchmark
  readonly method: string | null
  readonly published: PublishedReleases
  readonly authorities: Authorities
}

/** What the publisher says of a measure, and the releases of it that are loaded with what was revised between them. */
export function SourceSection({ visit, benchmark, method, published, authorities }: Shown) {
  const { measure } = benchmark
  return (
    <section aria-labelledby="source">
      <h2 class="govuk-heading-m" id="source">
        Where it comes from
      </h2>
      <SummaryList
        rows={[
          { key: 'Measure', value: <code class="hw-code">{measure.key}</code> },
          { key: 'Publisher', value: publisherOf(benchmark) },
          ...(measure.topics.length > 0 ? [{ key: 'Topic', value: measure.topics.join(', ') }] : []),
          ...(measure.yearKind ? [{ key: 'Its years', value: measure.yearKind }] : []),
          { key: 'Good when', value: goodWhen(measure) },
          { key: 'How it is worked out', value: <Method method={method} /> },
        ]}
      />
      <Releases visit={visit} published={published} />
      <Differences benchmark={benchmark} published={published} authorities={authorities} />
    </section>
  )
}

function publisherOf({ measure: { source } }: Benchmark): string {
  return source === null || source === '0' ? 'The release does not say' : source
}

function goodWhen({ polarity, isPolarityOurs }: PublishedMeasure): string {
  if (isPolarityOurs) return `${polarity}, says our own figure; the publisher does not say`
  if (polarity === 'High') return 'High, says the publisher'
  if (polarity === 'Low') return 'Low, says the publisher'
  return polarity === null
    ? 'The publisher does not say, so it is not ranked'
    : 'Neither high nor low, says the publisher, so it is not ranked'
}

function Method({ method }: { method: string | null }) {
  const paragraphs = (method ?? '')
    .split(/(?:\r*\n){2,}|\r\r\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
  if (paragraphs.length === 0) return <>The release does not say.</>
  return (
    <>
      {paragraphs.map((paragraph) => (
        <p class="govuk-body hw-method">{paragraph}</p>
      ))}
    </>
  )
}

function Releases({ visit, published: { releases } }: { visit: Visit; published: PublishedReleases }) {
  return (
    <Table
      caption="Releases that are loaded"
      rows={releases}
      narrow="stack"
      empty="No release of it is loaded."
      columns={[
        {
          head: 'File',
          names: true,
          cell: ({ load, file }) => (
            <a class="govuk-link hw-breaks" href={visit.link(`/loads/${load}`)}>
              {file}
            </a>
          ),
        },
        {
          head: 'Years',
          whole: true,
          cell: ({ firstYear, lastYear }) =>
            firstYear === lastYear ? String(lastYear) : `${firstYear} to ${lastYear}`,
        },
        { head: 'Taken in', cell: ({ receivedAt }) => received(receivedAt) },
        {
          head: 'Used for',
          cell: (release) => usedFor(release, releases),
        },
      ]}
    />
  )
}

/** Of the releases of a measure the first counts; the same figure under another name has a page of its own. */
function usedFor(release: Release, releases: readonly Release[]): string {
  const [first] = releases
  if (release === first) return 'What is shown here'
  return release.measure === first?.measure ? 'Kept, not used' : `The same figure as ${release.measure}`
}

function Differences({
  benchmark,
  published: { releases, differences, compared },
  authorities,
}: Pick<Shown, 'benchmark' | 'published' | 'authorities'>) {
  if (releases.length < 2) return <></>
  const [latest] = differences
  if (!latest)
    return (
      <p class="govuk-body">
        {compared === 0
          ? 'No year stands in more than one of them.'
          : `They agree: ${counted(compared, 'figure')} of ${benchmark.name}, its region and England ${compared === 1 ? 'stands' : 'stand'} in more than one of them, the same in each.`}
      </p>
    )
  const columns = releases
    .map((release, at) => ({ release, at }))
    .filter(({ at }) => differences.some(({ values }) => values[at] !== undefined))
  const area = authorities.nameOf(latest.area)
  return (
    <>
      <p class="govuk-body hw-reading hw-breaks">
        {counted(differences.length, 'figure')} of {showCount(compared)} that stand in more than one of them{' '}
        {differences.length === 1 ? 'was' : 'were'} revised. {area} in {latest.year}:{' '}
        {columns
          .flatMap(({ release, at }) => {
            const value = latest.values[at]
            return value === undefined
              ? []
              : [`${showPublished(value, benchmark.measure)} in ${releaseName(release)}`]
          })
          .join(', ')}
        .
      </p>
      <Table
        caption="What was revised between releases"
        rows={differences}
        empty=""
        columns={[
          { head: 'Area', names: true, cell: (each) => authorities.nameOf(each.area) },
          { head: 'Year', numeric: true, cell: ({ year }) => String(year) },
          ...columns.map(({ release, at }) => ({
            head: <span class="hw-breaks">{releaseName(release)}</span>,
            numeric: true,
            cell: ({ values }: PublishedReleases['differences'][number]) => {
              const value = values[at]
              return value === undefined ? 'not in it' : showPublished(value, benchmark.measure)
            },
          })),
        ]}
      />
    </>
  )
}

/** `cla_number_and_rate, to 2024`: the file without its folder and its ending, and how far it reaches. */
function releaseName({ file, lastYear }: Release): string {
  const name = file
    .split('/')
    .at(-1)!
    .replace(/\.[a-z0-9]+$/i, '')
  return `${name}, to ${lastYear}`
}
