import { Command } from 'commander';
import { register } from '../../../bin/commands/watch-check';
import { copyWithSlips, type Slip, smallWatch } from '../../watches/broken-watch';

/** What a run of `watch check` printed, and its exit code. */
async function check(...args: readonly string[]) {
  const printed: string[] = [];
  const spies = [
    jest.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line)),
    jest.spyOn(console, 'error').mockImplementation(() => undefined),
  ];
  const program = new Command();
  register(program);
  await program.parseAsync(['watch', 'check', ...args], { from: 'user' });
  for (const spy of spies) spy.mockRestore();
  const code = process.exitCode;
  process.exitCode = 0;
  return { printed, code };
}

async function checkCopy(slips: readonly Slip[], ...args: readonly string[]) {
  const { folder, remove } = copyWithSlips(slips);
  const result = await check(folder, ...args);
  remove();
  return result;
}

const pace = { file: 'feeds.yaml', from: 'hosts: [herald', to: 'pace: 5\n  hosts: [herald' };
const kind = { file: 'feeds.yaml', from: 'kind: institution', to: 'kind: gossip' };

describe('watch check', () => {
  test('prints nothing and ends with 0 where there is no fault', async () => {
    expect(await check(smallWatch)).toEqual({ printed: [], code: 0 });
  });

  test('prints every fault with file, line, column and field, and ends with 1', async () => {
    const { printed, code } = await checkCopy([pace, kind]);
    expect(code).toBe(1);
    expect(printed).toEqual([
      expect.stringMatching(/feeds\.yaml:9:9: \[0\]\.pace: no faster than every 15 minutes; is 5$/),
      expect.stringMatching(/feeds\.yaml:13:9: \[1\]\.kind: must be one of institution, .*; is "gossip"$/),
    ]);
  });

  test('prints JSON lines for programs', async () => {
    const { printed } = await checkCopy([pace], '--json');
    expect(printed.map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({ line: 9, column: 9, field: '[0].pace' }),
    ]);
  });

  test('ends with 2 where the folder does not exist', async () => {
    expect((await check('no/such/folder')).code).toBe(2);
  });

  test('ends with 2 where doubts are to be compared that nobody asked for', async () => {
    expect((await check(smallWatch, '--against', 'HEAD')).code).toBe(2);
  });

  test('checks every shipped watch when no folder is named', async () => {
    expect(await check()).toEqual({ printed: [], code: 0 });
  });
});
