/**
 * Gives turns to at most `parallel` at once, in order of asking. Each gets a function that gives its turn back; undefined
 * when `most` are waiting already.
 */
export function turns(parallel: number, most: number): () => Promise<(() => void) | undefined> {
  let free = parallel;
  const waiting: (() => void)[] = [];
  const back = () => {
    const next = waiting.shift();
    if (next) next();
    else free++;
  };
  return async () => {
    if (free > 0) free--;
    else if (waiting.length >= most) return undefined;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    let given = false;
    return () => {
      if (!given) back();
      given = true;
    };
  };
}
