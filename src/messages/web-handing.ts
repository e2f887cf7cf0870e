// The view of handing on: for whom, what leaves, what stays and why, what was handed out before.

import { counted, type Message, type Messages, number } from './catalogue.ts'
import { handingLogMessages } from './web-handing-log.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

type Counts = { claims: number; posts: number; channels: number; accounts: number; exhibits: number; media: number }

export const handingViewMessages = {
  parts: words('Parts of this view', 'Части этого раздела', 'Осы бөлімнің бөліктері'),
  'part.prepare': words('Prepare', 'Подготовить', 'Дайындау'),
  'part.words': words('Words, names, what stays', 'Слова, имена, что остаётся', 'Сөздер, есімдер, не қалады'),
  'part.media': words('Pictures and recordings', 'Снимки и записи', 'Суреттер мен жазбалар'),
  'part.audiences': words('Audiences', 'Аудитории', 'Аудиториялар'),
  'part.originals': words('Originals', 'Оригиналы', 'Түпнұсқалар'),
  'part.log': words('Handed out so far', 'Что уже передано', 'Бұрын берілгендер'),
  lead: words(
    'Choose who it is for, look at what would leave and what stays, then write it. Nothing is written before that, and nothing leaves this machine by itself.',
    'Выберите, кому это, посмотрите, что выйдет и что останется, затем запишите. До этого ничего не пишется, и само с этой машины ничего не уходит.',
    'Кімге екенін таңдап, не шығатынын және не қалатынын қараңыз, содан кейін жазыңыз. Оған дейін ештеңе жазылмайды және бұл машинадан өздігінен ештеңе кетпейді.',
  ),
  for: words('For whom', 'Для кого', 'Кімге'),
  'audience.public': words('public', 'публика', 'жұртшылық'),
  'audience.newsroom': words('newsroom', 'редакция', 'редакция'),
  'audience.archive': words('archive', 'архив', 'мұрағат'),
  'audience.court': words('court', 'суд', 'сот'),
  'audience.research': words('research', 'исследователи', 'зерттеушілер'),
  'about.public': words(
    'anybody, also whoever looks for the people in it',
    'кто угодно, в том числе тот, кто ищет этих людей',
    'кез келген адам, сол адамдарды іздеп жүргендер де',
  ),
  'about.newsroom': words(
    'editors: accounts told apart, posts that claims rest on',
    'редакторы: аккаунты различимы, посты под утверждениями',
    'редакторлар: аккаунттар ажыратылады, мәлімдемелер сүйенген жазбалар',
  ),
  'about.archive': words(
    'keepers: originals and names sealed for one reader',
    'хранители: оригиналы и имена запечатаны для одного читателя',
    'сақтаушылар: түпнұсқалар мен есімдер бір оқырманға мөрленген',
  ),
  'about.court': words(
    'a court: statements of custody, originals sealed for one reader',
    'суд: справки о хранении, оригиналы запечатаны для одного читателя',
    'сот: сақталу анықтамалары, түпнұсқалар бір оқырманға мөрленген',
  ),
  'about.research': words(
    'researchers: all posts without words, who acted with whom',
    'исследователи: все посты без слов, кто с кем действовал',
    'зерттеушілер: барлық жазба сөзсіз, кім кіммен әрекет етті',
  ),
  'about.other': {
    en: p => `measured against “${p.like}”`,
    ru: p => `сравнивается с «${p.like}»`,
    kk: p => `«${p.like}» бойынша өлшенеді`,
  } satisfies Message<{ like: string }>,
  'consent.asked': {
    en: p => `Sources are asked for: ${p.use}, shown to: ${p.audience}`,
    ru: p => `У источников спрашивается: ${p.use}; кому: ${p.audience}`,
    kk: p => `Дереккөздерден сұралады: ${p.use}; кімге: ${p.audience}`,
  } satisfies Message<{ use: string; audience: string }>,
  'use.analysis': words('analysis', 'анализ', 'талдау'),
  'use.report': words('report', 'отчёт', 'есеп'),
  'use.publication': words('publication', 'публикация', 'жариялау'),
  'use.court': words('court', 'суд', 'сот'),
  'use.sharing': words('handing on', 'передача', 'тапсыру'),
  'shown.team': words('the team', 'группа', 'топ'),
  'shown.lawyer': words('a lawyer', 'юрист', 'заңгер'),
  'shown.court': words('a court', 'суд', 'сот'),
  'shown.public': words('everybody', 'все', 'барлығы'),
  'claims.title': words('Claims', 'Утверждения', 'Мәлімдемелер'),
  'claims.all': {
    en: p => `all ${counted('en', p.count, 'claim', 'claims')}`,
    ru: p => `все утверждения: ${number('ru', p.count)}`,
    kk: p => `барлық мәлімдеме: ${number('kk', p.count)}`,
  } satisfies Message<{ count: number }>,
  'claims.some': words('only these', 'только эти', 'тек мыналар'),
  'claims.none': words(
    'There is no claim yet. Without claims only custody, posts and networks can be handed on, as the audience’s rules let them.',
    'Утверждений ещё нет. Без них можно передать только хранение, посты и сети, насколько позволяют правила аудитории.',
    'Мәлімдеме әлі жоқ. Онсыз тек сақталуын, жазбаларды, желілерді аудитория ережелері рұқсат еткенше беруге болады.',
  ),
  'exhibits.extra': words('Further exhibits, by number', 'Ещё материалы, по номерам', 'Қосымша материалдар, нөмірімен'),
  'exhibits.hint': words('3, 7, 12', '3, 7, 12', '3, 7, 12'),
  'formats.title': words('Formats', 'Форматы', 'Пішімдер'),
  'format.dossier': words('dossier (one HTML file)', 'досье (один файл HTML)', 'құжаттама (бір HTML файлы)'),
  'format.court': words('statements for a court', 'справки для суда', 'сотқа арналған анықтамалар'),
  'format.csv': words('tables (CSV)', 'таблицы (CSV)', 'кестелер (CSV)'),
  'format.parquet': words('tables (Parquet)', 'таблицы (Parquet)', 'кестелер (Parquet)'),
  'format.ftm': words('FollowTheMoney', 'FollowTheMoney', 'FollowTheMoney'),
  'format.gexf': words('network (GEXF)', 'сеть (GEXF)', 'желі (GEXF)'),
  'format.graphml': words('network (GraphML)', 'сеть (GraphML)', 'желі (GraphML)'),
  'format.claimreview': words('ClaimReview, MediaReview', 'ClaimReview, MediaReview', 'ClaimReview, MediaReview'),
  'format.prov': words('PROV-O', 'PROV-O', 'PROV-O'),
  'format.nanopub': words('nanopublications', 'нанопубликации', 'нанопубликациялар'),
  'format.wacz': words('list of web originals', 'список веб-оригиналов', 'веб түпнұсқалар тізімі'),
  'rules.title': words(
    'What this audience sees, rule by rule',
    'Что видит эта аудитория, правило за правилом',
    'Бұл аудитория не көреді, ереже бойынша',
  ),
  'rules.one': words('for this export alone', 'только для этой выгрузки', 'тек осы экспорт үшін'),
  'rules.changed': {
    en: p => `${counted('en', p.count, 'rule', 'rules')} changed for this export`,
    ru: p => `Изменено правил для этой выгрузки: ${number('ru', p.count)}`,
    kk: p => `Осы экспорт үшін өзгерген ереже: ${number('kk', p.count)}`,
  } satisfies Message<{ count: number }>,
  'rules.opened': words('opened', 'открыто', 'ашылған'),
  'rules.closed': words('closed', 'закрыто', 'жабылған'),
  'rules.opens': words(
    'This lets more out than the audience’s rules do. Say why; it is signed.',
    'Так выйдет больше, чем позволяют правила аудитории. Укажите причину; она подписывается.',
    'Бұл аудитория ережелерінен көбін шығарады. Себебін айтыңыз; ол қол қойылады.',
  ),
  title: words('Title', 'Заглавие', 'Тақырып'),
  organization: words('Handed out by', 'Кто передаёт', 'Кім береді'),
  reason: words('Reason', 'Причина', 'Себебі'),
  'sealed.title': words(
    'The sealed part: originals and names, for one reader',
    'Запечатанная часть: оригиналы и имена, для одного читателя',
    'Мөрленген бөлік: түпнұсқалар мен есімдер, бір оқырманға',
  ),
  'sealed.key': words(
    'Keys of readers (age1…), one a line',
    'Ключи читателей (age1…), по одному в строке',
    'Оқырман кілттері (age1…), әр жолда біреу',
  ),
  'sealed.passphrase': {
    en: p => `or a passphrase of at least ${p.count} characters`,
    ru: p => `или парольная фраза не короче ${p.count} знаков`,
    kk: p => `не кемінде ${p.count} таңбалық құпия сөйлем`,
  } satisfies Message<{ count: number }>,
  'sealed.without': words('leave the sealed part out', 'без запечатанной части', 'мөрленген бөліксіз'),
  plain: words(
    'Media may leave this sealed case as plain files',
    'Медиа могут выйти из запечатанного дела обычными файлами',
    'Медиа мөрленген істен кәдімгі файлдар болып шыға алады',
  ),
  signed: {
    en: p => `Signed as “${p.role}”`,
    ru: p => `Подписывается ролью «${p.role}»`,
    kk: p => `«${p.role}» рөлімен қол қойылады`,
  } satisfies Message<{ role: string }>,
  preview: words('Look at what would leave', 'Посмотреть, что выйдет', 'Не шығатынын қарау'),
  'preview.again': words('Look again', 'Посмотреть снова', 'Қайта қарау'),
  out: words(
    'New folder to write, whole path',
    'Новая папка для записи, полный путь',
    'Жазылатын жаңа қалта, толық жолы',
  ),
  write: words('Write the export', 'Записать выгрузку', 'Экспортты жазу'),
  'write.first': words(
    'Look at what would leave first.',
    'Сначала посмотрите, что выйдет.',
    'Алдымен не шығатынын қараңыз.',
  ),
  'write.stopped': words(
    'The gate stops this export. See below what it found.',
    'Проверка останавливает эту выгрузку. Что найдено, см. ниже.',
    'Тексеру бұл экспортты тоқтатады. Не табылғаны төменде.',
  ),
  'write.changed': words(
    'Something was changed since you looked.',
    'С тех пор, как вы смотрели, что-то изменено.',
    'Қарағаннан бері бірдеңе өзгерді.',
  ),
  'running.preview': words(
    'Every file is being made and searched, and thrown away.',
    'Каждый файл создаётся, проверяется и выбрасывается.',
    'Әр файл жасалып, тексеріліп, тасталып жатыр.',
  ),
  'running.export': words(
    'It is being written, read again and searched.',
    'Идёт запись, повторное чтение и проверка.',
    'Жазылып, қайта оқылып, тексеріліп жатыр.',
  ),
  'preview.none': words('Nothing has been looked at yet.', 'Пока ничего не смотрели.', 'Әзірге ештеңе қаралған жоқ.'),
  'preview.for': {
    en: p => `For “${p.audience}”`,
    ru: p => `Для «${p.audience}»`,
    kk: p => `«${p.audience}» үшін`,
  } satisfies Message<{ audience: string }>,
  'preview.other': words(
    'This preview is of another audience or choice.',
    'Этот просмотр для другой аудитории или другого выбора.',
    'Бұл қарау басқа аудиторияға не таңдауға арналған.',
  ),
  leaves: words('What will leave', 'Что выйдет', 'Не шығады'),
  stays: words('What stays in the case, and why', 'Что остаётся в деле и почему', 'Істе не қалады және неге'),
  'stays.nothing': words(
    'Nothing is held back as a whole.',
    'Целиком ничего не удержано.',
    'Тұтастай ұсталып қалған ештеңе жоқ.',
  ),
  changes: words('What is changed', 'Что изменено', 'Не өзгертілді'),
  counts: {
    en: p =>
      `${counted('en', p.claims, 'claim', 'claims')}, ${counted('en', p.posts, 'post', 'posts')}, ${counted('en', p.channels, 'channel', 'channels')}, ${counted('en', p.accounts, 'account', 'accounts')}, ${counted('en', p.exhibits, 'exhibit', 'exhibits')}, ${counted('en', p.media, 'media file', 'media files')}`,
    ru: p =>
      `утверждений ${number('ru', p.claims)}, постов ${number('ru', p.posts)}, каналов ${number('ru', p.channels)}, аккаунтов ${number('ru', p.accounts)}, материалов ${number('ru', p.exhibits)}, медиафайлов ${number('ru', p.media)}`,
    kk: p =>
      `мәлімдеме ${number('kk', p.claims)}, жазба ${number('kk', p.posts)}, арна ${number('kk', p.channels)}, аккаунт ${number('kk', p.accounts)}, материал ${number('kk', p.exhibits)}, медиафайл ${number('kk', p.media)}`,
  } satisfies Message<Counts>,
  'list.claims': words('Claims', 'Утверждения', 'Мәлімдемелер'),
  'list.words': words('Words that stand for posts', 'Слова вместо постов', 'Жазбалар орнындағы сөздер'),
  'list.names': words('Names in full', 'Имена полностью', 'Толық есімдер'),
  'list.exhibits': words(
    'Exhibits, as commitments',
    'Материалы, в виде обязательств',
    'Материалдар, міндеттеме түрінде',
  ),
  'list.sealed': words(
    'Originals that go encrypted',
    'Оригиналы в зашифрованном виде',
    'Шифрланып кететін түпнұсқалар',
  ),
  'list.files': words('Files', 'Файлы', 'Файлдар'),
  'list.media': words('Media that stay', 'Медиа, которые остаются', 'Қалатын медиа'),
  'list.unsearched': words(
    'Values that the gate cannot search for in full: look for them yourself',
    'Что проверка не может искать полностью: посмотрите сами',
    'Тексеру толық іздей алмайтын мәндер: өзіңіз қараңыз',
  ),
  'list.more': {
    en: p => `Show more (${number('en', p.count)} left)`,
    ru: p => `Показать ещё (осталось ${number('ru', p.count)})`,
    kk: p => `Тағы көрсету (${number('kk', p.count)} қалды)`,
  } satisfies Message<{ count: number }>,
  voices: {
    en: p => `independent voices at least: for ${p.support}, against ${p.deny}`,
    ru: p => `независимых голосов не меньше: за ${p.support}, против ${p.deny}`,
    kk: p => `тәуелсіз дауыс кемінде: жақтайтын ${p.support}, қарсы ${p.deny}`,
  } satisfies Message<{ support: string; deny: string }>,
  notAssessed: words('not assessed', 'не оценено', 'бағаланбаған'),
  'how.paraphrase': words('in other words', 'другими словами', 'басқа сөзбен'),
  'how.shortened': words('shortened', 'сокращено', 'қысқартылған'),
  'how.verbatim': words('as posted', 'как в посте', 'жазбадағыдай'),
  'kind.account': words('account', 'аккаунт', 'аккаунт'),
  'kind.actor': words('person or body', 'лицо или организация', 'тұлға не ұйым'),
  'kind.channel': words('channel', 'канал', 'арна'),
  'kind.speaker': words('speaker', 'говорящий', 'айтушы'),
  bytes: {
    en: p => counted('en', p.count, 'byte', 'bytes'),
    ru: p => counted('ru', p.count, 'байт', 'байта', 'байт'),
    kk: p => counted('kk', p.count, 'байт'),
  } satisfies Message<{ count: number }>,
  'gate.title': words('The gate', 'Проверка', 'Тексеру'),
  'gate.clear': {
    en: p =>
      `Searched for ${number('en', p.values)} identifying values and for runs of six words of any post: none found.`,
    ru: p =>
      `Искалось опознающих сведений: ${number('ru', p.values)}, и любые шесть слов подряд из постов: ничего не найдено.`,
    kk: p =>
      `Танытатын мәлімет (${number('kk', p.values)}) және жазбалардың қатар тұрған алты сөзі ізделді: ештеңе табылмады.`,
  } satisfies Message<{ values: number }>,
  'gate.part': {
    en: p =>
      `Searched for ${number('en', p.values)} identifying values: none found. Words of posts were not looked for: this export lets them out.`,
    ru: p =>
      `Искалось опознающих сведений: ${number('ru', p.values)}: ничего не найдено. Слова постов не искались: выгрузка их выпускает.`,
    kk: p =>
      `Танытатын мәлімет (${number('kk', p.values)}) ізделді: ештеңе табылмады. Жазба сөздері ізделген жоқ: экспорт оларды шығарады.`,
  } satisfies Message<{ values: number }>,
  'gate.stopped': {
    en: p => `The export is stopped: ${counted('en', p.count, 'place holds', 'places hold')} what must not leave.`,
    ru: p => `Выгрузка остановлена: мест, где стоит то, что не должно выйти: ${number('ru', p.count)}.`,
    kk: p => `Экспорт тоқтатылды: шықпауы керек нәрсе тұрған жер: ${number('kk', p.count)}.`,
  } satisfies Message<{ count: number }>,
  'gate.letOut': {
    en: p => `Not searched for, because the rules let it out: ${p.rules}`,
    ru: p => `Не ищется, так как правила это выпускают: ${p.rules}`,
    kk: p => `Ізделмейді, өйткені ережелер шығарады: ${p.rules}`,
  } satisfies Message<{ rules: string }>,
  'gate.hit': {
    en: p => `${p.rule}, ${p.shown}, in ${p.file}`,
    ru: p => `${p.rule}, ${p.shown}, в ${p.file}`,
    kk: p => `${p.rule}, ${p.shown}, мұнда: ${p.file}`,
  } satisfies Message<{ rule: string; shown: string; file: string }>,
  'place.claim': {
    en: p => `It stands in the claim ${p.claim}`,
    ru: p => `Стоит в утверждении ${p.claim}`,
    kk: p => `${p.claim} мәлімдемесінде тұр`,
  } satisfies Message<{ claim: string }>,
  'place.paraphrase': words(
    'It stands in the words for this post',
    'Стоит в словах вместо этого поста',
    'Осы жазба орнындағы сөздерде тұр',
  ),
  'place.description': {
    en: p => `It stands in the description of exhibit ${p.exhibit}`,
    ru: p => `Стоит в описании материала ${p.exhibit}`,
    kk: p => `${p.exhibit} материалының сипаттамасында тұр`,
  } satisfies Message<{ exhibit: number }>,
  'place.title': words('It stands in the title', 'Стоит в заглавии', 'Тақырыпта тұр'),
  'place.organization': words(
    'It stands in “handed out by”',
    'Стоит в поле «кто передаёт»',
    '«Кім береді» өрісінде тұр',
  ),
  'place.audience': words('It stands in the name of the audience', 'Стоит в имени аудитории', 'Аудитория атында тұр'),
  'place.none': words(
    'It is in none of the words that people typed: take the claim or exhibit out, or keep the post in the case.',
    'Этого нет в том, что написали люди: уберите утверждение или материал либо удержите пост.',
    'Бұл адамдар жазған сөздерде жоқ: мәлімдемені не материалды алып тастаңыз не жазбаны істе қалдырыңыз.',
  ),
  done: {
    en: p =>
      `Export ${p.id} is written: ${counted('en', p.files, 'file', 'files')}, ${counted('en', p.bytes, 'byte', 'bytes')}, read again, compared and searched.`,
    ru: p =>
      `Выгрузка ${p.id} записана: файлов ${number('ru', p.files)}, байт ${number('ru', p.bytes)}; прочитана заново, сверена и проверена.`,
    kk: p =>
      `${p.id} экспорты жазылды: файл ${number('kk', p.files)}, байт ${number('kk', p.bytes)}; қайта оқылды, салыстырылды, тексерілді.`,
  } satisfies Message<{ id: string; files: number; bytes: number }>,
  'done.folder': words('Folder', 'Папка', 'Қалта'),
  'done.sum': words(
    'Note this sum elsewhere; it stands for the whole export',
    'Запишите эту сумму отдельно; она отвечает за всю выгрузку',
    'Бұл қосындыны бөлек жазып алыңыз; ол бүкіл экспортты білдіреді',
  ),
  'done.check': words(
    'How whoever receives it checks it, without this program',
    'Как получатель проверит её без этой программы',
    'Алушы оны осы бағдарламасыз қалай тексереді',
  ),
  'done.openings': words(
    'How the reader of the sealed part opens it (age)',
    'Как читатель запечатанной части её откроет (age)',
    'Мөрленген бөліктің оқырманы оны қалай ашады (age)',
  ),
  rule: words('Rule', 'Правило', 'Ереже'),
  level: words('What leaves', 'Что выходит', 'Не шығады'),
  ...handingLogMessages,
} as const satisfies Messages
