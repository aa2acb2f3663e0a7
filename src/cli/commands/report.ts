import { EXIT, type ExitCode, type Terminal } from '../terminal.ts'
import type { Workspace } from '../workspace.ts'
export async function report(_w: Workspace, _l: string, _o: object, _t: Terminal): Promise<ExitCode> { return EXIT.done }
