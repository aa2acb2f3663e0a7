import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { acceptFinding, type OpenFinding } from '../../checks/index.ts'
import { type Visit, visitOf } from '../frame/visit.ts'
import type { Site } from '../site.ts'
import { thisMoment, today } from '../today.ts'
import type { SiteIntake } from '../uploads/site-intake.ts'
import { type Filled, readForm, sentForm } from './accept-form.ts'
import { acceptPage } from './accept-page.tsx'
import { linkTo } from '../frame/asked.ts'
import { findingOf } from './finding-reference.ts'
import { readOutcome } from './outcome.ts'

/** What the form may hold. */
const FORM_LIMIT = 64 * 1024

/** Why an acceptance that was taken back says so: the list of acceptances tells the whole course. */
const TAKEN_BACK = 'To be mended after all'

/** The forms by which findings are let stand, and that is taken back. */
export function addCheckForms(app: Hono, site: Site, write: SiteIntake['write']): void {
  const address = '/checks/:key/findings/:reference{[0-9a-f]{24}}'
  const form = bodyLimit({ maxSize: FORM_LIMIT })

  app.post(address, form, async (context) => {
    const [visit, asked] = [visitOf(context), askedFor(context)]
    const finding = await findingFor(site, asked)
    if (!finding) return context.redirect(after(visit, asked.key), 303)
    const sent = sentForm(await context.req.formData())
    const filled = readForm(sent, today())
    if ('problems' in filled) {
      const page = await acceptPage(site, visit, { ...asked, form: sent, problems: filled.problems })
      return page ? context.html(page, 400) : context.redirect(after(visit, asked.key), 303)
    }
    await write(() => accept(site, finding, filled))
    return context.redirect(after(visit, asked.key, 'let-stand'), 303)
  })

  app.post(`${address}/withdraw`, form, async (context) => {
    const [visit, asked] = [visitOf(context), askedFor(context)]
    const finding = await findingFor(site, asked)
    if (!finding || finding.accepted_by === null) return context.redirect(after(visit, asked.key), 303)
    // Its last day is the day before: one that ended today would let the finding stand until midnight.
    const ended = { reason: TAKEN_BACK, until: today().subtract({ days: 1 }) }
    await write(() => accept(site, finding, ended))
    return context.redirect(after(visit, asked.key, 'withdrawn'), 303)
  })
}

interface Asked {
  readonly key: string
  readonly reference: string
}

function askedFor(context: Context): Asked {
  return { key: context.req.param('key')!, reference: context.req.param('reference')! }
}

async function findingFor(site: Site, { key, reference }: Asked): Promise<OpenFinding | undefined> {
  return findingOf(site, (await readOutcome(site, key)).findings, reference)
}

async function accept(
  { database, access }: Site,
  { identity }: OpenFinding,
  { reason, until }: Exclude<Filled, { problems: unknown }>,
): Promise<void> {
  await acceptFinding(database, {
    identity,
    person: access.person,
    reason,
    until: until.toString(),
    accepted_at: thisMoment(),
  })
}

/** The page of the check, saying what was done; a finding that is gone meanwhile needs nothing more. */
function after(visit: Visit, key: string, done?: string): string {
  return linkTo(visit, `/checks/${key}`, done === undefined ? {} : { done })
}
