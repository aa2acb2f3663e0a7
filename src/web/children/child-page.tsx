import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { ageOn, type Day, sayCode, showDay, writeDay } from '../../core/index.ts'
import { writeAccess } from '../access.ts'
import { frame } from '../frame/frame.tsx'
import type { Visit } from '../frame/visit.ts'
import { weightOf } from '../indicators/touching.ts'
import type { Moment } from '../moment.ts'
import { SummaryList } from '../parts/components.tsx'
import { counted } from '../parts/names.ts'
import { Table } from '../parts/table.tsx'
import type { Site } from '../site.ts'
import { type ChildFinding, findingsOfChild } from './child-findings.ts'
import { type Life, readLife, type Spell } from './life.ts'
import { timelineOf } from './timeline.ts'

/** A child's page: a life and not a record. `undefined` when the reference stands for no child. */
export async function childPage(site: Site, visit: Visit, moment: Moment, reference: string) {
  const childId = await site.references.childOf(reference)
  const life = childId === undefined ? undefined : await readLife(site.database, childId)
  if (!life) return undefined
  await writeAccess(site.database, site.access, { page: '/children/', subject: reference })
  const findings = await findingsOfChild(site.database, life.childId)
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
        <JourneyTables life={life} />
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
  return `${capital([who, care].filter(Boolean).join(', '))}. ${counted(placed, 'placement')} and ${counted(life.workers.length, 'social worker')} on record.`
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

/** The picture in words: one table for each lane, for reading aloud and for paper. */
function JourneyTables({ life }: { life: Life }) {
  return (
    <>
      <SpellTable
        caption="In care"
        spells={life.periods}
        what="How it ended"
        empty="No time in care is on record."
        named={false}
      />
      <SpellTable
        caption="Where they lived"
        spells={life.placements}
        what="Placement"
        empty="No placement is on record."
      />
      {life.temporary.length > 0 && (
        <SpellTable
          caption="Away for a while (not counted as placements)"
          spells={life.temporary}
          what="Why"
          empty=""
        />
      )}
      <SpellTable
        caption="Legal status"
        spells={life.legal}
        what="Status"
        empty="No legal status is on record."
      />
      <SpellTable
        caption="Social workers"
        spells={life.workers}
        what="Worker"
        empty="No social worker is on record: the social worker file is not loaded, or has no row for this child."
      />
      <Table
        caption="Reviews"
        rows={life.reviews}
        empty="No review is on record in any period of care."
        columns={[
          { head: 'Held on', names: true, whole: true, cell: ({ on }) => writeDay(on) },
          { head: 'In time', cell: ({ label }) => label.replace(/^Review ?/, '') || 'deadline not known' },
          { head: 'How the child took part', cell: ({ detail }) => detail || MISSING },
        ]}
      />
      <SpellTable
        caption="Missing or away"
        spells={life.missing}
        what="What"
        empty="No time missing is on record."
      />
    </>
  )
}

interface Told {
  readonly caption: string
  readonly what: string
  readonly spells: readonly Spell[]
  readonly empty: string
  readonly named?: boolean
}

function SpellTable({ caption, what, spells, empty, named = true }: Told) {
  return (
    <Table
      caption={caption}
      rows={spells.map((spell, at) => ({ ...spell, number: at + 1 }))}
      empty={empty}
      columns={[
        { head: 'No.', numeric: true, cell: ({ number }) => number },
        { head: 'From', names: true, whole: true, cell: ({ from }) => writeDay(from) },
        { head: 'To', whole: true, cell: ({ to }) => (to ? writeDay(to) : 'goes on') },
        { head: 'How long', whole: true, cell: ({ from, to }) => lasting(from, to) },
        { head: what, cell: ({ label, detail, to }) => spellWords(named ? label : '', detail, to) },
      ]}
    />
  )
}

function spellWords(label: string, detail: string, to: Day | undefined): string {
  const words = [label, detail].filter((part) => part !== '').join(': ')
  return words === '' ? (to ? 'Not recorded' : 'Still in care') : words
}

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

function lasting(from: Day, to: Day | undefined): string {
  if (!to) return ''
  const { years, months, days } = from.until(to, { largestUnit: 'years' })
  if (years > 0) return `${counted(years, 'year')}${months > 0 ? ` ${counted(months, 'month')}` : ''}`
  return months > 0 ? counted(months, 'month') : counted(days, 'day')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
