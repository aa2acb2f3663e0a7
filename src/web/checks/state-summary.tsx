import { SummaryList } from '../parts/components.tsx'
import { counted } from '../parts/names.ts'
import { sinceLoadBefore, WEIGHTS } from './check-words.ts'
import type { Standing } from './standings.ts'

/** How a check ended when it last ran, and what kind of check it is. */
export function StateSummary({ standing }: { standing: Standing }) {
  const { check } = standing.result
  const changed = sinceLoadBefore(standing.gone, standing.added)
  return (
    <SummaryList
      rows={[
        { key: 'How it ended', value: endedInWords(standing) },
        ...(changed === '' ? [] : [{ key: 'Since the load before', value: changed }]),
        { key: 'How much it matters', value: WEIGHTS[check.severity] },
        { key: 'Who mends it', value: check.mends },
        ...(check.statutory === undefined
          ? []
          : [{ key: 'Rule of the Department for Education', value: check.statutory }]),
      ]}
    />
  )
}

function endedInWords({ result: { state, whyNot, found }, toMend, letStand }: Standing): string {
  const why = whyNot.join('; ')
  const there = `${toMend} to be mended, ${letStand} let stand`
  if (state === 'pass') return 'Passed: it ran and found nothing'
  if (state === 'not run') {
    const kept = toMend + letStand > 0 ? `. From before: ${there}` : ''
    return `Did not run, or not everywhere: ${why}${kept}`
  }
  const partly = why === '' ? '' : `. It did not run everywhere: ${why}`
  return `Found ${counted(found, 'thing')}: ${there}${partly}`
}
