import { conflictsOf, untoldActs } from '../../../lambdas/domain/stories/conflicts';
import { openNames } from '../../../lambdas/domain/stories/known-names';
import { likenessOf } from '../../../lambdas/domain/stories/likeness';
import { aReport } from '../../builders';

const names = openNames({ places: [['Almaty'], ['Oral']], bodies: [['Echo'], ['KIBHR']] });
const told = (title: string, summary = '') =>
  likenessOf(aReport(title, { title }), summary, { names, common: [], conceptsIn: () => new Map() });
const conflicts = (one: string, other: string) => conflictsOf(told(one), told(other));

describe('what goes against two reports being of one event', () => {
  it.each([
    ['day', 'Rally held on 1 May', 'Rally held on 30 August'],
    ['headline place', 'Rally held in Almaty', 'Rally held in Oral'],
    ['person', 'A court freed Aigul Utepova', 'A court freed Alnur Ilyashev'],
    ['headline person', 'A court freed Aigul Utepova', 'A court freed Alnur Ilyashev'],
    ['body', 'Tax office fines Echo', 'Tax office fines KIBHR'],
    ['headline body', 'Tax office fines Echo', 'Tax office fines KIBHR'],
    ['act', 'Police detain the activist', 'Law on rallies adopted'],
    ['stage', 'Court sentences poet', 'Poet freed'],
  ])('is another %s', (conflict, one, other) => {
    expect(conflicts(one, other)).toContain(conflict);
    expect(conflicts(other, one)).toContain(conflict);
  });

  it('is nothing where one only tells more, or only asks for something', () => {
    expect(conflicts('Court sentences Aigul Utepova in Almaty', 'Activist sentenced to 7 years')).toEqual([]);
    expect(conflicts('Police detain the activist', 'Groups call for justice')).toEqual([]);
  });

  it('is nothing where the summary of one tells the act of the other', () => {
    const halted = told('Tax office halts two groups', 'They were fined too.');
    expect(conflictsOf(told('Fines for two groups'), halted)).toEqual([]);
  });

  it('is each act of a headline that the other does not tell', () => {
    expect(untoldActs(told('Suspects of arson attack detained'), told('Car burned in arson attack'))).toEqual([
      'detained',
    ]);
  });
});
