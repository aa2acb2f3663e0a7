import type { Visit } from '../frame/visit.ts'
import { type Column, Table } from '../parts/table.tsx'
import { type AskedOfChecks, linkTo } from '../frame/asked.ts'
import { byWeight, WEIGHTS } from './check-words.ts'
import type { Standing } from './standings.ts'

interface Shown {
  readonly visit: Visit
  readonly asked: AskedOfChecks
  readonly caption: string
  readonly standings: readonly Standing[]
}

const NUMBERS = [
  { name: 'tomend', head: 'To mend', of: 'toMend' },
  { name: 'letstand', head: 'Let stand', of: 'letStand' },
  { name: 'new', head: 'New', of: 'added' },
  { name: 'gone', head: 'Gone', of: 'gone' },
] as const

/** The checks that ended the same way, each with what it found; sorted as asked, else as they come. */
export function StandingTable({ visit, asked, caption, standings }: Shown) {
  const sortable = (name: string, head: string) => sortHead(visit, asked, name, head)
  return (
    <div class="hw-checks">
      <Table
        caption={caption}
        captionHidden
        rows={inOrder(standings, asked)}
        empty=""
        narrow="stack"
        columns={[
          {
            ...sortable('title', 'Check'),
            names: true,
            cell: (standing) => <CheckCell standing={standing} visit={visit} asked={asked} />,
          },
          { head: 'How much it matters', cell: ({ result }) => WEIGHTS[result.check.severity] },
          { ...sortable('mends', 'Who mends it'), cell: ({ result }) => result.check.mends },
          ...NUMBERS.map(({ name, head, of }): Column<Standing> => ({
            ...sortable(name, head),
            numeric: true,
            cell: (standing) => <Count count={standing[of]} what={head.toLowerCase()} />,
          })),
        ]}
      />
    </div>
  )
}

function CheckCell({ standing, visit, asked }: { standing: Standing; visit: Visit; asked: AskedOfChecks }) {
  const { check, state, whyNot } = standing.result
  const began = state === 'not run' ? '' : 'Not run everywhere: '
  return (
    <>
      <a class="govuk-link" href={linkTo(visit, `/checks/${check.check}`, { team: asked.team })}>
        {check.title}
      </a>
      {whyNot.length > 0 && <span class="hw-under">{capital(`${began}${whyNot.join('; ')}`)}</span>}
    </>
  )
}

function Count({ count, what }: { count: number | undefined; what: string }) {
  if (count === undefined) return <span class="hw-quiet hw-none">–</span>
  return (
    <span class={count === 0 ? 'hw-quiet hw-none' : ''}>
      {count}
      <span class="hw-narrow"> {what}</span>
    </span>
  )
}

function sortHead(visit: Visit, asked: AskedOfChecks, name: string, head: string) {
  const sorted = asked.sort === name
  const down = asked.order === 'down'
  const { order: _, ...others } = asked
  const next = sorted && !down ? { ...others, order: 'down' } : { ...others, sort: name }
  const shape = sorted ? (down ? ' ▼' : ' ▲') : ''
  return {
    sort: sorted ? (down ? ('descending' as const) : ('ascending' as const)) : ('none' as const),
    head: (
      <a class="govuk-link hw-sort" href={linkTo(visit, visit.path, next)}>
        {head}
        <span aria-hidden="true">{shape}</span>
      </a>
    ),
  }
}

/** The gravest first, and of those the most frequent, unless another order is asked for. */
function inOrder(standings: readonly Standing[], { sort, order }: AskedOfChecks): Standing[] {
  const usual = standings.toSorted(
    (a, b) =>
      byWeight(a.result.check, b.result.check) || b.toMend - a.toMend || compare(titleOf(a), titleOf(b)),
  )
  const of = COLUMNS[sort ?? '']
  if (!of) return usual
  const turned = order === 'down' ? -1 : 1
  return usual.toSorted((a, b) => turned * compare(of(a), of(b)))
}

const titleOf = ({ result }: Standing) => result.check.title

const COLUMNS: Readonly<Record<string, (standing: Standing) => string | number>> = {
  title: titleOf,
  mends: ({ result }) => result.check.mends,
  ...Object.fromEntries(NUMBERS.map(({ name, of }) => [name, (standing: Standing) => standing[of] ?? -1])),
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return a < b ? -1 : a > b ? 1 : 0
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
