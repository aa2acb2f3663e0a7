import type { Child } from 'hono/jsx'
import type { Cohort, Indicator } from '../../measures/index.ts'
import { Details, SummaryList } from '../parts/components.tsx'
import { columnName } from '../parts/names.ts'
import { Prose } from '../parts/prose.tsx'
import type { Site } from '../site.ts'

/** The whole definition, down to the example worked by hand. */
export function DefinitionSection({ site, indicator }: { site: Site; indicator: Indicator }) {
  const cohort = site.catalogue.cohorts.get(indicator.cohort)!
  const facts: { key: string; value: Child }[] = [
    { key: 'Counts', value: <Rule cohort={cohort} indicator={indicator} part="counts" /> },
    { key: 'Out of', value: <Rule cohort={cohort} indicator={indicator} part="among" /> },
    { key: 'Comes to', value: MADE[indicator.measure] },
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
        <Prose text={indicator.meaning} />
      </div>
      <SummaryList rows={facts} />
      <Details summary="An example worked by hand">
        <Prose text={indicator.workedExample} />
      </Details>
    </section>
  )
}

/** A condition of the definition, as it is written and with what each of its columns means. */
function Rule({
  cohort,
  indicator,
  part,
}: {
  cohort: Cohort
  indicator: Indicator
  part: 'counts' | 'among'
}) {
  const written = part === 'counts' ? (indicator.counts ?? indicator.of) : indicator.among
  const everybody =
    part === 'among'
      ? `All of the group “${cohort.title}”`
      : `Every ${cohort.grain.replace(/^one row for each /, '')}`
  if (!written) return <>{everybody}</>
  const columns = Object.keys(cohort.columns).filter((column) => new RegExp(`\\b${column}\\b`).test(written))
  return (
    <>
      {part === 'counts' && indicator.of ? `The ${indicator.measure} of ` : 'Those for whom '}
      <code class="hw-code">{written}</code>
      <ul class="govuk-list hw-columns">
        {columns.map((column) => (
          <li>
            {columnName(column)}: {lower(cohort.columns[column]!.meaning)}
          </li>
        ))}
      </ul>
    </>
  )
}

const MADE: Readonly<Record<Indicator['measure'], string>> = {
  count: 'A number: how many count',
  percentage: 'A percentage: those who count, out of those who could',
  rate: 'A rate: those who count for every 10,000 children aged 0 to 17 of the authority',
  average: 'An average: the sum over all, divided by how many there are',
  median: 'A median: half lie below it and half above',
  sum: 'A sum over all',
}

const BETTER: Readonly<Record<Indicator['better'], string>> = {
  higher: 'Higher is better',
  lower: 'Lower is better',
  neutral: 'Neither way is better by itself',
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
