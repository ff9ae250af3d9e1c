import { summaryText } from '../../../lambdas/domain/feeds/summary-text';

const news = '<p>The court fined two observers on Friday.</p><p>Their lawyer will appeal.</p>';
const text = 'The court fined two observers on Friday. Their lawyer will appeal.';
const link = (words: string): string => `<a href="https://sample.example/x">${words}</a>`;

describe('what a site puts around an entry is no part of it', () => {
  test.each([
    ['an author’s life by its class', '<div class="post author-bio"><div>A. Sample</div> covers torture.</div>'],
    ['an author’s life under a heading', '<h4>About the author</h4><p>A. Sample was imprisoned in 2020.</p>'],
    ['an author’s life as a last paragraph', '<p>A. Sample is a journalist based in Tbilisi who covers prisons.</p>'],
    ['an author’s life in Russian', '<p>Об авторе</p><p>А. Образцов писал о пытках.</p>'],
    ['related entries by their class', `<ul class="jp-relatedposts"><li>${link('Torture in a prison')}</li></ul>`],
    ['related entries under a heading', `<h3>Related posts</h3><ul><li>${link('Torture in a prison')}</li></ul>`],
    ['an entry elsewhere in Russian', `<p>Читайте также: ${link('Пытки в колонии')}</p>`],
    ['an entry elsewhere in Kazakh', `<p>Сондай-ақ оқыңыз: ${link('Түрмедегі азаптау')}</p>`],
    ['a menu by its element', `<nav><ul><li>${link('Torture')}</li></ul></nav>`],
    [
      'a menu by its look',
      `<ul>${['Politics', 'Torture', 'Sport'].map((name) => `<li>${link(name)}</li>`).join('')}</ul>`,
    ],
    ['a share line', `<p>Share this: ${link('Twitter')}</p><p>Поделиться</p><p>Бөлісу</p>`],
    ['a list of tags', `<p>Tags: ${link('torture')}, ${link('prison')}</p>`],
    ['a sign-up form', '<form><p>Sign up for news about torture</p></form><p>Subscribe to our letter on torture</p>'],
    ['a closing formula', `<p>The post ${link('On torture')} appeared first on ${link('Prison watch')}.</p>`],
    ['a closing formula in Russian', `<p>Запись ${link('О пытках')} впервые появилась ${link('Тюрьма')}.</p>`],
    [
      'a closing formula in Kazakh',
      `<p>${link('Азаптау туралы')} жазбасы алғаш рет ${link('Үлгі')} сайтында пайда болды.</p>`,
    ],
  ])('%s', (_, furniture) => {
    expect(summaryText(news + furniture)).toBe(text);
  });

  test('a Kazakh closing formula without its markup', () => {
    expect(summaryText('Сот шешім шығарды. Азаптау жазбасы алғаш рет Үлгі сайтында пайда болды.')).toBe(
      'Сот шешім шығарды.',
    );
  });
});

describe('what only looks like it stays', () => {
  test.each([
    'Share this burden, the mother of the detained man told the court, and nobody will be left alone, which the judge took down in full, as he did with all that the family said on the first three days of a trial that drew observers from nine embassies and that the public could follow only on a screen in another building of the city.',
    'Read more carefully, the draft law bans foreign funding.',
    'Related charges were dropped.',
    'She is a journalist who was detained on Friday.',
    'По теме налогов выступил министр.',
  ])('%s', (sentence) => {
    expect(summaryText(`<p>First.</p><p>${sentence}</p>`)).toBe(`First. ${sentence}`);
  });

  test('a list of links stays where it is all there is', () => {
    const list = ['One', 'Two', 'Three'].map((name) => `<li>${link(name)}</li>`).join('');
    expect(summaryText(`<ul>${list}</ul>`)).toBe('One Two Three');
  });

  test('what hides and is never closed hides nothing', () => {
    expect(summaryText('<div class="share"><p>The court ruled.</p>')).toBe('The court ruled.');
    expect(summaryText('<div class="share">x<div>y</div>z</div>The court ruled.')).toBe('The court ruled.');
  });
});
