import { ANYTOWN, type AuthorityPlan, settlePlan } from './plan.ts'

/**
 * The text of the `homeward.yaml` of a workspace with the demo authority in it: who it is, its population and
 * some targets, of which a few are met and a few are missed. Dates follow the plan's last year.
 */
export function workspaceSettings(plan: AuthorityPlan): string {
  const { lastYear, children } = settlePlan(plan)
  const size = children / 620
  const number = (of620: number) => Math.round(of620 * size)
  const population = ANYTOWN.population.map(({ midYear, children: aged0to17 }) => {
    return `  - { mid_year: ${midYear + lastYear - 2026}, children: ${Math.round(aged0to17 * size)}, source: Synthetic }`
  })
  return `authority:
  name: ${ANYTOWN.name}
  code: "${ANYTOWN.code}"
  gss: ${ANYTOWN.gss}
catalogue: ./catalogue   # names the authorities around it, which do not exist either
population:
${population.join('\n')}
targets:
  cla-rate-10k: { on: value, milestones: [ { by: ${lastYear}-12-31, value: 60 } ] }
  cla-home-on-order:
    on: children            # children (numerator) or value (the printed figure)
    baseline: { on: ${lastYear - 1}-03-31, value: ${number(45)} }
    milestones:
      - { by: ${lastYear - 1}-12-31, value: ${number(30)} }
      - { by: ${lastYear}-06-30, value: ${number(20)} }
  stability-3plus: { on: value, milestones: [ { by: ${lastYear}-12-31, value: 10 } ] }
  stability-2years: { on: value, milestones: [ { by: ${lastYear}-12-31, value: 70 } ] }
  reviews-in-timescale: { on: value, milestones: [ { by: ${lastYear}-03-31, value: 95 } ] }
  review-participation: { on: value, milestones: [ { by: ${lastYear}-03-31, value: 92 } ] }
  cl-eet: { on: value, milestones: [ { by: ${lastYear}-12-31, value: 60 } ] }
  cl-in-touch: { on: value, milestones: [ { by: ${lastYear}-12-31, value: 92 } ] }
`
}
