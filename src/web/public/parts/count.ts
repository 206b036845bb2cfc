/** Numbers of things, with the thousands set apart: the same figures in every language of the site. */

const grouped = new Intl.NumberFormat('en-GB');

/** `7123` as `7,123`. */
export function inFigures(count: number): string {
  return grouped.format(count);
}
