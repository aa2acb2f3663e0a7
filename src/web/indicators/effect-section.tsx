import type { Indicator, Provenance } from '../../measures/index.ts'
import { effectInWords, showCount } from '../../publishing/index.ts'
import type { Visit } from '../frame/visit.ts'
import { Table } from '../parts/table.tsx'

interface Shown {
  readonly indicator: Indicator
  readonly provenance: Provenance
  readonly visit: Visit
}

/** What the findings of the checks do to the figure: with and without the children they are about. */
export function EffectSection({ indicator, provenance, visit }: Shown) {
  const { effect } = provenance
  return (
    <section aria-labelledby="effect">
      <h2 class="govuk-heading-m" id="effect">
        What findings do to it
      </h2>
      <p class="govuk-body hw-reading">{effectInWords(indicator, provenance)}</p>
      {effect && (
        <>
          <p class="govuk-body hw-quiet">
            Every child with an open error or warning that concerns the figure is left out of it, rightly
            counted or not. A child that several checks found stands under each of them.
          </p>
          <Table
            caption="The checks whose findings are left out, those with most cases first"
            captionHidden
            rows={effect.byCheck}
            empty=""
            columns={[
              {
                head: 'Check',
                names: true,
                cell: ({ check }) => (
                  <a class="govuk-link" href={visit.link(`/checks/${check.check}`)}>
                    {check.title}
                  </a>
                ),
              },
              { head: 'Cases left out', numeric: true, cell: ({ cases }) => showCount(cases) },
              { head: 'Children', numeric: true, cell: ({ children }) => showCount(children) },
            ]}
          />
        </>
      )}
    </section>
  )
}
