// Loaded ahead of a measured program (node --import): leaves behind what the whole process used.
import { writeFileSync } from 'node:fs'

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const used = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 }
  writeFileSync(process.env.HOMEWARD_BENCH_USAGE, JSON.stringify(used))
})
