export type { Access } from './access.ts'
export { createSite, type SiteOptions } from './create-site.ts'
export { type CommandRunner, listen, type ServedSite } from './listen.ts'
