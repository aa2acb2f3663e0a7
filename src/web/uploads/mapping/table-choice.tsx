import type { InputTable } from '../../../intake/index.ts'
import type { Visit } from '../../frame/visit.ts'
import { govuk } from '../../govuk.ts'
import { possibleHeads } from './heads.ts'
import type { Mapped } from './mapped.ts'

/** How many of the likeliest tables stand first. */
const LIKELIEST = 3

interface Choice {
  readonly visit: Visit
  /** The address of the page. */
  readonly path: string
  readonly mapped: Mapped
  /** The tables it could be, the likeliest first. */
  readonly suggested: readonly InputTable[]
}

/** Which table a part is read as, and on which line its heads stand: what was worked out, and a way to change it. */
export function TableChoice({ visit, path, mapped, suggested }: Choice) {
  const { table, whole, headsAt, formats } = mapped
  const first = suggested.slice(0, LIKELIEST)
  const others = formats.tables.filter((each) => !first.includes(each)).toSorted(byTitle)
  const isGuess = table !== undefined && table === first[0]
  return (
    <form method="get" action={path} class="hw-choice">
      {visit.asked.at && <input type="hidden" name="at" value={visit.asked.at} />}
      <div class="govuk-form-group">
        <label class="govuk-label govuk-label--m" for="as">
          What it is
        </label>
        <div class="govuk-hint" id="as-hint">
          {table === undefined
            ? 'Nothing in it is like the columns of any table. Choose what it is.'
            : isGuess
              ? `It looks most like “${table.title}”. Is it something else? Choose it here.`
              : `It is read as “${table.title}”.`}
        </div>
        <select class="govuk-select" id="as" name="as" aria-describedby="as-hint">
          {table === undefined && <option value="">Choose a table</option>}
          {first.length > 0 && (
            <optgroup label="Likeliest">
              {first.map((each) => (
                <option value={each.table} selected={each === table}>
                  {each.title}
                </option>
              ))}
            </optgroup>
          )}
          {[...new Set(others.map(({ format }) => format))].map((format) => (
            <optgroup label={format.title}>
              {others
                .filter((each) => each.format === format)
                .map((each) => (
                  <option value={each.table} selected={each === table}>
                    {each.title}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </div>
      <div class="govuk-form-group">
        <label class="govuk-label" for="heads">
          Its column names are on
        </label>
        <select class="govuk-select" id="heads" name="heads">
          {possibleHeads(whole).map(({ at, line, heads }) => (
            <option value={at} selected={at === headsAt}>
              Line {line}: {beginningOf(heads)}
            </option>
          ))}
        </select>
      </div>
      {govuk('button', { text: 'Change', classes: 'govuk-button--secondary' })}
    </form>
  )
}

function byTitle(a: InputTable, b: InputTable): number {
  return a.title < b.title ? -1 : 1
}

function beginningOf(heads: readonly string[]): string {
  const words = heads.map((head) => head.trim()).filter((head) => head !== '')
  const text = words.slice(0, 3).join(', ')
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
