/** What is asked of an action here: itself, and the actions it waits for. */
export interface Dependent {
  id: string;
  dependsOnIds: readonly string[];
}

interface Visit {
  id: string;
  /** Predecessors still to look at. */
  rest: string[];
}

/**
 * Actions put together with those they form a circle with, predecessors before those that wait for them; an action in no
 * circle stands alone. Tarjan's strongly connected components, with a stack of its own: a chain of thousands must not
 * exhaust the program's. Predecessors that are not among `actions` count for nothing.
 */
export function groupCircles<T extends Dependent>(actions: ReadonlyMap<string, T>): T[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const found: T[][] = [];

  const enter = (id: string): Visit => {
    order.set(id, order.size);
    lowest.set(id, order.size - 1);
    open.push(id);
    isOpen.add(id);
    return { id, rest: (actions.get(id)?.dependsOnIds ?? []).filter((other) => actions.has(other)) };
  };
  const lower = (id: string, to: number | undefined) => {
    if (to !== undefined && to < (lowest.get(id) ?? to)) lowest.set(id, to);
  };
  const close = (id: string) => {
    const circle: T[] = [];
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      isOpen.delete(last);
      const action = actions.get(last);
      if (action) circle.push(action);
      if (last === id) break;
    }
    found.push(circle);
  };

  for (const start of actions.keys()) {
    if (order.has(start)) continue;
    const path = [enter(start)];
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const next = visit.rest.pop();
      if (next === undefined) {
        path.pop();
        if (lowest.get(visit.id) === order.get(visit.id)) close(visit.id);
        const above = path.at(-1);
        if (above) lower(above.id, lowest.get(visit.id));
      } else if (!order.has(next)) path.push(enter(next));
      else if (isOpen.has(next)) lower(visit.id, order.get(next));
    }
  }
  return found;
}
