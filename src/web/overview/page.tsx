import type { Child } from 'hono/jsx'
import type { Assessment } from '../../comparison/index.ts'
import { showDay } from '../../core/index.ts'
import { linkTo } from '../checks/index.ts'
import { frame } from '../frame/frame.tsx'
import { PeriodForm } from '../frame/period-form.tsx'
import type { Visit } from '../frame/visit.ts'
import type { Moment } from '../moment.ts'
import { Details } from '../parts/components.tsx'
import { changeBriefly, directionOf } from '../parts/direction.ts'
import { FigureValue } from '../parts/figure.tsx'
import { counted, kindName } from '../parts/names.ts'
import { gapBriefly, TargetMark } from '../parts/target.tsx'
import type { Site } from '../site.ts'
import { faultsOf } from '../targets/faults.ts'
import { type TargetAt, targetsAt, targetsInWords } from '../targets/targets-at.ts'
import { AreaRows } from './area-rows.tsx'
import { changedFigures, largestShifts, offTarget } from './changed.ts'
import { checkDoubts, type CheckDoubts, findingsByKind, notComputed, repairs } from './doubts.ts'

/** How many sentences an answer has before the rest is folded away. */
const SHOWN = 4

/** The first minute: what changed, what is off target, what cannot be trusted yet; then the areas. */
export async function overviewPage(site: Site, visit: Visit, moment: Moment) {
  const { assessments } = moment
  const changed = changedFigures(assessments)
  const shifts = largestShifts(assessments).slice(0, Math.max(1, SHOWN - changed.length))
  const missed = offTarget(assessments)
  const doubts = await doubtsOf(site, visit, moment)
  return frame({
    site,
    visit,
    moment,
    title: 'Overview',
    section: 'overview',
    children: (
      <>
        <div class="hw-top">
          <h1 class="govuk-heading-l">
            {capital(site.settings.words)} <span class="hw-top__when">at {showDay(moment.on)}</span>
          </h1>
          <PeriodForm moment={moment} visit={visit} />
        </div>
        <div class="hw-answers">
          <Answer
            id="changed"
            question="What changed?"
            about={changedInWords(changed)}
            items={[...changed, ...shifts].map((assessment) => (
              <ChangedItem assessment={assessment} visit={visit} />
            ))}
            empty="No figure has clearly changed in twelve months: chance alone could explain the differences."
          />
          <Answer
            id="off-target"
            question="What is off target?"
            about={<Targets targets={targetsAt(site, moment)} visit={visit} />}
            items={missed.map((assessment) => (
              <MissedItem assessment={assessment} visit={visit} />
            ))}
            empty="No target that may be rated is missed."
          />
          <Answer
            id="doubts"
            question="What can I not trust yet?"
            about={`The returns reach ${showDay(moment.latestOn)}`}
            items={doubts}
            empty="Every indicator is computed, and nothing was found or repaired in the files."
          />
        </div>
        <h2 class="govuk-heading-m">Areas</h2>
        <AreaRows site={site} visit={visit} moment={moment} />
      </>
    ),
  })
}

