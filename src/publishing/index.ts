export * from './figure-words.ts'
export * from './show.ts'
export { bindings, say, type Statement, statement } from './statement.ts'
export { type TrendPicture, trendPicture } from './pictures/trend.ts'
