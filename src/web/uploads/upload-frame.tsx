import type { Child } from 'hono/jsx'
import { type Crumb, frame } from '../frame/frame.tsx'
import type { Visit } from '../frame/visit.ts'
import { govuk } from '../govuk.ts'
import type { Site } from '../site.ts'
import type { Upload } from './upload.ts'

/** What was just done or tried on a page: said at its top. */
export interface Said {
  readonly problems?: readonly Problem[] | undefined
  readonly done?: string | undefined
}

/** Something to put right, and the field where that is done. */
export interface Problem {
  readonly text: string
  readonly field: string
}

interface Framed extends Said {
  readonly title: string
  /** The pages between the files and this one. */
  readonly further?: readonly Crumb[]
  readonly children: Child
}

/** A page about files that were sent and are not all taken in yet, with the way back to them. */
export function uploadFrame(site: Site, visit: Visit, upload: Upload, framed: Framed) {
  const { title, further = [], children, problems = [], done } = framed
  const here = `/loads/new/${upload.id}`
  const files: Crumb =
    further.length > 0 ? { text: 'The files', href: visit.link(here) } : { text: 'The files' }
  return frame({
    site,
    visit,
    title: `${problems.length > 0 ? 'Error: ' : ''}${title}`,
    section: 'data',
    crumbs: [
      { text: 'Overview', href: visit.link('/') },
      { text: 'Files taken in', href: visit.link('/loads') },
      { text: 'Take files in', href: visit.link('/loads/new') },
      files,
      ...further,
    ],
    children: (
      <>
        {problems.length > 0 &&
          govuk('error-summary', {
            titleText: 'There is a problem',
            errorList: problems.map(({ text, field }) => ({ text, href: `#${field}` })),
          })}
        {done && govuk('notification-banner', { type: 'success', text: done })}
        {children}
      </>
    ),
  })
}
