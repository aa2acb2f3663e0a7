import { type RegionalQuarter, regionalQuarters } from '../../comparison/index.ts'
import { roundedNumber, showDay, showShortMonth } from '../../core/index.ts'
import { NO_VALUE, publishedYears, type PublishedYears, showCount } from '../../publishing/index.ts'
import { inBothWidths, Picture } from '../parts/picture.tsx'
import { Table } from '../parts/table.tsx'
import type { Site } from '../site.ts'
import type { Look } from './published-figures.ts'

/** What the returns of a region count: the figure of ours that is the same. */
const COUNTED = 'cla-rate-10k'

/** The quarterly returns of the region, where the measure is what they hold; none of any other. */
export async function quartersOf(site: Site, look: Look, measure: string): Promise<RegionalQuarter[]> {
  const link = site.comparison.measureMap.mainOf(COUNTED)
  const isCounted = link !== undefined && [link.measure, ...link.also].includes(measure)
  return isCounted ? regionalQuarters(site.database, look.authority) : []
}

interface Shown {
  readonly site: Site
  readonly look: Look
  /** The oldest first. */
  readonly quarters: readonly RegionalQuarter[]
}

/** What the authorities of the region sent each other ahead of the yearly publication; nothing where none is loaded. */
export function QuartersSection({ site, look, quarters }: Shown) {
  const latest = quarters.at(-1)
  if (!latest) return <></>
  return (
    <section aria-labelledby="quarters">
      <h2 class="govuk-heading-m" id="quarters">
        In the quarterly returns of the region
      </h2>
      <Course look={look} quarters={quarters} />
      <Latest site={site} look={look} latest={latest} />
      <p class="govuk-body hw-quiet hw-reading">
        As the authorities sent it, ahead of the yearly publication and not checked against it. An authority
        that sent nothing for a quarter is left out of it, and never counts as none.
      </p>
    </section>
  )
}

function Course({ look: { name }, quarters }: Omit<Shown, 'site'>) {
  const title = `Children looked after per 10,000, ${name} and the others of the exchange`
  const reading = inWords(name, quarters.at(-1)!)
  const table = {
    caption: 'Quarter by quarter, the latest first',
    heads: ['Quarter to', name, 'Children looked after', 'Mean of the others', 'Others that sent a rate'],
    rows: quarters
      .toReversed()
      .map(({ on, own, others, mean }) => [
        showDay(on),
        showRate(own?.rate ?? null),
        own?.lookedAfter === null || own === undefined ? NO_VALUE : showCount(own.lookedAfter),
        showRate(mean),
        showCount(others.length),
      ]),
  }
  if (quarters.length < 2) return <p class="govuk-body">{reading}</p>
  return (
    <Picture
      id="quarters-picture"
      title={title}
      reading={reading}
      {...inBothWidths('quarters-picture', title, (frame) => publishedYears(courseOf(name, quarters), frame))}
      table={table}
    />
  )
}

function Latest({ site, look, latest }: Pick<Shown, 'site' | 'look'> & { readonly latest: RegionalQuarter }) {
  const all = [...(latest.own ? [latest.own] : []), ...latest.others].toSorted(
    (a, b) => (b.rate ?? -1) - (a.rate ?? -1),
  )
  return (
    <Table
      caption={`Each authority at ${showDay(latest.on)}, the highest rate first`}
      rows={all}
      empty=""
      columns={[
        {
          head: 'Authority',
          names: true,
          cell: ({ authority }) => {
            const name = site.comparison.authorities.nameOf(authority)
            return authority === look.authority ? <strong>{name}</strong> : name
          },
        },
        { head: 'Rate per 10,000 aged 0 to 17', numeric: true, cell: ({ rate }) => showRate(rate) },
        {
          head: 'Children looked after',
          numeric: true,
          cell: ({ lookedAfter }) => (lookedAfter === null ? NO_VALUE : showCount(lookedAfter)),
        },
      ]}
    />
  )
}

function inWords(name: string, { on, own, others, mean }: RegionalQuarter): string {
  const sent =
    own === undefined || own.rate === null
      ? `For the quarter to ${showDay(on)} ${name} sent no rate`
      : `At ${showDay(on)} ${name} sent a rate of ${showRate(own.rate)}`
  if (mean === null) return `${sent}; no other authority did.`
  return `${sent}; the mean of the ${others.length === 1 ? 'one other' : `${others.length} others`} that sent one is ${showRate(mean)}.`
}

function courseOf(name: string, quarters: readonly RegionalQuarter[]): PublishedYears {
  return {
    unit: { words: 'Children looked after per 10,000 aged 0 to 17', measure: 'rate', places: 1 },
    own: name,
    region: 'Mean of the others',
    model: undefined,
    years: quarters.map(({ on, own, mean }) => ({
      period: showShortMonth(on),
      own: own?.rate ?? undefined,
      mean: undefined,
      region: mean ?? undefined,
      england: undefined,
    })),
  }
}

function showRate(rate: number | null): string {
  return rate === null ? NO_VALUE : roundedNumber(rate, 1)
}
