import { addDays } from '../../lambdas/domain/stories/calendar';
import { aDay, aReport, aStory } from '../builders';
import { atEveryPoint, dying, survive } from './crash';
import { type DigestParts, openDigests } from './digest-parts';

const opened: DigestParts[] = [];
afterAll(() => Promise.all(opened.map((parts) => parts.close())));

const joined = '2021-02-01T09:00:00.000Z';
const monday = '2021-02-08T07:15:00.000Z';
const nextMonday = '2021-02-15T07:15:00.000Z';

/** A week with one story on its Wednesday, closed; readers join on its Monday. */
async function open(): Promise<DigestParts> {
  const parts = await openDigests();
  opened.push(parts);
  parts.setClock(joined);
  await closeWeek(parts, '2021-02-01', 'fines');
  return parts;
}

async function closeWeek(parts: DigestParts, from: string, story: string): Promise<void> {
  for (let day = 0; day < 7; day += 1) {
    const stories = day === 2 ? [aStory(story, { reports: [aReport(story, { title: `Story of ${story}` })] })] : [];
    await parts.storeDay(aDay(addDays(from, day), { stories, answered: ['sample-news'] }));
  }
}

/** The planner runs, then every batch it made is sent. */
async function run(parts: DigestParts): Promise<void> {
  for (const batch of await parts.plan()) await parts.send(batch);
  await parts.settle();
}

