/** How much a finding matters: an error leaves a row or a figure out; a warning may change one; a note changes none. */
export type Severity = 'error' | 'warning' | 'note'

/** What a kind of finding says, with what its detail adds. */
export interface Message {
  readonly severity: Severity
  readonly say: (detail: string) => string
}
