/** The size of a picture in pixels. */
interface Size {
  readonly width: number
  readonly height: number
}

/** How large a picture may be in Word, in pixels: so large that two of any kind fit on a page with their words. */
const ROOM: Size = { width: 580, height: 340 }

/** The size of a picture in Word: as wide as there is room, in its own proportions. */
export function sizeInWord({ width, height }: Size): Size {
  const scale = Math.min(ROOM.width / width, ROOM.height / height)
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}
