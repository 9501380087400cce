import type { AttributeValue } from 'aws-lambda';
import type { Item } from 'dynalite/db/index.js';

/**
 * The bytes of an item as DynamoDB counts them ("DynamoDB item sizes and formats" in its developer
 * guide): names and strings in UTF-8, numbers two digits a byte plus one, lists and maps 3 bytes
 * and 1 per element.
 */
export function itemSize(item: Item): number {
  const known = sizes.get(item);
  if (known !== undefined) return known;
  const bytes = mapSize(item);
  sizes.set(item, bytes);
  return bytes;
}

/** Whoever changes an item makes a new one, so that a size that was counted stays right. */
const sizes = new WeakMap<Item, number>();

function mapSize(map: Item): number {
  let bytes = 0;
  for (const [name, value] of Object.entries(map)) {
    bytes += Buffer.byteLength(name) + valueSize(value);
  }
  return bytes;
}

function valueSize(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return numberSize(value.N);
  if (value.B !== undefined) return binarySize(value.B);
  if (value.M !== undefined) return 3 + Object.keys(value.M).length + mapSize(value.M);
  if (value.L !== undefined) return 3 + sum(value.L, (member) => 1 + valueSize(member));
  if (value.SS !== undefined) return sum(value.SS, (member) => Buffer.byteLength(member));
  if (value.NS !== undefined) return sum(value.NS, numberSize);
  if (value.BS !== undefined) return sum(value.BS, binarySize);
  return 1;
}

function sum<T>(members: readonly T[], size: (member: T) => number): number {
  return members.reduce((total, member) => total + size(member), 0);
}

function binarySize(base64: string): number {
  return Buffer.byteLength(base64, 'base64');
}

/** One byte for the exponent, one for each pair of digits around the point, one for a minus. */
function numberSize(number: string): number {
  const [whole = '', fraction = ''] = number.replace('-', '').split('.');
  const integer = whole.replace(/^0+/, '');
  if (integer === '' && /^0*$/.test(fraction)) return 1;
  const pairs =
    fraction === ''
      ? significantPairs(integer)
      : Math.ceil(integer.length / 2) +
        Math.ceil((integer === '' ? fraction.replace(/^(00)+/, '') : fraction).length / 2);
  return 1 + pairs + (number.startsWith('-') ? 1 : 0);
}

/** Pairs count from the point, so a pair of trailing zeros costs nothing. */
function significantPairs(integer: string): number {
  const padded = integer.length % 2 === 0 ? integer : `0${integer}`;
  return padded.replace(/(00)+$/, '').length / 2;
}
