/** A published share the demo authority is drawn to, and how far from it the drawing may be. */
export interface Target {
  readonly measure: string
  readonly published: number
  /** Tolerance in the units of the measure for a large authority of 12,000 children, where chance is small. */
  readonly within: number
  readonly source: string
}

/** Where in the benchmark pack's `calibration.json` the numbers are. All are for England. */
const ON_31_MARCH = 'calibration.json year_2025.on_31_march'
const STARTED = 'calibration.json year_2025.started_in_year'
const CEASED = 'calibration.json year_2025.ceased_in_year'
const STABILITY = 'calibration.json year_2025.placement_stability'
const HEALTH = 'calibration.json year_2025.health_sdq_convictions'
const LEAVERS = 'calibration.json year_2025.care_leavers_activity and care_leavers_accommodation'
const CHANGES = 'calibration.json year_2025.new_placements_location_and_change_reason'
const TOTALS = 'calibration.json year_2025.totals'
const CEASED_2024 = 'calibration.json year_2024.ceased_fine_with_duration_of_last_period_of_care'
const ADOPTION = 'calibration.json year_2025.adoption_stage_durations'
const SPREAD = 'calibration.json spread_between_authorities_latest_year (median authority)'

/**
 * The published figures, as shares in percent unless the name says otherwise, taken as number ÷ total where
 * the rounded percent would lose a digit (54,820 of 81,770 in foster placements is 67.0).
 */
export const TARGETS: readonly Target[] = [
  ...group(ON_31_MARCH, 2, [
    ['on 31 March: aged under 1', 4.4],
    ['on 31 March: aged 1 to 4', 12.3],
    ['on 31 March: aged 5 to 9', 18.5],
    ['on 31 March: aged 10 to 15', 37.8],
    ['on 31 March: aged 16 and over', 27],
    ['on 31 March: male', 56.3],
    ['on 31 March: unaccompanied', 8],
    ['on 31 March: White', 71.2],
    ['on 31 March: Mixed', 10.7],
    ['on 31 March: Asian', 5.3],
    ['on 31 March: Black', 7.9],
    ['on 31 March: Other', 4.2],
    ['on 31 March: full care order', 58.8],
    ['on 31 March: interim care order', 16.1],
    ['on 31 March: placement order', 5.8],
    ['on 31 March: section 20', 19],
    ['on 31 March: foster placements', 67],
    ['on 31 March: supported or independent living', 9.2],
    ['on 31 March: children’s homes and secure homes', 11.6],
    ['on 31 March: with parents', 6.1],
    ['on 31 March: placed for adoption', 2],
    ['on 31 March: other residential settings', 1.4],
    ['on 31 March: other placements', 2.5],
    ['on 31 March: own provision', 42.9],
    ['on 31 March: private provision', 40.3],
    ['on 31 March: voluntary provision', 7],
    ['on 31 March: inside the authority', 55.6],
    ['on 31 March: more than 20 miles from home', 22.2],
    ['on 31 March: outside and more than 20 miles', 17.9],
    ['on 31 March: distance not known', 8.5],
    ['on 31 March: abuse or neglect', 67.3],
    ['on 31 March: absent parenting', 8],
  ]),
  ...group(STARTED, 2, [
    ['started: aged under 1', 15.9],
    ['started: aged 1 to 4', 13.7],
    ['started: aged 5 to 9', 15.2],
    ['started: aged 10 to 15', 26.8],
    ['started: aged 16 and over', 28.2],
    ['started: unaccompanied', 21.5],
    ['started: male', 60.4],
    ['started: section 20', 56.5],
    ['started: interim care order', 31.1],
    ['started: police protection', 9],
  ]),
  ...group(CEASED, 2, [
    ['ceased: adopted', 8.8],
    ['ceased: special guardianship', 11.9],
    ['ceased: child arrangements order', 3.1],
    ['ceased: home, planned', 16.1],
    ['ceased: home, unplanned', 3.1],
    ['ceased: to somebody without parental responsibility', 5.2],
    ['ceased: another authority', 7.7],
    ['ceased: stayed with carers at 18', 17.4],
    ['ceased: independent living', 15.5],
    ['ceased: any other reason', 7.3],
    ['ceased: aged under 1', 5.1],
    ['ceased: aged 1 to 4', 18.1],
    ['ceased: aged 5 to 9', 10.8],
    ['ceased: aged 10 to 15', 14.1],
    ['ceased: aged 16 or 17', 12],
    ['ceased: aged 18', 39.9],
  ]),
  ...group(CEASED_2024, 2.5, [
    ['ceased: in care under 8 weeks', 14.6],
    ['ceased: in care 8 weeks to 6 months', 13.9],
    ['ceased: in care 6 months to a year', 18.8],
    ['ceased: in care 1 to 2 years', 20.8],
    ['ceased: in care 2 to 5 years', 17.4],
    ['ceased: in care 5 years and over', 14.5],
  ]),
  ...group(STABILITY, 2, [['stability: three or more placements in the year', 10.4]]),
  ...group(STABILITY, 3, [['stability: same carer for two years', 68.5]]),
  ...group(TOTALS, 2, [['started per 100 looked after', 39.5]]),
  ...group(TOTALS, 3, [['ceased per 100 looked after', 42.1]]),
  ...group(HEALTH, 2, [
    ['outcomes: health assessment', 89.8],
    ['outcomes: teeth checked', 80.8],
    ['outcomes: immunisations', 84],
    ['outcomes: SDQ score returned', 78.2],
    ['outcomes: SDQ normal', 44.8],
    ['outcomes: SDQ cause for concern', 42.4],
    ['outcomes: convicted', 2],
    ['outcomes: substance misuse', 3],
  ]),
  ...group(HEALTH, 4, [['outcomes: development checked', 87.7]]),
  ...group(HEALTH, 0.4, [['outcomes: average SDQ score', 14.9]]),
  ...group(HEALTH, 2, [['outcomes: whole-year children per 100 looked after', 71.6]]),
  ...group(LEAVERS, 3, [
    ['care leavers 17 to 18: in education, employment or training', 63.7],
    ['care leavers 19 to 21: in education, employment or training', 54],
    ['care leavers 17 to 18: suitable accommodation', 90.7],
    ['care leavers 19 to 21: suitable accommodation', 88.5],
  ]),
  ...group(CHANGES, 4, [
    ['changes: care plan', 34.1],
    ['changes: status only', 17.8],
    ['changes: other', 24.6],
    ['changes: carer, because of behaviour', 8.5],
  ]),
  ...group(CHANGES, 8, [['new placements per 100 looked after', 111.2]]),
  ...group(ADOPTION, 2, [
    ['adopted: months from entering care to the decision', 9],
    ['adopted: months from the decision to the match', 10],
    ['adopted: months from moving in to the order', 9],
    ['adopted: months from entering care to the order', 27],
  ]),
  ...group(SPREAD, 2, [['missing in the year, of all looked after in it', 11]]),
]

function group(source: string, within: number, rows: readonly (readonly [string, number])[]): Target[] {
  return rows.map(([measure, published]) => ({ measure, published, within, source }))
}
