import { SOURCE_STATES, type Source } from '../../measures/index.ts'
import { frame } from '../frame/frame.tsx'
import type { Visit } from '../frame/visit.ts'
import { titleOfKind } from '../loads/title-of-kind.ts'
import type { Moment } from '../moment.ts'
import { Details } from '../parts/components.tsx'
import { counted } from '../parts/names.ts'
import type { Site } from '../site.ts'
import { RecordingLagSection } from './recording-lag-section.tsx'
import { lagsNow, sourcesNow } from './sources-now.ts'
import { anchorOf, IndicatorLink, isListedBelow, SourcesTable, STATE_NAMES } from './sources-table.tsx'

const TITLE = 'Sources'

/** Every source and how it stands today, worst first: what figures rest on above, all else folded away. */
export async function sourcesPage(site: Site, visit: Visit, moment: Moment | undefined) {
  const sources = await sourcesNow(site, moment)
  const lags = moment ? await lagsNow(site, moment) : []
  const used = sources.filter(({ indicators }) => indicators.length > 0)
  const unused = sources.filter(({ indicators }) => indicators.length === 0)
  const loaded = unused.filter(({ load }) => load !== undefined)
  const missing = unused.filter(({ load }) => load === undefined)
  return frame({
    site,
    visit,
    moment,
    title: TITLE,
    section: 'sources',
    crumbs: [{ text: 'Overview', href: visit.link('/') }, { text: TITLE }],
    children: (
      <>
        <h1 class="govuk-heading-l">{TITLE}</h1>
        <p class="govuk-body hw-reading">
          What figures rest on, and whether it is there, in time and complete as of today. {countsOf(used)}
        </p>
        <section aria-labelledby="used">
          <h2 class="govuk-heading-m" id="used">
            What figures rest on
          </h2>
          <SourcesTable
            site={site}
            visit={visit}
            caption="The sources that figures rest on, worst first"
            sources={used}
            empty="No indicator of the catalogue rests on any source."
          />
        </section>
        <Listed site={site} visit={visit} sources={used} />
        <RecordingLagSection site={site} lags={lags} />
        <section aria-labelledby="unused">
          <h2 class="govuk-heading-m" id="unused">
            What no figure rests on
          </h2>
          <Folded site={site} visit={visit} words="Loaded" sources={loaded} />
          <Folded site={site} visit={visit} words="Expected and not loaded" sources={missing} />
        </section>
      </>
    ),
  })
}

/** `43 sources: 2 stale, 1 partly filled, 40 live.` */
function countsOf(sources: readonly Source[]): string {
  const counts = SOURCE_STATES.flatMap((state) => {
    const count = sources.filter((source) => source.state === state).length
    return count === 0 ? [] : [`${count} ${state}`]
  })
  return counts.length === 0 ? '' : `${counted(sources.length, 'source')}: ${counts.join(', ')}.`
}

interface Part {
  readonly site: Site
  readonly visit: Visit
  readonly sources: readonly Source[]
}

/** The indicators of each table of input on which many rest, once for all of its years. */
function Listed({ site, visit, sources }: Part) {
  const kinds = new Map(
    sources.filter(isListedBelow).map((source) => [source.kind, source.indicators] as const),
  )
  if (kinds.size === 0) return <></>
  return (
    <section aria-labelledby="resting">
      <h2 class="govuk-heading-m" id="resting">
        Which indicators rest on them
      </h2>
      {[...kinds].map(([kind, indicators]) => (
        <div id={anchorOf(kind)}>
          <Details summary={`${titleOfKind(site, kind)}: ${counted(indicators.length, 'indicator')}`}>
            <ul class="govuk-list govuk-list--bullet">
              {indicators.map((key) => (
                <li>
                  <IndicatorLink site={site} visit={visit} indicator={key} />
                </li>
              ))}
            </ul>
          </Details>
        </div>
      ))}
    </section>
  )
}

function Folded({ site, visit, words, sources }: Part & { words: string }) {
  if (sources.length === 0) return <p class="govuk-body hw-empty">{words}: none.</p>
  const notLive = sources.filter(({ state }) => state === 'stale').length
  const late = notLive === 0 ? '' : `, ${notLive} of them ${STATE_NAMES.stale.toLowerCase()}`
  return (
    <Details summary={`${words}: ${counted(sources.length, 'source')}${late}`}>
      <SourcesTable site={site} visit={visit} caption={`${words}, worst first`} sources={sources} empty="" />
    </Details>
  )
}
