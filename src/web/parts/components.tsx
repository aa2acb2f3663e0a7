import type { Child } from 'hono/jsx'
import { govuk } from '../govuk.ts'

/** Something folded away behind its summary. */
export function Details({
  summary,
  children,
  class: classes,
}: {
  summary: string
  children?: Child
  class?: string
}) {
  return govuk('details', { summaryText: summary, html: htmlOf(children), ...(classes ? { classes } : {}) })
}

/** Pairs of a name and what it is. */
export function SummaryList({ rows }: { rows: readonly { key: string; value: Child }[] }) {
  return govuk('summary-list', {
    rows: rows.map(({ key, value }) => ({ key: { text: key }, value: { html: htmlOf(value) } })),
  })
}

/** What a component of ours comes to, for a macro that takes mark-up; text in it is escaped already. */
function htmlOf(child: Child): string {
  return String(<>{child}</>)
}
