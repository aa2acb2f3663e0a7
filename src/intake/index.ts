export { type CodeList, readCodeLists, storeCodeLists } from './code-lists.ts'
export { type InputTable, readInputTables } from './input-tables.ts'
export { type Formats, type IncomingFile, type Load, readFormats, type Reception, takeIn } from './take-in.ts'
