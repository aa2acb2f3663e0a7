import { WrongUseError } from '../../core/index.ts'
import type { Database } from '../../store/index.ts'
import type { Neighbours } from './compare-measure.ts'

/**
 * The statistical neighbours of an authority, nearest first: by the newest model, or by the one asked for by its year
 * or month (`2021`, `2021-04`). `undefined` when no model is loaded; no authorities where the model has none of it.
 *
 * @throws WrongUseError when models are loaded and none is the one asked for
 */
export async function readNeighbours(
  database: Database,
  authority: string,
  model?: string,
): Promise<Neighbours | undefined> {
  const models = await database.rows<{ model: string; load_id: number }>(
    'SELECT model, max(load_id) AS load_id FROM published_neighbour GROUP BY model ORDER BY model DESC',
  )
  if (models.length === 0 && model === undefined) return undefined
  const chosen = models.find((each) => model === undefined || each.model.startsWith(model))
  if (!chosen)
    throw new WrongUseError(
      models.length === 0
        ? `No statistical neighbours are loaded, so there is no model ${model}`
        : `There is no model of neighbours of ${model}. Loaded: ${models.map((each) => each.model).join(', ')}`,
    )
  const rows = await database.rows<{ neighbour: string }>(
    'SELECT neighbour FROM published_neighbour WHERE load_id = $1 AND model = $2 AND area = $3 ORDER BY place',
    [chosen.load_id, chosen.model, authority],
  )
  return { model: chosen.model, authorities: rows.map(({ neighbour }) => neighbour) }
}
