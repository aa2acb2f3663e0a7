import { modelWords } from '../../publishing/index.ts'
import type { Visit } from '../frame/visit.ts'
import { govuk } from '../govuk.ts'
import type { Site } from '../site.ts'
import { type AskedOfCompare, compareLink } from './asked.ts'
import type { Look } from './published-figures.ts'

/** One thing to choose by: words to type, or one of several. */
export interface CompareField {
  readonly name: keyof AskedOfCompare
  readonly label: string
  /** What can be chosen; without it words are typed. */
  readonly options?: readonly { readonly value: string; readonly text: string }[]
  readonly chosen: string
  readonly hint?: string
}

interface Form {
  readonly site: Site
  readonly visit: Visit
  /** Where the form asks. */
  readonly path: string
  readonly look: Look
  readonly asked: AskedOfCompare
  /** What a page lets choose beside the authority and the neighbours. */
  readonly fields?: readonly CompareField[]
  /** What is asked and not to be chosen here, but kept. */
  readonly kept?: AskedOfCompare
}

/** What is compared with whom: a plain form that asks the page again, so that it works without any script. */
export function CompareForm({ site, visit, path, look, asked, fields = [], kept = {} }: Form) {
  const all = [...fields, ...lookFields(site, look)]
  const isChosen = all.some(({ name }) => asked[name] !== undefined)
  const hidden = { at: visit.asked.at, ...kept }
  return (
    <form class="hw-choose" method="get" action={path}>
      {Object.entries(hidden).map(([name, value]) =>
        value === undefined ? <></> : <input type="hidden" name={name} value={value} />,
      )}
      {all.map((field) => fieldOf(field))}
      {govuk('button', { text: 'Show', classes: 'govuk-button--secondary' })}
      {isChosen && (
        <a class="govuk-link hw-choose__all" href={compareLink(visit, path, kept)}>
          Start again
        </a>
      )}
    </form>
  )
}

function fieldOf({ name, label, options, chosen, hint }: CompareField) {
  const shared = { id: name, name, label: { text: label }, ...(hint ? { hint: { text: hint } } : {}) }
  if (!options) return govuk('input', { ...shared, value: chosen, classes: 'govuk-input--width-10' })
  return govuk('select', {
    ...shared,
    items: options.map((option) => ({ ...option, selected: option.value === chosen })),
  })
}

/** The authority that is looked from, and by which model its neighbours are chosen. */
function lookFields({ comparison }: Site, { authority, models, model }: Look): CompareField[] {
  const there = comparison.authorities.all
    .filter(({ code, to }) => !to || code === authority)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return [
    ...(models.length < 2
      ? []
      : [
          {
            name: 'model' as const,
            label: 'Neighbours by the model of',
            options: models.map((each) => ({ value: each, text: modelWords(each) })),
            chosen: model ?? '',
          },
        ]),
    {
      name: 'authority',
      label: 'Looked at from',
      options: there.map(({ code, name }) => ({ value: code, text: name })),
      chosen: authority,
    },
  ]
}
