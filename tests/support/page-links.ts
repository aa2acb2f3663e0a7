const HREF = /href="([^"]+)"/g

/** The addresses within the site that a page leads to, each once. */
export function linksOf(page: string): string[] {
  const hrefs = [...page.matchAll(HREF)].map(([, href]) => href!.replaceAll('&amp;', '&'))
  return [...new Set(hrefs)].filter((href) => href.startsWith('/') && !href.startsWith('/assets/'))
}

/** Which of the children of a store a text names. */
export function childIdsIn(text: string, children: ReadonlySet<string>): string[] {
  return [...new Set(text.match(/\bA\d{7}\b/g) ?? [])].filter((id) => children.has(id))
}
