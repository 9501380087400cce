import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page as a scanner sees it: red, green, blue and opacity of every point, row by row. */
export type Picture = {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  readonly png: () => Uint8Array;
};

/** The metrics and shapes of the fonts that a PDF may name without bringing them. */
const FONTS = `${path.dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')))}/standard_fonts/`;

/** What pdf.js draws on outside a browser, as far as we need it. */
type CanvasFactory = {
  readonly create: (
    width: number,
    height: number,
  ) => {
    readonly canvas: { readonly toBuffer: (type: 'image/png') => Uint8Array };
    readonly context: {
      readonly getImageData: (x: number, y: number, width: number, height: number) => Pixels;
    };
  };
};
type Pixels = { readonly data: Uint8ClampedArray };

const isFactory = (factory: object): factory is CanvasFactory => 'create' in factory;

/** Every page drawn, with so many points to a millimetre. */
export async function picturesOfPdf(bytes: Uint8Array, pointsPerMm: number): Promise<Picture[]> {
  const document = await open(bytes);
  const factory = document.canvasFactory;
  if (!isFactory(factory)) throw new Error('This machine has no canvas to draw a PDF on.');
  const pictures: Picture[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: (pointsPerMm * 25.4) / 72 });
    const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
    const { canvas, context } = factory.create(width, height);
    await page.render({ canvas, canvasContext: context, viewport }).promise;
    const { data } = context.getImageData(0, 0, width, height);
    pictures.push({ data, width, height, png: () => canvas.toBuffer('image/png') });
  }
  await document.loadingTask.destroy();
  return pictures;
}

/** The lines of text of every page, in the order in which they were written. */
export async function textOfPdf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const document = await open(bytes);
  const pages: string[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.flatMap((item) => ('str' in item && item.str !== '' ? [item.str] : [])));
  }
  await document.loadingTask.destroy();
  return pages;
}

/** pdf.js takes the bytes away from whoever gives them. */
const open = (bytes: Uint8Array) =>
  getDocument({ data: bytes.slice(), standardFontDataUrl: FONTS }).promise;
