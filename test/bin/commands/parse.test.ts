import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesOf } from '../../../bin/commands/files-of';
import { readInThread } from '../../../bin/commands/read-in-thread';

test('a document is read in a thread, and the thread serves the next one after a deadline passed', async () => {
  const patient = readInThread(10_000);
  const feed = { body: Buffer.from('<rss version="2.0"><channel><title>T</title></channel></rss>') };
  expect(await patient.read(feed)).toMatchObject({ title: 'T' });
  await patient.close();

  const hasty = readInThread(250);
  const long = { body: Buffer.from(`<rss><channel>${'<item><title>&#60;&#60;'.repeat(400_000)}`) };
  expect(await hasty.read(long)).toMatchObject({ kind: 'failed', reason: 'timeout' });
  expect(await hasty.read({ body: Buffer.from('') })).toMatchObject({ reason: 'not-a-feed' });
  await hasty.close();
});

test('a folder stands for all files in it, by name; a link that leads back to it is no way in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'));
  try {
    mkdirSync(join(folder, 'b'));
    for (const name of ['c.xml', 'a.xml', 'b/z.rss', 'b/.hidden']) writeFileSync(join(folder, name), '<rss/>');
    symlinkSync(folder, join(folder, 'd'));
    const files = ['a.xml', 'b/.hidden', 'b/z.rss', 'c.xml', 'd'].map((name) => join(folder, name));
    expect(filesOf(folder)).toEqual(files);
    expect(filesOf('https://news.example/feed')).toEqual(['https://news.example/feed']);
    expect(filesOf(join(folder, 'none'))).toEqual([join(folder, 'none')]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a folder that may not be listed stands for itself, and the files beside it are read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'));
  const closed = join(folder, 'closed');
  mkdirSync(closed);
  writeFileSync(join(folder, 'open.xml'), '<rss/>');
  chmodSync(closed, 0);
  try {
    // The superuser may list every folder, and finds nothing in this one.
    const itself = process.getuid?.() === 0 ? [] : [closed];
    expect(filesOf(folder)).toEqual([...itself, join(folder, 'open.xml')]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
