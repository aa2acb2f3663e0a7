import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

/**
 * One process holds a workspace. While a site is open, its file says where commands can be handed to it, so
 * that an analyst can still load and ask for figures from a terminal.
 */
const SERVING_FILE = 'serving.json'

const servingSchema = z.object({ port: z.number(), token: z.string() })
const answerSchema = z.object({ out: z.string(), err: z.string(), exitCode: z.number() })

/** How a serving process is found: its token keeps every other page and program out. */
interface Announcement {
  readonly token: string
  readonly announce: (port: number) => void
  readonly withdraw: () => void
}

/** Prepares the announcement of a process that will take commands for a workspace. */
export function announceServing(folder: string): Announcement {
  const token = randomBytes(24).toString('hex')
  const path = join(folder, SERVING_FILE)
  return {
    token,
    announce: (port) => writeFileSync(path, JSON.stringify({ port, token }), { mode: 0o600 }),
    withdraw: () => rmSync(path, { force: true }),
  }
}

/**
 * Hands a command to the process that serves the workspace, and prints what it answers.
 * Returns `undefined` when no process answers there.
 */
export async function handOver(
  folder: string,
  argv: readonly string[],
  terminal: Terminal,
): Promise<ExitCode | undefined> {
  const serving = readServing(folder)
  if (!serving) return undefined
  const answer = await fetch(`http://127.0.0.1:${serving.port}/command`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${serving.token}` },
    body: JSON.stringify({ argv, folder: process.cwd() }),
  }).catch(() => undefined)
  if (!answer?.ok) return undefined
  const { out, err, exitCode } = answerSchema.parse(await answer.json())
  terminal.err(err)
  terminal.out(out)
  return Object.values(EXIT).find((code) => code === exitCode) ?? EXIT.fault
}

function readServing(folder: string): z.infer<typeof servingSchema> | undefined {
  try {
    return servingSchema.parse(JSON.parse(readFileSync(join(folder, SERVING_FILE), 'utf8')))
  } catch {
    // No file, or one a crashed process left half written: nobody is serving.
    return undefined
  }
}
