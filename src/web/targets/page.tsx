import { successMeasures, successMeasuresByLoad } from '../../comparison/index.ts'
import { showDay } from '../../core/index.ts'
import { frame } from '../frame/frame.tsx'
import { PeriodForm } from '../frame/period-form.tsx'
import type { Visit } from '../frame/visit.ts'
import type { Moment } from '../moment.ts'
import { Details } from '../parts/components.tsx'
import type { Site } from '../site.ts'
import { HowToSet } from './example.tsx'
import { type Fault, faultsOf } from './faults.ts'
import { SuccessSection } from './success-section.tsx'
import { TargetSection } from './target-section.tsx'
import { targetsAt, targetsInWords } from './targets-at.ts'
import { TargetsTable } from './targets-table.tsx'

/** Every target, worst first, after what is wrong with any; then the success measures of improvement plans. */
export async function targetsPage(site: Site, visit: Visit, moment: Moment) {
  const targets = targetsAt(site, moment)
  const faults = faultsOf(site)
  // A plan may be reported after the last month end of the figures.
  const measures = await successMeasures(site.database, visit.at === undefined ? undefined : moment.on)
  const history = await successMeasuresByLoad(site.database)
  return frame({
    site,
    visit,
    moment,
    title: 'Targets',
    section: 'targets',
    crumbs: [{ text: 'Overview', href: visit.link('/') }, { text: 'Targets' }],
    children: (
      <>
        <div class="hw-top">
          <h1 class="govuk-heading-l">
            Targets <span class="hw-top__when">at {showDay(moment.on)}</span>
          </h1>
          <PeriodForm moment={moment} visit={visit} />
        </div>
        <Faults faults={faults} />
        {targets.length === 0 ? (
          <>
            <p class="govuk-body hw-empty">
              No target is set, so no figure is held against one. What is off target is not the same as what
              is worse.
            </p>
            <h2 class="govuk-heading-m">How to set a target</h2>
            <HowToSet />
          </>
        ) : (
          <>
            <p class="govuk-body-l hw-reading">{targetsInWords(targets)}.</p>
            <TargetsTable targets={targets} moment={moment} />
            <Details summary="How to set a target" class="hw-on-screen">
              <HowToSet />
            </Details>
          </>
        )}
        <SuccessSection measures={measures} history={history} visit={visit} />
        {targets.length > 0 && (
          <section aria-labelledby="each">
            <h2 class="govuk-heading-m" id="each">
              Target by target
            </h2>
            {targets.map((target) => (
              <TargetSection target={target} visit={visit} moment={moment} />
            ))}
          </section>
        )}
      </>
    ),
  })
}

/** What is wrong in homeward.yaml, before any figure is read against it. */
function Faults({ faults }: { faults: readonly Fault[] }) {
  if (faults.length === 0) return <></>
  return (
    <section class="hw-faults" aria-labelledby="faults">
      <h2 class="govuk-heading-m" id="faults">
        What to put right
      </h2>
      <p class="govuk-body">
        Until this is put right in <code class="hw-code">homeward.yaml</code>, what is said of these targets
        may mislead.
      </p>
      <ul class="govuk-list govuk-list--spaced">
        {faults.map(({ wrong, toDo }) => (
          <li>
            <span aria-hidden="true">◆</span> {wrong}
            <span class="hw-under">{toDo}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
