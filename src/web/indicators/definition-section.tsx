import type { Child } from 'hono/jsx'
import { day, showDay } from '../../core/index.ts'
import { type DefinitionVersion, formulaOf, type Indicator, type RuleInWords } from '../../measures/index.ts'
import type { Visit } from '../frame/visit.ts'
import { Details, SummaryList } from '../parts/components.tsx'
import { figureLinks } from '../parts/figure-links.tsx'
import { columnName } from '../parts/names.ts'
import { Prose } from '../parts/prose.tsx'
import type { Site } from '../site.ts'

/** The whole definition, down to the example worked by hand. */
export function DefinitionSection({
  site,
  visit,
  indicator,
  history,
}: {
  site: Site
  visit: Visit
  indicator: Indicator
  history: readonly DefinitionVersion[]
}) {
  const cohort = site.catalogue.cohorts.get(indicator.cohort)!
  const formula = formulaOf(indicator, cohort)
  const facts: { key: string; value: Child }[] = [
    {
      key: 'Counts',
      value: (
        <Rule
          rule={formula.counts}
          before={indicator.of ? 'The sum of' : 'Those for whom'}
          otherwise={`Every ${formula.oneCase}`}
        />
      ),
    },
    {
      key: 'Out of',
      value: (
        <Rule
          rule={formula.per ?? formula.among}
          before={formula.per ? 'The sum of' : 'Those for whom'}
          otherwise={`All of the group “${cohort.title}”`}
        />
      ),
    },
    { key: 'Comes to', value: formula.comesTo },
    { key: 'Better', value: BETTER[indicator.better] },
    { key: 'Group', value: `${cohort.title}: ${cohort.grain}` },
    { key: 'Source', value: indicator.source },
    {
      key: 'Published as',
      value: indicator['published-as'] === 'none' ? 'No published counterpart' : indicator['published-as'],
    },
    { key: 'Owner', value: indicator.owner },
    { key: 'Code and key', value: [indicator.code, indicator.key].filter(Boolean).join(', ') },
    ...(indicator.local
      ? [{ key: 'Local', value: 'A definition of this authority, not the one shipped' }]
      : []),
  ]
  return (
    <section aria-labelledby="definition">
      <h2 class="govuk-heading-m" id="definition">
        Definition
      </h2>
      <div class="hw-reading">
        <Prose text={indicator.meaning} instead={figureLinks(site.catalogue, visit)} />
      </div>
      <SummaryList rows={facts} />
      <Details summary="An example worked by hand">
        <Prose text={indicator.workedExample} />
      </Details>
      <Changes history={history} />
    </section>
  )
}

/** When the definition changed in this workspace, with the text it had before each change. */
function Changes({ history }: { history: readonly DefinitionVersion[] }) {
  const [first, ...later] = history
  if (!first) return <></>
  if (later.length === 0)
    return (
      <p class="govuk-body hw-quiet">
        Not changed since figures were first made from it, on {onDay(first.since)}.
      </p>
    )
  return (
    <Details
      summary={`Changed ${later.length === 1 ? 'once' : `${later.length} times`}, last on ${onDay(later.at(-1)!.since)}`}
    >
      {later.map(({ since }, at) => (
        <>
          <p class="govuk-body">Until {onDay(since)} it said:</p>
          <pre class="hw-code">{history[at]!.text}</pre>
        </>
      ))}
    </Details>
  )
}

function onDay(moment: string): string {
  return showDay(day(moment.slice(0, 10)))
}

/** A condition of the definition, as it is written and with what each of its columns means. */
function Rule({
  rule,
  before,
  otherwise,
}: {
  rule: RuleInWords | undefined
  before: string
  otherwise: string
}) {
  if (!rule) return <>{otherwise}</>
  return (
    <>
      {before} <code class="hw-code">{rule.written}</code>
      <ul class="govuk-list hw-columns">
        {rule.columns.map(({ name, meaning }) => (
          <li>
            {columnName(name)}: {lower(meaning)}
          </li>
        ))}
      </ul>
    </>
  )
}

const BETTER: Readonly<Record<Indicator['better'], string>> = {
  higher: 'Higher is better',
  lower: 'Lower is better',
  neutral: 'Neither way is better by itself',
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
