import type { FindingCode } from '../../core/index.ts'
import type { RowFinding } from './row-finding.ts'

/** So many of one kind show what is wrong; a file of millions of rows may have the same fault in each. */
const ENOUGH_OF_A_KIND = 100

/** Findings of a file too long to list them all: the first of each kind, and how many more there were. */
export class LimitedFindings {
  readonly #kept: RowFinding[] = []
  readonly #counts = new Map<FindingCode, number>()

  add(finding: RowFinding): void {
    const count = (this.#counts.get(finding.code) ?? 0) + 1
    this.#counts.set(finding.code, count)
    if (count <= ENOUGH_OF_A_KIND) this.#kept.push(finding)
  }

  /** What was kept, with one finding more for each kind that went on. */
  all(): RowFinding[] {
    const rest = [...this.#counts].filter(([, count]) => count > ENOUGH_OF_A_KIND)
    return [
      ...this.#kept,
      ...rest.map(([code, count]) => ({
        code: 'more-of-a-kind' as const,
        detail: `${(count - ENOUGH_OF_A_KIND).toLocaleString('en-GB')} more rows like those with “${code}”`,
      })),
    ]
  }
}
