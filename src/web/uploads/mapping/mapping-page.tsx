import { suggestMappings, templateOf } from '../../../intake/index.ts'
import { writeAccess } from '../../access.ts'
import type { Visit } from '../../frame/visit.ts'
import { govuk } from '../../govuk.ts'
import type { Site } from '../../site.ts'
import { type Problem, uploadFrame } from '../upload-frame.tsx'
import { ColumnRow } from './column-row.tsx'
import { headsLeftAside } from './confirmed-mapping.ts'
import type { Mapped } from './mapped.ts'
import { TableChoice } from './table-choice.tsx'

/** Where somebody says what a part of a file is: which table, which column is which, what its values mean. */
export async function mappingPage(
  site: Site,
  visit: Visit,
  mapped: Mapped,
  problems: readonly Problem[] = [],
) {
  const { upload, file, at, raw, table, choices, formats } = mapped
  await writeAccess(site.database, site.access, {
    page: '/loads/new/',
    subject: `values of a file sent to the site, sha256 ${file.state.prepared.sha256.slice(0, 12)}`,
  })
  const path = `/loads/new/${upload.id}/${file.number}/${at}/mapping`
  const called = raw.part === undefined ? file.name : `${file.name}, ${raw.part}`
  const suggested = suggestMappings(raw, formats, file.name).map((each) => each.table)
  const aside = headsLeftAside(raw, choices)
  const guidance = table ? templateOf(table, formats.codeLists).guidance : []
  const wrong = new Map(problems.map(({ field, text }) => [field, text]))
  return uploadFrame(site, visit, upload, {
    problems,
    title: 'Say what a file is',
    further: [{ text: 'Say what this is' }],
    children: (
      <>
        <h1 class="govuk-heading-l">
          Say what this is <span class="hw-top__when hw-breaks">{called}</span>
        </h1>
        <TableChoice visit={visit} path={path} mapped={mapped} suggested={suggested} />
        {table && (
          <form method="post" action={visit.link(path)} class="hw-map">
            <input type="hidden" name="as" value={table.table} />
            <input type="hidden" name="heads" value={mapped.headsAt} />
            <h2 class="govuk-heading-m">Which column is which</h2>
            <p class="govuk-body hw-reading">
              On the left is what “{table.title}” asks for, {table.grain}. Check what was found in your file,
              and change what is wrong. Values show children; this view has been logged.
            </p>
            <ol class="hw-map__rows">
              {choices.map((choice, place) => (
                <ColumnRow
                  choice={choice}
                  raw={raw}
                  formats={formats}
                  guidance={guidance[place]!}
                  wrong={wrong}
                />
              ))}
            </ol>
            <h2 class="govuk-heading-m">Columns of your file that are not used</h2>
            <p class="govuk-body hw-reading">
              {aside.length === 0 ? 'Every column is used.' : aside.join(', ')}
            </p>
            {govuk('input', {
              id: 'name',
              name: 'name',
              value: mapped.name,
              classes: 'govuk-input--width-20',
              label: { text: 'Name of this mapping', classes: 'govuk-label--s' },
              hint: {
                text: 'The next file with the same columns is read by it without being asked. A name that is there already for the same table replaces that mapping; the one before is kept.',
              },
              ...(wrong.has('name') ? { errorMessage: { text: wrong.get('name') } } : {}),
            })}
            <div class="govuk-button-group">
              <button class="govuk-button" name="do" value="save">
                Save and read again
              </button>
              <button class="govuk-button govuk-button--secondary" name="do" value="show">
                Show the values of what I chose
              </button>
              <a class="govuk-link" href={visit.link(`/loads/new/${upload.id}`)}>
                Back to the files
              </a>
            </div>
          </form>
        )}
      </>
    ),
  })
}
