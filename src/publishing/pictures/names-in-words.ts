/** Names or parts of a sentence one after the other: `Bury, Derby and Leeds`. Empty for none. */
export function namesOf(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
