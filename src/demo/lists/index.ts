import type { ListFile } from './list-file.ts'
import { carerLists } from './carer-lists.ts'
import { learningLists } from './learning-lists.ts'
import { placementLists } from './placement-lists.ts'
import { practiceLists } from './practice-lists.ts'

export type { ListContents, ListFile } from './list-file.ts'

/** Every local list of the demo authority. */
export const listFiles: readonly ListFile[] = [
  ...practiceLists,
  ...learningLists,
  ...placementLists,
  ...carerLists,
]
