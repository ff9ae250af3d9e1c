import { mainConcerns, strongestFirst } from '../../../lambdas/domain/stories/concern-strength';
import { aReport, aStory } from '../../builders';

const about = (id: string, ...concerns: string[]) =>
  aReport(id, { concerns: concerns.map((concern) => ({ id: concern, rule: 'r', evidence: [] })) });

describe('what a story is about', () => {
  const story = aStory('s', {
    concerns: ['elections', 'party', 'assembly'],
    reports: [about('a', 'party', 'assembly'), about('b', 'party'), about('c', 'party', 'elections')],
  });

  it('is the concern most of its reports speak to, its lead above all', () => {
    expect(strongestFirst(story, ['elections', 'assembly', 'party'])).toEqual(['party', 'assembly', 'elections']);
  });

  it('leaves out what only a few of its reports touch', () => {
    expect(mainConcerns(story)).toEqual(['party', 'assembly']);
  });
});
