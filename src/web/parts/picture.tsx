import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { writeCsv } from '../../core/index.ts'
import { Details } from './components.tsx'
import { Table } from './table.tsx'

/** The numbers of a picture as the pictures of `publishing` give them. */
interface Numbers {
  /** The title of the picture where there is none. */
  readonly caption?: string
  /** The first names the rows. */
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

interface Shown {
  /** Unique on the page, and the one the picture was drawn with; its files are named after it. */
  readonly id: string
  /** What the picture is of, for those who listen, and for the head of its table. */
  readonly title: string
  /** What the picture says in one sentence; it stands above it. */
  readonly reading: Child
  readonly svg: string
  /**
   * The same picture drawn for a telephone, under an id of its own. Without it the wide one scrolls in its frame.
   */
  readonly narrow?: string | undefined
  readonly table: Numbers
  /** What else must be known: the source and its date, what is left out. It stands below the picture. */
  readonly notes?: Child
}

/** Tables with more rows than this would take pages of paper: they are left to the file that can be saved. */
const LONG = 60

/**
 * A picture, everywhere the same: what it says, the picture, the same as a table, and both to save. The files are
 * within the page itself, so that nothing is asked of the server and no script is needed.
 */
export function Picture({ id, title, reading, svg, narrow, table, notes }: Shown) {
  return (
    <div class="hw-pictured">
      <p class="govuk-body">{reading}</p>
      <div
        class={`hw-scroll hw-picture${narrow ? ' hw-picture--wide' : ''}`}
        role="region"
        aria-label={`Picture: ${title}`}
        tabindex={0}
      >
        {raw(svg)}
      </div>
      {narrow && <div class="hw-picture hw-picture--narrow">{raw(narrow)}</div>}
      {notes && <div class="hw-pictured__notes">{notes}</div>}
      <Details
        summary="The same as a table"
        class={`hw-pictured__table${table.rows.length > LONG ? ' hw-pictured__table--long' : ''}`}
      >
        <NumbersTable table={table} title={title} />
      </Details>
      <SaveLinks id={id} title={title} svg={svg} table={table} />
    </div>
  )
}

/** How a picture is drawn once more. */
interface Frame {
  readonly id: string
  readonly title: string
  readonly width?: 'wide' | 'narrow'
}

/** A picture for a page, with the same for a telephone beside it. */
export function inBothWidths<Drawn extends { readonly svg: string }>(
  id: string,
  title: string,
  draw: (frame: Frame) => Drawn,
): Drawn & { readonly narrow: string } {
  return { ...draw({ id, title }), narrow: draw({ id: `${id}-narrow`, title, width: 'narrow' }).svg }
}

function NumbersTable({ table, title }: { table: Numbers; title: string }) {
  const numeric = table.heads.map((_, at) => at > 0 && isNumeric(table.rows, at))
  return (
    <Table
      caption={table.caption ?? title}
      empty="There is nothing to show."
      rows={table.rows}
      columns={table.heads.map((head, at) => ({
        head,
        names: at === 0,
        numeric: numeric[at] ?? false,
        cell: (row: readonly string[]) => row[at] ?? '',
      }))}
    />
  )
}

/** A column of numbers stands right, words stand left. */
function isNumeric(rows: Numbers['rows'], at: number): boolean {
  return rows.every((row) => /^(?:[-−+£]?\d|[–—]?$)/.test(row[at] ?? ''))
}

/** The picture and its table to save: both lie within the page itself. */
export function SaveLinks({ id, title, svg, table }: Pick<Shown, 'id' | 'title' | 'svg' | 'table'>) {
  return (
    <p class="hw-pictured__save">
      <a class="govuk-link" href={dataUri('image/svg+xml', onPaper(svg))} download={`${id}.svg`}>
        Save the picture<span class="govuk-visually-hidden">: {title}</span>
      </a>{' '}
      <a
        class="govuk-link"
        href={dataUri('text/csv', `\uFEFF${writeCsv(table.heads, table.rows)}`)}
        download={`${id}.csv`}
      >
        Save the table<span class="govuk-visually-hidden">: {title}</span>
      </a>
    </p>
  )
}

/** White behind the picture: where it is pasted, its dark words may stand on something dark. */
function onPaper(svg: string): string {
  return svg.replace('</desc>', '</desc><rect width="100%" height="100%" fill="#FFFFFF"/>')
}

function dataUri(type: string, content: string): string {
  return `data:${type};charset=utf-8;base64,${Buffer.from(content, 'utf8').toString('base64')}`
}
