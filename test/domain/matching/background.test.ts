import { matchEntry } from '../../../lambdas/domain/matching/match-entry';
import { matcher } from './kazakhstan';

const concernsOf = (title: string, summary: string): string[] =>
  matchEntry(matcher, { title, summary, scope: 'subject' }).concerns.map(({ id }) => id);

describe('an election', () => {
  test.each([
    ['Kazakh tax office fines rights group', 'Its head says that the check began long before the election.'],
    ['В Алматы налоговая оштрафовала правозащитный фонд', 'Руководитель говорит, что проверка началась после выборов.'],
  ])('that only dates another event is background: %s', (title, summary) => {
    expect(concernsOf(title, summary)).not.toContain('elections');
  });

  test.each([
    ['Kazakh election set for March', 'A decree was signed on Friday.'],
    ['A quiet Sunday in Astana', 'The election drew few voters, and observers counted empty ballot boxes.'],
    ['Тихое воскресенье в Астане', 'На выборы пришли немногие, наблюдателей с участков удалили.'],
  ])('counts in the title, or with a second sign of a vote: %s', (title, summary) => {
    expect(concernsOf(title, summary)).toContain('elections');
  });
});

describe('a trial', () => {
  test('of a critic whom the summary only names is background', () => {
    const summary = 'Diplomats also asked about Max Bokayev, who was jailed years ago.';
    expect(concernsOf('EU and Kazakhstan discuss trade', summary)).not.toContain('fair-trial');
  });

  test('of a critic in the title counts', () => {
    expect(concernsOf('Kazakh activist on trial in Almaty', 'The verdict is due in May.')).toContain('fair-trial');
  });

  test('of officers for violence is a matter of the police', () => {
    const found = concernsOf(
      'Kazakh officers convicted over Zhanaozen shooting',
      'Five policemen got up to seven years.',
    );
    expect(found).toContain('law-enforcement-judiciary-reform');
    expect(found).not.toContain('fair-trial');
  });
});

describe('a release or a plebiscite in passing', () => {
  test('is background where the title tells another matter', () => {
    const summary = 'One of the women was freed from prison last year.';
    expect(concernsOf('Protest in Almaty against land sales', summary)).not.toContain('dropped-charges-releases');
  });

  test('counts where the title tells nothing of its own', () => {
    const summary = 'The activist Max Bokayev was freed from prison and met with flowers.';
    expect(concernsOf('A long road home', summary)).toContain('dropped-charges-releases');
  });
});

describe('a charge', () => {
  test('of unrest makes no banned movement', () => {
    const found = concernsOf('Kazakh activist convicted of mass riots', 'The judge in Almaty gave her four years.');
    expect(found).not.toContain('party-registration');
    expect(found).toContain('fair-trial');
  });

  test('of part in an extremist organisation does', () => {
    const summary = 'The judge in Almaty gave her four years for part in an extremist organisation.';
    expect(concernsOf('Kazakh activist convicted', summary)).toContain('party-registration');
  });
});

describe('a banned movement', () => {
  test('that only called people out is background to the rally', () => {
    const summary = 'Some had answered a call of the banned movement DVK, others had merely walked by.';
    expect(concernsOf('Kazakh police detain dozens at rally', summary)).not.toContain('party-registration');
  });

  test('whose supporter is tried is not', () => {
    const summary = 'The judge found that he had shared posts of the banned movement DVK.';
    expect(concernsOf('Kazakh activist sentenced in Almaty', summary)).toContain('party-registration');
  });
});

describe('observers from abroad', () => {
  test('speak for the OSCE in a title of the usual kind, those of the CIS do not', () => {
    const summary = 'Preparations were smooth, yet voters had no real choice.';
    expect(concernsOf('Kazakh vote lacked competition, international observers say', summary)).toContain(
      'odihr-recommendations',
    );
    expect(concernsOf('CIS observers praise Kazakh vote', 'The mission saw no breach.')).not.toContain(
      'odihr-recommendations',
    );
  });
});
