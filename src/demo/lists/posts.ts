import { dateText } from '../calendar.ts'
import { establishment } from './establishment.ts'
import { known, type ListFile } from './list-file.ts'

/** The establishment: who holds each post, and the vacancies. */
export const posts: ListFile = {
  table: 'local/posts',
  heads: [
    'Post ID',
    'Role',
    'Service',
    'Team',
    'Full-time equivalent',
    'From',
    'To',
    'Worker',
    'Contract',
    'Moved from service',
    'Advertised on',
    'Start confirmed on',
    'New holder starts on',
  ],
  rows({ plan }) {
    return establishment(plan).map((stretch) => [
      stretch.postId,
      stretch.role,
      stretch.service,
      stretch.team,
      String(stretch.fte),
      dateText(stretch.startedOn),
      known(plan, stretch.endedOn),
      stretch.worker,
      stretch.contract,
      stretch.movedFrom,
      known(plan, stretch.advertisedOn),
      known(plan, stretch.confirmedOn),
      // A start that is confirmed lies ahead: the day is known before it comes.
      stretch.newStartOn === undefined ? '' : dateText(stretch.newStartOn),
    ])
  },
}
