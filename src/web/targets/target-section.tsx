import { hasValue, type StageStanding, stagesOf } from '../../comparison/index.ts'
import { showDay, showPeriod } from '../../core/index.ts'
import { atPeriod, roomOf, showAim, showCount, showFigure, trendPicture } from '../../publishing/index.ts'
import type { Visit } from '../frame/visit.ts'
import type { Moment } from '../moment.ts'
import { SummaryList } from '../parts/components.tsx'
import { FigureValue } from '../parts/figure.tsx'
import { inBothWidths, Picture } from '../parts/picture.tsx'
import { TargetMark, TargetWords } from '../parts/target.tsx'
import type { TargetAt } from './targets-at.ts'

interface Shown {
  readonly target: TargetAt
  readonly visit: Visit
  readonly moment: Moment
}

/** One target with all that is known of it: how it stands, its way from the baseline, who answers for it, its picture. */
export function TargetSection({ target, visit, moment }: Shown) {
  const { assessment, set } = target
  const { indicator, period } = assessment
  return (
    <section class="hw-aim" aria-labelledby={indicator.key}>
      <h3 class="govuk-heading-s" id={indicator.key}>
        <a class="govuk-link" href={visit.link(`/indicators/${indicator.key}`)}>
          {indicator.title}
        </a>
      </h3>
      <p class="govuk-body">
        <FigureValue assessment={assessment} /> <span class="hw-quiet">{showPeriod(period)}</span>
      </p>
      <p class="govuk-body hw-reading">
        <TargetWords assessment={assessment} set={set} />
      </p>
      <div class="hw-aim__parts">
        <div>
          <Stages target={target} moment={moment} />
          <About target={target} />
        </div>
        <Course target={target} moment={moment} />
      </div>
    </section>
  )
}

/** The way from the baseline through the milestones, each with the figure that reached it or did not. */
function Stages({ target: { assessment, set }, moment }: Pick<Shown, 'target' | 'moment'>) {
  const { indicator, points } = assessment
  const { baseline } = set
  const stages = stagesOf(indicator, set, points, moment.on)
  return (
    <ol class="hw-stages">
      {baseline && (
        <li>
          Baseline {showAim(indicator, set, baseline.value)}, {showDay(baseline.on)}
        </li>
      )}
      {stages.map((stage) => (
        <li>
          {showAim(indicator, set, stage.milestone.value)} by {showDay(stage.milestone.by)}
          <span class="hw-under">
            <StageWords stage={stage} target={{ assessment, set }} />
          </span>
        </li>
      ))}
    </ol>
  )
}

function StageWords({
  stage: { state, point, rating },
  target: { assessment, set },
}: {
  stage: StageStanding
  target: Pick<TargetAt, 'assessment' | 'set'>
}) {
  const { indicator } = assessment
  if (state === 'ahead') return <>Ahead</>
  const when = state === 'passed' ? 'Passed' : 'Next'
  if (!point || !hasValue(point) || !rating) return <>{when}, no figure of it yet</>
  const shown = set.on === 'children' ? showCount(point.numerator) : showFigure(indicator, point)
  return (
    <>
      {when}: {shown} {atPeriod(point.period)}, <TargetMark rating={rating} unit={indicator.unit} />
    </>
  )
}

/** What counts as close, who answers for it, and what else its file says. */
function About({ target: { assessment, set } }: Pick<Shown, 'target'>) {
  const { indicator, target } = assessment
  const room = target && roomOf(indicator, target)
  return (
    <SummaryList
      rows={[
        ...(target?.rated
          ? [{ key: 'Close', value: room ? `Within ${room}` : 'Nothing counts as close' }]
          : []),
        { key: 'Owner', value: set.owner ?? `${indicator.owner} (of the indicator)` },
        ...(set.note ? [{ key: 'Note', value: set.note }] : []),
      ]}
    />
  )
}

/** The figure over time with the steps of its target; nothing with too few figures for a course. */
function Course({ target: { assessment, set }, moment }: Pick<Shown, 'target' | 'moment'>) {
  const { indicator, points } = assessment
  const id = `target-${indicator.key}`
  if (points.filter(hasValue).length < 3)
    return <p class="govuk-body hw-empty">A picture needs figures of at least three periods.</p>
  const picture = moment.remember(`picture ${id}`, () =>
    inBothWidths(id, indicator.title, (frame) => trendPicture({ ...frame, points, indicator, target: set })),
  )
  return (
    <Picture
      id={id}
      title={indicator.title}
      reading={picture.reading}
      svg={picture.svg}
      narrow={picture.narrow}
      table={{
        ...picture.table,
        caption: `${indicator.title} over time`,
        rows: picture.table.rows.toReversed(),
      }}
    />
  )
}
