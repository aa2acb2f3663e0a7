import { templateOf } from '../../intake/index.ts'
import { frame } from '../frame/frame.tsx'
import type { Visit } from '../frame/visit.ts'
import { Table } from '../parts/table.tsx'
import type { Site } from '../site.ts'
import { DownloadLinks } from './list-page.tsx'
import { offeredTable } from './offered.ts'

/** What the columns of one template want; `undefined` when there is no template of this name. */
export function templatePage(site: Site, visit: Visit, name: string) {
  const table = offeredTable(site, name)
  if (!table) return undefined
  const { guidance, sample } = templateOf(table, site.formats().codeLists)
  return frame({
    site,
    visit,
    title: `Template: ${table.title}`,
    section: 'data',
    crumbs: [
      { text: 'Overview', href: visit.link('/') },
      { text: 'Templates', href: visit.link('/templates') },
      { text: table.title },
    ],
    children: (
      <>
        <h1 class="govuk-heading-l">{table.title}</h1>
        {table.about && <p class="govuk-body hw-reading">{table.about}</p>}
        <p class="govuk-body">It holds {table.grain}.</p>
        <p class="govuk-body">
          Download the template as <DownloadLinks table={table} visit={visit} />. The row in it is made up;
          write over it, or leave it: it is not counted.
        </p>
        <h2 class="govuk-heading-m">What the columns mean</h2>
        <Table
          caption={`Columns of ${table.title}`}
          captionHidden
          rows={guidance.map((each, at) => ({ ...each, example: sample[at]! }))}
          empty=""
          narrow="stack"
          columns={[
            { head: 'Column', names: true, cell: ({ column }) => column },
            { head: 'Needed', cell: ({ needed }) => needed },
            { head: 'Written as', cell: ({ written }) => <span class="hw-finding">{written}</span> },
            {
              head: 'Example',
              cell: ({ example }) => example && <span class="hw-breaks">{example}</span>,
            },
            { head: 'Meaning', cell: ({ about }) => <span class="hw-finding">{about}</span> },
          ]}
        />
      </>
    ),
  })
}
