import { firstOfEach } from './first-of-each.ts'
import type { ListContents, ListFile } from './list-file.ts'
import { type PanelRequest, requestRow } from './panel-request.ts'
import { panelRequestsAtHome } from './panel-requests-at-home.ts'
import { panelRequestsEarlyHelp } from './panel-requests-early-help.ts'
import { panelRequestsInCare } from './panel-requests-in-care.ts'
import { panelRequestsNeet } from './panel-requests-neet.ts'

/** The panels' log: what was asked from the first day to the last, and what was decided. */
export const panelDecisions: ListFile = {
  table: 'local/panel-decisions',
  heads: [
    'Child ID',
    'Panel',
    'Request',
    'Planned or emergency',
    'Requested on',
    'Decided on',
    'Decision',
    'Decided by',
    'Package agreed',
    'Review on',
    'Team',
  ],
  rows(contents) {
    const { plan } = contents
    const rows: string[][] = []
    for (const request of requestsOf(contents))
      if (request.requestedOn >= plan.firstDay && request.requestedOn <= plan.lastDay)
        rows.push(requestRow(plan, request))
    return firstOfEach(rows, (row) => `${row.slice(0, 3).join(' ')} ${row[4]}`)
  },
}

function* requestsOf(contents: ListContents): Generator<PanelRequest> {
  const { plan, children } = contents
  for (const child of children)
    for (const period of child.periods) yield* panelRequestsInCare(plan, child, period)
  yield* panelRequestsAtHome(plan)
  yield* panelRequestsNeet(contents)
  yield* panelRequestsEarlyHelp(plan)
}
