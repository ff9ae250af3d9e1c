import type { Feed, Scope } from '../../../lambdas/domain/feeds/feed';
import { scopeOfAddress } from '../../../lambdas/domain/matching/scope-of-address';

const feed = (scope: Scope, ...hosts: string[]): Feed => ({
  id: hosts.join(),
  publisher: 'Sample',
  kind: 'NGO',
  scope,
  languages: ['en'],
  url: 'https://sample.test/feed',
  read: 'feed',
  hosts,
});
const feeds = [feed('subject', 'home.test'), feed('region', 'wide.test'), feed('subject', 'kz.wide.test', 'wide.test')];

describe('the scope of an address', () => {
  test.each([
    ['https://home.test/a', 'subject'],
    ['https://www.HOME.test./a', 'subject'],
    ['https://en.home.test/a', 'subject'],
    ['https://kz.wide.test/a', 'subject'],
    ['https://wide.test/a', 'region'],
    ['https://nothome.test/a', 'global'],
    ['no address', 'global'],
    ['', 'global'],
  ])('%s: %s', (address, scope) => {
    expect(scopeOfAddress(feeds, address)).toBe(scope);
  });
});
