import { rebaseProblems, type TargetFault, targetFaults } from '../../comparison/index.ts'
import type { Site } from '../site.ts'

/** Something wrong in homeward.yaml that figures are held against, and what to do about it. */
export interface Fault {
  /** The sentence of the command line too: `homeward.yaml, targets, stability-3plus: A milestone asks for …` */
  readonly wrong: string
  readonly toDo: string
  /** The same in few words: `stability-3plus: a milestone asks for nothing new`. */
  readonly briefly: string
}

const TO_DO: Readonly<Record<TargetFault['code'], string>> = {
  'no-such-indicator':
    'Correct the key. It ends the address of the indicator’s page, and “homeward indicator” lists all keys.',
  'no-milestones': 'Give it a milestone: a day and the value to be reached by it.',
  'milestones-out-of-date-order': 'Put the milestones in the order of their days.',
  'two-milestones-on-one-day': 'Keep the one that counts.',
  'milestone-repeats': 'Set a value that asks for more, or leave the second milestone out.',
  'milestone-goes-backwards': 'Set a value that asks for more than the milestone before it.',
  'first-milestone-not-after-baseline':
    'Set the baseline to the day the work began, before the first milestone.',
  'first-milestone-no-better-than-baseline':
    'Set a first milestone that is better than the baseline, or put the baseline right.',
  'tolerance-as-wide-as-the-way':
    'Set a smaller tolerance, or leave it out: then a tenth of the way is close.',
}

/** What is wrong with the targets and rebases of the workspace; empty when all is well. */
export function faultsOf({ catalogue, settings }: Pick<Site, 'catalogue' | 'settings'>): Fault[] {
  return [
    ...targetFaults(catalogue, settings).map(({ key, code, message }) => ({
      wrong: asSentence(`homeward.yaml, targets, ${key}: ${message}`),
      toDo: TO_DO[code],
      briefly: `${key}: ${briefly(message)}`,
    })),
    ...rebaseProblems(catalogue, settings).map((problem) => ({
      wrong: asSentence(problem),
      toDo: TO_DO['no-such-indicator'],
      briefly: problem.replace('homeward.yaml, ', ''),
    })),
  ]
}

/** The head of a message, before the stages that it names. */
function briefly(message: string): string {
  const head = message.split(': ')[0]!.replace(/\.$/, '')
  return head.charAt(0).toLowerCase() + head.slice(1)
}

function asSentence(message: string): string {
  return message.endsWith('.') ? message : `${message}.`
}
