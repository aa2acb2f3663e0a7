/** The numbers of a picture as a table: for its appendix, for copying, and for those who do not see the picture. */
export interface PictureTable {
  readonly caption: string
  /** The first column names the rows; the others stand right where they are numbers. */
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
