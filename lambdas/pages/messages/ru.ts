import type { Messages } from './en';
import { counter, formFor } from './plural';

const count = counter('ru');
const form = formFor('ru');
const stories = { one: 'сюжет', few: 'сюжета', many: 'сюжетов', other: 'сюжета' };
const sources = { one: 'источник', few: 'источника', many: 'источников', other: 'источника' };
/** Genitive, after «из». */
const ofSources = { one: 'источника', few: 'источников', many: 'источников', other: 'источника' };
const clauses = { one: 'пункт', few: 'пункта', many: 'пунктов', other: 'пункта' };
const concerns = { one: 'тема', few: 'темы', many: 'тем', other: 'темы' };
const moreStories = { one: 'сюжет', few: 'сюжета', many: 'сюжетов', other: 'сюжета' };

/** Russian. A concern is «тема», a story «сюжет», an edition «выпуск», a clause «пункт». */
export const ru: Messages = {
  languageNames: { en: 'английский', ru: 'русский', kk: 'казахский' },
  kinds: {
    institution: 'международное или государственное учреждение',
    parliament: 'парламент',
    NGO: 'НПО',
    'independent news': 'независимое СМИ',
    'state media': 'государственное СМИ',
    aggregator: 'агрегатор новостей',
  },
  assessments: {
    'not-assessed': 'Не оценено',
    'not-met': 'Не выполнено',
    'partly-met': 'Выполнено отчасти',
    'mostly-met': 'Выполнено в основном',
    'fully-met': 'Выполнено полностью',
    reversed: 'Отменено',
  },
  scopes: { region: 'регион', global: 'весь мир' },

  quote: (words) => `«${words}»`,
  stories: (n) => count(n, stories),
  sources: (n) => count(n, sources),
  clauses: (n) => count(n, clauses),
  concerns: (n) => count(n, concerns),
  storiesFromSources: (n, from) => `${count(n, stories)} из ${count(from, ofSources)}`,
  answered: (answered, asked) =>
    `${form(answered, { one: 'Ответил', other: 'Ответили' })} ${answered} из ${count(asked, ofSources)}`,
  coverageNotIncidents: 'Числа показывают, сколько об этом сообщали, а не сколько событий произошло.',

  story: {
    why: 'Почему это здесь',
    rule: 'правило',
    meaning: (gloss) => `= ${gloss}`,
    foundIn: (publisher) => `(источник: «${publisher}»)`,
    alsoReportedBy: 'Об этом же сообщают',
    moreReports: (n) =>
      `и ещё ${count(n, { one: 'сообщение', few: 'сообщения', many: 'сообщений', other: 'сообщения' })}`,
    continuing: (date) => `продолжение, первое сообщение: ${date}`,
    mayRepeat: 'возможно, уже было в прошлом письме',
    foundLate: (date, found) => `${date}, найдено ${found}`,
    firstSeen: (date) => `впервые замечено ${date}; источник не указал дату`,
    clauses: (ids, n) => `${n === 1 ? 'пункт' : 'пункты'} ${ids}`,
  },

  mail: {
    weekSubject: (what, lastDay) => `${what}: неделя по ${lastDay}`,
    daySubject: (what, range) => `${what}: ${range}`,
    found: (n, of) => `${count(n, stories)}, ${count(of, clauses)}`,
    nothingNew: 'Новых сюжетов нет',
    replaySubject: (subject) => `Повтор: ${subject}`,
    replay:
      'Это повтор учебных лент. Даты прошлые, источники условные, часть записей вымышлена. Не цитируйте это письмо.',
    headlines: 'Заголовки',
    headlinesOrder: 'Порядок: документы учреждений и НПО, число источников, новизна, тяжесть произошедшего.',
    moreHeadlines: (n) => `Ещё ${count(n, moreStories)} ниже, по темам.`,
    viewInBrowser: 'Открыть выпуск за неделю в браузере',
    viewDaysInBrowser: 'Открыть эти дни в браузере',
    rest: (n) => `Ещё ${count(n, moreStories)} по этой теме`,
    quiet: 'Ничего не найдено',
    silence: 'За этот период по вашим темам ничего не найдено.',
    omittedDays: (n) =>
      `Здесь не показано: ${count(n, { one: 'более ранний день', few: 'более ранних дня', many: 'более ранних дней', other: 'более ранних дня' })}. Смотрите выпуски:`,
    becauseYou: (confirmed, rhythm, chosen, languages) =>
      `Вы получили это письмо, потому что ${confirmed === undefined ? 'подписка была подтверждена с этого адреса' : `подтвердили подписку ${confirmed}`}: ${rhythm}; ${chosen}; языки сюжетов: ${languages}.`,
    aboutThisMail: 'Об этом письме',
    unsubscribe: 'Отписаться',
    unsubscribeHint: 'Одна ссылка и одна кнопка, без вопросов.',
    forwarded: 'Вам переслали это письмо?',
    subscribe: 'Подписаться',
    noTracking: 'Без слежки: нет ни картинок, ни учёта переходов; каждый заголовок ведёт прямо к источнику.',
    sentBy: 'Отправитель',
  },

  confirmation: {
    subject: 'Подтвердите, пожалуйста, подписку',
    preheader: 'Одна кнопка, и письма начнут приходить. Если вы их не заказывали, ничего не делайте.',
    heading: 'Подтвердите, пожалуйста',
    asked: (subject) => `Кто-то, надеемся, вы, попросил присылать на этот адрес письма Resolution Watch (${subject}).`,
    concerns: 'Темы',
    languages: 'Языки сюжетов',
    button: 'Открыть страницу подтверждения',
    howTo: 'По ссылке откроется страница с одной кнопкой. Пока вы её не нажмёте, мы ничего не пришлём.',
    notYou: 'Если это были не вы, ничего не делайте: больше писем не будет, а запрос через семь дней будет удалён.',
  },

  site: {
    name: 'Resolution Watch',
    skip: 'Перейти к содержанию',
    nav: { home: 'Эта неделя', editions: 'Выпуски', sources: 'Источники', subscribe: 'Подписаться' },
    mainNav: 'Разделы',
    languageNav: 'Язык',
    replay: 'Повтор учебных лент: прошлые даты, условные источники, часть записей вымышлена. Это не летопись событий.',
    unreviewed: '',
    footerMethod:
      'Записи отбираются по правилам из заголовков и аннотаций открытых лент. Правила что-то пропускают и ошибаются; число сюжетов говорит о том, сколько об этом сообщали, а не сколько произошло.',
    footerPrivacy: 'Сайт не ставит cookie, не запускает скриптов и не считает посетителей.',
    footerAttribution:
      'Заголовки принадлежат их издателям и даны на языке оригинала. Мы указываем источник и считаем, но не выносим суждений.',
    operatedBy: 'Оператор',
    contact: 'Связаться',
    atAGlance: 'Неделя вкратце',
    nothingYet: 'Выпусков ещё нет. Первый появится, когда будет прочитана полная неделя.',
    theResolution: 'Резолюция по пунктам',
    recitals: 'На чём основана: преамбула',
    operative: 'Чего требует: пункты',
    recital: (id) => `Преамбула, пункт ${id}`,
    paragraph: (id) => `Пункт ${id}`,
    storiesOfTheWeek: 'Число после пункта: сюжеты за эту неделю.',
    concernsHeading: 'Темы',
    latestEdition: 'Последний выпуск',
    wholeEdition: 'Читать выпуск целиком',
    subscribeInvite:
      'Одно письмо в неделю по выбранным вами темам: о чём сообщали, кто сообщал, почему это отобрано и о чём сообщений не было.',
    texts: 'Тексты',
    motionText: 'Проект резолюции',
    jointText: 'Совместный проект',
    adoptedText: 'Принятый текст',
    addressee: 'Кому адресовано',
    theme: 'Предмет',
    readFrom: 'По тексту',
    officialText: 'Читать официальный текст',
    ownWords: 'Изложение наше; значение имеет только официальный текст.',
    ledger: 'Журнал',
    ledgerIntro:
      'Записи с датами; они добавляются и не меняются. Оценка вносится только со ссылкой на опубликованный источник.',
    ledgerEmpty: 'Записей нет. Не оценено.',
    ledgerDate: 'Дата',
    ledgerAssessment: 'Оценка',
    ledgerNote: 'Примечание',
    ledgerSource: 'Источник',
    latestStories: 'Последние сюжеты',
    storiesBetween: (range) => `Сюжеты за период: ${range}`,
    allStories: 'Все последние сюжеты',
    noStories: 'Сюжетов пока не найдено. Это не значит, что ничего не произошло.',
    rules: 'Что мы ищем',
    clausesHeading: 'Пункты',
    editions: 'Выпуски',
    editionsIntro: 'Один выпуск в неделю по всей резолюции: с понедельника по воскресенье, сутки по UTC.',
    noEditions: 'Выпусков пока нет.',
    edition: 'Выпуск',
    sourcesHeading: 'Источники',
    sourcesIntro: 'Что мы читаем, кому это принадлежит и на каких языках выходит. Чего нет в списке, то не охвачено.',
    sourcePublisher: 'Издатель',
    sourceKind: 'Вид',
    sourceScope: 'Охват',
    sourceLanguages: 'Языки',
    sourceKept: 'для справки, пока не читается',
  },

  subscribe: {
    title: 'Подписка',
    intro:
      'Одно письмо в неделю, в понедельник утром, в том числе когда ничего не найдено. Отписаться можно в любой момент.',
    faultsHeading: 'Проверьте, пожалуйста, форму',
    faults: {
      email: 'Укажите адрес электронной почты вида name@example.org.',
      concerns: 'Выберите хотя бы одну тему.',
      storyLanguages: 'Выберите хотя бы один язык сюжетов.',
      mailLanguage: 'Выберите язык письма.',
      zone: 'Выберите часовой пояс из списка.',
    },
    trap: 'Оставьте это поле пустым',
    email: 'Адрес электронной почты',
    emailHint: 'Нужен только для того, чтобы отправлять вам письмо.',
    concerns: 'Темы',
    concernsHint: 'Сгруппированы по первому пункту, к которому относятся.',
    storyLanguages: 'Языки сюжетов',
    storyLanguagesHint: 'Заголовки даются так, как опубликованы, без перевода.',
    mailLanguage: 'Язык письма',
    consent: 'Присылайте мне письмо Resolution Watch по выбранным темам, пока я не отпишусь.',
    next: 'Мы отправим одно письмо со ссылкой. Пока вы не откроете её и не нажмёте кнопку, больше ничего не придёт.',
    submit: 'Прислать письмо для подтверждения',
    checkTitle: 'Проверьте почту',
    check: 'Если на этот адрес можно оформить подписку, письмо со ссылкой уже отправлено. Ссылка действует семь дней.',
    checkHint: 'Письма нет уже несколько минут? Загляните в папку «Спам» или попробуйте ещё раз завтра.',
    confirmTitle: 'Подтверждение подписки',
    confirm: 'Нажмите кнопку, чтобы начать получать письма.',
    confirmButton: 'Подтвердить',
    confirmedTitle: 'Подписка подтверждена',
    confirmed: 'Следующее письмо охватит дни начиная с сегодняшнего. А пока вот последний выпуск.',
    unsubscribeTitle: 'Отписаться',
    unsubscribe: 'Нажмите кнопку, чтобы больше не получать писем.',
    unsubscribeWarning: 'Письмо, которое уже в пути, ещё может прийти.',
    unsubscribeButton: 'Отписаться',
    unsubscribedTitle: 'Вы отписались',
    unsubscribed: 'Новых писем для вас не будет. Письмо, которое уже в пути, ещё может прийти.',
    again: 'Подписаться снова',
    expiredTitle: 'Ссылка больше не действует',
    expired:
      'Если по ней подписка уже подтверждена, больше ничего делать не нужно. Иначе её заменила ссылка из более позднего письма, ей больше семи дней или по дороге потерялась её часть: запросите новую.',
  },
  backHome: 'К обзору недели',
};
