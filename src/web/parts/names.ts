/** The name people know a kind of file by: `Episodes` for `ssda903/episodes`. */
export function kindName(kind: string): string {
  const name = (kind.split('/')[1] ?? kind).replaceAll('-', ' ')
  return KNOWN[name] ?? name.charAt(0).toUpperCase() + name.slice(1)
}

const KNOWN: Readonly<Record<string, string>> = {
  oc2: 'OC2 (outcomes)',
  oc3: 'OC3 (care leavers)',
  ad1: 'AD1 (adoptions)',
  uasc: 'UASC (unaccompanied children)',
}

/** `1 finding`, `12 findings`. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${String(count).replace(/\B(?=(\d{3})+$)/g, ',')} ${count === 1 ? one : several}`
}

/** The name of a column as a head: `Legal status name` for `legal_status_name`. */
export function columnName(column: string): string {
  const words = column.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
