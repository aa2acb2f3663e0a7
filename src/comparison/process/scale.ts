/** What the values of a chart are amounts of, for its words and its axis. */
export type Scale =
  /** Events or children, in whole numbers. */
  | { readonly of: 'count'; readonly unit: string }
  | { readonly of: 'percentage' }
  /** For each so many (`per`) of those who could have had an event, such as 100 children looked after. */
  | { readonly of: 'rate'; readonly per: number; readonly among: string }
  /** An amount that may have decimals: a sum of money, an average of days. */
  | { readonly of: 'sum' | 'average'; readonly unit: string }
  /** Days between one event and the next. */
  | { readonly of: 'days between' }
