import { mainConcerns, strongestFirst } from '../../../lambdas/domain/stories/concern-strength';
import { aReport, aStory } from '../../builders';
import { evidenceIn } from '../../pages/sample';

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

  it('is, of concerns told equally often, the one that headlines say most of', () => {
    const said = (id: string, ...forms: readonly string[]) => ({
      id,
      rule: 'r',
      evidence: forms.map((form) => evidenceIn('Parliament adopts resolution on Sampleland', form, form, 'en')),
    });
    const concerns = [said('party', 'Sampleland'), said('parliament', 'Parliament', 'resolution', 'Sampleland')];
    const adopted = aStory('adopted', { concerns: ['party', 'parliament'], reports: [aReport('a', { concerns })] });
    expect(strongestFirst(adopted, ['party', 'parliament'])).toEqual(['parliament', 'party']);
  });

  it('leaves out what only a few of its reports touch', () => {
    expect(mainConcerns(story)).toEqual(['party', 'assembly']);
  });
});
