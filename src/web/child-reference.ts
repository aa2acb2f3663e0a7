import type { Database } from '../store/index.ts'

const SECRET = 'child reference secret'

/**
 * What stands for a child in a web address: an HMAC-SHA-256 of the local identifier with a secret of this
 * workspace. A bare hash would not do, as all seven-digit identifiers can be tried in seconds.
 *
 * References that were worked out are kept for both ways. One that is not among them is looked for by working out
 * that of every child there is.
 */
export class ChildReferences {
  readonly #database: Database
  #key: Promise<CryptoKey> | undefined
  readonly #references = new Map<string, string>()
  readonly #children = new Map<string, string>()

  constructor(database: Database) {
    this.#database = database
  }

  /** The reference of a child: 24 letters and digits. */
  async of(childId: string): Promise<string> {
    const known = this.#references.get(childId)
    if (known !== undefined) return known
    this.#key ??= this.#readKey()
    const digest = await crypto.subtle.sign('HMAC', await this.#key, new TextEncoder().encode(childId))
    const reference = hex(new Uint8Array(digest).slice(0, 12))
    this.#references.set(childId, reference)
    this.#children.set(reference, childId)
    return reference
  }

  /** The references of several children, by identifier. */
  async ofAll(childIds: readonly string[]): Promise<Map<string, string>> {
    const distinct = [...new Set(childIds)]
    const references = await Promise.all(distinct.map((childId) => this.of(childId)))
    return new Map(distinct.map((childId, at) => [childId, references[at]!]))
  }

  /** The child a reference stands for; `undefined` when there is none. */
  async childOf(reference: string): Promise<string | undefined> {
    if (!this.#children.has(reference)) await this.#readChildren()
    return this.#children.get(reference)
  }

  async #readChildren(): Promise<void> {
    const [known] = await this.#database.rows<{ found: number }>(
      `SELECT CAST(count(*) AS INTEGER) AS found FROM information_schema.tables
       WHERE table_name = 'child' AND table_catalog = current_database()`,
    )
    if (!known?.found) return
    const rows = await this.#database.rows<{ child_id: string }>('SELECT child_id FROM child')
    await this.ofAll(rows.map(({ child_id }) => child_id))
  }

  async #readKey(): Promise<CryptoKey> {
    const secret = (await this.#readSecret()) ?? (await this.#writeSecret())
    const bytes = Uint8Array.from(secret.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
    return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  }

  async #readSecret(): Promise<string | undefined> {
    const [row] = await this.#database.rows<{ content: string }>(
      'SELECT content FROM app.setting WHERE name = $1',
      [SECRET],
    )
    return row?.content
  }

  async #writeSecret(): Promise<string> {
    const secret = hex(crypto.getRandomValues(new Uint8Array(32)))
    await this.#database.run('INSERT INTO app.setting (name, content) VALUES ($1, $2)', [SECRET, secret])
    return secret
  }
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
