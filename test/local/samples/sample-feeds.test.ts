import { sourceKinds } from '../../../lambdas/domain/feeds/feed';
import { readSamples } from '../../../local/samples/read-samples';
import { toSampleFeeds } from '../../../local/samples/sample-feeds';

const series = readSamples();
const entries = series.flatMap((one) => one.entries.map((entry) => ({ ...entry, series: one })));
const replayed = entries.filter(({ at }) => at >= Date.parse('2020-11-02T00:00:00Z'));
const weekLength = 7 * 86_400_000;

/** People and organisations that the watch is about: an invented entry must not speak of them. */
const watched =
  /Bokayev|Бокаев|Боқаев|Mamai|Мама[йяюе]|Ablyazov|Аблязов|Әблязов|Zhovtis|Жовтис|Lobachev|Лобач[её]в|Shvetsova|Швецов|Zhumagulov|Жумагулов|Atabek|Атабек|Tokayev|Toqayev|Tokaev|Токаев|Тоқаев|Nazarbayev|Nazarbaev|Назарбаев|Tleuberdi|Тлеуберди|Тілеуберді|Smadiyarov|Смадияров|\bEcho\b|«Эхо»|«ЭХО»|Erkindik|Еркіндік|KIBHR|КМБПЧ|MediaNet|Qadir|Қадір-қасиет|Кадыр|ODIHR|БДИПЧ|ДИАҚБ|OSCE|ОБСЕ|ЕҚЫҰ|European Parliament|Европарламент|Еуропарламент|Majilis|Mazhilis|Мажилис|Мәжіліс|Nur Otan|Koshe|Көше|Коше|\bDVK\b|ДВК|ҚДТ|Oyan|Оян|Azattyq|Азаттық|Human Rights Watch|Amnesty|Freedom House|Forum 18|Adil Soz|Supreme Council|Высший совет|Kunbolat|Akorda|Акорда|Ақорда/;

describe('the recorded sample feeds', () => {
  test('are about three dozen, of every kind, format and encoding', () => {
    const kinds = new Set(series.map(({ kind }) => kind));
    expect(series.length).toBeGreaterThanOrEqual(32);
    expect(kinds).toEqual(new Set(sourceKinds));
    expect(new Set(series.map(({ format }) => format))).toEqual(new Set(['rss', 'rdf', 'atom', 'json']));
    expect(series.filter(({ encoding }) => encoding === 'windows-1251').length).toBeGreaterThanOrEqual(3);
    expect(new Set(series.map(({ behaviour }) => behaviour.kind))).toEqual(
      new Set(['normal', 'broken', 'html', 'gone']),
    );
  });

  test('hold at least 600 entries in the 26 weeks of the replay, some in each of them', () => {
    const weeks = replayed.map(({ at }) => Math.floor((at - Date.parse('2020-11-02T00:00:00Z')) / weekLength));
    expect(replayed.length).toBeGreaterThanOrEqual(600);
    expect(new Set(weeks)).toEqual(new Set(Array.from({ length: 26 }, (_, week) => week)));
  });

  test('have something out when they are polled for the first time, so that news is not taken for history', () => {
    const first = series.map(({ entries: [entry] }) => entry?.at ?? Number.POSITIVE_INFINITY);
    expect(Math.min(...first)).toBeGreaterThanOrEqual(Date.parse('2020-10-26T00:00:00Z'));
    expect(Math.max(...first)).toBeLessThan(Date.parse('2020-11-01T18:00:00Z'));
  });

  test('are written in English, Russian and Kazakh, Kazakh at least 15 percent', () => {
    const share = (language: string) =>
      entries.filter((entry) => entry.series.languages.includes(language)).length / entries.length;
    expect(share('kk')).toBeGreaterThanOrEqual(0.15);
    expect(share('ru')).toBeGreaterThanOrEqual(0.25);
    expect(share('en')).toBeGreaterThanOrEqual(0.25);
  });

  test('bring something new to few polls, as quiet feeds do: below 500 in the half year', () => {
    const polls = replayed.map(({ at, series: { id } }) => `${id} ${Math.floor(at / 43_200_000)}`);
    expect(new Set(polls).size).toBeLessThan(500);
  });

  test('become feeds of a watch, each on a host of its own', () => {
    const feeds = toSampleFeeds(series);
    expect(new Set(feeds.map(({ url }) => new URL(url).hostname)).size).toBe(series.length);
    expect(feeds.find(({ id }) => id === 'radio-kk')).toEqual({
      id: 'radio-kk',
      publisher: 'Sample: independent radio news, kk',
      kind: 'independent news',
      scope: 'region',
      languages: ['kk'],
      url: 'http://radio-kk.samples.test/rss.xml',
      read: 'feed',
      hosts: ['radio-kk.samples.test'],
      pace: 720,
    });
  });
});

describe('what the samples say', () => {
  const real = entries.filter(({ basis }) => basis !== undefined);
  const invented = entries.filter(({ basis }) => basis === undefined);

  test('at least 160 entries retell at least 60 reports, and most entries do not', () => {
    expect(real.length).toBeGreaterThanOrEqual(160);
    expect(new Set(real.map(({ basis }) => basis)).size).toBeGreaterThanOrEqual(60);
    expect(invented.length).toBeGreaterThan(real.length);
  });

  test('an entry about a real event links to the report it paraphrases, on a public host', () => {
    for (const { basis = '', link } of real) {
      expect(link).toBe(basis);
      expect(new URL(basis).hostname).not.toMatch(/\.test$|^localhost$/);
    }
  });

  test('an invented entry links nowhere and names none of the people and bodies that are watched', () => {
    const named = invented.filter(({ title, summary }) => watched.test(`${title} ${summary}`));
    expect(named.map(({ series: { id }, title }) => `${id}: ${title}`)).toEqual([]);
    expect(invented.every(({ link, series: { host } }) => link.startsWith(`https://${host}/`))).toBe(true);
  });

  test('no feed goes by the name of an outlet', () => {
    expect(series.map(({ publisher }) => publisher).filter((name) => !/^Sample: .+, (en|ru|kk)$/.test(name))).toEqual(
      [],
    );
  });
});
