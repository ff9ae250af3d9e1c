import { explainEntry, openExplainer } from '../../../lambdas/domain/matching/explain-entry';
import { concernsOf, source } from './kazakhstan';

describe('a register or bill on money from abroad is a matter of association, too', () => {
  test.each([
    'What is wrong with the register of foreign agents in Kazakhstan',
    'Реестр «иноагентов»: что не так в новых требованиях Минфина',
    'Шетелдік агенттер | Қазақстанда сырттан қаржы алатын ұйымдардың ашық тізілімі жарияланбақ',
  ])('%s', (text) =>
    expect(concernsOf(text)).toEqual(expect.arrayContaining(['foreign-income-reporting', 'freedom-of-association'])),
  );
});

describe('a vote that only dates an event is no matter of elections', () => {
  test.each([
    'Five opponents of the plant sentenced in Almaty | They were detained days before the referendum and deny plotting riots',
    'Пятеро противников АЭС получили сроки | Их задержали накануне референдума, вину они не признают',
    'Бес азаматқа төрт жыл берілді | Олар референдум қарсаңында ұсталып, бір жыл абақтыда отырған',
  ])('%s', (text) => expect(concernsOf(text)).not.toContain('elections'));
});

describe('a party that stands in a vote is not one that seeks registration', () => {
  test.each([
    'Central Election Commission of Kazakhstan registers lists of six parties | OSDP and Respublica will compete in March',
    'ЦИК Казахстана зарегистрировал партийные списки | ОСДП, Respublica и «Байтақ» допущены к выборам',
    'ОСК алты партияның тізімін тіркеді | Сайлау наурызда өтеді',
  ])('%s', (text) => {
    expect(concernsOf(text)).toContain('elections');
    expect(concernsOf(text)).not.toContain('party-registration');
  });
});

describe('people held for what they think of the nuclear plant are harassed', () => {
  test.each([
    'Twelve sceptics of the nuclear plant detained in Kazakhstan | Prosecutors speak of mass riots',
    'Противников АЭС задерживают в Алматы | Их подозревают в подготовке массовых беспорядков',
    'АЭС-ке қарсы бес азамат қамауға алынды | Оларға жаппай тәртіпсіздік ұйымдастырмақ болды деген айып тағылды',
  ])('%s', (text) => expect(concernsOf(text)).toContain('harassment-of-activists-journalists'));
});

describe('the murder of a wife is neither torture by the state nor a political trial', () => {
  test.each([
    'Former minister of Kazakhstan gets 24 years for killing wife | The court found him guilty of torture and murder of his wife',
    'Экс-министра осудили на 24 года за убийство жены | Суд в Астане признал его виновным в истязании и убийстве',
    'Бұрынғы министр әйелін өлтіргені үшін 24 жылға сотталды | Астана соты қинау бабымен де кінәлі деп тапты',
  ])('%s', (text) => expect(concernsOf(text)).toEqual([]));
});

describe('people in prison who refuse food are on no strike of workers', () => {
  test.each([
    "Workers' leader on hunger strike in prison in Kazakhstan | He was moved to solitary confinement in Pavlodar",
    'Осуждённый политик держит голодовку | Его перевели в одиночную камеру в Павлодаре',
    'Сотталған саясаткер аштық ереуілін бастады | Оны Павлодарда жеке камераға ауыстырған',
  ])('%s', (text) => expect(concernsOf(text)).not.toContain('peaceful-assembly'));
});

test('the Russian word for after is no ambassador', () => {
  const title = 'После выборов в Казахстане послы пришли на суд';
  const { concepts } = explainEntry(openExplainer(source), { title, summary: '' });
  expect(concepts.filter((one) => one.concept === 'foreign-envoy').map(({ form }) => form)).toEqual(['послы']);
});
