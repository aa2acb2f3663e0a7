import type { BesideLive } from '../../comparison/index.ts'
import {
  funnel,
  funnelOfAuthorities,
  funnelReading,
  funnelTable,
  nationalStrip,
  nationalStripOf,
  nationalStripReading,
  nationalStripTable,
  neighbourDots,
  neighbourDotsOf,
  neighbourDotsReading,
  neighbourDotsTable,
  picturedMeasure,
} from '../../publishing/index.ts'
import { inBothWidths, Picture } from '../parts/picture.tsx'

/** What can be drawn of a published figure: among the neighbours, in England, and by the size of the authorities. */
export function picturesOf(beside: BesideLive) {
  const { benchmark, everywhere, funnel: sizes, denominator } = beside
  const pictured = picturedMeasure(beside)
  return {
    dots: neighbourDotsOf(benchmark, pictured),
    strip: nationalStripOf(benchmark, everywhere, pictured),
    around:
      sizes && denominator !== undefined ? funnelOfAuthorities(sizes, pictured, denominator) : undefined,
  }
}

/** The pictures that there are, one below the other. */
export function ComparedPictures({
  pictures,
}: {
  readonly pictures: Partial<ReturnType<typeof picturesOf>>
}) {
  const { dots, strip, around } = pictures
  return (
    <>
      {dots && (
        <Picture
          id="neighbours"
          title="Among its statistical neighbours"
          reading={neighbourDotsReading(dots)}
          {...inBothWidths('neighbours', 'Among its statistical neighbours', (frame) =>
            neighbourDots(dots, frame),
          )}
          table={neighbourDotsTable(dots)}
        />
      )}
      {strip && (
        <Picture
          id="england"
          title="Among all authorities of England"
          reading={nationalStripReading(strip)}
          {...inBothWidths('england', 'Among all authorities of England', (frame) =>
            nationalStrip(strip, frame),
          )}
          table={nationalStripTable(strip)}
        />
      )}
      {around && (
        <Picture
          id="sizes"
          title="All authorities by their size"
          reading={funnelReading(around)}
          {...inBothWidths('sizes', 'All authorities by their size', (frame) => funnel(around, frame))}
          table={funnelTable(around)}
        />
      )}
    </>
  )
}
