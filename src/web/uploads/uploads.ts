import { HomewardError } from '../../core/index.ts'
import { prepare, takeInPrepared } from '../../intake/index.ts'
import type { Database } from '../../store/index.ts'
import { canBeTakenIn } from './file-parts.ts'
import { type SentFile, tooLarge } from './incoming.ts'
import type { SiteIntake } from './site-intake.ts'
import { bytesHeld, isBusy, readFiles, type Upload, type UploadedFile, unguessable } from './upload.ts'

/** How long files that nobody accepts are held, in milliseconds. */
export const HELD_FOR = 60 * 60 * 1000

const OUR_FAULT = 'It was not taken in, because of a fault in Homeward. Nothing of it was kept'

/**
 * The files that were sent to the site and not yet accepted. They are in memory alone: forgotten after an hour
 * in which nobody touched them, and when the server stops.
 */
export class Uploads {
  readonly #intake: SiteIntake
  readonly #database: Database
  readonly #onFault: (error: unknown) => void
  readonly #uploads = new Map<string, Upload>()
  readonly #timers = new Map<string, NodeJS.Timeout>()
  /** Files are read one after another, whoever sent them: reading takes the processor for itself. */
  #reading: Promise<void> = Promise.resolve()

  constructor(intake: SiteIntake, database: Database, onFault: (error: unknown) => void) {
    this.#intake = intake
    this.#database = database
    this.#onFault = onFault
  }

  /** Begins to read the files, and gives the upload they are now. */
  open(sent: readonly SentFile[]): Upload {
    const id = unguessable()
    const files = sent.map((file, at) => uploaded(id, file, at + 1))
    const upload: Upload = { id, files, work: Promise.resolve() }
    this.#uploads.set(id, upload)
    this.#read(upload)
    return upload
  }

  /** The upload of an identifier; `undefined` when there is none, or it was forgotten. */
  find(id: string): Upload | undefined {
    return this.#uploads.get(id)
  }

  /** How many bytes are held of all uploads together. */
  held(): number {
    return [...this.#uploads.values()].reduce((sum, upload) => sum + bytesHeld(upload), 0)
  }

  /**
   * Takes the files of these numbers in, each in a transaction of its own, after whatever else writes. A file
   * that is accepted already, or cannot be, is passed over: asking twice does nothing twice.
   */
  accept(upload: Upload, numbers: ReadonlySet<number>): void {
    const accepted = readFiles(upload).filter(
      ({ number, state }) => numbers.has(number) && canBeTakenIn(state.prepared),
    )
    if (accepted.length === 0) return
    for (const file of accepted as UploadedFile[])
      if (file.state.is === 'read') file.state = { is: 'accepted', prepared: file.state.prepared }
    const before = upload.work
    upload.work = before
      .then(() => this.#intake.write(() => this.#takeIn(accepted)))
      .catch((error: unknown) => this.#onFault(error))
    this.#holdOn(upload)
  }

  /** Reads again the files that hold something not recognised: a mapping may say now what it is. */
  readAgain(upload: Upload): void {
    for (const file of readFiles(upload) as UploadedFile[]) {
      if (file.state.is !== 'read' || file.state.prepared.unknown.every(({ raw }) => !raw)) continue
      const incoming = file.state.prepared.file
      file.state = { is: 'waiting', read: async () => incoming }
    }
    this.#read(upload)
  }

  /** Forgets an upload and every byte of it that was not taken in. */
  forget(id: string): void {
    clearTimeout(this.#timers.get(id))
    this.#timers.delete(id)
    this.#uploads.delete(id)
  }

  /** Waits until nothing is being done with an upload any more, but not longer than so many milliseconds. */
  async settled(upload: Upload, longest: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    const tooLong = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, longest)
    })
    await Promise.race([upload.work, tooLong])
    clearTimeout(timer)
  }

  #read(upload: Upload): void {
    this.#reading = this.#reading.then(() => this.#readWaiting(upload))
    upload.work = this.#reading
    this.#holdOn(upload)
  }

  async #readWaiting(upload: Upload): Promise<void> {
    for (const file of upload.files) {
      if (!this.#uploads.has(upload.id)) return
      if (file.state.is !== 'waiting') continue
      try {
        const incoming = await file.state.read()
        const { receivedOn } = this.#intake.reception()
        file.state = { is: 'read', prepared: await prepare(this.#intake.formats(), incoming, receivedOn) }
      } catch (error) {
        file.state = { is: 'refused', reason: this.#reasonOf(error) }
      }
      // Lets pages be answered between two files.
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  async #takeIn(files: readonly UploadedFile[]): Promise<void> {
    const reception = this.#intake.reception()
    for (const file of files) {
      if (file.state.is !== 'accepted') continue
      try {
        const { loads } = await takeInPrepared(this.#database, file.state.prepared, reception)
        file.state = { is: 'taken in', loads }
      } catch (error) {
        file.state = { is: 'not taken in', reason: this.#reasonOf(error) }
      }
    }
  }

  /** What is said of a file to the person who sent it; a fault of ours is told to whoever looks after the site. */
  #reasonOf(error: unknown): string {
    if (error instanceof HomewardError) return error.message
    this.#onFault(error)
    return OUR_FAULT
  }

  #holdOn(upload: Upload): void {
    clearTimeout(this.#timers.get(upload.id))
    const timer = setTimeout(() => {
      if (isBusy(upload)) this.#holdOn(upload)
      else this.forget(upload.id)
    }, HELD_FOR)
    timer.unref()
    this.#timers.set(upload.id, timer)
  }
}

function uploaded(id: string, sent: SentFile, number: number): UploadedFile {
  const { name, folder, contents } = sent
  const refused = tooLarge(sent)
  // Files sent together lay together: undated ones find the return they belong to by their folder.
  const from = folder === '' ? id : `${id}/${folder}`
  return {
    number,
    name,
    size: contents.size,
    state: refused
      ? { is: 'refused', reason: refused }
      : {
          is: 'waiting',
          read: async () => ({ name, folder: from, bytes: new Uint8Array(await contents.arrayBuffer()) }),
        },
  }
}
