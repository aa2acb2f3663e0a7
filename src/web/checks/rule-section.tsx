import type { Check } from '../../checks/index.ts'
import { Details } from '../parts/components.tsx'

/** The rule as it is run, folded away: for whoever wants to know exactly. */
export function RuleSection({ check }: { check: Check }) {
  return (
    <Details summary="The rule, as it is run">
      <p class="govuk-body">
        {check.over === 'rows'
          ? 'It looks at the rows of the returns as they came, year by year.'
          : 'It looks at the histories that are made from the files, after repairs.'}{' '}
        It needs {check.needs.join(', ')}.{inUse(check)}
      </p>
      <pre class="hw-yaml" tabindex={0} aria-label="The rule in SQL" role="region">
        {check.sql.trim()}
      </pre>
    </Details>
  )
}

function inUse({ from, to }: Check): string {
  if (from === undefined && to === undefined) return ''
  const years = [from && `from ${from}`, to && `up to ${to}`].filter(Boolean).join(' ')
  return ` It is in use in returns ${years}, named by the year in which they end.`
}
