import type { Mapping } from '../../intake/index.ts'
import { frame } from '../frame/frame.tsx'
import type { Visit } from '../frame/visit.ts'
import type { Moment } from '../moment.ts'
import { Details } from '../parts/components.tsx'
import { counted } from '../parts/names.ts'
import { Table } from '../parts/table.tsx'
import type { Site } from '../site.ts'
import { titleOfKind } from './title-of-kind.ts'

/** The mappings of the workspace: how the council's own spreadsheets answer to the tables. */
export function mappingsPage(site: Site, visit: Visit, moment: Moment | undefined) {
  const { mappings } = site.formats()
  return frame({
    site,
    visit,
    moment,
    title: 'Mappings',
    section: 'data',
    crumbs: [
      { text: 'Overview', href: visit.link('/') },
      { text: 'Files taken in', href: visit.link('/loads') },
      { text: 'Mappings' },
    ],
    children: (
      <>
        <h1 class="govuk-heading-l">Mappings</h1>
        <p class="govuk-body hw-reading">
          A mapping says how a spreadsheet with column names of its own is read: which of its columns is
          which, and what its values mean. It is made when a file that was not recognised is taken in, and
          lies in the folder “mappings” of the workspace, where it can be changed with any text editor;
          Homeward reads it there when it starts.
        </p>
        {mappings.length === 0 && (
          <p class="govuk-body hw-empty">
            No mapping has been saved yet. None is needed for returns, Annex A and files made from a template.
          </p>
        )}
        {mappings.map((mapping) => (
          <MappingSection site={site} mapping={mapping} />
        ))}
      </>
    ),
  })
}

function MappingSection({ site, mapping }: { site: Site; mapping: Mapping }) {
  const { name, version, columns, codes } = mapping
  const table = site.formats().tables.find((each) => each.table === mapping.for)
  const titleOf = (column: string) => table?.columns.find((each) => each.name === column)?.title ?? column
  return (
    <section aria-labelledby={`mapping-${name}`}>
      <h2 class="govuk-heading-m" id={`mapping-${name}`}>
        {name}
      </h2>
      <p class="govuk-body">
        Version {version}, for {titleOfKind(site, mapping.for)}.
      </p>
      <Table
        caption={`Columns of ${name}`}
        captionHidden
        rows={Object.entries(columns)}
        empty="It names no column."
        columns={[
          { head: 'Column', names: true, cell: ([column]) => titleOf(column) },
          { head: 'In the council’s file', cell: ([, head]) => head },
          {
            head: 'Values with a meaning',
            cell: ([column]) => {
              const said = Object.keys(codes[column] ?? {}).length
              return said === 0 ? '' : counted(said, 'value')
            },
          },
        ]}
      />
      <Details summary={`The file ${name}.yaml`}>
        <pre class="hw-yaml" tabindex={0} role="region" aria-label={`Text of ${name}.yaml`}>
          {mapping.text}
        </pre>
      </Details>
    </section>
  )
}
