import { raw } from 'hono/html'
import { heatMapDrawing, heatMapHtml, heatMapTable, type HeatMap } from '../../publishing/index.ts'
import { SaveLinks } from '../parts/picture.tsx'

interface Shown {
  /** Unique on the page. */
  readonly id: string
  readonly title: string
  readonly map: HeatMap
  /** Where the heads of its rows and columns lead. */
  readonly links?: Parameters<typeof heatMapHtml>[2]
  /** Whether the first column is that of the authority itself, and stands out. */
  readonly ownColumn?: boolean
}

/** A heat map as a page shows it: what it says, the map as a table, and both picture and table to save. */
export function HeatSection({ id, title, map, links, ownColumn }: Shown) {
  return (
    <div class="hw-pictured">
      <p class="govuk-body">{map.reading}</p>
      <div
        class={`hw-scroll hw-heat-frame${ownColumn ? ' hw-heat-own' : ''}`}
        role="region"
        aria-label={title}
        tabindex={0}
      >
        {raw(heatMapHtml(map, id, links))}
      </div>
      <SaveLinks
        id={id}
        title={title}
        svg={heatMapDrawing(map, { id, title }).svg}
        table={heatMapTable(map)}
      />
    </div>
  )
}
