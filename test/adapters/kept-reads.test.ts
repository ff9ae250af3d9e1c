import { keptReads } from '../../lambdas/adapters/kept-reads';

let clock = 0;
let asked: string[] = [];
const read = keptReads(() => new Date(clock))(async (concern: string, most: number) => {
  asked.push(`${concern} ${most}`);
  if (concern === 'broken') throw new Error('table is away');
  return [concern];
});
beforeEach(() => {
  clock += 3_600_000;
  asked = [];
});

describe('a read of what is public', () => {
  test('is made once a minute for each question, also when it is asked by many at once', async () => {
    expect(await Promise.all([read('elections', 1), read('elections', 1), read('elections', 2)])).toHaveLength(3);
    clock += 59_999;
    expect(await read('elections', 1)).toEqual(['elections']);
    expect(asked).toEqual(['elections 1', 'elections 2']);
    clock += 1;
    await read('elections', 1);
    expect(asked).toHaveLength(3);
  });

  test('that failed is made again by the next who asks', async () => {
    await expect(read('broken', 1)).rejects.toThrow('table is away');
    await expect(read('broken', 1)).rejects.toThrow('table is away');
    expect(asked).toHaveLength(2);
  });

  test('is forgotten where two hundred others came after it', async () => {
    for (let most = 0; most <= 200; most += 1) await read('elections', most);
    await read('elections', 200);
    expect(asked).toHaveLength(201);
    await read('elections', 0);
    expect(asked).toHaveLength(202);
  });
});
