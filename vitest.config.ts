import { defineConfig } from 'vitest/config'

/** Where the gate wants the counts, beside what people read. */
const results = process.env['HOMEWARD_TEST_RESULTS']

/** Tests that go through a whole space, such as every page or hundreds of orders of loading: apart, for their length. */
const SWEEPS = ['tests/**/*.sweep.ts', 'bench/**/*.sweep.ts']
const TESTS = ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts', 'bench/**/*.test.ts']

export default defineConfig(({ mode }) => ({
  test: {
    include: mode === 'sweeps' ? SWEEPS : TESTS,
    exclude: ['tests/journeys/**', 'node_modules/**', 'dist/**'],
    // A worker reads every module once for all of its files: what a module keeps must suit the next file too.
    isolate: false,
    // The runner would take one fewer than the cores, and leave half of a machine of two idle.
    maxWorkers: '100%',
    env: { TZ: 'America/Los_Angeles' },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: results ? ['default', ['json', { outputFile: results }]] : ['default'],
  },
}))
