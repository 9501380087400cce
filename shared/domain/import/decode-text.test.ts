import { describe, expect, test } from 'vitest';
import { parsePersonName } from '#shared/domain/values/person-name.ts';
import { codePageOf, decodeText } from './decode-text.ts';
import { asMeant } from './twice-encoded.ts';

/** Bytes of code page 850, written down apart from the table that reads them. */
const DOS: Readonly<Record<string, number>> = {
  Ç: 0x80,
  ü: 0x81,
  é: 0x82,
  â: 0x83,
  à: 0x85,
  ç: 0x87,
  ê: 0x88,
  É: 0x90,
  ô: 0x93,
  ö: 0x94,
  Ö: 0x99,
  Ü: 0x9a,
  á: 0xa0,
  í: 0xa1,
  ó: 0xa2,
  ú: 0xa3,
  ñ: 0xa4,
  Ñ: 0xa5,
  Á: 0xb5,
  Â: 0xb6,
  À: 0xb7,
  ã: 0xc6,
  Ã: 0xc7,
  Ê: 0xd2,
  Í: 0xd6,
  Ó: 0xe0,
  Ô: 0xe2,
  õ: 0xe4,
  Õ: 0xe5,
  Ú: 0xe9,
};
const NAMES = [
  'João da Silva',
  'Sebastião Alves',
  'Antônio Lima',
  'Mônica Reis',
  'Álvaro Dias',
  'Luís Costa',
  'Clóvis Melo',
  'Lúcio Neves',
  'Júlia Müller',
  'Márcia Souza',
  'Flávia Simões',
  'Cláudia Lima',
  'Ângela Ávila',
  'Tânia Câmara',
  'José',
  'Conceição Aragão',
  'Inácio Estácio',
  'Sá e Benevides',
  'Mãe Menininha',
  'Irmã Dulce',
  'Guimarães Rosa',
  'Magalhães Galvão',
  'Lourenço Gonçalves',
  'França Moço',
  'Auto Serviço do Leão Ltda',
  'Abraão Abraço',
  'Ótica Central',
  'Óscar Niemeyer',
  'Ícaro Taís',
  'Cecília Patrícia',
  'Ênio Conceição',
  'Américo Hélio',
  'Rogério Valéria',
  'Zé do Baú',
  'Itaú Jaú',
  'Vovô Avô',
  'Letícia Araújo',
  'Thaís Lourdes',
  'Simão Adão',
  'Estevão Leitão',
  'Paixão de Cristo',
  'Fundação Assunção',
  'Comércio de Peças e Serviços',
  'Núbia Úrsula',
  'Joaquim Nabuco',
] as const;
const FOREIGN = ['Schäfer', 'Jäger', 'Köhler', 'König', 'SCHRÖDER', 'Noël', 'Niccolò', 'Peña'];

const inDos = (text: string): string =>
  Array.from(text, (letter) => String.fromCharCode(DOS[letter] ?? letter.charCodeAt(0))).join('');
const inUtf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
const nameOf = (bytes: string, page?: 'cp850' | 'windows-1252') =>
  parsePersonName(asMeant(decodeText(bytes, page)));

const cased = NAMES.flatMap((name) => [name, name.toUpperCase(), name.toLowerCase()]);

describe.each([...cased, ...FOREIGN])('%s', (name) => {
  const right = parsePersonName(name);

  test('is read right in UTF-8 and in Windows-1252', () => {
    expect(right.ok).toBe(true);
    expect(nameOf(inUtf8(name))).toEqual(right);
    expect(nameOf(name)).toEqual(right);
    expect(nameOf(name, 'windows-1252')).toEqual(right);
  });
});

test.each(cased)('%s in the letters of DOS is read right where its file shows them', (name) => {
  expect(nameOf(inDos(name), 'cp850')).toEqual(parsePersonName(name));
});

test.each(cased)('%s in the letters of DOS, alone, is read right or is nobody’s name', (name) => {
  const read = nameOf(inDos(name));
  expect(read.ok ? read : null).toEqual(read.ok ? parsePersonName(name) : null);
});

