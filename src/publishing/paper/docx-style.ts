import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx'

/** A4 in twentieths of a point, and the margins of the paper. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1_134, head: 560 } as const

export const INK = '1D2B36'
export const ACCENT = '0B4F5C'
export const LINE = 'B9C3C9'
export const TINT = 'EEF3F4'
export const QUIET = '3D3D3D'

/** A font every office has, and whose widths are known when pages are counted. */
const FONT = 'Arial'

/** The style of every number that is a fact, so that an author sees which words not to type over. */
export const FROM_DATA = 'FigureFromData'

/** The styles by which an author can change the look of the whole paper at once. */
export const paperStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 21, color: INK, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: FONT, size: 44, bold: true, color: ACCENT },
      paragraph: { spacing: { before: 0, after: 60 } },
    },
    heading1: heading(30, ACCENT, 360, 100),
    heading2: heading(24, INK, 260, 80),
    heading3: heading(21, INK, 200, 40),
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 26 },
      paragraph: { spacing: { after: 120 } },
    },
    {
      id: 'Classification',
      name: 'Classification',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { spacing: { after: 200 } },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      run: { bold: true, size: 19 },
      paragraph: { keepNext: true, spacing: { before: 100, after: 60 } },
    },
    {
      id: 'Cell',
      name: 'Cell',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { before: 30, after: 30, line: 250, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Reading',
      name: 'Reading',
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 80, after: 60 } },
    },
    {
      id: 'Numbered',
      name: 'Numbered paragraph',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: 120 } },
    },
    {
      id: 'Narrative',
      name: 'Narrative',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { indent: { left: 280 }, spacing: { after: 120 } },
    },
    { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', paragraph: { spacing: { after: 60 } } },
    {
      id: 'ContentsHeading',
      name: 'Contents heading',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 30, bold: true, color: ACCENT },
      paragraph: { keepNext: true, spacing: { before: 360, after: 100 } },
    },
  ],
  characterStyles: [
    { id: 'Hyperlink', name: 'Hyperlink', run: { color: ACCENT } },
    { id: FROM_DATA, name: 'Figure from data', run: {} },
  ],
}

function heading(size: number, color: string, before: number, after: number) {
  return {
    run: { font: FONT, size, bold: true, color },
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after } },
  }
}

/** Sections are 1, 2, 3 and their paragraphs 2.1, 2.2: Word counts, so that paragraphs can be added. */
export const NUMBERS = 'paper-numbers'

export const paperNumbering: INumberingOptions = {
  config: [
    {
      reference: NUMBERS,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 680, hanging: 680 } } },
        },
        {
          level: 1,
          format: LevelFormat.DECIMAL,
          text: '%1.%2',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 680, hanging: 680 } } },
        },
      ],
    },
  ],
}
