import { pointAt } from '../../../bin/commands/point-at';

describe('a fault in a query', () => {
  test('is pointed at', () => {
    expect(pointAt('tax OR', 4)).toBe('  tax OR\n      ^');
  });

  test('is shown with its neighbours alone where the query is long or has many lines', () => {
    const [shown = '', mark = ''] = pointAt(`${'tax\n'.repeat(100)}(`, 400).split('\n');
    expect(shown).toBe(`  ${'tax '.repeat(100).slice(-50)}(`);
    expect(shown.charAt(mark.indexOf('^'))).toBe('(');
  });
});
