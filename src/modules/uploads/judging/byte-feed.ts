/** Thrown when a format promises more bytes than the file has. */
export class EndOfFile extends Error {}

/** Reads a stream in the pieces that a format names, however the stream is cut. Holds one chunk at a time. */
export class ByteFeed {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** The next part of what is left, at most `length` bytes, at least one. Throws `EndOfFile`. */
  async some(length: number): Promise<Buffer> {
    while (this.#rest.length === 0) {
      const next = await this.#chunks.next();
      if (next.done) throw new EndOfFile();
      this.#rest = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
    }
    const part = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(part.length);
    return part;
  }

  /** Exactly `length` bytes, to be held in memory: for headers. */
  async take(length: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (let missing = length; missing > 0; missing -= parts.at(-1)!.length) parts.push(await this.some(missing));
    return Buffer.concat(parts);
  }

  /** Passes over `length` bytes, showing them to `see` piece by piece. */
  async pass(length: number, see: (part: Buffer) => void = () => {}): Promise<void> {
    for (let missing = length; missing > 0;) {
      const part = await this.some(missing);
      see(part);
      missing -= part.length;
    }
  }

  /** Passes over everything up to and with the next two bytes `first`, `second`. */
  async passBeyond(first: number, second: number): Promise<void> {
    const mark = Buffer.from([first, second]);
    for (let before: number | undefined; ;) {
      const part = await this.some(Number.MAX_SAFE_INTEGER);
      const cutInTwo = before === first && part[0] === second;
      const at = cutInTwo ? -1 : part.indexOf(mark);
      if (cutInTwo || at >= 0) {
        this.#rest = part.subarray(at + mark.length);
        return;
      }
      before = part.at(-1);
    }
  }

  /** Ends the stream; to be called when no more is read. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }
}

/** Lets `judge` read the feed and always ends the stream; a file that ends too early is the `short` answer. */
export async function withFeed<T>(stream: AsyncIterable<Uint8Array>, judge: (feed: ByteFeed) => Promise<T>, short: T): Promise<T> {
  const feed = new ByteFeed(stream);
  try {
    return await judge(feed);
  } catch (fault) {
    if (fault instanceof EndOfFile) return short;
    throw fault;
  } finally {
    await feed.close();
  }
}
