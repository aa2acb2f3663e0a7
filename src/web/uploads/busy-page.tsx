import type { Visit } from '../frame/visit.ts'
import type { Site } from '../site.ts'
import type { Upload } from './upload.ts'
import { uploadFrame } from './upload-frame.tsx'

/** Shown while files are read or taken in: how far it is. The browser asks again by itself. */
export function busyPage(site: Site, visit: Visit, upload: Upload) {
  const { doing, verb, done, of, now } = progressOf(upload)
  return uploadFrame(site, visit, upload, {
    title: `${done} of ${of} ${verb}`,
    children: (
      <div class="hw-reading">
        <h1 class="govuk-heading-l">{doing}</h1>
        <p class="govuk-body" role="status">
          {done} of {of} {verb}: {now}
        </p>
        <progress class="hw-progress" max={of} value={done} aria-label={doing} />
        <p class="govuk-body">
          This page looks again every two seconds. You can leave it, and come back to the same address.
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={visit.link(`/loads/new/${upload.id}`)}>
            Look again now
          </a>
        </p>
      </div>
    ),
  })
}

function progressOf({ files }: Upload) {
  const accepted = files.filter(({ state }) => state.is === 'accepted')
  if (accepted.length > 0) {
    const done = files.filter(({ state }) => state.is === 'taken in' || state.is === 'not taken in').length
    const of = done + accepted.length
    return { doing: 'Taking the files in', verb: 'taken in', done, of, now: accepted[0]!.name }
  }
  const waiting = files.filter(({ state }) => state.is === 'waiting')
  const done = files.length - waiting.length
  return { doing: 'Reading the files', verb: 'read', done, of: files.length, now: waiting[0]?.name ?? '' }
}
