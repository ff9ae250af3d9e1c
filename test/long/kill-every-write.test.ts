import { archive } from '../../lambdas/adapters/archive';
import { days } from '../../lambdas/adapters/days';
import { suppressions } from '../../lambdas/adapters/suppressions';
import { type Death, lifeUntil } from './mortal-proxy';
import { type Job, type MortalService, mortalService } from './mortal-service';

const old = 'Kazakhstan: court jails activist after rally in Almaty';
const fined = 'Kazakhstan: tax authorities fine NGO over foreign income reports';
const dropped = 'Kazakhstan withdraws fines on two NGOs';
const readers = ['one@reader.example', 'two@reader.example'];
const bouncing = 'bounce@simulator.amazonses.com';
const complaining = 'complaint@simulator.amazonses.com';

/** Two weeks: a history, two entries, the week's closing and digest, another entry, the next digest. Schedules repeat as deployed. */
const timeline: readonly (readonly [instant: string, jobs: readonly Job[], titles: readonly string[]])[] = [
  ['2021-02-03T10:00:00Z', ['polls'], [old]],
  ['2021-02-03T10:15:00Z', ['polls'], [old]],
  ['2021-02-07T10:00:00Z', ['polls'], [fined, old]],
  ['2021-02-07T10:15:00Z', ['polls'], [dropped, fined, old]],
  ['2021-02-07T10:30:00Z', ['polls'], [dropped, fined, old]],
  ['2021-02-08T00:30:00Z', ['close'], []],
  ['2021-02-08T00:45:00Z', ['close'], []],
  ...['00', '15', '30', '45'].map((minute) => [`2021-02-08T07:${minute}:00Z`, ['digests'], []] as const),
  ['2021-02-08T08:00:00Z', ['digests'], []],
  ['2021-02-15T00:30:00Z', ['close'], []],
  ['2021-02-15T00:45:00Z', ['close'], []],
  ...['00', '15', '30', '45'].map((minute) => [`2021-02-15T07:${minute}:00Z`, ['digests'], []] as const),
];

async function live(death?: Death) {
  const life = lifeUntil(death);
  const service = await mortalService(life);
  try {
    for (const address of [...readers, bouncing, complaining]) await service.join(address);
    for (const [instant, jobs, titles] of timeline) {
      service.publish(...titles);
      await service.tick(instant, jobs);
    }
    return { end: await endOf(service), died: life.hasDied(), written: life.written };
  } finally {
    await service.close();
  }
}

/** What must be the same for all lives, and what became of each reader's mails. */
async function endOf({ client, mailbox, reports, deadLetters }: MortalService) {
  const closed = await days(client, 'Matches').loadDays('2021-02-01', '2021-02-15');
  const { lastIndexed, loadFound } = archive(client, 'Matches');
  const stories = closed.flatMap((day) => day.stories);
  const found = await loadFound(stories.map(({ id }) => id));
  const edition = await days(client, 'Matches').loadEdition('2021-W05');
  const suppressed = suppressions(client, 'Subscribers').isSuppressed;
  const sum = (job: string, count: string) =>
    reports.reduce(
      (all, [name, report]) => all + (name === job ? ((report as Record<string, number>)[count] ?? 0) : 0),
      0,
    );
  return {
    stories: stories.map(({ reports: told }) => told.map(({ title }) => title).join()).sort(),
    closed: closed.map(({ date }) => date),
    edition: edition?.storyIds.length,
    indexed: [await lastIndexed(), found.map((hit) => hit.storyId !== undefined)],
    suppressed: await Promise.all([bouncing, complaining].map((address) => suppressed(address.replace(/\W/g, '-')))),
    mailsOf: new Map(
      [...readers, bouncing, complaining].map((address) => [
        address,
        mailbox.mails().flatMap(({ to, text }) => (to === address ? [text] : [])),
      ]),
    ),
    uncertain: sum('plan-digests', 'uncertain'),
    deadLetters: deadLetters(),
  };
}

let whole: Awaited<ReturnType<typeof live>>;
beforeAll(async () => {
  whole = await live();
});

test('a life that nothing ends mails two weeks to who stays, one mail to who bounces or complains', () => {
  expect(whole.end.stories).toEqual([dropped, fined]);
  expect([...whole.end.mailsOf.values()].map((mails) => mails.length)).toEqual([2, 2, 1, 1]);
  const kinds = [
    'UpdateItem subscription',
    'SendRawEmail',
    'PutItem match',
    'PutItem days',
    'queue digests',
    'queue polls',
  ];
  expect([...new Set(whole.written)]).toEqual(expect.arrayContaining(kinds));
  expect(whole.written.length).toBeGreaterThan(60);
});

test.each(['before', 'after'] as const)(
  'killed %s every write of poll, closing, plan, sending and feedback, nothing is lost or doubled',
  async (when) => {
    const expected = shared(whole.end);
    const lives = { killed: 0, uncertain: 0 };
    for (let write = 1; write <= whole.written.length; write += 1) {
      const { end, died } = await live({ write, when });
      const where = `${when} write ${write}, ${whole.written[write - 1]}`;
      expect([where, shared(end)]).toEqual([where, expected]);
      expect([where, faultsOf(end)]).toEqual([where, []]);
      lives.killed += died ? 1 : 0;
      lives.uncertain += end.uncertain;
    }
    console.info(
      `${lives.killed} of ${whole.written.length} killed ${when} a write; ${lives.uncertain} mails uncertain`,
    );
    expect(lives.killed).toBeGreaterThan(whole.written.length * 0.9);
  },
  3_600_000,
);

type End = Awaited<ReturnType<typeof endOf>>;

function shared({ mailsOf: _mails, uncertain: _uncertain, ...rest }: End) {
  return rest;
}

/** What a reader would complain of: a story that never came, or one that came twice unmarked; a mail to who must not get any. */
function faultsOf({ mailsOf, uncertain }: End): string[] {
  const missing = readers.map((address) => 2 - (mailsOf.get(address)?.length ?? 0));
  const troubled = [bouncing, complaining].filter((address) => mailsOf.get(address)?.length !== 1);
  const unaccounted =
    missing.reduce((sum, mails) => sum + mails, 0) > uncertain ? ['a mail is missing and not counted'] : [];
  const stories = readers.flatMap((address) =>
    [fined, dropped].flatMap((title) => {
      const told = (mailsOf.get(address) ?? []).filter((text) => text.includes(title));
      const unmarked = told.filter((text) => !text.includes('may repeat'));
      if (told.length === 0) return [`${address} never read of ${title}`];
      return told.length > 1 && unmarked.length > 1 ? [`${address} read twice of ${title}`] : [];
    }),
  );
  return [...stories, ...troubled.map((address) => `${address} got other than one mail`), ...unaccounted];
}
