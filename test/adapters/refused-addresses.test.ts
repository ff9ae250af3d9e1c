import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { publicAddressesOnly, RefusedAddress } from '../../lambdas/adapters/connect-guard';
import { fetchDocument } from '../../lambdas/adapters/fetch-document';
import { publicNeighbours, refusedHosts } from './address-vectors';

/** Listens on every address of this machine and counts who comes. */
let canary: Server;
let port: number;
let seen = 0;
beforeAll(async () => {
  canary = createServer((socket) => {
    seen += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => canary.listen(0, '::', resolve));
  port = (canary.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => canary.close(resolve)));

const noLookup = async () => {
  throw new Error('looked up');
};
const fetcher = fetchDocument({ guard: publicAddressesOnly(noLookup), userAgent: 'ResolutionWatch (+sample)' });

test('there are at least 120 vectors and 25 neighbours', () => {
  expect(new Set(refusedHosts).size).toBeGreaterThanOrEqual(120);
  expect(new Set(publicNeighbours).size).toBeGreaterThanOrEqual(25);
});

test.each(refusedHosts)('%s is refused, and nobody comes', async (host) => {
  const outcome = await fetcher(`http://${host}:${port}/latest/meta-data/`, {});
  expect(outcome).toMatchObject({ kind: 'failed', reason: 'refused-address' });
  expect(seen).toBe(0);
});

test.each(publicNeighbours)('%s is a public neighbour', async (host) => {
  const { hostname } = new URL(`http://${host}/`);
  expect(await publicAddressesOnly(noLookup)(hostname, 80)).toMatchObject({ port: 80 });
});

describe('a name that changes its answer between two look-ups', () => {
  /** Public first, then this machine: what a rebinding server tells. */
  const rebinding = (...answers: readonly string[]) => {
    let asked = 0;
    const lookup = async () => [{ address: answers[Math.min(asked++, answers.length - 1)] ?? '' }];
    return { guard: publicAddressesOnly(lookup), asked: () => asked };
  };

  test('is looked up once for a connection, which goes to the address that was checked', async () => {
    const { guard, asked } = rebinding('93.184.216.34', '127.0.0.1');
    expect(await guard('rebind.sample.org', port)).toEqual({ address: '93.184.216.34', port });
    expect(asked()).toBe(1);
  });

  test('is refused at the next hop, when it leads to this machine', async () => {
    const { guard } = rebinding('127.0.0.1');
    const outcome = await fetchDocument({ guard, userAgent: 'sample' })(`http://rebind.sample.org:${port}/`, {});
    expect(outcome).toMatchObject({ reason: 'refused-address' });
    expect(seen).toBe(0);
    await expect(guard('rebind.sample.org', port)).rejects.toThrow(RefusedAddress);
  });
});
