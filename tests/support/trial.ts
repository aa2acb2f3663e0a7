/** Counts what a whole-program trial proved; the last line it prints is what the gate reads. */
export class Trial {
  #passed = 0
  #failed = 0

  async check(name: string, prove: () => void | Promise<void>): Promise<void> {
    try {
      await prove()
      this.#passed++
      process.stdout.write(`  ✓ ${name}\n`)
    } catch (error) {
      this.#failed++
      process.stdout.write(
        `  ✗ ${name}\n    ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      )
    }
  }

  /** Says that a trial could not be made here, and why: it counts neither as passed nor as failed. */
  notRun(name: string, why: string): void {
    process.stdout.write(`  – ${name} (not run: ${why})\n`)
  }

  finish(): void {
    process.stdout.write(`${this.#passed} passed, ${this.#failed} failed\n`)
    process.exitCode = this.#failed === 0 ? 0 : 1
  }
}
