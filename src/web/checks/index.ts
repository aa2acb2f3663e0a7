export { linkTo } from '../frame/asked.ts'
export { PutRightSection, toPutRight } from './child-section.tsx'
export { readEnded } from './outcome.ts'
export { standingsOf } from './standings.ts'
