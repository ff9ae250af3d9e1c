import { sensesOf } from '../../../lambdas/domain/stories/senses';

describe('what the words of a text mean', () => {
  it('is the same in every language', () => {
    expect([...sensesOf('The editor was hospitalised', 'en').keys()]).toEqual(['editor', 'hospital']);
    expect([...sensesOf('Редактора отвезли в больницу', 'ru').keys()]).toEqual(['editor', 'hospital']);
    expect([...sensesOf('Редактор ауруханаға жатқызылды', 'kk').keys()]).toEqual(['editor', 'hospital']);
  });

  it('is the same for words that are said for each other', () => {
    const [first, ...others] = ['in prison', 'in jail', 'in a penal colony'].map((text) => [
      ...sensesOf(text, 'en').keys(),
    ]);
    expect(others).toEqual([first, first]);
  });

  it('is told by words that follow each other only where they do', () => {
    expect([...sensesOf('under house arrest', 'en').keys()]).toContain('housearrest');
    expect([...sensesOf('arrest at a house', 'en').keys()]).not.toContain('housearrest');
  });

  it('is not told by a longer word where the word must end', () => {
    expect([...sensesOf('the flat', 'en').keys()]).toEqual(['housing']);
    expect([...sensesOf('flattered', 'en').keys()]).toEqual([]);
  });
});
