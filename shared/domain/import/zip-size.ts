const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;

/**
 * How many bytes a ZIP says that it holds once unpacked, by its central directory; null for what is no ZIP. A small file
 * may unpack to more than there is memory for.
 */
export function unpackedBytes(zip: Uint8Array): number | null {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let end = zip.length - END_LENGTH; end >= 0; end--) {
    if (view.getUint32(end, true) === END_OF_DIRECTORY) return sumEntries(view, end);
  }
  return null;
}

function sumEntries(view: DataView, end: number): number | null {
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let sum = 0;
  for (let entry = 0; entry < count; entry++) {
    if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== ENTRY) return null;
    sum += view.getUint32(at + 24, true);
    const variable = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    at += ENTRY_LENGTH + variable.reduce((total, length) => total + length, 0);
  }
  return sum;
}