describe('sending digests', () => {
  it('mails each confirmed reader once, however often planner and sender run', async () => {
    const parts = await open();
    await parts.join('one@reader.example');
    await parts.join('two@reader.example');
    parts.setClock(monday);
    const [batch, ...others] = await parts.plan();
    expect(others).toEqual([]);
    expect(batch?.subscribers).toHaveLength(2);
    if (batch) await Promise.all([parts.send(batch), parts.send(batch)]);
    await run(parts);
    expect(
      parts.mailbox
        .mails()
        .map(({ to }) => to)
        .sort(),
    ).toEqual(['one@reader.example', 'two@reader.example']);
  });

  it('composes once for readers alike, wherever the due index keeps them', async () => {
    const parts = await open();
    const alike = await Promise.all([1, 2, 3, 4, 5, 6, 7].map((at) => parts.join(`reader.${at}@reader.example`)));
    const other = await parts.join('other@reader.example', { concerns: ['party'] });
    parts.setClock(monday);
    const batches = await parts.plan();
    expect(batches.map(({ subscribers }) => subscribers.toSorted())).toEqual(
      expect.arrayContaining([alike.toSorted(), [other]]),
    );
    expect(batches).toHaveLength(2);
  });

  it('tells each reader of a segment when they confirmed', async () => {
    const parts = await open();
    await parts.join('new@reader.example');
    parts.setClock('2020-12-31T20:00:00.000Z');
    const old = await parts.join('old@reader.example');
    const lastYear = { from: '2020-12-31', until: '2021-02-01' };
    await parts.sendDeps.markCovered(old, lastYear, { nextDue: '2021-02-08T07:00:00.000Z' });
    parts.setClock(monday);
    await run(parts);
    const because = Object.fromEntries(
      parts.mailbox.mails().map(({ to, text }) => [to.slice(0, 3), /^You get this mail.*$/m.exec(text)?.[0]]),
    );
    expect(because).toEqual({
      new: 'You get this mail because you confirmed it on 1 February 2021: weekly, on Mondays; 3 concerns; stories in English.',
      old: 'You get this mail because you confirmed it on 31 December 2020: weekly, on Mondays; 3 concerns; stories in English.',
    });
  });

  it('covers up to the cut-off and is due a week later', async () => {
    const parts = await open();
    const id = await parts.join('one@reader.example');
    parts.setClock(monday);
    await run(parts);
    expect(await parts.load(id)).toMatchObject({ coveredUntil: '2021-02-08', dueAt: '2021-02-15T07:00:00.000Z' });
  });

  it('waits until the last day of the period is closed', async () => {
    const parts = await openDigests();
    opened.push(parts);
    parts.setClock(joined);
    await parts.join('one@reader.example');
    await parts.storeDay(aDay('2021-02-06'));
    parts.setClock(monday);
    expect(await parts.plan()).toEqual([]);
    await parts.storeDay(aDay('2021-02-07'));
    expect(await parts.plan()).toHaveLength(1);
  });

  it('says a quiet week to a weekly reader and spares a daily one', async () => {
    const parts = await openDigests();
    opened.push(parts);
    parts.setClock(joined);
    await parts.join('weekly@reader.example');
    const cadence = { every: 'day', weekday: 1, hour: 8, zone: 'Europe/Brussels' } as const;
    const daily = await parts.join('daily@reader.example', { cadence });
    await parts.storeDay(aDay('2021-02-07'));
    parts.setClock(monday);
    await run(parts);
    expect(parts.mailbox.mails().map(({ to }) => to)).toEqual(['weekly@reader.example']);
    expect(await parts.load(daily)).toMatchObject({ coveredUntil: '2021-02-08' });
  });

  it('spares a weekly reader the quiet week who asked for that, and covers it', async () => {
    const parts = await open();
    const id = await parts.join('spared@reader.example', { skipEmpty: true });
    for (let day = 0; day < 7; day += 1) await parts.storeDay(aDay(addDays('2021-02-08', day)));
    parts.setClock(monday);
    await run(parts);
    parts.setClock(nextMonday);
    await run(parts);
    expect(parts.mailbox.mails()).toHaveLength(1);
    expect(await parts.load(id)).toMatchObject({ coveredUntil: '2021-02-15' });
  });

  it('tells nothing in the subject to a reader who asked for that', async () => {
    const parts = await open();
    await parts.join('open@reader.example');
    await parts.join('discreet@reader.example', { discreet: true });
    parts.setClock(monday);
    await run(parts);
    const subjects = Object.fromEntries(parts.mailbox.mails().map(({ to, subject }) => [to, subject]));
    expect(subjects).toEqual({
      'open@reader.example': '1 story, 2 clauses: week to 7 February 2021',
      'discreet@reader.example': 'Your mail, 7 February 2021',
    });
  });

  it('mails nobody who unsubscribed or was suppressed after the plan', async () => {
    const parts = await open();
    const left = await parts.join('left@reader.example');
    const bounced = await parts.join('bounced@reader.example');
    parts.setClock(monday);
    const batches = await parts.plan();
    await parts.unsubscribe(left, monday);
    await parts.suppress(bounced);
    for (const batch of batches) {
      expect(await parts.send(batch)).toMatchObject({ sent: 0, refused: batch.subscribers.length });
    }
    expect(parts.mailbox.mails()).toEqual([]);
  });

  it('gives the claim back when SES is throttling, and sends at the next try', async () => {
    const parts = await open();
    await parts.join('one@reader.example');
    parts.setClock(monday);
    parts.mailbox.failNext('throttle');
    const [batch] = await parts.plan();
    if (batch === undefined) throw new Error('A digest is due.');
    expect(await parts.send(batch)).toMatchObject({ sent: 0, held: 1 });
    expect(await parts.send(batch)).toMatchObject({ sent: 1, held: 0 });
  });

  it('holds everything while sending is stopped, and sends it once it goes on', async () => {
    const parts = await open();
    await parts.join('one@reader.example');
    parts.setClock(monday);
    const [batch] = await parts.plan();
    if (batch === undefined) throw new Error('A digest is due.');
    const stop = { at: monday, reason: 'bounces', sent: 250, bounced: 10, complained: 0 } as const;
    await parts.sending.stopSending(stop);
    expect(await parts.send(batch)).toMatchObject({ sent: 0, held: 1 });
    expect(await parts.plan()).toEqual([]);
    expect(parts.planReport()).toMatchObject({ planned: 0, held: 1, sendingStopped: { reason: 'bounces' } });
    await parts.sending.resumeSending(monday);
    await run(parts);
    expect(parts.mailbox.mails()).toHaveLength(1);
  });

  it('plans no more than the day allows, and tells a sandbox', async () => {
    const parts = await open();
    for (const name of ['one', 'two', 'three']) await parts.join(`${name}@reader.example`);
    parts.setClock(monday);
    parts.setQuota({ perSecond: 1, perDay: 200, sentLastDay: 188 });
    const batches = await parts.plan();
    expect(batches.flatMap(({ subscribers }) => subscribers)).toHaveLength(2);
    expect(parts.planReport()).toMatchObject({ planned: 2, held: 1, sandbox: true });
  });

  it('leaves a paused reader alone until the day the pause ends, then makes up for it', async () => {
    const parts = await open();
    const id = await parts.join('one@reader.example');
    await parts.pauses.pause(id, { until: '2021-02-11', dueAt: '2021-02-15T07:00:00.000Z' });
    parts.setClock(monday);
    await run(parts);
    expect(parts.mailbox.mails()).toEqual([]);
    await closeWeek(parts, '2021-02-08', 'release');
    parts.setClock(nextMonday);
    await run(parts);
    const [mail, ...others] = parts.mailbox.mails();
    expect(others).toEqual([]);
    expect(mail?.text).toContain('Story of fines');
    expect(mail?.text).toContain('Story of release');
    expect(await parts.load(id)).toMatchObject({ status: 'confirmed', coveredUntil: '2021-02-15' });
    expect((await parts.load(id))?.pausedUntil).toBeUndefined();
  });

  it('believes the Send event when the answer of SES was lost', async () => {
    const parts = await open();
    const id = await parts.join('one@reader.example');
    parts.setClock(monday);
    parts.mailbox.failNext('500-after-accept');
    for (const batch of await parts.plan()) expect(await parts.send(batch)).toMatchObject({ unknown: 1 });
    await parts.settle();
    expect((await parts.load(id))?.coveredUntil).toBe('2021-02-08');
    await run(parts);
    expect(parts.mailbox.mails()).toHaveLength(1);
  });

  it('sends nothing when a batch comes again after its digest was given up as doubtful', async () => {
    const parts = await open();
    await parts.join('one@reader.example');
    parts.setClock(monday);
    const [batch] = await parts.plan();
    if (batch === undefined) throw new Error('A digest is due.');
    // The sender died after SES took the mail: nobody marked it, and the queue will deliver the batch again.
    const dies = { ...parts.sendDeps, markSent: () => Promise.reject(new Error('died')) };
    await expect(parts.send(batch, dies)).rejects.toThrow('died');
    parts.setClock('2021-02-08T07:31:00.000Z');
    await parts.plan();
    expect(await parts.send(batch)).toMatchObject({ sent: 0, refused: 1 });
    await parts.settle();
    expect(parts.mailbox.mails()).toHaveLength(1);
  });

  it('never sends a doubtful digest again; its stories come with the next, marked', async () => {
    const parts = await open();
    const id = await parts.join('one@reader.example');
    parts.setClock(monday);
    parts.mailbox.failNext('500');
    await run(parts);
    parts.setClock('2021-02-08T07:29:00.000Z');
    expect(await parts.plan()).toEqual([]);
    parts.setClock('2021-02-08T07:45:00.000Z');
    expect(await parts.plan()).toEqual([]);
    expect(await parts.load(id)).toMatchObject({
      coveredUntil: '2021-02-01',
      uncertain: { period: { from: '2021-02-01' } },
    });
    await closeWeek(parts, '2021-02-08', 'release');
    parts.setClock(nextMonday);
    await run(parts);
    const [mail, ...others] = parts.mailbox.mails();
    expect(others).toEqual([]);
    expect(mail?.text).toContain('Story of fines');
    expect(mail?.text).toContain('Story of release');
  });

  it('loses and doubles no story wherever it dies', async () => {
    await atEveryPoint(async (point) => {
      const parts = await open();
      const id = await parts.join('one@reader.example');
      parts.setClock(monday);
      const [batch] = await parts.plan();
      if (batch === undefined) throw new Error('A digest is due.');
      const end = await survive(() => parts.send(batch, dying(parts.sendDeps, point)));
      await parts.settle();
      await run(parts);
      parts.setClock('2021-02-08T08:00:00.000Z');
      await run(parts);
      await closeWeek(parts, '2021-02-08', 'release');
      parts.setClock(nextMonday);
      await run(parts);
      const texts = parts.mailbox.mails().map(({ text }) => text);
      expect(texts.filter((text) => text.includes('Story of fines'))).toHaveLength(1);
      expect(texts.filter((text) => text.includes('Story of release'))).toHaveLength(1);
      expect((await parts.load(id))?.coveredUntil).toBe('2021-02-15');
      return end;
    });
  });
});
