export { type Check, readChecks } from './check.ts'
export { type CheckFinding, type CheckResult, runChecks, runOver } from './run-checks.ts'
