import type { UnknownPart } from '../../intake/index.ts'
import { showCount } from '../../publishing/index.ts'
import type { Visit } from '../frame/visit.ts'
import { titleOfKind } from '../loads/title-of-kind.ts'
import { Table } from '../parts/table.tsx'
import type { Site } from '../site.ts'
import type { Standing } from './standing.ts'
import type { ReadFile, Upload } from './upload.ts'

interface OfUpload {
  readonly visit: Visit
  readonly upload: Upload
}

/** What was taken in, with the way to each load. */
export function TakenSection({ site, visit, upload }: OfUpload & { site: Site }) {
  const loads = upload.files.flatMap(({ state }) => (state.is === 'taken in' ? state.loads : []))
  if (loads.length === 0) return <></>
  return (
    <section aria-labelledby="taken">
      <h2 class="govuk-heading-m" id="taken">
        Taken in
      </h2>
      <p class="govuk-body">
        The figures are brought up to date by themselves.{' '}
        <a class="govuk-link" href={visit.link('/')}>
          The overview
        </a>{' '}
        shows the new ones as soon as they are whole.
      </p>
      <Table
        caption="Files taken in"
        captionHidden
        rows={loads}
        empty=""
        narrow="stack"
        columns={[
          {
            head: 'File',
            names: true,
            cell: (load) => (
              <a class="govuk-link hw-breaks" href={visit.link(`/loads/${load.loadId}`)}>
                {load.part === undefined ? load.file : `${load.file}, ${load.part}`}
              </a>
            ),
          },
          { head: 'Table', cell: ({ kind }) => titleOfKind(site, kind) },
          {
            head: 'Rows',
            numeric: true,
            cell: ({ rows }) => (
              <>
                {showCount(rows)}
                <span class="hw-narrow"> rows</span>
              </>
            ),
          },
          {
            head: 'Findings',
            numeric: true,
            cell: ({ findings }) => (
              <>
                <span class="hw-narrow">Findings: </span>
                {showCount(findings)}
              </>
            ),
          },
          {
            head: 'State',
            cell: ({ state, replaces }) =>
              state === 'already loaded' ? (
                'Taken in before; nothing was changed'
              ) : replaces === undefined ? (
                <span class="hw-whole">Taken in</span>
              ) : (
                `Taken in; takes the place of ${replaces}`
              ),
          },
        ]}
      />
    </section>
  )
}

/** The files of which nothing was recognised: somebody can say what they are. */
export function UnknownSection({ visit, upload, unknown }: OfUpload & { unknown: readonly Standing[] }) {
  if (unknown.length === 0) return <></>
  return (
    <section aria-labelledby="unknown">
      <h2 class="govuk-heading-m" id="unknown">
        Not recognised
      </h2>
      <ul class="hw-parts">
        {unknown.map(({ file }) =>
          file.state.prepared.unknown.map((part, at) => (
            <PartNotKnown visit={visit} upload={upload} file={file} part={part} at={at} />
          )),
        )}
      </ul>
    </section>
  )
}

/** The sheets not recognised of files that are otherwise ready: they are left out unless somebody says what they are. */
export function PartsNotKnown({ visit, upload, files }: OfUpload & { files: readonly ReadFile[] }) {
  const left = files.filter(({ state }) => state.prepared.unknown.length > 0)
  if (left.length === 0) return <></>
  return (
    <>
      <h3 class="govuk-heading-s" id="left-out">
        Parts of these files that will be left out
      </h3>
      <p class="govuk-body hw-reading">
        A file is taken in once. If one of these is needed, say what it is before you accept the file.
      </p>
      <ul class="hw-parts">
        {left.map((file) =>
          file.state.prepared.unknown.map((part, at) => (
            <PartNotKnown visit={visit} upload={upload} file={file} part={part} at={at} />
          )),
        )}
      </ul>
    </>
  )
}

function PartNotKnown(shown: OfUpload & { file: ReadFile; part: UnknownPart; at: number }) {
  const { visit, upload, file, part, at } = shown
  const name = part.part === undefined ? file.name : `${file.name}, ${part.part}`
  const canBeMapped = part.raw !== undefined && part.raw.header.some((head) => head.trim() !== '')
  return (
    <li>
      <strong class="hw-breaks">{name}</strong>
      <span class="hw-parts__why">{onSite(part.reason)}</span>
      {canBeMapped && (
        <a class="govuk-link" href={visit.link(`/loads/new/${upload.id}/${file.number}/${at}/mapping`)}>
          Say what this is<span class="govuk-visually-hidden">: {name}</span>
        </a>
      )}
    </li>
  )
}

/** The reason as the site says it: what is done at the command line by its name is done here by the link below. */
function onSite(reason: string): string {
  return reason.replace(' (homeward mapping)', '')
}

/** The files that cannot be read, or were refused when they were accepted, each with the reason. */
export function RefusedSection({ upload }: { upload: Upload }) {
  const refused = upload.files.flatMap(({ name, state }) =>
    state.is === 'refused' || state.is === 'not taken in' ? [{ name, reason: state.reason }] : [],
  )
  if (refused.length === 0) return <></>
  return (
    <section aria-labelledby="refused">
      <h2 class="govuk-heading-m" id="refused">
        Cannot be taken in
      </h2>
      <ul class="hw-parts">
        {refused.map(({ name, reason }) => (
          <li>
            <strong class="hw-breaks">{name}</strong>
            <span class="hw-parts__why">{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The files that were taken in before, to the byte, or sent twice. */
export function AlreadySection({ visit, already }: { visit: Visit; already: readonly Standing[] }) {
  if (already.length === 0) return <></>
  return (
    <section aria-labelledby="already">
      <h2 class="govuk-heading-m" id="already">
        Taken in before
      </h2>
      <ul class="hw-parts">
        {already.map(({ file, sameAs }) => (
          <li>
            <strong class="hw-breaks">{file.name}</strong>
            <span class="hw-parts__why">
              {sameAs!.loadId === undefined ? (
                `It is the same as ${sameAs!.name}, which was sent with it.`
              ) : (
                <>
                  It is the same to the byte as{' '}
                  <a class="govuk-link" href={visit.link(`/loads/${sameAs!.loadId}`)}>
                    {sameAs!.name}
                  </a>
                  , which is here already. Nothing is to be done.
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
