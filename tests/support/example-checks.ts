import { type Check, type CheckResult, runChecks } from '../../src/checks/index.ts'
import { type ExampleRow, readNamedTables } from '../../src/core/index.ts'
import { ReusedStore } from './reused-store.ts'

/** What a check comes to on its worked example, and what the example says it should. */
export interface ExampleAnswer {
  readonly result: CheckResult
  readonly expected: readonly ExampleRow[]
}

/** What running any check reads of the histories: which loads count, and whether places are worked out. */
export const READ_BY_EVERY_CHECK = 'FROM known_load JOIN active_load JOIN postcode_directory'

/** A store for the worked examples of checks, one after another. */
export class CheckExamples {
  readonly #store = new ReusedStore()

  async answer(check: Check): Promise<ExampleAnswer> {
    const tables = readNamedTables(check.workedExample)
    const database = await this.#store.holding(tables, yearOf(check), `${READ_BY_EVERY_CHECK} ${check.sql}`)
    const [result] = await runChecks(database, [{ ...check, needs: check.needs.map(withoutColumn) }])
    return { result: result!, expected: tables.get('Expected') ?? [] }
  }

  close(): Promise<void> {
    return this.#store.close()
  }
}

/** The collection year of the rows of an example that do not name theirs; each example is of one in use. */
function yearOf({ from, to }: Check): number {
  return Math.min(Math.max(2026, from ?? 0), to ?? 9999)
}

/** Examples give only the columns that matter to them. */
function withoutColumn(need: string): string {
  return need.split('.')[0]!
}
