import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { whenUpToDate } from './when-up-to-date.ts'

function siteThat(ensure: () => Promise<void>) {
  const app = new Hono()
  app.use(whenUpToDate(ensure))
  app.get('/', (context) => context.text('page'))
  return app
}

test('readers who come at once wait for one and the same look', async () => {
  let looks = 0
  const app = siteThat(async () => void (looks += 1))
  await Promise.all([app.request('/'), app.request('/'), app.request('/')])
  expect(looks).toBe(1)
})

test('a long rebuild does not stop a reader who has seen figures before', async () => {
  let finish = () => {}
  let first = true
  const app = siteThat(() => {
    if (!first) return new Promise((resolve) => (finish = resolve))
    first = false
    return Promise.resolve()
  })
  await app.request('/')
  await new Promise((resolve) => setTimeout(resolve, 300))
  const response = await app.request('/')
  expect(await response.text()).toBe('page')
  finish()
})

test('what goes wrong before there are figures is a fault of the page', async () => {
  const app = siteThat(() => Promise.reject(new Error('no disk')))
  app.onError((_, context) => context.text('fault', 500))
  expect((await app.request('/')).status).toBe(500)
})
