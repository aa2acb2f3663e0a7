import { hashOf } from '../core/index.ts'
import type { Settings } from '../store/index.ts'
import type { Catalogue } from './catalogue.ts'

/** A hash of every definition and setting that facts rest on. */
export function hashOfDefinitions({ files }: Catalogue, settings: Settings): Promise<string> {
  return hashOf([...files.map(({ path, text }) => path + text), JSON.stringify(settings)])
}
