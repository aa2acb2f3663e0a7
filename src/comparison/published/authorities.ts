import { type CatalogueFile, compareDays, type Day, DefinitionError, readDay } from '../../core/index.ts'
import { catalogueRows, readRegions, type Region } from '../../intake/index.ts'

/** A nine-character code of an authority, and the days it was in force: open where it still is, or always was. */
export interface GssCode {
  readonly code: string
  readonly from: Day | undefined
  readonly to: Day | undefined
}

/** A local authority with services for children that is or was, since 2009. */
export interface Authority {
  /** Three digits, of the Department for Education; it stays when a boundary moves. */
  readonly code: string
  readonly name: string
  readonly region: Region
  /** The first day; absent when before 1 April 2009. */
  readonly from: Day | undefined
  /** The last day; absent when it is still there. */
  readonly to: Day | undefined
  /** The codes of those that took over on the next day. */
  readonly successors: readonly string[]
  readonly gss: readonly GssCode[]
}

/** The authorities of the catalogue, with the regions they lie in. */
export interface Authorities {
  readonly all: readonly Authority[]
  /** Those that follow one another are different authorities: Dorset is 835 until 2019 and 838 since. */
  readonly of: (code: string) => Authority | undefined
  /** By any nine-character code it ever had: both E08000016 and E08000038 are Barnsley. */
  readonly byGss: (code: string) => Authority | undefined
  /** Whom an authority took over from. */
  readonly predecessorsOf: (code: string) => readonly Authority[]
  /** The name of an authority, a region, England, or two authorities counted as one; the code of any other area. */
  readonly nameOf: (area: string) => string
  readonly regions: ReadonlyMap<string, Region>
}

const PATH = 'benchmarks/authorities.csv'

/**
 * Reads the authorities of the catalogue. The council's own catalogue adds authorities, and replaces ours of the same
 * code.
 *
 * @throws DefinitionError when the file is absent, or a row says what cannot be
 */
export function readAuthorities(files: readonly CatalogueFile[]): Authorities {
  const written = files.filter(({ path }) => path === PATH)
  if (written.length === 0) throw new DefinitionError(`catalogue/${PATH}: the file is not there`)
  const regions = readRegions(files)
  const byCode = new Map<string, Authority>()
  for (const file of written)
    for (const record of catalogueRows(file)) {
      const authority = authorityOf(record, regions)
      byCode.set(authority.code, authority)
    }
  const all = [...byCode.values()]
  const byGss = new Map(all.flatMap((authority) => authority.gss.map(({ code }) => [code, authority])))
  const unknown = all.flatMap(({ successors }) => successors).find((code) => !byCode.has(code))
  if (unknown !== undefined) throw refusal(`the successor ${unknown} is no authority of the file`)
  const nameOfOne = (area: string) => byCode.get(area)?.name ?? regions.get(area)?.name ?? area
  return {
    all,
    regions,
    of: (code) => byCode.get(code),
    byGss: (code) => byGss.get(code),
    predecessorsOf: (code) => all.filter(({ successors }) => successors.includes(code)),
    nameOf: (area) => area.split('+').map(nameOfOne).join(' and '),
  }
}

/** Whether an authority was there on a day. */
export function wasThere({ from, to }: Authority, on: Day): boolean {
  return (!from || compareDays(from, on) <= 0) && (!to || compareDays(on, to) <= 0)
}

function authorityOf(record: Record<string, string>, regions: ReadonlyMap<string, Region>): Authority {
  const code = record['code'] ?? ''
  const region = regions.get(record['region'] ?? '')
  if (!/^\d{3}$/.test(code)) throw refusal(`“${code}” is no three-digit code`)
  const name = record['name'] ?? ''
  if (name === '') throw refusal(`${code} has no name`)
  if (!region) throw refusal(`${code} lies in no region that is known: “${record['region']}”`)
  return {
    code,
    name,
    region,
    from: dayIn(record['from'], code),
    to: dayIn(record['to'], code),
    successors: listIn(record['successors']),
    gss: listIn(record['gss']).map((written) => gssCode(written, code)),
  }
}

const GSS = /^([EW]\d{8})(?: from (\S+))?(?: to (\S+))?$/

function gssCode(written: string, code: string): GssCode {
  const [, gss, from, to] = GSS.exec(written) ?? []
  if (gss === undefined) throw refusal(`${code}: “${written}” is no nine-character code with its days`)
  return { code: gss, from: dayIn(from, code), to: dayIn(to, code) }
}

function listIn(cell: string | undefined): string[] {
  return (cell ?? '').split('|').filter((part) => part !== '')
}

function dayIn(written: string | undefined, code: string): Day | undefined {
  if (!written) return undefined
  const read = readDay(written)
  if (!read) throw refusal(`${code}: write a day as 2023-03-31, not “${written}”`)
  return read
}

function refusal(why: string): DefinitionError {
  return new DefinitionError(`catalogue/${PATH}: ${why}`)
}
