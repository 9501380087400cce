import {
  BarcodeFormat,
  BinaryBitmap,
  DecodeHintType,
  HybridBinarizer,
  ITFReader,
  RGBLuminanceSource,
} from '@zxing/library';
import jsqr from 'jsqr';
import type { Picture } from './read-pdf.ts';

const BOLETO = new Map<DecodeHintType, unknown>([
  [DecodeHintType.POSSIBLE_FORMATS, [BarcodeFormat.ITF]],
  [DecodeHintType.ALLOWED_LENGTHS, Int32Array.of(44)],
  [DecodeHintType.TRY_HARDER, true],
]);

/**
 * Reads the barcode of a boleto anywhere in a picture, as a bank's app does.
 *
 * @throws when there is none that can be read
 */
export function readBarcodeIn({ data, width, height }: Picture): string {
  const light = Uint8ClampedArray.from(
    { length: width * height },
    (_, at) => ((data[4 * at] ?? 0) + 2 * (data[4 * at + 1] ?? 0) + (data[4 * at + 2] ?? 0)) / 4,
  );
  const source = new RGBLuminanceSource(light, width, height);
  const bitmap = new BinaryBitmap(new HybridBinarizer(source));
  return new ITFReader().decode(bitmap, BOLETO).getText();
}

/** Reads a QR code anywhere in a picture, or null. */
export const readQrCodeIn = ({ data, width, height }: Picture): string | null =>
  jsqr.default(data, width, height)?.data ?? null;
