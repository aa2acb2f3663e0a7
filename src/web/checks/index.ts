export { linkTo } from './asked.ts'
export { PutRightSection, toPutRight } from './child-section.tsx'
export { readEnded } from './outcome.ts'
export { standingsOf } from './standings.ts'
