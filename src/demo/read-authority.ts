import { writeAuthority, type AuthorityPlan } from './index.ts'
import { type Row, readRows } from './measure-return.ts'

/** The rows of every file by folder and then by name, read back from the text; of one folder only if asked. */
export function readAuthority(plan: AuthorityPlan, only?: string): Map<string, Map<string, Row[]>> {
  const returns = new Map<string, Map<string, Row[]>>()
  for (const file of writeAuthority(plan)) {
    if (only !== undefined && !file.path.startsWith(only)) continue
    const [folder, name] = file.path.replace('.csv', '').split('/')
    const files = returns.get(folder!) ?? new Map<string, Row[]>()
    files.set(name!, readRows(file))
    returns.set(folder!, files)
  }
  return returns
}
