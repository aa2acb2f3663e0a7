/**
 * Which way is good, as the publisher says it: `High`, `Low`, or `-` when neither is; null where the release does not
 * say, which is treated like neither.
 */
export type Polarity = string | null

/** Whether the publisher calls a high or a low value good: only then is there a rank, a band or a colour. */
export function isJudged(polarity: Polarity): boolean {
  return polarity === 'High' || polarity === 'Low'
}
