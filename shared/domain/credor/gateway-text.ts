const NAMES: Readonly<Record<string, string>> = {
  sandbox: 'gateway de teste',
  asaas: 'Asaas',
  'bacen-pix': 'Pix do banco',
  cnab: 'banco',
  efi: 'Efí',
  iugu: 'Iugu',
  'mercado-pago': 'Mercado Pago',
  pagarme: 'Pagar.me',
  pagbank: 'PagBank',
  stripe: 'Stripe',
  zoop: 'Zoop',
};

/** Who issued a charge or brought money, as their own signs write it, after “pelo”. An unknown one is as it is. */
export const gatewayText = (gateway: string): string => NAMES[gateway] ?? gateway;
