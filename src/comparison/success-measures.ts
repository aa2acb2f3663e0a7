import { compareDays, type Day, day } from '../core/index.ts'
import type { Database } from '../store/index.ts'
import { checkTarget, type TargetProblem } from './check-target.ts'
import type { Milestone } from './targets.ts'

/**
 * How a success measure stands by the target of its stage, whatever status its plan gives it: at the target or on the
 * better side of it, or not. It cannot be told without a value, a target, or which way is better.
 */
export type SuccessStanding = 'on track' | 'not on track' | 'cannot be told'

/** What a file said of a success measure. */
export interface SuccessReport {
  /** The day to which value and status refer. */
  readonly reportedOn: Day
  readonly value: number | undefined
  /** The target of the stage in force on the day. */
  readonly target: number | undefined
  readonly dueOn: Day | undefined
  /** The status its plan gives it, by its code in `improvement-status`: `at-risk`. */
  readonly status: string | undefined
  readonly standing: SuccessStanding
  /** The load that said so, and when it was received. */
  readonly loadId: number
  readonly receivedAt: string
  /** What earlier lines and files said of the same day, the oldest first; empty for most. */
  readonly saidBefore: readonly Omit<SuccessReport, 'saidBefore'>[]
}

/** A success measure of an improvement plan, with all that was ever reported of it. */
export interface SuccessMeasure {
  readonly plan: string
  /** Its number in the plan: `3.2`. */
  readonly number: string
  readonly title: string | undefined
  readonly owner: string | undefined
  readonly better: 'higher' | 'lower' | undefined
  /** The first value that was reported; `undefined` when none ever was. */
  readonly baseline: { readonly on: Day; readonly value: number } | undefined
  /** What was reported last. */
  readonly latest: SuccessReport
  readonly standing: SuccessStanding
  /** The first report of the unbroken run of reports that stand as the latest does. */
  readonly since: Day
  /** Every report by the day it refers to, the oldest first. */
  readonly reports: readonly SuccessReport[]
  /** Its stages with a day, in the order they were reported. */
  readonly stages: readonly Milestone[]
  /** What is wrong with its stages: one that repeats the one before, or goes backwards. */
  readonly problems: readonly TargetProblem[]
}

/** The success measures as they were known after a file of the plans had come in. */
export interface SuccessMeasuresAt {
  readonly loadId: number
  readonly file: string
  readonly receivedAt: string
  readonly measures: readonly SuccessMeasure[]
}

interface StoredRow {
  readonly load_id: number
  readonly file_name: string
  readonly received_at: string
  readonly plan: string
  readonly item_id: string
  readonly kind: string | null
  readonly item: string | null
  readonly owner: string | null
  readonly reported_on: string
  readonly value: number | null
  readonly target: number | null
  readonly better: string | null
  readonly due_on: string | null
  readonly status: string | null
}

/**
 * The success measures of the improvement plans, by plan and number: as known now or, `on` a day, by the reports that
 * refer to that day or one before it. Of several lines for one day the last of the last file counts, as everywhere.
 * A line that does not say what it is is a measure when it has a target, as in the cohort `improvement-plan`.
 */
export async function successMeasures(database: Database, on?: Day): Promise<SuccessMeasure[]> {
  const rows = await readRows(database)
  return measuresFrom(on ? rows.filter((row) => compareDays(day(row.reported_on), on) <= 0) : rows)
}

/**
 * The same after each file of the plans that was taken in, the latest first: how each measure stood then, by what was
 * known then. A later file that corrects an earlier report shows here, and in `saidBefore` of the report.
 */
export async function successMeasuresByLoad(database: Database): Promise<SuccessMeasuresAt[]> {
  const rows = await readRows(database)
  const loads = new Map(rows.map((row) => [row.load_id, row]))
  return [...loads.values()]
    .map(({ load_id: loadId, file_name: file, received_at: receivedAt }) => ({
      loadId,
      file,
      receivedAt,
      measures: measuresFrom(rows.filter((row) => row.load_id <= loadId)),
    }))
    .toSorted((a, b) => b.loadId - a.loadId)
}

