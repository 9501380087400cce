const POLYNOMIAL = 0x1021;
const TOP_BIT = 0x8000;

/** What a byte at the top of the register does to the rest of it. */
const EFFECT_OF_BYTE = Uint16Array.from({ length: 256 }, (_, byte) => {
  let register = byte << 8;
  for (let bit = 0; bit < 8; bit += 1) {
    register = (register & TOP_BIT) === 0 ? register << 1 : (register << 1) ^ POLYNOMIAL;
  }
  return register;
});

/**
 * CRC-16/CCITT-FALSE (start 0xFFFF, no reflection) over the UTF-8 bytes, as four capitals of hexadecimal
 * (Manual do BR Code, field 63). `123456789` gives `29B1`.
 */
export function crc16(text: string): string {
  let register = 0xffff;
  for (let at = 0; at < text.length; at += 1) {
    const byte = text.charCodeAt(at);
    if (byte > ASCII_MAX) return crcOf(ENCODER.encode(text));
    register = after(register, byte);
  }
  return written(register);
}

/** Nearly every payment code is plain ASCII, whose letters are their own bytes. */
const ASCII_MAX = 0x7f;
const ENCODER = new TextEncoder();

const crcOf = (bytes: Uint8Array): string => written(bytes.reduce(after, 0xffff));

const after = (register: number, byte: number): number =>
  ((register << 8) & 0xffff) ^ (EFFECT_OF_BYTE[(register >> 8) ^ byte] ?? 0);

const written = (register: number): string => register.toString(16).toUpperCase().padStart(4, '0');
