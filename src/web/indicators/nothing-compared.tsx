import type { NothingBeside } from '../../comparison/index.ts'
import type { Indicator } from '../../measures/index.ts'
import { elsewhereStatement } from '../../publishing/index.ts'
import type { Visit } from '../frame/visit.ts'
import type { Site } from '../site.ts'

interface Shown {
  readonly site: Site
  readonly visit: Visit
  readonly beside: NothingBeside
  readonly indicator: Indicator
}

/** Why nothing published stands beside the figure, and what to load where that would help. */
export function NothingCompared({ site, visit, beside, indicator }: Shown) {
  const { unpublished, link } = beside
  if (unpublished === 'no such measure') {
    const elsewhere = site.comparison.measureMap.elsewhere.find((each) => each.indicator === indicator.key)
    return (
      <p class="govuk-body hw-empty">
        {elsewhere
          ? elsewhereStatement(elsewhere)
          : 'Nobody publishes this figure for other authorities, so it can only be held against its own past and its target.'}
      </p>
    )
  }
  return (
    <div class="hw-empty">
      <p class="govuk-body">
        {unpublished === 'nothing loaded'
          ? 'No published figures are loaded, so there is nothing to compare with yet.'
          : `This figure answers to the published measure ${link?.measure}, which stands in none of the published files that are loaded.`}
      </p>
      <p class="govuk-body">
        Load the files of the Local Authority Interactive Tool, its statistical neighbours and published
        statistics as they were downloaded,{' '}
        {site.takesFiles && (
          <>
            on the page{' '}
            <a class="govuk-link" href={visit.link('/loads/new')}>
              Take files in
            </a>{' '}
            or{' '}
          </>
        )}
        with the command <code>homeward benchmark load FOLDER</code>.
      </p>
    </div>
  )
}
