export { readFile } from './files/read-file.ts'
export type { IncomingFile, Reception, StreamedFile } from './files/reception.ts'
export { sha256Of } from './files/sha256.ts'
export { catalogueRows } from './inputs/catalogue-rows.ts'
export { type CodeList, listsReadBySql, storeCodeLists } from './inputs/code-lists.ts'
export {
  type InputColumn,
  type InputFormat,
  type InputTable,
  readInputTables,
} from './inputs/input-tables.ts'
export { type Mapping, writeMapping } from './inputs/mapping.ts'
export { templateCsv, templateWorkbook } from './inputs/template-files.ts'
export { type Template, templateOf } from './inputs/template.ts'
export { type Formats, readFormats } from './loads/formats.ts'
export { prepare } from './loads/prepare.ts'
export type { PreparedFile, UnknownPart } from './loads/prepared-file.ts'
export { placeOf } from './loads/replaced-load.ts'
export { type FileStanding, standings } from './loads/standings.ts'
export { takeInDirectory } from './loads/take-in-directory.ts'
export { takeInPublished } from './loads/take-in-published.ts'
export { takeIn, takeInPrepared } from './loads/take-in.ts'
export type { Load, TakenIn } from './loads/taken-in.ts'
export { directoryHeader } from './postcodes/directory-header.ts'
export type { PublishedContents, PublishedKind } from './published/contents.ts'
export { publishedTitle } from './published/kind-titles.ts'
export { type LoadedRelease, newestFirst, readReleases } from './published/newest-release.ts'
export { readPublished } from './published/read-published.ts'
export { readRegions, type Region } from './published/regions.ts'
export type { RawTable } from './raw-tables/raw-table.ts'
export {
  type SuggestedColumn,
  type SuggestedMapping,
  type SuggestedValue,
  suggestMapping,
  suggestMappings,
} from './recognition/suggest-mapping.ts'
export { writeWorkbook } from './workbooks/workbook-writer.ts'
