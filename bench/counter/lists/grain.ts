import { cellIn, type ListRow } from './rows.ts'

/** The lists that the questions ask for, each with the heads that tell one row of it from another. */
export const GRAIN: Readonly<Record<string, readonly string[]>> = {
  adopters: ['Household ID', 'Enquiry on'],
  allocations: ['Child ID', 'Role', 'Allocated from'],
  assessments: ['Child ID', 'Kind of assessment', 'Assessment started'],
  attainment: ['Child ID', 'Academic year', 'Key stage', 'Attainment measure'],
  attendance: ['Child ID', 'Attendance from'],
  caseloads: ['As at', 'Worker', 'Team'],
  'foster-recruitment': ['Household ID', 'Enquiry on'],
  'health-assessments': ['Child ID', 'Kind of health assessment', 'Health assessment due on'],
  interventions: ['Child ID', 'Kind of work', 'Referred on'],
  'iro-visits': ['Child ID', 'Date of visit or contact', 'Kind of contact'],
  meetings: ['Kind of meeting', 'Meeting planned for', 'Team or group'],
  peps: ['Child ID', 'Kind of PEP', 'PEP due on'],
  'permanence-plans': ['Child ID', 'Permanence plan', 'Plan since'],
  'placement-costs': ['Child ID', 'From'],
  plans: ['Child ID', 'Kind of plan', 'Plan started'],
  posts: ['Post ID', 'From'],
  'pre-proceedings': ['Child ID', 'Pre-proceedings agreed on'],
  proceedings: ['Case number', 'Child ID'],
  'return-interviews': ['Child ID', 'Missing from'],
  'review-minutes': ['Child ID', 'Review held on'],
  schooling: ['Child ID', 'Provision from'],
  'statutory-visits': ['Child ID', 'Date of visit'],
}

/** The rows of a list, of those that are about the same thing the last one: it is the newest. */
export function oneForEach(list: string, rows: readonly ListRow[]): ListRow[] {
  const heads = GRAIN[list]
  if (!heads) throw new Error(`nobody has said what tells the rows of ${list} apart`)
  return [...new Map(rows.map((row) => [heads.map((head) => cellIn(row, head)).join('|'), row])).values()]
}
