import { showCount } from '../../publishing/index.ts'
import type { InputFormat } from '../../intake/index.ts'
import { frame } from '../frame/frame.tsx'
import type { Visit } from '../frame/visit.ts'
import type { Moment } from '../moment.ts'
import { counted } from '../parts/names.ts'
import { Table } from '../parts/table.tsx'
import type { Site } from '../site.ts'
import { mappingInWords, received, stateBriefly, timeOf } from './load-words.ts'
import { type LoadRow, readLoads } from './read-loads.ts'
import { titleOfKind } from './title-of-kind.ts'

/** How many files of a format are listed where those of others stand too. */
const LISTED = 15

/** The loads of one format. */
interface Group {
  readonly name: string
  readonly title: string
  readonly loads: readonly LoadRow[]
}

/**
 * The files taken in: what every figure rests on, by format. Asked for one format, all of its files; `undefined`
 * when there is no such format.
 */
export async function loadsPage(site: Site, visit: Visit, moment: Moment | undefined, format?: string) {
  const loads = await readLoads(site.database, site.formats())
  const groups = groupsOf(site, loads)
  const one = groups.find(({ name }) => name === format)
  if (format !== undefined && !one) return undefined
  const shown = one ? [one] : groups
  const findings = loads.reduce((sum, { finding_count }) => sum + finding_count, 0)
  const title = one ? `Files taken in: ${one.title}` : 'Files taken in'
  return frame({
    site,
    visit,
    moment,
    title,
    section: 'data',
    crumbs: [
      { text: 'Overview', href: visit.link('/') },
      ...(one
        ? [{ text: 'Files taken in', href: visit.link('/loads') }, { text: one.title }]
        : [{ text: title }]),
    ],
    children: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        {site.takesFiles && (
          <a class="govuk-button" role="button" draggable={false} href={visit.link('/loads/new')}>
            Take files in
          </a>
        )}
        {loads.length > 0 && !one && (
          <p class="govuk-body hw-reading">
            {counted(loads.length, 'file')} with {counted(findings, 'finding')}. Nothing is overwritten: a
            corrected file takes the place of the one before, which is kept.
          </p>
        )}
        <ul class="hw-over">
          {groups.length > 1 && <FormatLinks visit={visit} groups={groups} one={one} />}
          <li>
            <a class="govuk-link" href={visit.link('/findings')}>
              Repairs to the histories
            </a>
          </li>
          <li>
            <a class="govuk-link" href={visit.link('/loads/mappings')}>
              Mappings
            </a>
          </li>
          <li>
            <a class="govuk-link" href={visit.link('/templates')}>
              Templates
            </a>
          </li>
        </ul>
        {groups.length === 0 && (
          <p class="govuk-body hw-empty">
            No file has been taken in yet.{' '}
            {site.takesFiles
              ? 'Take in the SSDA903 files of at least one year, and figures appear by themselves.'
              : 'Load the SSDA903 files with “homeward load” and the folder they lie in.'}
          </p>
        )}
        {shown.map((group) => (
          <section aria-labelledby={`of-${group.name}`}>
            <h2 class="govuk-heading-m" id={`of-${group.name}`}>
              {group.title}
            </h2>
            <LoadsTable
              site={site}
              visit={visit}
              group={group}
              all={one !== undefined || groups.length === 1}
            />
          </section>
        ))}
      </>
    ),
  })
}

function FormatLinks({
  visit,
  groups,
  one,
}: {
  visit: Visit
  groups: readonly Group[]
  one: Group | undefined
}) {
  return (
    <>
      {one && (
        <li>
          <a class="govuk-link" href={visit.link('/loads')}>
            Every format
          </a>
        </li>
      )}
      {groups
        .filter((group) => group !== one)
        .map(({ name, title, loads }) => (
          <li>
            <a class="govuk-link" href={visit.link(`/loads/of/${name}`)}>
              {title} ({showCount(loads.length)})
            </a>
          </li>
        ))}
    </>
  )
}

function LoadsTable({ site, visit, group, all }: { site: Site; visit: Visit; group: Group; all: boolean }) {
  const { loads, name, title } = group
  const listed = all ? loads : loads.slice(0, LISTED)
  return (
    <>
      <Table
        caption={`${title} files, the latest first`}
        captionHidden
        rows={listed}
        empty=""
        columns={[
          { head: 'File', names: true, cell: (load) => <FileCell load={load} visit={visit} /> },
          {
            head: 'Table',
            cell: ({ kind, mapping }) => (
              <>
                {titleOfKind(site, kind)}
                {mapping !== null && <span class="hw-under">By {mappingInWords(mapping)}</span>}
              </>
            ),
          },
          { head: 'Year or day', whole: true, cell: (load) => timeOf(site, load) },
          { head: 'Rows', numeric: true, cell: ({ row_count }) => showCount(row_count) },
          { head: 'Findings', numeric: true, cell: ({ finding_count }) => showCount(finding_count) },
          { head: 'Received', whole: true, cell: ({ received_at }) => received(received_at) },
          { head: 'State', whole: true, cell: ({ state }) => stateBriefly(state) },
          { head: 'SHA-256', cell: ({ sha256 }) => <code class="hw-code">{sha256.slice(0, 12)}</code> },
        ]}
      />
      {listed.length < loads.length && (
        <p class="govuk-body">
          <a class="govuk-link" href={visit.link(`/loads/of/${name}`)}>
            All {showCount(loads.length)} files of {title}
          </a>
        </p>
      )}
    </>
  )
}

function FileCell({ load, visit }: { load: LoadRow; visit: Visit }) {
  return (
    <>
      <a class="govuk-link hw-file" href={visit.link(`/loads/${load.load_id}`)}>
        {load.file_name}
      </a>
      {load.part !== null && <span class="hw-under">{load.part}</span>}
    </>
  )
}

const BY_TIME: readonly InputFormat['time'][] = ['collection-year', 'as-at', 'adds']

/** The format of every kind of file that others publish, which the catalogue of inputs does not describe. */
const PUBLISHED = 'published'

/** The loads by format: returns first, then pictures of a day, then lists. */
function groupsOf(site: Site, loads: readonly LoadRow[]): Group[] {
  const formats = new Map<string, InputFormat>(
    site.formats().tables.map(({ format }) => [format.name, format]),
  )
  const names = [...new Set(loads.map(({ kind }) => kind.split('/')[0]!))]
  const order = (name: string) => BY_TIME.indexOf(formats.get(name)?.time ?? 'adds')
  return names
    .sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1))
    .map((name) => ({
      name,
      title: formats.get(name)?.title ?? (name === PUBLISHED ? 'Published by others' : name),
      loads: loads.filter(({ kind }) => kind.split('/')[0] === name),
    }))
}
