// The statement for a court: its headings, what was done by whom, and what it does not show. Neutral, and without claims of law.

import { counted, type Message, type Messages, number } from './catalogue.ts'

export const courtMessages = {
  'court.title': {
    en: () => 'Statement on acquisition, custody and checks',
    ru: () => 'Справка о получении, хранении и проверке материалов',
    kk: () => 'Материалдардың алынуы, сақталуы және тексерілуі туралы анықтама',
  },
  'court.contents': { en: () => 'Contents', ru: () => 'Содержание', kk: () => 'Мазмұны' },
  'court.export': { en: () => 'Export', ru: () => 'Выгрузка', kk: () => 'Экспорт' },
  'court.day': { en: () => 'Made on (UTC)', ru: () => 'Составлена (UTC)', kk: () => 'Жасалған күні (UTC)' },
  'court.by': { en: () => 'Handed out by', ru: () => 'Передал', kk: () => 'Тапсырған' },
  'court.organization': { en: () => 'Organization', ru: () => 'Организация', kk: () => 'Ұйым' },
  'court.for': { en: () => 'Made for', ru: () => 'Для кого', kk: () => 'Кімге арналған' },
  'court.tool': { en: () => 'Program', ru: () => 'Программа', kk: () => 'Бағдарлама' },
  'court.subject': { en: () => 'Subject', ru: () => 'Предмет', kk: () => 'Тақырыбы' },
  'court.lead': {
    en: p =>
      `This statement was written by the program from the signed journal of the case. It tells, for ${counted('en', p.exhibits, 'exhibit', 'exhibits')}, who took each original in, when, how and with what, what has been done to keep it as it was, and how that can be checked without the program. People appear in it by role. It gives no opinion on whether what the material says is so.`,
    ru: p =>
      `Эту справку программа составила по подписанному журналу дела. В ней сказано о материалах (${number('ru', p.exhibits)}): кто принял каждый оригинал, когда, каким образом и чем, что сделано, чтобы он остался прежним, и как это проверить без программы. Люди названы по ролям. О том, верно ли сказанное в материалах, справка не судит.`,
    kk: p =>
      `Бұл анықтаманы бағдарлама істің қол қойылған журналы бойынша жазды. Онда ${counted('kk', p.exhibits, 'материал')} туралы айтылады: әр түпнұсқаны кім, қашан, қалай және немен қабылдады, өзгеріссіз сақталуы үшін не істелді және мұны бағдарламасыз қалай тексеруге болады. Адамдар рөлімен аталады. Материалда айтылғанның рас-өтірігі туралы пікір берілмейді.`,
  } satisfies Message<{ exhibits: number }>,

  'exhibits.title': {
    en: () => 'Acquisition and custody of each exhibit',
    ru: () => 'Получение и хранение каждого материала',
    kk: () => 'Әр материалдың алынуы мен сақталуы',
  },
  'exhibits.intro': {
    en: () =>
      'Numbers hold in this export alone. Times are those of the clock of the device that took the original in, as coarse as the profile of the export says; a clock is a claim, only a checked time stamp bounds a time from outside.',
    ru: () =>
      'Номера действуют только в этой выгрузке. Время указано по часам устройства, принявшего оригинал, настолько точно, насколько позволяет профиль выгрузки; часы — это утверждение, извне время ограничивает только проверенная отметка времени.',
    kk: () =>
      'Нөмірлер тек осы экспортта жарамды. Уақыт түпнұсқаны қабылдаған құрылғының сағатымен, экспорт бейіні рұқсат еткен дәлдікпен берілген; сағат — мәлімдеме ғана, уақытты сырттан тек тексерілген уақыт белгісі шектейді.',
  },
  'exhibits.none': {
    en: () => 'No exhibit is part of this export.',
    ru: () => 'Материалов в этой выгрузке нет.',
    kk: () => 'Бұл экспортта материал жоқ.',
  },
  'exhibit.title': {
    en: p => `Exhibit ${number('en', p.number)}`,
    ru: p => `Материал ${number('ru', p.number)}`,
    kk: p => `${number('kk', p.number)}-материал`,
  } satisfies Message<{ number: number }>,
  'exhibit.what': { en: () => 'What it is', ru: () => 'Что это', kk: () => 'Бұл не' },
  'exhibit.posts': {
    en: p => counted('en', p.posts, 'post', 'posts'),
    ru: p => counted('ru', p.posts, 'пост', 'поста', 'постов'),
    kk: p => counted('kk', p.posts, 'жазба'),
  } satisfies Message<{ posts: number }>,
  'exhibit.when': { en: () => 'When', ru: () => 'Когда', kk: () => 'Қашан' },
  'exhibit.who': { en: () => 'Who', ru: () => 'Кто', kk: () => 'Кім' },
  'exhibit.how': { en: () => 'How', ru: () => 'Каким образом', kk: () => 'Қалай' },
  'exhibit.with': { en: () => 'With what', ru: () => 'Чем', kk: () => 'Немен' },
  'exhibit.withDevice': {
    en: p => `${p.tool}, on device ${number('en', p.device)}`,
    ru: p => `${p.tool}, устройство ${number('ru', p.device)}`,
    kk: p => `${p.tool}, ${number('kk', p.device)}-құрылғы`,
  } satisfies Message<{ tool: string; device: number }>,
  'exhibit.origin': { en: () => 'From whom', ru: () => 'От кого', kk: () => 'Кімнен' },
  'exhibit.integrity': { en: () => 'Integrity', ru: () => 'Целостность', kk: () => 'Тұтастығы' },
  'exhibit.stamp': { en: () => 'Time stamps', ru: () => 'Отметки времени', kk: () => 'Уақыт белгілері' },
  'exhibit.commitment': {
    en: () => 'Commitment (salted SHA-256)',
    ru: () => 'Обязательство (SHA-256 с солью)',
    kk: () => 'Міндеттеме (тұздалған SHA-256)',
  },
  'exhibit.hash': { en: () => 'SHA-256', ru: () => 'SHA-256', kk: () => 'SHA-256' },
  'exhibit.copy': { en: () => 'Protected copy', ru: () => 'Защищённая копия', kk: () => 'Қорғалған көшірме' },
  'exhibit.copyChanges': {
    en: p => `Changed in it: ${p.changes}.`,
    ru: p => `Что в ней изменено: ${p.changes}.`,
    kk: p => `Онда өзгертілгені: ${p.changes}.`,
  } satisfies Message<{ changes: string }>,
  'exhibit.copyFaces': {
    en: p =>
      `Faces found: ${number('en', p.ssd)} by one detector, ${number('en', p.tiny)} by another, ${number('en', p.byHand)} areas marked by a person.`,
    ru: p =>
      `Найдено лиц: одним детектором ${number('ru', p.ssd)}, другим ${number('ru', p.tiny)}; областей отмечено человеком: ${number('ru', p.byHand)}.`,
    kk: p =>
      `Табылған беттер: бір детектормен ${number('kk', p.ssd)}, екіншісімен ${number('kk', p.tiny)}; адам белгілеген аумақ: ${number('kk', p.byHand)}.`,
  } satisfies Message<{ ssd: number; tiny: number; byHand: number }>,
  'exhibit.sealed': {
    en: () => 'In the sealed files',
    ru: () => 'В запечатанных файлах',
    kk: () => 'Мөрленген файлдарда',
  },
  'exhibit.sealedWhat': {
    en: () => 'original, its SHA-256 with the salt of the commitment, signed entry with its way to the time stamps',
    ru: () => 'оригинал, его SHA-256 с солью обязательства, подписанная запись с её путём к отметкам времени',
    kk: () =>
      'түпнұсқа, оның SHA-256 мәні міндеттеме тұзымен бірге, уақыт белгілеріне дейінгі жолы бар қол қойылған жазба',
  },
  'exhibit.notSealed': {
    en: () => 'This export has no sealed files: original, hash and signed entry stay in the case.',
    ru: () => 'Запечатанных файлов в этой выгрузке нет: оригинал, хеш и подписанная запись остаются в деле.',
    kk: () => 'Бұл экспортта мөрленген файл жоқ: түпнұсқа, хеш және қол қойылған жазба істе қалады.',
  },
  'time.none': {
    en: () => 'not stated in this export',
    ru: () => 'в этой выгрузке не указано',
    kk: () => 'бұл экспортта көрсетілмеген',
  },

  'devices.title': {
    en: () => 'Devices and programs',
    ru: () => 'Устройства и программы',
    kk: () => 'Құрылғылар мен бағдарламалар',
  },
  'devices.intro': {
    en: () =>
      'Each device signs its own journal with a key of its own. Devices are numbered; their names, which are made from their keys, stand in the sealed files.',
    ru: () =>
      'Каждое устройство подписывает свой журнал собственным ключом. Устройства пронумерованы; их имена, образованные из ключей, находятся в запечатанных файлах.',
    kk: () =>
      'Әр құрылғы өз журналына өз кілтімен қол қояды. Құрылғылар нөмірленген; кілттен жасалған атаулары мөрленген файлдарда.',
  },
  'devices.device': { en: () => 'Device', ru: () => 'Устройство', kk: () => 'Құрылғы' },
  'devices.role': { en: () => 'Standing', ru: () => 'Статус', kk: () => 'Мәртебесі' },
  'devices.maker': { en: () => 'made the case', ru: () => 'создало дело', kk: () => 'істі жасаған' },
  'devices.admitted': {
    en: () => 'admitted by a known device',
    ru: () => 'допущено известным устройством',
    kk: () => 'белгілі құрылғы рұқсат еткен',
  },
  'devices.unknown': {
    en: () => 'nobody admitted it',
    ru: () => 'никем не допущено',
    kk: () => 'ешкім рұқсат бермеген',
  },
  'devices.entries': { en: () => 'Entries', ru: () => 'Записей', kk: () => 'Жазба' },
  'devices.intact': { en: () => 'As signed', ru: () => 'Как подписаны', kk: () => 'Қол қойылғандай' },
  'devices.groups': { en: () => 'Signed groups', ru: () => 'Подписанных групп', kk: () => 'Қол қойылған топ' },
  'devices.end': { en: () => 'End of the journal', ru: () => 'Конец журнала', kk: () => 'Журналдың соңы' },
  'devices.programs': {
    en: () => 'Programs that took exhibits in:',
    ru: () => 'Программы, принявшие материалы:',
    kk: () => 'Материал қабылдаған бағдарламалар:',
  },

  'stamps.title': { en: () => 'Time stamps', ru: () => 'Отметки времени', kk: () => 'Уақыт белгілері' },
  'stamps.intro': {
    en: () =>
      'A time stamp is the answer of an authority outside to a blinded root over entries of the journal; the authority learns nothing of the case. The openings, with which each answer is led back to one exhibit, lie in the sealed files, in the proof of that exhibit.',
    ru: () =>
      'Отметка времени — это ответ внешней службы на скрытый корень над записями журнала; о деле служба ничего не узнаёт. Раскрытия, по которым каждый ответ возводится к одному материалу, лежат в запечатанных файлах, в доказательстве этого материала.',
    kk: () =>
      'Уақыт белгісі — сыртқы қызметтің журнал жазбаларының жасырын түбіріне берген жауабы; қызмет іс туралы ештеңе білмейді. Әр жауапты бір материалға апаратын ашулар мөрленген файлдарда, сол материалдың дәлелінде.',
  },
  'stamps.none': {
    en: () =>
      'No time stamp covers these exhibits. When they were there is known from the clocks of the devices alone.',
    ru: () => 'Отметок времени на эти материалы нет. О времени известно только по часам устройств.',
    kk: () => 'Бұл материалдарға уақыт белгісі қойылмаған. Уақыты тек құрылғылардың сағатынан белгілі.',
  },
  'stamps.number': { en: () => 'Stamp', ru: () => 'Отметка', kk: () => 'Белгі' },
  'stamps.kind': { en: () => 'Kind', ru: () => 'Вид', kk: () => 'Түрі' },
  'stamps.authority': { en: () => 'Authority', ru: () => 'Служба', kk: () => 'Қызмет' },
  'stamps.state': { en: () => 'State', ru: () => 'Состояние', kk: () => 'Күйі' },
  'stamps.exhibits': { en: () => 'Exhibits', ru: () => 'Материалы', kk: () => 'Материалдар' },
  'stamps.notAfter': { en: () => 'There by', ru: () => 'Не позднее', kk: () => 'Кешіктірмей' },

  'redactions.title': { en: () => 'Redaction log', ru: () => 'Журнал изъятий', kk: () => 'Алып тастау журналы' },
  'redactions.intro': {
    en: () =>
      'What was changed or left out in the files of this export to protect people, by rule. Originals were not changed.',
    ru: () => 'Что изменено или опущено в файлах этой выгрузки ради защиты людей, по правилам. Оригиналы не менялись.',
    kk: () =>
      'Адамдарды қорғау үшін осы экспорттың файлдарында не өзгертілді не қалдырылды, ереже бойынша. Түпнұсқалар өзгертілген жоқ.',
  },
  'withheld.title': {
    en: () => 'What is withheld, and why',
    ru: () => 'Что не передаётся и почему',
    kk: () => 'Не берілмейді және неге',
  },
  'withheld.intro': {
    en: () => 'What stays in the case as a whole, with its ground.',
    ru: () => 'Что целиком остаётся в деле, с основанием.',
    kk: () => 'Істе тұтас қалатындар, негізімен.',
  },
  'list.none': { en: () => 'Nothing.', ru: () => 'Ничего.', kk: () => 'Ештеңе.' },

  'limits.title': {
    en: () => 'What this does not show',
    ru: () => 'Чего эта справка не показывает',
    kk: () => 'Бұл анықтама нені көрсетпейді',
  },
  'limits.1': {
    en: () => 'Whether what people stated on the origin of the material is so. It is recorded as stated.',
    ru: () => 'Верно ли то, что люди сообщили о происхождении материалов. Записано так, как сообщено.',
    kk: () => 'Адамдардың материал шыққан жері туралы айтқаны рас па. Айтылғанынша жазылған.',
  },
  'limits.2': {
    en: () => 'What happened to the material before it was taken in. A hash speaks of the bytes from that moment on.',
    ru: () => 'Что было с материалом до принятия. Хеш говорит о байтах только с этого момента.',
    kk: () => 'Материалмен қабылданғанға дейін не болғаны. Хеш тек сол сәттен кейінгі байттар туралы айтады.',
  },
  'limits.3': {
    en: () => 'That clocks of devices were right.',
    ru: () => 'Что часы устройств шли верно.',
    kk: () => 'Құрылғы сағаттарының дұрыс жүргенін.',
  },
  'limits.4': {
    en: () => 'That nothing was cut off at the end of a journal, where no witness saw it.',
    ru: () => 'Что конец журнала не был отрезан, если его никто не засвидетельствовал.',
    kk: () => 'Ешкім куәландырмаған журнал соңының қиылмағанын.',
  },
  'limits.5': {
    en: () => 'Who stands behind a role. That is kept apart, sealed.',
    ru: () => 'Кто стоит за ролью. Это хранится отдельно, в запечатанном виде.',
    kk: () => 'Рөлдің артында кім тұрғанын. Ол бөлек, мөрленіп сақталады.',
  },
  'limits.6': {
    en: () => 'That protected copies show all that the originals show. For that the originals have to be opened.',
    ru: () => 'Что защищённые копии показывают всё, что есть в оригиналах. Для этого нужно открыть оригиналы.',
    kk: () => 'Қорғалған көшірмелердің түпнұсқадағының бәрін көрсететінін. Ол үшін түпнұсқаны ашу керек.',
  },

  'sign.title': {
    en: () => 'To be filled in by a person',
    ru: () => 'Заполняется человеком',
    kk: () => 'Адам толтырады',
  },
  'sign.intro': {
    en: () =>
      'The program signs nothing for anybody. The lines are left blank for whoever confirms this statement on paper.',
    ru: () =>
      'Программа ни за кого не подписывает. Строки оставлены пустыми для того, кто подтвердит эту справку на бумаге.',
    kk: () => 'Бағдарлама ешкім үшін қол қоймайды. Осы анықтаманы қағазда растайтын адам үшін жолдар бос қалдырылған.',
  },
  'sign.name': { en: () => 'Name', ru: () => 'Имя', kk: () => 'Аты-жөні' },
  'sign.function': { en: () => 'Function', ru: () => 'Должность', kk: () => 'Қызметі' },
  'sign.known': {
    en: () => 'What is known at first hand',
    ru: () => 'Что известно лично',
    kk: () => 'Өзі тікелей білетіні',
  },
  'sign.place': { en: () => 'Place and date', ru: () => 'Место и дата', kk: () => 'Орны мен күні' },
  'sign.signature': { en: () => 'Signature', ru: () => 'Подпись', kk: () => 'Қолы' },
} satisfies Messages
