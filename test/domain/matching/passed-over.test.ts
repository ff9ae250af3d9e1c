import { concernsOf } from './kazakhstan';

describe('no concern: the fans of a club', () => {
  test.each([
    "Kairat Almaty Fined After Supporters Light Flares in Champions League Tie | UEFA's disciplinary body punished the club for blocked stairways and banners; the club said it would appeal and ban the offenders for a season.",
    '«Кайрат» оштрафовали за поведение болельщиков на матче Лиги чемпионов | Фанаты развернули запрещённый баннер и зажгли файеры; клуб обжалует решение, полиция задержала пятерых.',
    '«Қайрат» жанкүйерлері үшін айыппұл төлейді | УЕФА стадионда тыйым салынған баннер ілгені үшін клубты жазалады, полиция бес адамды ұстады.',
  ])('%s', (text) => expect(concernsOf(text)).toEqual([]));
});

describe('no concern: the vote of a federation', () => {
  test.each([
    'Kazakh Boxing Federation Picks New President in Contested Ballot | Delegates from seventeen regions voted behind closed doors; a losing candidate said that observers had not been let into the counting room.',
    'Выборы президента Федерации бокса: делегаты голосовали тайно | Проигравший кандидат заявил, что наблюдателей не пустили к подсчёту бюллетеней, и пообещал обратиться в суд.',
    'Бокс федерациясының басшысы жасырын дауыспен сайланды | Ұтылған үміткер бақылаушылар дауыс санауға жіберілмеді деп, сотқа шағымданбақ.',
  ])('%s', (text) => expect(concernsOf(text)).toEqual([]));
});

describe('no concern: taxes and checks of business', () => {
  test.each([
    'Kazakhstan to Suspend Tax Inspections of Small Businesses for Three Years | The moratorium covers fines for late declarations, and the revenue committee will publish a register of those exempted.',
    'Малый бизнес на три года освободят от проверок | Штрафы за несвоевременную отчётность не начислят, комитет госдоходов опубликует реестр предприятий.',
    'Шағын бизнесті тексеруге үш жылға тыйым салынды | Есебін кеш тапсырғандарға айыппұл салынбайды, мемлекеттік кірістер комитеті тізілім жариялайды.',
  ])('%s', (text) => expect(concernsOf(text)).toEqual([]));
});

describe('no concern: an electronic service of the courts', () => {
  test.each([
    'Courts in Kazakhstan Roll Out Voice Recognition for Hearings | The Supreme Court says judges will spend less time on paperwork; chat bots will help citizens to file suits online.',
    'Верховный суд внедряет искусственный интеллект | Судьям помогут составлять решения, граждане подадут иск через мобильное приложение за десять минут.',
    'Жоғарғы сот жасанды интеллектіні іске қосты | Судьяларға шешім жазуға көмектеседі, азамат арызын қосымша арқылы он минутта береді.',
  ])('%s', (text) => expect(concernsOf(text)).toEqual([]));
});

describe('no concern: mosques counted, and feasts', () => {
  test.each([
    'Kazakh Muslims Begin Ramadan Fast | The Spiritual Administration set the amount of alms and asked believers not to pray in the street but in registered mosques.',
    'Сколько в Казахстане мечетей и церквей | Комитет по делам религий назвал число зарегистрированных объединений восемнадцати конфессий.',
    'Қазақстанда қанша мешіт пен шіркеу бар | Дін істері комитеті он сегіз конфессияның тіркелген бірлестіктерін атады.',
  ])('%s', (text) => expect(concernsOf(text)).toEqual([]));
});

describe('no concern: how a holiday is kept', () => {
  test.each([
    'Astana Marks Republic Day With Concert and Drone Show | Police will close the central square to traffic, and unions and youth groups are invited to march with flags.',
    'Как в Астане отметят День Республики | Площадь перекроют полицейские, профсоюзы и молодёжные организации пройдут колонной с флагами.',
    'Астанада Республика күнін қалай тойлайды | Полиция алаңды жабады, кәсіподақтар мен жастар ұйымдары тумен шеруге шығады.',
  ])('%s', (text) => expect(concernsOf(text)).toEqual([]));
});

