import type { createSite } from '../../src/web/index.ts'

type OpenSite = Pick<ReturnType<typeof createSite>, 'request'>

/** A page that must be there. */
export async function pageOf(site: OpenSite, path: string): Promise<string> {
  const response = await site.request(path)
  if (response.status !== 200) throw new Error(`${path} answers with ${response.status}`)
  return response.text()
}

/** The main part of a page, as mark-up. */
export async function mainOf(site: OpenSite, path: string): Promise<string> {
  const [, main] = (await pageOf(site, path)).split('<main')
  if (main === undefined) throw new Error(`${path} has no main part`)
  return main.split('</main>')[0]!
}

/** What a page says, without its mark-up. */
export async function textOf(site: OpenSite, path: string): Promise<string> {
  return wordsOf(await pageOf(site, path))
}

/** Mark-up as its reader sees it: the words alone, without what stands at the head and the foot of every page. */
export function wordsOf(markup: string): string {
  return markup
    .replaceAll(/<(head|footer|header)[\s>][\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([.,])/g, '$1')
}
