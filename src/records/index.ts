export { buildHistories, historySteps } from './build.ts'
export type { HistoryStep } from './history-step.ts'
