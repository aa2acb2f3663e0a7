import { type Difference, differencesFor, type MeasureLink } from '../../comparison/index.ts'
import { showPeriod } from '../../core/index.ts'
import { showFigure } from '../../publishing/index.ts'
import type { Visit } from '../frame/visit.ts'
import type { Moment } from '../moment.ts'
import { Table } from '../parts/table.tsx'
import type { Site } from '../site.ts'
import { type Answering, answeringTo } from './answering.ts'

interface Shown {
  readonly site: Site
  readonly visit: Visit
  readonly moment: Moment | undefined
  /** The key of the published measure. */
  readonly measure: string
}

/** Our figures that answer to a published one, as they stand now, and whether they are the same thing. */
export function OursSection({ site, visit, moment, measure }: Shown) {
  const answering = answeringTo(site, measure)
  return (
    <section aria-labelledby="ours">
      <h2 class="govuk-heading-m" id="ours">
        Our own figures
      </h2>
      <Table
        caption="Our own figures that answer to it"
        captionHidden
        narrow="stack"
        rows={answering}
        empty="None of our own figures answers to this one."
        columns={[
          {
            head: 'Figure',
            names: true,
            cell: ({ title, path }) => (
              <a class="govuk-link" href={visit.link(path)}>
                {title}
              </a>
            ),
          },
          { head: 'As it stands', cell: (each) => <AsItStands moment={moment} answering={each} /> },
          { head: 'The same as published?', cell: (each) => <Likeness moment={moment} answering={each} /> },
        ]}
      />
    </section>
  )
}

function AsItStands({ moment, answering }: { moment: Moment | undefined; answering: Answering }) {
  const { link } = answering
  const assessment = moment?.assessments.find(({ indicator }) => indicator.key === link.indicator)
  if (!assessment) return <span class="hw-quiet">See its page</span>
  const { indicator, figure, period } = assessment
  if (figure.value === null) return <span class="hw-quiet">{figure.whyNot ?? 'No case to count'}</span>
  return (
    <>
      <strong>{showFigure(indicator, figure)}</strong>
      <span class="hw-under">{showPeriod(period)}</span>
      {partWords(link) && <span class="hw-under">{partWords(link)}</span>}
    </>
  )
}

/** What of our figure answers, where it is not the whole of it as it stands. */
function partWords({ part, basis, shareOf, isOpposite }: MeasureLink): string | undefined {
  const words = [
    ...(part ? [`only those where ${part.cut.replaceAll('-', ' ')} is ${part.is.join(' or ')}`] : []),
    ...(basis === 'share' && shareOf ? ['as a share of another figure of ours'] : []),
    ...(basis === 'rate' ? ['for every 10,000 children of the area'] : []),
    ...(isOpposite ? ['100 less the published share'] : []),
  ]
  return words.length === 0 ? undefined : `Held beside it: ${words.join(', ')}.`
}

function Likeness({ moment, answering: { link } }: { moment: Moment | undefined; answering: Answering }) {
  const differs = differencesNow(moment, link)
  if (differs.length === 0) return <>Like for like.</>
  return (
    <>
      {link.isLikeForLike ? 'Like for like but for the period:' : 'Not the same:'}
      <ul class="govuk-list govuk-list--bullet hw-differs">
        {differs.map(({ how }) => (
          <li>{how}</li>
        ))}
      </ul>
    </>
  )
}

function differencesNow(moment: Moment | undefined, link: MeasureLink): readonly Difference[] {
  const assessment = moment?.assessments.find(({ indicator }) => indicator.key === link.indicator)
  return assessment ? differencesFor(link, assessment.period) : link.differs
}
