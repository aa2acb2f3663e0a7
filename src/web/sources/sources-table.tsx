import { showDay } from '../../core/index.ts'
import type { Source, SourceState } from '../../measures/index.ts'
import { lastLoadWords, sourceWords } from '../../publishing/index.ts'
import type { Visit } from '../frame/visit.ts'
import { titleOfKind } from '../loads/title-of-kind.ts'
import { counted } from '../parts/names.ts'
import { Table } from '../parts/table.tsx'
import type { Site } from '../site.ts'

/** So many indicators are named in a row; more stand under the table, once for each table of input. */
const NAMED = 2

/** What the state of a source is called where it stands alone. */
export const STATE_NAMES: Readonly<Record<SourceState, string>> = {
  awaiting: 'Awaiting',
  stale: 'Stale',
  'definition changed': 'Definition changed',
  'partly filled': 'Partly filled',
  live: 'Live',
}

interface Shown {
  readonly site: Site
  readonly visit: Visit
  readonly caption: string
  readonly sources: readonly Source[]
  readonly empty: string
}

/** One row a source, in the order they come. */
export function SourcesTable({ site, visit, caption, sources, empty }: Shown) {
  return (
    <Table
      caption={caption}
      captionHidden
      narrow="stack"
      rows={sources}
      empty={empty}
      columns={[
        {
          head: 'Source',
          names: true,
          cell: (source) => sourceWords(source, ({ kind }) => titleOfKind(site, kind)),
        },
        { head: 'State', whole: true, cell: ({ state }) => <State state={state} /> },
        { head: 'Why, and since when', cell: (source) => <Troubles source={source} /> },
        { head: 'Last load', cell: (source) => <LastLoad source={source} visit={visit} /> },
        {
          head: 'What rests on it',
          cell: (source) => <Resting site={site} visit={visit} source={source} />,
        },
      ]}
    />
  )
}

function State({ state }: { state: SourceState }) {
  return (
    <span class={state === 'live' ? 'hw-weight' : 'hw-weight hw-weight--error'}>{STATE_NAMES[state]}</span>
  )
}

function Troubles({ source: { troubles } }: { source: Source }) {
  if (troubles.length === 0) return <span class="hw-quiet">In time and complete</span>
  return (
    <>
      {troubles.map(({ reason, since }) => (
        <span class="hw-finding">
          {reason.charAt(0).toUpperCase() + reason.slice(1)}
          {since && <span class="hw-under">Since {showDay(since)}</span>}
        </span>
      ))}
    </>
  )
}

function LastLoad({ source, visit }: { source: Source; visit: Visit }) {
  const { load } = source
  if (!load) return <span class="hw-quiet">None</span>
  const words = lastLoadWords(source)
  return (
    <>
      {words.charAt(0).toUpperCase() + words.slice(1)}
      <span class="hw-under">
        <a class="govuk-link" href={visit.link(`/loads/${load.id}`)}>
          {load.file.split('/').at(-1)}
        </a>
        {load.part && `, ${load.part}`}
      </span>
    </>
  )
}

function Resting({ site, visit, source }: { site: Site; visit: Visit; source: Source }) {
  const { indicators, kind, figure } = source
  if (indicators.length === 0) return <span class="hw-quiet">No indicator</span>
  if (indicators.length > NAMED && !figure)
    return (
      <a class="govuk-link" href={`#${anchorOf(kind)}`}>
        {counted(indicators.length, 'indicator')}
      </a>
    )
  return (
    <>
      {indicators.map((key) => (
        <span class="hw-finding hw-apart">
          <IndicatorLink site={site} visit={visit} indicator={key} />
        </span>
      ))}
    </>
  )
}

/** A link to an indicator by its title. */
export function IndicatorLink({ site, visit, indicator }: { site: Site; visit: Visit; indicator: string }) {
  const title = site.catalogue.indicators.find(({ key }) => key === indicator)?.title ?? indicator
  return (
    <a class="govuk-link" href={visit.link(`/indicators/${indicator}`)}>
      {title}
    </a>
  )
}

/** Whether the indicators of a source are listed under the table and not in its row. */
export function isListedBelow({ indicators, figure }: Source): boolean {
  return indicators.length > NAMED && !figure
}

/** Where on the page the indicators are listed that rest on a table of input. */
export function anchorOf(kind: string): string {
  return `on-${kind.replaceAll('/', '-')}`
}
