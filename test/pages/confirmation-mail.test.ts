import { renderConfirmationMail } from '../../lambdas/pages/mail/confirmation-mail';
import { sampleConfig, sampleWatch } from './sample';

const input = {
  language: 'ru',
  watch: sampleWatch,
  config: sampleConfig,
  concerns: ['elections', 'ngo-tax-pressure'],
  storyLanguages: ['kk', 'ru'],
  confirmLink: 'https://watch.example/ru/confirm/abc_-1',
} as const;

describe('the mail that asks for confirmation', () => {
  test('says in the language of the reader what was asked for, and what to do when it was not', () => {
    const { subject, text } = renderConfirmationMail(input);
    expect(subject).toBe('Подтвердите, пожалуйста, подписку');
    expect(text).toContain('Темы: Выборы; Налоговое давление на НПО');
    expect(text).toContain('Языки сюжетов: казахский, русский');
    expect(text).toContain('https://watch.example/ru/confirm/abc_-1');
    expect(text).toContain('Если это были не вы, ничего не делайте');
  });

  test('says in HTML what it says in text, with one link', () => {
    const { html } = renderConfirmationMail(input);
    expect(html.match(/href="[^"]*"/g)).toEqual(['href="https://watch.example/ru/confirm/abc_-1"']);
    expect(html).toContain('Темы: Выборы; Налоговое давление на НПО');
  });

  test('names a replay', () => {
    const replay = renderConfirmationMail({ ...input, config: { ...sampleConfig, notice: 'replay' } });
    expect(replay.subject).toMatch(/^Повтор: /);
    expect(replay.html).toContain('Это повтор учебных лент');
  });
});
