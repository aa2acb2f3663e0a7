import { DefinitionError } from './errors.ts'

/** A Markdown table as records, each cell as text; blank cells are `null`. */
export type ExampleRow = Readonly<Record<string, string | null>>

/** Reads the rows of the first Markdown table in a text; none when there is no table. */
export function readExampleTable(text: string): ExampleRow[] {
  const lines = text.split('\n').map((line) => line.trim())
  const first = lines.findIndex((line) => line.startsWith('|'))
  if (first === -1) return []
  const table: string[] = []
  for (const line of lines.slice(first)) {
    if (!line.startsWith('|')) break
    table.push(line)
  }
  const cells = (line: string) =>
    line
      .slice(1, line.endsWith('|') ? -1 : undefined)
      .split('|')
      .map((cell) => cell.trim())
  const heads = cells(table[0] ?? '')
  return table.slice(2).map((line) => {
    const row = cells(line)
    return Object.fromEntries(heads.map((head, at) => [head, row[at] === '' ? null : (row[at] ?? null)]))
  })
}

/** The tables of an example that stand each under a `### name` heading. */
export function readNamedTables(text: string): Map<string, ExampleRow[]> {
  const parts = text.split(/^### /m).slice(1)
  return new Map(parts.map((part) => [part.split('\n', 1)[0]!.trim(), readExampleTable(part)]))
}

/** What an indicator's example says it comes to: `1 of 2`, `3`, or `14.5 over 2`. */
export interface Expected {
  readonly numerator?: number
  readonly denominator?: number
  readonly value?: number
}

const EXPECTED = /^Expected:\s*(.+)$/m

/**
 * Reads the `Expected:` line of an indicator's worked example.
 * @throws DefinitionError when there is none, or it cannot be read
 */
export function readExpected(name: string, text: string): Expected {
  const said = EXPECTED.exec(text)?.[1]?.trim() ?? ''
  const share = /^(\d+) of (\d+)$/.exec(said)
  if (share) return { numerator: Number(share[1]), denominator: Number(share[2]) }
  const mean = /^(-?[\d.]+) over (\d+)$/.exec(said)
  if (mean) return { value: Number(mean[1]), denominator: Number(mean[2]) }
  if (/^\d+$/.test(said)) return { numerator: Number(said) }
  throw new DefinitionError(
    `${name}: the worked example must end with “Expected: 1 of 2”, “Expected: 3” or “Expected: 14.5 over 2”`,
  )
}
