import { PLACEHOLDER, type SsdTable } from './ssd-table.ts'

/** A table that the dataset names and no system fills: one row that says so in every column. */
export const financeTable: SsdTable = {
  object: 'ssd_s251_finance',
  heads: [
    's251_table_id',
    's251_cla_placement_id',
    's251_placeholder_1',
    's251_placeholder_2',
    's251_placeholder_3',
    's251_placeholder_4',
  ],
  *rows() {
    yield this.heads.map(() => PLACEHOLDER)
  },
}
