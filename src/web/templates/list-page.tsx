import type { InputTable } from '../../intake/index.ts'
import { frame } from '../frame/frame.tsx'
import type { Visit } from '../frame/visit.ts'
import { Table } from '../parts/table.tsx'
import type { Site } from '../site.ts'
import { offeredTables, shortName } from './offered.ts'

/** Every template there is, with what its rows are and the files to fill. */
export function templatesPage(site: Site, visit: Visit) {
  return frame({
    site,
    visit,
    title: 'Templates',
    section: 'data',
    crumbs: [
      { text: 'Overview', href: visit.link('/') },
      { text: 'Files taken in', href: visit.link('/loads') },
      { text: 'Templates' },
    ],
    children: (
      <>
        <h1 class="govuk-heading-l">Templates</h1>
        <p class="govuk-body hw-reading">
          For what no national return asks for. Fill the one you need, or make an export of your own system
          look like it. A list with other column names can be taken in too: you are asked which is which.
        </p>
        <Table
          caption="Templates, by name"
          captionHidden
          rows={offeredTables(site)}
          empty="The catalogue describes no table with a template."
          narrow="stack"
          columns={[
            {
              head: 'Template',
              names: true,
              cell: (table) => (
                <a class="govuk-link" href={visit.link(`/templates/${shortName(table)}`)}>
                  {table.title}
                </a>
              ),
            },
            { head: 'What it holds', cell: ({ grain }) => grain },
            { head: 'Download', whole: true, cell: (table) => <DownloadLinks table={table} visit={visit} /> },
          ]}
        />
      </>
    ),
  })
}

/** A template as Excel and as CSV. */
export function DownloadLinks({ table, visit }: { table: InputTable; visit: Visit }) {
  const path = `/templates/${shortName(table)}`
  return (
    <>
      <a class="govuk-link" href={visit.link(`${path}.xlsx`)}>
        Excel<span class="govuk-visually-hidden"> template of {table.title}</span>
      </a>{' '}
      or{' '}
      <a class="govuk-link" href={visit.link(`${path}.csv`)}>
        CSV<span class="govuk-visually-hidden"> template of {table.title}</span>
      </a>
    </>
  )
}
