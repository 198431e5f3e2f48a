import { networkOf } from './network-of-address';

describe('the network of an address', () => {
  it('is the address itself in IPv4, also when it is written within IPv6', () => {
    expect(['10.0.0.1', '::ffff:10.0.0.1', '::FFFF:a00:1'].map(networkOf)).toEqual(['10.0.0.1', '10.0.0.1', '10.0.0.1']);
  });

  it('is the first half in IPv6, however it is written', () => {
    for (const address of ['2001:db8:0:7::1', '2001:0DB8:0000:0007:1:2:3:4', '2001:db8:0:7:ffff:ffff:ffff:ffff']) expect(networkOf(address)).toBe('2001:db8:0:7::/64');
    expect(networkOf('2001:db8:0:8::1')).toBe('2001:db8:0:8::/64');
  });

  it('knows short forms and leaves zones out', () => {
    expect(['::1', '::', '1::', 'fe80::1%eth0', '64:ff9b::10.0.0.1'].map(networkOf)).toEqual(['0:0:0:0::/64', '0:0:0:0::/64', '1:0:0:0::/64', 'fe80:0:0:0::/64', '64:ff9b:0:0::/64']);
  });

  it('leaves as it is what is no address', () => {
    expect(['unknown', '', 'a:b'].map(networkOf)).toEqual(['unknown', '', 'a:b']);
  });
});
