import type { Benchmark, Everywhere, MeasureLink, PublishedHistory } from '../../comparison/index.ts'
import { growsWithSize, isSumOfAuthorities, publishedPeriod } from '../../comparison/index.ts'
import {
  modelWords,
  nationalStrip,
  nationalStripOf,
  nationalStripReading,
  nationalStripTable,
  neighbourDots,
  neighbourDotsOf,
  neighbourDotsReading,
  neighbourDotsTable,
  type PicturedMeasure,
  type PublishedYears,
  publishedUnit,
  publishedWhen,
  publishedYears,
  publishedYearsReading,
  publishedYearsTable,
} from '../../publishing/index.ts'
import { inBothWidths, Picture } from '../parts/picture.tsx'
import { placesOf } from './places.ts'

interface Pictured {
  readonly benchmark: Benchmark
  readonly link: MeasureLink | undefined
  readonly everywhere: Everywhere
  readonly history: PublishedHistory
}

/** The pictures of a published measure: among the neighbours, among all of England, and over the years. */
export function MeasurePictures({ benchmark, link, everywhere, history }: Pictured) {
  const pictured = picturedOf(benchmark, link, history)
  return (
    <>
      <section aria-labelledby="neighbours">
        <h2 class="govuk-heading-m" id="neighbours">
          Among its statistical neighbours
        </h2>
        <NeighboursPicture benchmark={benchmark} pictured={pictured} />
      </section>
      <section aria-labelledby="england" class="hw-all-authorities">
        <h2 class="govuk-heading-m" id="england">
          Among all authorities of England
        </h2>
        <EnglandPicture benchmark={benchmark} everywhere={everywhere} pictured={pictured} />
      </section>
      <section aria-labelledby="years">
        <h2 class="govuk-heading-m" id="years">
          Over the years
        </h2>
        <YearsPicture benchmark={benchmark} history={history} pictured={pictured} />
      </section>
    </>
  )
}

/**
 * What the pictures need beyond the values. Where nothing of ours says what kind of number it is, an England above
 * every authority can only be a sum of them.
 */
export function picturedOf(
  benchmark: Benchmark,
  link: MeasureLink | undefined,
  { years }: PublishedHistory,
): PicturedMeasure {
  const { measure, period, neighbours } = benchmark
  const values = [
    ...years.flatMap((year) => [year.own, year.region, year.england]),
    ...(neighbours?.values ?? []).map(({ value }) => value),
  ]
  return {
    unit: { ...publishedUnit(measure, link?.unit), places: placesOf(values, measure.decimals) },
    when: publishedWhen(link && publishedPeriod(link, period), period),
    grows: link ? growsWithSize(link) : isSumOfAuthorities(benchmark),
  }
}

type Drawn = Pick<Pictured, 'benchmark'> & { readonly pictured: PicturedMeasure }

function NeighboursPicture({ benchmark, pictured }: Drawn) {
  const dots = neighbourDotsOf(benchmark, pictured)
  if (!dots)
    return (
      <p class="govuk-body hw-empty">
        {benchmark.neighbours
          ? 'No neighbour has a figure to stand beside.'
          : 'No statistical neighbours are loaded: “homeward benchmark load” takes in their workbook.'}
      </p>
    )
  const title = `${benchmark.measure.title}: ${benchmark.name} and its neighbours`
  return (
    <Picture
      id="neighbour-dots"
      title={title}
      reading={neighbourDotsReading(dots)}
      {...inBothWidths('neighbour-dots', title, (frame) => neighbourDots(dots, frame))}
      table={neighbourDotsTable(dots)}
    />
  )
}

function EnglandPicture({ benchmark, everywhere, pictured }: Drawn & Pick<Pictured, 'everywhere'>) {
  const strip = nationalStripOf(benchmark, everywhere, pictured)
  if (!strip)
    return (
      <p class="govuk-body hw-empty">
        {pictured.grows
          ? 'A number that grows with the size of the authority says who is large, so authorities are not drawn in a row.'
          : 'No authority has a figure for this period.'}
      </p>
    )
  const title = `${benchmark.measure.title}: ${benchmark.name} among all authorities`
  return (
    <Picture
      id="national-strip"
      title={title}
      reading={nationalStripReading(strip)}
      {...inBothWidths('national-strip', title, (frame) => nationalStrip(strip, frame))}
      table={nationalStripTable(strip)}
    />
  )
}

function YearsPicture({ benchmark, history, pictured }: Drawn & Pick<Pictured, 'history'>) {
  const years = yearsOf(benchmark, history, pictured)
  if (years.years.length < 2)
    return <p class="govuk-body hw-empty">Only one period is published, so there is no course to draw.</p>
  const title = `${benchmark.measure.title}: over the years`
  return (
    <Picture
      id="published-years"
      title={title}
      reading={publishedYearsReading(years)}
      {...inBothWidths('published-years', title, (frame) => publishedYears(years, frame))}
      table={publishedYearsTable(years)}
    />
  )
}

/** A number that grows with the authority shares no axis with the sums of its region and of England. */
function yearsOf(
  { name, region }: Benchmark,
  { years, model }: PublishedHistory,
  { unit, grows }: PicturedMeasure,
): PublishedYears {
  return {
    unit,
    own: name,
    region: grows ? undefined : region?.name,
    model: model && modelWords(model),
    years: years.map((year) => ({
      period: year.period,
      own: year.own ?? undefined,
      mean: year.neighbours.mean ?? undefined,
      region: grows ? undefined : (year.region ?? undefined),
      england: grows ? undefined : (year.england ?? undefined),
    })),
  }
}
