import { showCount } from '../../publishing/index.ts'
import type { Visit } from '../frame/visit.ts'
import { kindName } from '../parts/names.ts'
import { Table } from '../parts/table.tsx'
import { sayKind, type Touching, weightOf } from './touching.ts'

interface Shown {
  readonly touching: readonly Touching[]
  readonly visit: Visit
  readonly computed: boolean
}

/** The findings in the files the figure rests on: shown with the figure, never instead of it. */
export function TouchingSection({ touching, visit, computed }: Shown) {
  return (
    <section aria-labelledby="findings">
      <h2 class="govuk-heading-m" id="findings">
        What was found in its files
      </h2>
      <Table
        caption="Findings in the files this figure rests on"
        captionHidden
        rows={touching}
        empty={
          computed
            ? 'Nothing was found wrong and nothing was repaired in the files this figure rests on.'
            : 'There is no figure for this period, so no file stands behind it.'
        }
        columns={[
          {
            head: 'Finding',
            names: true,
            cell: ({ code }) => <span class="hw-finding">{sayKind(code)}</span>,
          },
          { head: 'Weight', cell: ({ code }) => weightOf(code) },
          {
            head: 'Where',
            cell: ({ kind, where }) => (
              <a class="govuk-link" href={visit.link(where === 'file' ? '/loads' : '/findings')}>
                {where === 'file' ? `${kindName(kind)} file` : 'History, from ' + kindName(kind)}
              </a>
            ),
          },
          { head: 'How often', numeric: true, cell: ({ count }) => showCount(count) },
        ]}
      />
    </section>
  )
}
