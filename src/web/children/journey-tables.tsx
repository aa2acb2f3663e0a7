import { type Day, writeDay } from '../../core/index.ts'
import { counted } from '../parts/names.ts'
import { Table } from '../parts/table.tsx'
import type { Life, Spell } from './life.ts'

const IN_TIME: Readonly<Record<string, string>> = { 'Review in time': 'In time', 'Review late': 'Late' }

/** The picture in words: one table for each lane, for reading aloud and for paper. */
export function JourneyTables({ life, on }: { life: Life; on: Day }) {
  return (
    <>
      <SpellTable
        on={on}
        caption="In care"
        spells={life.periods.map((spell) => (spell.to ? spell : { ...spell, detail: 'Still in care' }))}
        what="How it ended"
        empty="No time in care is on record."
        named={false}
      />
      <SpellTable
        on={on}
        caption="Where they lived"
        spells={life.placements}
        what="Placement"
        named={false}
        empty="No placement is on record."
      />
      {life.temporary.length > 0 && (
        <SpellTable
          on={on}
          caption="Away for a while (not counted as placements)"
          spells={life.temporary}
          what="Why"
          named={false}
          empty=""
        />
      )}
      <SpellTable
        on={on}
        caption="Legal status"
        spells={life.legal}
        what="Status"
        empty="No legal status is on record."
      />
      <SpellTable
        on={on}
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
          { head: 'Held on', names: true, whole: true, cell: (review) => writeDay(review.on) },
          { head: 'In time', cell: ({ label }) => IN_TIME[label] ?? 'Deadline not known' },
          { head: 'How the child took part', cell: ({ detail }) => detail || 'Not recorded' },
        ]}
      />
      <SpellTable
        on={on}
        caption="Missing or away"
        spells={life.missing}
        what="What"
        named={false}
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
  /** How far the returns reach: how long something has gone on so far. */
  readonly on: Day
  /** Whether the short words stand before the full ones. Default true. */
  readonly named?: boolean
}

function SpellTable({ caption, what, spells, empty, on, named = true }: Told) {
  return (
    <Table
      caption={caption}
      look="journey"
      rows={spells.map((spell, at) => ({ ...spell, number: at + 1 }))}
      empty={empty}
      columns={[
        { head: 'No.', numeric: true, cell: ({ number }) => number },
        { head: 'From', names: true, whole: true, cell: ({ from }) => writeDay(from) },
        { head: 'To', whole: true, cell: ({ to }) => (to ? writeDay(to) : 'goes on') },
        {
          head: 'How long',
          whole: true,
          cell: ({ from, to }) => (to ? lasting(from, to) : `${lasting(from, on)} so far`),
        },
        { head: what, cell: ({ label, detail }) => inWords(named ? label : '', detail) },
      ]}
    />
  )
}

function inWords(label: string, detail: string): string {
  return [label, detail].filter((part) => part !== '').join(': ') || 'Not recorded'
}

function lasting(from: Day, to: Day): string {
  const { years, months, days } = from.until(to, { largestUnit: 'years' })
  if (years > 0) return `${counted(years, 'year')}${months > 0 ? ` ${counted(months, 'month')}` : ''}`
  if (months > 0) return counted(months, 'month')
  return days > 0 ? counted(days, 'day') : 'same day'
}
