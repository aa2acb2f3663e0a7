import { type PeriodKind, showPeriod } from '../../core/index.ts'
import { type Assessment, processOf, returnedFigures, type Target } from '../../comparison/index.ts'
import { type Cohort, definitionHistory, isAboutChildren } from '../../measures/index.ts'
import {
  averageStatement,
  changeStatement,
  figureStatement,
  noFigureStatement,
  say,
  showCount,
  yearStatement,
} from '../../publishing/index.ts'
import { frame } from '../frame/frame.tsx'
import { PeriodForm } from '../frame/period-form.tsx'
import type { Visit } from '../frame/visit.ts'
import type { Moment } from '../moment.ts'
import { chanceRange, DirectionWords, FigureValue } from '../parts/figure.tsx'
import { TargetWords } from '../parts/target.tsx'
import type { Site } from '../site.ts'
import { RestsOn } from '../sources/rests-on.tsx'
import { sourcesNow } from '../sources/sources-now.ts'
import { comparedOf, ComparedSection } from './compared-section.tsx'
import { CutsSection } from './cuts-section.tsx'
import { DefinitionSection } from './definition-section.tsx'
import { EffectSection } from './effect-section.tsx'
import { KnownSection, knownThen } from './known-section.tsx'
import { movementOf } from './movement.ts'
import { MovementSection } from './movement-section.tsx'
import { peopleOf, PeopleSection } from './people-section.tsx'
import { ProcessSection } from './process-section.tsx'
import { provenanceFor, ProvenanceSection } from './provenance-section.tsx'
import { publishedMark } from './published-mark.ts'
import { ReturnedSection } from './returned-section.tsx'
import { findingsTouching, type Touching } from './touching.ts'
import { TouchingSection } from './touching-section.tsx'
import { TrendSection } from './trend-section.tsx'

/** An indicator from top to bottom: what it says, how it got there, who is behind it, what it means. */
export async function indicatorPage(site: Site, visit: Visit, moment: Moment, assessment: Assessment) {
  const { indicator, figure, period } = assessment
  const area = site.catalogue.areas.find(({ folder }) => folder === indicator.area)!
  const cohort = site.catalogue.cohorts.get(indicator.cohort)!
  const movement = await moment.remember(`moved ${indicator.key} ${figure.period.code}`, () =>
    movementOf(site, assessment),
  )
  const shown = `${indicator.key} ${figure.period.code}`
  const compared = await moment.remember(`compared ${shown} ${await publishedMark(site)}`, () =>
    comparedOf(site, assessment),
  )
  const chart = await moment.remember(`process ${shown}`, () =>
    processOf({ ...site, ...eventsOf(site) }, assessment),
  )
  const people = await moment.remember(`people ${shown}`, () => peopleOf(site, assessment))
  const touching = await findingsTouching(site, assessment)
  const returned = await returnedFigures(site.database, site.catalogue, indicator.key)
  const known = await knownThen(site, moment, assessment, visit)
  const sources = await sourcesNow(site, moment)
  const provenance = await provenanceFor(site, figure)
  const history = await definitionHistory(site.database, indicator.path)
  return frame({
    site,
    visit,
    moment,
    title: indicator.title,
    section: 'areas',
    crumbs: [
      { text: 'Overview', href: visit.link('/') },
      { text: area.title, href: visit.link(`/areas/${area.folder}`) },
      { text: indicator.title },
    ],
    children: (
      <>
        <div class="hw-top">
          <h1 class="govuk-heading-l">
            {indicator.title} <span class="hw-top__when">{showPeriod(period)}</span>
          </h1>
          <PeriodForm moment={moment} visit={visit} />
        </div>
        <OtherPeriods assessment={assessment} visit={visit} />
        <p class="govuk-body-l hw-reading">
          {say(figure.value === null ? noFigureStatement(assessment) : figureStatement(assessment))}
        </p>
        <FigurePanel
          assessment={assessment}
          set={site.settings.targets[indicator.key]}
          cohort={cohort}
          touching={touching}
          visit={visit}
        />
        <RestsOn site={site} visit={visit} sources={sources} figure={figure} />
        <div class={movement ? 'hw-course hw-course--pair' : 'hw-course'}>
          <TrendSection site={site} moment={moment} assessment={assessment} beside={compared.beside} />
          {movement && <MovementSection movement={movement} cohort={cohort.title} />}
        </div>
        <ComparedSection site={site} visit={visit} assessment={assessment} compared={compared} />
        <ProcessSection chart={chart} />
        <CutsSection site={site} assessment={assessment} />
        <PeopleSection assessment={assessment} people={people} />
        <ReturnedSection returned={returned} assessment={assessment} moment={moment} visit={visit} />
        <KnownSection known={known} visit={visit} />
        <TouchingSection touching={touching} visit={visit} computed={figure.whyNot === undefined} />
        <EffectSection indicator={indicator} provenance={provenance} visit={visit} />
        <ProvenanceSection site={site} visit={visit} provenance={provenance} />
        <DefinitionSection site={site} visit={visit} indicator={indicator} history={history} />
        <Downloads assessment={assessment} visit={visit} />
      </>
    ),
  })
}

