import type { Figure, Source } from '../../measures/index.ts'
import { sourcesBehind } from '../../measures/index.ts'
import { restsOnWords } from '../../publishing/index.ts'
import type { Visit } from '../frame/visit.ts'
import { titleOfKind } from '../loads/title-of-kind.ts'
import type { Site } from '../site.ts'

interface Shown {
  readonly site: Site
  readonly visit: Visit
  readonly sources: readonly Source[]
  readonly figure: Figure
}

/** The line under a figure that says what it rests on and how that stands; none where it rests on nothing. */
export function RestsOn({ site, visit, sources, figure }: Shown) {
  const behind = sourcesBehind(sources, figure.indicator, figure.period)
  const words = restsOnWords(behind, ({ kind }) => titleOfKind(site, kind))
  if (words === undefined) return <></>
  const isLive = behind.every(({ state }) => state === 'live')
  return (
    <p class={isLive ? 'govuk-body hw-quiet' : 'govuk-body'}>
      {words}.{' '}
      <a class="govuk-link" href={visit.link('/sources')}>
        All sources
      </a>
    </p>
  )
}
