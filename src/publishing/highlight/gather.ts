import { assessAll, besideLive, comparisonCatalogue, processOf } from '../../comparison/index.ts'
import type { Assessment } from '../../comparison/index.ts'
import {
  asAt as asAtDay,
  type Day,
  endOfMonth,
  type FindingCode,
  findingCodes,
  sayCode,
  severityOf,
} from '../../core/index.ts'
import type { Catalogue } from '../../measures/index.ts'
import type { Database, Settings } from '../../store/index.ts'
import { readHighlightLayout } from './layout.ts'
import { buildHighlight, drawnInPaper } from './build.ts'
import type { HighlightFacts } from './facts.ts'
import type { DefinitionsNote, HighlightModel, Narrative, QualityNote } from './model.ts'

/**
 * The highlight report at a day. Figures are made for month ends, so a day inside a month gives the paper of the
 * month end before it. The facts must be up to date. Only facts, words and counts of findings are read.
 */
export async function highlightReport(wanted: {
  database: Database
  catalogue: Catalogue
  settings: Settings
  asAt: Day
}): Promise<HighlightModel> {
  const { database, catalogue, settings } = wanted
  const asAt = monthEndBy(wanted.asAt)
  const layout = readHighlightLayout(catalogue)
  const assessments = await assessAll(database, catalogue, settings, asAtDay(asAt))
  return buildHighlight({
    ...(await readPublished({ database, catalogue, settings }, { layout, assessments })),
    layout,
    authority: settings.authority.name,
    asAt,
    areas: catalogue.areas,
    assessments,
    targets: settings.targets,
    narratives: await readNarratives(database, asAt),
    quality: await readQuality(database),
    definitions: await describeDefinitions(catalogue),
  })
}

function monthEndBy(on: Day): Day {
  return on.equals(endOfMonth(on)) ? on : on.with({ day: 1 }).subtract({ days: 1 })
}

/** What is published beside the measures that are compared or drawn, and the process charts of those compared. */
async function readPublished(
  read: { readonly database: Database; readonly catalogue: Catalogue; readonly settings: Settings },
  { layout, assessments }: Pick<HighlightFacts, 'layout' | 'assessments'>,
): Promise<Pick<HighlightFacts, 'besides' | 'processes' | 'nameOf'>> {
  const { catalogue } = read
  const comparison = comparisonCatalogue(catalogue.files, () => catalogue)
  const compared = assessments.filter(({ indicator }) => layout.compared.includes(indicator.key))
  const drawn = drawnInPaper({ layout, areas: catalogue.areas, assessments })
  const besides = new Map<string, Awaited<ReturnType<typeof besideLive>>>()
  for (const assessment of new Set<Assessment>([...compared, ...drawn]))
    besides.set(assessment.indicator.key, await besideLive({ ...read, comparison }, assessment))
  const processes = new Map<string, Awaited<ReturnType<typeof processOf>>>()
  for (const assessment of compared)
    processes.set(
      assessment.indicator.key,
      await processOf(
        { ...read, opportunities: comparison.opportunities, eventDays: comparison.eventDays },
        assessment,
      ),
    )
  return { besides, processes, nameOf: comparison.authorities.nameOf }
}

/** What heads of service wrote for this paper, the latest last. */
async function readNarratives(database: Database, asAt: Day): Promise<Narrative[]> {
  return database.rows<{ section: string; author: string; content: string }>(
    `SELECT section, author, content FROM app.narrative
     WHERE report = 'highlight' AND as_at = CAST($1 AS DATE) ORDER BY written_at`,
    [asAt.toString()],
  )
}

/** Findings of the files in use and repairs of the histories, counted by kind: no cell, no child. */
async function readQuality(database: Database): Promise<QualityNote[]> {
  const inFiles = await database.rows<Counted>(
    `SELECT l.kind AS place, f.code, coalesce(f.detail, '') AS detail, CAST(count(*) AS INTEGER) AS found
     FROM load_finding f JOIN load l ON l.load_id = f.load_id
     WHERE l.load_id IN (SELECT load_id FROM active_load) GROUP BY 1, 2, 3`,
  )
  const inHistories = await database.rows<Counted>(
    `SELECT 'Histories' AS place, code, '' AS detail, CAST(count(*) AS INTEGER) AS found
     FROM history_finding GROUP BY 1, 2, 3`,
  )
  const counted = new Map<string, QualityNote>()
  for (const { place, code, detail, found } of [...inFiles, ...inHistories]) {
    if (!isCode(code)) continue
    const where = titleOf(place)
    const words = sayCode(code, DETAIL_OF_A_LINE[code] ?? detail)
    const before = counted.get(where + words)?.count ?? 0
    counted.set(where + words, { where, severity: severityOf(code), words, count: before + found })
  }
  return [...counted.values()].toSorted(
    (a, b) => b.count - a.count || (a.where + a.words < b.where + b.words ? -1 : 1),
  )
}

interface Counted {
  readonly place: string
  readonly code: string
  readonly detail: string
  readonly found: number
}

/** What stands in a finding's words in place of a line's own detail, so that equal findings are counted together. */
const DETAIL_OF_A_LINE: Readonly<Partial<Record<FindingCode, string>>> = {
  'row-duplicated': 'above',
  'row-short': 'see the file’s own list',
  'row-long': 'see the file’s own list',
}

function isCode(code: string): code is FindingCode {
  return (findingCodes as readonly string[]).includes(code)
}

/** `Placed adoption`, from `ssda903/placed-adoption`; `OC2`, from `ssda903/oc2`. */
function titleOf(kind: string): string {
  const name = (kind.split('/')[1] ?? kind).replaceAll('-', ' ')
  if (/^(ad1|oc2|oc3|uasc)$/.test(name)) return name.toUpperCase()
  return name.charAt(0).toUpperCase() + name.slice(1)
}

async function describeDefinitions(catalogue: Catalogue): Promise<DefinitionsNote> {
  const text = catalogue.files.map((file) => `${file.path}\u001f${file.text}`).join('\u001f')
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const local = catalogue.indicators
    .filter((indicator) => indicator.local)
    .map(({ code, title, path }) => ({ code: code ?? '', title, path }))
  return { version: hex.slice(0, 12), local }
}