describe('no concern: victims of another century', () => {
  test.each([
    "Kazakhstan Commemorates Victims of Famine and Stalin's Purges | The president laid flowers at ALZHIR, where wives of those repressed as enemies of the people were imprisoned.",
    'Президент возложил цветы к мемориалу жертв политических репрессий | В АЛЖИРе почтили память женщин, осуждённых как члены семей изменников родины.',
    'Президент саяси қуғын-сүргін құрбандарының ескерткішіне гүл қойды | АЛЖИР-де халық жауының әйелі деп сотталғандар еске алынды.',
  ])('%s', (text) => expect(concernsOf(text)).toEqual([]));
});

describe('no concern: animals that are counted', () => {
  test.each([
    'Saiga Numbers Reach Four Million as Kazakhstan Weighs Cull | An association of conservationists, financed by foreign foundations, asked the ministry to publish its report.',
    'Численность сайгаков выросла до четырёх миллионов | Ассоциация сохранения биоразнообразия получила иностранный грант и опубликовала отчёт.',
    'Киік саны төрт миллионға жетті | Биоалуантүрлілік қауымдастығы шетелдік грант алып, есебін жариялады.',
  ])('%s', (text) => expect(concernsOf(text)).toEqual([]));
});

describe('no concern: a verdict on bribes', () => {
  test.each([
    'Former Energy Executive Gets Nine Years for Taking Bribes | A court in Astana also ordered confiscation of property; his lawyer said the trial was unfair and promised an appeal.',
    'Экс-заместителя акима осудили на девять лет за взятку | Суд в Атырау конфисковал имущество, адвокат назвал процесс несправедливым и подаст апелляцию.',
    'Бұрынғы әкім орынбасары пара алғаны үшін тоғыз жылға сотталды | Атырау соты мүлкін тәркіледі, адвокаты сот әділетсіз өтті деп, шағымданбақ.',
  ])('%s', (text) => expect(concernsOf(text)).toEqual([]));
});

describe('no concern: cars that are registered', () => {
  test.each([
    'Drivers of Foreign-Registered Cars Get Amnesty Until March | Owners may register cars from Armenia and Russia without paying a fine, the interior ministry says.',
    'Машины из Армении разрешили поставить на учёт без штрафа | МВД объявило амнистию владельцам автомобилей с иностранными номерами до марта.',
    'Армениядан әкелінген көліктер айыппұлсыз тіркеледі | ІІМ шетел нөмірлі көлік иелеріне наурызға дейін рақымшылық жариялады.',
  ])('%s', (text) => expect(concernsOf(text)).toEqual([]));
});

describe('no concern: weather on the day of a vote', () => {
  test.each([
    'Weather Agency Warns of Ice Storms Ahead of Election Weekend in Kazakhstan | Roads in Kostanay and Akmola may be closed; drivers should stay at home.',
    'Гололёд и метель ожидаются в выходные, когда пройдут выборы | Трассы в Костанайской и Акмолинской областях могут закрыть.',
    'Сайлау өтетін демалыста көктайғақ болады | Қостанай мен Ақмола облысында жолдар жабылуы мүмкін.',
  ])('%s', (text) => expect(concernsOf(text)).toEqual([]));
});

describe('no concern: a board that votes on money', () => {
  test.each([
    "Kazakhstan's National Bank Elects Not to Cut Rate | The board voted to hold at 14.25 percent, observers said.",
    'Нацбанк сохранил ставку: как голосовали члены комитета | Наблюдатели ждали снижения, решение приняли большинством.',
    'Ұлттық банк мөлшерлемені сақтады: комитет мүшелері қалай дауыс берді | Бақылаушылар төмендетуді күткен еді.',
  ])('%s', (text) => expect(concernsOf(text)).toEqual([]));
});

describe('no concern: a play about protest', () => {
  test.each([
    'Students Protest-Themed Play Wins Theatre Prize in Almaty | The jury praised young actors; the director released a video.',
    'Спектакль о протесте получил театральную премию в Алматы | Жюри отметило молодых актёров, режиссёр опубликовал ролик.',
    'Наразылық туралы спектакль театр сыйлығын алды | Қазылар Алматының жас актерлерін мақтады.',
  ])('%s', (text) => expect(concernsOf(text)).toEqual([]));
});

