import type { Formats, Mapping, Reception } from '../../intake/index.ts'

/** What a site needs to take files in. A site without it shows figures and takes nothing in. */
export interface SiteIntake {
  /** The formats with the mappings of the workspace, as they are now: a saved mapping is among them at once. */
  formats(): Formats
  /** Who hands files in, and when: now. */
  reception(): Reception
  /** Keeps a confirmed mapping in the workspace; it is in use from then on. */
  saveMapping(mapping: Omit<Mapping, 'version' | 'text'>): void
  /** Does work that writes once everything that writes before it is done. */
  write<Result>(work: () => Promise<Result>): Promise<Result>
}
