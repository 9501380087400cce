import { boletoBarcode } from '#shared/domain/charge/boleto/barcode.ts';
import { dynamicBrCode } from '#shared/domain/charge/br-code.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import type { Bolepix } from '#shared/paper/bolepix.ts';
import { aCredor } from './credores.ts';

const barcode = boletoBarcode({
  bank: '341',
  dueDate: localDate('2026-12-10'),
  amount: centavos(102_167),
  campoLivre: '1101234567880057123457000',
});
if (!barcode.ok) throw new Error(barcode.reason);
const credor = aCredor();

/** R$ 1.021,67 that Maria owes to Loja Aurora, due on 10 December 2026. */
export const aBolepix = (changes: Partial<Bolepix> = {}): Bolepix => ({
  credor,
  beneficiario: {
    name: credor.legalName,
    taxId: credor.taxId,
    address: `${credor.address}, ${credor.city}`,
  },
  sacador: null,
  pagador: {
    name: 'Maria da Conceição Oliveira',
    taxId: '12345678909',
    address: 'Rua XV de Novembro, 1200, ap. 31, Centro, Campinas/SP, 13010-150',
  },
  barcode: barcode.value,
  copiaECola: dynamicBrCode({
    url: 'pix.example.com/qr/v2/cobv/9d36b84fc70b478fb95c12729b90ca25',
    name: credor.legalName,
    city: 'Campinas',
  }),
  nossoNumero: '110/12345678-8',
  agencyAndAccount: '0057 / 12345-7',
  carteira: '110',
  documentNumber: 'NF-1001/1',
  documentKind: 'DM',
  documentDate: localDate('2026-11-22'),
  instructions: [
    'Depois do vencimento: multa de 2 % e juros de 1 % ao mês, contados por dia.',
    'Dúvidas: (19) 3232-4545 ou atendimento@lojaaurora.com.br.',
  ],
  ...changes,
});
