import { conceptsIn } from '../../../lambdas/domain/matching/concepts-in';
import { matchEntry } from '../../../lambdas/domain/matching/match-entry';
import { matcher } from './kazakhstan';

const concerns = (title: string, summary: string): string[] =>
  matchEntry(matcher, { title, summary, scope: 'subject' }).concerns.map(({ id }) => id);

describe('the events of January 2022', () => {
  const tells = (text: string, language: 'en' | 'ru') => conceptsIn(matcher, text, language).has('january-events');

  test.each([
    ['ru', 'Мониторинг свободы слова за январь'],
    ['ru', 'Наблюдатели рассказали о январских выборах'],
    ['en', 'ODIHR reports after the January elections'],
  ] as const)('are not told by what the month of January saw in another year (%s: %s)', (language, text) => {
    expect(tells(text, language)).toBe(false);
  });

  test.each([
    ['ru', 'Прощение за январь: Токаев подписал закон'],
    ['ru', 'Эксперты спросили о безнаказанности за январь'],
    ['ru', 'Жертвам январских событий поставят памятник'],
    ['en', 'Seized over the January protests'],
  ] as const)('are told by the month where it is blamed, forgiven or mourned (%s: %s)', (language, text) => {
    expect(tells(text, language)).toBe(true);
  });
});

describe('assembly, speech, pressure, trials, police, release and belief are found', () => {
  test.each([
    [
      'peaceful-assembly',
      'Kazakh mothers block akimat entrance',
      'Forty women demanding higher benefits refused to leave the building in Astana.',
    ],
    ['peaceful-assembly', 'Курьеры Астаны отключили приложения', 'Они собрались у офиса и хотят вернуть тариф.'],
    ['peaceful-assembly', 'Оралда 8 наурыздағы шеруге рұқсат берілмеді', 'Әкімдік жөндеу жұмысын сылтау етті.'],
    ['peaceful-assembly', 'Стачка нефтяников в Мангистау', 'Слесари и сварщики требуют поднять оклады.'],
    ['peaceful-assembly', 'Кеншілер жұмысқа шықпай қойды', 'Қарағандыда жұмысшылар айлық сұрап отыр.'],
    [
      'freedom-of-expression-media',
      'Kazakh ministry orders website to take down an investigation',
      'The outlet in Almaty was ordered to remove an article within a day.',
    ],
    ['freedom-of-expression-media', 'Фильм о январе сняли с показа', 'Режиссёр говорит о звонке из министерства.'],
    ['freedom-of-expression-media', 'Журналистің ютуб арнасы жойылды', 'Ол боттардың шағымынан көреді.'],
    [
      'harassment-of-activists-journalists',
      'Shots fired at car of Kazakh reporter',
      'She links it to a series on quarries near Pavlodar.',
    ],
    ['harassment-of-activists-journalists', 'Редактору из Уральска подбросили голову собаки', 'В записке была угроза.'],
    ['harassment-of-activists-journalists', 'Белсендіні әуежайдан шығармай тастады', 'Шетелге шығуға тыйым салынған.'],
    ['fair-trial', 'Lawyers in Kazakhstan fear new law', 'Attorneys say commissions would decide who keeps a licence.'],
    ['fair-trial', 'Суд над оппозиционным политиком пройдёт без прессы', 'Судья объяснил это защитой свидетелей.'],
    ['fair-trial', 'Мәсімовтің соты құпия өтеді', 'Туыстары залға кіргізілмеді.'],
    [
      'law-enforcement-judiciary-reform',
      'Kazakh inmate dies days after complaint about beatings',
      'Prison officials in Kostanay speak of heart failure.',
    ],
    ['law-enforcement-judiciary-reform', 'Полицейским дали сроки', 'Суд признал их виновными в истязании задержанных.'],
    ['law-enforcement-judiciary-reform', 'Кассациялық соттар іске қосылды', 'Жоғарғы сот ең биік сатыда қалады.'],
    [
      'dropped-charges-releases',
      'Jailed Kazakh union leader walks out of prison',
      'He was met at the colony gate by his wife and colleagues.',
    ],
    ['dropped-charges-releases', 'Дело блогера из Актобе закрыли', 'Экспертиза не нашла в его роликах клеветы.'],
    ['dropped-charges-releases', 'Кәсіподақ жетекшісі үйіне оралды', 'Оны колония қақпасының алдында қарсы алды.'],
    [
      'freedom-of-religion',
      'Kazakh girls turned away from school for covering their hair',
      'Parents in Atyrau complained to the ombudswoman.',
    ],
    ['freedom-of-religion', 'Молельные комнаты возьмут под контроль', 'Законопроект запрещает мечети вне муфтията.'],
    ['freedom-of-religion', 'Полиция Пасхада баптистерге келді', 'Үйде жиналғандардың бәрін жазып алған.'],
    ['peaceful-assembly', 'Two students jailed over a banner', 'An Almaty judge gave them twelve days each.'],
    ['peaceful-assembly', 'БҰҰ жиналыс пен бірлесу еркіндігін сұрады', 'Баяндама Астанада таныстырылды.'],
    [
      'freedom-of-expression-media',
      'Телеканалу из Костаная грозят судом',
      'Редактор видит попытку закрыть рот прессе.',
    ],
    ['fair-trial', 'Дело держится на подставных свидетелях', 'Так говорят адвокаты жителей Тараза.'],
    [
      'law-enforcement-judiciary-reform',
      'Карагандинец рассказал о ночи в участке',
      'По его словам, на голову надевали пакет.',
    ],
    ['dropped-charges-releases', 'Kazakh journalist acquitted in drug case', 'The judge cleared her of all charges.'],
    ['dropped-charges-releases', 'Белсендіні түрме қақпасынан қарсы алды', 'Ол бес жылды толық өтеген.'],
  ])('%s: %s', (concern, title, summary) => {
    expect(concerns(title, summary)).toContain(concern);
  });
});

