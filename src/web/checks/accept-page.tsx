import type { Check, OpenFinding } from '../../checks/index.ts'
import { showDay } from '../../core/index.ts'
import { writeAccess } from '../access.ts'
import { frame } from '../frame/frame.tsx'
import type { Visit } from '../frame/visit.ts'
import { govuk } from '../govuk.ts'
import { SummaryList } from '../parts/components.tsx'
import type { Site } from '../site.ts'
import { today } from '../today.ts'
import type { Problem } from '../uploads/upload-frame.tsx'
import { type AcceptForm, BLANK, lastDay } from './accept-form.ts'
import { childLinks } from '../children/child-links.ts'
import { writtenDay } from './check-words.ts'
import { ChildCell, PlaceCell } from './finding-cells.tsx'
import { findingOf } from './finding-reference.ts'
import { readOutcome } from './outcome.ts'

interface Asked {
  readonly key: string
  readonly reference: string
  /** What was filled in before, and what is wrong with it. */
  readonly form?: AcceptForm
  readonly problems?: readonly Problem[]
}

/** Where a finding is let stand: why, and until when. `undefined` when there is no such finding now. */
export async function acceptPage(site: Site, visit: Visit, asked: Asked) {
  const { key, reference, form = BLANK, problems = [] } = asked
  const check = site.takesFiles ? site.checks.find((one) => one.check === key) : undefined
  const finding = check && (await findingOf(site, (await readOutcome(site, key)).findings, reference))
  if (!check || !finding) return undefined
  await writeAccess(site.database, site.access, { page: `/checks/${key}/findings`, subject: reference })
  const links = await childLinks(site, [finding.child_id])
  return frame({
    site,
    visit,
    title: `${problems.length > 0 ? 'Error: ' : ''}Let a finding stand`,
    section: 'checks',
    crumbs: [
      { text: 'Overview', href: visit.link('/') },
      { text: 'Checks', href: visit.link('/checks') },
      { text: check.title, href: visit.link(`/checks/${key}`) },
      { text: 'Let a finding stand' },
    ],
    children: (
      <div class="hw-reading">
        {problems.length > 0 &&
          govuk('error-summary', {
            titleText: 'There is a problem',
            errorList: problems.map(({ text, field }) => ({ text, href: `#${field}` })),
          })}
        <h1 class="govuk-heading-l">Let a finding stand</h1>
        <p class="govuk-body">
          Where the data is right as it is, say why. The finding then leaves the worklists until the day you
          give, and comes back after it. It is shown with your name ({site.access.person}), and anybody can
          have it mended after all.
        </p>
        <FindingSummary finding={finding} check={check} visit={visit} links={links} />
        <form method="post" action={visit.link(`/checks/${key}/findings/${reference}`)} novalidate>
          <Fields form={form} problems={problems} />
          <div class="govuk-button-group">
            {govuk('button', { text: 'Let it stand', preventDoubleClick: true })}
            <a class="govuk-link" href={visit.link(`/checks/${key}`)}>
              Leave it to be mended
            </a>
          </div>
        </form>
        <p class="govuk-body hw-quiet">This view has been logged.</p>
      </div>
    ),
  })
}

function FindingSummary(shown: {
  finding: OpenFinding
  check: Check
  visit: Visit
  links: ReadonlyMap<string, string>
}) {
  const { finding, check, visit, links } = shown
  const { about_on: about, detail } = finding
  return (
    <SummaryList
      rows={[
        { key: 'What is wrong', value: check.title },
        { key: 'Child', value: <ChildCell finding={finding} visit={visit} links={links} /> },
        ...(about === null ? [] : [{ key: 'About', value: writtenDay(about) }]),
        ...(detail === null ? [] : [{ key: 'What else', value: detail }]),
        { key: 'File and row', value: <PlaceCell finding={finding} visit={visit} /> },
      ]}
    />
  )
}

function Fields({ form, problems }: { form: AcceptForm; problems: readonly Problem[] }) {
  const said = (field: string) => {
    const problem = problems.find((one) => one.field === field)
    return problem ? { errorMessage: { text: problem.text } } : {}
  }
  const wrong = problems.some(({ field }) => field === 'until-day') ? ' govuk-input--error' : ''
  const part = (name: 'day' | 'month' | 'year', width: number) => ({
    name,
    value: form[name],
    classes: `govuk-input--width-${width}${wrong}`,
  })
  return (
    <>
      {govuk('textarea', {
        id: 'reason',
        name: 'reason',
        rows: 3,
        value: form.reason,
        label: { text: 'Why is it right as it is?', classes: 'govuk-label--s' },
        hint: { text: 'In a sentence or two. Name no child.' },
        ...said('reason'),
      })}
      {govuk('date-input', {
        id: 'until',
        namePrefix: 'until',
        fieldset: { legend: { text: 'Until when may it stand?', classes: 'govuk-fieldset__legend--s' } },
        hint: { text: `The last day, at most a year from now: ${showDay(lastDay(today()))} or earlier.` },
        items: [part('day', 2), part('month', 2), part('year', 4)],
        ...said('until-day'),
      })}
    </>
  )
}
