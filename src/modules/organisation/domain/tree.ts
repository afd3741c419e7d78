interface Node {
  key: string;
  parent: string | null;
}

/**
 * The same nodes, parents before their children, otherwise in the order given.
 * Throws when a parent is missing or stands, at any distance, under its own child.
 */
export function parentsFirst<T extends Node>(nodes: readonly T[]): T[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  if (byKey.size !== nodes.length) throw new Error('two units have the same key');
  const placed = new Set<T>();
  const climbing = new Set<T>();

  const place = (node: T) => {
    if (placed.has(node)) return;
    if (climbing.has(node)) throw new Error(`unit ${node.key} stands under itself`);
    climbing.add(node);
    if (node.parent !== null) {
      const parent = byKey.get(node.parent);
      if (!parent) throw new Error(`unit ${node.key} stands under ${node.parent}, which does not exist`);
      place(parent);
    }
    climbing.delete(node);
    placed.add(node);
  };

  nodes.forEach(place);
  return [...placed];
}
