import { expect, test } from 'vitest'
import { catalogueFiles, emptyStore, formats, reception } from '../../tests/support/example-store.ts'
import { day, readPeriod } from '../core/index.ts'
import { takeIn } from '../intake/index.ts'
import { readSettings } from '../store/index.ts'
import { bringUpToDate, figureOf, findIndicator, readCatalogue } from './index.ts'

const catalogue = readCatalogue(catalogueFiles)
const at = readPeriod('2026-03-31')!

const HEADER = 'YEAR,CHILD,SEX,DOB,ETHNIC,UPN\n2026,A,1,01/01/2015,WBRI,UN1\n2026,B,2,01/01/2015,WBRI,UN1\n'
const EPISODES = `YEAR,CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
2026,A,01/06/2025,S,C2,N1,U6,PR4,,,,AN11AA,QX11AA,
2026,B,01/06/2025,S,C2,N1,U6,PR4,,,,AN11AA,AN11AB,
`
const WITHOUT_HOMES = EPISODES.replace('HOME_POST,', '').replaceAll('AN11AA,', '')
const DIRECTORY = `pcds,dointr,doterm,oscty,oslaua,oseast1m,osnrth1m
AN1 1AA,198001,,E99999999,E08000998,430000,420000
AN1 1AB,198001,,E99999999,E08000998,433000,424000
QX1 1AA,198001,,E99999999,E08000990,430000,460000
`
const ANYTOWN = 'authority: { name: Anytown, code: "998", gss: E08000998 }\n'

async function figure(key: string, files: Readonly<Record<string, string>>, settings = ANYTOWN) {
  const store = await emptyStore()
  for (const [name, text] of Object.entries(files))
    await takeIn(store, formats, { name, folder: '.', bytes: new TextEncoder().encode(text) }, reception)
  await bringUpToDate(store, catalogue, readSettings(settings), {
    span: { from: day('2026-03-31'), to: day('2026-03-31') },
  })
  return { store, figure: await figureOf(store, catalogue, findIndicator(catalogue, key), at) }
}

const RETURN = { 'Header.csv': HEADER, 'Episodes.csv': EPISODES }
const FAR = 'cla-20-miles-and-outside'

test('a return without places is no obstacle once a postcode directory is loaded', async () => {
  // A lives 40 km (24.9 miles) away and outside, B 5 km (3.1 miles) away and inside.
  const { store, figure: found } = await figure(FAR, { ...RETURN, 'ONSPD_AUG_2025_UK.csv': DIRECTORY })
  expect(found).toMatchObject({ whyNot: undefined, numerator: 1, denominator: 2 })
  const [load] = await store.rows<{ sha256: string }>(
    `SELECT sha256 FROM load WHERE kind = 'reference/postcodes'`,
  )
  expect(found.loads).toContain(load!.sha256)
})

test('without a directory the figure says which column it lacks', async () => {
  expect((await figure(FAR, RETURN)).figure).toMatchObject({
    value: null,
    whyNot: 'the episodes file for 2025/26 has no column PL_DISTANCE',
  })
})

test('a return without home postcodes stays without distances, and says why', async () => {
  const files = { 'Header.csv': HEADER, 'Episodes.csv': WITHOUT_HOMES, 'ONSPD_AUG_2025_UK.csv': DIRECTORY }
  expect((await figure(FAR, files)).figure.whyNot).toBe(
    'the episodes file for 2025/26 has no column PL_DISTANCE, and without HOME_POST it cannot be worked out from the postcode directory',
  )
})

test('without the code of the authority nothing can be said to be outside it', async () => {
  const files = { ...RETURN, 'ONSPD_AUG_2025_UK.csv': DIRECTORY }
  const { figure: found } = await figure(FAR, files, 'authority: { name: Anytown, code: "998" }\n')
  expect(found.whyNot).toContain('no postcode in the authority whose code (gss) homeward.yaml gives')
})
