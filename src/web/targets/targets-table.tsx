import { say, neededStatement } from '../../publishing/index.ts'
import type { Moment } from '../moment.ts'
import { FigureValue, Sparkline } from '../parts/figure.tsx'
import { Table } from '../parts/table.tsx'
import { TargetBriefly } from '../parts/target.tsx'
import type { TargetAt } from './targets-at.ts'

/** Every target in a row of its own: the figure, how it stands by it, what it needs, and who answers for it. */
export function TargetsTable({ targets, moment }: { targets: readonly TargetAt[]; moment: Moment }) {
  return (
    <Table
      caption="Targets, those furthest off first"
      captionHidden
      narrow="stack"
      look="target"
      rows={targets}
      empty="No target is set."
      columns={[
        {
          head: 'Indicator',
          names: true,
          cell: ({ assessment: { indicator } }) => (
            <a class="govuk-link" href={`#${indicator.key}`}>
              {indicator.title}
            </a>
          ),
        },
        { head: 'Figure', cell: ({ assessment }) => <FigureValue assessment={assessment} /> },
        {
          head: 'Last 24 periods',
          cell: ({ assessment }) => <Sparkline assessment={assessment} moment={moment} />,
        },
        {
          head: 'Target',
          cell: ({ assessment, set }) => <TargetBriefly assessment={assessment} set={set} />,
        },
        {
          head: 'What it needs',
          cell: ({ assessment }) => {
            const needed = neededStatement(assessment)
            return needed ? say(needed) : ''
          },
        },
        { head: 'Owner', cell: ({ assessment, set }) => set.owner ?? assessment.indicator.owner },
      ]}
    />
  )
}
