// Sources and consent, erasing, sealing and roles in the custody view.

import { counted, type Message, type Messages, number } from './catalogue.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

export const webSourcesMessages = {
  'sources.lead': words(
    'Who gave material, what they permit, before whom, until when. A role stands for a source, never a name. What a source does not permit is held back everywhere.',
    'Кто передал материал, что разрешает, кому показывать, до какого дня. Источник обозначен ролью, а не именем. Чего источник не разрешает, то удерживается везде.',
    'Материалды кім берді, неге рұқсат береді, кімге, қай күнге дейін. Дереккөз есіммен емес, рөлмен аталады. Рұқсат етілмегені барлық жерде ұсталады.',
  ),
  'sources.none': words(
    'No source is recorded. Material without a source is held back by nobody.',
    'Источников не записано. Материал без источника никем не удерживается.',
    'Дереккөз жазылмаған. Дереккөзсіз материалды ешкім ұстамайды.',
  ),
  'sources.without': {
    en: p => `${counted('en', p.count, 'exhibit came', 'exhibits came')} without a source.`,
    ru: p => `Без источника поступило материалов: ${number('ru', p.count)}.`,
    kk: p => `Дереккөзсіз түскен материал: ${number('kk', p.count)}.`,
  } satisfies Message<{ count: number }>,
  'purposes.title': words('What is held back from what', 'От чего удерживается', 'Неден ұсталады'),
  'purposes.row': {
    en: p => `${p.use}, shown to ${p.audience}: ${counted('en', p.count, 'exhibit', 'exhibits')} held back`,
    ru: p => `${p.use}, кому: ${p.audience}: удерживается материалов ${number('ru', p.count)}`,
    kk: p => `${p.use}, кімге: ${p.audience}: ұсталған материал ${number('kk', p.count)}`,
  } satisfies Message<{ use: string; audience: string; count: number }>,
  'status.active': words('consent in force', 'согласие действует', 'келісім күшінде'),
  'status.withdrawn': words('consent taken back', 'согласие отозвано', 'келісім қайтарып алынды'),
  'status.lapsed': words('consent has ended', 'срок согласия истёк', 'келісім мерзімі өтті'),
  'source.permits': {
    en: p => `permits ${p.uses}; shown to ${p.audiences}`,
    ru: p => `разрешает: ${p.uses}; кому: ${p.audiences}`,
    kk: p => `рұқсаты: ${p.uses}; кімге: ${p.audiences}`,
  } satisfies Message<{ uses: string; audiences: string }>,
  'source.until': {
    en: p => `until ${p.day} (${counted('en', p.days, 'day', 'days')} left)`,
    ru: p => `до ${p.day} (осталось ${counted('ru', p.days, 'день', 'дня', 'дней')})`,
    kk: p => `${p.day} дейін (${counted('kk', p.days, 'күн')} қалды)`,
  } satisfies Message<{ day: string; days: number }>,
  'source.ended': {
    en: p => `ended on ${p.day}`,
    ru: p => `закончилось ${p.day}`,
    kk: p => `${p.day} аяқталды`,
  } satisfies Message<{ day: string }>,
  'source.noEnd': words('without an end', 'без срока', 'мерзімсіз'),
  'source.nothing': words('nothing', 'ничего', 'ештеңе'),
  'source.exhibits': {
    en: p => counted('en', p.count, 'exhibit', 'exhibits'),
    ru: p => counted('ru', p.count, 'материал', 'материала', 'материалов'),
    kk: p => counted('kk', p.count, 'материал'),
  } satisfies Message<{ count: number }>,
  'source.risk': {
    en: p => `contact: ${p.risk}`,
    ru: p => `связь: ${p.risk}`,
    kk: p => `байланыс: ${p.risk}`,
  } satisfies Message<{ risk: string }>,
  'risk.none': words('no risk', 'без риска', 'қауіпсіз'),
  'risk.low': words('low risk', 'риск невелик', 'қаупі аз'),
  'risk.high': words('high risk', 'высокий риск', 'қаупі жоғары'),
  'risk.do-not-contact': words('do not contact', 'не связываться', 'байланыспау керек'),
  'source.change': words('Change …', 'Изменить …', 'Өзгерту …'),
  'source.withdraw': words('Consent taken back …', 'Отзыв согласия …', 'Келісімді қайтару …'),
  'source.again': words('Consents again …', 'Снова согласен …', 'Қайта келіседі …'),
  'source.assign': words('Exhibits from it …', 'Материалы от него …', 'Одан келген материалдар …'),
  'source.erase': words('Erase …', 'Уничтожить …', 'Жою …'),
  'source.new': words('New source …', 'Новый источник …', 'Жаңа дереккөз …'),
  'field.role': words(
    'Role, such as “witness 3”; never a name',
    'Роль, например «свидетель 3»; не имя',
    'Рөл, мысалы «куәгер 3»; есім емес',
  ),
  'field.uses': words('May be used for', 'Можно использовать для', 'Неге қолдануға болады'),
  'field.audiences': words('May be shown to', 'Можно показывать', 'Кімге көрсетуге болады'),
  'field.expires': words(
    'Last day of the consent; empty for no end',
    'Последний день согласия; пусто — без срока',
    'Келісімнің соңғы күні; бос болса мерзімсіз',
  ),
  'field.risk': words(
    'How risky it is to contact the source',
    'Насколько опасно связываться с источником',
    'Дереккөзбен байланысу қаншалықты қауіпті',
  ),
  'field.made': words(
    'How, when and by whom (role) it was made',
    'Как, когда и кем (роль) сделано',
    'Қалай, қашан, кім (рөл) жасады',
  ),
  'field.transferred': words(
    'How, when and by whom (role) it was handed over',
    'Как, когда и кем (роль) передано',
    'Қалай, қашан, кім (рөл) тапсырды',
  ),
  'field.how': words('how', 'как', 'қалай'),
  'field.when': words('when', 'когда', 'қашан'),
  'field.by': words('by whom (role)', 'кем (роль)', 'кім (рөл)'),
  'field.device': words('Device it was made with', 'Устройство, которым сделано', 'Жасалған құрылғы'),
  'field.offset': words(
    'Seconds its clock was ahead; negative when behind',
    'На сколько секунд спешили часы; минус — отставали',
    'Сағаты неше секунд озған; қалса минус',
  ),
  'field.note': words('Note', 'Заметка', 'Ескертпе'),
  'field.reason': words('Why', 'Почему', 'Неге'),
  'field.exhibits': words('Exhibits, by number', 'Материалы, по номерам', 'Материалдар, нөмірімен'),
  'assign.why': words(
    'These exhibits, and what came out of archives among them, are entered as from this source. This cannot be taken back; the source’s consent can be changed.',
    'Эти материалы и содержимое архивов среди них записываются как полученные от этого источника. Отменить это нельзя; согласие источника можно изменить.',
    'Бұл материалдар мен олардың арасындағы мұрағаттардан шыққандар осы дереккөзден деп жазылады. Мұны қайтару мүмкін емес; дереккөз келісімін өзгертуге болады.',
  ),
  'withdraw.why': {
    en: p =>
      `From now on ${counted('en', p.count, 'exhibit is', 'exhibits are')} held back from everything. Reports and exports that were written before still show them.`,
    ru: p =>
      `Отныне удерживается от всего материалов: ${number('ru', p.count)}. Прежние отчёты и выгрузки их ещё показывают.`,
    kk: p =>
      `Енді бәрінен ұсталатын материал: ${number('kk', p.count)}. Бұрынғы есептер мен экспорттар оларды әлі көрсетеді.`,
  } satisfies Message<{ count: number }>,
  sign: words('Sign', 'Подписать', 'Қол қою'),
  'did.added': {
    en: p => `Source ${p.source} entered`,
    ru: p => `Источник ${p.source} записан`,
    kk: p => `${p.source} дереккөзі жазылды`,
  } satisfies Message<{ source: string }>,
  'did.changed': {
    en: p => `Source ${p.source} changed`,
    ru: p => `Источник ${p.source} изменён`,
    kk: p => `${p.source} дереккөзі өзгертілді`,
  } satisfies Message<{ source: string }>,
  'did.withdrawn': {
    en: p => `Consent of ${p.source} taken back`,
    ru: p => `Согласие ${p.source} отозвано`,
    kk: p => `${p.source} келісімі қайтарып алынды`,
  } satisfies Message<{ source: string }>,
  'did.assigned': {
    en: p => `${counted('en', p.count, 'exhibit', 'exhibits')} entered as from ${p.source}`,
    ru: p => `Записано от ${p.source}, материалов: ${number('ru', p.count)}`,
    kk: p => `${p.source} дереккөзінен деп жазылған материал: ${number('kk', p.count)}`,
  } satisfies Message<{ source: string; count: number }>,
  'undo.reason': words(
    'Taken back: entered by mistake',
    'Отменено: записано по ошибке',
    'Қайтарылды: қателікпен жазылған',
  ),
  'erase.lead': words(
    'Erasing destroys bytes and the contents of journal entries for good. It is the one act that cannot be taken back. First see exactly what would go; nothing happens before you confirm.',
    'Уничтожение стирает байты и содержание записей журнала навсегда. Это единственное действие, которое нельзя отменить. Сначала посмотрите, что именно исчезнет; до подтверждения ничего не происходит.',
    'Жою байттар мен журнал жазбаларының мазмұнын біржола құртады. Бұл — қайтаруға болмайтын жалғыз әрекет. Алдымен нақты не жойылатынын қараңыз; растағанша ештеңе болмайды.',
  ),
  'erase.what': words('What is to go', 'Что должно исчезнуть', 'Не жойылуы керек'),
  'erase.exhibits': words('exhibits, by number', 'материалы, по номерам', 'материалдар, нөмірімен'),
  'erase.source': words(
    'a source and what it gave (S1)',
    'источник и то, что он дал (S1)',
    'дереккөз және ол бергені (S1)',
  ),
  'erase.accounts': words(
    'a person: ids, names or user names, one a line',
    'человек: номера, имена или ники, по одному в строке',
    'адам: нөмірлері, есімдері не лақап аттары, әр жолда біреу',
  ),
  'erase.container': words(
    'archives that hold it may go too',
    'архивы, в которых это лежит, тоже можно',
    'оны қамтитын мұрағаттар да жойылсын',
  ),
  'erase.look': words('See what would go', 'Посмотреть, что исчезнет', 'Не жойылатынын қарау'),
  'erase.plan': {
    en: p =>
      `${counted('en', p.exhibits, 'exhibit', 'exhibits')} (${counted('en', p.bytes, 'byte', 'bytes')}) and the contents of ${counted('en', p.entries, 'journal entry', 'journal entries')} would be destroyed.`,
    ru: p =>
      `Будет уничтожено материалов: ${number('ru', p.exhibits)} (байт: ${number('ru', p.bytes)}), содержаний записей журнала: ${number('ru', p.entries)}.`,
    kk: p =>
      `Жойылады: материал ${number('kk', p.exhibits)} (байт: ${number('kk', p.bytes)}), журнал жазбасының мазмұны ${number('kk', p.entries)}.`,
  } satisfies Message<{ exhibits: number; bytes: number; entries: number }>,
  'erase.whole': {
    en: p =>
      `goes as a whole: ${counted('en', p.posts, 'post', 'posts')} by ${counted('en', p.accounts, 'account', 'accounts')}`,
    ru: p => `уничтожается целиком: постов ${number('ru', p.posts)}, аккаунтов ${number('ru', p.accounts)}`,
    kk: p => `тұтас жойылады: жазба ${number('kk', p.posts)}, аккаунт ${number('kk', p.accounts)}`,
  } satisfies Message<{ posts: number; accounts: number }>,
  'erase.reduced': {
    en: p =>
      `${counted('en', p.left, 'message goes', 'messages go')}; the other ${number('en', p.kept)} stay as a new exhibit`,
    ru: p =>
      `сообщений уничтожается: ${number('ru', p.left)}; остальные (${number('ru', p.kept)}) остаются новым материалом`,
    kk: p => `жойылатын хабар: ${number('kk', p.left)}; қалғаны (${number('kk', p.kept)}) жаңа материал болып қалады`,
  } satisfies Message<{ left: number; kept: number }>,
  'erase.isContainer': words('holds or lists it', 'содержит или перечисляет это', 'оны қамтиды не тізеді'),
  'erase.otherSources': {
    en: p => `the same bytes also came from ${p.sources}`,
    ru: p => `те же байты поступили и от ${p.sources}`,
    kk: p => `дәл осы байттар ${p.sources} дереккөзінен де келген`,
  } satisfies Message<{ sources: string }>,
  'erase.sources': {
    en: p => `The register entries of ${p.sources} go; only the id stays.`,
    ru: p => `Записи реестра о ${p.sources} исчезнут; останется только код.`,
    kk: p => `Тізілімдегі ${p.sources} жазбалары жойылады; тек коды қалады.`,
  } satisfies Message<{ sources: string }>,
  'erase.people': {
    en: p => `Accounts taken to be theirs: ${p.accounts}`,
    ru: p => `Аккаунты, сочтённые принадлежащими человеку: ${p.accounts}`,
    kk: p => `Сол адамдікі деп саналған аккаунттар: ${p.accounts}`,
  } satisfies Message<{ accounts: string }>,
  'erase.handedOut': {
    en: p => `Some of it was handed out on ${p.when} UTC (${p.audience}): ask for that back yourself.`,
    ru: p => `Часть этого передана ${p.when} UTC (${p.audience}): верните её сами.`,
    kk: p => `Бір бөлігі ${p.when} UTC берілген (${p.audience}): оны өзіңіз қайтарып алыңыз.`,
  } satisfies Message<{ when: string; audience: string }>,
  'erase.collections': {
    en: p => `Collections of media that list some of it go as a whole: ${p.names}. Add them again without it.`,
    ru: p => `Собрания медиа, где это указано, исчезнут целиком: ${p.names}. Добавьте их снова без этого.`,
    kk: p => `Мұны қамтитын медиа жинақтары тұтасымен жойылады: ${p.names}. Оларды мұнсыз қайта қосыңыз.`,
  } satisfies Message<{ names: string }>,
  'erase.claims': words(
    'The claims file in force goes too, as it names the person: give another one afterwards.',
    'Исчезнет и действующий файл утверждений, так как он называет человека: задайте затем другой.',
    'Қолданыстағы мәлімдемелер файлы да жойылады, өйткені ол адамды атайды: кейін басқасын беріңіз.',
  ),
  'erase.repeatedCount': {
    en: p => `${counted('en', p.count, 'entry', 'entries')} that held more will be entered again without it.`,
    ru: p => `Записей, где было и другое: ${number('ru', p.count)}; они будут внесены заново без этого.`,
    kk: p => `Басқа да мазмұны бар жазба: ${number('kk', p.count)}; олар бұсыз қайта енгізіледі.`,
  } satisfies Message<{ count: number }>,
  'erase.containers': {
    en: p =>
      `Archives or lists still hold it: exhibits ${p.numbers}. Tick “archives may go too” and look again, or nothing can be erased.`,
    ru: p =>
      `Это остаётся в архивах или списках: материалы ${p.numbers}. Отметьте, что архивы тоже можно, и посмотрите снова, иначе ничего не уничтожить.`,
    kk: p =>
      `Бұл мұрағаттарда не тізімдерде қалады: ${p.numbers} материалдары. Мұрағаттар да жойылсын деп белгілеп, қайта қараңыз, әйтпесе ештеңе жойылмайды.`,
  } satisfies Message<{ numbers: string }>,
  'erase.members': {
    en: p => `What else came out of these archives stays: exhibits ${p.numbers}.`,
    ru: p => `Остальное из этих архивов остаётся: материалы ${p.numbers}.`,
    kk: p => `Бұл мұрағаттардан шыққан қалғаны сақталады: ${p.numbers} материалдары.`,
  } satisfies Message<{ numbers: string }>,
  'erase.authority': words(
    'By whose decision (“source S1”, “court order”)',
    'По чьему решению («источник S1», «решение суда»)',
    'Кімнің шешімімен («S1 дереккөзі», «сот шешімі»)',
  ),
  'erase.word': words('erase', 'уничтожить', 'жою'),
  'erase.confirm': {
    en: p => `This cannot be taken back. Type “${p.word}” to go on`,
    ru: p => `Отменить это нельзя. Чтобы продолжить, наберите «${p.word}»`,
    kk: p => `Мұны қайтару мүмкін емес. Жалғастыру үшін «${p.word}» деп теріңіз`,
  } satisfies Message<{ word: string }>,
  'erase.do': words('Destroy for good', 'Уничтожить навсегда', 'Біржола жою'),
  'erase.done': {
    en: p =>
      `Erased: ${counted('en', p.exhibits, 'exhibit', 'exhibits')} and the contents of ${counted('en', p.bodies, 'journal entry', 'journal entries')}.`,
    ru: p => `Уничтожено материалов: ${number('ru', p.exhibits)}, содержаний записей: ${number('ru', p.bodies)}.`,
    kk: p => `Жойылды: материал ${number('kk', p.exhibits)}, жазба мазмұны ${number('kk', p.bodies)}.`,
  } satisfies Message<{ exhibits: number; bodies: number }>,
  'erase.beyond': words(
    'What this cannot reach: copies and backups, what was handed out, and in a case that is not sealed blocks that the disk still keeps.',
    'До чего это не дотягивается: копии, переданное наружу и, в незапечатанном деле, блоки, которые ещё хранит диск.',
    'Бұл жете алмайтыны: көшірмелер, берілгендер және мөрленбеген істе диск әлі сақтап тұрған блоктар.',
  ),
  'keys.sealedNow': {
    en: p => `This case is sealed. It locks itself after ${counted('en', p.minutes, 'minute', 'minutes')} without use.`,
    ru: p =>
      `Дело запечатано. Без использования запирается через ${counted('ru', p.minutes, 'минуту', 'минуты', 'минут')}.`,
    kk: p => `Іс мөрленген. Қолданылмаса ${counted('kk', p.minutes, 'минут')} өткен соң құлыпталады.`,
  } satisfies Message<{ minutes: number }>,
  'keys.openNow': words(
    'This case is not sealed: whoever has its folder can read everything in it.',
    'Дело не запечатано: тот, у кого есть его папка, может прочитать в ней всё.',
    'Іс мөрленбеген: қалтасы кімде болса, ішіндегінің бәрін оқи алады.',
  ),
  'keys.lock': words('Lock now', 'Запереть сейчас', 'Қазір құлыптау'),
  'keys.change': words('Another passphrase', 'Другая парольная фраза', 'Басқа құпия сөйлем'),
  'keys.changeWhy': words(
    'Only the file with the key is written anew. Who has an old copy of the folder and the old passphrase can still open that copy.',
    'Заново пишется только файл с ключом. Тот, у кого есть старая копия папки и старая фраза, ту копию всё ещё откроет.',
    'Тек кілт файлы қайта жазылады. Қалтаның ескі көшірмесі мен ескі сөйлемі бар адам сол көшірмені әлі аша алады.',
  ),
  'keys.now': words('Passphrase as it is now', 'Нынешняя парольная фраза', 'Қазіргі құпия сөйлем'),
  'keys.next': words(
    'New passphrase, at least 10 characters',
    'Новая парольная фраза, не короче 10 знаков',
    'Жаңа құпия сөйлем, кемінде 10 таңба',
  ),
  'keys.again': words('The same once more', 'Ещё раз то же', 'Тағы бір рет'),
  'keys.differ': words('The two are not the same.', 'Они не совпадают.', 'Екеуі бірдей емес.'),
  'keys.newRecovery': words(
    'Also make a new recovery key; the old one ends',
    'Сделать и новый ключ восстановления; старый перестанет действовать',
    'Жаңа қалпына келтіру кілті де жасалсын; ескісі жарамсыз болады',
  ),
  'keys.changed': words('The passphrase was changed.', 'Парольная фраза изменена.', 'Құпия сөйлем өзгертілді.'),
  'keys.recovery': words('Recovery key', 'Ключ восстановления', 'Қалпына келтіру кілті'),
  'keys.recoveryWhy': words(
    'It opens the case when the passphrase is lost. It is shown now and never again; keep it on paper, away from this machine.',
    'Он откроет дело, если фраза утеряна. Показывается сейчас и больше никогда; храните на бумаге, не у этой машины.',
    'Құпия сөйлем жоғалса, істі ол ашады. Қазір ғана көрсетіледі; қағазда, бұл машинадан бөлек сақтаңыз.',
  ),
  'keys.kept': words('I have written it down', 'Записано', 'Жазып алдым'),
  'keys.done': words('Done', 'Готово', 'Дайын'),
  'seal.title': words('Seal this case', 'Запечатать дело', 'Істі мөрлеу'),
  'seal.why': words(
    'A sealed copy is made in a new folder and checked; the case itself stays as it is unless you let it be destroyed.',
    'В новой папке создаётся и проверяется запечатанная копия; само дело остаётся, если не разрешить его уничтожить.',
    'Жаңа қалтада мөрленген көшірме жасалып, тексеріледі; жоюға рұқсат бермесеңіз, істің өзі қалады.',
  ),
  'seal.makeKeys': words('Make the keys', 'Создать ключи', 'Кілттерді жасау'),
  'seal.hasRecovery': words('with a recovery key', 'с ключом восстановления', 'қалпына келтіру кілтімен'),
  'seal.do': words('Seal', 'Запечатать', 'Мөрлеу'),
  'open.title': words('Open this case for good', 'Вскрыть дело навсегда', 'Істі біржола ашу'),
  'open.why': words(
    'An unsealed copy is made in a new folder: whoever gets that folder can read everything.',
    'В новой папке создаётся незапечатанная копия: получивший эту папку прочитает всё.',
    'Жаңа қалтада мөрленбеген көшірме жасалады: ол қалтаны алған адам бәрін оқиды.',
  ),
  'open.do': words('Make an unsealed copy', 'Создать незапечатанную копию', 'Мөрленбеген көшірме жасау'),
  'convert.target': words('New folder, whole path', 'Новая папка, полный путь', 'Жаңа қалта, толық жолы'),
  'convert.remove': words(
    'Destroy this case when the new one was checked; this cannot be taken back',
    'Уничтожить это дело, когда новое проверено; отменить нельзя',
    'Жаңасы тексерілгенде бұл іс жойылсын; қайтару мүмкін емес',
  ),
  'convert.done': {
    en: p => `The new case is in ${p.path}.`,
    ru: p => `Новое дело: ${p.path}.`,
    kk: p => `Жаңа іс: ${p.path}.`,
  } satisfies Message<{ path: string }>,
  'roles.title': words('Roles', 'Роли', 'Рөлдер'),
  'roles.sign': words(
    'What you do on this page is signed as',
    'Ваши действия на этой странице подписываются ролью',
    'Осы беттегі әрекеттеріңіз мына рөлмен қол қойылады',
  ),
  'roles.why': words(
    'Never a name: “coder 2”, “editor”. Gone when the page is closed.',
    'Не имя: «кодировщик 2», «редактор». Забывается, когда страница закрыта.',
    'Есім емес: «кодтаушы 2», «редактор». Бет жабылғанда ұмытылады.',
  ),
  'roles.row': {
    en: p => `${p.role}: ${counted('en', p.count, 'entry', 'entries')}`,
    ru: p => `${p.role}: записей ${number('ru', p.count)}`,
    kk: p => `${p.role}: жазба ${number('kk', p.count)}`,
  } satisfies Message<{ role: string; count: number }>,
  'roles.needsSeal': words(
    'Who a role is can be recorded in a sealed case only.',
    'Кто стоит за ролью, можно записать только в запечатанном деле.',
    'Рөлдің кім екенін тек мөрленген істе жазуға болады.',
  ),
  'roles.show': words('Show who it is', 'Показать, кто это', 'Кім екенін көрсету'),
  'roles.unknown': words('nobody recorded who it is', 'не записано, кто это', 'кім екені жазылмаған'),
  'roles.record': words('Record who a role is', 'Записать, кто стоит за ролью', 'Рөлдің кім екенін жазу'),
  'roles.role': words('Role', 'Роль', 'Рөл'),
  'roles.holder': words('Who it is; never leaves the case', 'Кто это; из дела не выходит', 'Кім екені; істен шықпайды'),
  'roles.recorded': words(
    'Recorded; recording it again replaces it.',
    'Записано; повторная запись заменит.',
    'Жазылды; қайта жазса ауыстырылады.',
  ),
} as const satisfies Messages
