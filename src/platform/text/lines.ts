/** What is yielded for a line that is not UTF-8, or longer than allowed: never blank, never valid JSON. */
export const UNREADABLE_LINE = '\uFFFD';

const newline = 0x0a;

/**
 * The lines of a stream of bytes, as many at a time as have come, so that answers can go out as questions come in.
 * Only LF ends a line, a CR before it is dropped; U+2028 and its like are text. A mark at the start is dropped.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, maxBytes = 1_000_000): AsyncGenerator<string[]> {
  let pending: Uint8Array[] = [];
  let length = 0;
  const end = (): string => {
    const line = length > maxBytes ? UNREADABLE_LINE : decode(Buffer.concat(pending));
    pending = [];
    length = 0;
    return line;
  };
  const keep = (part: Uint8Array) => {
    length += part.length;
    if (length <= maxBytes) pending.push(part);
    else pending = []; // its text is of no use any more
  };
  for await (const chunk of stream) {
    const lines: string[] = [];
    let from = 0;
    for (let to = chunk.indexOf(newline); to >= 0; to = chunk.indexOf(newline, from)) {
      keep(chunk.subarray(from, to));
      lines.push(end());
      from = to + 1;
    }
    keep(chunk.subarray(from));
    yield lines;
  }
  if (length > 0) yield [end()];
}

const utf8 = new TextDecoder('utf-8', { fatal: true }); // drops a byte order mark

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes).replace(/\r$/, '');
  } catch {
    return UNREADABLE_LINE;
  }
}
