import type { Visit } from '../frame/visit.ts'
import { govuk } from '../govuk.ts'
import { type AskedOfChecks, linkTo } from '../frame/asked.ts'

/** One thing to choose by, and what can be chosen: a value with its words, or words that are the value. */
export interface Choice {
  readonly name: 'mends' | 'severity' | 'team'
  readonly label: string
  /** What it is when nothing is chosen. */
  readonly all: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
}

interface Chosen {
  readonly visit: Visit
  readonly asked: AskedOfChecks
  readonly choices: readonly Choice[]
}

/** Which findings are looked at: a plain form that asks the page again, so that it works without any script. */
export function ChoiceForm({ visit, asked, choices }: Chosen) {
  const kept = { at: visit.asked.at, sort: asked.sort, order: asked.order }
  const isChosen = choices.some(({ name }) => asked[name] !== undefined)
  return (
    <form class="hw-choose" method="get" action={visit.path}>
      {Object.entries(kept).map(([name, value]) =>
        value === undefined ? <></> : <input type="hidden" name={name} value={value} />,
      )}
      {choices.map(({ name, label, all, options }) =>
        govuk('select', {
          id: name,
          name,
          label: { text: label },
          items: [
            { value: '', text: all, selected: asked[name] === undefined },
            ...options.map((option) => ({ ...option, selected: option.value === asked[name] })),
          ],
        }),
      )}
      {govuk('button', { text: 'Show', classes: 'govuk-button--secondary' })}
      {isChosen && (
        <a class="govuk-link hw-choose__all" href={linkTo(visit, visit.path, {})}>
          Show everything
        </a>
      )}
    </form>
  )
}

/** The choice of a team. */
export function teamChoice(teams: readonly string[]): Choice {
  return {
    name: 'team',
    label: 'Team',
    all: 'Every team',
    options: teams.map((team) => ({ value: team, text: team })),
  }
}
