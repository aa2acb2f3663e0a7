export { PutRightSection, toPutRight } from './child-section.tsx'
export { readOutcome, standingsOf } from './standings.ts'
