import { showDay } from '../../core/index.ts'
import { govuk } from '../govuk.ts'
import type { Moment } from '../moment.ts'
import type { Visit } from './visit.ts'

/** Which month end is looked at: a plain form, so that it works by keyboard and without any script. */
export function PeriodForm({ moment, visit }: { moment: Moment; visit: Visit }) {
  const others = Object.entries(visit.asked).filter(([name]) => name !== 'at')
  return (
    <form class="hw-period" method="get" action={visit.path}>
      {others.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {govuk('select', {
        id: 'at',
        name: 'at',
        label: { text: 'As at' },
        items: moment.monthEnds.map((end) => ({
          value: end.toString(),
          text: showDay(end),
          selected: end.equals(moment.on),
        })),
      })}
      {govuk('button', { text: 'Show', classes: 'govuk-button--secondary' })}
    </form>
  )
}
