/** Where a persona's way through the channels comes by. */
export interface Stop {
  /** The middle of the column. */
  readonly x: number;
  /** The left edge of the column, where the way turns. */
  readonly left: number;
  /** The middle of the channel's row. */
  readonly y: number;
}

const radius = 12;

/**
 * A piece of a way through the channels, from the stop before it on: right-angled and with round corners, `offset` px below the
 * middle of the rows. The lines of two personas never cross in a turn: the upper one turns later on the way down and earlier on
 * the way up.
 */
export function routePiece(stops: readonly Stop[], before: Stop | undefined, offset: number): string {
  let d = '';
  let from = before;
  for (const to of stops) {
    if (!from) d += `M${to.x} ${to.y + offset}`;
    else d += `${from.y === to.y ? '' : turn(to.left, from.y, to.y, offset)}H${to.x}`;
    from = to;
  }
  return d;
}

/** Both corners from one row to another. */
function turn(edge: number, fromY: number, toY: number, offset: number): string {
  const down = toY > fromY ? 1 : -1;
  const x = edge - down * offset;
  const [start, end] = [fromY + offset, toY + offset];
  const bend = down * radius;
  return `H${x - radius}Q${x} ${start} ${x} ${start + bend}V${end - bend}Q${x} ${end} ${x + radius} ${end}`;
}
