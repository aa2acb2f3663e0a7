import type { Child } from 'hono/jsx'
import type { Crumb } from '../frame/frame.tsx'
import type { Visit } from '../frame/visit.ts'
import type { Moment } from '../moment.ts'
import type { Site } from '../site.ts'
import type { AskedOfCompare } from './asked.ts'
import { compareFrame, type WayToCompare } from './compare-frame.tsx'
import { NothingToCompare } from './nothing-to-compare.tsx'
import type { Look, PublishedFigures } from './published-figures.ts'

/** A page of published figures as somebody asks for it. */
export interface AskedPage {
  readonly site: Site
  readonly visit: Visit
  readonly moment: Moment | undefined
  readonly figures: PublishedFigures
  readonly asked: AskedOfCompare
}

interface Opened extends AskedPage {
  /** Where the page asks itself again. */
  readonly path: string
  /** Which of the ways to compare this is; `undefined` on a page below them. */
  readonly way: WayToCompare | undefined
  readonly title: string
  readonly crumbs: readonly Crumb[]
}

/** What a page says from a point of view. */
export interface Written {
  /** Below the title: who is looked at and when. */
  readonly when?: string
  /** In place of what the page is called where there is nothing to look at. */
  readonly title?: string
  readonly crumbs?: readonly Crumb[]
  readonly children: Child
}

/**
 * A page of published figures, seen from one authority: whose figures they are where they are not ours, and what is
 * missing where there is nothing to look at. `undefined` where the page has nothing to write.
 */
export async function lookFrame(opened: Opened, write: (look: Look) => Promise<Written | undefined>) {
  const { site, visit, figures, asked, path } = opened
  const look = await figures.look(asked)
  if (typeof look === 'string')
    return compareFrame({
      ...opened,
      children: <NothingToCompare site={site} visit={visit} why={look} path={path} />,
    })
  const written = await write(look)
  if (!written) return undefined
  return compareFrame({
    ...opened,
    ...written,
    children: (
      <>
        <NotOurs site={site} look={look} />
        {written.children}
      </>
    ),
  })
}

/** Where it is said that the figures are of another authority than that of the workspace. */
function NotOurs({ site, look }: { site: Site; look: Look }) {
  if (look.isOwn) return <></>
  return (
    <p class="govuk-inset-text">
      These are the figures of {look.name}. They are not of {site.settings.authority.name}, and no figure of
      ours stands beside them.
    </p>
  )
}
