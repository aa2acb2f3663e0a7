import { dayNumber } from '../calendar.ts'
import { Random, type Weights } from '../random.ts'
import { isoDay, knownDay } from './iso-days.ts'
import { drawName } from './names.ts'
import { departmentId, type Involvement, involvementsOf, professionalId, SERVICE_TEAMS } from './workforce.ts'
import { PLACEHOLDER, type SsdTable } from './ssd-table.ts'

const PURPOSE_PROFESSIONALS = 133

/** The service that all teams belong to. */
const SERVICE = { id: 'D00', name: 'Children in Care and Care Leavers' } as const

const FULL_TIME_EQUIVALENT: Weights<string> = [
  ['1', 78],
  ['0.8', 12],
  ['0.6', 7],
  ['0.5', 3],
]

/** Who works with which child, from when to when; social workers are those of the return. */
export const involvementsTable: SsdTable = {
  object: 'ssd_involvements',
  heads: [
    'invo_involvements_id',
    'invo_professional_id',
    'invo_professional_role_id',
    'invo_professional_team',
    'invo_person_id',
    'invo_involvement_start_date',
    'invo_involvement_end_date',
    'invo_worker_change_reason',
    'invo_referral_id',
  ],
  *rows({ plan, children }) {
    for (const child of children) {
      for (const [at, involvement] of involvementsOf(plan, child).entries()) {
        const { worker, role, team, startedOn, endedOn, reason } = involvement
        const who = [professionalId(worker), role, departmentId(team)]
        const when = [isoDay(startedOn), knownDay(plan, endedOn)]
        yield [`I${child.number}-${at + 1}`, ...who, child.id, ...when, reason, '']
      }
    }
  },
}

/** Everybody who was involved with a child, with the cases they held on the last 30 September. */
export const professionalsTable: SsdTable = {
  object: 'ssd_professionals',
  heads: [
    'prof_professional_id',
    'prof_staff_id',
    'prof_professional_name',
    'prof_social_worker_registration_no',
    'prof_agency_worker_flag',
    'prof_professional_job_title',
    'prof_professional_caseload',
    'prof_professional_department',
    'prof_full_time_equivalency',
  ],
  *rows({ plan, children }) {
    const countedOn = dayNumber(plan.lastYear - 1, 9, 30)
    const workers = new Map<string, { involvement: Involvement; cases: number }>()
    for (const child of children) {
      for (const involvement of involvementsOf(plan, child)) {
        const known = workers.get(involvement.worker) ?? { involvement, cases: 0 }
        if (involvement.startedOn <= countedOn && countedOn < involvement.endedOn) known.cases++
        workers.set(involvement.worker, known)
      }
    }
    for (const worker of [...workers.keys()].sort()) {
      const { involvement, cases } = workers.get(worker)!
      const random = new Random(
        plan.seed,
        PURPOSE_PROFESSIONALS,
        worker.length,
        Number(worker.replace(/\D/g, '')),
      )
      const { forename, surname } = drawName(random, random.chance(0.2) ? 'M' : 'F')
      const registration = involvement.role === 'Social Worker' ? worker : ''
      const post = [PLACEHOLDER, involvement.role, String(cases), involvement.team]
      const name = `${forename} ${surname}`
      yield [professionalId(worker), worker, name, registration, ...post, random.pick(FULL_TIME_EQUIVALENT)]
    }
  },
}

/** The teams, and the service they belong to. */
export const departmentsTable: SsdTable = {
  object: 'ssd_department',
  heads: ['dept_team_id', 'dept_team_name', 'dept_team_parent_id', 'dept_team_parent_name'],
  *rows() {
    yield [SERVICE.id, SERVICE.name, '', '']
    for (const team of SERVICE_TEAMS) yield [departmentId(team), team, SERVICE.id, SERVICE.name]
  },
}
