import { Random, type Weights } from '../random.ts'
import { healthChecksOf } from './health-checks.ts'
import { isoDay } from './iso-days.ts'
import { dayInYear, outcomesOf } from './outcomes.ts'
import { isOpen, periodsOnRecord } from './periods-on-record.ts'
import { PLACEHOLDER, type SsdTable } from './ssd-table.ts'

const PURPOSE_IMMUNISATIONS = 126
const PURPOSE_MISUSE = 127
const PURPOSE_OFFENCES = 128
const PURPOSE_QUESTIONNAIRES = 129

/** Newly looked after children whose immunisations are known to be up to date. */
const IMMUNISED_AT_START = 0.8

const SUBSTANCES: Weights<string> = [
  ['Cannabis', 55],
  ['Alcohol', 25],
  ['Vapes with cannabinoids', 12],
  ['Cocaine', 5],
  ['Ketamine', 3],
]

const OFFENCES: Weights<string> = [
  ['Common assault', 30],
  ['Criminal damage', 22],
  ['Theft from a shop', 14],
  ['Possession of a controlled drug, class B', 12],
  ['Possession of a knife', 9],
  ['Assault on an emergency worker', 8],
  ['Taking a vehicle without consent', 5],
]

/** Health assessments and dental checks. */
export const healthTable: SsdTable = {
  object: 'ssd_cla_health',
  heads: [
    'clah_health_check_id',
    'clah_person_id',
    'clah_health_check_type',
    'clah_health_check_date',
    'clah_health_check_status',
  ],
  *rows(contents) {
    for (const child of contents.children) {
      for (const [at, { type, on, status }] of healthChecksOf(contents, child).entries())
        yield [`H${child.number}-${at + 1}`, child.id, type, isoDay(on), status]
    }
  },
}

/** Immunisations: what the latest OC2 says, or for a child new to care what was found at the start. */
export const immunisationsTable: SsdTable = {
  object: 'ssd_cla_immunisations',
  heads: ['clai_person_id', 'clai_immunisations_status', 'clai_immunisations_status_date'],
  *rows(contents) {
    const { plan, children } = contents
    for (const child of children) {
      const latest = outcomesOf(contents, child).at(-1)
      const random = new Random(plan.seed, child.number, PURPOSE_IMMUNISATIONS)
      const open = periodsOnRecord(plan, child).find(({ period }) => period && isOpen(period, plan))
      if (latest) {
        const status = latest.cells['IMMUNISATIONS'] === '1' ? 'Y' : 'N'
        yield [child.id, status, isoDay(dayInYear(random, latest.year))]
      } else if (open) {
        const on = Math.min(plan.lastDay, open.startedOn + random.whole(5, 40))
        yield [child.id, random.chance(IMMUNISED_AT_START) ? 'Y' : 'N', isoDay(on)]
      }
    }
  },
}

/** Substance misuse that an OC2 tells of. */
export const substanceMisuseTable: SsdTable = {
  object: 'ssd_cla_substance_misuse',
  heads: [
    'clas_substance_misuse_id',
    'clas_person_id',
    'clas_substance_misuse_date',
    'clas_substance_misused',
    'clas_intervention_received',
  ],
  *rows(contents) {
    for (const child of contents.children) {
      for (const { year, cells } of outcomesOf(contents, child)) {
        if (cells['SUBSTANCE_MISUSE'] !== '1') continue
        const random = new Random(contents.plan.seed, child.number, PURPOSE_MISUSE, year.year)
        const what = [isoDay(dayInYear(random, year)), random.pick(SUBSTANCES)]
        const received = cells['INTERVENTION_RECEIVED'] === '1' ? 'Y' : 'N'
        yield [`U${child.number}-${year.year}`, child.id, ...what, received]
      }
    }
  },
}

/** Offences behind the convictions that an OC2 tells of. */
export const convictionsTable: SsdTable = {
  object: 'ssd_cla_convictions',
  heads: [
    'clac_cla_conviction_id',
    'clac_person_id',
    'clac_cla_conviction_date',
    'clac_cla_conviction_offence',
  ],
  *rows(contents) {
    for (const child of contents.children) {
      for (const { year, cells } of outcomesOf(contents, child)) {
        if (cells['CONVICTED'] !== '1') continue
        const random = new Random(contents.plan.seed, child.number, PURPOSE_OFFENCES, year.year)
        const what = [isoDay(dayInYear(random, year)), random.pick(OFFENCES)]
        yield [`O${child.number}-${year.year}`, child.id, ...what]
      }
    }
  },
}

/** Scores of the strengths and difficulties questionnaire that an OC2 gives; the reason for none is a placeholder. */
export const questionnairesTable: SsdTable = {
  object: 'ssd_sdq_scores',
  heads: ['csdq_table_id', 'csdq_person_id', 'csdq_sdq_completed_date', 'csdq_sdq_score', 'csdq_sdq_reason'],
  *rows(contents) {
    for (const child of contents.children) {
      for (const { year, cells } of outcomesOf(contents, child)) {
        const score = cells['SDQ_SCORE'] ?? ''
        if (score === '') continue
        const random = new Random(contents.plan.seed, child.number, PURPOSE_QUESTIONNAIRES, year.year)
        const on = isoDay(dayInYear(random, year, 0.15, 0.95))
        yield [`Q${child.number}-${year.year}`, child.id, on, score, PLACEHOLDER]
      }
    }
  },
}
