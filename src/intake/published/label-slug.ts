import { monthNamed } from '../inputs/month-names.ts'

/**
 * A label as it stands in the key of a measure: small letters and digits with hyphens between. Two releases that
 * differ in capitals, full stops or apostrophes only give the same.
 *
 * @example labelSlug('N2. Child’s disability') // => 'n2-childs-disability'
 */
export function labelSlug(label: string): string {
  const slug = label
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/['’]|\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  return slug === '' ? 'blank' : slug
}

const YEARS = /^(?:19|20)\d\d(?:\d\d)?(?:\d{4})?$/
const SHORT_YEAR = /^\d\d?$/

/**
 * The name of a file without its folder, its ending and its dates, so that the releases of one dataset share it.
 *
 * @example fileSlug('out/csww_indicators_2017_to_2025 (1).csv') // => 'csww-indicators'
 */
export function fileSlug(name: string): string {
  const bare = name
    .replace(/^.*[/\\]/, '')
    .replace(/\.[a-z]+$/i, '')
    .replace(/\s*\(\d+\)$/, '')
  const words = labelSlug(bare).split('-')
  const isDate = words.map((word) => YEARS.test(word))
  const kept = words.filter((word, at) => {
    if (isDate[at]) return false
    const besideDate = isDate[at - 1] === true || isDate[at + 1] === true
    return !(besideDate && (word === 'to' || monthNamed(word) !== undefined || SHORT_YEAR.test(word)))
  })
  return kept.join('-') || 'dataset'
}
