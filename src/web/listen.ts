import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { bearerAuth } from 'hono/bearer-auth'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { WorkspaceError } from '../core/index.ts'

/** Runs a command that another process hands over, and gives what it wrote and its exit code. */
export type CommandRunner = (
  argv: readonly string[],
  folder: string,
) => Promise<{ out: string; err: string; exitCode: number }>

interface Listening {
  readonly site: Hono
  readonly port: number
  /** Takes commands of the same person's other processes; only with the token that the workspace folder holds. */
  readonly commands: { readonly token: string; readonly run: CommandRunner }
}

const commandSchema = z.strictObject({ argv: z.array(z.string()).min(1), folder: z.string() })

/** A site that is being served. */
export interface ServedSite {
  readonly port: number
  stop(): Promise<void>
}

/**
 * Serves the site on this computer alone (127.0.0.1). Port 0 takes any free one.
 * @throws WorkspaceError when the port is taken
 */
export function listen({ site, port, commands }: Listening): Promise<ServedSite> {
  const app = new Hono()
  app.post(
    '/command',
    bodyLimit({ maxSize: 64 * 1024 }),
    bearerAuth({ token: commands.token }),
    async (context) => {
      const asked = commandSchema.safeParse(await context.req.json())
      if (!asked.success) return context.text('not a command', 400)
      return context.json(await commands.run(asked.data.argv, asked.data.folder))
    },
  )
  app.route('/', site)
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, ({ port: taken }) => {
      resolve({
        port: taken,
        stop: () =>
          new Promise((stopped) => {
            if ('closeAllConnections' in server) server.closeAllConnections()
            server.close(() => stopped())
          }),
      })
    })
    server.on('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new WorkspaceError(`Port ${port} is in use by another program. Choose another with --port`)
          : error,
      )
    })
  })
}
