import type { PictureBlock } from '../paper/paper.ts'
import type { ReportChart } from './model.ts'
import { linkTo, place } from './places.ts'

/** A chart as it stands in the paper. Its title stands before its reading, unless a heading has said it: `Chart 3.` */
export function pictureOf(
  chart: ReportChart,
  label = `Chart ${chart.number}: ${chart.title}.`,
): PictureBlock {
  const { title, picture } = chart
  const { said, svg, width, height } = picture
  return {
    kind: 'picture',
    id: place.chart(chart),
    title,
    label,
    reading: said,
    svg,
    width,
    height,
    numbers: linkTo(place.numbers(chart), 'The numbers of this chart are in Appendix B'),
  }
}
