import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { Command } from 'commander';
import { openDataFolder } from '../../../bin/commands/data-folder';
import { register as registerDigest } from '../../../bin/commands/digest';
import { register as registerMatch } from '../../../bin/commands/match';
import { register as registerSending } from '../../../bin/commands/sending';
import { register as registerSubscriber } from '../../../bin/commands/subscriber';
import { days } from '../../../lambdas/adapters/days';
import { rulesKeeper } from '../../../lambdas/adapters/kept-rules';
import { matches } from '../../../lambdas/adapters/matches';
import { sendingRecord } from '../../../lambdas/adapters/sending-record';
import { dueShardOf, keyOf } from '../../../lambdas/adapters/subscriber-rows';
import { addDays } from '../../../lambdas/domain/stories/calendar';
import { addressId } from '../../../lambdas/domain/subscriptions/address-id';
import { parseKeys } from '../../../lambdas/domain/subscriptions/keys';
import { startTables } from '../../../local/tables/start-tables';
import { packRules } from '../../../watches/pack-rules';
import { aDay, aMatch, aReport, aStory } from '../../builders';
import { concept, smallSource } from '../../domain/matching/small-matcher';
import { sampleSubscription } from '../../domain/subscriptions/sample-subscription';

const data = mkdtempSync(join(tmpdir(), 'operator-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));
const address = 'reader@ngo.example';

/** A folder as a replay leaves it, on Monday 8 February 2021: a closed week with one story, and a reader. */
beforeAll(async () => {
  await (await startTables({ dir: data })).close();
  writeFileSync(join(data, 'replay.json'), JSON.stringify({ now: '2021-02-08T01:00:00.000Z' }));
  const { client, settings, close } = await openDataFolder(data);
  await matches(client, 'Matches').storeIfNew(
    aMatch('fines', { title: 'Fines lifted', foundAt: '2021-02-03T10:00:00.000Z', readAs: { scope: 'subject' } }),
  );
  for (let day = 0; day < 7; day += 1) {
    const stories = day === 2 ? [aStory('fines', { reports: [aReport('fines', { title: 'Fines lifted' })] })] : [];
    await days(client, 'Matches').storeDay(aDay(addDays('2021-02-01', day), { stories }));
  }
  const id = addressId(address, parseKeys(settings.TOKEN_KEYS ?? ''));
  const Item = { ...sampleSubscription({ id, address }), ...keyOf(id), dueShard: dueShardOf(id) };
  await client.send(new PutCommand({ TableName: 'Subscribers', Item }));
  await close();
});

/** What a command prints and how it ends. */
async function cli(...words: readonly string[]) {
  const said: string[] = [];
  const complaints: string[] = [];
  const print = jest.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.push(Buffer.from(text as string).toString());
    return true;
  });
  const complain = jest.spyOn(console, 'error').mockImplementation((line: string) => void complaints.push(line));
  const program = new Command('cli').exitOverride();
  for (const register of [registerDigest, registerMatch, registerSending, registerSubscriber]) register(program);
  try {
    const isElsewhere = words.includes('--data') || words.includes('--text');
    const folder = isElsewhere ? [] : ['--data', data];
    await program.parseAsync([...words, ...folder], { from: 'user' });
    return { out: said.join('\n'), complaint: complaints.join('\n'), code: Number(process.exitCode ?? 0) };
  } finally {
    process.exitCode = undefined;
    for (const spy of [print, write, complain]) spy.mockRestore();
  }
}

