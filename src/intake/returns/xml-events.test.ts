import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UnreadableFileError } from '../../core/index.ts'
import { readReturnXml } from './ssda903-xml.ts'

test('a document type is refused at once, with what to do', () => {
  expect(
    refusal('<?xml version="1.0"?>\n<!DOCTYPE EXPSSDA903 SYSTEM "file:///etc/passwd">\n<EXPSSDA903/>'),
  ).toBe(
    'xml-doctype: return.xml, line 2: the XML declares a document type (DOCTYPE), which no return has and which ' +
      'is never followed. Export the return again from the case system',
  )
})

test('an entity bomb is refused before anything of it is worked out', () => {
  const bomb =
    '<!DOCTYPE b [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><EXPSSDA903>&c;</EXPSSDA903>'
  expect(reason(bomb)).toBe('xml-doctype')
})

test('a document type that is broken or cut off is refused as one', () => {
  expect(reason('<?xml version="1.0"?>\n<!DOCTYPE b [<!ENTITY a "ha">')).toBe('xml-doctype')
})

test('a document type after the first element is broken XML, and so is an entity nobody declared', () => {
  expect(reason('<EXPSSDA903><CHILD>&constructor;</CHILD></EXPSSDA903>')).toBe('xml-broken')
  expect(reason('<EXPSSDA903><!DOCTYPE x></EXPSSDA903>')).toBe('xml-broken')
  expect(reason('<EXPSSDA903><CHILD>&secret;</CHILD></EXPSSDA903>')).toBe('xml-broken')
})

test('a document type that never ends is refused without holding all of it', () => {
  let taken = 0
  const endless = (function* () {
    yield '<!DOCTYPE x ['
    for (; taken < 1_000; taken++) yield '<!-- more -->'.repeat(5_000)
  })()
  expect(refusalOf(() => readReturnXml('return.xml', endless)).reason).toBe('xml-too-long')
  expect(taken).toBeLessThan(100)
})

test('a file that was cut off says so with the line it stops on', () => {
  expect(refusal('<EXPSSDA903>\n<CHILD>\n<HEADER><CHILDID>C1')).toBe(
    'xml-broken: return.xml, line 3: the XML stops before its end: the file was cut off. Export or copy it again',
  )
  expect(reason('')).toBe('xml-broken')
})

test('XML that is broken names the line and column and never repeats what stands there', () => {
  expect(refusal('<EXPSSDA903>\n<CHILD>Ada Lovelace</CHILDREN>\n</EXPSSDA903>')).toBe(
    'xml-broken: return.xml, line 2, column 30: the XML is broken here. Export it again; in a file changed by ' +
      'hand, look for an element that is not closed, or a bare & or <',
  )
})

test('control characters, bare ampersands, two returns in one file and plain text are broken XML', () => {
  expect(reason('<EXPSSDA903><CHILD>\u0001</CHILD></EXPSSDA903>')).toBe('xml-broken')
  expect(reason('<?xml version="1.1"?><EXPSSDA903><CHILD>&#1;</CHILD></EXPSSDA903>')).toBe('xml-broken')
  expect(reason('<EXPSSDA903><CHILD>Bell & Son</CHILD></EXPSSDA903>')).toBe('xml-broken')
  expect(reason('<EXPSSDA903/><EXPSSDA903/>')).toBe('xml-broken')
  expect(reason('CHILD,SEX,DOB')).toBe('xml-broken')
})

test('a web page, a picture, the CIN census and anything else are told for what they are', () => {
  const page = /^not-recognised: return\.xml, line \d: this is a web page, not an SSDA903 return/
  expect(refusal('<!DOCTYPE html>\n<html><body><br></body></html>')).toMatch(page)
  expect(refusal('<!doctype html>\n<html><body><br></body></html>')).toMatch(page)
  expect(refusal('<HTML><body>')).toMatch(page)
  expect(refusal('<svg xmlns="http://www.w3.org/2000/svg"/>')).toContain('this is a picture (SVG)')
  expect(refusal('<?xml version="1.0"?>\n<Message><Header/></Message>')).toBe(
    'not-recognised: return.xml, line 2: this is a census file of the department, such as the CIN census, not an ' +
      'SSDA903 return, whose first element is EXPSSDA903. Export the return from the case system as XML or CSV and ' +
      'load that',
  )
  expect(refusal('<constructor/>')).toContain('this is XML of a kind Homeward does not know')
  expect(refusal('<AdaLovelace/>')).not.toContain('Lovelace')
})

