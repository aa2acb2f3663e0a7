import type { PackedDay } from '../days.ts'
import { isIn, monthsAfter } from './calendar.ts'
import { type Council, type ListQuestion, oncePerCouncil } from './council.ts'
import { cellIn, dayIn } from './rows.ts'
import { workingDaysAfter } from './working-days.ts'

/** A child and a day of Annex A list 1 or list 3. */
interface Approach {
  readonly child: string
  readonly on: PackedDay
}

interface Referral extends Approach {
  /** Referrals of the child in the twelve months before the download, as the list counts them. */
  readonly inTwelveMonths: number
  readonly listedOn: PackedDay
}

/** Every contact about a child, once a day. */
export const contacts: ListQuestion = function* (council, period) {
  for (const { child, on } of contactsOf(council)) if (isIn(on, period)) yield { id: child, scores: true }
}

/**
 * Of contacts: followed by a referral of the child by the end of the next working day. A referral belongs to the
 * last contact before it.
 */
export const contactsThatLed: ListQuestion = function* (council, period) {
  const referred = referredChildren(council)
  const contacted = contactedChildren(council)
  for (const { child, on } of contactsOf(council)) {
    if (!isIn(on, period)) continue
    const decidedBy = workingDaysAfter(on, 1)
    const nextOn = Math.min(
      ...contacted
        .get(child)!
        .filter((each) => each.on > on)
        .map((each) => each.on),
    )
    const led = referred.get(child)?.some((each) => each.on >= on && each.on <= decidedBy && each.on < nextOn)
    yield { id: child, scores: led === true }
  }
}

/** Every referral of a child. */
export const referrals: ListQuestion = function* (council, period) {
  for (const { child, on } of referralsOf(council)) if (isIn(on, period)) yield { id: child, scores: true }
}

/**
 * Of referrals: of a child referred in the twelve months before. One that a download holds tells it itself; of one
 * that none holds the list's count of twelve months tells, when it is more than all that the downloads hold of them.
 */
export const rereferrals: ListQuestion = function* (council, period) {
  const referred = referredChildren(council)
  for (const { child, on, inTwelveMonths, listedOn } of referralsOf(council)) {
    if (!isIn(on, period)) continue
    const others = referred.get(child)!
    const isListed = others.some((each) => each.on < on && monthsAfter(each.on, 12) >= on)
    const held = others.filter((each) => each.on <= listedOn && monthsAfter(each.on, 12) > listedOn)
    yield { id: child, scores: isListed || inTwelveMonths > held.length }
  }
}

const contactsOf = oncePerCouncil(({ pictures }): Approach[] => {
  const found = pictures.flatMap(({ sheets }) =>
    sheets.get('List 1')!.map((row) => ({
      child: cellIn(row, 'Child Unique ID'),
      on: dayIn(row, 'Date of Contact')!,
    })),
  )
  return onceADay(found)
})

const referralsOf = oncePerCouncil(({ pictures }): Referral[] => {
  const found = pictures.toReversed().flatMap(({ on: listedOn, sheets }) =>
    sheets.get('List 3')!.map((row) => ({
      child: cellIn(row, 'Child Unique ID'),
      on: dayIn(row, 'Date of referral')!,
      inTwelveMonths: Number(cellIn(row, 'Number of Referrals in Last 12 Months')),
      listedOn,
    })),
  )
  return onceADay(found)
})

const contactedChildren = oncePerCouncil((council: Council) => byChild(contactsOf(council)))
const referredChildren = oncePerCouncil((council: Council) => byChild(referralsOf(council)))

function onceADay<Kind extends Approach>(approaches: readonly Kind[]): Kind[] {
  const found = new Map<string, Kind>()
  for (const each of approaches)
    if (!found.has(`${each.child} ${each.on}`)) found.set(`${each.child} ${each.on}`, each)
  return [...found.values()]
}

function byChild<Kind extends Approach>(approaches: readonly Kind[]): Map<string, Kind[]> {
  const children = new Map<string, Kind[]>()
  for (const each of approaches) children.set(each.child, [...(children.get(each.child) ?? []), each])
  return children
}
