import { expect, test } from 'vitest';
import { isPublicAddress } from './public-address.ts';

test.each([
  ['8.8.8.8', true],
  ['177.10.20.30', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['172.31.255.255', false],
  ['172.32.0.1', true],
  ['192.168.0.1', false],
  ['169.254.169.254', false],
  ['169.254.170.2', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['255.255.255.255', false],
  ['2804:14c::1', true],
  ['::1', false],
  ['::', false],
  ['::ffff:10.0.0.1', false],
  ['::ffff:8.8.8.8', false],
  ['64:ff9b::a9fe:a9fe', false],
  ['fd00:ec2::254', false],
  ['fe80::1', false],
  ['2002:7f00:1::', false],
  ['exemplo.com.br', false],
])('no provider is asked at %s unless it is public: %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});
