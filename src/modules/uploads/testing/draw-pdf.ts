import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface DrawnPage {
  width: number;
  height: number;
  /** Name of the colour at a place, in parts of width and height from the top left. */
  at(x: number, y: number): string;
}

/** What a PDF shows, drawn by an independent program. */
export async function drawPdf(bytes: Uint8Array): Promise<DrawnPage[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS }).promise;
  const pages: DrawnPage[] = [];
  for (let no = 1; no <= pdf.numPages; no++) {
    const page = await pdf.getPage(no);
    const viewport = page.getViewport({ scale: 0.25 });
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
    const context = canvas.getContext('2d');
    await page.render({ canvas: null, canvasContext: context as unknown as CanvasRenderingContext2D, viewport }).promise;
    const { width, height } = canvas;
    pages.push({ width, height, at: (x, y) => nameOf(context, Math.floor(x * width), Math.floor(y * height)) });
  }
  await pdf.loadingTask.destroy();
  return pages;
}

export const colours = {
  red: [220, 20, 20],
  green: [20, 160, 20],
  blue: [20, 20, 220],
  yellow: [230, 220, 20],
  white: [255, 255, 255],
} as const;

function nameOf(context: SKRSContext2D, x: number, y: number): string {
  const [r, g, b] = context.getImageData(x, y, 1, 1).data;
  const near = Object.entries(colours).find(([, [red, green, blue]]) => Math.hypot(r! - red, g! - green, b! - blue) < 60);
  return near?.[0] ?? `rgb(${r},${g},${b})`;
}
