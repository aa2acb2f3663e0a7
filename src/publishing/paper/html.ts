import { showDay } from '../../core/index.ts'
import { paperStyle } from './html-style.ts'
import type { Block, Inline, NarrativeBlock, Paper, PictureBlock, TableBlock, Text } from './paper.ts'

/**
 * A paper as one HTML file that needs nothing else: no script, no font, no picture from elsewhere. It reads on a
 * screen, to a screen reader and printed on A4. Every number carries the fact it is in `data-fact`.
 */
export function paperAsHtml(paper: Paper): string {
  const { title, subtitle, authority, classification, sections } = paper
  const body = sections.map(
    ({ landscape, blocks }) =>
      `<div class="${landscape ? 'sideways' : 'upright'}">\n${blocks.map((block) => blockHtml(block, paper)).join('\n')}\n</div>`,
  )
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(`${title}, ${showDay(paper.asAt)}: ${authority}`)}</title>
<style>
${paperStyle(paper)}</style>
</head>
<body>
<a class="skip" href="#paper">Skip to the paper</a>
<header>
<p class="authority">${escape(authority)}</p>
<p class="classification">${escape(classification)}</p>
</header>
<main id="paper">
<h1>${escape(title)}</h1>
<p class="subtitle">${escape(subtitle)}</p>
${body.join('\n')}
</main>
</body>
</html>
`
}

function blockHtml(block: Block, paper: Paper): string {
  switch (block.kind) {
    case 'heading': {
      const tag = `h${block.level + 1}`
      const number = block.number ? `<span class="number">${block.number}</span> ` : ''
      const page = block.newPage ? ' class="new-page"' : ''
      return `<${tag} id="${block.id}"${page}>${number}${escape(block.words)}</${tag}>`
    }
    case 'paragraph':
      return block.number
        ? `<p class="numbered"><span class="number">${block.number}</span> <span>${textHtml(block.text)}</span></p>`
        : `<p${block.keepsWithNext ? ' class="keep"' : ''}>${textHtml(block.text)}</p>`
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${textHtml(item)}</li>`).join('\n')}\n</ul>`
    case 'table':
      return tableHtml(block)
    case 'picture':
      return pictureHtml(block)
    case 'narrative':
      return narrativeHtml(block)
    case 'contents':
      return contentsHtml(block.words, paper)
  }
}

function tableHtml({ id, caption, columns, rows, rowHead }: TableBlock): string {
  const heads = columns.map(
    ({ words, numeric, width }) =>
      `<th scope="col"${numeric ? ' class="figure"' : ''} width="${Math.round(width)}%">${escape(words)}</th>`,
  )
  const body = rows.map((cells) => {
    const row = cells.map((cell, at) => {
      if (at === rowHead) return `<th scope="row">${textHtml(cell)}</th>`
      return `<td${columns[at]?.numeric ? ' class="figure"' : ''}>${textHtml(cell)}</td>`
    })
    return `<tr>${row.join('')}</tr>`
  })
  return `<div class="table" role="region" aria-labelledby="${id}_caption" tabindex="0">
<table id="${id}">
<caption id="${id}_caption">${escape(caption)}</caption>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</div>`
}

function pictureHtml({ id, label, reading, svg, numbers }: PictureBlock): string {
  return `<figure id="${id}">
<figcaption><strong>${escape(label)}</strong> ${textHtml(reading)}</figcaption>
${svg}
<p class="numbers">${textHtml([numbers])}</p>
</figure>`
}

function narrativeHtml({ paragraphs, prompt }: NarrativeBlock): string {
  if (paragraphs.length === 0)
    return `<div class="narrative empty"><p><strong>To be written.</strong> ${escape(prompt)}</p></div>`
  return `<div class="narrative">${paragraphs.map((words) => `<p>${escape(words)}</p>`).join('')}</div>`
}

function contentsHtml(words: string, { sections }: Paper): string {
  const items = sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block] : []))
    .map(({ id, words: heading, number }) => {
      return `<li><a href="#${id}">${number ? `${number} ` : ''}${escape(heading)}</a></li>`
    })
  return `<nav class="contents" aria-labelledby="contents">
<h2 id="contents">${escape(words)}</h2>
<ul>
${items.join('\n')}
</ul>
</nav>`
}

function textHtml(text: Text): string {
  return text.map(inlineHtml).join('')
}

function inlineHtml(part: Inline): string {
  if (typeof part === 'string') return escape(part)
  if ('strong' in part) return `<strong>${escape(part.strong)}</strong>`
  if ('to' in part) return `<a href="#${part.to}">${escape(part.words)}</a>`
  const { indicator, period, of } = part.bound
  return `<span data-fact="${escape(`${indicator} ${period} ${of}`)}">${escape(part.text)}</span>`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escape(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!)
}
