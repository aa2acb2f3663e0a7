import { showDay } from '../../core/index.ts'
import type { Block, Paper } from '../paper/paper.ts'
import { chartsAppendix, definitionsAppendix, figuresAppendix, qualityAppendix } from './appendices.ts'
import { areaPages } from './area-pages.ts'
import { comparedNow, comparedTable, hasComparison } from './compared-pages.ts'
import { firstPage } from './first-page.ts'
import type { HighlightModel } from './model.ts'

/** The report as a paper: the first page, the contents, how we compare, the areas and the appendices. */
export function highlightPaper(model: HighlightModel): Paper {
  const { layout, authority, asAt, areas } = model
  const front: Block[] = [...firstPage(model), { kind: 'contents', words: 'Contents' }]
  const compares = hasComparison(model)
  const before = compares ? 2 : 1
  const pages = areas.flatMap((area, at) => areaPages(model, area, String(before + at + 1)))
  return {
    title: `${layout.title} for the ${layout.board}`,
    subtitle: `Figures at ${showDay(asAt)}`,
    authority,
    classification: layout.classification,
    asAt,
    sections: [
      ...(compares
        ? [
            { landscape: false, blocks: front },
            { landscape: true, blocks: comparedTable(model) },
            { landscape: false, blocks: [...comparedNow(model), ...pages] },
          ]
        : [{ landscape: false, blocks: [...front, ...pages] }]),
      { landscape: true, blocks: figuresAppendix(model) },
      {
        landscape: false,
        blocks: [...chartsAppendix(model), ...qualityAppendix(model), ...definitionsAppendix(model)],
      },
    ],
  }
}
