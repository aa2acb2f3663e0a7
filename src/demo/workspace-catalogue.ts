import { writeCsv } from '../core/index.ts'
import { ANYTOWN_AREA, ELSEWHERE } from './elsewhere.ts'
import type { DemoFile } from './returns.ts'

const HEADS = ['code', 'name', 'region', 'region_name', 'from', 'to', 'successors', 'gss']

/**
 * What the demo authority's workspace has in a catalogue of its own, by the path there: the authorities that do not
 * exist, so that they are known beside the real ones by name and region.
 */
export function* workspaceCatalogue(): Generator<DemoFile> {
  const rows = [...ELSEWHERE, ANYTOWN_AREA].map(({ code, name, region, gss }) => [
    code,
    name,
    region.number,
    region.name,
    '',
    '',
    '',
    gss,
  ])
  yield { path: 'benchmarks/authorities.csv', text: writeCsv(HEADS, rows) }
}
