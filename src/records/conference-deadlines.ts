import type { InputTable } from '../intake/index.ts'
import type { HistoryStep } from './history-step.ts'

const LIST = 'annex-a/list-5'

/**
 * The section 47 enquiries of Annex A list 5, each with the last working day on which an initial child protection
 * conference may be held (`due_on`), counted from the strategy discussion by `catalogue/standards/child-protection.yaml`.
 * It is there whether or not a conference turned out to be needed, and blank where working days are not known that far.
 */
const conferenceDeadline: HistoryStep = {
  table: 'conference_deadline',
  meaning:
    'Each section 47 enquiry, with the day by which an initial conference must be held if one is needed',
  sql: `
    SELECT l.*, w.day AS due_on
    FROM known_annex_a_list_5 l
    CROSS JOIN child_protection_standard s
    LEFT JOIN calendar_day d ON d.day = l.strategy_discussion_date
    LEFT JOIN calendar_day w ON w.is_working_day = 1
      AND w.working_days_so_far = d.working_days_so_far + s.conference_within_working_days`,
}

/** The step that tells by when conferences must be held, none when the catalogue has no list of enquiries. */
export function conferenceDeadlines(tables: readonly InputTable[]): HistoryStep[] {
  return tables.some(({ table }) => table === LIST) ? [conferenceDeadline] : []
}
