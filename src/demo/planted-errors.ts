/**
 * The errors planted in the last return, one kind each, in files as people see them. `docs/demo-authority.md`
 * shows the same list; a test counts each of them in the text.
 */
export const plantedErrors = [
  { code: 'legal-status-unknown', what: 'Legal status C9, which is no code', where: 'Episodes', count: 2 },
  { code: 'date-impossible', what: 'An episode ends on 31 February', where: 'Episodes', count: 2 },
  {
    code: 'change-reason-missing',
    what: 'No reason for the change of placement on a move',
    where: 'Episodes',
    count: 4,
  },
  {
    code: 'episodes-overlap',
    what: 'An episode ends five days after the next one starts',
    where: 'Episodes',
    count: 2,
  },
  { code: 'row-duplicated', what: 'A row is there twice', where: 'Episodes', count: 3 },
  {
    code: 'ends-before-start',
    what: 'An episode ends ten days before it starts',
    where: 'Episodes',
    count: 2,
  },
  {
    code: 'restart-on-the-same-day',
    what: 'Care ends with E8 and starts again (S) on the same day',
    where: 'Episodes',
    count: 2,
  },
  {
    code: 'open-episode-not-carried',
    what: 'An episode open at the end of the return before is missing',
    where: 'Episodes',
    count: 3,
  },
  {
    code: 'episode-in-future',
    what: 'An episode starts after the end of the year',
    where: 'Episodes',
    count: 1,
  },
  {
    code: 'placement-postcode-blank',
    what: 'No postcode for a placement with a distance',
    where: 'Episodes',
    count: 5,
  },
  { code: 'header-missing', what: 'A child with episodes has no Header row', where: 'Header', count: 2 },
  {
    code: 'missing-outside-care',
    what: 'A missing incident before care started',
    where: 'Missing',
    count: 3,
  },
  { code: 'sdq-score-too-high', what: 'An SDQ score of 45, when the highest is 40', where: 'OC2', count: 2 },
  { code: 'row-short', what: 'A row without its last column', where: 'Reviews', count: 2 },
] as const satisfies readonly { code: string; what: string; where: string; count: number }[]

export type PlantedError = (typeof plantedErrors)[number]['code']