describe('no concern: tourists warned of a rally abroad', () => {
  test.each([
    'Georgian Opposition Rallies as Kazakh Tourists Told to Avoid Tbilisi Centre | Police used water cannon and arrested dozens; the consulate published a hotline.',
    'Протесты в Тбилиси: казахстанских туристов просят не ходить в центр | Полиция применила водомёты и задержала десятки человек, консульство открыло горячую линию.',
    'Тбилисидегі митинг: қазақстандық туристерге ескерту жасалды | Полиция су шашып, ондаған адамды ұстады, консулдық байланыс нөмірін берді.',
  ])('%s', (text) => expect(concernsOf(text)).toEqual([]));
});

describe('no concern: a doctor who was hit by a patient', () => {
  test.each([
    'Doctor Attacked by Drunk Patient in Pavlodar | The ambulance union asked for tougher punishment; the man was detained and faces three years.',
    'На врача скорой помощи напал пьяный пациент | Профсоюз медиков требует ужесточить наказание, павлодарец задержан.',
    'Павлодарда мас адам дәрігерге шабуыл жасады | Медиктер кәсіподағы жазаны қатайтуды сұрады, күдікті ұсталды.',
  ])('%s', (text) => expect(concernsOf(text)).toEqual([]));
});

describe('no concern: an outage all over the world', () => {
  test.each([
    'Instagram Users in Central Asia Report Problems Loading Posts | Engineers of the company said that a software update had caused the global disruption; in Kazakhstan service was back within three hours.',
    'Пользователи Instagram пожаловались на сбой по всему миру | В Казахстане приложение не загружалось три часа, операторы связи заявили, что доступ никто не ограничивал.',
    'Instagram әлем бойынша істен шықты | Қазақстанда қосымша үш сағат ашылмады, операторлар бұғаттаған жоқпыз деді.',
  ])('%s', (text) => expect(concernsOf(text)).toEqual([]));
});

describe('no concern: trade under the partnership agreement', () => {
  test.each([
    'Kazakhstan and EU Discuss Critical Minerals Under Partnership Agreement | The cooperation committee reviewed customs, transit and investment in rare earths.',
    'Казахстан и ЕС обсудили критическое сырьё в рамках соглашения о расширенном партнёрстве | Комитет сотрудничества рассмотрел таможню, транзит и инвестиции в редкие земли.',
    'Қазақстан мен ЕО кеңейтілген әріптестік келісімі аясында сирек металдарды талқылады | Ынтымақтастық комитеті кеден, транзит пен инвестицияны қарады.',
  ])('%s', (text) => expect(concernsOf(text)).toEqual([]));
});

describe('a concern all the same: a title of a trader, when traders protest', () => {
  test.each([
    'Shopkeepers Protest Against Market Demolition in Almaty | Some two hundred traders gathered at the akimat and demanded talks with the mayor.',
    'Торговцы вышли на акцию протеста против сноса рынка в Алматы | Около двухсот предпринимателей собрались у акимата и потребовали встречи с акимом.',
    'Алматыда саудагерлер базардың бұзылуына қарсы наразылыққа шықты | Екі жүздей кәсіпкер әкімдік алдына жиналып, әкіммен кездесуді талап етті.',
  ])('%s', (text) => expect(concernsOf(text)).toContain('peaceful-assembly'));
});

describe('a concern all the same: a title of a feast, when people are held at it', () => {
  test.each([
    'Activists Detained During Nauryz Celebrations in Oral | Four people who had come to the square with posters were taken to the police.',
    'В Уральске на праздновании Наурыза задержали активистов | Четверых пришедших на площадь с плакатами доставили в полицию.',
    'Оралда Наурыз тойында белсенділер ұсталды | Алаңға плакатпен келген төрт адамды полицияға алып кетті.',
  ])('%s', (text) => expect(concernsOf(text)).toContain('harassment-of-activists-journalists'));
});

describe('a concern all the same: a title of worship, when police come', () => {
  test.each([
    'Police Raid Baptist Christmas Service in Taraz | Officers took down names of worshippers, and the pastor was fined for an unregistered gathering.',
    'Полиция пришла на рождественское богослужение баптистов в Таразе | Верующих переписали, пастора оштрафовали за собрание без регистрации.',
    'Таразда полиция баптистердің Рождество жиынына келді | Діндарлардың аты-жөнін жазып алып, пасторға тіркеусіз жиналғаны үшін айыппұл салды.',
  ])('%s', (text) => expect(concernsOf(text)).toContain('freedom-of-religion'));
});

