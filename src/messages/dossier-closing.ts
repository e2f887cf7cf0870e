// The second half of a dossier: what stands between claims, exhibits, protection, methods, custody, how to read ranges.

import type { Message, Messages } from './catalogue.ts'
import { countedFigure, figure, share } from './dossier-format.ts'

interface Counts {
  readonly count: number
}

export const dossierClosingMessages = {
  'relations.none': {
    en: () => 'Nobody recorded how these claims stand to each other.',
    ru: () => 'Никто не записал, как эти утверждения соотносятся.',
    kk: () => 'Бұл тұжырымдардың бір-біріне қатысын ешкім жазбаған.',
  },
  'relations.first': { en: () => 'Claim', ru: () => 'Утверждение', kk: () => 'Тұжырым' },
  'relations.kind': { en: () => 'Stands to it', ru: () => 'Как соотносится', kk: () => 'Қатысы' },
  'relations.second': { en: () => 'Other claim', ru: () => 'Другое утверждение', kk: () => 'Екінші тұжырым' },
  'actors.unnamed': { en: () => 'not named', ru: () => 'не названо', kk: () => 'аталмаған' },
  'clusters.title': {
    en: () => 'Accounts that act together',
    ru: () => 'Аккаунты, которые действуют согласованно',
    kk: () => 'Үйлесіп әрекет ететін аккаунттар',
  },
  'clusters.intro': {
    en: p =>
      `A cluster is a set of accounts that acted on the same texts, links, media or forwards together far more often than the same accounts, things and hours give by chance and by shared taste. Of the pairs listed at most ${share('en', '/head.thresholds.q', p.q)} are expected to be chance. It says nothing of motive, and not that a machine posts.`,
    ru: p =>
      `Кластер — это аккаунты, которые вместе брались за одни тексты, ссылки, медиа или пересылки намного чаще, чем дают случай и общий вкус при тех же аккаунтах, предметах и часах. Среди перечисленных пар случайных ожидается не больше ${share('ru', '/head.thresholds.q', p.q)}. О намерениях это не говорит ничего, и не значит, что пишет машина.`,
    kk: p =>
      `Шоғыр — бір мәтінге, сілтемеге, медиаға не қайта жіберуге кездейсоқтық пен ортақ талғам беретіннен әлдеқайда жиі бірге кіріскен аккаунттар. Тізімдегі жұптардың ең көбі ${share('kk', '/head.thresholds.q', p.q)} кездейсоқ деп күтіледі. Ол ниет туралы ештеңе айтпайды, машина жазады деген сөз де емес.`,
  } satisfies Message<{ q: number }>,
  'clusters.none': {
    en: () => 'None was found, or none may be shown.',
    ru: () => 'Не найдены или не показываются.',
    kk: () => 'Табылмаған не көрсетілмейді.',
  },
  'clusters.cluster': { en: () => 'Cluster', ru: () => 'Кластер', kk: () => 'Шоғыр' },
  'clusters.accounts': { en: () => 'Accounts', ru: () => 'Аккаунтов', kk: () => 'Аккаунт' },
  'clusters.pairs': { en: () => 'Pairs', ru: () => 'Пар', kk: () => 'Жұп' },
  'clusters.q': {
    en: () => 'Share expected by chance (q)',
    ru: () => 'Ожидаемая доля случайного (q)',
    kk: () => 'Кездейсоқтың күтілетін үлесі (q)',
  },
  'clusters.verdict': { en: () => 'A person’s judgement', ru: () => 'Решение человека', kk: () => 'Адамның шешімі' },
  'verdict.coordinated': { en: () => 'coordinated', ru: () => 'согласованно', kk: () => 'үйлесімді' },
  'verdict.not-coordinated': { en: () => 'not coordinated', ru: () => 'не согласованно', kk: () => 'үйлесімді емес' },
  'verdict.unsure': { en: () => 'not sure', ru: () => 'не уверены', kk: () => 'сенімді емес' },
  'verdict.disputed': { en: () => 'roles differ', ru: () => 'роли расходятся', kk: () => 'рөлдер келіспейді' },
  'verdict.not-judged': { en: () => 'nobody has judged', ru: () => 'никто не решал', kk: () => 'ешкім шешпеген' },

  'protection.intro': {
    en: () =>
      'People who appear here did not ask to. A name, a number, a face, an exact time or a sentence that a search engine finds can bring a witness to harm. Therefore nothing left the case but what these rules let out; the rest stays with those who keep the case.',
    ru: () =>
      'Люди, о которых здесь речь, об этом не просили. Имя, номер, лицо, точное время или фраза, которую находит поиск, могут навредить свидетелю. Поэтому из дела вышло лишь то, что пропускают эти правила; остальное хранится у тех, кто ведёт дело.',
    kk: () =>
      'Мұнда сөз болған адамдар мұны сұраған жоқ. Аты, нөмірі, беті, дәл уақыты не іздеу табатын сөйлемі куәға зиян келтіруі мүмкін. Сондықтан істен осы ережелер өткізгені ғана шықты; қалғаны істі сақтаушыларда.',
  },
  'protection.rule': { en: () => 'What', ru: () => 'Что', kk: () => 'Не' },
  'protection.level': {
    en: () => 'What of it is in this dossier',
    ru: () => 'Что из этого в досье',
    kk: () => 'Құжаттамада оның несі бар',
  },
  'protection.withheld': {
    en: p =>
      `${countedFigure('en', '/sums.withheld', p.count, 'thing stays', 'things stay')} in the case as a whole, each on a ground that is named. All that was changed or kept back is counted in the`,
    ru: p =>
      `Осталось в деле целиком, с названным основанием: ${figure('ru', '/sums.withheld', p.count)}. Всё изменённое и оставленное сосчитано в разделе`,
    kk: p =>
      `Тұтастай істе қалғаны, негізі көрсетілген: барлығы ${figure('kk', '/sums.withheld', p.count)}. Әр алып тастау мына бөлімде саналған:`,
  } satisfies Message<Counts>,
  'protection.pseudonym': {
    en: () =>
      'A name such as a five-and-five letter token was made for this export alone; whoever it stands for has another one in every other export, so that no name leads from one export to the next.',
    ru: () =>
      'Обозначение из двух групп по пять знаков сделано только для этой выгрузки; в каждой другой вместо того же стоит другое, так что от одной выгрузки к другой по нему не перейти.',
    kk: () =>
      'Бес-бестен екі топты таңба тек осы экспорт үшін жасалған; басқа экспортта дәл сол басқаша таңбаланады, сондықтан ол бір экспорттан екіншісіне апармайды.',
  },
  'redactions.intro': {
    en: () => 'What was changed or left out in this export, by rule, and what stays in the case as a whole.',
    ru: () => 'Что в этой выгрузке изменено или опущено, по правилам, и что осталось в деле целиком.',
    kk: () => 'Осы экспортта ереже бойынша не өзгертілді не алынды және не тұтастай істе қалды.',
  },
  'redactions.withheld': { en: () => 'Kept in the case', ru: () => 'Осталось в деле', kk: () => 'Істе қалғаны' },

  'exhibits.intro': {
    en: p =>
      `An exhibit is an original as it came in. This dossier cites ${countedFigure('en', '/exhibits.length', p.count, 'exhibit', 'exhibits')}; a protected copy of ${figure('en', '/sums.copies', p.copies)} of them travels with it. The originals stay in the case.`,
    ru: p =>
      `Материал — это оригинал в том виде, в каком он поступил. Материалов в досье: ${figure('ru', '/exhibits.length', p.count)}; с защищённой копией: ${figure('ru', '/sums.copies', p.copies)}. Оригиналы остаются в деле.`,
    kk: p =>
      `Материал — келіп түскен қалпындағы түпнұсқа. Құжаттамадағы материал: ${figure('kk', '/exhibits.length', p.count)}; қорғалған көшірмесі қоса берілгені: ${figure('kk', '/sums.copies', p.copies)}. Түпнұсқалар істе қалады.`,
  } satisfies Message<{ count: number; copies: number }>,
  'exhibits.number': { en: () => 'Exhibit', ru: () => 'Материал', kk: () => 'Материал' },
  'exhibits.format': { en: () => 'What it is', ru: () => 'Что это', kk: () => 'Бұл не' },
  'exhibits.size': { en: () => 'Size', ru: () => 'Размер', kk: () => 'Көлемі' },
  'exhibits.posts': { en: () => 'Posts', ru: () => 'Постов', kk: () => 'Жазба' },
  'exhibits.acquired': { en: () => 'Taken in', ru: () => 'Поступил', kk: () => 'Түскен күні' },
  'exhibits.by': { en: () => 'by', ru: () => 'принял:', kk: () => 'қабылдаған:' },
  'exhibits.custody': { en: () => 'Custody', ru: () => 'Сохранность', kk: () => 'Сақталуы' },
  'exhibits.commitment': { en: () => 'Commitment', ru: () => 'Обязательство', kk: () => 'Міндеттеме' },
  'exhibits.copies': { en: () => 'Protected copies', ru: () => 'Защищённые копии', kk: () => 'Қорғалған көшірмелер' },
  'commitment.salted': { en: () => 'salted', ru: () => 'с солью', kk: () => 'тұзбен' },
  'commitment.plain': {
    en: () => 'SHA-256 of the original',
    ru: () => 'SHA-256 оригинала',
    kk: () => 'түпнұсқаның SHA-256',
  },
  'custody.signed': { en: () => 'signed', ru: () => 'подписан', kk: () => 'қол қойылған' },
  'custody.unsigned': { en: () => 'not signed', ru: () => 'не подписан', kk: () => 'қол қойылмаған' },
  'anchor.none': {
    en: () => 'no outside time stamp',
    ru: () => 'без внешней метки времени',
    kk: () => 'сыртқы уақыт белгісі жоқ',
  },
  'anchor.queued': {
    en: () => 'time stamp not asked for yet',
    ru: () => 'метка времени ещё не запрошена',
    kk: () => 'уақыт белгісі әлі сұралмаған',
  },
  'anchor.pending': {
    en: () => 'time stamp awaited',
    ru: () => 'метка времени ожидается',
    kk: () => 'уақыт белгісі күтілуде',
  },
  'anchor.stamped': {
    en: () => 'time stamp given',
    ru: () => 'метка времени получена',
    kk: () => 'уақыт белгісі алынған',
  },
  'anchor.verified': {
    en: () => 'time stamp checked',
    ru: () => 'метка времени проверена',
    kk: () => 'уақыт белгісі тексерілген',
  },
  'anchor.failed': {
    en: () => 'time stamp failed',
    ru: () => 'метка времени не удалась',
    kk: () => 'уақыт белгісі сәтсіз',
  },
  'copy.file': {
    en: () => 'File beside this dossier:',
    ru: () => 'Файл рядом с досье:',
    kk: () => 'Құжаттама жанындағы файл:',
  },
  'copy.hash': { en: () => 'its SHA-256:', ru: () => 'его SHA-256:', kk: () => 'оның SHA-256:' },
  'copy.done': { en: () => 'Done to it:', ru: () => 'Что сделано:', kk: () => 'Не істелді:' },
  'copy.described': {
    en: () => 'Described by a person:',
    ru: () => 'Описание человека:',
    kk: () => 'Адамның сипаттамасы:',
  },
  'copy.undescribed': { en: () => 'Nobody has described it.', ru: () => 'Описания нет.', kk: () => 'Сипаттама жоқ.' },
  'copy.picture': {
    en: () => 'Protected copy of the exhibit',
    ru: () => 'Защищённая копия материала',
    kk: () => 'Материалдың қорғалған көшірмесі',
  },
  'copy.open': {
    en: () => 'Show the picture (it may be hard to look at)',
    ru: () => 'Показать снимок (может быть тяжёлым)',
    kk: () => 'Суретті көрсету (қарау ауыр болуы мүмкін)',
  },
  'copy.faces': {
    en: p =>
      `Faces found by the two detectors: ${figure('en', `${p.at}.ssd`, p.ssd)} and ${figure('en', `${p.at}.tiny`, p.tiny)}; areas marked by hand: ${figure('en', `${p.at}.byHand`, p.byHand)}. No detector finds every face; a person looked as well.`,
    ru: p =>
      `Лица, найденные двумя детекторами: ${figure('ru', `${p.at}.ssd`, p.ssd)} и ${figure('ru', `${p.at}.tiny`, p.tiny)}; отмечено вручную: ${figure('ru', `${p.at}.byHand`, p.byHand)}. Ни один детектор не находит всех лиц; смотрел и человек.`,
    kk: p =>
      `Екі детектор тапқан беттер: ${figure('kk', `${p.at}.ssd`, p.ssd)} және ${figure('kk', `${p.at}.tiny`, p.tiny)}; қолмен белгіленген жерлер: ${figure('kk', `${p.at}.byHand`, p.byHand)}. Бірде-бір детектор барлық бетті таппайды; адам да қараған.`,
  } satisfies Message<{ at: string; ssd: number; tiny: number; byHand: number }>,
  'change.metadata-removed': {
    en: () => 'metadata removed',
    ru: () => 'метаданные удалены',
    kk: () => 'метадерегі алынған',
  },
  'change.faces-filled': { en: () => 'faces filled', ru: () => 'лица закрашены', kk: () => 'беттер боялған' },
  'change.areas-filled': {
    en: () => 'marked areas filled',
    ru: () => 'отмеченные места закрашены',
    kk: () => 'белгіленген жерлер боялған',
  },
  'change.sound-removed': { en: () => 'sound removed', ru: () => 'звук удалён', kk: () => 'дыбысы алынған' },
  'change.sound-kept': {
    en: () => 'sound kept as it is: voices can be recognised',
    ru: () => 'звук оставлен как есть: голоса можно узнать',
    kk: () => 'дыбысы сол қалпында: дауыстарды тануға болады',
  },
  'change.re-encoded': { en: () => 'encoded anew', ru: () => 'перекодировано', kk: () => 'қайта кодталған' },
  'change.first-frame': { en: () => 'first frame only', ru: () => 'только первый кадр', kk: () => 'тек бірінші кадр' },

  'methods.ladder': {
    en: () =>
      'The ladder joins the posts of one side step by step: posts of one account that go back to one origin; equal and nearly equal texts, and the same media; forwards, quotations, replies that only repeat, what people judged to repeat, and accounts under one control. What is left is “at most”. The two sides are counted apart, by the same rules.',
    ru: () =>
      'Лестница объединяет посты одной стороны шаг за шагом: посты одного аккаунта, восходящие к одному источнику; равные и почти равные тексты и те же медиа; пересылки, цитаты, ответы, которые только повторяют, то, что люди сочли повторением, и аккаунты под одним контролем. Остаток и есть «не больше». Стороны считаются порознь, по одним правилам.',
    kk: () =>
      'Саты бір жақтың жазбаларын қадам-қадаммен біріктіреді: бір дереккөзге баратын бір аккаунттың жазбалары; бірдей және дерлік бірдей мәтіндер, бірдей медиа; қайта жіберу, дәйексөз, тек қайталайтын жауап, адамдар қайталау деп танығаны, бір бақылаудағы аккаунттар. Қалғаны — «көп дегенде». Екі жақ бір ережемен бөлек саналады.',
  },
  'methods.resemblance': {
    en: p =>
      `Nearly equal means that at least ${share('en', '/head.thresholds.resemblance', p.resemblance)} of all overlapping character sequences are shared, after unifying case, look-alike letters, quotes and links. Numbers in a text are kept: a changed number is a changed claim.`,
    ru: p =>
      `«Почти равные» значит: общих последовательностей знаков не меньше ${share('ru', '/head.thresholds.resemblance', p.resemblance)} от всех, после уравнивания регистра, похожих букв, кавычек и ссылок. Числа в тексте сохраняются: другое число — другое утверждение.`,
    kk: p =>
      `«Дерлік бірдей» дегені: регистр, ұқсас әріп, тырнақша мен сілтеме біріздендірілгеннен кейін ортақ таңба тізбектері барлығының кемінде ${share('kk', '/head.thresholds.resemblance', p.resemblance)} бөлігі. Мәтіндегі сандар сақталады: басқа сан — басқа тұжырым.`,
  } satisfies Message<{ resemblance: number }>,
  'methods.bound': {
    en: () =>
      '“At least” starts from the origins whose own access to the facts a person confirmed, after looking at the nearest earlier posts beside it. From these an allowance is taken for copies that slipped past every test and were confirmed by mistake (the rate f, measured in the case or a cautious default). So a flood of copies cannot raise it.',
    ru: () =>
      '«Не меньше» исходит из источников, чьё собственное знание подтвердил человек, сравнив с ближайшими более ранними постами. Из них вычитается поправка на копии, которых не заметила ни одна проверка и которые подтвердили по ошибке (доля f, измеренная в деле или осторожная). Поэтому поток копий не может её поднять.',
    kk: () =>
      '«Кемінде» ең жақын бұрынғы жазбалармен салыстырып, өзі білетінін адам растаған дереккөздерден басталады. Олардан ешбір тексеру байқамаған және қате расталған көшірмелерге түзету алынады (f үлесі, істе өлшенген не сақ мән). Сондықтан көшірмелер тасқыны оны көтере алмайды.',
  },
  'methods.limits': {
    en: () => 'What counting cannot do',
    ru: () => 'Чего подсчёт не может',
    kk: () => 'Санау нені істей алмайды',
  },
  'methods.limit.invented': {
    en: () =>
      'People who each invent a first-hand story and leave no trace of acting together cannot be excluded by counting.',
    ru: () =>
      'Людей, каждый из которых выдумал рассказ очевидца и которые не оставили следов согласованности, подсчётом исключить нельзя.',
    kk: () =>
      'Әрқайсысы өз көзімен көргендей әңгіме ойдан шығарып, келіскенінің ізін қалдырмаған адамдарды санаумен жоққа шығару мүмкін емес.',
  },
  'methods.limit.missed': {
    en: () =>
      'Copies that are reworded thoroughly, translated or passed on by voice are missed unless a person says so; then “at most” is too high.',
    ru: () =>
      'Копии, сильно пересказанные, переведённые или переданные голосом, не замечаются, пока этого не скажет человек; тогда «не больше» завышено.',
    kk: () =>
      'Қатты өзгертіп айтылған, аударылған не ауызша жеткізілген көшірмелер адам айтпаса байқалмайды; сонда «көп дегенде» артық.',
  },
  'methods.limit.silence': {
    en: () =>
      'What was never collected cannot be counted. Where the network is cut, few can post at all; few voices are then no sign that little happened.',
    ru: () =>
      'Чего не собрали, того не сосчитать. Где связь отключена, писать могут немногие; мало голосов тогда не значит, что мало что было.',
    kk: () =>
      'Жиналмаған нәрсені санау мүмкін емес. Байланыс үзілген жерде аз адам жаза алады; дауыстың аздығы оқиғаның болмағанын білдірмейді.',
  },
  'methods.limit.meaning': {
    en: () =>
      'Rules find posts by words; where no person has decided, a post may mean something else than it was counted for.',
    ru: () => 'Правила находят посты по словам; где человек не решал, пост может значить не то, за что засчитан.',
    kk: () => 'Ережелер жазбаны сөз бойынша табады; адам шешпеген жерде жазба саналған мағынадан басқа болуы мүмкін.',
  },
  'methods.limit.many': {
    en: () =>
      'Many voices are not proof, and a single one can be right. The numbers say how much stands on its own feet.',
    ru: () =>
      'Много голосов — не доказательство, и один может быть прав. Числа говорят, сколько из сказанного стоит на своих ногах.',
    kk: () =>
      'Көп дауыс — дәлел емес, жалғыз дауыс дұрыс болуы мүмкін. Сандар айтылғанның қаншасы өз бетінше тұрғанын көрсетеді.',
  },

  'ranges.atLeast': {
    en: () =>
      '“At least N” says: so many people speak for themselves, even if every copy that could have been missed was missed. It is cautious on purpose.',
    ru: () =>
      '«Не меньше N» значит: столько человек говорят сами за себя, даже если незамеченным осталось всё, что могло остаться. Это намеренно осторожно.',
    kk: () =>
      '«Кемінде N» дегені: байқалмай қалуы мүмкін көшірменің бәрі байқалмай қалса да, сонша адам өз атынан айтады. Бұл әдейі сақ алынған.',
  },
  'ranges.atMost': {
    en: () =>
      '“At most N” says: what the tests could not join to anything else. Some of these may still be copies that no test saw.',
    ru: () =>
      '«Не больше N» значит: столько, сколько проверки не смогли присоединить ни к чему другому. Среди них могут быть копии, которых не увидела ни одна проверка.',
    kk: () =>
      '«Көп дегенде N» дегені: тексерулер басқа ештеңеге қоса алмағаны. Олардың арасында ешбір тексеру көрмеген көшірмелер болуы мүмкін.',
  },
  'ranges.open': {
    en: () => '“Not assessed” is not zero. It says that nobody has looked yet, and the dossier will not guess.',
    ru: () => '«Не оценено» — не ноль. Это значит, что никто ещё не смотрел, а гадать досье не станет.',
    kk: () => '«Бағаланбаған» — нөл емес. Әлі ешкім қарамаған деген сөз, құжаттама болжам жасамайды.',
  },
  'ranges.zero': {
    en: () =>
      'An assessed zero says that people looked and confirmed too little to rule out copies. It does not say that it did not happen.',
    ru: () =>
      'Оценённый ноль значит: люди посмотрели и подтвердили слишком мало, чтобы исключить копии. Он не значит, что этого не было.',
    kk: () =>
      'Бағаланған нөл: адамдар қарады, бірақ көшірмені жоққа шығаруға тым аз растады деген сөз. Оқиға болмады дегенді білдірмейді.',
  },
  'ranges.both': {
    en: () =>
      'Compare the sides by their ranges: where the ranges overlap, the numbers do not say which side has more voices.',
    ru: () =>
      'Сравнивайте стороны по диапазонам: если диапазоны пересекаются, числа не говорят, на какой стороне голосов больше.',
    kk: () => 'Жақтарды аралықтарымен салыстырыңыз: аралықтар қиылысса, сандар қай жақта дауыс көп екенін айтпайды.',
  },

  'custody.what': {
    en: p =>
      `The case keeps each original unchanged and writes every act into a signed journal in which each entry holds the hash of the one before: ${countedFigure('en', '/custody.entries', p.entries, 'entry', 'entries')} in ${countedFigure('en', '/custody.groups', p.groups, 'signed group', 'signed groups')}.`,
    ru: p =>
      `Дело хранит каждый оригинал неизменным и пишет каждое действие в подписанный журнал, где каждая запись содержит хеш предыдущей: записей ${figure('ru', '/custody.entries', p.entries)}, подписанных групп ${figure('ru', '/custody.groups', p.groups)}.`,
    kk: p =>
      `Іс әр түпнұсқаны өзгертпей сақтап, әр әрекетті алдыңғы жазбаның хеші бар қол қойылған журналға жазады: жазба ${figure('kk', '/custody.entries', p.entries)}, қол қойылған топ ${figure('kk', '/custody.groups', p.groups)}.`,
  } satisfies Message<{ entries: number; groups: number }>,
  'custody.witnessed': {
    en: () =>
      'Something outside of the case shows that these entries were there: a head that somebody keeps, a proof, or a time stamp.',
    ru: () =>
      'О том, что записи были, свидетельствует нечто вне дела: сохранённая кем-то вершина, доказательство или метка времени.',
    kk: () => 'Бұл жазбалардың болғанын істен тыс нәрсе көрсетеді: біреу сақтаған ұш, дәлел не уақыт белгісі.',
  },
  'custody.unwitnessed': {
    en: () => 'Nothing outside of the case shows yet that these entries were there.',
    ru: () => 'Вне дела пока ничто не свидетельствует, что записи были.',
    kk: () => 'Бұл жазбалардың болғанын істен тыс ештеңе әзірге көрсетпейді.',
  },
  'custody.device': { en: () => 'Key of the device:', ru: () => 'Ключ устройства:', kk: () => 'Құрылғы кілті:' },
  'custody.commitments': {
    en: () =>
      'For each exhibit this dossier prints a commitment in place of the hash of the original. A plain hash would let anybody find the same file on a seized telephone; a commitment finds nothing, yet fixes the original: whoever is given the salt and the original can check that no other file fits. Salts are opened to a court, not printed. To check one:',
    ru: () =>
      'Для каждого материала здесь напечатано обязательство вместо хеша оригинала. По простому хешу любой нашёл бы тот же файл на изъятом телефоне; по обязательству не найти ничего, но оно закрепляет оригинал: получив соль и оригинал, можно проверить, что другой файл не подходит. Соль раскрывают суду, а не печатают. Проверка:',
    kk: () =>
      'Әр материал үшін мұнда түпнұсқаның хеші емес, міндеттемесі басылған. Жай хешпен кез келген адам тәркіленген телефоннан сол файлды табар еді; міндеттемемен ештеңе табылмайды, бірақ ол түпнұсқаны бекітеді: тұзы мен түпнұсқасын алған адам басқа файл сәйкес келмейтінін тексере алады. Тұз сотқа ашылады, басылмайды. Тексеру:',
  },
  'custody.plain': {
    en: () => 'Where the hash of the original itself is printed:',
    ru: () => 'Где напечатан хеш самого оригинала:',
    kk: () => 'Түпнұсқаның өз хеші басылған жерде:',
  },
  'custody.copies': {
    en: () =>
      'A protected copy beside this dossier is checked against the hash in its entry; the whole package against its list of hashes, by any BagIt program:',
    ru: () =>
      'Защищённая копия рядом с досье сверяется с хешем в её записи, весь пакет — со списком хешей любой программой BagIt:',
    kk: () =>
      'Құжаттама жанындағы қорғалған көшірме жазуындағы хешпен, бүкіл бума кез келген BagIt бағдарламасымен хештер тізімі бойынша тексеріледі:',
  },
  'custody.numbers': {
    en: () =>
      'Every number in this file can be recomputed by a program that shares nothing with the one that wrote it:',
    ru: () => 'Каждое число в этом файле пересчитывает программа, не имеющая ничего общего с той, что его написала:',
    kk: () => 'Осы файлдағы әр санды оны жазған бағдарламамен ортақ ештеңесі жоқ бағдарлама қайта есептейді:',
  },
  'custody.limit': {
    en: () =>
      'These checks show that nothing changed since it came in and that the numbers follow from the facts. They do not show who made an original, or that what it says is so.',
    ru: () =>
      'Эти проверки показывают, что с момента поступления ничего не изменилось и что числа следуют из фактов. Они не показывают, кто создал оригинал и так ли то, что в нём сказано.',
    kk: () =>
      'Бұл тексерулер түскеннен бері ештеңе өзгермегенін және сандардың деректерден шығатынын көрсетеді. Түпнұсқаны кім жасағанын, онда айтылғанның солай екенін көрсетпейді.',
  },
  'facts.intro': {
    en: () =>
      'Below this line the file holds, compressed and invisible, what its numbers rest on: one block a claim, one for everything else (gzip, base64, JSON in columns; nothing in it runs). The facts of each claim lie beside the dossier as plain files as well:',
    ru: () =>
      'Ниже в файле в сжатом и невидимом виде лежит то, на чём стоят его числа: по блоку на утверждение и один на всё остальное (gzip, base64, JSON по столбцам; ничего не исполняется). Факты каждого утверждения лежат и рядом с досье обычными файлами:',
    kk: () =>
      'Төменде файлда сандар сүйенетін деректер сығылған, көрінбейтін түрде тұр: әр тұжырымға бір блок, қалғанының бәріне бір блок (gzip, base64, бағандармен JSON; ештеңе орындалмайды). Әр тұжырымның деректері құжаттама жанында жай файл болып та жатыр:',
  },
  'facts.digest': {
    en: () => 'SHA-256 of its facts',
    ru: () => 'SHA-256 его фактов',
    kk: () => 'деректерінің SHA-256',
  },
  'facts.file': { en: () => 'File', ru: () => 'Файл', kk: () => 'Файл' },
} satisfies Messages