function Answer(answer: { id: string; question: string; about: Child; items: Child[]; empty: string }) {
  const { id, question, about, items, empty } = answer
  const more = items.length - SHOWN
  return (
    <section class="hw-answer" aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {question}
      </h2>
      <p class="hw-answer__about">{about}</p>
      {items.length === 0 && <p class="govuk-body hw-empty">{empty}</p>}
      <ul class="hw-answer__list">
        {items.slice(0, SHOWN).map((item) => (
          <li>{item}</li>
        ))}
      </ul>
      {more > 0 && (
        <Details summary={`${more} more`} class="hw-answer__more">
          <ul class="hw-answer__list">
            {items.slice(SHOWN).map((item) => (
              <li>{item}</li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  )
}

function ChangedItem({ assessment, visit }: { assessment: Assessment; visit: Visit }) {
  const { indicator, sinceYearBefore } = assessment
  const direction = directionOf(assessment)
  return (
    <>
      <a class="govuk-link" href={visit.link(`/indicators/${indicator.key}`)}>
        {indicator.title}
      </a>
      <span class="hw-answer__said">
        <FigureValue assessment={assessment} />{' '}
        {direction && (
          <span class={`hw-direction hw-direction--${direction.judged ?? 'unjudged'}`}>
            <span class="hw-direction__word">
              <span aria-hidden="true">{direction.shape}</span> {direction.judged ?? 'not judged'}
            </span>
          </span>
        )}
        {sinceYearBefore && `: ${changeBriefly(sinceYearBefore, indicator)}`}
      </span>
    </>
  )
}

function MissedItem({ assessment, visit }: { assessment: Assessment; visit: Visit }) {
  const { indicator } = assessment
  return (
    <>
      <a class="govuk-link" href={visit.link(`/indicators/${indicator.key}`)}>
        {indicator.title}
      </a>
      <span class="hw-answer__said">
        <FigureValue assessment={assessment} /> <TargetMark rating={assessment.target!.rating} />:{' '}
        {gapBriefly(assessment)}
      </span>
    </>
  )
}

async function doubtsOf(site: Site, visit: Visit, moment: Moment): Promise<Child[]> {
  const missing = notComputed(moment.assessments)
  const findings = await findingsByKind(site.database)
  const repaired = await repairs(site.database)
  return [
    ...targetsInDoubt(site, visit),
    ...checksInDoubt(await checkDoubts(site), visit),
    ...missing.map(({ reason, assessments }) => (
      <>
        <a class="govuk-link" href={visit.link('/definitions', { only: 'not-computed' })}>
          {counted(assessments.length, 'indicator')} not computed
        </a>
        <span class="hw-answer__said">{capital(reason)}</span>
      </>
    )),
    ...(findings.length > 0
      ? [
          <>
            <a class="govuk-link" href={visit.link('/loads')}>
              {counted(
                findings.reduce((sum, { findings: found }) => sum + found, 0),
                'finding',
              )}{' '}
              in the files
            </a>
            <span class="hw-answer__said">
              {findings.map(({ kind, findings: found }) => `${kindName(kind)} ${found}`).join(', ')}
            </span>
          </>,
        ]
      : []),
    ...(repaired > 0
      ? [
          <>
            <a class="govuk-link" href={visit.link('/findings')}>
              {counted(repaired, 'repair')} to the histories
            </a>
            <span class="hw-answer__said">
              Where returns contradict themselves or each other, what was done instead of guessing in silence
            </span>
          </>,
        ]
      : []),
  ]
}

/** What is wrong with targets and rebases: a figure may be held against something nobody meant. */
function targetsInDoubt(site: Site, visit: Visit): Child[] {
  const faults = faultsOf(site)
  if (faults.length === 0) return []
  return [
    <>
      <a class="govuk-link" href={`${visit.link('/targets')}#faults`}>
        {counted(faults.length, 'problem')} with targets
      </a>
      <span class="hw-answer__said">{namesOf(faults.map(({ briefly }) => briefly))}</span>
    </>,
  ]
}

/** How many checks or problems are named before the rest is counted. */
const NAMED = 2

function checksInDoubt({ errors, notRun }: CheckDoubts, visit: Visit): Child[] {
  const count = errors.reduce((sum, error) => sum + error.count, 0)
  const withCounts = errors.map((error) => `${error.title} (${error.count})`)
  return [
    ...(count > 0
      ? [
          <>
            <a class="govuk-link" href={linkTo(visit, '/checks', { severity: 'error' })}>
              {counted(count, 'error')} to be mended
            </a>
            <span class="hw-answer__said">{namesOf(withCounts)}</span>
          </>,
        ]
      : []),
    ...(notRun.length > 0
      ? [
          <>
            <a class="govuk-link" href={visit.link('/checks')}>
              {counted(notRun.length, 'check')} did not run
            </a>
            <span class="hw-answer__said">{namesOf(notRun)}</span>
          </>,
        ]
      : []),
  ]
}

function namesOf(things: readonly string[]): string {
  const more = things.length > NAMED ? [`and ${things.length - NAMED} more`] : []
  return [...things.slice(0, NAMED), ...more].join('; ')
}

/** What the list holds, so that nobody takes a shift of numbers for a finding. */
function changedInWords(changed: readonly Assessment[]): string {
  const worse = changed.filter(({ verdict }) => verdict?.verdict === 'worsening').length
  const clear =
    changed.length === 0
      ? 'No clear change'
      : `Clear changes: ${worse} worse, ${changed.length - worse} better`
  return `${clear} in twelve months; then the largest shifts`
}

/** Of how many targets the list speaks, so that a short list is not taken for a good one. */
function Targets({ targets, visit }: { targets: readonly TargetAt[]; visit: Visit }) {
  return (
    <>
      {targets.length === 0 ? 'No target is set' : targetsInWords(targets)}.{' '}
      <a class="govuk-link" href={visit.link('/targets')}>
        {targets.length === 0 ? 'How to set one' : 'All targets'}
      </a>
    </>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
