import { type Assessment, type EthnicShares, ethnicShares } from '../../comparison/index.ts'
import { cutsOf, type Figure, figureOf } from '../../measures/index.ts'
import {
  AGE_AND_SEX,
  ageSexPyramid,
  ageSexPyramidOf,
  ageSexPyramidReading,
  ageSexPyramidTable,
  ethnicityShare,
  ethnicityShareOf,
  ethnicityShareReading,
  ethnicityShareTable,
} from '../../publishing/index.ts'
import { inBothWidths, Picture } from '../parts/picture.tsx'
import type { Site } from '../site.ts'

/** Whom an indicator counts. */
export interface People {
  /** The ethnic groups of the children against those of all; absent where one of the two is not known. */
  readonly shares: EthnicShares | undefined
  /** A figure of the same children that is cut by age and sex together. */
  readonly byAgeAndSex: Figure | undefined
}

/** Reads whom an indicator counts. */
export async function peopleOf(site: Site, { figure }: Assessment): Promise<People> {
  if (figure.value === null) return { shares: undefined, byAgeAndSex: undefined }
  return { shares: await ethnicShares(site, figure), byAgeAndSex: await figureByAgeAndSex(site, figure) }
}

/** The figure itself, or that of an indicator that counts the same cases and is cut so. */
async function figureByAgeAndSex({ database, catalogue }: Site, figure: Figure): Promise<Figure | undefined> {
  const own = figure.indicator
  const counting = catalogue.indicators.filter(
    (each) =>
      cutsOf(each).includes(AGE_AND_SEX) &&
      each.measure === 'count' &&
      each.cohort === own.cohort &&
      each.among === own.among &&
      each.periods.includes(figure.period.kind),
  )
  if (own.measure !== 'count' || counting.length === 0) return undefined
  if (counting.some(({ key }) => key === own.key)) return figure
  return figureOf(database, catalogue, counting[0]!, figure.period)
}

/** Who the children are: by age and sex, and by ethnic group against the population; nothing where neither is known. */
export function PeopleSection({
  assessment,
  people,
}: {
  readonly assessment: Assessment
  readonly people: People
}) {
  const { indicator, period } = assessment
  const counted = { children: indicator.unit ?? 'children', period }
  const pyramid = people.byAgeAndSex && ageSexPyramidOf(people.byAgeAndSex, counted)
  const shares = people.shares && ethnicityShareOf(people.shares, counted)
  if (!pyramid && !shares) return <></>
  return (
    <section aria-labelledby="people">
      <h2 class="govuk-heading-m" id="people">
        Who they are
      </h2>
      {pyramid && (
        <Picture
          id="age-and-sex"
          title="Age and sex"
          reading={ageSexPyramidReading(pyramid)}
          {...inBothWidths('age-and-sex', 'Age and sex', (frame) => ageSexPyramid(pyramid, frame))}
          table={ageSexPyramidTable(pyramid)}
        />
      )}
      {shares && (
        <Picture
          id="ethnicity"
          title="Ethnic groups against the population"
          reading={ethnicityShareReading(shares)}
          {...inBothWidths('ethnicity', 'Ethnic groups against the population', (frame) =>
            ethnicityShare(shares, frame),
          )}
          table={ethnicityShareTable(shares)}
        />
      )}
    </section>
  )
}
