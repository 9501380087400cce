import { Credor } from '#shared/domain/credor/credor.ts';

/** Two creditors who do not exist, of trades that collect every month. */
export const SAMPLE_CREDORES: readonly Credor[] = [
  Credor.parse({
    credorId: 'loja-aurora',
    name: 'Loja Aurora',
    legalName: 'Aurora Comércio de Móveis Ltda.',
    taxId: '11222333000181',
    address: 'Rua das Palmeiras, 120, Centro, 13010-000',
    city: 'Campinas',
    supportPhone: '(19) 3232-1000',
    supportEmail: 'atendimento@loja-aurora.example',
    senderEmail: 'atendimento@loja-aurora.example',
    smsName: 'Loja Aurora',
    terms: { fineBps: 200, monthlyInterestBps: 100, interestMode: 'pro-rata' },
    gateway: 'sandbox',
    pixKey: 'pix@loja-aurora.example',
    brandColor: '#c2410c',
  }),
  Credor.parse({
    credorId: 'faculdade-horizonte',
    name: 'Faculdade Horizonte',
    legalName: 'Instituto Horizonte de Ensino Superior S.A.',
    taxId: '12ABC34501DE35',
    address: 'Avenida do Contorno, 4500, Funcionários, 30110-000',
    city: 'Belo Horizonte',
    supportPhone: '(31) 3535-2000',
    supportEmail: 'atendimento@horizonte.example',
    senderEmail: 'atendimento@horizonte.example',
    smsName: 'Horizonte',
    terms: { fineBps: 200, monthlyInterestBps: 100, interestMode: 'pro-rata' },
    gateway: 'sandbox',
    pixKey: 'pix@horizonte.example',
    brandColor: '#1d4ed8',
  }),
];
