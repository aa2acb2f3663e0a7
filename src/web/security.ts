import type { MiddlewareHandler } from 'hono'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'

/** The names this computer has for itself: what the local edition answers to. */
export const OWN_HOSTS = ['localhost', '127.0.0.1', '[::1]'] as const

/** Nothing from elsewhere, nothing inline: the pages are mark-up, one style sheet and its fonts. */
export const contentPolicy: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    scriptSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'no-referrer',
  strictTransportSecurity: false,
})

export const sameOriginForms: MiddlewareHandler = csrf()

/** Pages may show children, so no browser and no proxy keeps them. */
export const neverKept: MiddlewareHandler = async (context, next) => {
  await next()
  if (!context.res.headers.has('Cache-Control')) context.res.headers.set('Cache-Control', 'no-store')
}

/**
 * Refuses requests that call this computer by another name. A page elsewhere can have its own name point to
 * 127.0.0.1 (DNS rebinding) and would then read children's data as if it were ours.
 */
export function onlyFor(hosts: readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const host = new URL(context.req.url).hostname
    if (!hosts.includes(host)) return context.text('This address is not served here.', 421)
    await next()
    return undefined
  }
}
