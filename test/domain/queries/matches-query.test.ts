import fc from 'fast-check';
import type { MatchableText } from '../../../lambdas/domain/matching/match';
import { findQuery, matchesQuery } from '../../../lambdas/domain/queries/matches-query';
import { parseQuery } from '../../../lambdas/domain/queries/parse-query';
import type { Query } from '../../../lambdas/domain/queries/query';
import { anyText } from './any-text';

function queryOf(text: string): Query {
  const read = parseQuery(text);
  if ('fault' in read) throw new Error(read.fault.message);
  return read.query;
}

const holds = (query: string, title: string, summary = ''): boolean => matchesQuery(queryOf(query), { title, summary });

describe('a word is found in its forms', () => {
  test.each([
    ['journalist', 'Two journalists were fined'],
    ['journalists', 'A journalist was fined'],
    ['fined', 'A court fines a blogger'],
    ['журналист', 'Оштрафовали журналистов'],
    ['журналистов', 'Оштрафовали журналиста'],
    ['women', 'A woman was detained'],
    ['халқы', 'Бұл халықтың құқығы'],
    ['белсендінің', 'Бұл белсенділер туралы'],
    ['статей', 'По новой статье'],
    ['задержан', 'Активистов задержали'],
    ['партии', 'Новая партия не зарегистрирована'],
    ['выборы', 'Наблюдатели на выборах'],
    ['пытки', 'Осуждены за пытки'],
    ['Казахстан', 'Суды в Казахстане'],
    ['құқық', 'Адам құқығы бұзылды'],
    ['құқығы', 'Адам құқықтары бұзылды'],
    ['журналист', 'Журналистерге айыппұл салынды деді'],
    ['сайлау', 'Сайлаудан кейін үміткер арыз берді'],
    ['белсенді', 'Qazaqstanda belsendiler qamaýǵa alyndy'],
    ['казакстан', 'Қазақстанда сайлау өтті деп хабарлады'],
    ['елка', 'На площади ёлка'],
    ['нур-султан', 'Суд в Нур-Султане'],
    ['Jehovah’s', "Jehovah's Witnesses fined"],
  ])('%s: %s', (query, title) => {
    expect(holds(query, title)).toBe(true);
  });

  test.each([
    ['суд', 'Судно село на мель'],
    ['Мамай', 'Мама мыла раму'],
    ['правозащитный', 'Правоохранительный орган'],
    ['сөз', 'Бұл созылған жиын туралы'],
    ['news', 'A new law'],
  ])('and not in another: %s, %s', (query, title) => {
    expect(holds(query, title)).toBe(false);
  });
});

describe('a beginning', () => {
  test.each([
    ['кітап*', 'Кітабын жарыққа шығарды'],
    ['кітап*', 'Kitabyn jaryqqa shygardy'],
    ['құқық*', 'Адам құқығы бұзылды'],
    ['қазақ*', 'Қазағым деген ақын туралы'],
  ])('is found as Kazakh voices it before a vowel: %s, %s', (query, title) => {
    expect(holds(query, title)).toBe(true);
  });

  test.each([
    ['тек*', 'Тегін дәрі берілді деп хабарлады'],
    ['порок*', 'На пороге перемен'],
  ])('and not elsewhere: %s, %s', (query, title) => {
    expect(holds(query, title)).toBe(false);
  });
});

