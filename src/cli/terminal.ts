/** Where a command writes: results to `out`, messages to `err`. The same command can run for another process. */
export interface Terminal {
  out(text: string): void
  err(text: string): void
  /** Whether a person watches, so that progress may be drawn. */
  readonly isInteractive: boolean
}

/** The exit codes of the contract. */
export const EXIT = { done: 0, findings: 1, wrongUse: 2, unreadable: 3, fault: 4 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** One JSON document on standard output. */
export function printJson(terminal: Terminal, document: unknown): void {
  terminal.out(`${JSON.stringify(document, null, 2)}\n`)
}

/** Rows as aligned text columns; columns whose cells are all numbers stand to the right. */
export function printTable(
  terminal: Terminal,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const isNumber = heads.map((_, at) => rows.every((row) => /^[\d.,%–−-]*$/.test(row[at] ?? '')))
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => (row[at] ?? '').length)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (isNumber[at] ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
      .join('  ')
      .trimEnd()
  terminal.out(`${line(heads)}\n${widths.map((width) => '─'.repeat(width)).join('  ')}\n`)
  for (const row of rows) terminal.out(`${line(row)}\n`)
}
