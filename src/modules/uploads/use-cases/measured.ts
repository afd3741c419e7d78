/** Thrown into the store when the sender's stream is not to be kept. */
export class StreamFault extends Error {
  readonly reason: 'tooLarge' | 'interrupted';
  constructor(reason: 'tooLarge' | 'interrupted', cause?: unknown) {
    super(`upload ${reason}`, { cause });
    this.reason = reason;
  }
}

/**
 * The stream, until it is over its limit or breaks: then a `StreamFault`. It stops reading at once and destroys the source.
 * A multipart parser with a limit of its own ends the part as though it were whole and says so in `truncated`.
 */
export async function* measured(stream: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  try {
    for await (const chunk of stream) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new StreamFault('tooLarge');
      yield chunk;
    }
  } catch (fault) {
    throw fault instanceof StreamFault ? fault : new StreamFault('interrupted', fault);
  }
  if ('truncated' in stream && stream.truncated === true) throw new StreamFault('tooLarge');
}
