// The custody view: checks, heads, anchors, exhibits, journal.

import { counted, type Message, type Messages, number } from './catalogue.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

type Counts = { entries: number; exhibits: number; chains: number }

export const custodyMessages = {
  'part.check': words('Check', 'Проверка', 'Тексеру'),
  'part.exhibits': words('Exhibits', 'Материалы', 'Материалдар'),
  'part.journal': words('Journal', 'Журнал', 'Журнал'),
  'part.devices': words('Devices and anchors', 'Устройства и якоря', 'Құрылғылар мен зәкірлер'),
  'part.sources': words('Sources and consent', 'Источники и согласие', 'Дереккөздер мен келісім'),
  'part.erase': words('Erase', 'Уничтожить', 'Жою'),
  'part.keys': words('Sealing and roles', 'Запечатывание и роли', 'Мөрлеу және рөлдер'),
  parts: words('Parts of this view', 'Части этого раздела', 'Осы бөлімнің бөліктері'),
  'check.holds': {
    en: p =>
      `This case holds ${counted('en', p.exhibits, 'exhibit', 'exhibits')}. Its journal has ${counted('en', p.entries, 'signed entry', 'signed entries')} in ${counted('en', p.chains, 'chain', 'chains')}.`,
    ru: p =>
      `В деле ${counted('ru', p.exhibits, 'материал', 'материала', 'материалов')}. В журнале ${counted('ru', p.entries, 'подписанная запись', 'подписанные записи', 'подписанных записей')}, цепочек: ${number('ru', p.chains)}.`,
    kk: p =>
      `Істе ${counted('kk', p.exhibits, 'материал')} бар. Журналда қол қойылған ${counted('kk', p.entries, 'жазба')}, тізбек: ${number('kk', p.chains)}.`,
  } satisfies Message<Counts>,
  'check.never': words(
    'Nothing has been checked since the case was opened.',
    'С тех пор как дело открыто, проверки не было.',
    'Іс ашылғаннан бері тексерілген жоқ.',
  ),
  'check.start': words('Check every byte', 'Проверить каждый байт', 'Әр байтты тексеру'),
  'check.again': words('Check again', 'Проверить снова', 'Қайта тексеру'),
  'check.running': words(
    'Every byte is being read and compared. You can go on working.',
    'Читается и сверяется каждый байт. Работу можно продолжать.',
    'Әр байт оқылып, салыстырылып жатыр. Жұмысты жалғастыра беруге болады.',
  ),
  'check.witnesses': words(
    'Hold it against what was kept elsewhere',
    'Сверить с тем, что хранилось в другом месте',
    'Басқа жерде сақталғанмен салыстыру',
  ),
  'check.heads': words(
    'Heads that were kept elsewhere, one below the other',
    'Отметки, хранившиеся в другом месте, одна под другой',
    'Басқа жерде сақталған белгілер, бірінің астына бірі',
  ),
  'check.against': words(
    'Folder of another copy of this case',
    'Папка другой копии этого дела',
    'Осы істің басқа көшірмесінің қалтасы',
  ),
  'check.ca': words(
    'File with certificates of time-stamping authorities (PEM)',
    'Файл с сертификатами служб отметок времени (PEM)',
    'Уақыт белгісі қызметтерінің сертификаттары бар файл (PEM)',
  ),
  'check.headers': words(
    'File with block headers of Bitcoin',
    'Файл с заголовками блоков Bitcoin',
    'Bitcoin блок тақырыптары бар файл',
  ),
  'verdict.whole': words(
    'Every byte is as it was recorded.',
    'Каждый байт такой, каким был записан.',
    'Әр байт жазылған күйінде.',
  ),
  'verdict.notices': words(
    'Nothing that was signed is known to be lost. There is something to know:',
    'О потере подписанного ничего не известно. Нужно знать следующее:',
    'Қол қойылғаннан жоғалғаны белгісіз. Білу керегі:',
  ),
  'verdict.damaged': words(
    'Something is not as it was recorded.',
    'Что-то не такое, каким было записано.',
    'Бірдеңе жазылған күйінде емес.',
  ),
  'check.when': {
    en: p =>
      `Checked ${p.when} UTC: ${counted('en', p.originals, 'original', 'originals')}, ${counted('en', p.bytes, 'byte', 'bytes')}, ${counted('en', p.groups, 'signature', 'signatures')}.`,
    ru: p =>
      `Проверено ${p.when} UTC: оригиналов ${number('ru', p.originals)}, байт ${number('ru', p.bytes)}, подписей ${number('ru', p.groups)}.`,
    kk: p =>
      `Тексерілді ${p.when} UTC: түпнұсқа ${number('kk', p.originals)}, байт ${number('kk', p.bytes)}, қолтаңба ${number('kk', p.groups)}.`,
  } satisfies Message<{ when: string; originals: number; bytes: number; groups: number }>,
  'check.since': {
    en: p => `${counted('en', p.count, 'entry was', 'entries were')} signed since.`,
    ru: p => `С тех пор подписано записей: ${number('ru', p.count)}.`,
    kk: p => `Содан бері қол қойылған жазба: ${number('kk', p.count)}.`,
  } satisfies Message<{ count: number }>,
  'check.faults': words('What was found', 'Что найдено', 'Не табылды'),
  'check.loss': words('damage', 'повреждение', 'зақым'),
  'check.notice': words('to know', 'к сведению', 'білу үшін'),
  'check.wrong': words(
    'Exhibits that are not as recorded',
    'Материалы не в записанном виде',
    'Жазылған күйінде емес материалдар',
  ),
  'grade.missing': words('its bytes are missing', 'байты отсутствуют', 'байттары жоқ'),
  'grade.changed': words('its bytes were changed', 'байты изменены', 'байттары өзгертілген'),
  'grade.erased': words(
    'erased on purpose, with a signature',
    'уничтожен намеренно, с подписью',
    'әдейі жойылған, қолтаңбамен',
  ),
  'tail.unwitnessed': words(
    'nothing outside shows that its end was not cut off',
    'ничто извне не показывает, что конец не отрезан',
    'соңы кесілмегенін сырттан ештеңе көрсетпейді',
  ),
  'tail.witnessed': words('seen from outside', 'засвидетельствовано извне', 'сырттан куәландырылған'),
  'tail.contradicted': words(
    'what was kept elsewhere differs',
    'хранившееся в другом месте расходится',
    'басқа жерде сақталғаны өзгеше',
  ),
  'tail.to': {
    en: p => `witnessed up to entry ${number('en', p.seq)} of ${number('en', p.last)}`,
    ru: p => `засвидетельствовано до записи ${number('ru', p.seq)} из ${number('ru', p.last)}`,
    kk: p => `${number('kk', p.last)} жазбаның ${number('kk', p.seq)}-жазбасына дейін куәландырылған`,
  } satisfies Message<{ seq: number; last: number }>,
  'repair.title': words('How damage is mended', 'Как восстановить повреждённое', 'Зақымды қалай түзетуге болады'),
  'repair.how': words(
    'Another copy of the case brings back what is missing; nothing that is there is removed, and what stood in the place of the mended bytes is kept. Close this case, then run:',
    'Недостающее возвращает другая копия дела; ничего из имеющегося не удаляется, а прежнее содержимое исправленных мест сохраняется. Закройте дело и выполните:',
    'Жетіспегенін істің басқа көшірмесі қайтарады; бары жойылмайды, ал түзетілген жердің бұрынғы мазмұны сақталады. Істі жауып, мынаны орындаңыз:',
  ),
  copy: words('Copy', 'Копировать', 'Көшіру'),
  pick: words('Choose …', 'Выбрать …', 'Таңдау …'),
  copied: words('Copied.', 'Скопировано.', 'Көшірілді.'),
  'copy.failed': words(
    'The browser did not let it be copied; mark it and copy by hand.',
    'Браузер не дал скопировать; выделите и скопируйте вручную.',
    'Браузер көшіртпеді; белгілеп, қолмен көшіріңіз.',
  ),
  'head.title': words('Head, to be kept elsewhere', 'Отметка, чтобы хранить отдельно', 'Бөлек сақталатын белгі'),
  'head.why': words(
    'Whoever has this folder can cut the end of the journal off, and nobody would see it from the folder alone. Keep this line where nobody who has the case can change it: on paper, with a lawyer, on another device. It tells nothing about the case.',
    'Тот, у кого есть эта папка, может отрезать конец журнала, и по одной папке этого не увидеть. Храните эту строку там, где её не изменит никто, у кого есть дело: на бумаге, у юриста, на другом устройстве. О деле она ничего не говорит.',
    'Осы қалта кімде болса, ол журналдың соңын кесіп тастай алады, ал оны қалтаның өзінен ешкім байқамайды. Бұл жолды іс қолындағы ешкім өзгерте алмайтын жерде сақтаңыз: қағазда, заңгерде, басқа құрылғыда. Ол іс туралы ештеңе айтпайды.',
  ),
  'index.title': words('Index', 'Указатель', 'Индекс'),
  'index.why': words(
    'The index can be thrown away at any time: it is made again from originals and journal, and every figure comes out the same.',
    'Указатель можно выбросить в любое время: он строится заново из оригиналов и журнала, и все числа выходят те же.',
    'Индексті кез келген уақытта тастауға болады: ол түпнұсқалар мен журналдан қайта жасалады, барлық сан сол қалпында шығады.',
  ),
  'index.rebuild': words('Make the index again', 'Построить указатель заново', 'Индексті қайта жасау'),
  'index.done': words('The index was made again.', 'Указатель построен заново.', 'Индекс қайта жасалды.'),
  'job.failed': words('The last task failed', 'Последняя задача не удалась', 'Соңғы тапсырма орындалмады'),
  'exhibits.find': words('Number, name or hash', 'Номер, имя или хеш', 'Нөмірі, аты не хеші'),
  'exhibits.format': words('Format', 'Формат', 'Пішім'),
  'exhibits.any': words('all', 'все', 'бәрі'),
  'exhibits.none': words('No exhibit is like that.', 'Таких материалов нет.', 'Мұндай материал жоқ.'),
  'exhibits.empty': words(
    'No original has come in yet. Start adds files, folders and archives.',
    'Оригиналов ещё нет. Файлы, папки и архивы добавляются в разделе «Начало».',
    'Түпнұсқа әлі жоқ. Файлдар, қалталар мен мұрағаттар «Бастау» бөлімінде қосылады.',
  ),
  'exhibits.count': {
    en: p => `${counted('en', p.count, 'exhibit', 'exhibits')}, ${counted('en', p.bytes, 'byte', 'bytes')}`,
    ru: p =>
      `${counted('ru', p.count, 'материал', 'материала', 'материалов')}, ${counted('ru', p.bytes, 'байт', 'байта', 'байт')}`,
    kk: p => `${counted('kk', p.count, 'материал')}, ${counted('kk', p.bytes, 'байт')}`,
  } satisfies Message<{ count: number; bytes: number }>,
  'exhibits.caption': words('Exhibits of the case', 'Материалы дела', 'Іс материалдары'),
  'col.number': words('No.', '№', '№'),
  'col.name': words('Name', 'Имя', 'Аты'),
  'col.format': words('Format', 'Формат', 'Пішім'),
  'col.size': words('Bytes', 'Байт', 'Байт'),
  'col.posts': words('Posts', 'Посты', 'Жазбалар'),
  'col.acquired': words('Came in, UTC', 'Поступил, UTC', 'Түскені, UTC'),
  'col.source': words('Source', 'Источник', 'Дереккөз'),
  'col.acts': words('Do', 'Действия', 'Әрекет'),
  'exhibit.more': words('Hash and custody', 'Хеш и хранение', 'Хеш пен сақталуы'),
  'exhibit.download': words('Save the original', 'Сохранить оригинал', 'Түпнұсқаны сақтау'),
  'exhibit.proof': words('Save its proof', 'Сохранить доказательство', 'Дәлелін сақтау'),
  'exhibit.court': words('Court pack', 'Пакет для суда', 'Сот пакеті'),
  'exhibit.footage': words('Its history as footage', 'История съёмки', 'Бейнематериал тарихы'),
  'exhibit.journal': words('Entries about it', 'Записи о нём', 'Ол туралы жазбалар'),
  'exhibit.erase': words('Erase …', 'Уничтожить …', 'Жою …'),
  'exhibit.plain': words(
    'Saved files are not sealed: the browser keeps them in the folder for downloads, and in its list.',
    'Сохранённые файлы не запечатаны: браузер держит их в папке загрузок и в своём списке.',
    'Сақталған файлдар мөрленбеген: браузер оларды жүктеулер қалтасында және өз тізімінде ұстайды.',
  ),
  'exhibit.acquired': {
    en: p => `came in ${p.when} UTC by ${p.role}`,
    ru: p => `поступил ${p.when} UTC, роль: ${p.role}`,
    kk: p => `${p.when} UTC түсті, рөлі: ${p.role}`,
  } satisfies Message<{ when: string; role: string }>,
  'exhibit.member': {
    en: p => `out of ${p.name}`,
    ru: p => `из ${p.name}`,
    kk: p => `${p.name} ішінен`,
  } satisfies Message<{ name: string }>,
  'exhibit.reduced': {
    en: p => `what an erasure left of exhibit ${p.name}`,
    ru: p => `остаток материала ${p.name} после уничтожения`,
    kk: p => `жоюдан кейін ${p.name} материалынан қалғаны`,
  } satisfies Message<{ name: string }>,
  'exhibit.extract': {
    en: p => `chosen chats of ${p.name}`,
    ru: p => `выбранные чаты из ${p.name}`,
    kk: p => `${p.name} ішінен таңдалған чаттар`,
  } satisfies Message<{ name: string }>,
  'held.withdrawn': {
    en: p => `held back: ${p.source} took the consent back`,
    ru: p => `удерживается: ${p.source} отозвал согласие`,
    kk: p => `ұсталып тұр: ${p.source} келісімін қайтарып алды`,
  } satisfies Message<{ source: string }>,
  'held.lapsed': {
    en: p => `held back: the consent of ${p.source} has ended`,
    ru: p => `удерживается: согласие ${p.source} закончилось`,
    kk: p => `ұсталып тұр: ${p.source} келісімі аяқталды`,
  } satisfies Message<{ source: string }>,
  'held.use': {
    en: p => `held back: ${p.source} does not permit analysis`,
    ru: p => `удерживается: ${p.source} не разрешает анализ`,
    kk: p => `ұсталып тұр: ${p.source} талдауға рұқсат бермейді`,
  } satisfies Message<{ source: string }>,
  'held.audience': {
    en: p => `held back: ${p.source} does not permit this to the team`,
    ru: p => `удерживается: ${p.source} не разрешает показывать группе`,
    kk: p => `ұсталып тұр: ${p.source} топқа көрсетуге рұқсат бермейді`,
  } satisfies Message<{ source: string }>,
  'held.unknown': {
    en: p => `held back: ${p.source} is not in the register`,
    ru: p => `удерживается: ${p.source} нет в реестре`,
    kk: p => `ұсталып тұр: ${p.source} тізілімде жоқ`,
  } satisfies Message<{ source: string }>,
  'exhibit.withheld': words(
    'a person decided that it stays in the case',
    'решено, что он остаётся в деле',
    'істе қалады деп шешілген',
  ),
  'erased.title': words('Erased', 'Уничтожено', 'Жойылған'),
  'erased.row': {
    en: p => `Exhibit ${p.number}, by decision of ${p.authority}, signed by ${p.role}`,
    ru: p => `Материал ${p.number}, по решению: ${p.authority}, подписал: ${p.role}`,
    kk: p => `${p.number} материалы, шешім: ${p.authority}, қол қойған: ${p.role}`,
  } satisfies Message<{ number: number; authority: string; role: string }>,
  'page.newer': words('Newer', 'Новее', 'Жаңарақ'),
  'page.older': words('Older', 'Старше', 'Ескірек'),
  'page.before': words('Previous', 'Предыдущие', 'Алдыңғы'),
  'page.next': words('Next', 'Следующие', 'Келесі'),
  'page.shown': {
    en: p => `${number('en', p.from)} to ${number('en', p.to)} of ${number('en', p.total)}`,
    ru: p => `${number('ru', p.from)}–${number('ru', p.to)} из ${number('ru', p.total)}`,
    kk: p => `${number('kk', p.total)} ішінен ${number('kk', p.from)}–${number('kk', p.to)}`,
  } satisfies Message<{ from: number; to: number; total: number }>,
  'journal.type': words('Kind of act', 'Вид действия', 'Әрекет түрі'),
  'journal.all': words('all kinds', 'все виды', 'барлық түрі'),
  'journal.about': {
    en: p => `about exhibit ${p.exhibit}`,
    ru: p => `о материале ${p.exhibit}`,
    kk: p => `${p.exhibit} материалы туралы`,
  } satisfies Message<{ exhibit: number }>,
  'journal.none': words('No entry of this kind.', 'Записей этого вида нет.', 'Мұндай жазба жоқ.'),
  'journal.erased': {
    en: p =>
      `The contents of ${counted('en', p.count, 'entry were', 'entries were')} erased; when, why and by whom is signed.`,
    ru: p => `Содержание уничтожено у записей: ${number('ru', p.count)}; когда, почему и кем, подписано.`,
    kk: p => `Мазмұны жойылған жазба: ${number('kk', p.count)}; қашан, неге, кім екені қол қойылған.`,
  } satisfies Message<{ count: number }>,
  'journal.caption': words(
    'Entries of the journal, newest first',
    'Записи журнала, новые сверху',
    'Журнал жазбалары, жаңасы жоғарыда',
  ),
  'col.when': words('Claimed time, UTC', 'Заявленное время, UTC', 'Мәлімделген уақыт, UTC'),
  'col.what': words('What was done', 'Что сделано', 'Не істелді'),
  'col.who': words('Role, device', 'Роль, устройство', 'Рөл, құрылғы'),
  'col.witness': words('There at the latest', 'Не позднее', 'Кеш дегенде'),
  'journal.clock': words(
    'Claimed times are the word of the device that wrote. “There at the latest” comes from outside: by a proof that was checked, or by an authority’s word.',
    'Заявленное время — слово устройства, которое писало. «Не позднее» приходит извне: из проверенного доказательства или со слов службы.',
    'Мәлімделген уақыт — жазған құрылғының сөзі. «Кеш дегенде» сырттан келеді: тексерілген дәлелден не қызметтің сөзінен.',
  ),
  'witness.checked': words('proof checked', 'доказательство проверено', 'дәлел тексерілген'),
  'witness.stamped': words('by its word', 'со слов службы', 'қызметтің айтуынша'),
  'witness.none': words('no witness', 'без свидетеля', 'куәсіз'),
  'journal.takenBack': words('taken back', 'отменено', 'қайтарылды'),
  'journal.undo': words('Take back', 'Отменить', 'Қайтару'),
  'journal.undone': {
    en: p => `Entry ${p.entry} taken back`,
    ru: p => `Запись ${p.entry} отменена`,
    kk: p => `${p.entry} жазбасы қайтарылды`,
  } satisfies Message<{ entry: string }>,
  'undo.title': words('Take an entry back', 'Отменить запись', 'Жазбаны қайтару'),
  'undo.why': words(
    'The entry stays in the journal and no longer counts; that it was taken back is signed too. Somebody else’s decision needs a reason.',
    'Запись остаётся в журнале, но больше не учитывается; отмена тоже подписывается. Чужое решение отменяется с причиной.',
    'Жазба журналда қалады, бірақ енді есепке алынбайды; қайтарылғаны да қол қойылады. Басқаның шешіміне себеп керек.',
  ),
  reason: words('Reason', 'Причина', 'Себебі'),
  'post.open': words('the post', 'пост', 'жазба'),
  'claim.open': words('the claim', 'утверждение', 'мәлімдеме'),
  'exhibit.link': {
    en: p => `exhibit ${p.number}`,
    ru: p => `материал ${p.number}`,
    kk: p => `${p.number} материалы`,
  } satisfies Message<{ number: number }>,
  'devices.title': words('Who wrote in this case', 'Кто писал в этом деле', 'Бұл іске кім жазған'),
  'devices.why': words(
    'Each device signs with a key of its own. A chain is what one device wrote in one stretch; each entry holds the hash of the one before.',
    'Каждое устройство подписывает своим ключом. Цепочка — то, что одно устройство записало за один период; каждая запись содержит хеш предыдущей.',
    'Әр құрылғы өз кілтімен қол қояды. Тізбек — бір құрылғының бір кезеңде жазғаны; әр жазбада алдыңғысының хеші бар.',
  ),
  'devices.own': words('this device', 'это устройство', 'осы құрылғы'),
  'devices.maker': words('made the case', 'создало дело', 'істі жасаған'),
  'devices.foreign': words(
    'nobody admitted it: nothing of it counts',
    'никто не допустил: ничего не учитывается',
    'ешкім қоспаған: ештеңесі есепке алынбайды',
  ),
  'cause.created': words('begun with the case', 'начата вместе с делом', 'іспен бірге басталған'),
  'cause.restored': words(
    'begun when a backup was put back',
    'начата после восстановления копии',
    'сақтық көшірме қайтарылғанда басталған',
  ),
  'cause.enrolled': words(
    'begun by a copy on another device',
    'начата копией на другом устройстве',
    'басқа құрылғыдағы көшірмеден басталған',
  ),
  'cause.converted': words(
    'begun when the case was sealed or opened',
    'начата при запечатывании или вскрытии',
    'іс мөрленгенде не ашылғанда басталған',
  ),
  'cause.unknown': words('how it began cannot be read', 'начало не читается', 'қалай басталғаны оқылмайды'),
  'devices.span': {
    en: p => `${counted('en', p.entries, 'entry', 'entries')}, ${p.from} to ${p.to} UTC by its own clock`,
    ru: p => `${counted('ru', p.entries, 'запись', 'записи', 'записей')}, ${p.from} – ${p.to} UTC по его часам`,
    kk: p => `${counted('kk', p.entries, 'жазба')}, өз сағатымен ${p.from} – ${p.to} UTC`,
  } satisfies Message<{ entries: number; from: string; to: string }>,
  'devices.seen': {
    en: p => `has seen entry ${p.seq} of ${p.device}`,
    ru: p => `видело запись ${p.seq} устройства ${p.device}`,
    kk: p => `${p.device} құрылғысының ${p.seq}-жазбасын көрген`,
  } satisfies Message<{ seq: number; device: string }>,
  'devices.sawNone': words('has seen no other chain', 'других цепочек не видело', 'басқа тізбекті көрмеген'),
  'devices.fork': {
    en: p =>
      `A second branch of device ${p.device} from entry ${p.seq} on is kept beside the first. A person has to say which one counts.`,
    ru: p =>
      `Вторая ветвь устройства ${p.device} с записи ${p.seq} сохранена рядом с первой. Какая верна, решает человек.`,
    kk: p =>
      `${p.device} құрылғысының ${p.seq}-жазбадан басталған екінші тармағы біріншісінің қасында сақталған. Қайсысы дұрыс екенін адам шешеді.`,
  } satisfies Message<{ device: string; seq: number }>,
  'devices.more': {
    en: p => `and ${number('en', p.count)} more chains`,
    ru: p => `и ещё цепочек: ${number('ru', p.count)}`,
    kk: p => `тағы тізбек: ${number('kk', p.count)}`,
  } satisfies Message<{ count: number }>,
  'devices.fingerprint': words('Key of this device', 'Ключ этого устройства', 'Осы құрылғының кілті'),
  'anchors.title': words('Anchors: witnesses of time', 'Якоря: свидетели времени', 'Зәкірлер: уақыт куәлері'),
  'anchors.none': words(
    'No outsider has witnessed this journal yet.',
    'Этот журнал ещё никто извне не засвидетельствовал.',
    'Бұл журналды сырттан әлі ешкім куәландырмаған.',
  ),
  'anchors.how': words(
    'This page never uses the network. Close the case and run one of these; what leaves is one number that tells nothing about the case.',
    'Эта страница не пользуется сетью. Закройте дело и выполните одну из команд; наружу выйдет одно число, которое ничего не говорит о деле.',
    'Бұл бет желіні пайдаланбайды. Істі жауып, осы бұйрықтардың бірін орындаңыз; сыртқа іс туралы ештеңе айтпайтын бір сан ғана шығады.',
  ),
  'anchors.unanchored': {
    en: p => `${counted('en', p.count, 'commit group', 'commit groups')} since the last anchor`,
    ru: p => `Групп записей после последнего якоря: ${number('ru', p.count)}`,
    kk: p => `Соңғы зәкірден кейінгі жазба тобы: ${number('kk', p.count)}`,
  } satisfies Message<{ count: number }>,
  'anchor.queued': words('queued, no answer yet', 'в очереди, ответа нет', 'кезекте, жауап жоқ'),
  'anchor.pending': words('promised, in no block yet', 'обещан, в блоке ещё нет', 'уәде етілген, блокта әлі жоқ'),
  'anchor.stamped': words(
    'stamped; the authority itself was not checked',
    'отметка есть; сама служба не проверена',
    'белгі қойылған; қызметтің өзі тексерілмеген',
  ),
  'anchor.verified': words('checked to its end', 'проверен до конца', 'соңына дейін тексерілген'),
  'anchor.failed': words('the answer does not hold', 'ответ неверен', 'жауабы дұрыс емес'),
  'anchor.row': {
    en: p => `${counted('en', p.groups, 'commit group', 'commit groups')} under it`,
    ru: p => `групп записей под ним: ${number('ru', p.groups)}`,
    kk: p => `астындағы жазба тобы: ${number('kk', p.groups)}`,
  } satisfies Message<{ groups: number }>,
  'anchor.latest': {
    en: p => `there at the latest ${p.when} UTC`,
    ru: p => `существовало не позднее ${p.when} UTC`,
    kk: p => `${p.when} UTC-тан кеш емес`,
  } satisfies Message<{ when: string }>,
} as const satisfies Messages
