import type { Assessment, BesideLive, NothingBeside } from '../../comparison/index.ts'
import {
  say,
  type TrendComparator,
  trendComparators,
  trendPicture,
  windowStatement,
} from '../../publishing/index.ts'
import type { Moment } from '../moment.ts'
import { inBothWidths, Picture } from '../parts/picture.tsx'
import type { Site } from '../site.ts'

/** The picture of the last 24 periods, its reading above and its table below. */
export function TrendSection({
  site,
  moment,
  assessment,
  beside,
}: {
  site: Site
  moment: Moment
  assessment: Assessment
  beside: BesideLive | NothingBeside
}) {
  const { indicator, figure, points } = assessment
  const valued = points.filter(({ value }) => value !== undefined)
  const comparators = 'unpublished' in beside ? [] : trendComparators(beside, figure.period)
  const marks = comparators.map(({ name, shown }) => `${name} ${shown}`).join()
  const picture =
    valued.length < 3
      ? undefined
      : moment.remember(`trend ${indicator.key} ${points.at(-1)?.period.kind} ${marks}`, () => {
          const target = settingsTarget(site, indicator.key)
          return inBothWidths(`trend-${indicator.key}`, indicator.title, (frame) =>
            trendPicture({
              ...frame,
              points,
              indicator,
              ...(target ? { target } : {}),
              average: true,
              comparators,
            }),
          )
        })
  const position = windowStatement(assessment)
  return (
    <section aria-labelledby="course">
      <h2 class="govuk-heading-m" id="course">
        How it has gone
      </h2>
      {picture ? (
        <Picture
          id={`trend-${indicator.key}`}
          title={indicator.title}
          reading={position ? say(position) : picture.reading}
          svg={picture.svg}
          narrow={picture.narrow}
          table={{
            ...picture.table,
            caption: `${indicator.title} over time`,
            rows: latestFirst(picture.table.rows, comparators),
          }}
        />
      ) : (
        <>
          {position && <p class="govuk-body">{say(position)}</p>}
          <p class="govuk-body hw-empty">
            A picture needs figures of at least three periods; there {valued.length === 1 ? 'is' : 'are'}{' '}
            {valued.length === 0 ? 'none' : valued.length} so far.
          </p>
        </>
      )}
    </section>
  )
}

function settingsTarget(site: Site, key: string) {
  const set = site.settings.targets[key]
  return (
    set && { on: set.on, milestones: set.milestones, ...(set.baseline ? { baseline: set.baseline } : {}) }
  )
}

/** The latest period first, and what others published after all of them. */
function latestFirst(rows: readonly string[][], comparators: readonly TrendComparator[]): string[][] {
  const isPublished = ([first = '']: readonly string[]) =>
    comparators.some(({ name }) => first.startsWith(`${name}, `))
  return [...rows.filter((row) => !isPublished(row)).toReversed(), ...rows.filter(isPublished)]
}
