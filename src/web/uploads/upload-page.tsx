import type { Visit } from '../frame/visit.ts'
import { counted } from '../parts/names.ts'
import type { Site } from '../site.ts'
import { canBeTakenIn } from './file-parts.ts'
import { FoundSection } from './found-section.tsx'
import { AlreadySection, RefusedSection, TakenSection, UnknownSection } from './other-sections.tsx'
import { ReadySection } from './ready-section.tsx'
import { type Standing, standingsOf } from './standing.ts'
import { readFiles, type Upload } from './upload.ts'
import { type Said, uploadFrame } from './upload-frame.tsx'

/** The files of one upload once they are read: what each is taken for, and what to do with it. */
export async function uploadPage(site: Site, visit: Visit, upload: Upload, said: Said = {}) {
  const all = await standingsOf(site.database, readFiles(upload))
  const fresh = all.filter(({ sameAs }) => !sameAs)
  const ready = fresh.filter(({ prepared }) => canBeTakenIn(prepared))
  const unknown = fresh.filter(({ prepared }) => !canBeTakenIn(prepared))
  const already = all.filter(({ sameAs }) => sameAs)
  const taken = upload.files.filter(({ state }) => state.is === 'taken in').length
  const isDone = taken > 0 && fresh.length === 0
  const title = isDone ? `${counted(taken, 'file')} taken in` : `${counted(upload.files.length, 'file')} read`
  return uploadFrame(site, visit, upload, {
    ...said,
    title,
    children: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body hw-reading">{summary(upload, { ready, unknown, already })}</p>
        <TakenSection site={site} visit={visit} upload={upload} />
        <ReadySection site={site} visit={visit} upload={upload} ready={ready} />
        <FoundSection files={ready.map(({ prepared }) => prepared)} />
        <UnknownSection visit={visit} upload={upload} unknown={unknown} />
        <RefusedSection upload={upload} />
        <AlreadySection visit={visit} already={already} />
        <p class="govuk-body">
          <a class="govuk-link" href={visit.link('/loads/new')}>
            Take other files in
          </a>
        </p>
        {all.length > 0 && ready.length === 0 && (
          <form method="post" action={visit.link(`/loads/new/${upload.id}/discard`)}>
            <button class="govuk-button govuk-button--secondary" data-module="govuk-button">
              Discard {all.length === 1 ? 'this file' : 'these files'}
            </button>
          </form>
        )}
      </>
    ),
  })
}

interface Groups {
  readonly ready: readonly Standing[]
  readonly unknown: readonly Standing[]
  readonly already: readonly Standing[]
}

/** How many files of which kind there are, in one sentence. */
function summary({ files }: Upload, { ready, unknown, already }: Groups): string {
  const count = (...wanted: string[]) => files.filter(({ state }) => wanted.includes(state.is)).length
  const parts: readonly [number, string][] = [
    [count('taken in'), 'taken in'],
    [ready.length, 'can be taken in'],
    [unknown.length, 'not recognised'],
    [count('refused', 'not taken in'), 'cannot be taken in'],
    [already.length, 'taken in before'],
  ]
  const words = parts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`)
  const open = ready.length > 0 ? ' Nothing counts before you accept it.' : ''
  return `${words.join(', ')}.${open}`
}
