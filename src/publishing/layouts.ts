/** A paper that `homeward report` can make, and the formats it comes in. */
export interface Layout {
  readonly name: string
  readonly title: string
  readonly formats: readonly ('html' | 'docx')[]
}

/** The papers there are, by the name typed after `homeward report`. */
export const layouts: readonly Layout[] = [
  { name: 'highlight', title: 'Highlight report for the board', formats: ['html', 'docx'] },
]
