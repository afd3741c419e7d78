import { PDFContext, PDFDict, PDFName, PDFNumber, PDFRawStream, type PDFObject, type PDFRef } from 'pdf-lib';
import type { Placed } from './placing.ts';

/** Takes the next bytes of the file, and is ready for more when it has answered. */
export type Sink = (bytes: Uint8Array) => Promise<void>;

/**
 * Writes a PDF object by object (ISO 32000-2, 7.5), so that no more than one source is ever in memory. What was put into
 * `context` is written and forgotten with `flush`.
 */
export class PdfOut {
  readonly context = PDFContext.create();
  readonly #sink: Sink;
  readonly #offsets: number[] = [];
  readonly #pages: PDFRef[] = [];
  readonly #tree = this.context.nextRef();
  #at = 0;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  async begin(): Promise<void> {
    await this.#write(Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1'));
  }

  /** A page with one picture on it, which stands in `context`. */
  async addPicture(picture: PDFRef, { width, height, matrix }: Placed): Promise<void> {
    const draw = Buffer.from(`q ${matrix.join(' ')} cm /P Do Q`);
    const contents = this.context.register(PDFRawStream.of(this.context.obj({ Length: draw.length }), draw));
    const page = { Type: 'Page', MediaBox: [0, 0, width, height], Resources: { XObject: { P: picture } }, Contents: contents };
    this.adoptPage(this.context.register(this.context.obj(page)));
    await this.flush();
  }

  /** Takes a page that stands in `context`, with all that it refers to, as the next one. */
  adoptPage(ref: PDFRef): void {
    this.context.lookup(ref, PDFDict).set(PDFName.of('Parent'), this.#tree);
    this.#pages.push(ref);
  }

  async flush(): Promise<void> {
    for (const [ref, object] of this.context.enumerateIndirectObjects()) {
      await this.#writeObject(ref, object);
      this.context.delete(ref);
    }
  }

  async end(info: PDFDict): Promise<void> {
    const { context } = this;
    context.assign(this.#tree, context.obj({ Type: 'Pages', Kids: this.#pages, Count: this.#pages.length }));
    const root = context.register(context.obj({ Type: 'Catalog', Pages: this.#tree }));
    const about = context.register(info);
    await this.flush();
    const start = this.#at;
    const size = context.largestObjectNumber + 1;
    const trailer = context.obj({ Size: size, Root: root, Info: about });
    await this.#write(Buffer.from(`${this.#crossReferences(size)}trailer\n${String(trailer)}\nstartxref\n${start}\n%%EOF\n`, 'latin1'));
  }

  async #writeObject(ref: PDFRef, object: PDFObject): Promise<void> {
    this.#offsets[ref.objectNumber] = this.#at;
    await this.#write(Buffer.from(`${ref.objectNumber} 0 obj\n`));
    if (object instanceof PDFRawStream) {
      object.dict.set(PDFName.of('Length'), PDFNumber.of(object.contents.length));
      await this.#write(Buffer.from(`${String(object.dict)}\nstream\n`, 'latin1'));
      await this.#write(object.contents);
      await this.#write(Buffer.from('\nendstream\nendobj\n'));
    } else {
      const bytes = new Uint8Array(object.sizeInBytes());
      object.copyBytesInto(bytes, 0);
      await this.#write(bytes);
      await this.#write(Buffer.from('\nendobj\n'));
    }
  }

  /** Numbers that were given and never used, as of a broken reference, are free. */
  #crossReferences(size: number): string {
    const lines = Array.from({ length: size }, (_, number) => {
      const offset = this.#offsets[number];
      return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
    });
    return `xref\n0 ${size}\n${lines.join('')}`;
  }

  async #write(bytes: Uint8Array): Promise<void> {
    this.#at += bytes.length;
    await this.#sink(bytes);
  }
}
