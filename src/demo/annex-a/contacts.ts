import { type DayNumber, weekdayOnOrBefore } from '../calendar.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import { SOURCE } from './need-case.ts'
import { PERSON_HEADS, type Person, personCells } from './person-cells.ts'
import { drawKnownPerson, type ReferredChild } from './referred-children.ts'
import { type AnnexASheet, inLastMonths } from './sheet.ts'

const CONTACT_PURPOSE = 112
const FIRST_NUMBER = 7_000_000
/** Contacts a year that lead to no referral, for each child looked after. */
const CONTACTS_A_YEAR = 9
/** Two years of contacts cover the six months before either download. */
const YEARS_BACK = 2

interface Contact {
  readonly person: Person
  readonly contactedOn: DayNumber
  readonly source: string
}

/** List 1: contacts of the six months, those that became a referral on the same day and those that did not. */
export function contacts(plan: SettledPlan, referred: readonly ReferredChild[], on: DayNumber): AnnexASheet {
  const withReferral = referred.flatMap(({ person, cases }) =>
    cases.map(({ referredOn, source }) => ({ person, contactedOn: referredOn, source })),
  )
  const rows = [...withReferral, ...contactsOnly(plan)]
    .filter(({ contactedOn }) => inLastMonths(contactedOn, 6, on))
    .sort((a, b) => a.contactedOn - b.contactedOn || a.person.number - b.person.number)
    .map(({ person, contactedOn, source }) => [...personCells(person, on), { day: contactedOn }, source])
  return { name: 'List 1', heads: [...PERSON_HEADS, 'Date of Contact', 'Contact Source'], rows }
}

function* contactsOnly(plan: SettledPlan): Generator<Contact> {
  const aYear = plan.children * CONTACTS_A_YEAR
  const total = Math.round(aYear * YEARS_BACK)
  for (let i = 0; i < total; i++) {
    const random = new Random(plan.seed, FIRST_NUMBER + i, CONTACT_PURPOSE)
    const contactedOn = weekdayOnOrBefore(Math.floor(plan.lastDay - YEARS_BACK * 365 + (i / aYear) * 365))
    const person = drawKnownPerson(random, plan, FIRST_NUMBER + i, contactedOn)
    yield { person, contactedOn, source: random.pick(SOURCE) }
  }
}
