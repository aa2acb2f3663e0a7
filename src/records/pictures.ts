import type { InputTable } from '../intake/index.ts'

/**
 * The loads of a list that comes as pictures of a day, one for each day (`load_id`, `as_at`): of two pictures of the
 * same day the one received last. A load without a day is no picture.
 */
export function picturesOf({ table }: Pick<InputTable, 'table'>): string {
  return `SELECT max(l.load_id) AS load_id, l.as_at FROM load l JOIN known_load k ON k.load_id = l.load_id
      WHERE l.kind = '${table}' AND l.as_at IS NOT NULL GROUP BY l.as_at`
}
