import type { Message } from './finding-message.ts'

/** What is found in files that others publish. */
export const publishedMessages = {
  'published-row-left-out': {
    severity: 'error',
    say: (detail) => `The row does not say what it is of (${detail}) and was left out`,
  },
  'published-value-unread': {
    severity: 'warning',
    say: (detail) =>
      `The value is neither a number nor a sign that Homeward knows (${detail}); it was taken as missing`,
  },
  'period-without-year': {
    severity: 'note',
    say: (detail) =>
      `The period ${detail} names no year; it is kept as printed and counts as older than any year`,
  },
  'measure-under-two-topics': {
    severity: 'note',
    say: (detail) => `The measure stands under two topics (${detail}); what the first says of it was kept`,
  },
  'measure-discontinued': {
    severity: 'note',
    say: (detail) => `The measure ${detail} is marked as discontinued and was left out`,
  },
  'model-month-assumed': {
    severity: 'note',
    say: (detail) =>
      `The name of the file does not say of which month the neighbours are; taken as ${detail}. Put the month and the year into the name (sn_may_2025)`,
  },
  'neighbours-not-given': {
    severity: 'note',
    say: (detail) => `The authority ${detail} has no neighbours in this model`,
  },
  'neighbours-too-few': {
    severity: 'warning',
    say: (detail) =>
      `Fewer than ten neighbours of the authority ${detail} can be read; those that can were kept`,
  },
  'area-without-number': {
    severity: 'note',
    say: (detail) =>
      `The area ${detail} has no three-digit number and no benchmark can be read for it; its rows were left out`,
  },
  'dataset-not-described': {
    severity: 'note',
    say: (detail) =>
      `The catalogue does not describe this dataset; its measures are called after the file and its own labels (${detail})`,
  },
  'label-not-described': {
    severity: 'note',
    say: (detail) =>
      `${detail} is not what the catalogue describes; its values are kept under the words that stand here`,
  },
  'file-not-needed': {
    severity: 'note',
    say: (detail) => `The file is ${detail}. Homeward needs nothing of it, and nothing of it was kept`,
  },
  'release-revises': {
    severity: 'note',
    say: (detail) =>
      `An earlier release is loaded, ${detail}. This later one counts; the earlier one is kept beside it`,
  },
  'release-may-be-older': {
    severity: 'warning',
    say: (detail) =>
      `Another release is loaded, ${detail}. Where both end with the same year this one counts, because it was taken in last. If it is the older one, say on which day it was released: homeward benchmark load FILE --released DAY`,
  },
  'release-may-be-later': {
    severity: 'warning',
    say: (detail) =>
      `Another release is loaded, ${detail}. Where both end with the same year that one counts, because it was taken in after the day on which this one was released. If it is the older one, say on which day it was released: homeward benchmark load FILE --released DAY`,
  },
  'release-earlier': {
    severity: 'note',
    say: (detail) =>
      `A later release is loaded, ${detail}. That one counts; this earlier one is kept beside it`,
  },
  'release-behind': {
    severity: 'note',
    say: (detail) => `${detail} reaches further and goes on counting; this release is kept beside it`,
  },
} satisfies Record<string, Message>
