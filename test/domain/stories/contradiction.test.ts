import { contradict } from '../../../lambdas/domain/stories/contradiction';
import { openNames } from '../../../lambdas/domain/stories/known-names';
import { likenessOf } from '../../../lambdas/domain/stories/likeness';
import { aReport } from '../../builders';

const names = openNames({ places: [['Almaty'], ['Oral']], bodies: [['Echo'], ['KIBHR']] });
const told = (title: string, summary = '') => likenessOf(aReport(title, { title }), summary, { names, common: [] });
const apart = (one: string, other: string) => contradict(told(one), told(other));

describe('two reports cannot be one event', () => {
  it.each([
    ['of different days', 'Rally held on 1 May', 'Rally held on 30 August'],
    ['in different places', 'Rally held in Almaty', 'Rally held in Oral'],
    ['of different people', 'A court freed Aigul Utepova', 'A court freed Alnur Ilyashev'],
    ['of different bodies', 'Tax office fines Echo', 'Tax office fines KIBHR'],
    ['of different acts', 'Police detain the activist', 'Law on rallies adopted'],
    ['of other stages of one case', 'Court sentences poet', 'Poet freed'],
    ['with other amounts of the same', 'Activist jailed for 7 years', 'Activist jailed for 10 days'],
  ])('%s', (_why, one, other) => {
    expect(apart(one, other)).toBe(true);
    expect(apart(other, one)).toBe(true);
  });

  it('but may, where one only tells more, or only asks for something', () => {
    expect(apart('Court sentences Aigul Utepova in Almaty', 'Activist sentenced to 7 years')).toBe(false);
    expect(apart('Police detain the activist', 'Groups call for justice')).toBe(false);
  });

  it('but may, where the summary of one tells the act of the other', () => {
    expect(contradict(told('Fines for two groups'), told('Tax office halts two groups', 'They were fined too.'))).toBe(
      false,
    );
  });
});
