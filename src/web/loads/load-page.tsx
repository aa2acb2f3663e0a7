import { sayCode } from '../../core/index.ts'
import { showCount } from '../../publishing/index.ts'
import { frame } from '../frame/frame.tsx'
import type { Visit } from '../frame/visit.ts'
import { weightOf } from '../indicators/touching.ts'
import type { Moment } from '../moment.ts'
import { Details, SummaryList } from '../parts/components.tsx'
import { Table } from '../parts/table.tsx'
import type { Site } from '../site.ts'
import { mappingInWords, received, stateInFull, timeOf } from './load-words.ts'
import { readFindings, readLoads } from './read-loads.ts'
import { titleOfKind } from './title-of-kind.ts'

/** How many findings of a file are listed; the rest are counted. */
const LISTED = 1_000

/** One file with its findings, as somebody needs them who will correct it. */
export async function loadPage(site: Site, visit: Visit, moment: Moment | undefined, loadId: number) {
  const load = (await readLoads(site.database, site.formats())).find(({ load_id }) => load_id === loadId)
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
        <h1 class="govuk-heading-l hw-breaks">{load.file_name}</h1>
        <SummaryList
          rows={[
            { key: 'Table', value: titleOfKind(site, load.kind) },
            ...(load.part === null ? [] : [{ key: 'Sheet or part', value: load.part }]),
            { key: 'Year or day', value: timeOf(site, load) },
            { key: 'Rows', value: showCount(load.row_count) },
            { key: 'Received', value: received(load.received_at) },
            { key: 'State', value: stateInFull(load.state) },
            ...(load.mapping === null
              ? []
              : [{ key: 'Read by the mapping', value: mappingInWords(load.mapping) }]),
            { key: 'SHA-256', value: <code class="hw-code hw-code--long">{load.sha256}</code> },
          ]}
        />
        {load.mapping !== null && (
          <Details summary="The mapping as it was confirmed">
            <pre class="hw-yaml" tabindex={0} role="region" aria-label="Text of the mapping">
              {load.mapping}
            </pre>
          </Details>
        )}
        <form method="get" action={`/loads/${loadId}/rows`}>
          {visit.asked.at && <input type="hidden" name="at" value={visit.asked.at} />}
          <button class="govuk-button govuk-button--secondary">Show the first rows</button>
        </form>
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
