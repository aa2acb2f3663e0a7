import {
  assuranceWords,
  choiceWords,
  type IndicatorChart,
  type NoChart,
  noChartWords,
  processWords,
  rebaseWords,
  trialWords,
} from '../../comparison/index.ts'
import { processChart, processChartTable, processPictureOf } from '../../publishing/index.ts'
import { inBothWidths, Picture } from '../parts/picture.tsx'

const TITLE = 'Usual variation from month to month'

/** Whether the last months stand out from what is usual, or why that cannot be told. */
export function ProcessSection({ chart }: { readonly chart: IndicatorChart | NoChart }) {
  return (
    <section aria-labelledby="chance">
      <h2 class="govuk-heading-m" id="chance">
        Is it more than chance?
      </h2>
      {'noChart' in chart ? (
        <p class="govuk-body hw-empty">{noChartWords(chart)}</p>
      ) : (
        <Chart chart={chart} />
      )}
    </section>
  )
}

function Chart({ chart }: { readonly chart: IndicatorChart }) {
  const picture = processPictureOf(chart)
  const notes = [trialWords(chart), rebaseWords(chart), choiceWords(chart)]
  return (
    <Picture
      id="process"
      title={TITLE}
      reading={[processWords(chart), assuranceWords(chart)].filter(Boolean).join(' ')}
      {...inBothWidths('process', TITLE, (frame) => processChart(picture, frame))}
      table={processChartTable(picture)}
      notes={notes.map((note) => note && <p>{note}</p>)}
    />
  )
}
