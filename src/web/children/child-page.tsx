import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { ageOn, type Day, sayCode, showDay } from '../../core/index.ts'
import { writeAccess } from '../access.ts'
import { PutRightSection, toPutRight } from '../checks/index.ts'
import { frame } from '../frame/frame.tsx'
import type { Visit } from '../frame/visit.ts'
import { weightOf } from '../indicators/touching.ts'
import type { Moment } from '../moment.ts'
import { SummaryList } from '../parts/components.tsx'
import { counted } from '../parts/names.ts'
import { Table } from '../parts/table.tsx'
import type { Site } from '../site.ts'
import { type ChildFinding, findingsOfChild } from './child-findings.ts'
import { JourneyTables } from './journey-tables.tsx'
import { type Life, readLife } from './life.ts'
import { timelineOf } from './timeline.ts'

/** A child's page: a life and not a record. `undefined` when the reference stands for no child. */
export async function childPage(site: Site, visit: Visit, moment: Moment, reference: string) {
  const childId = await site.references.childOf(reference)
  const life = childId === undefined ? undefined : await readLife(site.database, childId)
  if (!life) return undefined
  await writeAccess(site.database, site.access, { page: '/children/', subject: reference })
  const findings = await findingsOfChild(site.database, life.childId)
  const wrong = await toPutRight(site, life.childId)
  const picture = timelineOf(life, moment.latestOn)
  return frame({
    site,
    visit,
    moment,
    title: 'A child’s journey through care',
    section: 'none',
    crumbs: [{ text: 'Overview', href: visit.link('/') }, { text: 'A child’s journey through care' }],
    children: (
      <>
        <h1 class="govuk-heading-l">
          A child’s journey through care <span class="hw-top__when">child {life.childId}</span>
        </h1>
        <p class="govuk-body-l hw-reading">{inOneSentence(life, moment.latestOn)}</p>
        <SummaryList rows={particulars(life, moment.latestOn)} />
        <h2 class="govuk-heading-m">The journey by year</h2>
        {picture ? (
          <div
            class="hw-scroll hw-picture"
            role="region"
            aria-label="Picture: the journey by year"
            tabindex={0}
          >
            {raw(picture)}
          </div>
        ) : (
          <p class="govuk-body hw-empty">No time in care is on record, so there is nothing to draw.</p>
        )}
        <JourneyTables life={life} on={moment.latestOn} />
        <PutRightSection site={site} visit={visit} found={wrong} />
        <FindingsOfChild findings={findings} />
        <p class="govuk-body hw-quiet">This view has been logged.</p>
      </>
    ),
  })
}

/** `A girl of 11, in care since 3 May 2021, in the fourth placement.` made from what is known only. */
function inOneSentence(life: Life, on: Day): string {
  const age = life.bornOn && ageOn(life.bornOn, on)
  const who = [life.sex?.toLowerCase(), age === undefined ? undefined : `aged ${age}`]
    .filter(Boolean)
    .join(', ')
  const now = life.periods.at(-1)
  const care = !now
    ? 'no time in care on record'
    : now.to
      ? `left care on ${showDay(now.to)}`
      : `in care since ${now.startIsKnown ? '' : 'before '}${showDay(now.from)}`
  const placed = life.placements.length
  const workers = new Set(life.workers.map(({ label }) => label)).size
  return `${capital([who, care].filter(Boolean).join(', '))}. ${counted(placed, 'placement')} and ${counted(workers, 'social worker')} on record.`
}

function particulars(life: Life, on: Day): { key: string; value: Child }[] {
  const home = life.placements.find(({ to }) => to === undefined)
  const order = life.legal.find(({ to }) => to === undefined)
  const age = life.bornOn && ageOn(life.bornOn, on)
  return [
    {
      key: 'Born',
      value: life.bornOn
        ? `${showDay(life.bornOn)}${age === undefined ? '' : `, aged ${age} at ${showDay(on)}`}`
        : MISSING,
    },
    { key: 'Sex', value: life.sex ?? MISSING },
    { key: 'Ethnic group', value: life.ethnicity ?? MISSING },
    {
      key: 'Lives now',
      value: home ? `${home.detail || home.label}, since ${showDay(home.from)}` : 'Not in care now',
    },
    {
      key: 'Legal status now',
      value: order ? `${order.label}, since ${showDay(order.from)}` : 'Not in care now',
    },
  ]
}

const MISSING = 'Not recorded'

function FindingsOfChild({ findings }: { findings: readonly ChildFinding[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">What the data is missing</h2>
      <Table
        caption="Findings in this child’s rows"
        captionHidden
        rows={findings}
        empty="Nothing was found wrong and nothing was repaired in this child’s rows."
        columns={[
          {
            head: 'Finding',
            names: true,
            cell: ({ code, detail }) => <span class="hw-finding">{sayCode(code, detail ?? '')}</span>,
          },
          { head: 'Weight', cell: ({ code }) => weightOf(code) },
          { head: 'File', cell: ({ file }) => file },
          { head: 'Line', numeric: true, cell: ({ line }) => line ?? '' },
          { head: 'Column', cell: ({ column }) => column ?? '' },
        ]}
      />
    </>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
