import type { Child } from 'hono/jsx'
import { type DefinitionUsed, type Figure, type Provenance, provenanceOf } from '../../measures/index.ts'
import { checksWords, loadTimeWords, rowsUsedWords } from '../../publishing/index.ts'
import type { Visit } from '../frame/visit.ts'
import { received } from '../loads/load-words.ts'
import { titleOfKind } from '../loads/title-of-kind.ts'
import { Details, SummaryList } from '../parts/components.tsx'
import { counted } from '../parts/names.ts'
import { Table } from '../parts/table.tsx'
import type { Site } from '../site.ts'
import { today } from '../today.ts'

interface Shown {
  readonly site: Site
  readonly visit: Visit
  readonly provenance: Provenance
}

/** Where a figure comes from, by the findings of the checks as they last ran. */
export function provenanceFor(site: Site, figure: Figure): Promise<Provenance> {
  return provenanceOf({ ...site, tables: site.formats().tables, figure, today: today() })
}

/** Where the figure comes from: definition, product, files and how much of them, and what was not looked at. */
export function ProvenanceSection({ site, visit, provenance }: Shown) {
  const { definition, cohort, version, definitions, checks } = provenance
  const found = provenance.findings.reduce((sum, { count }) => sum + count, 0)
  const facts: { key: string; value: Child }[] = [
    { key: 'Definition', value: <Definition of={definition} /> },
    { key: 'Cohort', value: <Definition of={cohort} /> },
    {
      key: 'Product',
      value: (
        <>
          Homeward {version}; all definitions and settings <Hash of={definitions} />
        </>
      ),
    },
    { key: 'Checks', value: checksWords(checks) },
    ...(found === 0
      ? []
      : [
          {
            key: 'Findings and repairs',
            value: (
              <a class="govuk-link" href="#findings">
                {counted(found, 'finding')} in its files and in what was built from them
              </a>
            ),
          },
        ]),
  ]
  return (
    <section aria-labelledby="provenance">
      <h2 class="govuk-heading-m" id="provenance">
        Where this figure comes from
      </h2>
      <SummaryList rows={facts} />
      <LoadsTable site={site} visit={visit} provenance={provenance} />
      <NotRun visit={visit} provenance={provenance} />
    </section>
  )
}

function Definition({ of: { key, path, sha256, local } }: { of: DefinitionUsed }) {
  return (
    <>
      {key}, {local ? 'of this authority' : 'as it comes with Homeward'}
      <span class="hw-under">
        <code class="hw-code">{path}</code>
      </span>
      <Hash of={sha256} />
    </>
  )
}

function Hash({ of }: { of: string }) {
  return (
    <span class="hw-under">
      SHA-256 <code class="hw-code">{of}</code>
    </span>
  )
}

function LoadsTable({ site, visit, provenance }: Shown) {
  return (
    <Table
      caption="The files behind the figure"
      rows={provenance.loads}
      empty="There is no figure for this period, so no file stands behind it."
      narrow="stack"
      columns={[
        {
          head: 'File',
          names: true,
          cell: ({ id, file, part }) => (
            <>
              <a class="govuk-link" href={visit.link(`/loads/${id}`)}>
                {file}
              </a>
              {part && <span class="hw-under">{part}</span>}
            </>
          ),
        },
        {
          head: 'Table',
          cell: (load) => [titleOfKind(site, load.kind), loadTimeWords(load)].filter(Boolean).join(' '),
        },
        { head: 'Rows used', cell: (load) => `${rowsUsedWords(load)} rows` },
        { head: 'Received', cell: ({ receivedAt, by }) => `${received(receivedAt)}, ${by}` },
        { head: 'SHA-256', cell: ({ sha256 }) => <code class="hw-code">{sha256}</code> },
      ]}
    />
  )
}

function NotRun({ visit, provenance }: Pick<Shown, 'visit' | 'provenance'>) {
  const { notRun } = provenance.checks
  if (notRun.length === 0) return <></>
  return (
    <Details summary={`${counted(notRun.length, 'check')} that did not run, or not over every year`}>
      <ul class="govuk-list govuk-list--bullet">
        {notRun.map(({ check, whyNot }) => (
          <li>
            <a class="govuk-link" href={visit.link(`/checks/${check.check}`)}>
              {check.title}
            </a>
            : {whyNot.join('; ')}
          </li>
        ))}
      </ul>
    </Details>
  )
}
