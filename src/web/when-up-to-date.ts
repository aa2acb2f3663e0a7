import type { MiddlewareHandler } from 'hono'

/** How often we look whether anything was loaded, and how long a page waits for new figures, in milliseconds. */
const LOOK_EVERY = 250
const WAIT = 400

/**
 * Brings the figures up to date before a page is made. The first page waits until there are figures; later ones
 * wait a moment, and if that is not enough show the figures as they were: readers are never stopped by a load.
 */
export function whenUpToDate(ensure: () => Promise<void>): MiddlewareHandler {
  let running: Promise<void> | undefined
  let lookedAt = -Infinity
  let ready = false

  const start = () => {
    lookedAt = performance.now()
    running = ensure()
      .then(() => void (ready = true))
      .finally(() => (running = undefined))
    // Whoever waits for it sees what went wrong; nobody may be left waiting when nobody does.
    running.catch(() => undefined)
  }

  return async (_, next) => {
    if (!running && performance.now() - lookedAt >= LOOK_EVERY) start()
    if (running) await (ready ? Promise.race([running, after(WAIT)]) : running)
    await next()
  }
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
