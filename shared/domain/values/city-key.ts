import type { PostalAddress } from './postal-address.ts';

export type CityOfUf = Pick<PostalAddress, 'uf' | 'city'>;

/** `SP.sao-jose-dos-campos`: a city of its state, however files write its accents and capitals. No state has two of a name. */
export const cityKey = ({ uf, city }: CityOfUf): string =>
  `${uf}.${city
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')}`;
