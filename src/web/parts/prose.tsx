/** The prose of a definition file, as far as definitions use Markdown: paragraphs, lists, tables and `code`. */
export function Prose({ text }: { text: string }) {
  const blocks = text
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
  return (
    <>
      {blocks.map((block) => (
        <Block block={block} />
      ))}
    </>
  )
}

function Block({ block }: { block: string }) {
  const lines = block.split('\n').map((line) => line.trim())
  if (lines[0]!.startsWith('|')) return <PipeTable lines={lines} />
  if (lines[0]!.startsWith('#')) return <p class="govuk-body hw-strong">{lines[0]!.replace(/^#+\s*/, '')}</p>
  if (lines[0]!.startsWith('- ')) return <List lines={lines} />
  return (
    <p class="govuk-body">
      <Line text={lines.join(' ')} />
    </p>
  )
}

function List({ lines }: { lines: readonly string[] }) {
  const items: string[] = []
  for (const line of lines)
    if (line.startsWith('- ')) items.push(line.slice(2))
    else items.push(`${items.pop() ?? ''} ${line}`)
  return (
    <ul class="govuk-list govuk-list--bullet">
      {items.map((item) => (
        <li>
          <Line text={item} />
        </li>
      ))}
    </ul>
  )
}

/** Words with `code` and **strong** set apart. */
function Line({ text }: { text: string }) {
  const parts = text.split(/(`[^`]+`|\*\*[^*]+\*\*)/)
  return (
    <>
      {parts.map((part) => {
        if (part.startsWith('`')) return <code class="hw-code">{part.slice(1, -1)}</code>
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
