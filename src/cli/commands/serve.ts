import { EXIT, type ExitCode, type Terminal } from '../terminal.ts'
import type { Workspace } from '../workspace.ts'
export async function serve(_w: Workspace, _p: number, _t: Terminal): Promise<ExitCode> { return EXIT.done }