describe('the operator on a data folder', () => {
  it('previews the next digest as text, HTML and whole mail, also discreetly', async () => {
    const text = await cli('digest', 'preview');
    expect(text.out).toContain('Fines lifted');
    expect((await cli('digest', 'preview', '--format', 'html', '--mail-language', 'kk')).out).toContain(
      '<html lang="kk"',
    );
    const mail = await cli('digest', 'preview', '--format', 'eml', '--discreet');
    expect(mail.out).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    expect(mail.out).toContain('Your mail, 7 February 2021');
  });

  it('previews what own words let through', async () => {
    expect((await cli('digest', 'preview', '--keywords', 'fine')).out).toContain('Fines lifted');
    expect((await cli('digest', 'preview', '--keywords', 'court')).out).not.toContain('Fines lifted');
  });

  it.each([
    [['--concerns', 'none'], 'no such concern: "none". There are: elections'],
    [['--concerns', ''], 'no such concern: "". There are: elections'],
    [['--languages', 'en, de'], '--languages de: choose from en, ru, kk'],
    [['--mail-language', 'fr'], '--mail-language fr: choose from en, ru, kk'],
    [['--date', '2021-02-30'], '--date 2021-02-30: write the day of sending, one of the calendar, as YYYY-MM-DD'],
    [['--days', '1.5'], '--days 1.5: choose from 1 to 366'],
    [['--format', 'pdf'], '--format pdf: choose one of html, text, eml'],
    [['--keywords', 'court (fine'], '--keywords, character 7: this bracket is never closed'],
  ])('is told what is wrong with %j, and shown nothing', async (options, complaint) => {
    const said = await cli('digest', 'preview', ...options);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.complaint).toContain(complaint);
  });

  it('is told of a wrong option before it is told that there is no data', async () => {
    const nowhere = join(data, 'nowhere');
    expect(await cli('digest', 'preview', '--days', 'x', '--data', nowhere)).toMatchObject({ code: 2 });
    expect(await cli('digest', 'preview', '--data', nowhere)).toMatchObject({ code: 1 });
  });

  it('is told that --json goes with --explain', async () => {
    const { code, complaint } = await cli('match', '--text', 'x', '--json');
    expect([code, complaint]).toEqual([2, expect.stringContaining('--json goes with --explain')]);
  });

  it('reads lists with blanks after their commas', async () => {
    expect(await cli('digest', 'preview', '--languages', 'en, ru')).toMatchObject({ code: 0, complaint: '' });
  });

  it('is told whether a digest would be sent and why, without the address', async () => {
    const { out, code } = await cli('subscriber', 'why', address);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      would: true,
      because: [
        'confirmed; covers the days from 2021-02-01 until 2021-02-08',
        'stories found in those of them that are closed: 1; corrections: 0',
      ],
    });
    expect(out).not.toContain(address);
    const nobody = await cli('subscriber', 'why', 'nobody@ngo.example');
    expect(nobody.code).toBe(1);
    expect(nobody.out).toContain('there is no subscription of this id or address');
    expect(await cli('subscriber', 'why', ' ')).toMatchObject({ code: 2, complaint: expect.stringContaining('id or') });
    const half = await cli('subscriber', 'why', 'id', '--table', 'Subscribers');
    expect(half).toMatchObject({ code: 2, complaint: expect.stringContaining('--matches-table go together') });
  });

  it('is told so about a deployed service too, by id, and by address with the keys alone', async () => {
    const { client, settings, close } = await openDataFolder(data);
    const id = addressId(address, parseKeys(settings.TOKEN_KEYS ?? ''));
    const deployed = ['--table', 'Subscribers', '--matches-table', 'Matches'];
    const found = await cli('subscriber', 'why', id, ...deployed);
    expect(JSON.parse(found.out)).toMatchObject({ id, because: expect.anything() });
    expect(await cli('subscriber', 'why', address, ...deployed)).toMatchObject({ code: 2, out: '' });
    const missing = await cli('sending', 'status', '--table', 'Nothing');
    expect(missing.code).toBe(1);
    expect(missing.complaint).toMatch(/the table Nothing cannot be used \(ResourceNotFoundException.*AWS_REGION/s);
    client.destroy();
    await close();
  });

  it('is told how sending stands, and lets it go on', async () => {
    expect(JSON.parse((await cli('sending', 'status')).out)).toMatchObject({ sent: 0, bounced: 0, complained: 0 });
    const early = await cli('sending', 'resume');
    expect(early).toMatchObject({ code: 1, out: '', complaint: expect.stringContaining('is not stopped') });
    const { client, close } = await openDataFolder(data);
    const record = sendingRecord(client, 'Subscribers');
    await record.stopSending({
      at: '2021-02-07T10:00:00.000Z',
      reason: 'bounces',
      sent: 300,
      bounced: 20,
      complained: 0,
    });
    await close();
    expect(await cli('sending', 'status')).toMatchObject({
      code: 1,
      out: expect.stringContaining('"reason":"bounces"'),
    });
    expect(await cli('sending', 'resume')).toMatchObject({ code: 0 });
    expect(await cli('sending', 'status')).toMatchObject({ code: 0, out: expect.stringContaining('resumedAt') });
  });

  it('is told which rules made a match, and what today’s would say', async () => {
    const { client, close } = await openDataFolder(data);
    const rules = smallSource({ fine: concept({ en: ['fine'] }) }, 'fine');
    await rulesKeeper(client, 'Matches', packRules(rules, 'v1', 'abc+changes'))(new Date('2021-02-03T09:00:00Z'));
    await close();
    const explained = await cli('match', 'explain', 'fines');
    expect(explained.code).toBe(1);
    expect(explained.out).toContain(
      'rules     version v1; kept since 2021-02-03T09:00:00.000Z; git revision abc+changes',
    );
    expect(explained.out).toContain('again     ALSO worry by sign: "Fines" (version v1)');
    expect(explained.out).toContain('git worktree add ../then abc && cd ../then');
    expect(explained.out).toMatch(/today {5}NO LONGER elections: .* \(version [0-9a-f]{12}\)/);
    expect(await cli('match', 'explain', 'unknown')).toMatchObject({ code: 1, out: '' });
  }, 60_000);

  it('hides a match from the next preview and puts it back', async () => {
    const hidden = await cli('match', 'hide', 'fines', '--reason', 'unrelated');
    expect(JSON.parse(hidden.out)).toMatchObject({ kind: 'hidden', hiding: { told: { date: '2021-02-03' } } });
    expect((await cli('digest', 'preview')).out).not.toContain('Fines lifted');
    expect(await cli('match', 'restore', 'fines')).toMatchObject({ code: 0 });
    expect((await cli('digest', 'preview')).out).toContain('Fines lifted');
    expect(await cli('match', 'hide', 'unknown', '--reason', 'asked')).toMatchObject({ code: 1 });
  });
});
