import { estimateMonth, printEstimate } from '../../../bin/deploy/estimate';

const load = { feeds: 45, hosts: 40, subscribers: 1_000, pageViews: 50_000 };
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

describe('the monthly estimate', () => {
  it('is a few dollars for the first watch and a thousand readers', () => {
    const lines = estimateMonth(load);
    expect(sum(lines.map(({ list }) => list))).toBeLessThan(5);
    expect(sum(lines.map(({ afterFree }) => afterFree))).toBeLessThan(2);
  });

  it('is mostly SES for a million readers', () => {
    const lines = estimateMonth({ ...load, subscribers: 1_000_000 });
    const ses = lines.find(({ item }) => item.startsWith('SES'))?.list ?? 0;
    expect(ses).toBeCloseTo(428.57, 1);
    expect(ses / sum(lines.map(({ list }) => list))).toBeGreaterThan(0.8);
  });

  it('never takes more off than there is', () => {
    for (const { list, afterFree } of estimateMonth({ feeds: 0, hosts: 0, subscribers: 0, pageViews: 0 })) {
      expect(afterFree).toBeGreaterThanOrEqual(0);
      expect(afterFree).toBeLessThanOrEqual(list);
    }
  });

  it('prints what it assumes, and both sums', () => {
    expect(printEstimate(load, estimateMonth(load))).toMatch(
      /45 feeds on 40 hosts polled hourly, 1000 weekly readers[\s\S]*Sum +\$\d\.\d\d +\$\d\.\d\d$/,
    );
  });
});