describe('what an entry only mentions is not what it tells', () => {
  test.each([
    [
      'harassment-of-activists-journalists',
      'EU hails release of Kazakh opposition leader',
      'He is out on parole after four years.',
    ],
    ['peaceful-assembly', 'Активиста приговорили к шести годам', 'Суд вменил ему беспорядки на митинге.'],
    [
      'law-enforcement-judiciary-reform',
      'Бейбіт жиналыстар туралы заңды Конституциялық Сот қарады',
      'Отырысқа прокуратура өкілдері қатысты.',
    ],
    ['fair-trial', 'Tokayev: there are no political prisoners', 'He said courts punish nobody for opinions.'],
    [
      'law-enforcement-judiciary-reform',
      'В Казахстане амнистировали две тысячи осуждённых',
      'Осуждённых за насилие она не коснулась.',
    ],
    ['peaceful-assembly', 'Еуропарламент Астанадағы газеттердің жабылуына алаңдады', 'Оппозициялық басылымдар жабық.'],
  ])('%s: %s', (concern, title, summary) => {
    const found = concerns(title, summary);
    expect(found).not.toHaveLength(0);
    expect(found).not.toContain(concern);
  });

  test.each([
    ['Kazakhstan court jails head of pyramid scheme', 'Thousands of investors gathered outside the building.'],
    ['Kazakh boxer arrested in nightclub brawl', 'Two men were taken to hospital with broken noses.'],
    ['National Security Committee detained poachers', 'Eighteen members of a group are in custody.'],
    ['Суд в Астане приговорил застройщика к семи годам', 'Дольщики ждут квартиры десять лет.'],
    ['Аким Шымкента встретился с журналистами', 'Он рассказал о ремонте дорог и новых школах.'],
    ['В мечети Астаны прошёл ифтар', 'Имам поздравил верующих с праздником.'],
    ['Талғарда изолятордан қашып кеткен күдікті ұсталды', 'Қызметтік тексеріс басталды.'],
    ['Сот құрылыс компаниясының басшысын жеті жылға соттады', 'Үлескерлер пәтерін он жыл күткен.'],
    ['Торжественный митинг прошёл в Павлодаре', 'Ветераны и аким возложили цветы к Вечному огню.'],
    ['Таможенники поста на границе задержали казахстанца', 'В ручной клади нашли золото.'],
    ['Студент қыздар хиджаб туралы айтып берді', 'Олар намазға достары арқылы келген.'],
  ])('nothing: %s', (title, summary) => {
    expect(concerns(title, summary)).toEqual([]);
  });
});