test('elements may stand 64 deep in one another and no deeper', () => {
  const deep = (levels: number) =>
    `<EXPSSDA903>${'<a>'.repeat(levels - 1)}${'</a>'.repeat(levels - 1)}</EXPSSDA903>`
  expect(readReturnXml('return.xml', deep(64)).leftAside).toHaveLength(1)
  expect(reason(deep(65))).toBe('xml-too-deep')
  expect(reason('<EXPSSDA903>' + '<a>'.repeat(1_000_000))).toBe('xml-too-deep')
})

test('a flood of attributes is refused, on a known element and on an unknown one', () => {
  const attributes = Array.from({ length: 65 }, (_, at) => ` a${at}="1"`).join('')
  expect(reason(`<EXPSSDA903${attributes}/>`)).toBe('xml-too-many-attributes')
  expect(reason(`<EXPSSDA903><x${attributes}/></EXPSSDA903>`)).toBe('xml-too-many-attributes')
})

test('a text without end is refused rather than held', () => {
  expect(reason(`<EXPSSDA903><CHILD>${' '.repeat(5_000_000)}</CHILD></EXPSSDA903>`)).toBe('xml-too-long')
})

test('thousands of unknown elements make a short list', () => {
  const unknown = Array.from({ length: 5_000 }, (_, at) => `<x${at}/>`).join('')
  const { leftAside } = readReturnXml('return.xml', `<EXPSSDA903>${unknown}</EXPSSDA903>`)
  expect(leftAside).toHaveLength(51)
  expect(leftAside[50]!.reason).toContain('other elements in the file (first on line 1, 4,950 in all)')
})

test('whatever stands in a file, it is read or refused with a reason', () => {
  const sound =
    '<?xml version="1.0"?><!-- a --><EXPSSDA903 v="1"><CHILD><HEADER><CHILDID>C&amp;1</CHILDID><OC2><SDQ_SCORE/></OC2>' +
    '</HEADER><EPISODE><DECOM><![CDATA[01/04/2025]]></DECOM></EPISODE></CHILD></EXPSSDA903>'
  const scrap = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '<',
      '>',
      '&',
      '&constructor;',
      '<!',
      '<!DOCTYPE a [',
      ']]>',
      '<?',
      '--',
      '</',
      '"',
      '\0',
      '\ud800',
    ),
    fc.constantFrom(
      '<CHILD>',
      '</CHILD>',
      '<HEADER>',
      '<EPISODE>',
      '<EXPSSDA903>',
      '<DECOM>',
      '<OC2/>',
      '\r',
      '\uFEFF',
    ),
  )
  const spliced = fc
    .tuple(fc.nat(sound.length), fc.nat(12), scrap, fc.integer({ min: 1, max: 300 }))
    .map(([at, gone, put, piece]) => ({ xml: sound.slice(0, at) + put + sound.slice(at + gone), piece }))
  fc.assert(
    fc.property(spliced, ({ xml, piece }) => {
      const pieces = Array.from({ length: Math.ceil(xml.length / piece) }, (_, at) =>
        xml.slice(at * piece, (at + 1) * piece),
      )
      expect(outcome(pieces)).toEqual(outcome(xml))
    }),
    { numRuns: 3_000, seed: 903 },
  )
})

function outcome(xml: string | Iterable<string>): unknown {
  try {
    return readReturnXml('return.xml', xml)
  } catch (error) {
    if (error instanceof UnreadableFileError) return error.reason
    throw error
  }
}

function refusalOf(run: () => void): UnreadableFileError {
  try {
    run()
  } catch (error) {
    if (error instanceof UnreadableFileError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

function refusal(xml: string): string {
  const error = refusalOf(() => readReturnXml('return.xml', xml))
  return `${error.reason}: ${error.message}`
}

function reason(xml: string): string {
  return refusalOf(() => readReturnXml('return.xml', xml)).reason
}
