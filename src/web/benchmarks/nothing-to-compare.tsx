import type { Visit } from '../frame/visit.ts'
import { govuk } from '../govuk.ts'
import type { Site } from '../site.ts'
import type { NothingToSee } from './published-figures.ts'

interface Shown {
  readonly site: Site
  readonly visit: Visit
  readonly why: NothingToSee
  /** The page that is asked again. */
  readonly path: string
}

/** What stands where there is nothing to compare: what is missing, and how it comes here. */
export function NothingToCompare(shown: Shown) {
  return shown.why === 'unknown authority' ? <UnknownAuthority {...shown} /> : <NothingLoaded {...shown} />
}

function UnknownAuthority({ site, path }: Shown) {
  const { name, code } = site.settings.authority
  const there = site.comparison.authorities.all
    .filter(({ to }) => !to)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return (
    <>
      <p class="govuk-body hw-empty">
        Published figures are loaded, but there are none of {name}: its code “{code}” is that of no local
        authority of England.
      </p>
      <p class="govuk-body hw-reading">
        Write the three digits that the Department for Education gives it into homeward.yaml, such as{' '}
        <code class="hw-code">code: "382"</code>. Until then the figures of any other authority can be looked
        at:
      </p>
      <form class="hw-choose" method="get" action={path}>
        {govuk('select', {
          id: 'authority',
          name: 'authority',
          label: { text: 'Looked at from' },
          items: there.map((each) => ({ value: each.code, text: each.name })),
        })}
        {govuk('button', { text: 'Show', classes: 'govuk-button--secondary' })}
      </form>
    </>
  )
}

function NothingLoaded({ site, visit }: Shown) {
  return (
    <>
      <p class="govuk-body hw-empty">
        No published figures are loaded yet, so there is nothing to compare with.
      </p>
      <div class="hw-reading">
        <p class="govuk-body">Homeward takes in the files as their publishers give them out:</p>
        <ul class="govuk-list govuk-list--bullet">
          <li>the values and the dictionary of the Local Authority Interactive Tool</li>
          <li>the statistical neighbours of the Department for Education</li>
          <li>the CSV files of Explore education statistics, and population estimates</li>
        </ul>
        <p class="govuk-body">
          {site.takesFiles ? (
            <>
              Send them on the page{' '}
              <a class="govuk-link" href={visit.link('/loads/new')}>
                Take files in
              </a>
              , or load a whole folder
            </>
          ) : (
            'Load a whole folder'
          )}{' '}
          with <code class="hw-code">homeward benchmark load FOLDER</code>. They hold no child, and none of
          your own figures changes by them.
        </p>
      </div>
    </>
  )
}
