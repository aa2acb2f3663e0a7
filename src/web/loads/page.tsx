import { collectionYear, sayCode } from '../../core/index.ts'
import { showCount } from '../../publishing/index.ts'
import { frame } from '../frame/frame.tsx'
import type { Visit } from '../frame/visit.ts'
import { weightOf } from '../indicators/touching.ts'
import type { Moment } from '../moment.ts'
import { SummaryList } from '../parts/components.tsx'
import { counted, kindName } from '../parts/names.ts'
import { Table } from '../parts/table.tsx'
import type { Site } from '../site.ts'
import { type LoadRow, readFindings, readLoads } from './read-loads.ts'

/** How many findings of a file are listed; the rest are counted. */
const LISTED = 1_000

/** The files taken in: what every figure rests on. */
export async function loadsPage(site: Site, visit: Visit, moment: Moment | undefined) {
  const loads = await readLoads(site.database)
  const findings = loads.reduce((sum, { finding_count }) => sum + finding_count, 0)
  return frame({
    site,
    visit,
    moment,
    title: 'Files taken in',
    section: 'data',
    crumbs: [{ text: 'Overview', href: visit.link('/') }, { text: 'Files taken in' }],
    children: (
      <>
        <h1 class="govuk-heading-l">Files taken in</h1>
        {loads.length > 0 && (
          <p class="govuk-body hw-reading">
            {counted(loads.length, 'file')} with {counted(findings, 'finding')}. Nothing is overwritten: a
            corrected file takes the place of the one before, which is kept.{' '}
            <a class="govuk-link" href={visit.link('/findings')}>
              Repairs to the histories
            </a>
          </p>
        )}
        <Table
          caption="Files, the latest first"
          captionHidden
          rows={loads}
          empty="No file has been taken in yet. Load the SSDA903 files with “homeward load” and the folder they lie in."
          columns={[
            {
              head: 'File',
              names: true,
              cell: (load) => (
                <a class="govuk-link" href={visit.link(`/loads/${load.load_id}`)}>
                  {load.file_name}
                </a>
              ),
            },
            { head: 'Table', cell: ({ kind }) => kindName(kind) },
            { head: 'Year', whole: true, cell: yearOf },
            { head: 'Rows', numeric: true, cell: ({ row_count }) => showCount(row_count) },
            { head: 'Findings', numeric: true, cell: ({ finding_count }) => showCount(finding_count) },
            { head: 'Received', whole: true, cell: ({ received_at }) => received(received_at) },
            { head: 'State', whole: true, cell: ({ state }) => STATES[state] },
            { head: 'SHA-256', cell: ({ sha256 }) => <code class="hw-code">{sha256.slice(0, 12)}</code> },
          ]}
        />
      </>
    ),
  })
}

/** One file with its findings, as somebody needs them who will correct it. */
export async function loadPage(site: Site, visit: Visit, moment: Moment | undefined, loadId: number) {
  const load = (await readLoads(site.database)).find(({ load_id }) => load_id === loadId)
  if (!load) return undefined
  const findings = await readFindings(site.database, loadId, LISTED)
  return frame({
    site,
    visit,
    moment,
    title: load.file_name,
    section: 'data',
    crumbs: [
      { text: 'Overview', href: visit.link('/') },
      { text: 'Files taken in', href: visit.link('/loads') },
      { text: load.file_name },
    ],
    children: (
      <>
        <h1 class="govuk-heading-l">{load.file_name}</h1>
        <SummaryList
          rows={[
            { key: 'Table', value: kindName(load.kind) },
            { key: 'Collection year', value: yearOf(load) },
            { key: 'Rows', value: showCount(load.row_count) },
            { key: 'Received', value: received(load.received_at) },
            { key: 'State', value: STATES_IN_FULL[load.state] },
            { key: 'SHA-256', value: <code class="hw-code hw-code--long">{load.sha256}</code> },
          ]}
        />
        <h2 class="govuk-heading-m">Findings</h2>
        {load.finding_count > findings.length && (
          <p class="govuk-body">
            The first {showCount(findings.length)} of {showCount(load.finding_count)} are listed.
          </p>
        )}
        <Table
          caption={`Findings in ${load.file_name}`}
          captionHidden
          rows={findings}
          empty="Nothing was found in this file."
          columns={[
            { head: 'Line', numeric: true, cell: ({ line }) => line ?? 'whole file' },
            { head: 'Column', whole: true, cell: ({ column_name }) => column_name ?? '' },
            { head: 'Weight', cell: ({ code }) => weightOf(code) },
            {
              head: 'What was found, and what was done or is to do',
              names: true,
              cell: ({ code, detail }) => <span class="hw-finding">{sayCode(code, detail ?? '')}</span>,
            },
          ]}
        />
      </>
    ),
  })
}

const STATES: Readonly<Record<LoadRow['state'], string>> = {
  counts: 'Counts',
  replaced: 'Replaced',
  'not used yet': 'Not used yet',
}

const STATES_IN_FULL: Readonly<Record<LoadRow['state'], string>> = {
  counts: 'Counts: figures rest on this file',
  replaced: 'Replaced: a later file of the same table and year took its place; this one is kept',
  'not used yet': 'Not used yet: histories have not been built since it came',
}

function yearOf({ collection_year }: Pick<LoadRow, 'collection_year'>): string {
  return collection_year === null ? 'Not known' : collectionYear(collection_year).code
}

/** `01/06/2026 09:00`, in the time zone it was written in (UTC). */
function received(at: string): string {
  const [date = '', time = ''] = at.split('T')
  return `${date.split('-').toReversed().join('/')} ${time.slice(0, 5)}`
}
