import type { Assessment, BesideLive } from '../../comparison/index.ts'
import { neighbourDotsOf, picturedMeasure } from '../compared-pictures.ts'
import { jointStatements, modelOfTable } from '../compared-words.ts'
import { neighbourDots, neighbourDotsReading, neighbourDotsTable } from '../pictures/neighbour-dots.ts'
import type { HighlightFacts } from './facts.ts'
import { measureOf, publishedNumber } from './measure.ts'
import type { ReportChart, ReportComparison } from './model.ts'
import { named } from './places.ts'

type Facts = Pick<HighlightFacts, 'layout' | 'assessments' | 'besides' | 'processes' | 'targets' | 'nameOf'>

interface Found {
  readonly assessment: Assessment
  readonly beside: BesideLive
}

/** The measures that the layout compares, as far as anything is published of them. */
export function comparisonOf(facts: Facts): ReportComparison {
  const { layout, besides } = facts
  const asked = layout.compared.flatMap((key) =>
    facts.assessments.filter(({ indicator }) => indicator.key === key),
  )
  const found = asked.flatMap((assessment): Found[] => {
    const beside = besides.get(assessment.indicator.key)
    return !beside || 'unpublished' in beside ? [] : [{ assessment, beside }]
  })
  const has = new Set(found.map(({ assessment }) => assessment))
  return {
    measures: found.map((one) => measureOf(one, facts)),
    missing: asked
      .filter((assessment) => !has.has(assessment))
      .map(({ indicator }) => ({ code: indicator.code ?? '', title: indicator.title })),
    isNothingLoaded: [...besides.values()].some(
      (beside) => 'unpublished' in beside && beside.unpublished === 'nothing loaded',
    ),
    beside: besideWhom(found),
    notes: notesOf(found, facts),
    charts: layout['among-neighbours']
      .flatMap((key) => found.filter(({ assessment }) => assessment.indicator.key === key))
      .flatMap(chartOf)
      .map((chart, at) => ({ ...chart, number: at + 1 })),
  }
}

/** By which model the neighbours are and which region it is, once for all measures. */
function besideWhom(found: readonly Found[]): string[] {
  const local = found.filter(({ beside }) => !beside.link.isOnlyForEngland)
  const regions = local.flatMap(({ beside }) => beside.benchmark.region?.name ?? [])
  return [
    ...new Set([
      ...local.map(({ beside }) => modelOfTable(beside)),
      ...regions.map((region) => `The region is ${region}.`),
    ]),
  ]
}

function notesOf(found: readonly Found[], { nameOf }: Facts): string[] {
  const joint = new Set(found.flatMap(({ beside }) => jointStatements(beside, nameOf)))
  const sources = new Set(found.flatMap(({ beside }) => beside.benchmark.measure.source ?? []))
  return [
    ...joint,
    ...(sources.size === 0 ? [] : [`Source of what is published: ${[...sources].join('; ')}.`]),
  ]
}

/** The authority among its neighbours; none where no neighbour has a value. */
function chartOf({ assessment, beside }: Found): Omit<ReportChart, 'number'>[] {
  const dots = neighbourDotsOf(beside.benchmark, picturedMeasure(beside))
  if (!dots) return []
  const { indicator } = assessment
  const title = `${named({ code: indicator.code ?? '', title: indicator.title })}: among the statistical neighbours`
  const drawn = neighbourDots(dots, { id: `neighbours-${indicator.key}`, title })
  const reading = neighbourDotsReading(dots)
  const { heads, rows } = neighbourDotsTable(dots)
  return [
    {
      indicator,
      title,
      shows: 'neighbours',
      picture: {
        ...drawn,
        reading,
        said: [publishedNumber(indicator, beside, reading)],
        table: { heads: [...heads], rows: rows.map((row) => [...row]) },
      },
      publishedRows: rows.length,
    },
  ]
}
