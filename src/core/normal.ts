/** The two-sided 95 % critical value of the normal distribution, and the 99.8 % one used for alerts. */
export const Z_95 = 1.959963984540054
export const Z_99_8 = 3.090232306167813

/**
 * The probability that a standard normal value lies above `z`.
 *
 * 1/2 - φ(z) (z + z³/3 + z⁵/15 + z⁷/105 + ...), the series of Abramowitz and Stegun 26.2.11; φ is the normal
 * density. Correct to about 15 decimal places, which is ample for the z below 7 that intervals ask for.
 *
 * @example upperTail(Z_95) // => 0.025
 */
export function upperTail(z: number): number {
  let term = z
  let sum = z
  for (let odd = 3; Math.abs(term) > 1e-18 * Math.abs(sum); odd += 2) {
    term *= (z * z) / odd
    sum += term
  }
  return 0.5 - (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI)
}
