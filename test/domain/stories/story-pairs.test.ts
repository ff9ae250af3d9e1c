import { joinStories } from '../../../lambdas/domain/stories/join-stories';
import { background, chosenOn, eventsOf, joinedInAWeek, measure, type Pair, pairsOf, toReport } from './story-pairs';

const inOneLanguage = ({ a, b }: Pair) => a.language === b.language;
const inTwo = (pair: Pair) => !inOneLanguage(pair);
/** As most feeds send them: with a sentence or two of summary. */
const withSummaries = ({ a, b }: Pair) => [a, b].every(({ summary = '' }) => summary.length > 60);

describe('stories of the events of one winter, told much alike', () => {
  it('are joined in one language with a precision of 0.97 and a recall of 0.80 at least', () => {
    const measured = measure(chosenOn.filter(inOneLanguage));
    expect(measured.pairs).toBeGreaterThanOrEqual(200);
    expect(measured.precision).toBeGreaterThanOrEqual(0.97);
    expect(measured.recall).toBeGreaterThanOrEqual(0.95);
  });

  it('are joined across languages where that is as sure', () => {
    const measured = measure(chosenOn.filter(inTwo));
    expect(measured.precision).toBeGreaterThanOrEqual(0.97);
    expect(measured.recall).toBeGreaterThanOrEqual(0.6);
  });
});

/** Each newsroom in words of its own, a third with bare headlines; decision 52 says what these figures mean. */
describe('stories of 149 events as news agencies, state media, organisations and activists head them', () => {
  const events = eventsOf('story-newsrooms', false);
  const pairs = pairsOf(events);

  it('are hardly ever joined wrongly, though the same people, places and bodies make news twice in three days', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(3000);
    expect(measure(pairs.filter(inOneLanguage)).precision).toBeGreaterThanOrEqual(0.97);
    expect(measure(pairs.filter(inTwo)).precision).toBeGreaterThanOrEqual(0.97);
  });

  it('are found in one language in three cases of ten, and across languages in half', () => {
    expect(measure(pairs.filter(inOneLanguage)).recall).toBeGreaterThanOrEqual(0.3);
    expect(measure(pairs.filter(inTwo)).recall).toBeGreaterThanOrEqual(0.5);
  });

  it('are not joined wrongly either where all are told in one week', () => {
    const measured = measure(pairs, joinedInAWeek(events));
    expect(measured.precision).toBeGreaterThanOrEqual(0.99);
    expect(measured.recall).toBeGreaterThanOrEqual(0.4);
  });
});

/** The half of those events that no weight was fitted to. */
describe('stories of newsroom events that no weight was fitted to', () => {
  const pairs = pairsOf(eventsOf('story-newsrooms', true));

  it('are joined wrongly in six cases of 2,100 at most', () => {
    expect(pairs.filter(({ same }) => !same).length).toBeGreaterThanOrEqual(2000);
    expect(measure(pairs).joinedWrongly).toBeLessThanOrEqual(6);
  });
});

/** Told anew in words of their own, over six years, by another hand. */
describe('stories of events that nothing was chosen on', () => {
  const held = pairsOf(eventsOf('story-events', true));

  it('are not joined wrongly in one language', () => {
    const measured = measure(held.filter(inOneLanguage));
    expect(measured.pairs).toBeGreaterThanOrEqual(350);
    expect(measured.joinedWrongly).toBeLessThanOrEqual(1);
    expect(measured.recall).toBeGreaterThanOrEqual(0.5);
  });

  it('are found in most cases where both reports come with a summary', () => {
    expect(measure(held.filter(inOneLanguage).filter(withSummaries)).recall).toBeGreaterThanOrEqual(0.6);
  });

  it('are found in four cases of ten across languages', () => {
    const measured = measure(held.filter(inTwo));
    expect(measured.pairs).toBeGreaterThanOrEqual(700);
    expect(measured.precision).toBeGreaterThanOrEqual(0.97);
    expect(measured.recall).toBeGreaterThanOrEqual(0.4);
  });
});

describe('joining many reports', () => {
  it('gives the same stories again, in the same order', () => {
    const reports = chosenOn.slice(0, 120).map(({ a }, at) => toReport(`r${at}`, a));
    const told = () => joinStories(reports, [], background).map((story) => story.reports.map(({ matchId }) => matchId));
    expect(told()).toEqual(told());
  });
});