test('a name that may be two is turned away with the reason, and read where the file shows which it is', () => {
  expect(nameOf(inDos('LÚCIO NEVES'))).toEqual({
    ok: false,
    reason: expect.stringContaining('codificação'),
  });
  expect(nameOf('AMéRICO', 'windows-1252')).toEqual({ ok: true, value: 'AMéRICO' });
});

test('most lines of a file show how it is written', () => {
  const rows = (names: readonly string[]) => names.map((name) => `1;${name};2`).join('\r\n');
  expect(codePageOf(inDos(rows(NAMES)))).toBe('cp850');
  expect(codePageOf(rows(NAMES))).toBe('windows-1252');
  expect(codePageOf(inUtf8(rows(NAMES)))).toBeNull();
  expect(codePageOf('1;2;3')).toBeNull();
});

test('letters of another page of DOS are not taken for those of 850', () => {
  expect(nameOf('Concei\u0087\u0084o').ok).toBe(false);
});

test.each([
  'JOÇO DA SILVA',
  'Joço da Silva',
  'SEBASTIÇO ALVES',
  'µLVARO DIAS',
  'LUÖS COSTA',
  'CLàVIS MELO',
  'M\u00a0rcia Souza',
  'Fl\u00a0via Simäes',
  'Cl\u00a0udia',
])('%s, which a program read wrong and wrote as UTF-8, is turned away', (name) => {
  expect(parsePersonName(name)).toMatchObject({ reason: expect.stringContaining('codificação') });
});

test.each(['Nat\u00a0lia Souza', 'In\u00a0cio Lima', 'F\u00a0tima Reis', 'm\u00a0rcia souza'])(
  '%s lost an á to a program that took DOS for Windows, and is turned away',
  (name) => {
    expect(parsePersonName(name)).toMatchObject({ reason: expect.stringContaining('codificação') });
  },
);

/** Spreadsheets and pages leave a space that does not break between words. */
const SPACED = [
  'Maria\u00a0da Silva',
  'Ana\u00a0Maria',
  'Maria da Silva\u00a0',
  'David\u00a0Souza',
  'Ingrid\u00a0Alves',
  'Edgard\u00a0Melo',
  'Robert\u00a0Dias Jacob\u00a0',
  'José S\u00a0',
  'Paulo B\u00a0neto',
  'Dr\u00a0paulo Melo',
  'maria\u00a0silva',
  'Maria\u00a0silva',
  'DAVID\u00a0SOUZA',
  'Flores do\u00a0rio',
  'carlos\u00a0dias',
];

test.each([...SPACED, 'JOSé DA SILVA'])('%s is a name', (name) => {
  expect(parsePersonName(name).ok).toBe(true);
  expect(nameOf(inUtf8(name))).toEqual(parsePersonName(name));
});

test.each(SPACED)('%s in Windows-1252 is never another name', (name) => {
  const read = nameOf(name);
  expect(read.ok ? read : null).toEqual(read.ok ? parsePersonName(name) : null);
  expect(nameOf(name, 'windows-1252')).toEqual(parsePersonName(name));
  expect(codePageOf(name)).not.toBe('cp850');
});

test.each(['David\u00a0Souza', 'Ingrid\u00a0Alves', 'Edgard\u00a0Melo'])(
  '%s in Windows-1252 is read beside names in capitals, and leaves them right',
  (spaced) => {
    const others = ['JOAO FRANÇA', 'PEDRO GONÇALVES', 'ANA GRAÇA', 'André', 'LUIZ'];
    const page = codePageOf([spaced, ...others].join('\n')) ?? undefined;
    expect(page).toBe('windows-1252');
    for (const name of [spaced, ...others])
      expect(nameOf(name, page)).toEqual(parsePersonName(name));
    expect(codePageOf([spaced, 'MARIA LIMA'].join('\n'))).toBeNull();
  },
);

test('one line in the letters of DOS turns no name of a file in Windows-1252 wrong', () => {
  const others = ['JOAO FRANÇA', 'PEDRO GONÇALVES'];
  const page = codePageOf([...others, inDos('SEBASTIÃO')].join('\n')) ?? undefined;
  for (const name of others) expect(nameOf(name, page)).toEqual(parsePersonName(name));
});
