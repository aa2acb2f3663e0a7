export const REVIEW_HEADS = 'CHILD,DOB,REVIEW,REVIEW_CODE'
export const EPISODE_HEADS =
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN'

/** A Reviews file of the return: its heads and these rows. */
export function reviews(...rows: readonly string[]): string {
  return lines(REVIEW_HEADS, ...rows)
}

/** An Episodes file of the return: its heads and these rows. */
export function episodes(...rows: readonly string[]): string {
  return lines(EPISODE_HEADS, ...rows)
}

export function lines(...texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('')
}

/** Two rows of Reviews in which nothing is wrong. */
export const A1 = 'A1,01/04/2014,10/05/2025,PN1'
export const A2 = 'A2,02/04/2015,11/05/2025,PN2'

/** Two rows of Episodes in which nothing is wrong: one open, one ended. */
export const E1 = 'A1,01/06/2025,S,V2,N1,U4,PR1,,,,AN1 1AA,AN1 2AA,SC123456'
export const E2 = 'A2,02/06/2025,S,C2,N1,K2,PR4,30/09/2025,E4A,,AN1 1AB,AN1 2AB,SC654321'
