import { type DayNumber, packedDate } from '../calendar.ts'
import type { CourtCase } from './court-path.ts'

/** Applications for brothers and sisters within these days go into one case. */
const ONE_CASE_DAYS = 90

/** Gives out case numbers in the order asked: brothers and sisters whose applications come together share one. */
export class CaseNumbers {
  readonly #cases = new Map<string, { number: string; issuedOn: DayNumber; childIds: Set<string> }[]>()
  #given = 0

  /** The number of the case that a child of a family is in; never the same twice for one child. */
  of(familyId: string, { application, issuedOn }: CourtCase, childId: string): string {
    const key = `${familyId} ${application}`
    const cases = this.#cases.get(key) ?? []
    const shared = cases.find((each) => {
      return Math.abs(each.issuedOn - issuedOn) <= ONE_CASE_DAYS && !each.childIds.has(childId)
    })
    if (shared) {
      shared.childIds.add(childId)
      return shared.number
    }
    const year = String(Math.floor(packedDate(issuedOn) / 10_000) % 100).padStart(2, '0')
    const isPublicLaw = application === 'Care or supervision order' || application === 'Placement order'
    this.#given++
    const number = `AN${year}${isPublicLaw ? 'C' : 'P'}${String(50_000 + this.#given)}`
    this.#cases.set(key, [...cases, { number, issuedOn, childIds: new Set([childId]) }])
    return number
  }
}
