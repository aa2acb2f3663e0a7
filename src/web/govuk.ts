import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import nunjucks from 'nunjucks'

const TEMPLATES = join(dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')), 'dist')

const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(TEMPLATES, { noCache: false }), {
  autoescape: true,
  throwOnUndefined: false,
})
const templates = new Map<string, nunjucks.Template>()

/**
 * A component of GOV.UK Frontend, made by its own macro, so that its mark-up is never copied by hand:
 * `govuk('breadcrumbs', { items })`. Text is escaped; what is given as `html` is not.
 */
export function govuk(component: string, params: object): HtmlEscapedString {
  let template = templates.get(component)
  if (!template) {
    template = new nunjucks.Template(sourceOf(component), environment, `${component}.njk`)
    templates.set(component, template)
  }
  return raw(template.render({ params }))
}

function sourceOf(component: string): string {
  const pascal = component.replaceAll(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())
  return `{% from "govuk/components/${component}/macro.njk" import govuk${pascal} %}{{ govuk${pascal}(params) }}`
}
