import { annexA } from './annex-a.ts'
import { authorities } from './authorities.ts'
import { cells } from './cells.ts'
import { dates } from './dates.ts'
import { delimiters } from './delimiters.ts'
import { encodings } from './encodings.ts'
import { heads } from './heads.ts'
import type { HostileFile } from './hostile-file.ts'
import { localLists } from './local-lists.ts'
import { numbersAndCodes } from './numbers-and-codes.ts'
import { otherFiles } from './other-files.ts'
import { peerCases } from './peer-cases.ts'
import { peerXmlCases } from './peer-xml-cases.ts'
import { rows } from './rows.ts'
import { safeguardingDataset } from './safeguarding-dataset.ts'
import { workbookAttacks } from './workbook-attacks.ts'
import { workbookCells } from './workbook-cells.ts'
import { workbooks } from './workbooks.ts'
import { xmlAttacks } from './xml-attacks.ts'
import { xmlReturns } from './xml-returns.ts'
import { zipAttacks } from './zip-attacks.ts'

export type { HostileFile, Outcome } from './hostile-file.ts'
export { type PeerCase, peerCases } from './peer-cases.ts'

/** Every file of the corpus, by subject. */
export const corpus: readonly HostileFile[] = [
  ...peerCases,
  ...peerXmlCases,
  ...encodings,
  ...delimiters,
  ...heads,
  ...cells,
  ...dates,
  ...numbersAndCodes,
  ...rows,
  ...workbooks,
  ...workbookCells,
  ...workbookAttacks,
  ...zipAttacks,
  ...xmlReturns,
  ...xmlAttacks,
  ...otherFiles,
  ...annexA,
  ...safeguardingDataset,
  ...localLists,
  ...authorities,
]
