import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { coverage } from '../domain/font-coverage.ts';

/** Where templates and fonts are: data of the product. The program runs from `src` and, bundled, from `dist`. */
const papersFolder = folderAbove(import.meta.dirname);

const faces = ['Regular', 'Bold', 'Italic'];

export interface Press {
  /**
   * Makes a PDF/A-2a of a template and its inputs. The same inputs give the same bytes. Throws with the text of the fault.
   * `writtenAt`: seconds since 1970, the only time that the file tells.
   */
  print(template: string, inputs: Record<string, string>, writtenAt: number): Buffer;
  /** Whether every face has the character. */
  has(codePoint: number): boolean;
}

/** Prints that are remembered for the next one; older parts of them are forgotten. */
const REMEMBERED = 10;

let opened: Promise<Press> | undefined;

/**
 * The press of this process, opened with the first paper: until then neither fonts nor the native part are loaded, so that a
 * machine for which there is none still serves everything else.
 */
export const press = (): Promise<Press> => (opened ??= openPress(papersFolder));

async function openPress(folder: string): Promise<Press> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const fontBlobs = await Promise.all(faces.map((face) => readFile(join(folder, 'fonts', `Tinos-${face}.ttf`))));
  const covers = fontBlobs.map(coverage);
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs }] });
  return {
    has: (codePoint) => covers.every((has) => has(codePoint)),
    print(template, inputs, writtenAt) {
      const compiled = compiler.compile({ mainFilePath: join(folder, template), inputs });
      const document = compiled.result;
      if (!document) throw new Error(`${template} was not printed: ${faultOf(compiled.takeError())}`);
      const pdf = compiler.pdf(document, { pdfStandard: 'a-2a', pdfTags: true, creationTimestamp: writtenAt });
      compiler.evictCache(REMEMBERED);
      return pdf;
    },
  };
}

/** The compiler's own message is empty; what it means stands in its diagnostics. */
function faultOf(fault: NodeError | null): string {
  const diagnostics = (fault?.shortDiagnostics ?? []) as { message?: string }[];
  return diagnostics.map(({ message }) => message).join('; ') || 'no reason was given';
}

function folderAbove(from: string): string {
  const folder = join(from, 'data/papers');
  if (existsSync(join(folder, 'fonts'))) return folder;
  if (from === dirname(from)) throw new Error('the folder data/papers is missing');
  return folderAbove(dirname(from));
}
