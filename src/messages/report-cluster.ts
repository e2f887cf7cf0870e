// The card of one cluster of accounts that acted together: what was seen, beside what chance and others give, and what it does not say.

import { counted, type Message, type Messages, number } from './catalogue.ts'
import { expectedCount, linked, percent, probability } from './report-format.ts'

export const reportClusterMessages = {
  'cluster.title': {
    en: p => `Cluster ${number('en', p.position)}`,
    ru: p => `Кластер ${number('ru', p.position)}`,
    kk: p => `${number('kk', p.position)}-шоғыр`,
  } satisfies Message<{ position: number }>,
  'cluster.answer': {
    en: p =>
      `${counted('en', p.accounts, 'account', 'accounts')} acted together on ${counted('en', p.objects, 'object', 'objects')}, on ${counted('en', p.occasions, 'separate occasion', 'separate occasions')}: ${linked('posts', counted('en', p.posts, 'post', 'posts'))}.`,
    ru: p =>
      `${counted('ru', p.accounts, 'аккаунт действовал', 'аккаунта действовали', 'аккаунтов действовали')} вместе: ${counted('ru', p.objects, 'объект', 'объекта', 'объектов')}, ${counted('ru', p.occasions, 'отдельный случай', 'отдельных случая', 'отдельных случаев')}, ${linked('posts', counted('ru', p.posts, 'пост', 'поста', 'постов'))}.`,
    kk: p =>
      `${counted('kk', p.accounts, 'аккаунт')} бірге әрекет етті: ${counted('kk', p.objects, 'нысан')}, ${counted('kk', p.occasions, 'бөлек жағдай')}, ${linked('posts', counted('kk', p.posts, 'жазба'))}.`,
  } satisfies Message<{ accounts: number; objects: number; occasions: number; posts: number }>,
  'cluster.beyondChance': {
    en: p =>
      `Over ${counted('en', p.pairs, 'pair', 'pairs')} of them ${counted('en', p.observed, 'meeting was', 'meetings were')} counted; chance gives ${expectedCount('en', p.expected)}.`,
    ru: p =>
      `На ${counted('ru', p.pairs, 'пару', 'пары', 'пар')} приходится ${counted('ru', p.observed, 'встреча', 'встречи', 'встреч')}; случай дал бы ${expectedCount('ru', p.expected)}.`,
    kk: p =>
      `Олардың ${counted('kk', p.pairs, 'жұбында')} ${counted('kk', p.observed, 'кездесу')} саналды; кездейсоқтық ${expectedCount('kk', p.expected)} берер еді.`,
  } satisfies Message<{ pairs: number; observed: number; expected: number }>,
  'cluster.noPair': {
    en: () => 'No pair of them is beyond chance when looked at alone; what was found is the group as a whole.',
    ru: () => 'Ни одна пара сама по себе не выходит за пределы случая; найдена группа в целом.',
    kk: () => 'Жеке алғанда ешбір жұп кездейсоқтықтан аспайды; табылғаны — тұтас топ.',
  },
  'effect.both': {
    en: p =>
      `Members followed each other within ${p.members}; other accounts on objects of like kind and popularity within ${p.others} (medians).`,
    ru: p =>
      `Участники следовали друг за другом в пределах ${p.members}, другие аккаунты на объектах того же рода и той же популярности — в пределах ${p.others} (медианы).`,
    kk: p =>
      `Қатысушылар бірінен соң бірі ${p.members} ішінде әрекет етті, түрі мен танымалдығы ұқсас нысандарда басқа аккаунттар — ${p.others} ішінде (медианалар).`,
  } satisfies Message<{ members: string; others: string }>,
  'effect.membersOnly': {
    en: p =>
      `Members followed each other within ${p.members} (median); for other accounts on like objects there is no such figure.`,
    ru: p =>
      `Участники следовали друг за другом в пределах ${p.members} (медиана); для других аккаунтов на подобных объектах такой цифры нет.`,
    kk: p =>
      `Қатысушылар бірінен соң бірі ${p.members} ішінде әрекет етті (медиана); ұқсас нысандардағы басқа аккаунттар үшін мұндай көрсеткіш жоқ.`,
  } satisfies Message<{ members: string }>,
  'effect.groups': {
    en: p =>
      `As close or closer: ${number('en', p.close)} of ${counted('en', p.groups, 'organic group', 'organic groups')} (other accounts of this case, of like number).`,
    ru: p =>
      `Так же близко или ближе: ${number('ru', p.close)} из ${counted('ru', p.groups, 'обычной группы', 'обычных групп', 'обычных групп')} (другие аккаунты этого дела, сходного числа).`,
    kk: p =>
      `Дәл сондай немесе одан жақын: ${counted('kk', p.groups, 'кәдімгі топтан')} ${number('kk', p.close)} (осы істің басқа аккаунттары, саны шамалас).`,
  } satisfies Message<{ close: number; groups: number }>,
  'plain.all': {
    en: () =>
      'In plain words: these accounts met more often than chance gives, and closer in time than other accounts that act on like things.',
    ru: () =>
      'Простыми словами: эти аккаунты встречались чаще, чем даёт случай, и ближе по времени, чем другие аккаунты, действующие с подобными вещами.',
    kk: () =>
      'Қарапайым тілмен: бұл аккаунттар кездейсоқтық беретіннен жиі және ұқсас нәрселермен әрекет ететін басқа аккаунттарға қарағанда уақыты жағынан жақын кездескен.',
  },
  'plain.chance': {
    en: () =>
      'In plain words: these accounts met more often than chance gives. Whether they only like the same things was not asked.',
    ru: () =>
      'Простыми словами: эти аккаунты встречались чаще, чем даёт случай. Не спрашивали, не в одинаковых ли вкусах дело.',
    kk: () =>
      'Қарапайым тілмен: бұл аккаунттар кездейсоқтық беретіннен жиі кездескен. Мәселе талғамның бірдейлігінде ғана ма, бұл сұралмаған.',
  },
  'cluster.plain': {
    en: p =>
      `The list of this report is drawn up so that on average at most ${percent('en', p.rate)} of its findings are wrong; q = ${probability('en', p.q)} is the strictest such limit that would still list this finding. It is not the probability that the finding is right, and it is no proof of deceit. It says nothing of motive, of automation or of who sits behind an account. People who act together may have agreed on it openly and for good reasons.`,
    ru: p =>
      `Список этого отчёта составлен так, чтобы в среднем ошибочны были не более ${percent('ru', p.rate)} его находок; q = ${probability('ru', p.q)} — самый строгий такой предел, при котором эта находка ещё вошла бы в список. Это не вероятность того, что находка верна, и не доказательство обмана. Это ничего не говорит ни о мотивах, ни об автоматизации, ни о том, кто стоит за аккаунтом. Те, кто действует вместе, могли условиться об этом открыто и с добрыми намерениями.`,
    kk: p =>
      `Бұл есептің тізімі ондағы табылымдардың орта есеппен ${percent('kk', p.rate)} мөлшерінен аспайтыны ғана қате болатындай етіп жасалған; q = ${probability('kk', p.q)} — бұл табылым әлі де тізімге кіретін ең қатаң шек. Бұл — табылымның дұрыс болу ықтималдығы емес және алдаудың дәлелі емес. Ол ниет туралы да, автоматтандыру туралы да, аккаунттың артында кім тұрғаны туралы да ештеңе айтпайды. Бірге әрекет еткендер бұған ашық әрі орынды себеппен келіскен болуы мүмкін.`,
  } satisfies Message<{ q: number; rate: number }>,
  'cluster.objects': {
    en: p => `Objects they met on: ${number('en', p.total)}`,
    ru: p => `Объекты, на которых они сошлись: ${number('ru', p.total)}`,
    kk: p => `Олар түйіскен нысандар: ${number('kk', p.total)}`,
  } satisfies Message<{ total: number }>,
  'cluster.objectsNote': {
    en: () =>
      'Most members first. The span runs from the first to the last member; the others acted on the object at any time.',
    ru: () =>
      'Сначала те, где участников больше. Промежуток — от первого участника до последнего; другие действовали с объектом в любое время.',
    kk: () =>
      'Алдымен қатысушысы көптері. Аралық — бірінші қатысушыдан соңғысына дейін; басқалары нысанмен кез келген уақытта әрекет еткен.',
  },
  'cluster.pairs': {
    en: p => `Pairs beyond chance: ${number('en', p.total)}`,
    ru: p => `Пары сверх случайного: ${number('ru', p.total)}`,
    kk: p => `Кездейсоқтан жоғары жұптар: ${number('kk', p.total)}`,
  } satisfies Message<{ total: number }>,
  'cluster.pairsNote': {
    en: () => 'Strongest evidence first; the order says nothing of the part that anybody played.',
    ru: () => 'Сначала самые сильные данные; порядок ничего не говорит о чьей-либо роли.',
    kk: () => 'Алдымен ең күшті деректер; рет ешкімнің рөлі туралы ештеңе айтпайды.',
  },
  'cluster.members': {
    en: p => `Members: ${number('en', p.total)}`,
    ru: p => `Участники: ${number('ru', p.total)}`,
    kk: p => `Қатысушылар: ${number('kk', p.total)}`,
  } satisfies Message<{ total: number }>,
  'cluster.membersNote': {
    en: p =>
      `By name. Observed: meetings with other members within ${p.horizon} on the same object, beside what chance gives; q of the account, in a correction of its own.`,
    ru: p =>
      `По именам. Наблюдалось: встречи с другими участниками на одном объекте в пределах ${p.horizon}, рядом — сколько дал бы случай; q — для аккаунта, с отдельной поправкой.`,
    kk: p =>
      `Аты бойынша. Байқалғаны: бір нысанда басқа қатысушылармен ${p.horizon} шегіндегі кездесулер, қасында — кездейсоқтық беретін саны; q — аккаунттікі, бөлек түзетумен.`,
  } satisfies Message<{ horizon: string }>,
  'cluster.more': {
    en: p => `${number('en', p.count)} more`,
    ru: p => `Ещё ${number('ru', p.count)}`,
    kk: p => `Тағы ${number('kk', p.count)}`,
  } satisfies Message<{ count: number }>,
  'cluster.posts': {
    en: () => 'Posts of this cluster',
    ru: () => 'Посты кластера',
    kk: () => 'Осы шоғырдың жазбалары',
  },
  'evidence.group': { en: () => 'the group', ru: () => 'группу', kk: () => 'топ' },
  'evidence.pairs': { en: () => 'its pairs', ru: () => 'его пары', kk: () => 'жұптары' },
  'kind.text': { en: () => 'text', ru: () => 'текст', kk: () => 'мәтін' },
  'kind.link': { en: () => 'link', ru: () => 'ссылка', kk: () => 'сілтеме' },
  'kind.forward': { en: () => 'forwarded post', ru: () => 'пересланный пост', kk: () => 'қайта жіберілген жазба' },
  'kind.media': { en: () => 'medium', ru: () => 'медиафайл', kk: () => 'медиафайл' },
  'kind.reply': {
    en: () => 'post replied to',
    ru: () => 'пост, на который отвечали',
    kk: () => 'жауап берілген жазба',
  },
  'kind.hashtag': { en: () => 'hashtag', ru: () => 'хештег', kk: () => 'хештег' },
  'kind.object': { en: () => 'object of the source', ru: () => 'объект источника', kk: () => 'дереккөз нысаны' },
  'column.kind': { en: () => 'Object', ru: () => 'Объект', kk: () => 'Нысан' },
  'column.kinds': { en: () => 'Met on', ru: () => 'На чём сошлись', kk: () => 'Түйіскені' },
  'column.members': { en: () => 'Members', ru: () => 'Участники', kk: () => 'Қатысушылар' },
  'column.others': { en: () => 'Others', ru: () => 'Другие', kk: () => 'Басқалар' },
  'column.firstAct': { en: () => 'First (UTC)', ru: () => 'Первый (UTC)', kk: () => 'Алғашқысы (UTC)' },
  'column.span': { en: () => 'Span', ru: () => 'Промежуток', kk: () => 'Аралық' },
  'column.evidence': { en: () => 'Found by', ru: () => 'Найден через', kk: () => 'Табылу негізі' },
  'column.median': { en: () => 'Median delay', ru: () => 'Медиана задержки', kk: () => 'Кідіріс медианасы' },
  'members.of': {
    en: p => `${number('en', p.members)} of ${number('en', p.total)}`,
    ru: p => `${number('ru', p.members)} из ${number('ru', p.total)}`,
    kk: p => `${number('kk', p.total)} ішінен ${number('kk', p.members)}`,
  } satisfies Message<{ members: number; total: number }>,
  'clock.title': { en: () => 'Hours of activity', ru: () => 'Часы активности', kk: () => 'Белсенділік сағаттары' },
  'clock.picture': {
    en: p =>
      `Share of acts by hour of the day, UTC. Members most often ${p.membersPeak} (${percent('en', p.membersShare)}), everybody else most often ${p.othersPeak} (${percent('en', p.othersShare)}).`,
    ru: p =>
      `Доля действий по часам суток, UTC. Участники чаще всего ${p.membersPeak} (${percent('ru', p.membersShare)}), все остальные — ${p.othersPeak} (${percent('ru', p.othersShare)}).`,
    kk: p =>
      `Тәулік сағаттары бойынша әрекеттер үлесі, UTC. Қатысушылар көбіне ${p.membersPeak} (${percent('kk', p.membersShare)}), қалғандардың бәрі ${p.othersPeak} (${percent('kk', p.othersShare)}).`,
  } satisfies Message<{ membersPeak: string; membersShare: number; othersPeak: string; othersShare: number }>,
  'clock.membersOnly': {
    en: p =>
      `Share of acts by hour of the day, UTC. Members most often ${p.membersPeak} (${percent('en', p.membersShare)}); nobody else acted.`,
    ru: p =>
      `Доля действий по часам суток, UTC. Участники чаще всего ${p.membersPeak} (${percent('ru', p.membersShare)}); больше никто не действовал.`,
    kk: p =>
      `Тәулік сағаттары бойынша әрекеттер үлесі, UTC. Қатысушылар көбіне ${p.membersPeak} (${percent('kk', p.membersShare)}); басқа ешкім әрекет етпеген.`,
  } satisfies Message<{ membersPeak: string; membersShare: number }>,
  'clock.legend': {
    en: () => 'Solid, upward: members. Pale, downward: everybody else. Like hours may mean no more than one time zone.',
    ru: () =>
      'Сплошное, вверх: участники. Бледное, вниз: все остальные. Сходные часы могут означать всего лишь один часовой пояс.',
    kk: () =>
      'Тұтас, жоғары: қатысушылар. Бозғылт, төмен: қалғандары. Ұқсас сағаттар тек бір уақыт белдеуін білдіруі мүмкін.',
  },
  'clock.counts': {
    en: () => 'Acts in each hour, from 00–01 to 23–00 UTC',
    ru: () => 'Действия по часам, от 00–01 до 23–00 UTC',
    kk: () => 'Әр сағаттағы әрекеттер, 00–01-ден 23–00-ге дейін (UTC)',
  },
  'clock.others': { en: () => 'Everybody else', ru: () => 'Все остальные', kk: () => 'Қалғандары' },
  'clock.hour': {
    en: p => `${p.from}–${p.to}`,
    ru: p => `${p.from}–${p.to}`,
    kk: p => `${p.from}–${p.to}`,
  } satisfies Message<{ from: string; to: string }>,
  'robust.title': {
    en: () => 'Under other settings',
    ru: () => 'При других настройках',
    kk: () => 'Басқа баптауларда',
  },
  'robust.answer': {
    en: p =>
      `The verdict stands under ${number('en', p.stands)} of ${counted('en', p.tried, 'other setting', 'other settings')}: there at least ${percent('en', p.share)} of the members are still found together.`,
    ru: p =>
      `Вывод сохраняется при ${number('ru', p.stands)} из ${counted('ru', p.tried, 'другой настройки', 'других настроек', 'других настроек')}: там вместе по-прежнему найдены не менее ${percent('ru', p.share)} участников.`,
    kk: p =>
      `Тұжырым ${counted('kk', p.tried, 'басқа баптаудың')} ${number('kk', p.stands)} жағдайында сақталады: онда қатысушылардың кемінде ${percent('kk', p.share)} бұрынғыша бірге табылады.`,
  } satisfies Message<{ stands: number; tried: number; share: number }>,
  'robust.stands': { en: () => 'stands', ru: () => 'сохраняется', kk: () => 'сақталады' },
  'robust.falls': { en: () => 'does not stand', ru: () => 'не сохраняется', kk: () => 'сақталмайды' },
  'column.stands': { en: () => 'Stands', ru: () => 'Сохраняется', kk: () => 'Сақталады' },
  'column.windows': { en: () => 'Windows', ru: () => 'Окна', kk: () => 'Терезелер' },
  'column.null': { en: () => 'Null model', ru: () => 'Нулевая модель', kk: () => 'Нөлдік модель' },
  'column.correction': { en: () => 'Correction', ru: () => 'Поправка', kk: () => 'Түзету' },
  'column.found': { en: () => 'Found together', ru: () => 'Найдены вместе', kk: () => 'Бірге табылғаны' },
  'column.verdict': { en: () => 'Verdict', ru: () => 'Вывод', kk: () => 'Тұжырым' },
} satisfies Messages
