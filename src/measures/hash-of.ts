import type { Settings } from '../store/index.ts'
import type { Catalogue } from './catalogue.ts'

/** SHA-256 of texts one after another, told apart from the same texts run together. */
export async function hashOf(parts: readonly string[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(parts.join('\u001f')))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A hash of every definition and setting that facts rest on. */
export function hashOfDefinitions({ files }: Catalogue, settings: Settings): Promise<string> {
  return hashOf([...files.map(({ path, text }) => path + text), JSON.stringify(settings)])
}
