import type { RawFile } from '../raw-tables/raw-table.ts'
import { returnLevel } from './ssda903-xml-levels.ts'
import { moduleRows } from './ssda903-xml-rows.ts'
import { readXml } from './xml-events.ts'
import { leftAside } from './xml-left-aside.ts'

/**
 * Reads an SSDA903 return that is one XML file: one table for each module that has a published XML form, with
 * the columns of its CSV file and no rows where the return has none.
 *
 * Elements are known by name, in any order; an empty one is a blank cell. Of an element that stands twice where
 * once is right, the first is used and the other is a finding. An element without a published form is never
 * guessed at: it is named in `leftAside` with the line it is first on.
 * @throws UnreadableFileError when it is not a return, or is XML that `readXml` refuses
 */
export function readReturnXml(name: string, text: string | Iterable<string>): RawFile {
  const rows = moduleRows()
  const aside = leftAside()
  const levels = [returnLevel(name, rows)]
  let unreadFrom = 0

  readXml(name, text, {
    open(element, line, depth) {
      if (unreadFrom > 0) return
      const inside = levels[levels.length - 1]!
      const level = inside.open(element, line)
      if (level) {
        levels.push(level)
        return
      }
      aside.note(element, inside.element, line)
      unreadFrom = depth
    },
    text(piece, line) {
      if (unreadFrom > 0) return
      const level = levels[levels.length - 1]!
      if (level.text) level.text(piece)
      else if (piece.trim() !== '') aside.note('text', level.element, line)
    },
    close(depth) {
      if (unreadFrom === 0) levels.pop()!.close?.()
      else if (depth === unreadFrom) unreadFrom = 0
    },
  })
  return { format: 'xml', tables: rows.tables(), leftAside: aside.list() }
}
