export { linkTo } from './asked.ts'
export { PutRightSection, toPutRight } from './child-section.tsx'
export { readOutcome, standingsOf } from './standings.ts'
