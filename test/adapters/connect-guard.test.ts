import { publicAddressesOnly, RefusedAddress } from '../../lambdas/adapters/connect-guard';

const nowhere = async () => {
  throw new Error('looked up');
};

describe('literals', () => {
  const refused = [
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '0',
    '0.0.0.0',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '100.64.0.1',
    '100.100.100.200',
    '169.254.169.254',
    '168.63.129.16',
    '192.0.0.192',
    '192.0.2.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '[::]',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:8.8.8.8]',
    '[::7f00:1]',
    '[64:ff9b::7f00:1]',
    '[64:ff9b:1::a00:1]',
    '[2002:7f00:1::]',
    '[2001:0:7f00:1::]',
    '[2001:db8::1]',
    '[100::1]',
    '[fc00::1]',
    '[fd00:ec2::254]',
    '[fe80::1]',
    '[fec0::1]',
    '[ff02::1]',
    '[4000::1]',
    'localhost',
    'LOCALHOST.',
    'a.localhost',
    'printer.local',
    'metadata.google.internal',
    'feeds.samples.test',
    'intranet',
  ];
  test.each(refused)('%s is refused without a look-up', async (hostname) => {
    await expect(publicAddressesOnly(nowhere)(hostname, 80)).rejects.toThrow(RefusedAddress);
  });

  const allowed = [
    '8.8.8.8',
    '1.1.1.1',
    '172.15.0.1',
    '172.32.0.1',
    '192.167.0.1',
    '100.63.0.1',
    '100.128.0.1',
    '169.253.0.1',
    '223.255.255.1',
    '[2606:4700::1111]',
    '[2a00:1450::1]',
  ];
  test.each(allowed)('%s is allowed', async (hostname) => {
    expect(await publicAddressesOnly(nowhere)(hostname, 443)).toMatchObject({ port: 443 });
  });
});

describe('names', () => {
  const answering = (...addresses: string[]) =>
    publicAddressesOnly(async () => addresses.map((address) => ({ address })));

  test('the connection goes to the address that was checked', async () => {
    expect(await answering('2606:4700::1', '93.184.216.34')('sample.org', 443)).toEqual({
      address: '93.184.216.34',
      port: 443,
    });
  });

  test('one private answer among public ones refuses the name', async () => {
    await expect(answering('93.184.216.34', '10.0.0.1')('sample.org', 443)).rejects.toThrow(RefusedAddress);
  });

  test('a name without an address is a fault of its name', async () => {
    await expect(answering()('sample.org', 443)).rejects.toMatchObject({ code: 'ENOTFOUND' });
  });
});
