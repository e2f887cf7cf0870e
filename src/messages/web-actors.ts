// Actors and ties in the browser: who is on the list, what is said to relate them, spellings to confirm.

import type { ActorKind } from '../model/casework.ts'
import type { TieKind } from '../model/reading.ts'
import { counted, type Message, type Messages, number } from './catalogue.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

type Keyed<Kind extends string, Prefix extends string> = Readonly<Record<`${Prefix}.${Kind}`, Message<unknown>>>

export const actorsMessages = {
  title: words('Actors and ties', 'Действующие лица и связи', 'Тараптар мен байланыстар'),
  answer: {
    en: p =>
      `${counted('en', p.actors, 'actor', 'actors')} on the list; ${counted('en', p.ties, 'tie is', 'ties are')} stated between them: ${number('en', p.documented)} documented, ${number('en', p.alleged)} alleged.`,
    ru: p =>
      `В списке ${counted('ru', p.actors, 'действующее лицо', 'действующих лица', 'действующих лиц')}; о связях между ними говорится: ${number('ru', p.ties)}, документ есть для ${number('ru', p.documented)}, утверждается ${number('ru', p.alleged)}.`,
    kk: p =>
      `Тізімде ${counted('kk', p.actors, 'тарап')}; олардың арасында айтылған байланыс: ${number('kk', p.ties)}, құжаты бары ${number('kk', p.documented)}, тек айтылғаны ${number('kk', p.alleged)}.`,
  } satisfies Message<{ actors: number; ties: number; documented: number; alleged: number }>,
  intro: words(
    'A tie is somebody’s statement, no finding of this program. Dotted: somebody alleges it. Solid: a document among the exhibits says it. Lists are alphabetical.',
    'Связь — чьё-то высказывание, а не вывод программы. Пунктир: кто-то утверждает. Сплошная: об этом говорит документ среди материалов. Списки по алфавиту.',
    'Байланыс — біреудің айтқаны, бағдарламаның қорытындысы емес. Үзік: біреу солай дейді. Тұтас: материалдар арасындағы құжат айтады. Тізімдер әліпби ретімен.',
  ),
  denied: {
    en: p => `Pale: denied, and said by nobody here (${number('en', p.count)}).`,
    ru: p => `Бледная: отрицается, и никто здесь этого не говорит (${number('ru', p.count)}).`,
    kk: p => `Бозғылт: теріске шығарылған, мұнда ешкім айтпайды (${number('kk', p.count)}).`,
  } satisfies Message<{ count: number }>,
  empty: words(
    'Nobody is on the list of this case yet. An actor is a person, organisation or public body that statements speak of; its names are then found in texts in any usual spelling.',
    'В списке этого дела пока никого нет. Действующее лицо — человек, организация или государственный орган, о которых говорят; затем их имена находятся в текстах в любом обычном написании.',
    'Бұл істің тізімінде әлі ешкім жоқ. Тарап — сөз болатын адам, ұйым не мемлекеттік орган; сосын олардың аттары мәтіндерден кез келген әдеттегі жазылуымен табылады.',
  ),
  noTies: words(
    'No tie between actors was recorded yet.',
    'Связи между действующими лицами пока не записаны.',
    'Тараптар арасындағы байланыс әлі жазылмаған.',
  ),
  heldBack: {
    en: p =>
      `Not shown: ${counted('en', p.count, 'statement', 'statements')} that rest on material a source holds back.`,
    ru: p =>
      `Не показано: ${counted('ru', p.count, 'высказывание', 'высказывания', 'высказываний')} на материале, который удерживает источник.`,
    kk: p => `Көрсетілмегені: дереккөз ұстап отырған материалға сүйенетін ${counted('kk', p.count, 'пікір')}.`,
  } satisfies Message<{ count: number }>,
  'shown.of': {
    en: p => `Shown: ${number('en', p.shown)} of ${number('en', p.total)}.`,
    ru: p => `Показано: ${number('ru', p.shown)} из ${number('ru', p.total)}.`,
    kk: p => `Көрсетілгені: ${number('kk', p.total)} ішінен ${number('kk', p.shown)}.`,
  } satisfies Message<{ shown: number; total: number }>,
  wholeCase: words(
    'Actors and ties are of the whole case, whatever this page is narrowed to.',
    'Действующие лица и связи относятся ко всему делу, что бы ни было отобрано.',
    'Тараптар мен байланыстар сүзгіге қарамастан бүкіл іске қатысты.',
  ),
  'show.network': words('Network', 'Сеть', 'Желі'),
  'show.table': words('Table of ties', 'Таблица связей', 'Байланыстар кестесі'),
  picture: {
    en: p => `${counted('en', p.ties, 'tie', 'ties')} between ${counted('en', p.actors, 'actor', 'actors')}`,
    ru: p => `Связи: ${number('ru', p.ties)}, действующих лиц: ${number('ru', p.actors)}`,
    kk: p => `${counted('kk', p.actors, 'тарап')} арасындағы ${counted('kk', p.ties, 'байланыс')}`,
  } satisfies Message<{ ties: number; actors: number }>,
  choose: words(
    'Choose an actor or a tie in the picture to see who says what, and where.',
    'Выберите на рисунке лицо или связь, чтобы увидеть, кто что говорит и где.',
    'Кім не айтқанын және қайда екенін көру үшін суреттен тарапты не байланысты таңдаңыз.',
  ),
  'chosen.none': words(
    'No tie of this actor is recorded.',
    'Связей этого лица не записано.',
    'Бұл тараптың байланысы жазылмаған.',
  ),
  'tie.family': words('family', 'родство', 'туыстық'),
  'tie.membership': words('membership', 'членство', 'мүшелік'),
  'tie.directorship': words('directorship', 'руководство', 'басшылық'),
  'tie.control': words('control', 'контроль', 'бақылау'),
  'tie.association': words('association', 'общение', 'араластық'),
  'tie.unknown': words('link of unknown kind', 'связь неизвестного рода', 'түрі белгісіз байланыс'),
  'kind.person': words('person', 'человек', 'адам'),
  'kind.organisation': words('organisation', 'организация', 'ұйым'),
  'kind.public-body': words('public body', 'государственный орган', 'мемлекеттік орган'),
  'kind.account': words('account', 'аккаунт', 'аккаунт'),
  'basis.documented': words('documented', 'документ', 'құжат бар'),
  'basis.alleged': words('alleged', 'утверждается', 'айтылған'),
  'basis.denied': words('denied', 'отрицается', 'теріске шығарылған'),
  'stance.assert': words('says so', 'утверждает', 'айтады'),
  'stance.deny': words('denies it', 'отрицает', 'теріске шығарады'),
  'column.from': words('From', 'От', 'Кім'),
  'column.to': words('To', 'К', 'Кімге'),
  'column.tie': words('Tie', 'Связь', 'Байланыс'),
  'column.basis': words('Basis', 'Основание', 'Негізі'),
  'column.statements': words('Who says what, where', 'Кто что говорит, где', 'Кім не дейді, қайда'),
  'column.actor': words('Actor', 'Действующее лицо', 'Тарап'),
  'column.kind': words('Kind', 'Род', 'Түрі'),
  'column.spellings': words('Spellings', 'Написания', 'Жазылуы'),
  'column.accounts': words('Accounts', 'Аккаунты', 'Аккаунттары'),
  'column.ties': words('Ties', 'Связи', 'Байланыс'),
  'column.edit': words('Entry', 'Запись', 'Жазба'),
  'actors.title': words('The list', 'Список', 'Тізім'),
  'names.hidden': words('hidden', 'скрыты', 'жасырын'),
  'names.public': words('public', 'публичное лицо', 'көпшілікке белгілі'),
  poster: words('whoever posted', 'автор поста', 'жазба авторы'),
  document: words('the document', 'документ', 'құжат'),
  exhibit: {
    en: p => `exhibit ${number('en', p.exhibit)}`,
    ru: p => `материал ${number('ru', p.exhibit)}`,
    kk: p => `${number('kk', p.exhibit)}-материал`,
  } satisfies Message<{ exhibit: number }>,
  recordedBy: {
    en: p => `recorded by ${p.role}`,
    ru: p => `запись роли: ${p.role}`,
    kk: p => `жазған рөл: ${p.role}`,
  } satisfies Message<{ role: string }>,
  since: { en: p => `since ${p.date}`, ru: p => `с ${p.date}`, kk: p => `${p.date} бастап` } satisfies Message<{
    date: string
  }>,
  until: { en: p => `until ${p.date}`, ru: p => `до ${p.date}`, kk: p => `${p.date} дейін` } satisfies Message<{
    date: string
  }>,
  disputed: words('roles differ', 'роли расходятся', 'рөлдер келіспейді'),
  post: words('the post', 'пост', 'жазба'),
  takeBack: words('Take back', 'Отозвать', 'Қайтарып алу'),
  addActor: words('Add an actor', 'Добавить действующее лицо', 'Тарап қосу'),
  addTie: words('Add a tie', 'Добавить связь', 'Байланыс қосу'),
  correct: words('Correct', 'Исправить', 'Түзету'),
  correctOf: {
    en: p => `Correct ${p.actor}`,
    ru: p => `Исправить: ${p.actor}`,
    kk: p => `Түзету: ${p.actor}`,
  } satisfies Message<{ actor: string }>,
  save: words('Sign and save', 'Подписать и сохранить', 'Қол қойып сақтау'),
  'form.id': words('Id: letters, digits, hyphens', 'Id: буквы, цифры, дефисы', 'Id: әріптер, сандар, сызықшалар'),
  'form.kind': words('Kind', 'Род', 'Түрі'),
  'form.names': words(
    'Names, one a line; the first is printed',
    'Имена, по одному в строке; печатается первое',
    'Аттары, әр жолда біреу; біріншісі басылады',
  ),
  'form.isPublic': words(
    'Public: its words and office are public. Others are never named outside the case.',
    'Публичное: его слова и должность публичны. Остальных вне дела не называют никогда.',
    'Көпшілікке белгілі: сөзі мен қызметі ашық. Басқалары істен тыс ешқашан аталмайды.',
  ),
  'form.from': words('Who', 'Кто', 'Кім'),
  'form.to': words('Of or with whom', 'Чей или с кем', 'Кімнің не кіммен'),
  'form.tie': words('Tie', 'Связь', 'Байланыс'),
  'form.stance': words('Is it asserted or denied', 'Утверждают или отрицают', 'Айта ма, теріске шығара ма'),
  'form.basis': words('Basis', 'Основание', 'Негізі'),
  'form.speakers': words(
    'Who says so, nearest to the statement first, one a line; empty: whoever posted',
    'Кто говорит, ближайший к высказыванию первым, по одному в строке; пусто: автор поста',
    'Кім айтады, айтқанға ең жақыны бірінші, әр жолда біреу; бос болса: жазба авторы',
  ),
  'form.post': words('Post: chat id/message id', 'Пост: id чата/id сообщения', 'Жазба: чат id/хабарлама id'),
  'form.thisPost': words('the open post', 'открытый пост', 'ашық жазба'),
  'form.exhibit': words(
    'Exhibit number; needed when documented',
    'Номер материала; нужен для документа',
    'Материал нөмірі; құжат болса қажет',
  ),
  'form.since': words('Since (as precise as known)', 'С (как точно известно)', 'Қашаннан (белгілі дәлдікпен)'),
  'form.until': words('Until', 'До', 'Дейін'),
  'form.reason': words('Reason, in your own words', 'Причина, своими словами', 'Себебі, өз сөзіңізбен'),
  'form.none': words('choose', 'выберите', 'таңдаңыз'),
  'form.needsTwo': words(
    'A tie is between two actors of the list. Add them first.',
    'Связь — между двумя лицами списка. Сначала добавьте их.',
    'Байланыс тізімдегі екі тарап арасында болады. Алдымен оларды қосыңыз.',
  ),
  'done.actor': {
    en: p => `Actor recorded: ${p.name}`,
    ru: p => `Записано действующее лицо: ${p.name}`,
    kk: p => `Тарап жазылды: ${p.name}`,
  } satisfies Message<{ name: string }>,
  'done.tie': words('Tie recorded', 'Связь записана', 'Байланыс жазылды'),
  'done.takenBack': words('Statement taken back', 'Высказывание отозвано', 'Пікір қайтарып алынды'),
  'done.spelling': {
    en: p => `Spelling recorded: ${p.spelling}`,
    ru: p => `Записано написание: ${p.spelling}`,
    kk: p => `Жазылуы тіркелді: ${p.spelling}`,
  } satisfies Message<{ spelling: string }>,
  'done.pair.same': words('Recorded: one and the same', 'Записано: одно и то же', 'Жазылды: бір тарап'),
  'done.pair.different': words('Recorded: two different', 'Записано: разные', 'Жазылды: екі бөлек тарап'),
  'done.pair.unsure': words('Recorded: unsure', 'Записано: неясно', 'Жазылды: айқын емес'),
  'spellings.title': words('Spellings to confirm', 'Написания для подтверждения', 'Расталатын жазылулар'),
  'spellings.note': {
    en: p =>
      `Names met in ${number('en', p.read)} of ${counted('en', p.total, 'distinct text', 'distinct texts')}, and of speakers that people wrote. Nothing is joined until you confirm it.`,
    ru: p =>
      `Имена из ${number('ru', p.read)} из ${counted('ru', p.total, 'разного текста', 'разных текстов', 'разных текстов')} и записанных людьми говорящих. Ничто не объединяется, пока вы не подтвердите.`,
    kk: p =>
      `${counted('kk', p.total, 'бөлек мәтіннің')} ${number('kk', p.read)} мәтінінде кездескен және адамдар жазған сөйлеушілердің аттары. Сіз растамайынша ештеңе біріктірілмейді.`,
  } satisfies Message<{ read: number; total: number }>,
  'spellings.hidden': {
    en: p =>
      `${counted('en', p.count, 'spelling waits', 'spellings wait')}. Spellings are names: turn on “Show names” to confirm them.`,
    ru: p =>
      `Ждут написаний: ${number('ru', p.count)}. Написания — это имена: включите «Показывать имена», чтобы подтвердить их.`,
    kk: p =>
      `${counted('kk', p.count, 'жазылу')} күтіп тұр. Жазылулар — есімдер: оларды растау үшін «Есімдерді көрсету» дегенді қосыңыз.`,
  } satisfies Message<{ count: number }>,
  'spellings.none': words('Nothing waits.', 'Ничего не ждёт.', 'Күтіп тұрған ештеңе жоқ.'),
  'spellings.question': words('Is this the same name?', 'Это то же имя?', 'Бұл сол есім бе?'),
  'spellings.pairQuestion': words(
    'Are these two entries one?',
    'Эти две записи — одно?',
    'Бұл екі жазба бір тарап па?',
  ),
  'spellings.position': {
    en: p => `${number('en', p.at)} of ${number('en', p.total)}`,
    ru: p => `${number('ru', p.at)} из ${number('ru', p.total)}`,
    kk: p => `${number('kk', p.total)} ішінен ${number('kk', p.at)}`,
  } satisfies Message<{ at: number; total: number }>,
  'spellings.met': {
    en: p => `met ${counted('en', p.mentions, 'time', 'times')}`,
    ru: p => `встречается: ${counted('ru', p.mentions, 'раз', 'раза', 'раз')}`,
    kk: p => `${counted('kk', p.mentions, 'рет')} кездеседі`,
  } satisfies Message<{ mentions: number }>,
  'spellings.yes': words('Same name', 'То же имя', 'Сол есім'),
  'spellings.no': words('Not the same', 'Не то же', 'Басқа есім'),
  'spellings.later': words('Later', 'Позже', 'Кейін'),
  'spellings.noNote': words(
    'A spelling that is not the same is set aside until this page is loaded again; what was said of two entries is signed.',
    'Отклонённое написание откладывается до следующей загрузки страницы; сказанное о двух записях подписывается.',
    'Басқа деп танылған жазылу бет қайта жүктелгенше шетке қойылады; екі жазба туралы айтылғанға қол қойылады.',
  ),
  'unlisted.title': words('Names of nobody on the list', 'Имена, которых нет в списке', 'Тізімде жоқ есімдер'),
  'unlisted.add': words('Add as an actor', 'Добавить в список', 'Тізімге қосу'),
  'unlisted.more': {
    en: p => `${number('en', p.count)} more`,
    ru: p => `ещё ${number('ru', p.count)}`,
    kk: p => `тағы ${number('kk', p.count)}`,
  } satisfies Message<{ count: number }>,
  'because.same-name': words('the same name in another form', 'то же имя в другой форме', 'сол есімнің басқа түрі'),
  'because.near-spelling': words('a near spelling', 'близкое написание', 'жақын жазылу'),
  'because.ending': words('another ending', 'другое окончание', 'басқа жалғау'),
  'because.initial': words('an initial', 'инициал', 'инициал'),
  'because.order': words('another order', 'другой порядок', 'басқа рет'),
  'because.missing-part': words('a part is missing', 'нет части имени', 'бір бөлігі жоқ'),
  'because.other-father': words('another patronymic', 'другое отчество', 'басқа әкесінің аты'),
  'because.other-given-name': words('another given name', 'другое имя', 'басқа есім'),
  'keys.yes': words('same name', 'то же имя', 'сол есім'),
  'keys.no': words('not the same', 'не то же', 'басқа есім'),
  'keys.later': words('later', 'позже', 'кейін'),
  'keys.addActor': words('add an actor', 'добавить лицо', 'тарап қосу'),
  'keys.addTie': words('add a tie', 'добавить связь', 'байланыс қосу'),
  'keys.toggle': words('network or table', 'сеть или таблица', 'желі не кесте'),
} satisfies Messages & Keyed<TieKind, 'tie'> & Keyed<ActorKind, 'kind'>
