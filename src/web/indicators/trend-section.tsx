import { raw } from 'hono/html'
import type { Assessment } from '../../comparison/index.ts'
import { say, trendPicture, windowStatement } from '../../publishing/index.ts'
import type { Moment } from '../moment.ts'
import { Details } from '../parts/components.tsx'
import { Table } from '../parts/table.tsx'
import type { Site } from '../site.ts'

/** The picture of the last 24 periods, its reading above and its table below. */
export function TrendSection({
  site,
  moment,
  assessment,
}: {
  site: Site
  moment: Moment
  assessment: Assessment
}) {
  const { indicator, points } = assessment
  const valued = points.filter(({ value }) => value !== undefined)
  const picture =
    valued.length < 3
      ? undefined
      : moment.remember(`trend ${indicator.key} ${points.at(-1)?.period.kind}`, () => {
          const target = settingsTarget(site, indicator.key)
          return trendPicture({
            id: `trend-${indicator.key}`,
            title: indicator.title,
            points,
            indicator,
            ...(target ? { target } : {}),
            average: true,
          })
        })
  const position = windowStatement(assessment)
  return (
    <section aria-labelledby="course">
      <h2 class="govuk-heading-m" id="course">
        How it has gone
      </h2>
      {(position || picture) && <p class="govuk-body">{position ? say(position) : picture?.reading}</p>}
      {picture ? (
        <>
          <div
            class="hw-scroll hw-picture"
            role="region"
            aria-label={`Picture: ${indicator.title}`}
            tabindex={0}
          >
            {raw(picture.svg)}
          </div>
          <Details summary="The same as a table">
            <Table
              caption={`${indicator.title} over time`}
              empty=""
              rows={picture.table.rows.toReversed()}
              columns={picture.table.heads.map((head, at) => ({
                head,
                names: at === 0,
                numeric: at > 0,
                cell: (row: string[]) => row[at] ?? '',
              }))}
            />
          </Details>
        </>
      ) : (
        <p class="govuk-body hw-empty">
          A picture needs figures of at least three periods; there {valued.length === 1 ? 'is' : 'are'}{' '}
          {valued.length === 0 ? 'none' : valued.length} so far.
        </p>
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
