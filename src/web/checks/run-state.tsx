import { received } from '../loads/load-words.ts'
import { govuk } from '../govuk.ts'
import type { Ended } from './outcome.ts'

/** When the checks last ran; and when something has changed since, that what stands here is of before. */
export function RunState({ ended: { runs, upToDate } }: { ended: Ended }) {
  const { ranAt } = runs
  if (ranAt === undefined)
    return govuk('inset-text', {
      text: 'The checks have not been run yet. They run by themselves once files are taken in and Homeward is open, or with “homeward check”.',
    })
  return (
    <>
      {!upToDate &&
        govuk('inset-text', {
          text: 'Files or definitions have changed since the checks last ran, so what stands here is of before. They are run again by themselves while Homeward is open; look again in a moment.',
        })}
      <p class="govuk-body hw-quiet">The checks last ran on {received(ranAt)} (universal time).</p>
    </>
  )
}
