import { readChecks } from '../../src/checks/index.ts'
import { catalogueFiles } from '../support/example-store.ts'
import { testExamples } from '../support/test-examples.ts'

// In a file of their own, so that they run beside the others.
testExamples(readChecks(catalogueFiles).filter(({ over }) => over === 'rows'))
