import type { Child } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import type { DemoFile } from '../returns.ts'
import { type MapPlace, mapOf } from './map.ts'

/** The heads of the releases since 2025, without those nobody here needs. */
const HEADS = 'pcd7,pcd8,pcds,dointr,doterm,cty25cd,lad25cd,usrtypind,east1m,north1m,gridind,ctry25cd'
const LINE_END = '\r\n'

/** The codes of a country that the return has one name for; the authorities in it do not exist. */
const ABROAD: Readonly<Record<string, readonly [county: string, authority: string, country: string]>> = {
  WAL: ['W99999999', 'W06000099', 'W92000004'],
  SCO: ['S99999999', 'S12000099', 'S92000003'],
}

/** One postcode in so many has gone out of use since. */
const TERMINATED_ONE_IN = 60

/** The postcodes of the demo authority's children, in the layout of the ONS Postcode Directory. */
export function postcodeDirectory(plan: SettledPlan, children: readonly Child[]): DemoFile {
  const rows = mapOf(plan, children)
    .map((place, at) => rowOf(place, at % TERMINATED_ONE_IN === 1 ? `${plan.lastYear - 1}06` : ''))
    .sort()
  return {
    path: `reference/ONSPD_FEB_${plan.lastYear}_UK.csv`,
    text: [HEADS, ...rows, ''].join(LINE_END),
  }
}

function rowOf({ postcode, authority, easting, northing }: MapPlace, terminated: string): string {
  const [outward = '', inward = ''] = postcode.split(' ')
  const [county, district, country] = ABROAD[authority] ?? ['E99999999', authority, 'E92000001']
  const fixed = (width: number) => `"${outward.padEnd(width - inward.length)}${inward}"`
  return `${fixed(7)},${fixed(8)},"${postcode}","198001","${terminated}","${county}","${district}","0","${easting}","${northing}","1","${country}"`
}
