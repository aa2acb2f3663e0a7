export { type CodeList, readCodeLists, storeCodeLists } from './code-lists.ts'
export type { InputTable } from './input-tables.ts'
export type { IncomingFile, Reception } from './reception.ts'
export { type Formats, type Load, readFormats, takeIn } from './take-in.ts'
