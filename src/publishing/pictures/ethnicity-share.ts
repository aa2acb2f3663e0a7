import { axisOf } from './axis.ts'
import {
  childrenOf,
  type EthnicGroup,
  type EthnicityShare,
  ethnicityShareReading,
  populationWords,
  ratioVerdict,
  ratioWords,
  shareWords,
} from './ethnicity-share-groups.ts'
import { PALETTE } from './picture-colours.ts'
import { footOf } from './picture-foot.ts'
import { type DrawnPicture, LETTERS, type PictureFrame, pictureOf, widthOf } from './picture-frame.ts'
import { line, type Look, rect, words } from './svg-marks.ts'
import { pixelsOf, wrapped } from './wrapped-words.ts'

export {
  type EthnicGroup,
  type EthnicityShare,
  ethnicityShareReading,
  ethnicityShareTable,
} from './ethnicity-share-groups.ts'

/**
 * Each ethnic group’s share of the children as a full bar and of the population as an outlined one, from zero, with
 * the ratio of the two where ten children or more make it worth printing.
 */
export function ethnicityShare(asked: EthnicityShare, frame: PictureFrame): DrawnPicture {
  const width = widthOf(frame)
  const all = childrenOf(asked)
  const shares = asked.groups.map(({ children }) => (all === 0 ? 0 : (100 * children) / all))
  const layout = layoutOf(asked, width, all)
  const axis = axisOf([...shares, ...asked.groups.map(({ populationShare }) => populationShare ?? 0)], {
    from: layout.left,
    to: layout.right,
    percentage: true,
    fromZero: true,
  })
  const head = keyMarks(asked, width)
  let top = head.height
  const marks = asked.groups.flatMap((group, at) => {
    const from = top
    top += layout.height(group)
    return groupMarks(group, {
      ...layout,
      top: from,
      bottom: top,
      all,
      length: axis.at,
      share: shares[at]!,
      width,
    })
  })
  const foot = footOf(
    {
      notes: [asked.groups.some((group) => ratioVerdict(group) !== undefined) ? BRACKETS : undefined],
    },
    { top, width },
  )
  return pictureOf(frame, { width, height: top + foot.height, description: ethnicityShareReading(asked) }, [
    ...head.marks,
    ...marks,
    ...foot.marks,
  ])
}

const BRACKETS =
  'In brackets: the number of children, and the range within which chance leaves the ratio 19 times in 20.'

const BAR = { children: 13, population: 11 } as const
const LINE = 15
const FULL: Look = { fill: PALETTE.line }
const OUTLINED: Look = { fill: PALETTE.paper, stroke: PALETTE.quiet, 'stroke-width': 1.25 }

interface Layout {
  readonly wide: boolean
  /** The ends of the bars, without what is written beside them. */
  readonly left: number
  readonly right: number
  /** Where the ratios begin. */
  readonly ratio: number
  readonly names: number
  readonly height: (group: EthnicGroup) => number
}

/** Wide: names left of the bars and ratios right of them. Narrow: the name above and the ratio below. */
function layoutOf({ groups }: EthnicityShare, width: number, all: number): Layout {
  const wide = width > 400
  const small = { size: LETTERS.small }
  const most = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => pixelsOf(text, small)))
  const shares = most(groups.map((group) => shareWords(group, all)))
  const ratios = wide ? most(groups.flatMap((group) => [ratioWords(group), ratioVerdict(group) ?? ''])) : 0
  const names = wide ? Math.min(170, Math.max(...groups.map(({ name }) => pixelsOf(name)), 60)) : width - 8
  const ratio = wide ? width - ratios - 4 : 4
  const nameLines = (group: EthnicGroup) => wrapped(group.name, names, { bold: !wide }).length
  const height = (group: EthnicGroup) =>
    wide
      ? Math.max(40, nameLines(group) * LINE + 12)
      : nameLines(group) * 17 + 24 + (ratioLine(group) === '' ? 0 : 17) + 12
  return {
    wide,
    left: wide ? names + 16 : 6,
    right: (wide ? ratio - 12 : width) - shares - 10,
    ratio,
    names,
    height,
  }
}

function keyMarks(
  { children, population }: EthnicityShare,
  width: number,
): { marks: string[]; height: number } {
  const entries = [
    { text: `Share of ${children}`, look: FULL },
    { text: `Share of the ${population}`, look: OUTLINED },
  ]
  const lettering = { size: LETTERS.small, fill: PALETTE.quiet } as const
  let middle = 11
  const marks = entries.flatMap(({ text, look }) => {
    const lines = wrapped(text, width - 34, lettering)
    const from = middle
    middle += lines.length * 16
    return [
      rect({ left: 5, right: 22, top: from - 5, bottom: from + 5 }, look),
      ...lines.map((part, at) => words([29, from + at * 16], part, lettering)),
    ]
  })
  return { marks, height: middle + 4 }
}

/** A narrow picture has the ratio and what it says in one line. */
function ratioLine(group: EthnicGroup): string {
  const ratio = ratioWords(group)
  if (group.populationShare === undefined && !group.ratio) return ''
  return [ratio, ratioVerdict(group)].filter(Boolean).join(': ')
}

interface GroupPlace extends Layout {
  readonly top: number
  readonly bottom: number
  readonly all: number
  readonly share: number
  readonly width: number
  readonly length: (value: number) => number
}

function groupMarks(group: EthnicGroup, place: GroupPlace): string[] {
  const { wide, left, top, bottom, names, ratio, width, all, share, length } = place
  const nameLines = wrapped(group.name, names, { bold: !wide })
  const barsTop = wide ? (top + bottom) / 2 - 12 : top + 4 + nameLines.length * 17
  const [full, open] = [barsTop, barsTop + BAR.children]
  const small = { size: LETTERS.small } as const
  const outlined = group.populationShare
  const ratioLines = wide
    ? [ratioWords(group), ratioVerdict(group) ?? ''].filter((text) => text !== '')
    : [ratioLine(group)].filter((text) => text !== '')
  const nameMiddle = wide ? (top + bottom) / 2 - ((nameLines.length - 1) * LINE) / 2 : top + 12
  const ratioMiddle = wide
    ? (top + bottom) / 2 - ((ratioLines.length - 1) * LINE) / 2
    : open + BAR.population + 11
  return [
    line([0, top], [width, top], { stroke: PALETTE.pale }),
    ...nameLines.map((text, at) => words([4, nameMiddle + at * (wide ? LINE : 17)], text, { bold: !wide })),
    rect(
      {
        left,
        right: Math.max(length(share), left + (share > 0 ? 1.5 : 0)),
        top: full,
        bottom: full + BAR.children - 1,
      },
      FULL,
    ),
    words([length(share) + 6, full + 6], shareWords(group, all), small),
    ...(outlined === undefined
      ? []
      : [
          rect(
            { left, right: Math.max(length(outlined), left + 1.5), top: open, bottom: open + BAR.population },
            OUTLINED,
          ),
          words([length(outlined) + 6, open + 6], populationWords(group), { ...small, fill: PALETTE.quiet }),
        ]),
    line([left, full - 2], [left, open + BAR.population + 2], { stroke: PALETTE.quiet }),
    ...ratioLines.map((text, at) =>
      words([ratio, ratioMiddle + at * LINE], text, { ...small, bold: at === 0 && wide }),
    ),
  ]
}
