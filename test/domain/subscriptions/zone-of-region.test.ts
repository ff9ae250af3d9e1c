import { zoneOfBrowser } from '../../../lambdas/domain/subscriptions/zone-of-region';
import { isZone } from '../../../lambdas/domain/subscriptions/zoned-time';

test.each([
  ['ru-KZ,ru;q=0.9,en-US;q=0.8', 'Asia/Almaty'],
  ['en-US,en;q=0.9,kk-KZ;q=0.8', 'Asia/Almaty'],
  ['uz-Latn-UZ', 'Asia/Tashkent'],
  ['de-AT, de;q=0.5', 'Europe/Vienna'],
  ['en-us,ru-RU;q=0.9', undefined],
  ['ru,en', undefined],
  ['', undefined],
  [`${'x'.repeat(5000)},ru-KZ`, undefined],
])('a browser that asks for %s is where %s is', (header, zone) => {
  expect(zoneOfBrowser(header)).toBe(zone);
});

test('every zone on the list is one that this machine knows', () => {
  const codes =
    'AM AT AZ BE BG BY CH CZ DE DK EE FI FR GB GE GR HR HU IE IT KG KZ LT LU LV MD NL NO PL RO SE SI SK TJ TM TR UZ';
  for (const code of codes.split(' ')) expect([code, isZone(zoneOfBrowser(`xx-${code}`) ?? '')]).toEqual([code, true]);
});
