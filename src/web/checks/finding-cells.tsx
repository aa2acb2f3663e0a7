import type { OpenFinding } from '../../checks/index.ts'
import type { Visit } from '../frame/visit.ts'
import { writtenDay } from './check-words.ts'

/** The child a finding is about, with a way to the child's page where there is one. */
export function ChildCell(shown: {
  finding: Pick<OpenFinding, 'child_id'>
  visit: Visit
  links: ReadonlyMap<string, string>
}) {
  const { finding, visit, links } = shown
  const id = finding.child_id
  if (id === null) return <span class="hw-quiet">No one child</span>
  const path = links.get(id)
  if (path === undefined) return <>{id}</>
  return (
    <a class="govuk-link" href={visit.link(path)}>
      {id}
    </a>
  )
}

/** The day a finding is about, said to be that where the head of the column is out of sight. */
export function AboutCell({ finding }: { finding: Pick<OpenFinding, 'about_on'> }) {
  const on = writtenDay(finding.about_on)
  if (on === '') return <></>
  return (
    <>
      <span class="hw-narrow">About </span>
      {on}
    </>
  )
}

/** The child's worker and team. */
export function WorkerCell({ finding }: { finding: Pick<OpenFinding, 'worker' | 'team'> }) {
  const { worker, team } = finding
  if (worker === null && team === null) return <span class="hw-quiet hw-none">Nobody known</span>
  return (
    <>
      {worker}
      {team !== null && <span class="hw-under">{team}</span>}
    </>
  )
}

/** The file and row a finding comes from, with a way to the file. */
export function PlaceCell(shown: {
  finding: Pick<OpenFinding, 'load_id' | 'file_name' | 'part' | 'line'>
  visit: Visit
}) {
  const { load_id: load, file_name: file, part, line } = shown.finding
  if (load === null || file === null) return <span class="hw-quiet hw-none">No one row</span>
  const row = line === null ? '' : `row ${line}`
  return (
    <>
      <a class="govuk-link hw-breaks" href={shown.visit.link(`/loads/${load}`)}>
        {file}
      </a>
      <span class="hw-under">{[part, row].filter(Boolean).join(', ')}</span>
    </>
  )
}
