import { type Assessment, movement, type Movement } from '../../comparison/index.ts'
import { day, HomewardError, showDay } from '../../core/index.ts'
import {
  asReportedStatement,
  definitionsStatement,
  knownNowStatement,
  movementStatements,
  say,
} from '../../publishing/index.ts'
import type { Visit } from '../frame/visit.ts'
import { govuk } from '../govuk.ts'
import type { Moment } from '../moment.ts'
import type { Site } from '../site.ts'

/** The days that can be chosen, and what is said of the one that is. */
export interface KnownThen {
  /** The days on which files were taken in, the latest first. */
  readonly days: readonly string[]
  readonly chosen: string | undefined
  readonly said: readonly string[]
}

/**
 * The figure as it was reported at the end of the day asked for, beside as it is known now, and what moved it. It is
 * worked out only when a day is chosen on which files were taken in.
 */
export async function knownThen(
  site: Site,
  moment: Moment,
  assessment: Assessment,
  visit: Visit,
): Promise<KnownThen> {
  const days = await moment.remember('days of loads', () => daysOfLoads(site))
  const chosen = days.find((each) => each === visit.asked.known)
  return {
    days,
    chosen,
    said: chosen === undefined ? [] : await saidOf(site, moment, assessment, chosen),
  }
}

/** As it was reported on a day, and the form that chooses the day. */
export function KnownSection({ known, visit }: { readonly known: KnownThen; readonly visit: Visit }) {
  const { days, chosen, said } = known
  const others = Object.entries(visit.asked).filter(([name]) => name !== 'known')
  return (
    <section aria-labelledby="known">
      <h2 class="govuk-heading-m" id="known">
        {chosen === undefined ? 'As it was reported' : `As reported on ${showDay(day(chosen))}`}
      </h2>
      {chosen === undefined ? (
        <p class="govuk-body hw-quiet">
          The figure from the files and the definitions of a day, beside the figure as it is known now.
        </p>
      ) : (
        <Sentences said={said} />
      )}
      <form class="hw-period" method="get" action={visit.path}>
        {others.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {govuk('select', {
          id: 'known-at',
          name: 'known',
          label: { text: 'As known at the end of' },
          items: days.map((each) => ({
            value: each,
            text: showDay(day(each)),
            selected: each === chosen,
          })),
        })}
        {govuk('button', { text: 'Work it out', classes: 'govuk-button--secondary' })}
      </form>
    </section>
  )
}

function Sentences({ said }: { said: readonly string[] }) {
  const [first, ...others] = said
  return (
    <>
      <p class="govuk-body">{first}</p>
      <ul class="govuk-list govuk-list--bullet">
        {others.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </>
  )
}

/** What is said, kept for this state of the facts: words and counts only, no child. */
function saidOf(
  site: Site,
  moment: Moment,
  { indicator, figure }: Assessment,
  knownAt: string,
): Promise<readonly string[]> {
  return moment.remember(`known ${indicator.key} ${figure.period.code} ${knownAt}`, async () => {
    const { database, catalogue, settings } = site
    const today = { database, catalogue, settings, tables: site.formats().tables }
    try {
      return sentencesOf(await movement(today, indicator, { knownAt, period: figure.period }))
    } catch (error) {
      if (error instanceof HomewardError) return [`${error.message}.`]
      throw error
    }
  })
}

function sentencesOf(found: Movement): string[] {
  const sentences = [
    asReportedStatement(found),
    knownNowStatement(found),
    ...movementStatements(found),
    definitionsStatement(found),
  ]
  return sentences.flatMap((sentence) => (sentence ? [say(sentence)] : []))
}

/** The days on which files were taken in, the latest first. */
async function daysOfLoads({ database }: Site): Promise<readonly string[]> {
  const rows = await database.rows<{ day: string }>(
    'SELECT DISTINCT substr(received_at, 1, 10) AS day FROM load ORDER BY day DESC',
  )
  return rows.map((row) => row.day)
}
