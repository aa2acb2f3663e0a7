import {
  RAG_SIGNS,
  type SuccessMeasure,
  type SuccessMeasuresAt,
  type SuccessReport,
  type SuccessStanding,
} from '../../comparison/index.ts'
import { asAt, showDay } from '../../core/index.ts'
import {
  correctedReading,
  NO_VALUE,
  showMoment,
  showReported,
  sparkline,
  successMeasureReading,
} from '../../publishing/index.ts'
import { raw } from 'hono/html'
import type { Visit } from '../frame/visit.ts'
import { Details } from '../parts/components.tsx'
import { Table } from '../parts/table.tsx'

/** The success measures of improvement plans, plan by plan, with all that was ever reported of each. */
export function SuccessSection({
  measures,
  history,
  visit,
}: {
  measures: readonly SuccessMeasure[]
  history: readonly SuccessMeasuresAt[]
  visit: Visit
}) {
  const plans = [...new Set(measures.map(({ plan }) => plan))]
  return (
    <section aria-labelledby="success-measures">
      <h2 class="govuk-heading-m" id="success-measures">
        Success measures of improvement plans
      </h2>
      {measures.length === 0 ? (
        <p class="govuk-body hw-empty">
          No success measure is known. They come with the list of the improvement plan:{' '}
          <a class="govuk-link" href={visit.link('/templates/improvement-plan')}>
            see what it holds
          </a>
          .
        </p>
      ) : (
        <p class="govuk-body hw-reading">
          {inWords(measures)}. On track means that the last value reported is at the target of its stage or on
          the better side of it, whatever status the plan gives it.
        </p>
      )}
      {plans.map((plan) => (
        <Plan plan={plan} measures={measures.filter((measure) => measure.plan === plan)} />
      ))}
      {history.length > 1 && <ByLoad history={history} />}
    </section>
  )
}

function inWords(measures: readonly SuccessMeasure[]): string {
  const parts = (['on track', 'not on track', 'cannot be told'] as const).flatMap((standing) => {
    const count = measures.filter((measure) => measure.standing === standing).length
    return count > 0 ? [`${count} ${standing}`] : []
  })
  return `${measures.length === 1 ? '1 measure' : `${measures.length} measures`}: ${parts.join(', ')}`
}

function Plan({ plan, measures }: { plan: string; measures: readonly SuccessMeasure[] }) {
  return (
    <>
      <Table
        caption={plan}
        narrow="stack"
        look="success"
        rows={measures}
        empty=""
        columns={[
          {
            head: 'Measure',
            names: true,
            cell: ({ number, title }) => `${number} ${title ?? ''}`,
          },
          { head: 'How it stands', cell: ({ standing }) => <StandingMark standing={standing} /> },
          { head: 'What was reported', cell: (measure) => <Reading measure={measure} /> },
          { head: 'Course', cell: (measure) => <Course measure={measure} /> },
          {
            head: 'Status in the plan',
            cell: ({ latest }) => (
              <>
                <span class="hw-head-within">Status in the plan: </span>
                {statusWords(latest)}
              </>
            ),
          },
          { head: 'Owner', cell: ({ owner }) => owner ?? NO_VALUE },
        ]}
      />
      <Details summary={`Every report of ${plan}`}>
        {measures.map((measure) => (
          <Reports measure={measure} />
        ))}
      </Details>
    </>
  )
}

const SIGN: Readonly<Record<SuccessStanding, { word: string; rag: keyof typeof RAG_SIGNS }>> = {
  'on track': { word: 'On track', rag: 'met' },
  'not on track': { word: 'Not on track', rag: 'missed' },
  'cannot be told': { word: 'Cannot be told', rag: 'not rated' },
}

function StandingMark({ standing }: { standing: SuccessStanding }) {
  const { word, rag } = SIGN[standing]
  return (
    <span class={`hw-target__mark hw-target__mark--${rag.replace(' ', '-')}`}>
      <strong>
        {word} <span aria-hidden="true">{RAG_SIGNS[rag].sign}</span>
      </strong>
    </span>
  )
}

/** The reading, and what is wrong with the stages of the measure. */
function Reading({ measure }: { measure: SuccessMeasure }) {
  return (
    <>
      {successMeasureReading(measure)}
      {measure.problems.map(({ message }) => (
        <span class="hw-under">
          <span aria-hidden="true">◆</span> {message}
        </span>
      ))}
    </>
  )
}

function Course({ measure: { plan, number, title = number, reports } }: { measure: SuccessMeasure }) {
  const points = reports.map(({ reportedOn, value }) => ({
    period: asAt(reportedOn),
    numerator: value ?? 0,
    denominator: undefined,
    value,
  }))
  const id = `success-${plan}-${number}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  const picture = sparkline({ id, indicator: { title, measure: 'count' }, points })
  return picture === '' ? (
    <span class="hw-quiet">Too few reports</span>
  ) : (
    <span class="hw-spark">{raw(picture)}</span>
  )
}

function Reports({ measure: { number, title, reports } }: { measure: SuccessMeasure }) {
  return (
    <Table
      caption={`${number} ${title ?? ''}`}
      rows={reports.toReversed()}
      empty=""
      columns={[
        { head: 'Reported for', names: true, whole: true, cell: ({ reportedOn }) => showDay(reportedOn) },
        { head: 'Value', numeric: true, cell: ({ value }) => showReported(value) },
        { head: 'Target of the stage', numeric: true, cell: ({ target }) => showReported(target) },
        { head: 'By', whole: true, cell: ({ dueOn }) => (dueOn ? showDay(dueOn) : NO_VALUE) },
        { head: 'How it stood', cell: ({ standing }) => <StandingMark standing={standing} /> },
        { head: 'Status in the plan', cell: statusWords },
        { head: 'Corrected', cell: (report) => correctedReading(report).join(' ') },
      ]}
    />
  )
}

/** `At risk`, of the code `at-risk`: the codes of this list are their words. */
function statusWords({ status }: SuccessReport): string {
  if (status === undefined) return NO_VALUE
  return status.charAt(0).toUpperCase() + status.slice(1).replaceAll('-', ' ')
}

/** How the measures stood after each file of the plans, by what was known then. */
function ByLoad({ history }: { history: readonly SuccessMeasuresAt[] }) {
  const number = (standing: SuccessStanding) => (at: SuccessMeasuresAt) =>
    String(at.measures.filter((measure) => measure.standing === standing).length)
  return (
    <Details summary="How they stood after each file">
      <Table
        caption="Measures after each file of the plans, by what was known then"
        rows={history}
        empty=""
        columns={[
          { head: 'File', names: true, cell: ({ file }) => file },
          { head: 'Received', whole: true, cell: ({ receivedAt }) => showMoment(receivedAt) },
          { head: 'On track', numeric: true, cell: number('on track') },
          { head: 'Not on track', numeric: true, cell: number('not on track') },
          { head: 'Cannot be told', numeric: true, cell: number('cannot be told') },
        ]}
      />
    </Details>
  )
}
