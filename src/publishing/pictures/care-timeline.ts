import * as Plot from '@observablehq/plot'
import { ageOn, birthday, compareDays, type Day, dayOf, daysSinceEpoch } from '../../core/index.ts'
import { COLOURS, drawingDocument, finishPicture, PICTURE_FONT } from './drawing.ts'

/** A stretch of time with its words. No name and no identifier of anybody belongs in here. */
export interface TimelineBar {
  readonly from: Day
  /** The day it ceased; the end of the picture while it goes on. */
  readonly to: Day | undefined
  readonly label: string
  /** Which of the palette's colours, light and dark; the label says the same in words. */
  readonly tone: keyof typeof TONES
}

/** One line across the picture: either stretches of time or single days. */
export interface TimelineLane {
  readonly name: string
  readonly bars?: readonly TimelineBar[]
  readonly marks?: readonly Day[]
  readonly symbol?: 'circle' | 'triangle' | 'diamond2' | 'square'
}

interface Asked {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly bornOn: Day | undefined
  readonly from: Day
  readonly to: Day
  readonly lanes: readonly TimelineLane[]
}

/** The fills of bars and what can be read on them (each pair at least 4.5 to 1). */
export const TONES = {
  blue: { fill: '#12436D', text: '#FFFFFF' },
  turquoise: { fill: '#28A197', text: '#000000' },
  pink: { fill: '#801650', text: '#FFFFFF' },
  orange: { fill: '#F46A25', text: '#000000' },
  purple: { fill: '#A285D1', text: '#000000' },
  grey: { fill: '#3D3D3D', text: '#FFFFFF' },
  pale: { fill: '#E4EAEC', text: '#1D2B36' },
} as const

const WIDTH = 1140
const LANE = 34
const MARGIN = { left: 150, right: 14, top: 52, bottom: 44 }
/** About how wide a letter of the labels is, to know which words fit in a bar. */
const LETTER = 6.9

/**
 * A life in care as lanes along the years, with the child's age along the top: bars for where, under which order and
 * with whom, marks for what happened. Moves are breaks between bars. Words that do not fit in their bar give way to
 * the number before them, which the table beneath the picture carries too.
 */
export function careTimeline(asked: Asked): string {
  const { id, title, description, bornOn, from, to, lanes } = asked
  const start = startOfPicture(from, bornOn)
  const end = daysSinceEpoch(to)
  const years = yearStarts(from.year, to.year).filter(({ at }) => at >= start && at <= end)
  const perDay = (WIDTH - MARGIN.left - MARGIN.right) / Math.max(1, end - start)
  const bars = lanes.flatMap(({ name, bars: stretches = [] }) =>
    stretches.map((bar) => ({ lane: name, ...barAt(bar, start, end, perDay) })),
  )
  const drawn = Plot.plot({
    document: drawingDocument(),
    width: WIDTH,
    height: MARGIN.top + MARGIN.bottom + LANE * lanes.length,
    marginLeft: MARGIN.left,
    marginRight: MARGIN.right,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    style: { fontFamily: PICTURE_FONT, fontSize: '13px' },
    x: { type: 'linear', domain: [start, end], label: null },
    y: { type: 'band', domain: lanes.map(({ name }) => name), label: null, padding: 0.22 },
    marks: [
      Plot.gridX(
        years.map(({ at }) => at),
        { stroke: '#D5DCE0', strokeOpacity: 1 },
      ),
      Plot.axisX(
        years.map(({ at }) => at),
        {
          anchor: 'bottom',
          tickFormat: (at: number) => String(years.find((year) => year.at === at)?.year ?? ''),
          fontSize: 13,
          tickSize: 4,
        },
      ),
      ...ages(bornOn, from, to, start),
      Plot.axisY({ tickSize: 0, fontSize: 13, tickPadding: 10 }),
      Plot.barX(bars, {
        x1: 'x1',
        x2: 'x2',
        y: 'lane',
        fill: 'fill',
        insetRight: 1.5,
        ry: 2,
      }),
      Plot.text(
        bars.filter(({ words }) => words !== ''),
        { x: 'x1', y: 'lane', text: 'words', fill: 'text', textAnchor: 'start', dx: 5, fontSize: 13 },
      ),
      ...lanes
        .filter(({ marks }) => marks)
        .map(({ name, marks = [], symbol = 'circle' }) =>
          Plot.dot(marks.map(daysSinceEpoch), {
            x: (at: number) => at,
            y: () => name,
            symbol,
            r: 5,
            fill: symbol === 'circle' ? COLOURS.line : COLOURS.target,
            stroke: COLOURS.paper,
          }),
        ),
    ],
  })
  return finishPicture(drawn, { id, title, description })
}

function barAt(bar: TimelineBar, start: number, end: number, perDay: number) {
  const x1 = Math.max(daysSinceEpoch(bar.from), start)
  const x2 = bar.to ? Math.min(daysSinceEpoch(bar.to), end) : end
  const room = (x2 - x1) * perDay - 8
  const number = /^\d+/.exec(bar.label)?.[0] ?? ''
  const fitting = [bar.label, number].find((words) => words.length * LETTER <= room)
  return { x1, x2, ...TONES[bar.tone], words: fitting ?? '' }
}

/** Along the top: each birthday with the age it brings. */
function ages(bornOn: Day | undefined, from: Day, to: Day, start: number): Plot.Markish[] {
  if (!bornOn) return []
  const first = ageOn(bornOn, from) ?? 0
  const last = ageOn(bornOn, to) ?? first
  const birthdays = Array.from({ length: last - first + 1 }, (_, more) => {
    const on = birthday(bornOn, first + more)
    return { on, at: daysSinceEpoch(on), words: first + more === 0 ? 'born' : String(first + more) }
  }).filter(({ on, at }) => at >= start && compareDays(on, to) <= 0)
  return [
    Plot.axisX(
      birthdays.map(({ at }) => at),
      {
        anchor: 'top',
        tickFormat: (day: number) => birthdays.find(({ at }) => at === day)?.words ?? '',
        label: null,
        fontSize: 13,
        tickSize: 4,
      },
    ),
    Plot.text(['Age'], {
      frameAnchor: 'top-left',
      dx: -MARGIN.left + 8,
      dy: -22,
      fontSize: 13,
      fontWeight: 700,
    }),
  ]
}

/** A picture begins where care does; at birth where that is less than a year before. */
function startOfPicture(from: Day, bornOn: Day | undefined): number {
  const near = bornOn && daysSinceEpoch(from) - daysSinceEpoch(bornOn) < 366
  return daysSinceEpoch(near ? bornOn : from)
}

/** The first days of the years, counted as the picture counts. */
function yearStarts(first: number, last: number): { year: number; at: number }[] {
  return Array.from({ length: last - first + 1 }, (_, more) => ({
    year: first + more,
    at: daysSinceEpoch(dayOf(first + more, 1, 1)!),
  }))
}
