import { Temporal } from 'temporal-polyfill'
import { bringChecksUpToDate, readChecks } from '../../checks/index.ts'
import { VERSION } from '../../core/index.ts'
import { readFormats } from '../../intake/index.ts'
import { type Effect, type Figure, type Provenance, provenanceOf } from '../../measures/index.ts'
import { momentNow } from '../now.ts'
import { printTable, type Terminal } from '../terminal.ts'
import type { Workspace } from '../workspace.ts'

/** What of a workspace a figure comes from. */
type Figures = Pick<Workspace, 'database' | 'catalogue' | 'settings'>

/** So much of a hash tells files apart for the eye; the whole of it is in the JSON document. */
const BRIEF = 12

/** Where a figure comes from, with the checks run again where files or definitions have changed since they ran. */
export async function explained(
  { database, catalogue, settings }: Figures,
  figure: Figure,
): Promise<Provenance> {
  const checks = readChecks(catalogue.files)
  await bringChecksUpToDate(database, checks, momentNow())
  return provenanceOf({
    database,
    catalogue,
    settings,
    checks,
    figure,
    tables: readFormats(catalogue.files).tables,
    version: VERSION,
    today: Temporal.Now.plainDateISO(),
  })
}

/** Provenance for programs: checks by their keys, all else as it is. */
export function asProvenance({ checks, effect, ...rest }: Provenance) {
  const notRun = checks.notRun.map(({ check, whyNot }) => ({
    check: check.check,
    title: check.title,
    whyNot,
  }))
  return {
    ...rest,
    checks: { ...checks, ranAt: checks.ranAt ?? null, notRun },
    effect: effect ? asEffect(effect) : null,
  }
}

function asEffect({ byCheck, ...effect }: Effect) {
  return {
    ...effect,
    byCheck: byCheck.map(({ check, cases, children }) => ({
      check: check.check,
      title: check.title,
      cases,
      children,
    })),
  }
}

/** Prints where a figure comes from below the figure. Counts and names of files only, never a child. */
export async function printProvenance(
  terminal: Terminal,
  { indicator }: Figure,
  provenance: Provenance,
): Promise<void> {
  const words = await import('../../publishing/index.ts')
  const { loads, findings, checks, effect } = provenance
  terminal.out('\nWhere this figure comes from\n')
  terminal.out(`Definition: ${words.definitionWords(provenance.definition)}\n`)
  terminal.out(`Cohort: ${words.definitionWords(provenance.cohort)}\n`)
  terminal.out(
    `Homeward ${provenance.version}; all definitions and settings, SHA-256 ${provenance.definitions}\n`,
  )
  terminal.out(`Checks: ${words.checksWords(checks)}\n`)
  terminal.out(`Effect of findings: ${words.effectInWords(indicator, provenance)}\n`)
  const print = (heads: readonly string[], rows: readonly (readonly string[])[]) => {
    if (rows.length === 0) return
    terminal.out('\n')
    printTable(terminal, heads, rows)
  }
  print(
    ['Table', 'Year or day', 'Rows used', 'Received', 'By', 'SHA-256', 'File'],
    loads.map((load) => [
      load.kind,
      words.loadTimeWords(load),
      words.rowsUsedWords(load),
      load.receivedAt,
      load.by,
      load.sha256.slice(0, BRIEF),
      [load.file, load.part].filter(Boolean).join(', '),
    ]),
  )
  print(
    ['Findings', 'Where', 'Weight', 'What was found'],
    findings.map((found) => [
      String(found.count),
      found.where === 'file' ? `${found.kind} file` : `history, from ${found.kind}`,
      found.severity,
      words.foundWords(found),
    ]),
  )
  print(
    ['Cases', 'Children', 'Check', 'Left out because'],
    (effect?.byCheck ?? []).map(({ check, cases, children }) => [
      String(cases),
      String(children),
      check.check,
      check.title,
    ]),
  )
  print(
    ['Check that did not run', 'Why not'],
    checks.notRun.map(({ check, whyNot }) => [check.check, whyNot.join('; ')]),
  )
}
