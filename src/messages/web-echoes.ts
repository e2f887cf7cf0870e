// The view of what was said again and again: families of copies, forwards, shared links, bursts.

import { counted, type Message, type Messages, number } from './catalogue.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

export const echoesMessages = {
  'echoes.kinds': words('Kinds of echo', 'Виды повторов', 'Қайталау түрлері'),
  'echoes.families': words('Copied texts', 'Копии текстов', 'Көшірілген мәтіндер'),
  'echoes.forwards': words('Forwards', 'Пересылки', 'Қайта жіберулер'),
  'echoes.links': words('Shared links', 'Общие ссылки', 'Ортақ сілтемелер'),
  'echoes.bursts': words('Bursts', 'Всплески', 'Серпіндер'),
  'echoes.note': words(
    '“First seen” is the earliest post in this case; whoever wrote the text need not be in it. Pale is repetition, solid is the first appearance. Times are UTC.',
    '«Впервые» — самый ранний пост в этом деле; автора текста в нём может и не быть. Бледное — повторение, сплошное — первое появление. Время по UTC.',
    '«Алғаш көрінген» — осы істегі ең ерте жазба; мәтіннің авторы істе болмауы да мүмкін. Бозғылты — қайталау, тұтасы — алғаш көрінуі. Уақыт UTC бойынша.',
  ),
  'families.answer': {
    en: p =>
      `${counted('en', p.whole, 'text was', 'texts were')} posted two or more times, word for word or with small changes.`,
    ru: p =>
      `Дважды и чаще, дословно или с небольшими изменениями: ${counted('ru', p.whole, 'текст', 'текста', 'текстов')}.`,
    kk: p => `Екі не одан көп рет, сөзбе-сөз не аздап өзгертіліп жарияланғаны: ${counted('kk', p.whole, 'мәтін')}.`,
  } satisfies Message<{ whole: number }>,
  'list.shown': {
    en: p => `${number('en', p.total)} of ${number('en', p.whole)} under these conditions.`,
    ru: p => `При этих условиях — ${number('ru', p.total)} из ${number('ru', p.whole)}.`,
    kk: p => `Осы шарттар бойынша: ${number('kk', p.whole)} ішінен ${number('kk', p.total)}.`,
  } satisfies Message<{ total: number; whole: number }>,
  'list.range': {
    en: p => `${number('en', p.from)}–${number('en', p.to)} of ${number('en', p.total)}`,
    ru: p => `${number('ru', p.from)}–${number('ru', p.to)} из ${number('ru', p.total)}`,
    kk: p => `${number('kk', p.total)} ішінен ${number('kk', p.from)}–${number('kk', p.to)}`,
  } satisfies Message<{ from: number; to: number; total: number }>,
  'list.previous': words('Previous page', 'Назад', 'Алдыңғы бет'),
  'list.next': words('Next page', 'Дальше', 'Келесі бет'),
  'list.pages': words('Pages', 'Страницы', 'Беттер'),
  'list.conditions': words('Conditions', 'Условия', 'Шарттар'),
  'list.clear': words('Clear conditions', 'Сбросить условия', 'Шарттарды тазарту'),
  'list.noneHere': words(
    'Nothing holds under these conditions.',
    'При этих условиях ничего нет.',
    'Осы шарттарға сай ештеңе жоқ.',
  ),
  'families.empty': words(
    'No text occurs twice, not even nearly. Families appear when exports with repeated texts are added.',
    'Ни один текст не встречается дважды, даже приблизительно. Семейства появятся, когда будут добавлены выгрузки с повторами.',
    'Бірде-бір мәтін екі рет кездеспейді, тіпті жуық түрде де. Қайталанған мәтіні бар экспорттар қосылғанда топтар шығады.',
  ),
  'query.label': words('Words in the text', 'Слова в тексте', 'Мәтіндегі сөздер'),
  'link.query': words('Part of the address', 'Часть адреса', 'Мекенжайдың бөлігі'),
  'order.label': words('Order', 'Порядок', 'Реті'),
  'order.posts': words('most posts', 'больше постов', 'жазбасы көп'),
  'order.speed': words('fastest to half', 'быстрее до половины', 'жартысына тез жеткен'),
  'order.channels': words('most chats', 'больше чатов', 'чаты көп'),
  'order.accounts': words('most accounts', 'больше аккаунтов', 'аккаунты көп'),
  'order.first': words('first seen', 'по первому появлению', 'алғаш көрінуі'),
  'least.label': words('At least', 'Не меньше', 'Кемінде'),
  'least.posts': {
    en: p => counted('en', p.posts, 'post', 'posts'),
    ru: p => counted('ru', p.posts, 'поста', 'постов', 'постов'),
    kk: p => counted('kk', p.posts, 'жазба'),
  } satisfies Message<{ posts: number }>,
  'half.label': words('Half within', 'Половина за', 'Жартысы'),
  'half.any': words('any time', 'любое время', 'кез келген уақыт'),
  'kind.label': words('Wording', 'Формулировка', 'Сөзі'),
  'kind.any': words('any', 'любая', 'кез келген'),
  'kind.equal': words('word for word', 'дословно', 'сөзбе-сөз'),
  'kind.near': words('with variants', 'с вариантами', 'нұсқалары бар'),
  'forwards.label': words('Forwards', 'Пересылки', 'Қайта жіберу'),
  'forwards.any': words('with or without', 'есть или нет', 'бар не жоқ'),
  'forwards.true': words('some are forwards', 'есть пересылки', 'қайта жіберілгені бар'),
  'forwards.false': words('none is a forward', 'без пересылок', 'қайта жіберілгені жоқ'),
  'row.posts': {
    en: p => counted('en', p.posts, 'post', 'posts'),
    ru: p => counted('ru', p.posts, 'пост', 'поста', 'постов'),
    kk: p => counted('kk', p.posts, 'жазба'),
  } satisfies Message<{ posts: number }>,
  'row.channels': {
    en: p => counted('en', p.channels, 'chat', 'chats'),
    ru: p => counted('ru', p.channels, 'чат', 'чата', 'чатов'),
    kk: p => counted('kk', p.channels, 'чат'),
  } satisfies Message<{ channels: number }>,
  'row.accounts': {
    en: p => counted('en', p.accounts, 'account', 'accounts'),
    ru: p => counted('ru', p.accounts, 'аккаунт', 'аккаунта', 'аккаунтов'),
    kk: p => counted('kk', p.accounts, 'аккаунт'),
  } satisfies Message<{ accounts: number }>,
  'row.variants': {
    en: p => counted('en', p.variants, 'wording', 'wordings'),
    ru: p => counted('ru', p.variants, 'формулировка', 'формулировки', 'формулировок'),
    kk: p => counted('kk', p.variants, 'сөз нұсқасы'),
  } satisfies Message<{ variants: number }>,
  'row.forwards': {
    en: p => counted('en', p.forwards, 'marked forward', 'marked forwards'),
    ru: p => counted('ru', p.forwards, 'пересылка', 'пересылки', 'пересылок'),
    kk: p => counted('kk', p.forwards, 'қайта жіберу'),
  } satisfies Message<{ forwards: number }>,
  'row.first': words('first seen', 'впервые', 'алғаш көрінген'),
  'row.noTime': words('without a time', 'без времени', 'уақытсыз'),
  'row.noZone': words(
    'zone not stated: not compared in time',
    'пояс не указан: по времени не сравнивается',
    'белдеуі көрсетілмеген: уақыты салыстырылмайды',
  ),
  'row.half': {
    en: p => `half within ${p.duration}`,
    ru: p => `половина за ${p.duration}`,
    kk: p => `жартысы ${p.duration} ішінде`,
  } satisfies Message<{ duration: string }>,
  'row.noHalf': words('time to half not known', 'время до половины неизвестно', 'жартысына дейінгі уақыт белгісіз'),
  'row.spread': {
    en: p => `Spread over time: ${p.posts} from ${p.first} to ${p.last}, UTC.`,
    ru: p => `Распространение: ${p.posts} с ${p.first} по ${p.last}, UTC.`,
    kk: p => `Уақыт бойынша таралуы: ${p.posts}, ${p.first} — ${p.last}, UTC.`,
  } satisfies Message<{ posts: string; first: string; last: string }>,
  'row.noText': words('(no text)', '(без текста)', '(мәтінсіз)'),
  'family.title': words('One text, its copies', 'Один текст и его копии', 'Бір мәтін және оның көшірмелері'),
  'family.back': words('All echoes', 'Все повторы', 'Барлық қайталау'),
  'family.text': words(
    'The text as it was seen first',
    'Текст, каким его увидели впервые',
    'Мәтіннің алғаш көрінген түрі',
  ),
  'family.footage': words('Footage that these posts carry', 'Съёмка в этих постах', 'Бұл жазбалардағы бейнематериал'),
  'family.openFirst': words('Open the first post', 'Открыть первый пост', 'Алғашқы жазбаны ашу'),
  'spread.title': words('How it spread', 'Как он распространялся', 'Қалай таралды'),
  'spread.answer': {
    en: p =>
      `${counted('en', p.channels, 'chat', 'chats')}, the one that had it first on top. All rows share one scale of time, UTC.`,
    ru: p =>
      `${counted('ru', p.channels, 'чат', 'чата', 'чатов')}; сверху тот, где текст появился раньше. У всех строк одна шкала времени, UTC.`,
    kk: p =>
      `${counted('kk', p.channels, 'чат')}; мәтін бірінші шыққаны үстінде. Барлық жолдың уақыт шкаласы бір, UTC.`,
  } satisfies Message<{ channels: number }>,
  'spread.some': {
    en: p => `The first ${number('en', p.shown)} of them are shown.`,
    ru: p => `Показаны первые ${number('ru', p.shown)}.`,
    kk: p => `Алғашқы ${number('kk', p.shown)} көрсетілген.`,
  } satisfies Message<{ shown: number }>,
  'spread.untimed': {
    en: p => `${counted('en', p.posts, 'post has', 'posts have')} no known instant and stand in no row’s picture.`,
    ru: p => `${counted('ru', p.posts, 'пост', 'поста', 'постов')} без известного момента на рисунках не показаны.`,
    kk: p => `${counted('kk', p.posts, 'жазбаның')} нақты сәті белгісіз, сондықтан суретте жоқ.`,
  } satisfies Message<{ posts: number }>,
  'spread.allChats': words('all chats', 'все чаты', 'барлық чат'),
  'column.chat': words('Chat', 'Чат', 'Чат'),
  'column.firstSeen': words('First seen (UTC)', 'Впервые (UTC)', 'Алғаш көрінген (UTC)'),
  'column.after': words('After the first', 'После первого', 'Алғашқысынан кейін'),
  'column.posts': words('Posts', 'Посты', 'Жазбалар'),
  'column.forwards': words('Forwards', 'Пересылки', 'Қайта жіберу'),
  'column.spread': words('Over time', 'По времени', 'Уақыт бойынша'),
  'variants.title': {
    en: p => `How the words changed: ${counted('en', p.total, 'wording', 'wordings')}`,
    ru: p => `Как менялись слова: ${counted('ru', p.total, 'формулировка', 'формулировки', 'формулировок')}`,
    kk: p => `Сөздер қалай өзгерді: ${counted('kk', p.total, 'нұсқа')}`,
  } satisfies Message<{ total: number }>,
  'variants.one': words(
    'Every post has the same words, apart from case, spaces, punctuation and links.',
    'Слова во всех постах одни и те же, кроме регистра, пробелов, знаков и ссылок.',
    'Барлық жазбаның сөзі бірдей; тек әріп үлкендігі, бос орын, тыныс белгі, сілтеме өзгеше болуы мүмкін.',
  ),
  'variants.legend': words(
    'Struck through: in the text first seen only. Underlined: in this wording only. Keys j and k step through the wordings.',
    'Зачёркнуто: есть только в первом тексте. Подчёркнуто: только в этой формулировке. Клавиши j и k листают формулировки.',
    'Сызып тасталғаны: тек алғашқы мәтінде. Асты сызылғаны: тек осы нұсқада. j мен k пернелері нұсқаларды ауыстырады.',
  ),
  'variants.number': {
    en: p => `Wording ${number('en', p.number)} of ${number('en', p.total)}`,
    ru: p => `Формулировка ${number('ru', p.number)} из ${number('ru', p.total)}`,
    kk: p => `${number('kk', p.total)} нұсқаның ${number('kk', p.number)}-сі`,
  } satisfies Message<{ number: number; total: number }>,
  'variants.resemblance': {
    en: p => `resemblance ${number('en', p.resemblance, 3)}`,
    ru: p => `сходство ${number('ru', p.resemblance, 3)}`,
    kk: p => `ұқсастығы ${number('kk', p.resemblance, 3)}`,
  } satisfies Message<{ resemblance: number }>,
  'variants.centre': words('the text seen first', 'текст, увиденный первым', 'алғаш көрінген мәтін'),
  'variants.cut': words(
    'Only the beginnings of these long texts are compared here.',
    'Сравнены только начала этих длинных текстов.',
    'Бұл ұзын мәтіндердің тек басы салыстырылған.',
  ),
  'variants.next': words('next wording', 'следующая формулировка', 'келесі нұсқа'),
  'variants.previous': words('previous wording', 'предыдущая формулировка', 'алдыңғы нұсқа'),
  'variants.list': words('Wordings', 'Формулировки', 'Нұсқалар'),
  'diff.removed': words('removed: ', 'убрано: ', 'алынғаны: '),
  'diff.added': words('added: ', 'добавлено: ', 'қосылғаны: '),
  'touches.title': words('What it has to do with', 'С чем это связано', 'Немен байланысты'),
  'touches.claims': words('Claims', 'Утверждения', 'Мәлімдемелер'),
  'touches.noClaims': words(
    'No post of it is counted for a claim.',
    'Ни один её пост не засчитан утверждению.',
    'Оның бірде-бір жазбасы мәлімдемеге есептелмеген.',
  ),
  'touches.support': words('support', 'за', 'қолдайды'),
  'touches.deny': words('deny', 'против', 'жоққа шығарады'),
  'touches.clusters': words(
    'Accounts that acted together',
    'Аккаунты, действовавшие вместе',
    'Бірге әрекет еткен аккаунттар',
  ),
  'touches.cluster': {
    en: p => `${number('en', p.accounts)} of a cluster of ${counted('en', p.members, 'account', 'accounts')} posted it`,
    ru: p =>
      `Её публиковали ${number('ru', p.accounts)} из группы в ${counted('ru', p.members, 'аккаунт', 'аккаунта', 'аккаунтов')}`,
    kk: p => `${counted('kk', p.members, 'аккаунттан')} тұратын топтың ${number('kk', p.accounts)} аккаунты жариялаған`,
  } satisfies Message<{ accounts: number; members: number }>,
  'touches.noClusters': words(
    'No cluster’s account posted it.',
    'Ни один аккаунт из групп её не публиковал.',
    'Топтардың бірде-бір аккаунты оны жарияламаған.',
  ),
  'touches.within': words(
    'Longer texts that hold it in full',
    'Более длинные тексты, куда она входит целиком',
    'Оны толық қамтитын ұзағырақ мәтіндер',
  ),
  'touches.holds': words(
    'Shorter texts that it holds in full',
    'Более короткие тексты, которые она содержит целиком',
    'Ол толық қамтитын қысқарақ мәтіндер',
  ),
  'touches.share': {
    en: p => `${p.share} of the longer text`,
    ru: p => `${p.share} длинного текста`,
    kk: p => `ұзын мәтіннің ${p.share}`,
  } satisfies Message<{ share: string }>,
  'touches.family': words('its copies', 'её копии', 'оның көшірмелері'),
  'touches.trees': words('Forward trees', 'Деревья пересылок', 'Қайта жіберу ағаштары'),
  'touches.tree': {
    en: p => `${counted('en', p.posts, 'post', 'posts')} forwarded from`,
    ru: p => `${counted('ru', p.posts, 'пост переслан', 'поста пересланы', 'постов переслано')} из`,
    kk: p => `${counted('kk', p.posts, 'жазба')} қайта жіберілген; дереккөзі`,
  } satisfies Message<{ posts: number }>,
  'touches.more': {
    en: p => `and ${number('en', p.more)} more`,
    ru: p => `и ещё ${number('ru', p.more)}`,
    kk: p => `тағы ${number('kk', p.more)}`,
  } satisfies Message<{ more: number }>,
  'bursts.answer': {
    en: p =>
      `${counted('en', p.whole, 'interval', 'intervals')} in which posting was faster than its surroundings explain. A burst is a question: a news event makes everybody post at once.`,
    ru: p =>
      `Промежутков, когда публиковали быстрее, чем объясняет окружение: ${number('ru', p.whole)}. Всплеск — это вопрос: новость заставляет писать всех сразу.`,
    kk: p =>
      `Жариялау айналасы түсіндіргеннен жылдам болған аралықтар: ${number('kk', p.whole)}. Серпін — сұрақ қана: жаңалық шыққанда бәрі бірден жазады.`,
  } satisfies Message<{ whole: number }>,
  'bursts.title': words('Bursts of this text', 'Всплески этого текста', 'Осы мәтіннің серпіндері'),
  'bursts.none': words(
    'No burst: it was never posted faster than its surroundings explain.',
    'Всплесков нет: текст не публиковали быстрее, чем объясняет окружение.',
    'Серпін жоқ: мәтін айналасы түсіндіргеннен жылдам жарияланбаған.',
  ),
  'bursts.empty': words(
    'No burst: nothing was posted faster than its surroundings explain.',
    'Всплесков нет: ничего не публиковали быстрее, чем объясняет окружение.',
    'Серпін жоқ: ештеңе айналасы түсіндіргеннен жылдам жарияланбаған.',
  ),
  'bursts.whole': words('whole case', 'всё дело', 'бүкіл іс'),
  'column.from': words('From (UTC)', 'С (UTC)', 'Басы (UTC)'),
  'column.length': words('Length', 'Длительность', 'Ұзақтығы'),
  'column.observed': words('Posts', 'Посты', 'Жазбалар'),
  'column.expected': words('Expected', 'Ожидалось', 'Күтілген'),
  'column.picture': words('Observed beside expected', 'Наблюдаемое и ожидаемое', 'Байқалған мен күтілген'),
  'column.q': words('q', 'q', 'q'),
  'column.accounts': words('Accounts', 'Аккаунты', 'Аккаунттар'),
  'column.of': words('Of', 'Чего', 'Ненің'),
  'bursts.legend': words(
    'solid: beyond what its surroundings explain · pale: expected · square-root scale · q: expected share of false alarms among such findings',
    'сплошное: сверх объяснимого окружением · бледное: ожидаемое · шкала квадратного корня · q: ожидаемая доля ложных тревог среди таких находок',
    'тұтас: айналасы түсіндіргеннен тысы · бозғылт: күтілгені · квадрат түбір шкаласы · q: осындай табыстардағы жалған дабылдың күтілетін үлесі',
  ),
  'forwards.kind': words('Origin', 'Источник', 'Дереккөз'),
  'forwards.channel': words('channels', 'каналы', 'арналар'),
  'forwards.user': words('users', 'пользователи', 'пайдаланушылар'),
  'forwards.hidden': words('users who hide their id', 'пользователи, скрывшие id', 'id-ін жасырған пайдаланушылар'),
  'forwards.unknown': words('not stated', 'не указан', 'көрсетілмеген'),
  'forwards.answer': {
    en: p => `${counted('en', p.whole, 'forward tree', 'forward trees')} of this kind of origin.`,
    ru: p => `Деревьев пересылок с таким источником: ${number('ru', p.whole)}.`,
    kk: p => `Дереккөзі осындай қайта жіберу ағаштары: ${number('kk', p.whole)}.`,
  } satisfies Message<{ whole: number }>,
  'forwards.platform': words(
    'Lineage is what the platform states; nothing is guessed. Solid: the forwarded post is in the case. Dotted: it is not held. Channels stand by size; people by name, so that nobody is ranked.',
    'Происхождение дано, как его указывает платформа; догадок нет. Сплошное: пересланный пост есть в деле. Пунктир: его нет. Каналы — по величине, люди — по имени, чтобы никого не ранжировать.',
    'Шығу тегі платформа көрсеткендей; ештеңе болжанбайды. Тұтас: қайта жіберілген жазба істе бар. Үзік: жоқ. Арналар көлемі бойынша, адамдар аты бойынша тұр: ешкімге орын берілмейді.',
  ),
  'forwards.empty': words(
    'No two posts forward one origin of this kind.',
    'Нет двух постов, пересланных из одного такого источника.',
    'Осындай бір дереккөзден қайта жіберілген екі жазба жоқ.',
  ),
  'forwards.notStated': words('origin not stated', 'источник не указан', 'дереккөзі көрсетілмеген'),
  'forwards.held': words(
    'forwarded post in the case',
    'пересланный пост есть в деле',
    'қайта жіберілген жазба істе бар',
  ),
  'forwards.notHeld': words(
    'forwarded post not held',
    'пересланного поста в деле нет',
    'қайта жіберілген жазба істе жоқ',
  ),
  'tree.title': words('Forward tree', 'Дерево пересылок', 'Қайта жіберу ағашы'),
  'tree.more': {
    en: p => `${counted('en', p.posts, 'further post', 'further posts')}`,
    ru: p => `ещё ${counted('ru', p.posts, 'пост', 'поста', 'постов')}`,
    kk: p => `тағы ${counted('kk', p.posts, 'жазба')}`,
  } satisfies Message<{ posts: number }>,
  'tree.moreChats': {
    en: p => `${counted('en', p.channels, 'further chat is', 'further chats are')} not listed.`,
    ru: p => `Не показано: ещё ${counted('ru', p.channels, 'чат', 'чата', 'чатов')}.`,
    kk: p => `Тізімде жоғы: тағы ${counted('kk', p.channels, 'чат')}.`,
  } satisfies Message<{ channels: number }>,
  'tree.families': words('The words of it', 'Слова этих постов', 'Жазбалардың сөздері'),
  'tree.posts': words('All its posts', 'Все посты', 'Барлық жазбасы'),
  'links.answer': {
    en: p =>
      `${counted('en', p.whole, 'link', 'links')} stand in several posts. Addresses are shown as text: opening one would tell its owner that somebody looks.`,
    ru: p =>
      `Ссылок, стоящих в нескольких постах: ${number('ru', p.whole)}. Адреса показаны текстом: переход выдал бы владельцу, что кто-то смотрит.`,
    kk: p =>
      `Бірнеше жазбада тұрған сілтемелер: ${number('kk', p.whole)}. Мекенжай мәтін түрінде көрсетілген: оны ашу иесіне біреу қарап жатқанын білдіреді.`,
  } satisfies Message<{ whole: number }>,
  'links.empty': words(
    'No link stands in two posts.',
    'Нет ссылки, которая стояла бы в двух постах.',
    'Екі жазбада тұрған сілтеме жоқ.',
  ),
  'column.link': words('Link', 'Ссылка', 'Сілтеме'),
  'column.chats': words('Chats', 'Чаты', 'Чаттар'),
  'column.last': words('Last (UTC)', 'Последний (UTC)', 'Соңғысы (UTC)'),
  'keys.nextRow': words('next row', 'следующая строка', 'келесі жол'),
  'keys.previousRow': words('previous row', 'предыдущая строка', 'алдыңғы жол'),
  'keys.nextPage': words('next page of the list', 'следующая страница списка', 'тізімнің келесі беті'),
  'keys.previousPage': words('previous page of the list', 'предыдущая страница списка', 'тізімнің алдыңғы беті'),
  'keys.search': words('search the texts', 'искать в текстах', 'мәтіннен іздеу'),
} as const satisfies Messages
