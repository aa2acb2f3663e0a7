import { showDay } from '../../core/index.ts'
import type { Paper } from '../paper/paper.ts'
import { chartsAppendix, definitionsAppendix, figuresAppendix, qualityAppendix } from './appendices.ts'
import { areaPages } from './area-pages.ts'
import { firstPage } from './first-page.ts'
import type { HighlightModel } from './model.ts'

/** The report as a paper: the first page, the contents, the areas and the appendices. */
export function highlightPaper(model: HighlightModel): Paper {
  const { layout, authority, asAt, areas } = model
  return {
    title: `${layout.title} for the ${layout.board}`,
    subtitle: `Figures at ${showDay(asAt)}`,
    authority,
    classification: layout.classification,
    asAt,
    sections: [
      {
        landscape: false,
        blocks: [
          ...firstPage(model),
          { kind: 'contents', words: 'Contents' },
          ...areas.flatMap((area, at) => areaPages(model, area, String(at + 2))),
        ],
      },
      { landscape: true, blocks: figuresAppendix(model) },
      {
        landscape: false,
        blocks: [...chartsAppendix(model), ...qualityAppendix(model), ...definitionsAppendix(model)],
      },
    ],
  }
}
