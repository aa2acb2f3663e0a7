import { afterEach, beforeEach, expect, vi } from 'vitest'
import {
  type Formats,
  type Mapping,
  type Reception,
  readFormats,
  writeMapping,
} from '../../src/intake/index.ts'
import type { Database } from '../../src/store/index.ts'
import { createSite } from '../../src/web/index.ts'
import { catalogue, settings } from './demo-catalogue.ts'
import { catalogueFiles, emptyStore, formats, reception } from './example-store.ts'

/** Two reviews, of which the second is on a day that does not exist; and the same file corrected. */
export const REVIEWS =
  'CHILD,DOB,REVIEW,REVIEW_CODE\nA1,01/01/2015,10/05/2025,PN1\nA2,01/01/2014,31/02/2025,PN1\n'
export const CORRECTED = 'CHILD,DOB,REVIEW,REVIEW_CODE\nA1,01/01/2015,10/05/2025,PN1\n'

interface Changes {
  readonly reception?: Reception
  readonly write?: <Result>(work: () => Promise<Result>) => Promise<Result>
  readonly formats?: () => Formats
}

/** An empty workspace and its site, on which a tester takes files in. */
export class UploadSite {
  database!: Database
  site!: ReturnType<typeof createSite>
  /** The faults of our own that the site told of. */
  faults: string[] = []

  /** Opens the site again over the same workspace, with something about it changed. */
  open(changes: Changes = {}): void {
    let known = formats
    const saved = new Map<string, string>()
    const saveMapping = (mapping: Omit<Mapping, 'version' | 'text'>) => {
      saved.set(`mappings/${mapping.name}.yaml`, writeMapping({ ...mapping, version: 1, text: '' }))
      known = readFormats([
        ...catalogueFiles,
        ...[...saved].map(([path, text]) => ({ path, text, local: true })),
      ])
    }
    this.site = createSite({
      database: this.database,
      catalogue,
      settings,
      access: { person: 'a tester' },
      onFault: (fault) => void this.faults.push(fault),
      intake: {
        formats: changes.formats ?? (() => known),
        reception: () => changes.reception ?? reception,
        saveMapping,
        write: changes.write ?? ((work) => work()),
      },
    })
  }

  post(path: string, form: FormData | URLSearchParams, origin = 'http://localhost') {
    return this.site.request(path, { method: 'POST', body: form, headers: { Origin: origin } })
  }

  /** Sends files, and gives the address of the page that shows them. */
  async send(files: Record<string, string>): Promise<string> {
    const response = await this.post('/loads/new', filesForm(files))
    expect(response.status).toBe(303)
    return response.headers.get('Location')!
  }

  /** Accepts files of an upload by their numbers. */
  accept(address: string, ...numbers: readonly number[]) {
    const ticked = numbers.map((number): [string, string] => ['file', String(number)])
    return this.post(`${address}/accept`, new URLSearchParams(ticked))
  }

  /** The names of the files that are taken in. */
  async loadsIn(): Promise<string[]> {
    const rows = await this.database.rows<{ file_name: string }>(
      'SELECT file_name FROM load ORDER BY load_id',
    )
    return rows.map(({ file_name: name }) => name)
  }
}

/** A form with files in it. */
export function filesForm(files: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, content] of Object.entries(files)) form.append('files', new File([content], name))
  return form
}

/** Gives each test of a file an empty workspace and its site. */
export function uploadSite(): UploadSite {
  const here = new UploadSite()
  beforeEach(async () => {
    here.database = await emptyStore()
    here.faults = []
    here.open()
  })
  afterEach(() => {
    vi.useRealTimers()
  })
  return here
}
