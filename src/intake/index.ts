export { type CodeList, listsReadBySql, storeCodeLists } from './code-lists.ts'
export { directoryHeader } from './directory-header.ts'
export { type InputColumn, type InputFormat, type InputTable, readInputTables } from './input-tables.ts'
export { type Formats, prepare, type PreparedFile, readFormats, type UnknownPart } from './prepare.ts'
export type { PublishedContents, PublishedKind } from './published/contents.ts'
export { publishedTitle } from './published/kind-titles.ts'
export { readPublished } from './published/read-published.ts'
export { takeInPublished } from './published/take-in-published.ts'
export type { RawTable } from './raw-table.ts'
export { readFile } from './read-file.ts'
export { type Mapping, writeMapping } from './mapping.ts'
export type { IncomingFile, Reception, StreamedFile } from './reception.ts'
export { placeOf } from './replaced-load.ts'
export { sha256Of } from './sha256.ts'
export { type FileStanding, standings } from './standings.ts'
export { takeIn, takeInPrepared } from './take-in.ts'
export { takeInDirectory } from './take-in-directory.ts'
export type { Load, TakenIn } from './taken-in.ts'
export {
  type SuggestedColumn,
  type SuggestedMapping,
  type SuggestedValue,
  suggestMapping,
  suggestMappings,
} from './suggest-mapping.ts'
export { type Template, templateOf } from './template.ts'
export { templateCsv, templateWorkbook } from './template-files.ts'
export { writeWorkbook } from './workbook-writer.ts'
