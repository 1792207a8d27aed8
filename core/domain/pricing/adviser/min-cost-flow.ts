/** An arc of a network: how much may go through and what a unit costs. Costs are whole and not negative. */
export type Arc = { readonly from: number; readonly to: number; readonly capacity: number; readonly cost: number };

/**
 * The cheapest way to bring `supply[node]` units (negative: demand) through a network, as the flow
 * on each arc; null when it cannot be done. Cheapest paths one after the other: exact, and quick
 * for the few dozen nodes that months make.
 */
export function cheapestFlow(nodes: number, arcs: readonly Arc[], supply: readonly number[]): readonly number[] | null {
  const source = nodes;
  const sink = nodes + 1;
  const all: Arc[] = [...arcs];
  let wanted = 0;
  for (const [node, units] of supply.entries()) {
    if (units > 0) all.push({ from: source, to: node, capacity: units, cost: 0 });
    if (units < 0) all.push({ from: node, to: sink, capacity: -units, cost: 0 });
    if (units > 0) wanted += units;
  }
  const flow: number[] = all.map(() => 0);
  while (wanted > 0) {
    const path = cheapestPath(nodes + 2, { all, flow, source, sink });
    if (path === null) return null;
    const units = path.reduce((so, { arc, forward }) => Math.min(so, forward ? capacityOf(all, arc) - (flow[arc] ?? 0) : (flow[arc] ?? 0)), wanted);
    for (const { arc, forward } of path) flow[arc] = (flow[arc] ?? 0) + (forward ? units : -units);
    wanted -= units;
  }
  return flow.slice(0, arcs.length);
}

const capacityOf = (arcs: readonly Arc[], at: number): number => arcs[at]?.capacity ?? 0;

type Network = { readonly all: readonly Arc[]; readonly flow: readonly number[]; readonly source: number; readonly sink: number };
type Step = { readonly arc: number; readonly forward: boolean; readonly from: number };

/** Bellman and Ford: arcs that were used may be taken back, at their price. */
function cheapestPath(nodes: number, { all, flow, source, sink }: Network): readonly Step[] | null {
  const cost: number[] = Array.from({ length: nodes }, () => Number.POSITIVE_INFINITY);
  const by: (Step | null)[] = Array.from({ length: nodes }, () => null);
  cost[source] = 0;
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (let at = 0; at < all.length; at += 1) {
      const arc = all[at];
      if (arc === undefined) continue;
      const used = flow[at] ?? 0;
      const ahead = (cost[arc.from] ?? 0) + arc.cost;
      if (used < arc.capacity && ahead < (cost[arc.to] ?? 0)) {
        cost[arc.to] = ahead;
        by[arc.to] = { arc: at, forward: true, from: arc.from };
        isBetter = true;
      }
      const back = (cost[arc.to] ?? 0) - arc.cost;
      if (used > 0 && back < (cost[arc.from] ?? 0)) {
        cost[arc.from] = back;
        by[arc.from] = { arc: at, forward: false, from: arc.to };
        isBetter = true;
      }
    }
  }
  const path: Step[] = [];
  for (let node = sink; node !== source; ) {
    const step = by[node];
    if (step === null || step === undefined) return null;
    path.push(step);
    node = step.from;
  }
  return path;
}