describe('a concern all the same: a title of a theft, when the suspect is tortured', () => {
  test.each([
    'Officers Jailed for Torturing Theft Suspect in Kostanay | The court gave four policemen up to six years; the man had lost a kidney in custody.',
    'Полицейских посадили за пытки подозреваемого в краже | Суд в Костанае дал четверым до шести лет, мужчина потерял почку в изоляторе.',
    'Ұрлыққа күдіктіні азаптаған полицейлер сотталды | Қостанай соты төртеуіне алты жылға дейін берді, ер адам қамақта бүйрегінен айырылған.',
  ])('%s', (text) => expect(concernsOf(text)).toContain('law-enforcement-judiciary-reform'));
});

describe('a concern all the same: a title of a charity, when it is fined', () => {
  test.each([
    'Tax Office Fines Charity That Helps January Victims | The foundation is said to have filled in a form on foreign grants wrongly, and must stop work for three months.',
    'Налоговая оштрафовала благотворительный фонд, который помогает жертвам января | Фонд якобы неверно заполнил форму об иностранных грантах и должен остановить работу на три месяца.',
    'Салық органы қаңтар құрбандарына көмектесетін қайырымдылық қорына айыппұл салды | Қор шетел гранты туралы есепті қате толтырған, жұмысын үш айға тоқтатуы керек.',
  ])('%s', (text) => expect(concernsOf(text)).toContain('ngo-tax-pressure'));
});

describe('a concern all the same: a title of a flood, when inmates are beaten', () => {
  test.each([
    'Inmates Rescued From Flooded Prison Say They Were Beaten | Relatives in Petropavl demanded an inquiry; prosecutors opened a torture case.',
    'Заключённые затопленной колонии рассказали об избиениях | Родственники в Петропавловске требуют расследования, прокуратура начала дело о пытках.',
    'Су басқан түрмеден шыққандар соққыға жығылғанын айтты | Петропавлдағы туыстары тергеуді талап етті, прокуратура азаптау ісін қозғады.',
  ])('%s', (text) => expect(concernsOf(text)).toContain('law-enforcement-judiciary-reform'));
});

describe('a concern all the same: a title of believers counted, when they are fined', () => {
  test.each([
    'Number of Believers Fined in Kazakhstan Rises, Forum 18 Says | A hundred and thirty people were punished in a year for meeting for worship without registration.',
    'Форум 18: число оштрафованных верующих выросло | За год сто тридцать человек наказали за собрания без регистрации.',
    'Форум 18: айыппұл арқалаған діндарлар саны артты | Бір жылда жүз отыз адам тіркеусіз жиналғаны үшін жазаланды.',
  ])('%s', (text) => expect(concernsOf(text)).toContain('freedom-of-religion'));
});

describe("a concern all the same: a title of a car, when it is the editor's and burns", () => {
  test.each([
    "Editor's Car Burnt Outside Her House in Almaty | Police in Kazakhstan opened a hooliganism case; colleagues see a link with her video on pipelines.",
    'Редактору сожгли автомобиль у дома в Алматы | Полиция завела дело о хулиганстве, коллеги связывают поджог с роликом о газопроводе.',
    'Алматыда редактордың көлігі өртелді | Полиция бұзақылық ісін қозғады, әріптестері мұны құбыр туралы видеомен байланыстырады.',
  ])('%s', (text) => expect(concernsOf(text)).toContain('harassment-of-activists-journalists'));
});

describe('a concern all the same: a title of trade, when rights are raised, too', () => {
  test.each([
    'EU-Kazakhstan Cooperation Council Talks Trade and Human Rights | Brussels raised freedom of assembly and the jailing of activists beside raw materials.',
    'Совет сотрудничества ЕС и Казахстана обсудил торговлю и права человека | Брюссель поднял вопрос о свободе собраний и аресте активистов наряду с сырьём.',
    'ЕО – Қазақстан ынтымақтастық кеңесі сауда мен адам құқықтарын талқылады | Брюссель шикізатпен қатар жиналыс бостандығы мен белсенділердің қамалуын көтерді.',
  ])('%s', (text) => expect(concernsOf(text)).toContain('human-rights-dialogue'));
});
