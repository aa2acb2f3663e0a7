import { expect, test } from 'vitest'
import { unzip } from '../../../tests/support/unzip.ts'
import { day } from '../../core/index.ts'
import { paperAsDocx } from './docx.ts'
import type { Block, Paper } from './paper.ts'

function picture(id: string, width: number, height: number): Block {
  return {
    kind: 'picture',
    id,
    title: id,
    label: `${id}.`,
    reading: ['It rose.'],
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`,
    width,
    height,
    numbers: { to: 'numbers', words: 'The numbers' },
  }
}

function paper(blocks: readonly Block[]): Paper {
  return {
    title: 'Paper',
    subtitle: 'Figures',
    authority: 'Anytown',
    classification: 'Restricted',
    asAt: day('2026-03-31'),
    sections: [
      {
        landscape: false,
        blocks: [...blocks, { kind: 'heading', level: 1, id: 'numbers', words: 'Numbers' }],
      },
    ],
  }
}

/** Word measures in 9,525ths of a pixel. */
const PIXEL = 9525

test('each picture stands in Word in its own proportions, none of them pressed into those of another', async () => {
  const blocks = [picture('Line', 680, 300), picture('Dots', 680, 458)]
  const body = unzip(await paperAsDocx(paper(blocks))).get('word/document.xml')!
  const sizes = [...body.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, across, down]) => [
    Number(across) / PIXEL,
    Number(down) / PIXEL,
  ])
  // 300 × 580 / 680 = 255.9; 680 × 340 / 458 = 504.8
  expect(sizes).toEqual([
    [580, 256],
    [505, 340],
  ])
})
