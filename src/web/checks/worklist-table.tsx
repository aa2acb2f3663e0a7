import type { Day } from '../../core/index.ts'
import type { Visit } from '../frame/visit.ts'
import { Table } from '../parts/table.tsx'
import { longAgo, WEIGHTS, whyItMatters } from './check-words.ts'
import { AboutCell, ChildCell } from './finding-cells.tsx'
import type { ToMend } from './team-lists.ts'

interface Shown {
  readonly visit: Visit
  readonly items: readonly ToMend[]
  readonly links: ReadonlyMap<string, string>
  readonly on: Day
  readonly caption: string
}

interface Item extends ToMend {
  readonly isFirst: boolean
}

/** What is to be mended, as a to-do list: who, what and why, since when, and who does it. */
export function WorklistTable({ visit, items, links, on, caption }: Shown) {
  return (
    <div class="hw-to-do">
      <Table
        caption={caption}
        captionHidden
        rows={items.map((item, at) => ({ ...item, isFirst: item.check !== items[at - 1]?.check }))}
        empty=""
        narrow="stack"
        columns={[
          {
            head: 'Child',
            names: true,
            cell: ({ finding }) => (
              <>
                <ChildCell finding={finding} visit={visit} links={links} />
                {finding.worker !== null && <span class="hw-under">{finding.worker}</span>}
              </>
            ),
          },
          { head: 'What to put right', cell: (item) => <WhatCell item={item} visit={visit} /> },
          { head: 'About', whole: true, cell: ({ finding }) => <AboutCell finding={finding} /> },
          { head: 'Who mends it', cell: ({ check }) => check.mends },
          {
            head: 'First seen',
            whole: true,
            cell: ({ finding }) => (
              <>
                <span class="hw-narrow">First seen </span>
                {longAgo(finding.first_seen, on)}
              </>
            ),
          },
        ]}
      />
    </div>
  )
}

/** Of several findings of a check the first says why they matter: it would be the same below. */
function WhatCell({ item: { finding, check, isFirst }, visit }: { item: Item; visit: Visit }) {
  return (
    <>
      <a class="govuk-link" href={visit.link(`/checks/${check.check}`)}>
        {check.title}
      </a>{' '}
      <span class={`hw-weight hw-weight--${check.severity}`}>{WEIGHTS[check.severity]}</span>
      {finding.detail !== null && <span class="hw-said">{finding.detail}</span>}
      {isFirst && <span class="hw-under">{whyItMatters(check)}</span>}
    </>
  )
}
