/**
 * The base of every error that is shown to the person at the keyboard as a plain sentence, without a stack.
 * Anything else that is thrown is a fault of ours.
 */
export class HomewardError extends Error {
  override readonly name: string = 'HomewardError'
}

/** The command or its words are off: exit code 2. */
export class WrongUseError extends HomewardError {
  override readonly name = 'WrongUseError'
}

/** A file of the catalogue or of the settings says something that cannot be: exit code 2. */
export class DefinitionError extends HomewardError {
  override readonly name = 'DefinitionError'
}

/** A file that cannot be read at all: exit code 3. Nothing of it was kept. */
export class UnreadableFileError extends HomewardError {
  override readonly name = 'UnreadableFileError'
  /** A stable word for the reason, the same whatever the language of the sentence. */
  readonly reason: string
  constructor(reason: string, message: string) {
    super(message)
    this.reason = reason
  }
}

/** The workspace cannot be used now: another program holds it, or the disk is full. Exit code 3. */
export class WorkspaceError extends HomewardError {
  override readonly name = 'WorkspaceError'
}
