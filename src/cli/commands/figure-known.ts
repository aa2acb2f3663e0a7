import { movement, type Movement, type MovementPart } from '../../comparison/index.ts'
import { type Period, readPeriod, showPeriod, WrongUseError } from '../../core/index.ts'
import { readFormats } from '../../intake/index.ts'
import {
  asKnownAt,
  bringUpToDate,
  casesBehind,
  type Figure,
  figureOf,
  findIndicator,
  type Indicator,
  type Part,
} from '../../measures/index.ts'
import { momentNow } from '../now.ts'
import { EXIT, type ExitCode, printJson, printTable, type Terminal } from '../terminal.ts'
import type { Workspace } from '../workspace.ts'

/** A part of a movement whose children can be listed. */
export const MOVEMENT_PARTS = ['late', 'corrected', 'definition', 'real'] as const
type PartName = (typeof MOVEMENT_PARTS)[number]

/** What of a workspace figures are made from. */
type Figures = Pick<Workspace, 'database' | 'catalogue' | 'settings'>

interface AskedKnown {
  readonly indicator: Indicator
  readonly period: Period
  readonly knownAt: string
  /** An earlier period, whose figure as reported is held against that of the period today. */
  readonly since?: string | undefined
  readonly json?: boolean | undefined
}

/** `homeward figure KEY --known-at MOMENT [--since PERIOD]`: as reported then, as known now, and what lies between. */
export async function figureKnown(
  workspace: Figures,
  asked: AskedKnown,
  terminal: Terminal,
): Promise<ExitCode> {
  const found = await movementOf(workspace, asked)
  const { indicator } = asked
  if (asked.json) {
    printJson(terminal, asDocument(found))
  } else {
    const writing = await import('../../publishing/index.ts')
    terminal.out(`${indicator.title}${indicator.code ? ` (${indicator.code})` : ''}\n`)
    const sentences = [
      writing.asReportedStatement(found),
      writing.knownNowStatement(found),
      writing.laterStatement(found),
      ...writing.movementStatements(found),
      writing.definitionsStatement(found),
    ]
    for (const sentence of sentences) if (sentence) terminal.out(`${writing.say(sentence)}\n`)
  }
  return found.whyNot === undefined ? EXIT.done : EXIT.findings
}

/** `homeward children KEY --known-at MOMENT`: the cases as they were reported then, or the children of one part. */
export async function childrenKnown(
  workspace: Figures,
  asked: AskedKnown & { readonly part: Part | PartName },
  terminal: Terminal,
): Promise<ExitCode> {
  const { part } = asked
  return part === 'numerator' || part === 'denominator'
    ? casesThen(workspace, { ...asked, part }, terminal)
    : childrenMoved(workspace, { ...asked, part }, terminal)
}

async function casesThen(
  { database, catalogue, settings }: Figures,
  { indicator: today, period, part, knownAt, json }: AskedKnown & { part: Part },
  terminal: Terminal,
): Promise<ExitCode> {
  const only = { indicator: today.key, period }
  const { tables } = readFormats(catalogue.files)
  const known = await asKnownAt(database, tables, catalogue, settings, { knownAt, only })
  try {
    const indicator = findIndicator(known.catalogue, today.key)
    const { whyNot } = await figureOf(known.database, known.catalogue, indicator, period)
    const cases = await casesBehind(known.database, known.catalogue, indicator, period, part)
    if (json) {
      printJson(terminal, { indicator: indicator.key, period: asDates(period), knownAt, part, cases })
    } else if (whyNot !== undefined) {
      terminal.err(`Not computed for ${showPeriod(period)} as known at ${knownAt}: ${whyNot}\n`)
    } else {
      const heads = Object.keys(known.catalogue.cohorts.get(indicator.cohort)!.columns).slice(0, 8)
      printTable(
        terminal,
        heads,
        cases.map((row) => heads.map((head) => String(row[head] ?? ''))),
      )
      terminal.err(
        `${cases.length} in the ${part} of ${indicator.key}, ${showPeriod(period)}, as known at ${knownAt}\n`,
      )
    }
    return whyNot === undefined ? EXIT.done : EXIT.findings
  } finally {
    await known.close()
  }
}

async function childrenMoved(
  workspace: Figures,
  asked: AskedKnown & { part: PartName },
  terminal: Terminal,
): Promise<ExitCode> {
  const { indicator, period, part, knownAt } = asked
  const { parts, whyNot } = await movementOf(workspace, asked)
  const children = parts?.[part]?.children ?? []
  if (asked.json) {
    printJson(terminal, { indicator: indicator.key, period: asDates(period), knownAt, part, children })
  } else if (whyNot !== undefined) {
    terminal.err(`What moved it cannot be told: ${whyNot}\n`)
  } else {
    const rows = children.map(({ child, numerator, denominator }) => [child, numerator, denominator])
    printTable(
      terminal,
      ['child_id', 'numerator', 'denominator'],
      rows.map((row) => row.map(String)),
    )
    terminal.err(`${children.length} in the part “${part}” of what moved ${indicator.key}\n`)
  }
  return whyNot === undefined ? EXIT.done : EXIT.findings
}

async function movementOf({ database, catalogue, settings }: Figures, asked: AskedKnown): Promise<Movement> {
  const { indicator, period, knownAt, since } = asked
  const reportedFor = since === undefined ? undefined : readPeriod(since)
  if (since !== undefined && !reportedFor)
    throw new WrongUseError(`“${since}” is not a period. Write 2026-03-31, 2026-03, 2025/26-Q4 or 2025/26`)
  if (reportedFor)
    await bringUpToDate(database, catalogue, settings, { period: reportedFor, now: momentNow() })
  const today = { database, tables: readFormats(catalogue.files).tables, catalogue, settings }
  return movement(today, indicator, { knownAt, period, reportedFor })
}

function asDocument({ indicator, knownAt, definitions, parts, whyNot, ...figures }: Movement) {
  const { asReported, withFilesOfNow, asKnownNow, later } = figures
  return {
    indicator: indicator.key,
    period: asDates((later ?? asKnownNow).period),
    ...(later ? { since: asDates(asKnownNow.period) } : {}),
    knownAt,
    definitions,
    asReported: asFact(asReported),
    withFilesOfNow: asFact(withFilesOfNow),
    asKnownNow: asFact(asKnownNow),
    ...(later ? { later: asFact(later) } : {}),
    movement: parts
      ? {
          late: asPart(parts.late),
          corrected: asPart(parts.corrected),
          definition: asPart(parts.definition),
          ...(parts.real ? { real: asPart(parts.real) } : {}),
        }
      : null,
    ...(whyNot === undefined ? {} : { whyNot }),
  }
}

function asFact(figure: Figure | undefined) {
  if (!figure) return null
  const { numerator, denominator, value, whyNot, loads } = figure
  return { numerator, denominator, value, ...(whyNot === undefined ? {} : { whyNot }), loads }
}

/** A part in numbers alone: the children of it are asked for by name with `homeward children --part`. */
function asPart({ children, numerator, denominator, value }: MovementPart) {
  return { children: children.length, numerator, denominator, value }
}

/** A period for programs. */
export function asDates({ kind, startOn, endOn }: Period) {
  return { kind, start: startOn.toString(), end: endOn.toString() }
}
