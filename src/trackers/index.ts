export { type DueList, readDueLists } from './due-list.ts'
export { countStates, type DueRow, dueRows, type DueState } from './due-rows.ts'
export { type DueSheet, dueSheets, headOf } from './due-sheets.ts'
