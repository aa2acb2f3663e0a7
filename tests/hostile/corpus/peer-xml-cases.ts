import { type HostileFile, hostile, odd, SECRET } from './hostile-file.ts'
import { NONE_OF_THE_OTHERS, RETURN_CELLS, RETURN_ROWS, xmlReturn } from './xml-return.ts'

/** The four XML files on which the leading peer was measured. */
export const peerXmlCases: readonly HostileFile[] = [
  odd('peer-xml-1-clean-2025-26.xml', 'a clean return', xmlReturn(), {
    outcome: 'loaded',
    findings: NONE_OF_THE_OTHERS,
    rows: RETURN_ROWS,
    cells: RETURN_CELLS,
  }),
  hostile(
    'peer-xml-2-cut-off.xml',
    'a return cut off in the middle of an element',
    xmlReturn((text) => text.replace('A1', SECRET).slice(0, 500)),
    { outcome: 'refused', reason: 'xml-broken' },
  ),
  hostile(
    'peer-xml-3-outside-entity.xml',
    'an entity that would fetch a file of the computer (XXE)',
    xmlReturn((text) =>
      text
        .replace(
          '<EXPSSDA903>',
          '<!DOCTYPE EXPSSDA903 [<!ENTITY x SYSTEM "file:///etc/hostname">]>\n<EXPSSDA903>',
        )
        .replace('<CHILDID>A1', `<CHILDID>&x;${SECRET}`),
    ),
    { outcome: 'refused', reason: 'xml-doctype' },
  ),
  hostile(
    'peer-xml-4-entity-bomb.xml',
    'entities that multiply to gigabytes (“billion laughs”)',
    xmlReturn((text) =>
      text
        .replace('<EXPSSDA903>', `<!DOCTYPE EXPSSDA903 [${multiplying()}]>\n<EXPSSDA903>`)
        .replace('<CHILDID>A1', `<CHILDID>&e9;${SECRET}`),
    ),
    { outcome: 'refused', reason: 'xml-doctype' },
  ),
]

/** Ten entities, each ten times the one before. */
function multiplying(): string {
  const entity = (at: number) =>
    at === 0 ? '<!ENTITY e0 "ha">' : `<!ENTITY e${at} "${`&e${at - 1};`.repeat(10)}">`
  return Array.from({ length: 10 }, (_, at) => entity(at)).join('')
}
