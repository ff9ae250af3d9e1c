import { world } from '../../lambdas/handlers/world';

test('a report is logged as one object, which Lambda keeps as it is for the alarms that count in it', () => {
  const logged = jest.spyOn(console, 'log').mockImplementation(() => {});
  world().report('plan-digests', { uncertain: 2 });
  expect(logged.mock.calls).toEqual([[{ job: 'plan-digests', uncertain: 2 }]]);
  logged.mockRestore();
});

test('what waits on AWS waits in real time, so that an answer tells nobody whether a mail went out', async () => {
  const began = performance.now();
  await world().wait(50);
  expect(performance.now() - began).toBeGreaterThanOrEqual(49);
});
