import { WrongUseError } from '../../core/index.ts'
import type { Database } from '../../store/index.ts'
import type { Neighbours } from './compare-measure.ts'

/**
 * The statistical neighbours of an authority, nearest first: by the newest model that has it, or by the one asked for by
 * its year or month (`2021`, `2021-04`). `undefined` when no model is loaded; no authorities where none has it.
 *
 * @throws WrongUseError when models are loaded and none is the one asked for
 */
export async function readNeighbours(
  database: Database,
  authority: string,
  model?: string,
): Promise<Neighbours | undefined> {
  const models = await database.rows<{ model: string; load_id: number | null }>(
    `SELECT model, max(CASE WHEN area = $1 THEN load_id END) AS load_id FROM published_neighbour
     GROUP BY model ORDER BY model DESC`,
    [authority],
  )
  if (models.length === 0 && model === undefined) return undefined
  const asked = models.filter((each) => model === undefined || each.model.startsWith(model))
  const chosen = asked.find((each) => each.load_id !== null) ?? asked[0]
  if (!chosen)
    throw new WrongUseError(
      models.length === 0
        ? `No statistical neighbours are loaded, so there is no model ${model}`
        : `There is no model of neighbours of ${model}. Loaded: ${models.map((each) => each.model).join(', ')}`,
    )
  if (chosen.load_id === null) return { model: chosen.model, authorities: [] }
  const rows = await database.rows<{ neighbour: string }>(
    'SELECT neighbour FROM published_neighbour WHERE load_id = $1 AND model = $2 AND area = $3 ORDER BY place',
    [chosen.load_id, chosen.model, authority],
  )
  return { model: chosen.model, authorities: rows.map(({ neighbour }) => neighbour) }
}
