import type { Visit } from '../frame/visit.ts'
import { plainPage } from '../frame/plain-page.tsx'
import type { Site } from '../site.ts'

const CRUMB = { text: 'Files taken in', href: '/loads' }

/** Shown for files that were forgotten, discarded, or never there: which of them cannot be told, and is not. */
export function forgottenPage(site: Site, visit: Visit) {
  return plainPage({
    site,
    visit,
    title: 'These files are no longer here',
    crumbs: [CRUMB, { text: 'Files that are not here' }],
    sentences: [
      'Files that are not accepted are forgotten after an hour, when they are discarded, and when Homeward is stopped. Nothing of them was kept.',
    ],
    ways: [
      { text: 'Take files in', href: '/loads/new' },
      { text: 'Files taken in so far', href: '/loads' },
    ],
  })
}

/** Shown wherever figures would stand while none have been made, on a site that takes files in. */
export function firstFilesPage(site: Site, visit: Visit, title: string) {
  return plainPage({
    site,
    visit,
    title,
    sentences: [
      'There are no figures yet, because no Episodes file has been taken in.',
      'Take in the SSDA903 files of at least one year. Figures then appear here by themselves.',
    ],
    ways: [
      { text: 'Take files in', href: '/loads/new' },
      { text: 'Files taken in so far', href: '/loads' },
      { text: 'What Homeward will work out', href: '/definitions' },
    ],
  })
}
