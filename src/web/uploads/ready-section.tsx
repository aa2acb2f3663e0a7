import { showCount } from '../../publishing/index.ts'
import type { Visit } from '../frame/visit.ts'
import { titleOfKind } from '../loads/title-of-kind.ts'
import { counted } from '../parts/names.ts'
import { Table } from '../parts/table.tsx'
import type { Site } from '../site.ts'
import { type FilePart, partsOf } from './file-parts.ts'
import { findingsInWords } from './found.ts'
import { PartsNotKnown } from './other-sections.tsx'
import type { Standing } from './standing.ts'
import type { Upload } from './upload.ts'

interface Ready {
  readonly site: Site
  readonly visit: Visit
  readonly upload: Upload
  readonly ready: readonly Standing[]
}

interface Line {
  readonly standing: Standing
  readonly part: FilePart
  /** Whether it is the first part of its file: there the file is named and ticked. */
  readonly isFirst: boolean
}

/** The files that can be taken in, with what each was read as: ticked, to be accepted or discarded. */
export function ReadySection({ site, visit, upload, ready }: Ready) {
  if (ready.length === 0) return <></>
  const here = `/loads/new/${upload.id}`
  const lines = ready.flatMap((standing) =>
    partsOf(standing).map((part, at): Line => ({ standing, part, isFirst: at === 0 })),
  )
  return (
    <section aria-labelledby="ready">
      <h2 class="govuk-heading-m" id="ready">
        Ready to be taken in
      </h2>
      <form method="post" action={visit.link(`${here}/accept`)}>
        <Table
          caption="Untick what is not to be taken in"
          rows={lines}
          empty=""
          narrow="stack"
          columns={[
            {
              head: 'File',
              names: true,
              cell: ({ standing, isFirst }) => <FileCell file={standing.file} isFirst={isFirst} />,
            },
            {
              head: 'Read as',
              cell: ({ part: { kind, sheet, mapping } }) => (
                <>
                  {titleOfKind(site, kind)}
                  {sheet !== undefined && <span class="hw-under">Sheet {sheet}</span>}
                  {mapping && <span class="hw-under">By the mapping {mapping}</span>}
                </>
              ),
            },
            { head: 'Year or day', cell: ({ part }) => part.time },
            {
              head: 'Rows',
              numeric: true,
              cell: ({ part }) => (
                <>
                  {showCount(part.rows)}
                  <span class="hw-narrow"> rows</span>
                </>
              ),
            },
            {
              head: 'Findings',
              cell: ({ part }) => (
                <>
                  <span class="hw-narrow">Findings: </span>
                  {findingsInWords(part.findings)}
                </>
              ),
            },
            {
              head: 'Takes the place of',
              cell: ({ part }) => <Replaced name={part.replaces} />,
            },
            {
              head: 'Look inside',
              cell: ({ standing: { file }, isFirst }) =>
                isFirst ? (
                  <a class="govuk-link" href={visit.link(`${here}/${file.number}`)}>
                    First rows<span class="govuk-visually-hidden"> of {file.name}</span>
                  </a>
                ) : (
                  ''
                ),
            },
          ]}
        />
        <PartsNotKnown visit={visit} upload={upload} files={ready.map(({ file }) => file)} />
        <div class="govuk-button-group">
          <button class="govuk-button">Accept {ready.length === 1 ? 'the file' : 'the ticked files'}</button>
          <button class="govuk-button govuk-button--secondary" formaction={visit.link(`${here}/discard`)}>
            Discard everything
          </button>
        </div>
        <p class="govuk-body hw-quiet">
          {counted(ready.length, 'file')} {ready.length === 1 ? 'is' : 'are'} held for an hour from now.
        </p>
      </form>
    </section>
  )
}

function FileCell({ file, isFirst }: { file: Standing['file']; isFirst: boolean }) {
  if (!isFirst) return <span class="hw-quiet hw-of-file">{file.name}</span>
  const id = `file-${file.number}`
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          id={id}
          name="file"
          type="checkbox"
          value={file.number}
          checked
        />
        <label class="govuk-label govuk-checkboxes__label hw-breaks" for={id}>
          {file.name}
        </label>
      </div>
    </div>
  )
}

function Replaced({ name }: { name: string | undefined }) {
  if (name === undefined) return <span class="hw-quiet hw-none">Nothing</span>
  return (
    <>
      <span class="hw-narrow">Takes the place of </span>
      <span class="hw-breaks">{name}</span>
    </>
  )
}