/** Every line of the plans, as its file has it, in the order they came. */
async function readRows(database: Database): Promise<StoredRow[]> {
  return database.rows<StoredRow>(
    `SELECT i.load_id, l.file_name, l.received_at, i.plan, i.item_id, i.kind, i.item, i.owner, i.reported_on,
       CAST(i.value AS DOUBLE PRECISION) AS value, CAST(i.target AS DOUBLE PRECISION) AS target, i.better, i.due_on,
       i.status
     FROM local_improvement_plan i
     JOIN load l ON l.load_id = i.load_id
     WHERE i.plan IS NOT NULL AND i.item_id IS NOT NULL AND i.reported_on IS NOT NULL
     ORDER BY i.load_id, i.line`,
  )
}

function measuresFrom(rows: readonly StoredRow[]): SuccessMeasure[] {
  const byMeasure = new Map<string, StoredRow[]>()
  for (const row of rows) {
    const key = JSON.stringify([row.plan, row.item_id])
    byMeasure.set(key, [...(byMeasure.get(key) ?? []), row])
  }
  return [...byMeasure.values()]
    .map(measureOf)
    .filter((measure) => measure !== undefined)
    .toSorted((a, b) => BY_NUMBER.compare(a.plan, b.plan) || BY_NUMBER.compare(a.number, b.number))
}

/** 2.2 comes before 2.10. */
const BY_NUMBER = new Intl.Collator('en', { numeric: true })

/** All lines of one measure or action, in the order they came. */
function measureOf(rows: readonly StoredRow[]): SuccessMeasure | undefined {
  const byDay = new Map<string, StoredRow[]>()
  for (const row of rows) byDay.set(row.reported_on, [...(byDay.get(row.reported_on) ?? []), row])
  const days = [...byDay.values()].toSorted((a, b) => (a[0]!.reported_on < b[0]!.reported_on ? -1 : 1))
  const last = days.at(-1)!.at(-1)!
  if ((last.kind ?? (last.target === null ? 'action' : 'success-measure')) !== 'success-measure')
    return undefined
  const reports = days.map((lines): SuccessReport => {
    const said = lines.map(reportOf)
    return { ...said.at(-1)!, saidBefore: said.slice(0, -1) }
  })
  const latest = reports.at(-1)!
  const better = betterOf(last)
  const first = reports.find(({ value }) => value !== undefined)
  const stages = stagesOf(reports)
  return {
    plan: last.plan,
    number: last.item_id,
    title: last.item ?? undefined,
    owner: last.owner ?? undefined,
    better,
    baseline: first && { on: first.reportedOn, value: first.value! },
    latest,
    standing: latest.standing,
    since: sinceWhen(reports),
    reports,
    stages,
    problems: stages.length > 1 ? checkTarget({ on: 'value', milestones: stages }, better ?? 'neutral') : [],
  }
}

function reportOf(row: StoredRow): Omit<SuccessReport, 'saidBefore'> {
  return {
    reportedOn: day(row.reported_on),
    value: row.value ?? undefined,
    target: row.target ?? undefined,
    dueOn: row.due_on === null ? undefined : day(row.due_on),
    status: row.status ?? undefined,
    standing: standingOf(row),
    loadId: row.load_id,
    receivedAt: row.received_at,
  }
}

function standingOf(row: StoredRow): SuccessStanding {
  const { value, target } = row
  const better = betterOf(row)
  if (value === null || target === null || better === undefined) return 'cannot be told'
  return (better === 'higher' ? value >= target : value <= target) ? 'on track' : 'not on track'
}

function betterOf({ better }: StoredRow): SuccessMeasure['better'] {
  return better === 'higher' || better === 'lower' ? better : undefined
}

function sinceWhen(reports: readonly SuccessReport[]): Day {
  const { standing } = reports.at(-1)!
  const before = reports.findLastIndex((report) => report.standing !== standing)
  return reports[before + 1]!.reportedOn
}

/** Each stage once: a target with the day it is due, as long as neither changes. */
function stagesOf(reports: readonly SuccessReport[]): Milestone[] {
  const stages: Milestone[] = []
  for (const { target, dueOn } of reports) {
    if (target === undefined || dueOn === undefined) continue
    const before = stages.at(-1)
    if (before?.value === target && before.by.equals(dueOn)) continue
    stages.push({ by: dueOn, value: target })
  }
  return stages
}
