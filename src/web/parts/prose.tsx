import type { InPlaceOfCode } from './figure-links.tsx'

interface Words {
  readonly text: string
  /** What to show instead of some `code`: the titles of figures for their keys. Without it all code is shown as code. */
  readonly instead?: InPlaceOfCode
}

/** The prose of a definition file, as far as definitions use Markdown: paragraphs, lists, tables and `code`. */
export function Prose({ text, ...how }: Words) {
  const blocks = text
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
  return (
    <>
      {blocks.map((block) => (
        <Block text={block} {...how} />
      ))}
    </>
  )
}

function Block({ text, ...how }: Words) {
  const lines = text.split('\n').map((line) => line.trim())
  if (lines[0]!.startsWith('|')) return <PipeTable lines={lines} />
  if (lines[0]!.startsWith('#')) return <p class="govuk-body hw-strong">{lines[0]!.replace(/^#+\s*/, '')}</p>
  if (lines[0]!.startsWith('- ')) return <List lines={lines} {...how} />
  return (
    <p class="govuk-body">
      <Line text={lines.join(' ')} {...how} />
    </p>
  )
}

function List({ lines, ...how }: { lines: readonly string[] } & Omit<Words, 'text'>) {
  const items: string[] = []
  for (const line of lines)
    if (line.startsWith('- ')) items.push(line.slice(2))
    else items.push(`${items.pop() ?? ''} ${line}`)
  return (
    <ul class="govuk-list govuk-list--bullet">
      {items.map((item) => (
        <li>
          <Line text={item} {...how} />
        </li>
      ))}
    </ul>
  )
}

/** Words with `code` and **strong** set apart. */
function Line({ text, instead }: Words) {
  const parts = text.split(/(`[^`]+`|\*\*[^*]+\*\*)/)
  return (
    <>
      {parts.map((part) => {
        const code = part.startsWith('`') ? part.slice(1, -1) : undefined
        if (code !== undefined) return instead?.(code) ?? <code class="hw-code">{code}</code>
        if (part.startsWith('**')) return <strong>{part.slice(2, -2)}</strong>
        return part
      })}
    </>
  )
}

function PipeTable({ lines }: { lines: readonly string[] }) {
  const cells = (line: string) =>
    line
      .replace(/^\|/, '')
      .replace(/\|$/, '')
      .split('|')
      .map((cell) => cell.trim())
  const [heads, , ...rows] = lines.filter((line) => line.startsWith('|')).map(cells)
  return (
    <div class="hw-scroll" role="region" aria-label="Rows of the example" tabindex={0}>
      <table class="govuk-table hw-table hw-table--example">
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {(heads ?? []).map((head) => (
              <th scope="col" class="govuk-table__header">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {rows.map((row) => (
            <tr class="govuk-table__row">
              {row.map((cell) => (
                <td class="govuk-table__cell">{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
