/** @typedef {{ median: number, p95: number } | null} Figure in milliseconds; null: it cannot do that, or did not answer in time */

/**
 * @param {readonly number[]} times
 * @returns {Figure}
 */
export function figureOf(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)];
  const median = at(0.5);
  return median === undefined ? null : { median: round(median), p95: round(at(0.95) ?? median) };
}

/**
 * The exponent with which something grows: 1 is in proportion to the number of touchpoints.
 * @param {readonly { count: number, median: number }[]} measured two or more
 */
export function growthOf(measured) {
  const points = measured.map(({ count, median }) => ({ x: Math.log(count), y: Math.log(median) }));
  const mean = (/** @type {(point: { x: number, y: number }) => number} */ of) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const x = mean((point) => point.x);
  const y = mean((point) => point.y);
  return round(mean((point) => (point.x - x) * (point.y - y)) / mean((point) => (point.x - x) ** 2));
}

/** @param {number} value */
export function round(value) {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
