/** Care leavers of an age group by where they live; whoever is left over is not known about. */
export interface LeaverCounts {
  readonly all: number
  readonly suitable: number
  readonly unsuitable: number
}

/** Health and convictions of the children looked after for the whole of a year. */
export interface HealthCounts {
  readonly all: number
  readonly assessed: number
  readonly immunised: number
  readonly dentist: number
  readonly aged0To4: number
  readonly developed: number
  readonly aged10To17: number
  readonly convicted: number
  readonly aged5To16: number
  readonly scored: number
  readonly concerned: number
  /** All their scores of strengths and difficulties added up. */
  readonly scores: number
  readonly misusing: number
  readonly received: number
  readonly refused: number
}

/** Children in need in a year, as episodes and as children. */
export interface NeedCounts {
  readonly anyEpisodes: number
  readonly anyChildren: number
  readonly startedEpisodes: number
  readonly startedChildren: number
  readonly endedEpisodes: number
  readonly endedChildren: number
  readonly open: number
  readonly awaiting: number
}

/** Child protection plans at the end of a year, by how long they have run. */
export interface ProtectionCounts {
  readonly upTo3Months: number
  readonly upTo6Months: number
  readonly under1Year: number
  readonly under2Years: number
  readonly over2Years: number
}

/** Social workers on 30 September: full-time equivalents, and people. Days and moves are of the year up to it. */
export interface WorkforceCounts {
  readonly inPost: number
  readonly inPostPeople: number
  readonly starters: number
  readonly startersPeople: number
  readonly leavers: number
  readonly leaversPeople: number
  readonly agency: number
  readonly agencyPeople: number
  /** Agency workers who cover vacancies. */
  readonly covering: number
  readonly vacancies: number
  readonly caseHolders: number
  readonly cases: number
  readonly daysLost: number
}

/** All that is published of an authority for a year, as counts. */
export interface YearCounts {
  /** Children aged 0 to 17 in the middle of the year before. */
  readonly population: number
  readonly lookedAfter: number
  readonly started: number
  readonly ceased: number
  readonly threePlacements: number
  readonly threeWorkers: number
  /** Under 16 and looked after for two and a half years, and of these those with the same carer for two. */
  readonly longTerm: number
  readonly sameCarer: number
  readonly leavers17To18: LeaverCounts
  readonly leavers19To21: LeaverCounts
  readonly health: HealthCounts
  /** Undefined when the authority sent nothing. */
  readonly need: NeedCounts | undefined
  readonly protection: ProtectionCounts | undefined
  readonly workforce: WorkforceCounts
}

/** Counts of several authorities added up, name by name. */
export function added<Name extends string>(
  all: readonly Readonly<Record<Name, number>>[],
): Readonly<Record<Name, number>> {
  const names = Object.keys(all[0]!) as Name[]
  const sums = names.map((name) => [name, all.reduce((sum, each) => sum + each[name], 0)] as const)
  return Object.fromEntries(sums) as Record<Name, number>
}
