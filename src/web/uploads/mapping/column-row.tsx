import type { Formats, InputColumn, RawTable, Template } from '../../../intake/index.ts'
import { counted } from '../../parts/names.ts'
import {
  type ColumnChoice,
  headField,
  LEFT_AS_FINDING,
  MEANS_NOTHING,
  type ValueChoice,
  valueField,
} from './choices.ts'

interface Row {
  readonly choice: ColumnChoice
  readonly raw: RawTable
  readonly formats: Formats
  /** What the template of the table says of the column. */
  readonly guidance: Template['guidance'][number]
  /** What is to be put right, by the field. */
  readonly wrong: ReadonlyMap<string, string>
}

/** One column of the table: what it asks for, which head of the file it is, and some of its values. */
export function ColumnRow({ choice, raw, formats, guidance, wrong }: Row) {
  const { column, head, values } = choice
  const field = headField(column)
  const title = column.title ?? column.name
  const problem = wrong.get(field)
  const about = [`${field}-hint`, ...(problem ? [`${field}-error`] : [])].join(' ')
  return (
    <li class="hw-map__row">
      <div class={`govuk-form-group hw-map__column${problem ? ' govuk-form-group--error' : ''}`}>
        <label class="govuk-label govuk-label--s" for={field}>
          {title}
        </label>
        <div class="govuk-hint" id={`${field}-hint`}>
          {wantsOf(column, guidance)}
        </div>
        {problem && <ErrorWords id={`${field}-error`} text={problem} />}
        <select
          class={`govuk-select${problem ? ' govuk-select--error' : ''}`}
          id={field}
          name={field}
          aria-describedby={about}
        >
          <option value="">Not in this file</option>
          {raw.header.map(
            (each, at) =>
              each.trim() !== '' && (
                <option value={at} selected={at === head}>
                  {each.trim()}
                </option>
              ),
          )}
        </select>
      </div>
      <div class="hw-map__values">
        {head !== undefined && <p class="hw-map__sample">{sampleInWords(raw, head)}</p>}
        {values.length > 0 && <Values choice={choice} formats={formats} wrong={wrong} />}
        {column.type === 'code' && head !== undefined && values.length === 0 && (
          <p class="hw-map__sample">
            Too many different values to list, or none. Those that are codes are read; others become findings.
          </p>
        )}
      </div>
    </li>
  )
}

/** What each value written under a column of codes means. */
function Values({ choice, formats, wrong }: Omit<Row, 'raw' | 'guidance'>) {
  const { column, head, values } = choice
  return (
    <fieldset class="govuk-fieldset hw-map__codes">
      <legend class="govuk-fieldset__legend">What the values mean</legend>
      {values.some(({ meaning }) => meaning === undefined) && (
        <p class="hw-map__sample">Choose a meaning where none was found. What is left becomes a finding.</p>
      )}
      {values.map((value, at) => {
        const field = valueField(column, head!, at)
        const problem = wrong.get(field)
        return (
          <div class="hw-map__code">
            <label class="govuk-label" for={field}>
              <span class="hw-breaks">“{value.written}”</span>{' '}
              <span class="hw-quiet">in {counted(value.rows, 'row')}</span>
            </label>
            {problem && <ErrorWords id={`${field}-error`} text={problem} />}
            <ValueSelect field={field} value={value} column={column} formats={formats} problem={problem} />
          </div>
        )
      })}
    </fieldset>
  )
}

interface Select {
  readonly field: string
  readonly value: ValueChoice
  readonly column: InputColumn
  readonly formats: Formats
  readonly problem: string | undefined
}

function ValueSelect({ field, value, column, formats, problem }: Select) {
  const list = formats.codeLists.get(column.codes ?? '')
  const hasWords = list?.rows.some((row) => 'also' in row)
  return (
    <select
      class={`govuk-select${problem ? ' govuk-select--error' : ''}`}
      id={field}
      name={field}
      aria-describedby={problem ? `${field}-error` : undefined}
    >
      {!value.isKnown && (
        <option value={LEFT_AS_FINDING} selected={value.meaning === undefined}>
          Leave as a finding
        </option>
      )}
      <option value={MEANS_NOTHING} selected={value.meaning === ''}>
        Means nothing
      </option>
      {[...(list?.codes.values() ?? [])].map(({ code, label }) => (
        <option value={code} selected={code === value.meaning}>
          {hasWords ? label : `${code}: ${label}`}
        </option>
      ))}
    </select>
  )
}

function ErrorWords({ id, text }: { id: string; text: string }) {
  return (
    <p class="govuk-error-message" id={id}>
      <span class="govuk-visually-hidden">Error:</span> {text}
    </p>
  )
}

/** What a column asks for, in a line: whether it may be blank, how it is written, what it means. */
function wantsOf({ required, type }: InputColumn, { written, about }: Row['guidance']): string {
  const needed = required === 'always' ? 'May not be blank' : ''
  const form = type === 'code' ? 'One of a list of values' : written
  return [needed, form, about].filter((text) => text !== '').join('. ')
}

const SAMPLES = 3
const LONGEST = 30

/** Some values that stand under a head, so that a person sees what it holds. */
function sampleInWords(raw: RawTable, head: number): string {
  const seen = new Set<string>()
  for (const row of raw.rows) {
    const text = (row[head] ?? '').trim()
    if (text !== '') seen.add(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
    if (seen.size === SAMPLES) break
  }
  return seen.size === 0 ? 'No row has a value in it.' : `For example ${[...seen].join(', ')}`
}
