import { fitWeights } from '../../../bin/commands/fit-weights';

/** Forty entries: the first half speaks to the concern and holds the telling sign; the idle sign stands in every other. */
const answers = Array.from({ length: 40 }, (_, entry) => entry < 20);
const telling = answers.flatMap((answer, entry) => (answer ? [entry] : []));
const against = answers.flatMap((answer, entry) => (answer ? [] : [entry]));
const idle = answers.flatMap((_, entry) => (entry % 2 === 0 ? [entry] : []));

describe('the weights of signs', () => {
  test('speak for and against a concern, and are nought for a sign that tells nothing', () => {
    const { weights } = fitWeights({ holders: [telling, idle, []], answers });
    const [forIt = 0, ...nothing] = weights;
    expect(forIt).toBeGreaterThan(2);
    expect(nothing).toEqual([0, 0]);
    expect(fitWeights({ holders: [against], answers }).weights[0]).toBeLessThan(-2);
  });

  test('without signs the base is the log odds of the concern', () => {
    const { base } = fitWeights({ holders: [], answers: [true, false, false, false] });
    expect(base).toBeCloseTo(Math.log(1 / 3), 3);
  });
});
