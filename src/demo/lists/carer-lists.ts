import type { ListFile } from './list-file.ts'

/** Lists of foster carers, adopters, the workforce, costs and audits. */
export const carerLists: readonly ListFile[] = []
