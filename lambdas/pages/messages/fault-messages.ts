import type { Language } from '../../domain/watch/language';

/** What an error page and the API's faults say, by status. */
export type FaultMessages = Readonly<
  Record<400 | 403 | 404 | 405 | 413 | 429 | 500, { readonly title: string; readonly text: string }>
>;

const tables: Readonly<Record<Language, FaultMessages>> = {
  en: {
    400: {
      title: 'We could not read that request',
      text: 'A part of the address or the form was missing or malformed. Go back and try again.',
    },
    403: {
      title: 'That form was sent from another site',
      text: 'For your safety, forms are accepted from this site only. Open the page here and try again.',
    },
    404: { title: 'There is no such page', text: 'The address may be mistyped, or the page was never there.' },
    405: {
      title: 'This address takes no such request',
      text: 'It was asked in another way than its page asks it. Open the page here and try again.',
    },
    413: {
      title: 'That was too much at once',
      text: 'A form may be 16 KB long. Go back, shorten what you wrote and try again.',
    },
    429: {
      title: 'Too many requests',
      text: 'Too many forms came from where you are. Please try again in an hour.',
    },
    500: {
      title: 'Something went wrong on our side',
      text: 'What you asked for may not have been done. Please try again in some minutes.',
    },
  },
  ru: {
    400: {
      title: 'Не удалось прочитать запрос',
      text: 'Часть адреса или формы отсутствует или искажена. Вернитесь и попробуйте ещё раз.',
    },
    403: {
      title: 'Форма отправлена с другого сайта',
      text: 'Ради вашей безопасности формы принимаются только с этого сайта. Откройте страницу здесь и попробуйте ещё раз.',
    },
    404: { title: 'Такой страницы нет', text: 'Возможно, в адресе опечатка или страницы никогда не было.' },
    405: {
      title: 'Такой запрос здесь не принимается',
      text: 'К этому адресу обратились не так, как обращается его страница. Откройте страницу здесь и попробуйте ещё раз.',
    },
    413: {
      title: 'Слишком много сразу',
      text: 'Форма принимается размером до 16 КБ. Вернитесь, сократите написанное и попробуйте ещё раз.',
    },
    429: {
      title: 'Слишком много запросов',
      text: 'Из вашей сети пришло слишком много форм. Попробуйте, пожалуйста, ещё раз через час.',
    },
    500: {
      title: 'У нас что-то пошло не так',
      text: 'Возможно, ваш запрос не выполнен. Попробуйте, пожалуйста, ещё раз через несколько минут.',
    },
  },
  kk: {
    400: {
      title: 'Сұрауды оқу мүмкін болмады',
      text: 'Мекенжайдың не форманың бір бөлігі жоқ немесе бұрмаланған. Артқа қайтып, қайталап көріңіз.',
    },
    403: {
      title: 'Форма басқа сайттан жіберілген',
      text: 'Қауіпсіздігіңіз үшін формалар тек осы сайттан қабылданады. Бетті осы жерден ашып, қайталап көріңіз.',
    },
    404: { title: 'Мұндай бет жоқ', text: 'Мекенжайда қате болуы мүмкін немесе бет ешқашан болмаған.' },
    405: {
      title: 'Мұнда мұндай сұрау қабылданбайды',
      text: 'Бұл мекенжайға оның беті сұрайтын жолмен сұрау келмеді. Бетті осы жерден ашып, қайталап көріңіз.',
    },
    413: {
      title: 'Бірден тым көп',
      text: 'Форманың көлемі 16 КБ-тан аспауы керек. Артқа қайтып, жазғаныңызды қысқартып, қайталап көріңіз.',
    },
    429: {
      title: 'Сұрау тым көп',
      text: 'Сіздің желіңізден тым көп форма келді. Бір сағаттан кейін қайталап көріңіз.',
    },
    500: {
      title: 'Бізде бір ақау шықты',
      text: 'Сұрауыңыз орындалмаған болуы мүмкін. Бірнеше минуттан кейін қайталап көріңіз.',
    },
  },
};

export function faultMessagesIn(language: Language): FaultMessages {
  return tables[language];
}
