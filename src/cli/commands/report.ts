import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asAt, readDay, showDay, WrongUseError } from '../../core/index.ts'
import { bringUpToDate } from '../../measures/index.ts'
import { highlightReport, layouts, renderHighlightDocx, renderHighlightHtml } from '../../publishing/index.ts'
import { pictureMaker } from '../picture-maker.ts'
import { momentNow } from '../now.ts'
import { tellTargetProblems } from '../tell-target-problems.ts'
import { EXIT, type ExitCode, printJson, type Terminal } from '../terminal.ts'
import type { Workspace } from '../workspace.ts'

interface ReportOptions {
  readonly asAt: string
  readonly format: string
  readonly out: string
  readonly json?: boolean
}

type HighlightModel = Awaited<ReturnType<typeof highlightReport>>

/** How each format of a layout is made. */
const RENDERERS: Readonly<Record<string, (model: HighlightModel) => Promise<string | Uint8Array>>> = {
  html: async (model) => renderHighlightHtml(model),
  docx: async (model) => renderHighlightDocx(model, await pictureMaker()),
}

/** `homeward report highlight --as-at DATE --format html,docx --out DIR` */
export async function report(
  workspace: Workspace,
  layout: string,
  options: ReportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const known = layouts.find(({ name }) => name === layout)
  if (!known)
    throw new WrongUseError(
      `There is no layout ${layout}. The layouts are: ${layouts.map(({ name }) => name).join(', ')}`,
    )
  const on = readDay(options.asAt)
  if (!on) throw new WrongUseError(`--as-at must be a day such as 2026-03-31, not “${options.asAt}”`)
  const formats = options.format.split(',').map((format) => format.trim())
  const strange = formats.find((format) => !known.formats.some((name) => name === format))
  if (strange !== undefined)
    throw new WrongUseError(`There is no format ${strange}. The formats are: ${known.formats.join(', ')}`)
  const { database, catalogue, settings } = workspace
  tellTargetProblems(workspace, terminal)
  const { span } = await bringUpToDate(database, catalogue, settings, {
    period: asAt(on),
    now: momentNow(),
  })
  if (!span)
    throw new WrongUseError('Nothing is loaded yet. Load the SSDA903 files first: homeward load FOLDER')
  const model = await highlightReport({ database, catalogue, settings, asAt: on })
  const files: string[] = []
  mkdirSync(options.out, { recursive: true })
  for (const format of formats) {
    const path = join(options.out, `highlight-report-${on.toString()}.${format}`)
    writeWhole(path, await RENDERERS[format]!(model))
    files.push(path)
  }
  if (options.json) printJson(terminal, { layout, asAt: on.toString(), files })
  else for (const path of files) terminal.out(`Highlight report at ${showDay(on)}: ${path}\n`)
  return EXIT.done
}

/** A paper is there whole or not at all: written beside its place, then moved into it. */
function writeWhole(path: string, content: string | Uint8Array): void {
  writeFileSync(`${path}.part`, content)
  renameSync(`${path}.part`, path)
}
