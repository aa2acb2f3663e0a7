import { readReturns } from '../generate.ts'
import { count } from './count.ts'

/** Counts the returns of a folder and prints every answer, without the children, as a line of JSON. */
const [folder = '.', lastDay = '20260331', months = '24'] = process.argv.slice(2)
for (const answer of count(readReturns(folder), Number(lastDay), Number(months))) {
  const { indicator, period, numerator, denominator } = answer
  process.stdout.write(`${JSON.stringify({ indicator, period, numerator, denominator })}\n`)
}
