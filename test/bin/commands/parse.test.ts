import { readInThread } from '../../../bin/commands/read-in-thread';

test('a document is read in a thread, and the thread serves the next one after a deadline passed', async () => {
  const patient = readInThread(10_000);
  const feed = { body: Buffer.from('<rss version="2.0"><channel><title>T</title></channel></rss>') };
  expect(await patient.read(feed)).toMatchObject({ title: 'T' });
  await patient.close();

  const hasty = readInThread(50);
  const long = { body: Buffer.from(`<rss><channel>${'<item><title>&#60;&#60;'.repeat(400_000)}`) };
  expect(await hasty.read(long)).toMatchObject({ kind: 'failed', reason: 'timeout' });
  expect(await hasty.read({ body: Buffer.from('') })).toMatchObject({ reason: 'not-a-feed' });
  await hasty.close();
}, 20_000);
