import type { InputTable } from '../intake/index.ts'
import type { HistoryStep } from './history-step.ts'

const LIST = 'local/assessments'

/**
 * The council's list of assessments, each with the last working day on which the law lets a social work (single)
 * assessment be completed (`latest_on`), counted from the day it started by `catalogue/standards/assessments.yaml`. It
 * is blank for assessments of other kinds, which no law sets a time for, and where working days are not known that far.
 */
const assessmentDeadline: HistoryStep = {
  table: 'assessment_deadline',
  meaning:
    'Each assessment on the council’s list, with the day by which a social work assessment must be completed',
  sql: `
    SELECT a.*, w.day AS latest_on
    FROM known_local_assessments a
    CROSS JOIN assessments_standard s
    LEFT JOIN calendar_day d ON d.day = CASE a.kind WHEN 'single' THEN a.started_on END
    LEFT JOIN calendar_day w ON w.is_working_day = 1
      AND w.working_days_so_far = d.working_days_so_far + s.completed_within_working_days`,
}

/** The step that tells by when assessments must be completed, none when the catalogue has no list of them. */
export function assessmentDeadlines(tables: readonly InputTable[]): HistoryStep[] {
  return tables.some(({ table }) => table === LIST) ? [assessmentDeadline] : []
}
