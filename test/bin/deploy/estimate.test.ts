import { estimateMonth, priceOf, printEstimate } from '../../../bin/deploy/estimate';

const load = { feeds: 131, hosts: 84, subscribers: 1_000, pageViews: 50_000 };
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

describe('the monthly estimate', () => {
  it('is a few dollars for the first watch and a thousand readers', () => {
    const prices = estimateMonth(load).map(priceOf);
    expect(sum(prices.map(({ list }) => list))).toBeLessThan(6);
    expect(sum(prices.map(({ afterFree }) => afterFree))).toBeLessThan(3);
  });

  it('is mostly SES for a million readers, whose events are past the free tier', () => {
    const lines = estimateMonth({ ...load, subscribers: 1_000_000 });
    const of = (item: string) => lines.filter((line) => line.item.startsWith(item)).map(priceOf);
    expect(sum(of('SES').map(({ list }) => list))).toBeCloseTo(428.57, 1);
    expect(sum(of('SES').map(({ list }) => list)) / sum(of('').map(({ list }) => list))).toBeGreaterThan(0.8);
    expect(of('SNS')[0]?.afterFree).toBeGreaterThan(5);
  });

  it('never takes more off than there is', () => {
    for (const line of estimateMonth({ feeds: 0, hosts: 0, subscribers: 0, pageViews: 0 })) {
      const { list, afterFree } = priceOf(line);
      expect(afterFree).toBeGreaterThanOrEqual(0);
      expect(afterFree).toBeLessThanOrEqual(list);
    }
  });

  it('prints what it is made for, every line and both sums', () => {
    const printed = printEstimate(load, estimateMonth(load));
    expect(printed).toMatch(/131 feeds on 84 hosts polled hourly, 1000 weekly readers and\n50000 page views/);
    expect(printed.split('\n')).toHaveLength(2 + estimateMonth(load).length + 1);
    expect(printed).toMatch(/Sum +\$\d\.\d\d +\$\d\.\d\d$/);
  });
});
