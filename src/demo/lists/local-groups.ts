/** The clusters of schools and services of the demo authority, each of which has a support and guidance group. */
export const CLUSTERS = [
  'Canalside Cluster',
  'East Valley Cluster',
  'Hilltop Cluster',
  'Moorside Cluster',
  'Old Town Cluster',
  'West Valley Cluster',
] as const

/** The early start teams of the demo authority: health visitors and children’s centre workers together. */
export const EARLY_START_TEAMS = [
  'Early Start Canalside',
  'Early Start East Valley',
  'Early Start Hilltop',
  'Early Start Moorside',
  'Early Start Old Town',
  'Early Start Park',
  'Early Start Station Road',
  'Early Start West Valley',
] as const
