import type { QueryFaultKind } from '../../domain/queries/query';
import type { Language } from '../../domain/watch/language';
import { counter } from './plural';

/** Texts on a reader's own words, in one language. */
export interface KeywordMessages {
  readonly legend: string;
  readonly hint: string;
  readonly howTo: string;
  /** What one may write, and what it means. */
  readonly examples: readonly (readonly [string, string])[];
  readonly look: string;
  readonly hits: (hits: number, of: number) => string;
  readonly pressAgain: string;
  /** At the top of the form; what is wrong stands beside the field. */
  readonly unreadable: string;
  readonly at: (place: number) => string;
  readonly faults: Readonly<Record<QueryFaultKind, string>>;
  /** Said in a mail that own words narrow. */
  readonly narrowed: (keywords: string) => string;
}

const [countEn, countRu] = [counter('en'), counter('ru')];

const tables: Readonly<Record<Language, KeywordMessages>> = {
  en: {
    legend: 'Your own words (optional)',
    hint: 'They narrow the mail: only reports with these words in headline or summary come. Words of one language find reports in that language. Leave empty to get all.',
    howTo: 'How to write them',
    examples: [
      ['journalist court', 'both words, each in any form'],
      ['journalist OR blogger', 'one of them (OR in capitals)'],
      ['court -football', 'not with this word'],
      ['"closed trial"', 'exactly these forms, side by side'],
      ['court (fine OR arrest)', 'brackets hold together what belongs together'],
      ['title:court', 'only in the headline'],
      ['журналист*', 'any word that begins so'],
    ],
    look: 'Show what they would have found',
    hits: (hits, of) =>
      `Of ${countEn(of, { one: 'report', other: 'reports' })} of the last 30 days on your concerns, your words let ${hits} through.`,
    pressAgain: 'If that is what you want, press the button at the end of the form.',
    unreadable: 'Your own words cannot be read.',
    at: (place) => `at character ${place}`,
    faults: {
      empty: 'There is nothing to look for: write a word.',
      'too-long': 'This is longer than 300 characters: shorten it.',
      'too-many-words': 'These are more than 30 words: leave some out.',
      'no-word': 'There is no word we can read: use Latin or Cyrillic letters or digits.',
      star: 'A * may stand only at the end of a word, after at least two letters, and not in quotation marks.',
      'quote-open': 'A quotation mark is never closed: add one.',
      'quote-empty': 'Nothing stands between the quotation marks: write a word there.',
      'bracket-open': 'A bracket is never closed: add ).',
      'bracket-extra': 'A bracket closes nothing: take it out.',
      'bracket-empty': 'Nothing stands between the brackets: write a word there.',
      'too-deep': 'There are more than eight brackets within each other: take some out.',
      'or-alone': 'OR needs something on both sides; for the word itself write it small: or.',
      'and-alone': 'AND needs something on both sides; for the word itself write it small: and.',
      'minus-alone': 'A - or NOT must stand directly before what is unwanted: -word.',
      'near-form': 'Write NEAR/5 for at most five words apart (1 to 50).',
      'near-alone': 'NEAR needs a word on both sides.',
      'near-side': 'Beside NEAR write a word, a phrase, or words joined by OR in brackets.',
      'title-alone':
        'title: must stand directly before a word, phrase or bracket, without a blank: title:word, -title:word.',
      field: 'Only title: may stand before a word; for the words themselves use quotation marks.',
    },
    narrowed: (keywords) =>
      `Narrowed by your own words: ${keywords}. Where nothing was found there may be reports without them; the weekly numbers count all stories.`,
  },
  ru: {
    legend: 'Свои слова (по желанию)',
    hint: 'Они сужают письмо: приходят только сообщения, где эти слова есть в заголовке или кратком содержании. Слова одного языка находят сообщения на этом языке. Оставьте пустым, чтобы получать всё.',
    howTo: 'Как их писать',
    examples: [
      ['журналист суд', 'оба слова, каждое в любой форме'],
      ['журналист OR блогер', 'одно из них (OR заглавными)'],
      ['суд -футбол', 'без этого слова'],
      ['"закрытый суд"', 'точно в этих формах, рядом'],
      ['суд (штраф OR арест)', 'скобки держат вместе то, что связано'],
      ['title:суд', 'только в заголовке'],
      ['журналист*', 'любое слово с таким началом'],
    ],
    look: 'Показать, что они нашли бы',
    hits: (hits, of) =>
      `За последние 30 дней по вашим темам: ${countRu(of, { one: 'сообщение', few: 'сообщения', many: 'сообщений', other: 'сообщения' })}; с вашими словами из них: ${hits}.`,
    pressAgain: 'Если это то, что нужно, нажмите кнопку в конце формы.',
    unreadable: 'Свои слова не удаётся прочесть.',
    at: (place) => `знак ${place}`,
    faults: {
      empty: 'Искать нечего: напишите слово.',
      'too-long': 'Длиннее 300 знаков: сократите.',
      'too-many-words': 'Больше 30 слов: уберите часть.',
      'no-word': 'Нет ни одного слова, которое мы можем прочесть: нужны буквы латиницы или кириллицы либо цифры.',
      star: 'Знак * может стоять только в конце слова, после двух букв и более, и не в кавычках.',
      'quote-open': 'Кавычка не закрыта: добавьте вторую.',
      'quote-empty': 'Между кавычками ничего нет: напишите там слово.',
      'bracket-open': 'Скобка не закрыта: добавьте ).',
      'bracket-extra': 'Скобка ничего не закрывает: уберите её.',
      'bracket-empty': 'Между скобками ничего нет: напишите там слово.',
      'too-deep': 'Больше восьми скобок друг в друге: уберите часть.',
      'or-alone': 'По обе стороны от OR должно что-то стоять; само это слово пишите строчными: or.',
      'and-alone': 'По обе стороны от AND должно что-то стоять; само это слово пишите строчными: and.',
      'minus-alone': 'Знак - или NOT ставится прямо перед нежелательным словом: -слово.',
      'near-form': 'Пишите NEAR/5: не дальше пяти слов друг от друга (от 1 до 50).',
      'near-alone': 'По обе стороны от NEAR нужно слово.',
      'near-side': 'Рядом с NEAR напишите слово, выражение или слова через OR в скобках.',
      'title-alone':
        'title: ставится прямо перед словом, выражением или скобкой, без пробела: title:слово, -title:слово.',
      field: 'Перед словом может стоять только title:; сами слова возьмите в кавычки.',
    },
    narrowed: (keywords) =>
      `Письмо сужено вашими словами: ${keywords}. Там, где ничего не найдено, могли быть сообщения без этих слов; недельные числа учитывают все сюжеты.`,
  },
  kk: {
    legend: 'Өз сөздеріңіз (қаласаңыз)',
    hint: 'Олар хатты тарылтады: тақырыпатында не қысқаша мазмұнында осы сөздер бар хабарлар ғана келеді. Бір тілдің сөзі сол тілдегі хабарды табады. Бәрін алу үшін бос қалдырыңыз.',
    howTo: 'Қалай жазылады',
    examples: [
      ['журналист сот', 'екі сөз де, кез келген тұлғада'],
      ['журналист OR блогер', 'біреуі (OR бас әріппен)'],
      ['сот -футбол', 'бұл сөзсіз'],
      ['"жабық сот"', 'дәл осы тұлғада, қатар'],
      ['сот (айыппұл OR қамау)', 'жақша байланысты сөздерді біріктіреді'],
      ['title:сот', 'тек тақырыпатта'],
      ['журналист*', 'осылай басталатын кез келген сөз'],
    ],
    look: 'Нені табар еді, көрсету',
    hits: (hits, of) => `Соңғы 30 күнде тақырыптарыңыз бойынша ${of} хабар; сөздеріңізбен: ${hits}.`,
    pressAgain: 'Керегі осы болса, өрістердің соңындағы түймені басыңыз.',
    unreadable: 'Өз сөздеріңізді оқу мүмкін болмады.',
    at: (place) => `${place}-таңба`,
    faults: {
      empty: 'Іздейтін ештеңе жоқ: сөз жазыңыз.',
      'too-long': '300 таңбадан ұзын: қысқартыңыз.',
      'too-many-words': '30 сөзден көп: азайтыңыз.',
      'no-word': 'Оқи алатын сөз жоқ: латын не кирилл әріптері немесе цифрлар керек.',
      star: '* тек сөз соңында, кемінде екі әріптен кейін тұрады, тырнақшада тұрмайды.',
      'quote-open': 'Тырнақша жабылмаған: екіншісін қосыңыз.',
      'quote-empty': 'Тырнақшалардың арасы бос: сөз жазыңыз.',
      'bracket-open': 'Жақша жабылмаған: ) қосыңыз.',
      'bracket-extra': 'Жақша ештеңені жаппайды: алып тастаңыз.',
      'bracket-empty': 'Жақшалардың арасы бос: сөз жазыңыз.',
      'too-deep': 'Бірінің ішінде бірі тұрған жақша сегізден көп: азайтыңыз.',
      'or-alone': 'OR сөзінің екі жағында да бірдеңе тұруы керек; сөздің өзін кіші әріппен жазыңыз: or.',
      'and-alone': 'AND сөзінің екі жағында да бірдеңе тұруы керек; сөздің өзін кіші әріппен жазыңыз: and.',
      'minus-alone': '- белгісі не NOT керексіз сөздің тура алдында тұрады: -сөз.',
      'near-form': 'NEAR/5 деп жазыңыз: арасы бес сөзден аспайды (1-ден 50-ге дейін).',
      'near-alone': 'NEAR сөзінің екі жағында да сөз керек.',
      'near-side': 'NEAR қасына сөз, тіркес не жақша ішінде OR арқылы қосылған сөздер жазыңыз.',
      'title-alone': 'title: сөздің, тіркестің не жақшаның тура алдында, бос орынсыз тұрады: title:сөз, -title:сөз.',
      field: 'Сөз алдында тек title: тұра алады; сөздердің өзін тырнақшаға алыңыз.',
    },
    narrowed: (keywords) =>
      `Хат өз сөздеріңізбен тарылтылған: ${keywords}. Ештеңе табылмаған жерде ол сөздерсіз хабарлар болуы мүмкін; апталық сандар барлық сюжетті есептейді.`,
  },
};

/** The texts on a reader's own words in a language. */
export function keywordMessagesIn(language: Language): KeywordMessages {
  return tables[language];
}