describe('the marks of a query', () => {
  test('words are all wanted, wherever they stand', () => {
    expect(holds('journalist fine', 'Journalists', 'They were fined.')).toBe(true);
    expect(holds('journalist fine', 'Journalists')).toBe(false);
  });

  test('quotation marks want the forms as written, one after the other', () => {
    expect(holds('"closed trial"', 'A CLOSED trial')).toBe(true);
    expect(holds('"closed trial"', 'Closed trials')).toBe(false);
    expect(holds('"closed trial"', 'The door was closed. Trial goes on')).toBe(false);
    expect(holds('«закрытый суд»', 'Это был закрытый суд')).toBe(true);
  });

  test('OR binds weaker than words side by side', () => {
    expect(holds('tax audit OR fine', 'A fine')).toBe(true);
    expect(holds('tax (audit OR fine)', 'A fine')).toBe(false);
  });

  test('- leaves out', () => {
    expect(holds('court -football', 'A court')).toBe(true);
    expect(holds('court -football', 'A court', 'on football')).toBe(false);
    expect(holds('court -"closed trial"', 'A court', 'and a closed trial')).toBe(false);
    expect(holds('-football', 'A court')).toBe(true);
  });

  test('NEAR/n counts words, in either order', () => {
    expect(holds('court NEAR/3 fine', 'court one two fined')).toBe(true);
    expect(holds('court NEAR/3 fine', 'court one two three fined')).toBe(false);
    expect(holds('fine NEAR/3 court', 'court one two fined')).toBe(true);
    expect(holds('(journalist OR blogger) NEAR/2 "was fined"', 'A blogger was fined')).toBe(true);
    expect(holds('court NEAR/5 court', 'one court')).toBe(false);
    expect(holds('court NEAR/5 court', 'one court, another court')).toBe(true);
    expect(holds('a NEAR/1 b NEAR/1 c', 'x b a x c b')).toBe(true);
  });

  test('title: looks at the title alone', () => {
    expect(holds('title:court fine', 'A court', 'a fine')).toBe(true);
    expect(holds('title:(court fine)', 'A court', 'a fine')).toBe(false);
    expect(holds('-title:sport', 'Sport')).toBe(false);
  });

  test('* stands for any ending', () => {
    expect(holds('журналист*', 'Журналистика в Казахстане')).toBe(true);
    expect(holds('журналист', 'Журналистика в Казахстане')).toBe(false);
  });
});

test('the hits are what stands there', () => {
  const text = { title: 'Суд оштрафовал журналистов', summary: 'Журналист подаст жалобу' };
  expect(findQuery(queryOf('журналист title:суд'), text)).toEqual([
    { field: 'title', start: 0, end: 3, form: 'Суд' },
    { field: 'title', start: 15, end: 26, form: 'журналистов' },
    { field: 'summary', start: 0, end: 9, form: 'Журналист' },
  ]);
});

describe('any query and any text', () => {
  const text: fc.Arbitrary<MatchableText> = fc.record({ title: anyText, summary: anyText });

  test('are answered the same under case and normal form, and every hit is printed where it says', () => {
    fc.assert(
      fc.property(anyText, text, (typed, entry) => {
        const read = parseQuery(typed);
        if ('fault' in read) return;
        const hits = findQuery(read.query, entry);
        expect(matchesQuery(read.query, entry)).toBe(hits !== undefined);
        for (const { field, start, end, form } of hits ?? []) expect(entry[field].slice(start, end)).toBe(form);
        const decomposed = { title: entry.title.normalize('NFD'), summary: entry.summary.normalize('NFD') };
        expect(matchesQuery(read.query, decomposed)).toBe(hits !== undefined);
      }),
      { numRuns: 300 },
    );
  });

  /** Processor time, so that a busy machine changes nothing; the least of three. */
  function workOf(query: Query, summary: string): number {
    const times = Array.from({ length: 3 }, () => {
      const before = process.cpuUsage();
      matchesQuery(query, { title: '', summary });
      return process.cpuUsage(before).user;
    });
    return Math.min(...times);
  }

  test.each(['суд ', 'а', 'а б ', '"(-'])(
    '"%s" over and over takes ten times the work at ten times the length, not a hundred times',
    (shape) => {
      const query = queryOf('(суд OR а) NEAR/50 (б OR штраф) -"суд суд суд б" суд*');
      const shorter = workOf(query, shape.repeat(10_000 / shape.length));
      expect(workOf(query, shape.repeat(100_000 / shape.length))).toBeLessThan(40 * Math.max(shorter, 1000));
    },
  );
});
