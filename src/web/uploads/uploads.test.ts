import { describe, expect, test, vi } from 'vitest'
import { catalogue, settings } from '../../../tests/support/demo-catalogue.ts'
import { reception } from '../../../tests/support/example-store.ts'
import { textOf, wordsOf } from '../../../tests/support/page-words.ts'
import { filesForm, REVIEWS, uploadSite } from '../../../tests/support/upload-site.ts'
import { createSite } from '../index.ts'
import { HELD_FOR } from './uploads.ts'

const THEIRS = 'LA,CHILD,DOB,REVIEW,REVIEW_CODE\nOtherton,A1,01/01/2015,10/05/2025,PN1\n'

const here = uploadSite()

describe('accepting', () => {
  test('the ticked files are taken in, with the way to each; the others wait', async () => {
    const address = await here.send({ 'Reviews.csv': REVIEWS, 'theirs.csv': THEIRS })
    const response = await here.accept(address, 1)
    expect(response.status).toBe(303)
    const page = await (await here.site.request(response.headers.get('Location')!)).text()
    expect(wordsOf(page)).toContain('1 taken in, 1 can be taken in.')
    expect(page).toContain('href="/loads/1"')
    expect(await here.loadsIn()).toEqual(['Reviews.csv'])
  })

  test('a file of another authority is refused beside the ones that are taken in', async () => {
    here.open({ reception: { ...reception, authority: { name: 'Anytown', code: '998' } } })
    const address = await here.send({ 'Reviews.csv': REVIEWS, 'theirs.csv': THEIRS })
    await here.accept(address, 1, 2)
    const page = await textOf(here.site, address)
    expect(page).toContain('1 taken in, 1 cannot be taken in.')
    expect(page).toContain('its authority is “Otherton” and this workspace is for Anytown')
    expect(await here.loadsIn()).toEqual(['Reviews.csv'])
  })

  test('accepting twice takes nothing in twice', async () => {
    const address = await here.send({ 'Reviews.csv': REVIEWS })
    await Promise.all([here.accept(address, 1), here.accept(address, 1)])
    await here.accept(address, 1)
    expect(await here.loadsIn()).toEqual(['Reviews.csv'])
    expect(await textOf(here.site, address)).toContain('1 taken in.')
  })

  test('with nothing ticked the page says so, and nothing is taken in', async () => {
    const address = await here.send({ 'Reviews.csv': REVIEWS })
    const response = await here.post(`${address}/accept`, new URLSearchParams())
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('href="#file-1">Tick at least one file, or discard them all</a>')
    expect(await here.loadsIn()).toEqual([])
  })

  test('while others write, the page says how far it is and looks again by itself', async () => {
    let release = () => {}
    const others = new Promise<void>((resolve) => {
      release = resolve
    })
    here.open({ write: (work) => others.then(work) })
    const address = await here.send({ 'Reviews.csv': REVIEWS })
    await here.accept(address, 1)
    const response = await here.site.request(address)
    expect(response.headers.get('Refresh')).toBe('2')
    expect(wordsOf(await response.text())).toContain('0 of 1 taken in: Reviews.csv')
    release()
    expect(await textOf(here.site, address)).toContain('1 taken in.')
  })

  test('undated files that are sent together belong to the return that is sent with them', async () => {
    const episodes = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC\nA1,01/06/2025,S,V2,N1,U4,PR1,,\n'
    const address = await here.send({ 'Episodes.csv': episodes, 'Reviews.csv': REVIEWS })
    await here.accept(address, 1, 2)
    const rows = await here.database.rows<{ folder: string }>('SELECT DISTINCT folder FROM load')
    expect(rows).toHaveLength(1)
    expect(rows[0]!.folder).toMatch(/^[a-p]{32}$/)
  })
})

describe('forgetting', () => {
  test('discarded files are gone, and nothing of them was kept', async () => {
    const address = await here.send({ 'Reviews.csv': REVIEWS })
    const response = await here.post(`${address}/discard`, new FormData())
    expect(wordsOf(await (await here.site.request(response.headers.get('Location')!)).text())).toContain(
      'The files that were not taken in are discarded. Nothing of them was kept.',
    )
    expect((await here.site.request(address)).status).toBe(404)
    expect(await here.loadsIn()).toEqual([])
  })

  test('files that nobody accepts are forgotten after an hour', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const address = await here.send({ 'Reviews.csv': REVIEWS })
    vi.advanceTimersByTime(HELD_FOR - 1)
    expect((await here.site.request(address)).status).toBe(200)
    vi.advanceTimersByTime(1)
    const response = await here.site.request(address)
    expect(response.status).toBe(404)
    expect(wordsOf(await response.text())).toContain('forgotten after an hour')
    expect((await here.accept(address, 1)).status).toBe(404)
    expect(await here.loadsIn()).toEqual([])
  })

  test('an address that nobody was given is not found', async () => {
    const address = `/loads/new/${'a'.repeat(32)}`
    expect((await here.site.request(address)).status).toBe(404)
    expect((await here.site.request(`${address}/1`)).status).toBe(404)
    expect((await here.post(`${address}/discard`, new FormData())).status).toBe(404)
  })
})

describe('safety', () => {
  test('a form sent from another site is refused, and nothing is taken in', async () => {
    const address = await here.send({ 'Reviews.csv': REVIEWS })
    const form = filesForm({ 'Reviews.csv': REVIEWS })
    expect((await here.post('/loads/new', form, 'http://evil.example')).status).toBe(403)
    const ticked = new URLSearchParams({ file: '1' })
    expect((await here.post(`${address}/accept`, ticked, 'http://evil.example')).status).toBe(403)
    expect(await here.loadsIn()).toEqual([])
  })

  test('a site that only reads has no page for taking files in', async () => {
    here.site = createSite({ database: here.database, catalogue, settings })
    expect((await here.site.request('/loads/new')).status).toBe(404)
    expect(await textOf(here.site, '/loads')).not.toContain('Take files in')
  })

  test('a site without figures leads to where files are taken in', async () => {
    expect(await (await here.site.request('/')).text()).toContain('href="/loads/new"')
    expect(await (await here.site.request('/loads')).text()).toContain('href="/loads/new"')
  })
})
