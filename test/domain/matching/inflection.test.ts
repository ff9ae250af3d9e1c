import { formsFound } from './small-matcher';

describe('an English term', () => {
  test.each([
    ['protest', 'Protests grew as people protested; protesting is allowed', ['Protests', 'protested', 'protesting']],
    ['charge', 'He was charged; the charges, charging', ['charged', 'charges', 'charging']],
    ['activity', 'their activities and activity', ['activities', 'activity']],
    ['ban', 'banned, banning, a ban, but no banner', ['banned', 'banning', 'ban']],
    ['activist', "the activist's lawyer", ['activist']],
    ['NGO', 'NGO and NGOs', ['NGO', 'NGOs']],
    ['acquit', 'acquitted, acquitting, but no acquaintance', ['acquitted', 'acquitting']],
    ['detained woman', 'two detained women', ['detained women']],
    ['take away', 'taken away, took away', ['taken away', 'took away']],
    ['tax inspection', 'two tax inspections. Tax, inspection', ['tax inspections', 'Tax, inspection']],
  ])('%s is found in its forms', (term, text, forms) => {
    expect(formsFound('en', term, text)).toEqual(forms);
  });

  test('does not cross the end of a sentence', () => {
    expect(formsFound('en', 'tax inspection', 'They raised the tax. Inspection followed')).toEqual([]);
  });
});

describe('a Russian term', () => {
  test.each([
    [
      'Казахстан',
      'в Казахстане, Казахстана, Казахстану, Казахстаном',
      ['Казахстане', 'Казахстана', 'Казахстану', 'Казахстаном'],
    ],
    ['наблюдатель', 'наблюдателей и наблюдателями', ['наблюдателей', 'наблюдателями']],
    [
      'налоговая проверка',
      'после налоговых проверок и налоговой проверкой',
      ['налоговых проверок', 'налоговой проверкой'],
    ],
    ['мирное собрание', 'мирных собраний, мирными собраниями', ['мирных собраний', 'мирными собраниями']],
    ['партия', 'партий, партией, партии', ['партий', 'партией', 'партии']],
    ['Токаев', 'Токаева, Токаевым, о Токаеве', ['Токаева', 'Токаевым', 'Токаеве']],
    ['заключённый', 'заключенных и заключённого', ['заключенных', 'заключённого']],
    ['Мамай', 'Мамая и Мамаю, но мама и маме', ['Мамая', 'Мамаю']],
    ['осудить', 'осужден, осуждены, осудила, но обсужден', ['осужден', 'осуждены', 'осудила']],
    ['отпустить', 'отпущены и отпущенного', ['отпущены', 'отпущенного']],
    ['запретить', 'запрещена, запретят, запрещение', ['запрещена', 'запретят', 'запрещение']],
    ['оштрафовать', 'его оштрафуют, оштрафует', ['оштрафуют', 'оштрафует']],
    ['задержать', 'его задержат, она задержит', ['задержат', 'задержит']],
    ['мечеть', 'у мечети, за мечетью', ['мечети', 'мечетью']],
    ['церковь', 'две церкви, церквей, церковью', ['церкви', 'церквей', 'церковью']],
    ['статья', 'пять статей, о статье, может стать', ['статей', 'статье']],
    ['тюрьма', 'из тюрем, в тюрьме', ['тюрем', 'тюрьме']],
    ['=выборы', 'выборы, выбор', ['выборы']],
    ['правозащит*', 'правозащитник, правоохранительный', ['правозащитник']],
  ])('%s is found in its forms', (term, text, forms) => {
    expect(formsFound('ru', term, text)).toEqual(forms);
  });

  test.each([
    ['суд', 'судно вышло из порта'],
    ['правозащитник', 'правоохранительные органы'],
    ['^эхо', 'было слышно эхо в горах'],
  ])('%s is not found in a false friend', (term, text) => {
    expect(formsFound('ru', term, text)).toEqual([]);
  });
});

describe('a Kazakh term', () => {
  test.each([
    ['сайлау', 'Бұл сайлауда және сайлауын, сайлаулардан', ['сайлауда', 'сайлауын', 'сайлаулардан']],
    ['құқық', 'адамның құқығы, құқықтарының, құқығын', ['құқығы', 'құқықтарының', 'құқығын']],
    ['қамақ', 'ол қамағынан және қамаққа', ['қамағынан', 'қамаққа']],
    ['бейбіт жиналыс', 'бейбіт жиналыстарды өткізу тәртібі', ['бейбіт жиналыстарды']],
    ['партия', 'жаңа партиясының мүшелері', ['партиясының']],
    ['журналист', 'бүгін журналистерге және журналистің', ['журналистерге', 'журналистің']],
    ['Қазақстан', 'бүгін Қазақстандағы, Қазақстанның, Қазақстаннан', ['Қазақстандағы', 'Қазақстанның', 'Қазақстаннан']],
    ['халық', 'бұл халқы, халқының және халықтың', ['халқы', 'халқының', 'халықтың']],
    ['митинг', 'бұл митингілерге және митингте', ['митингілерге', 'митингте']],
    ['белсенді', 'бұл белсендінің және белсендісін', ['белсендінің', 'белсендісін']],
    ['қаза', 'бұл қазаға және қазасын, қазан айында', ['қазаға', 'қазасын']],
  ])('%s is found in its suffix chains', (term, text, forms) => {
    expect(formsFound('kk', term, text)).toEqual(forms);
  });

  test.each([
    ['журналист', 'Qazaqstan biligi jurnalisterdi qudalap otır dep habarladı', 'jurnalisterdi'],
    ['журналист', 'Astanada jýrnalısterge qysym jasaldy dep habarlady', 'jýrnalısterge'],
    ['құқық', 'адам кукыгы бузылды деп хабарлады жане айтты', 'кукыгы'],
  ])('%s is found in %s', (term, text, form) => {
    expect(formsFound('kk', term, text)).toEqual([form]);
  });

  test('"құқық қорғаушы" does not mean the law enforcement bodies', () => {
    expect(formsFound('kk', 'құқық қорғаушы', 'бұл құқық қорғау органдары туралы')).toEqual([]);
    expect(formsFound('kk', 'құқық қорғаушы', 'бұл құқық қорғаушылар туралы')).toEqual(['құқық қорғаушылар']);
  });

  test('loose spelling does not blur a text that has the Kazakh letters', () => {
    expect(formsFound('kk', 'қазаншы', 'бұл казаншы туралы өлең')).toEqual([]);
  });
});
