/** About so many lines across, at round numbers, never past 100 where nothing can be. */
export function niceTicks(
  [low = 0, high = 1]: readonly number[],
  { percentage = false, about = 5, whole = false } = {},
): number[] {
  const rough = (high - low) / about
  const power = 10 ** Math.floor(Math.log10(rough))
  const size = [1, 2, 5, 10].map((times) => times * power).find((step) => step >= rough * 0.999)!
  const step = whole ? Math.max(1, size) : size
  const ticks: number[] = []
  for (let at = Math.ceil(low / step - 1e-9); at * step <= high + 1e-9; at++)
    ticks.push(Number((at * step).toPrecision(12)))
  return percentage ? ticks.filter((tick) => tick <= 100) : ticks
}
