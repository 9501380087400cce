import { BlockList, isIP } from 'node:net';

/** What is not on the public internet: IANA's special-purpose address registries (RFC 6890 and those after it). */
const IPV4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** All that is assigned for the public internet so far is under 2000::/3. */
const PUBLIC_IPV6: readonly [string, number] = ['2000::', 3];
const IPV6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const hidden = new BlockList();
for (const [net, prefix] of IPV4) hidden.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of IPV6) hidden.addSubnet(net, prefix, 'ipv6');
const publicIpv6 = new BlockList();
publicIpv6.addSubnet(...PUBLIC_IPV6, 'ipv6');

/** Whether an IP address is one that anybody may be reached at, and not of this machine, its network or its cloud. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !hidden.check(address, 'ipv4');
    case 6:
      return publicIpv6.check(address, 'ipv6') && !hidden.check(address, 'ipv6');
    default:
      return false;
  }
}
