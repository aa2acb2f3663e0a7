export * from './figure-words.ts'
export * from './show.ts'
export { bindings, say, type Statement, statement } from './statement.ts'
