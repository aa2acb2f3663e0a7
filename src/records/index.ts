export { buildHistories, historySteps } from './build.ts'
export { forgetHistorySources, historySources, type HistorySources } from './history-sources.ts'
export type { HistoryStep } from './history-step.ts'
export { WORKED_OUT_FROM } from './locations.ts'
