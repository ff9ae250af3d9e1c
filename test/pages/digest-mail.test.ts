import { addDays } from '../../lambdas/domain/stories/calendar';
import { type Language, languages } from '../../lambdas/domain/watch/language';
import { renderDigestMail } from '../../lambdas/pages/mail/digest-mail';
import { mailOfReader, type Reader } from '../../lambdas/pages/mail/readers-texts';
import type { RenderedMail } from '../../lambdas/pages/mail/rendered-mail';
import { preheaderOf } from '../../local/mailbox/preheader';
import {
  digestOf,
  electionStory,
  rallyStory,
  report,
  sampleConfig,
  sampleReader,
  sampleSections,
  sampleWatch,
  story,
  taxStory,
} from './sample';

const render = (
  digest = digestOf(sampleSections),
  config: Parameters<typeof renderDigestMail>[0]['config'] = sampleConfig,
) => renderDigestMail({ digest, watch: sampleWatch, config });

describe('the weekly mail', () => {
  test('names date and counts in its subject, in the language of the reader', () => {
    expect(render().subject).toBe('3 stories, 6 clauses: week to 7 February 2021');
    expect(render(digestOf(sampleSections, 'ru')).subject).toMatch(/^3 сюжета, 6 пунктов: неделя по 7 февраля 2021/);
    expect(render(digestOf(sampleSections, 'kk')).subject).toMatch(/^3 сюжет, 6 тармақ: апта, .*1–7 ақпан$/);
  });

  test('says a daily digest by its day and a made-up period by its range', () => {
    const over = (from: string, until: string) => {
      const digest = digestOf(sampleSections);
      return render({ ...digest, omittedDays: 2, segment: { ...digest.segment, period: { from, until } } });
    };
    expect(over('2021-02-03', '2021-02-04').subject).toBe('3 stories, 6 clauses: 3 February 2021');
    const made = over('2021-01-25', '2021-02-08');
    expect(made.subject).toMatch(/: 25 January\s–\s7 February 2021$/);
    expect(made.text).toContain(
      'View these days in a browser: https://watch.example/en/archive?from=2021-01-25&to=2021-02-07\n' +
        '2 earlier days are not shown here. See the editions: https://watch.example/en/editions\n',
    );
  });

  test('lists the headlines first, weightiest first, then the stories by concern in the order of the watch', () => {
    const { text } = render();
    const order = [
      'HEADLINES',
      '1. Tax authorities withdraw',
      '2. В Алматы на мирном митинге',
      '3. Бақылаушылар',
      'WHAT IS NEW ON WHICH CLAUSE',
      'ELECTIONS',
      'TAX PRESSURE ON NGOS',
      'NOTHING FOUND',
      'WHAT CHANGED IN THE LEDGER',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('says of each story whose it is, of what kind, from when, why it is here and who else reports it', () => {
    const { text } = render(digestOf([{ concern: 'ngo-tax-pressure', stories: [taxStory] }]));
    expect(text).toContain('Sample: independent news · independent news · 4 February 2021');
    expect(text).toContain('continuing, first reported on 28 January 2021');
    expect(text).toContain(
      'Why it is here:\n    Tax pressure on NGOs (tax pressure on NGOs): “Tax authorities”, “NGOs”\n',
    );
    expect(text).toContain('Sample: NGO (NGO, ru): Комитет госдоходов снял штрафы с шести НПО');
  });

  test('links the reports that have no room in it to the page that tells them all', () => {
    const reports = [1, 2, 3, 4, 5, 6, 7].map((at) => report({ title: `Report ${at}` }));
    const { text, html } = render(digestOf([{ concern: 'ngo-tax-pressure', stories: [story(reports, { id: 's1' })] }]));
    expect(text).toContain('    and 2 more reports: https://watch.example/en/stories/s1\n');
    expect(html).toMatch(/<a [^>]*href="https:\/\/watch\.example\/en\/stories\/s1"[^>]*>and 2 more reports<\/a>/);
  });

  test('explains a matched word that is not in the language of the reader, and only then', () => {
    const sections = [{ concern: 'peaceful-assembly', stories: [rallyStory] }];
    expect(render(digestOf(sections)).text).toContain('“митинге” = rally');
    expect(render(digestOf(sections, 'ru')).text).toContain('«митинге», «задержали»');
  });

  test('explains a word of an English story in Russian to a Russian reader and in Kazakh to a Kazakh one', () => {
    const sections = [{ concern: 'ngo-tax-pressure', stories: [taxStory] }];
    const [russian, kazakh] = [render(digestOf(sections, 'ru')), render(digestOf(sections, 'kk'))];
    expect(russian.text).toContain('«Tax authorities» = налоговый орган');
    expect(kazakh.text).toContain('«Tax authorities» = салық органы');
    expect(russian.html).toContain('<span lang="en">«Tax authorities»</span> = налоговый орган');
  });

  test('explains in English, and says so, a word of Russian whose concept the watch has no more', () => {
    const { text, html } = render(digestOf([{ concern: 'peaceful-assembly', stories: [rallyStory] }], 'kk'));
    expect(text).toContain('«митинге» = митинг, «задержали» = to detain');
    expect(html).toContain('<span lang="en"> = to detain</span>');
  });

  test('names the language of a matched word that is not in the language of its story', () => {
    const mixed = { ...rallyStory, reports: rallyStory.reports.map((one) => ({ ...one, language: 'kk' as const })) };
    const sections = [{ concern: 'peaceful-assembly', stories: [mixed] }];
    expect(render(digestOf(sections)).text).toContain('“митинге” (ru) = rally');
  });

  test('marks the matched words in the headline and names the language of the headline', () => {
    const { html } = render(digestOf([{ concern: 'elections', stories: [electionStory] }]));
    expect(html).toMatch(
      /<a [^>]*lang="kk"[^>]*>Бақылаушылар парламент <span class="m"[^>]*>сайлауының<\/span> қорытындысын/,
    );
  });

  test('warns that a story may repeat when an earlier mail is in doubt', () => {
    const repeated = { ...rallyStory, mayRepeat: true };
    const { text, html } = render(digestOf([{ concern: 'peaceful-assembly', stories: [repeated] }]));
    for (const part of [text, html]) expect(part).toContain('may repeat an earlier mail');
    expect(render().text).not.toContain('may repeat');
  });

  test('says silence, and that unanswered sources leave it unknown', () => {
    const digest = digestOf([]);
    const down = digest.quiet.map((one) => ({ ...one, sources: { asked: 4, answered: 1 } }));
    expect(render({ ...digest, quiet: down }).text).toContain(
      '3 of 4 sources that could have told of these did not answer. Treat these as unknown:\n- Elections',
    );
    const { subject, text } = render(digest);
    expect(subject).toBe('No new stories: week to 7 February 2021');
    expect(text).toContain('Nothing was found on your concerns in this period.');
    expect(text).toContain('41 of 43 sources answered');
    expect(text).toContain('NOTHING FOUND\n14 of 15 sources that could have told of these answered:\n- Elections\n');
    expect(text).toContain('- Party registration');
  });

  test('sets the silence of a concern beside its other weeks, and beside what was told in languages not asked for', () => {
    const digest = digestOf(sampleSections);
    const weeksOf = (now: number) =>
      Array.from({ length: 9 }, (_, at) => ({
        from: addDays('2020-12-07', 7 * at),
        stories: at === 8 ? now : 2,
        standing: 'known' as const,
      }));
    const [concern] = digest.quiet.map((one) => one.concern);
    const quietWith = (now: number, language: Language = 'en') => {
      const segment = { ...digest.segment, mailLanguage: language };
      return render({ ...digest, segment, trends: { [concern ?? '']: { weeks: weeksOf(now), median: 2.5 } } }).text;
    };
    expect(quietWith(0)).toMatch(/^- .+ · median of the 8 weeks before: 2\.5$/m);
    expect(quietWith(1)).toMatch(/^- .+ · in all languages 1 new story; median of the 8 weeks before: 2\.5$/m);
    expect(quietWith(2, 'ru')).toMatch(/^- .+ · на всех языках 2 новых сюжета; медиана за 8 предыдущих недель: 2,5$/m);
    expect(quietWith(2, 'kk')).toMatch(/^- .+ · барлық тілде 2 жаңа сюжет; алдыңғы 8 аптаның медианасы: 2,5$/m);
  });

  test('says in a language that nobody has reviewed that nobody has', () => {
    const { text, html } = render(digestOf(sampleSections, 'kk'));
    expect(text).toContain('редактор әлі тексерген жоқ');
    expect(html).toContain('редактор әлі тексерген жоқ');
    expect(render(digestOf(sampleSections, 'ru')).text).not.toContain('тексерген');
  });

  test('shows own words on one line as what they are: whoever typed them may not be who reads them', () => {
    const digest = digestOf(sampleSections);
    const keywords = 'court\n\nVisit https://evil.example \u202Etxt "\uE000unsubscribe\uE001" <b>fines</b>';
    const rendered = render({ ...digest, segment: { ...digest.segment, keywords } });
    const mail = mailOfReader(rendered, digest.segment, sampleReader, 'https://watch.example/en/unsubscribe/t');
    expect(mail.text).toContain(
      'Narrowed by your own words: court Visit https://evil.example txt "unsubscribe" <b>fines</b>. Where',
    );
    expect(mail.html).toContain('&lt;b&gt;fines');
    expect(mail.text.split('/unsubscribe/')).toHaveLength(2);
  });

  const endOf = (language: Language, reader: Reader) => {
    const digest = digestOf(sampleSections, language);
    return mailOfReader(render(digest), digest.segment, reader, 'https://watch.example/en/unsubscribe/t?a=1&b=2');
  };

  test('ends with why it came, the way out, the way in for others, and who sent it from where', () => {
    const mail = endOf('en', sampleReader);
    expect(mail.text).toContain(
      'You get this mail because you confirmed it on 12 January 2021: weekly, on Mondays; 4 concerns; stories in English, Kazakh, Russian.',
    );
    expect(mail.text).toContain('Unsubscribe: https://watch.example/en/unsubscribe/t?a=1&b=2');
    expect(mail.html).toContain('href="https://watch.example/en/unsubscribe/t?a=1&amp;b=2"');
    expect(mail.text).toContain('Change topics, rhythm or pause: https://watch.example/en/preferences/t?a=1&b=2');
    expect(mail.text).toContain('Subscribe: https://watch.example/en/subscribe');
    expect(mail.html).toContain('Sample Operator, 1 Sample Street, 1000 Brussels, Belgium');
    expect(mail.html + mail.text).not.toMatch(/[\uE000-\uF8FF]/);
  });

  test('says why it came in the language of the mail, by the calendar of the reader’s place', () => {
    const almaty: Reader = {
      cadence: { every: 'week', weekday: 5, hour: 8, zone: 'Asia/Almaty' },
      consent: { confirmedAt: '2021-01-12T21:00:00.000Z' },
    };
    const daily: Reader = { ...almaty, cadence: { ...almaty.cadence, every: 'day' } };
    const of = (language: Language, reader: Reader) => endOf(language, reader).html;
    expect(of('ru', almaty)).toContain(
      'потому что подтвердили подписку 13 января 2021 г.: еженедельно, по пятницам; 4 темы; языки сюжетов: английский, казахский, русский.',
    );
    expect(of('ru', daily)).toContain('13 января 2021 г.: ежедневно, если что-то найдено; 4 темы');
    expect(of('kk', almaty)).toContain(
      'себебі жазылымды растадыңыз (2021 ж. 13 қаңтар): апта сайын, жұма күні; 4 тақырып;',
    );
    expect(of('kk', daily)).toContain('(2021 ж. 13 қаңтар): бірдеңе табылған күндері күн сайын; 4 тақырып;');
    expect(of('en', daily)).toContain('13 January 2021: daily, when something was found; 4 concerns');
  });

  test('does not make up a day of confirming that no row tells', () => {
    for (const consent of [{}, { confirmedAt: '<b>soon' }]) {
      const { text } = endOf('en', { ...sampleReader, consent });
      expect(text).toContain('because a subscription was confirmed from this address: weekly, on Mondays; 4 concerns');
      expect(text).not.toContain('soon');
    }
  });

  test('says on top and in the subject that a replay is a replay, and nowhere otherwise', () => {
    const replay = render(digestOf(sampleSections), { ...sampleConfig, notice: 'replay' });
    expect(replay.subject).toMatch(/^Replay: /);
    expect(replay.text).toMatch(/^\*\*\* This is a replay of sample feeds/);
    expect(replay.html.indexOf('This is a replay')).toBeLessThan(replay.html.indexOf('<h1'));
    expect(render().html).not.toContain('replay');
  });

  test('sets the week beside the weeks before, in words, in numbers and as bars, and says when it is unreliable', () => {
    const week = (stories: number, standing: 'known' | 'unreliable' | 'unread' = 'known') => ({
      from: '2021-01-25',
      stories,
      standing,
    });
    const weeks = [
      week(0, 'unread'),
      week(6, 'unreliable'),
      week(2),
      week(1),
      week(2),
      week(2),
      week(0),
      week(3),
      week(4),
    ];
    const trends = { elections: { weeks, median: 2 } };
    const { text, html } = render(digestOf(sampleSections, 'en', { trends }));
    expect(text).toContain(
      'Coverage: 4 new stories this week; median of the 8 weeks before: 2. Here and below, coverage counts every new story',
    );
    expect(text).toContain('Week by week, this one last: – 6? 2 1 2 2 0 3 4');
    expect(html.match(/height:28px/g)).toHaveLength(1);
    const down = { elections: { weeks: [...weeks.slice(0, 8), week(1, 'unreliable')] } };
    expect(render(digestOf(sampleSections, 'en', { trends: down })).text).toContain(
      'too few earlier weeks are known to compare. Sources were down: treat this week’s number as unreliable.',
    );
  });

  test('names the ledger entries of the period', () => {
    const { text } = render(digestOf(sampleSections, 'en', { ledger: sampleWatch.ledger }));
    expect(text).toContain('- Clause 1, 11 February 2021: Not assessed. No published assessment was cited.');
  });

  test('names concerns whose stories all stand under others, with how many they are and their week', () => {
    const week = { from: '2021-02-01', stories: 2, standing: 'known' as const };
    const elsewhere = [{ concern: 'party-registration', stories: 2 }];
    const trends = { 'party-registration': { weeks: [week], median: 0.5 } };
    const { text, html } = render(digestOf(sampleSections, 'en', { elsewhere, trends }));
    expect(text).toContain(
      'speak to them:\n- Party registration · 2 stories\n  Coverage: 2 new stories this week; median of the 8 weeks before: 0.5.\n',
    );
    expect(html).toContain('Party registration · 2 stories');
    expect(render().text).not.toContain('UNDER OTHER CONCERNS');
  });

  describe.each(languages)('in %s', (language) => {
    const digest = digestOf(sampleSections, language);
    const inbox = ({ subject, html, text }: RenderedMail) => [subject, preheaderOf(html), text.slice(0, 140)];

    test('tells nothing before it is opened to those who choose so: not in subject, not in preview, not in its first words', () => {
      const shown = inbox(render({ ...digest, segment: { ...digest.segment, discreet: true } })).join('\n');
      expect(shown).not.toMatch(/Resolution|Kazakhstan|Казахстан|Қазақстан|NGO|НПО|ҮЕҰ/i);
      expect(shown.replace(/ 7|2021/g, '')).not.toMatch(/\d/);
    });

    test('shows no feed text and none of the own words of a reader before it is opened', () => {
      const mail = render({ ...digest, segment: { ...digest.segment, keywords: 'secretword' } });
      expect(mail.text).toContain('secretword');
      for (const part of inbox(mail)) expect(part).not.toMatch(/secretword|Tax authorities|Алматы/);
    });
  });

  test('has no image, no script, no form and no outside style sheet', () => {
    expect(render().html).not.toMatch(/<(img|script|form|link|iframe|svg|video)\b|url\(|@import/i);
  });

  test('stays under 90 KB at 500 stories, with a link to exactly the rest', () => {
    const title =
      'Комитет государственных доходов вновь проверил неправительственные организации и их отчёты о зарубежных средствах';
    const reports = [1, 2, 3, 4].map((id) =>
      report({
        title: `${title} ${id}`,
        language: 'ru',
        publisher: `Издание ${id}`,
        words: [['проверил', 'inspection']],
      }),
    );
    const stories = Array.from({ length: 125 }, () => story(reports));
    const sections = sampleWatch.concerns.map(({ id }) => ({ concern: id, stories }));
    const mail = render(digestOf(sections, 'ru'));
    expect(Buffer.byteLength(mail.html)).toBeLessThan(90_000);
    expect(mail.text).toMatch(
      /Ещё 1\d\d сюжет\S* по этой теме: https:\/\/watch\.example\/ru\/concerns\/elections\?from=2021-02-01&until=2021-02-08&after=\d\n/,
    );
    const { segment, ...digest } = digestOf(sections, 'ru');
    const linkFor = (change: Partial<typeof segment>) =>
      /\/elections\?\S+/.exec(render({ ...digest, segment: { ...segment, ...change } }).text)?.[0];
    expect(linkFor({ concerns: ['elections', 'party'], storyLanguages: ['kk', 'ru'] })).toMatch(
      /&after=\d&concerns=elections,party&languages=kk,ru$/,
    );
    expect(linkFor({ keywords: 'union' })).toMatch(/&after=0$/);
    expect(linkFor({ period: { from: '2020-12-01', until: '2021-02-08' } })).toContain(
      'from=2021-01-08&until=2021-02-08',
    );
  });

  test('stays under 90 KB when every concern of a large watch tells its longest stories', () => {
    const longest = report({
      title: 'Ж"<&'.repeat(400),
      link: `https://independent.example/${'a&'.repeat(450)}`,
      words: [['Ж"<&'.repeat(100), 'gloss']],
    });
    const concern = (id: string) => ({
      concern: id,
      stories: Array.from({ length: 28 }, () => story([longest, longest, longest])),
    });
    const mail = render(digestOf(Array.from({ length: 18 }, (_, index) => concern(`concern-${index}`))));
    expect(Buffer.byteLength(mail.html)).toBeLessThan(90_000);
  });
});
