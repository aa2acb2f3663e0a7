import { expect, test } from 'vitest'
import { figureLinks } from './figure-links.tsx'
import { Prose } from './prose.tsx'

const figures = {
  indicators: [{ key: 'visits-3-monthly', title: 'Children visited every three months' }],
  derived: [{ key: 'without-orders', title: 'Children without an order' }],
}
const links = figureLinks(figures, { link: (path) => `${path}?at=2026-03-31` })

const markupOf = (text: string) => String(<Prose text={text} instead={links} />)

test('a figure named by its key in the prose of a definition is read by its title, and its page is a link away', () => {
  expect(markupOf('What the law allows is beside it\n(`visits-3-monthly`).')).toBe(
    '<p class="govuk-body">What the law allows is beside it (“<a class="govuk-link" href="/indicators/visits-3-monthly?at=2026-03-31">Children visited every three months</a>”).</p>',
  )
  expect(markupOf('- See `without-orders`')).toContain(
    '<a class="govuk-link" href="/derived/without-orders?at=2026-03-31">Children without an order</a>',
  )
})

test('what is no figure stays code, and so does everything where no links are asked for', () => {
  expect(markupOf('The column `is_overdue` tells.')).toContain('<code class="hw-code">is_overdue</code>')
  expect(String(<Prose text="See `visits-3-monthly`." />)).toContain(
    '<code class="hw-code">visits-3-monthly</code>',
  )
})
