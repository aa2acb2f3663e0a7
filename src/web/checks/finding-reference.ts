import type { OpenFinding } from '../../checks/index.ts'
import type { ChildReferences } from '../child-reference.ts'
import type { Site } from '../site.ts'

/** What a finding is known by holds the child it is about, so addresses name it as they name children. */
export function findingReference(references: ChildReferences, identity: string): Promise<string> {
  return references.of(`finding ${identity}`)
}

/** The finding a reference stands for; `undefined` when none that is there now has it. */
export async function findingOf(
  { references }: Pick<Site, 'references'>,
  findings: readonly OpenFinding[],
  reference: string,
): Promise<OpenFinding | undefined> {
  for (const finding of findings)
    if ((await findingReference(references, finding.identity)) === reference) return finding
  return undefined
}