/** What the catalogue says of events, for their process charts. */
function eventsOf({ comparison: { opportunities, eventDays } }: Site) {
  return { opportunities, eventDays }
}

/** The same indicator over its other kinds of period: a month of few children says little, twelve say more. */
function OtherPeriods({ assessment, visit }: { assessment: Assessment; visit: Visit }) {
  const { indicator, figure } = assessment
  if (indicator.periods.length < 2 || figure.period.kind === 'as-at') return <></>
  return (
    <ul class="hw-over" aria-label="Kind of period">
      {indicator.periods.map((kind, at) => (
        <li>
          {kind === figure.period.kind ? (
            <strong aria-current="true">{KINDS[kind]}</strong>
          ) : (
            <a class="govuk-link" href={visit.link(visit.path, { over: at === 0 ? undefined : kind })}>
              {KINDS[kind]}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}

const KINDS: Readonly<Record<PeriodKind, string>> = {
  'as-at': 'At the day',
  month: 'Month',
  quarter: 'Quarter',
  year: 'Year',
  '12-months': '12 months',
}

interface Panel {
  readonly assessment: Assessment
  /** The target that is set for it, if one is. */
  readonly set: Target | undefined
  readonly cohort: Cohort
  readonly touching: readonly Touching[]
  readonly visit: Visit
}

/** The figure with all that belongs to it, and the ways on from it. */
function FigurePanel({ assessment, set, cohort, touching, visit }: Panel) {
  const { figure } = assessment
  const findings = touching.reduce((sum, { count }) => sum + count, 0)
  const sentences = [changeStatement(assessment), yearStatement(assessment), averageStatement(assessment)]
  return (
    <div class="hw-panel">
      <div class="hw-panel__figure">
        <FigureValue assessment={assessment} large />
        <DirectionWords assessment={assessment} reasons />
        <p class="hw-panel__target">
          <TargetWords assessment={assessment} set={set} />
        </p>
      </div>
      <div class="hw-panel__words">
        {sentences.map((sentence) => sentence && <p>{say(sentence)}</p>)}
        {chanceRange(assessment) && <p>{chanceRange(assessment)}</p>}
        {findings > 0 && (
          <p class="hw-mark">
            <span aria-hidden="true">◆</span>{' '}
            <a class="govuk-link" href="#findings">
              {showCount(findings)} {findings === 1 ? 'finding touches' : 'findings touch'} the files behind
              this figure
            </a>
          </p>
        )}
        <p>
          <a class="govuk-link" href="#definition">
            What it counts and how
          </a>
        </p>
        {figure.value !== null && <ChildrenLinks assessment={assessment} cohort={cohort} visit={visit} />}
      </div>
    </div>
  )
}

/** The ways to the children behind the figure: those counted, and all who could have been. */
function ChildrenLinks(shown: { assessment: Assessment; cohort: Cohort; visit: Visit }) {
  const { assessment, cohort, visit } = shown
  const { indicator, figure } = assessment
  const to = (part: string) => visit.link(`/indicators/${indicator.key}/children`, { part, over: visit.over })
  if (indicator.measure !== 'percentage' || indicator.per !== undefined)
    return (
      <p>
        <a class="govuk-link" href={to('denominator')}>
          {isAboutChildren(cohort) ? 'See the children behind the figure' : 'See the cases behind the figure'}
        </a>
      </p>
    )
  return (
    <p>
      See{' '}
      <a class="govuk-link" href={to('numerator')}>
        the {showCount(figure.numerator ?? 0)} counted
      </a>{' '}
      or{' '}
      <a class="govuk-link" href={to('denominator')}>
        all {showCount(figure.denominator ?? 0)} who could be
      </a>
    </p>
  )
}

function Downloads({ assessment, visit }: { assessment: Assessment; visit: Visit }) {
  const { indicator } = assessment
  return (
    <section aria-labelledby="downloads">
      <h2 class="govuk-heading-m" id="downloads">
        Downloads
      </h2>
      <ul class="govuk-list">
        <li>
          <a
            class="govuk-link"
            href={visit.link(`/indicators/${indicator.key}/series.csv`, { over: visit.over })}
          >
            All figures over time (CSV)
          </a>
        </li>
        <li>
          <a
            class="govuk-link"
            href={visit.link(`/indicators/${indicator.key}/groups.csv`, { over: visit.over })}
          >
            The figure by group (CSV)
          </a>
        </li>
      </ul>
      <p class="govuk-body hw-quiet">
        Counts only, no child. The small numbers in them are not for publication: use the public edition of a
        paper.
      </p>
    </section>
  )
}
