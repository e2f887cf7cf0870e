// Accounts that acted together, in the browser: the list, the network, one cluster, what people say of it.

import type { ActionKind } from '../model/action-set.ts'
import type { ClusterVerdict } from '../model/coordination-page.ts'
import { counted, type Message, type Messages, number } from './catalogue.ts'
import { percent } from './report-format.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

type Keyed<Kind extends string, Prefix extends string> = Readonly<Record<`${Prefix}.${Kind}`, Message<unknown>>>

export const coordinationMessages = {
  title: words('Accounts that acted together', 'Аккаунты, действовавшие вместе', 'Бірге әрекет еткен аккаунттар'),
  answer: {
    en: p =>
      `${counted('en', p.accounts, 'account', 'accounts')} in ${counted('en', p.clusters, 'cluster', 'clusters')} acted together ${p.beyond}.`,
    ru: p =>
      `${counted('ru', p.accounts, 'аккаунт', 'аккаунта', 'аккаунтов')} в ${counted('ru', p.clusters, 'кластере', 'кластерах', 'кластерах')} действовали вместе ${p.beyond}.`,
    kk: p =>
      `${counted('kk', p.clusters, 'шоғырдағы')} ${counted('kk', p.accounts, 'аккаунт')} бірге ${p.beyond} әрекет етті.`,
  } satisfies Message<{ accounts: number; clusters: number; beyond: string }>,
  tested: {
    en: p =>
      `Tested: ${counted('en', p.pairs, 'pair', 'pairs')} and ${counted('en', p.tested, 'account', 'accounts')}, at a false-discovery rate of ${percent('en', p.q)}, in windows of ${p.windows}. On average at most ${percent('en', p.q)} of what is listed is wrong.`,
    ru: p =>
      `Проверено: ${counted('ru', p.pairs, 'пара', 'пары', 'пар')} и ${counted('ru', p.tested, 'аккаунт', 'аккаунта', 'аккаунтов')}, доля ложных находок ${percent('ru', p.q)}, окна: ${p.windows}. В среднем ошибочно не более ${percent('ru', p.q)} перечисленного.`,
    kk: p =>
      `Тексерілгені: ${counted('kk', p.pairs, 'жұп')} пен ${counted('kk', p.tested, 'аккаунт')}, жалған табылым үлесі ${percent('kk', p.q)}, терезелер: ${p.windows}. Тізімдегінің орта есеппен ${percent('kk', p.q)} мөлшерінен аспайтыны ғана қате.`,
  } satisfies Message<{ pairs: number; tested: number; q: number; windows: string }>,
  none: {
    en: p => `Nothing beyond chance at q = ${number('en', p.q, 3)} in windows of ${p.windows}.`,
    ru: p => `Ничего сверх случайного при q = ${number('ru', p.q, 3)} в окнах ${p.windows}.`,
    kk: p => `q = ${number('kk', p.q, 3)} болғанда, ${p.windows} терезелерінде кездейсоқтан жоғары ештеңе жоқ.`,
  } satisfies Message<{ q: number; windows: string }>,
  'none.next': words(
    'That nothing was found does not show that nothing was there. What would have been found is said below; more material, or wider windows, may show more.',
    'Если ничего не найдено, это не значит, что ничего не было. Ниже сказано, что было бы найдено; больше материала или более широкие окна могут показать больше.',
    'Ештеңе табылмауы ештеңе болмағанын білдірмейді. Не табылатыны төменде айтылған; материал көбейсе не терезелер кеңейсе, көбірек көрінуі мүмкін.',
  ),
  untested: words(
    'No pair of accounts could be tested: that takes accounts with platform ids and posts whose time zone is known. Add exports that state them.',
    'Ни одну пару аккаунтов нельзя было проверить: для этого нужны аккаунты с id платформы и посты с известным часовым поясом. Добавьте выгрузки, где они есть.',
    'Бірде-бір аккаунт жұбын тексеру мүмкін болмады: ол үшін платформа id-і бар аккаунттар мен уақыт белдеуі белгілі жазбалар керек. Олар көрсетілген экспорттарды қосыңыз.',
  ),
  'untested.add': words('Add material', 'Добавить материалы', 'Материал қосу'),
  not: words(
    'A cluster says nothing of motive, of automation or of who sits behind an account. People who act together may have agreed on it openly and for good reasons.',
    'Кластер ничего не говорит ни о мотивах, ни об автоматизации, ни о том, кто стоит за аккаунтом. Те, кто действует вместе, могли условиться об этом открыто и с добрыми намерениями.',
    'Шоғыр ниет туралы да, автоматтандыру туралы да, аккаунттың артында кім тұрғаны туралы да ештеңе айтпайды. Бірге әрекет еткендер бұған ашық әрі орынды себеппен келіскен болуы мүмкін.',
  ),
  taste: {
    en: p =>
      `Not listed: ${counted('en', p.groups, 'group', 'groups')} (${counted('en', p.accounts, 'account', 'accounts')}) that shared taste explains, and ${counted('en', p.leftOut, 'account', 'accounts')} known by name only.`,
    ru: p =>
      `Не перечислены: ${counted('ru', p.groups, 'группа', 'группы', 'групп')} (${counted('ru', p.accounts, 'аккаунт', 'аккаунта', 'аккаунтов')}), которые объясняет общий вкус, и ${counted('ru', p.leftOut, 'аккаунт', 'аккаунта', 'аккаунтов')}, от которых известно только имя.`,
    kk: p =>
      `Тізімге кірмегені: ортақ талғам түсіндіретін ${counted('kk', p.groups, 'топ')} (${counted('kk', p.accounts, 'аккаунт')}) және тек аты белгілі ${counted('kk', p.leftOut, 'аккаунт')}.`,
  } satisfies Message<{ groups: number; accounts: number; leftOut: number }>,
  wholeCase: words(
    'These figures are of the whole case: what acts together is tested over all of it, whatever this page is narrowed to.',
    'Эти показатели относятся ко всему делу: согласованность проверяется по всему делу, что бы ни было отобрано.',
    'Бұл көрсеткіштер бүкіл іске қатысты: бірлескен әрекет сүзгіге қарамастан бүкіл іс бойынша тексеріледі.',
  ),
  'show.network': words('Network', 'Сеть', 'Желі'),
  'show.table': words('Table of pairs', 'Таблица пар', 'Жұптар кестесі'),
  picture: {
    en: p =>
      `Network of ${counted('en', p.accounts, 'account', 'accounts')} joined by ${counted('en', p.pairs, 'pair', 'pairs')} beyond chance`,
    ru: p =>
      `Сеть: ${counted('ru', p.accounts, 'аккаунт', 'аккаунта', 'аккаунтов')}, ${counted('ru', p.pairs, 'пара', 'пары', 'пар')} сверх случайного`,
    kk: p => `Желі: ${counted('kk', p.accounts, 'аккаунт')}, кездейсоқтан жоғары ${counted('kk', p.pairs, 'жұп')}`,
  } satisfies Message<{ accounts: number; pairs: number }>,
  'picture.legend': words(
    'Each dot an account, by pseudonym. Solid line: a pair that met more often than chance gives, the wider the more often. Pale line: members that met, no more often than chance gives for the two alone.',
    'Точка — аккаунт под псевдонимом. Сплошная линия: пара встречалась чаще, чем даёт случай; чем толще, тем чаще. Бледная: участники встречались, но не чаще, чем даёт случай для них двоих.',
    'Нүкте — бүркеншік атпен аккаунт. Тұтас сызық: кездейсоқтық беретіннен жиі кездескен жұп; неғұрлым жуан болса, соғұрлым жиі. Бозғылт: қатысушылар кездескен, бірақ жеке екеуі үшін кездейсоқтық беретіннен жиі емес.',
  ),
  'picture.drawn': {
    en: p =>
      `Drawn: ${number('en', p.accounts)} of ${counted('en', p.accountsTotal, 'account', 'accounts')}, ${number('en', p.pairs)} of ${counted('en', p.pairsTotal, 'pair', 'pairs')} beyond chance.`,
    ru: p =>
      `Нарисовано: аккаунтов ${number('ru', p.accounts)} из ${number('ru', p.accountsTotal)}, пар сверх случайного ${number('ru', p.pairs)} из ${number('ru', p.pairsTotal)}.`,
    kk: p =>
      `Салынғаны: ${number('kk', p.accountsTotal)} аккаунттан ${number('kk', p.accounts)}, кездейсоқтан жоғары ${number('kk', p.pairsTotal)} жұптан ${number('kk', p.pairs)}.`,
  } satisfies Message<{ accounts: number; accountsTotal: number; pairs: number; pairsTotal: number }>,
  chosen: {
    en: p =>
      `${p.name}: cluster ${number('en', p.cluster)}, ${counted('en', p.observed, 'meeting', 'meetings')}; chance gives ${p.expected}.`,
    ru: p =>
      `${p.name}: кластер ${number('ru', p.cluster)}, ${counted('ru', p.observed, 'встреча', 'встречи', 'встреч')}; случай дал бы ${p.expected}.`,
    kk: p =>
      `${p.name}: ${number('kk', p.cluster)}-шоғыр, ${counted('kk', p.observed, 'кездесу')}; кездейсоқтық ${p.expected} берер еді.`,
  } satisfies Message<{ name: string; cluster: number; observed: number; expected: string }>,
  'chosen.posts': words('posts of this account', 'посты этого аккаунта', 'осы аккаунттың жазбалары'),
  'chosen.none': words(
    'Choose an account in the picture to see who it met.',
    'Выберите аккаунт на рисунке, чтобы увидеть, с кем он встречался.',
    'Кіммен кездескенін көру үшін суреттен аккаунтты таңдаңыз.',
  ),
  'cluster.name': {
    en: p => `Cluster ${number('en', p.number)}`,
    ru: p => `Кластер ${number('ru', p.number)}`,
    kk: p => `${number('kk', p.number)}-шоғыр`,
  } satisfies Message<{ number: number }>,
  'clusters.title': words('Clusters', 'Кластеры', 'Шоғырлар'),
  'clusters.shown': {
    en: p => `The ${number('en', p.shown)} largest of ${number('en', p.total)}.`,
    ru: p => `Самые крупные ${number('ru', p.shown)} из ${number('ru', p.total)}.`,
    kk: p => `${number('kk', p.total)} ішінен ең ірі ${number('kk', p.shown)}.`,
  } satisfies Message<{ shown: number; total: number }>,
  'column.cluster': words('Cluster', 'Кластер', 'Шоғыр'),
  'column.accounts': words('Accounts', 'Аккаунтов', 'Аккаунт'),
  'column.posts': words('Posts', 'Постов', 'Жазба'),
  'column.objects': words('Objects', 'Объектов', 'Нысан'),
  'column.occasions': words('Occasions', 'Случаев', 'Жағдай'),
  'column.meetings': words('Meetings', 'Встреч', 'Кездесу'),
  'column.expected': words('Chance gives', 'Дал бы случай', 'Кездейсоқ берері'),
  'column.delay': words('Median delay', 'Медиана задержки', 'Кідіріс медианасы'),
  'column.othersDelay': words('Of others', 'У других', 'Басқаларда'),
  'column.q': words('q', 'q', 'q'),
  'column.when': words('When, UTC', 'Когда, UTC', 'Қашан, UTC'),
  'column.verdict': words('Judgement', 'Суждение', 'Пікір'),
  'column.account': words('Account', 'Аккаунт', 'Аккаунт'),
  'column.other': words('And', 'И', 'Және'),
  'column.window': words('Window', 'Окно', 'Терезе'),
  'column.kinds': words('By', 'Через', 'Арқылы'),
  'column.evidence': words('Found by', 'Найден по', 'Қалай табылды'),
  'column.outcome': words('Outcome', 'Итог', 'Нәтиже'),
  'column.explanation': words('Explanation', 'Объяснение', 'Түсіндірме'),
  'column.figures': words('Figures', 'Показатели', 'Көрсеткіштер'),
  'column.role': words('Role', 'Роль', 'Рөл'),
  'column.reason': words('Reason', 'Причина', 'Себеп'),
  'column.settings': words('Setting', 'Настройка', 'Баптау'),
  'column.found': words('Members found together', 'Участников найдено вместе', 'Бірге табылған қатысушы'),
  'column.stands': words('Verdict', 'Вывод', 'Тұжырым'),
  'evidence.group': words('closeness to the group', 'близости к группе', 'топқа жақындығы бойынша'),
  'evidence.pairs': words('its pairs alone', 'одним парам', 'жеке жұптары бойынша'),
  'verdict.not-judged': words('not judged', 'не оценён', 'бағаланбаған'),
  'verdict.coordinated': words('confirmed', 'подтверждён', 'расталған'),
  'verdict.not-coordinated': words('rejected', 'отклонён', 'қабылданбаған'),
  'verdict.unsure': words('unsure', 'неясно', 'айқын емес'),
  'verdict.disputed': words('roles differ', 'роли расходятся', 'рөлдер келіспейді'),
  'kind.text': words('text', 'текст', 'мәтін'),
  'kind.link': words('link', 'ссылка', 'сілтеме'),
  'kind.forward': words('forwarded post', 'пересланный пост', 'қайта жіберілген жазба'),
  'kind.media': words('medium', 'медиафайл', 'медиафайл'),
  'kind.reply': words('post replied to', 'пост, на который отвечают', 'жауап берілген жазба'),
  'kind.hashtag': words('hashtag', 'хештег', 'хештег'),
  'kind.object': words('object of the table', 'объект таблицы', 'кесте нысаны'),
  'outcome.fits': words('fits', 'подходит', 'сәйкес келеді'),
  'outcome.does-not-fit': words('does not fit', 'не подходит', 'сәйкес келмейді'),
  'outcome.open': words('cannot tell', 'не решить', 'айқын емес'),
  'stands.yes': words('stands', 'сохраняется', 'сақталады'),
  'stands.no': words('does not stand', 'не сохраняется', 'сақталмайды'),
  allClusters: words('All clusters', 'Все кластеры', 'Барлық шоғырлар'),
  previous: words('Previous cluster', 'Предыдущий кластер', 'Алдыңғы шоғыр'),
  next: words('Next cluster', 'Следующий кластер', 'Келесі шоғыр'),
  'strength.title': words('Expected and observed', 'Ожидалось и наблюдалось', 'Күтілгені және байқалғаны'),
  'strength.meetings': words('Meetings of pairs', 'Встречи пар', 'Жұптар кездесуі'),
  'strength.observed': words('observed', 'наблюдалось', 'байқалды'),
  'strength.chance': words('chance gives', 'дал бы случай', 'кездейсоқтық берері'),
  'strength.delay': words(
    'Median time between two',
    'Медиана времени между двумя',
    'Екеуінің арасындағы уақыт медианасы',
  ),
  'strength.members': words('members', 'участники', 'қатысушылар'),
  'strength.others': words(
    'other accounts, like objects',
    'другие аккаунты, подобные объекты',
    'басқа аккаунттар, ұқсас нысандар',
  ),
  'strength.scale': words(
    'Bars on a logarithmic scale.',
    'Полосы в логарифмической шкале.',
    'Жолақтар логарифмдік шкалада.',
  ),
  'strength.picture': {
    en: p =>
      `Meetings: ${p.observed} observed, ${p.expected} by chance. Median time between two: members ${p.members}, others ${p.others}.`,
    ru: p =>
      `Встречи: наблюдалось ${p.observed}, случай дал бы ${p.expected}. Медиана времени между двумя: участники ${p.members}, другие ${p.others}.`,
    kk: p =>
      `Кездесулер: байқалғаны ${p.observed}, кездейсоқтық берері ${p.expected}. Екеуінің арасындағы уақыт медианасы: қатысушылар ${p.members}, басқалар ${p.others}.`,
  } satisfies Message<{ observed: string; expected: string; members: string; others: string }>,
  'strength.groups': {
    en: p =>
      `As close or closer: ${number('en', p.close)} of ${counted('en', p.groups, 'other group', 'other groups')} of this case of like number.`,
    ru: p =>
      `Так же близко или ближе: ${number('ru', p.close)} из ${counted('ru', p.groups, 'другой группы', 'других групп', 'других групп')} этого дела сходного числа.`,
    kk: p =>
      `Дәл сондай немесе одан жақын: осы істің саны шамалас басқа ${counted('kk', p.groups, 'тобынан')} ${number('kk', p.close)}.`,
  } satisfies Message<{ close: number; groups: number }>,
  'strength.q': {
    en: p =>
      `q = ${p.value}, ${counted('en', p.pairs, 'pair', 'pairs')} tested, windows of ${p.windows}, list kept at a false-discovery rate of ${percent('en', p.q)}. q is not the probability of being right.`,
    ru: p =>
      `q = ${p.value}, проверено пар: ${number('ru', p.pairs)}, окна: ${p.windows}, доля ложных находок в списке ${percent('ru', p.q)}. q — не вероятность правоты.`,
    kk: p =>
      `q = ${p.value}, тексерілген жұп: ${number('kk', p.pairs)}, терезелер: ${p.windows}, тізімдегі жалған табылым үлесі ${percent('kk', p.q)}. q — дұрыс болу ықтималдығы емес.`,
  } satisfies Message<{ value: string; pairs: number; windows: string; q: number }>,
  'objects.title': words('What they met on', 'На чём они сошлись', 'Не бойынша түйісті'),
  'objects.legend': words(
    'Solid, above the line: members. Pale, below: everybody else. Each line begins with the first member; times UTC.',
    'Сплошное, над линией: участники. Бледное, под ней: все остальные. Каждая линия начинается с первого участника; время UTC.',
    'Тұтас, сызық үстінде: қатысушылар. Бозғылт, астында: қалғандары. Әр сызық бірінші қатысушыдан басталады; уақыт UTC.',
  ),
  'objects.scale': {
    en: p => `All lines have one scale: their length is ${p.span}.`,
    ru: p => `У всех линий один масштаб: их длина — ${p.span}.`,
    kk: p => `Барлық сызықтың масштабы бір: ұзындығы — ${p.span}.`,
  } satisfies Message<{ span: string }>,
  'objects.members': {
    en: p => counted('en', p.members, 'member', 'members'),
    ru: p => counted('ru', p.members, 'участник', 'участника', 'участников'),
    kk: p => counted('kk', p.members, 'қатысушы'),
  } satisfies Message<{ members: number }>,
  'objects.others': {
    en: p => `${counted('en', p.others, 'other', 'others')}`,
    ru: p => `других: ${number('ru', p.others)}`,
    kk: p => `басқалар: ${number('kk', p.others)}`,
  } satisfies Message<{ others: number }>,
  'facts.posts': {
    en: p => counted('en', p.posts, 'post', 'posts'),
    ru: p => counted('ru', p.posts, 'пост', 'поста', 'постов'),
    kk: p => counted('kk', p.posts, 'жазба'),
  } satisfies Message<{ posts: number }>,
  'facts.objects': {
    en: p =>
      `${counted('en', p.objects, 'object', 'objects')} on ${counted('en', p.occasions, 'occasion', 'occasions')}`,
    ru: p =>
      `${counted('ru', p.objects, 'объект', 'объекта', 'объектов')}, ${counted('ru', p.occasions, 'случай', 'случая', 'случаев')}`,
    kk: p => `${counted('kk', p.objects, 'нысан')}, ${counted('kk', p.occasions, 'жағдай')}`,
  } satisfies Message<{ objects: number; occasions: number }>,
  'objects.within': {
    en: p => `within ${p.span}`,
    ru: p => `в пределах ${p.span}`,
    kk: p => `${p.span} ішінде`,
  } satisfies Message<{ span: string }>,
  'objects.outside': {
    en: p => `others earlier: ${number('en', p.before)}, later: ${number('en', p.after)}`,
    ru: p => `других раньше: ${number('ru', p.before)}, позже: ${number('ru', p.after)}`,
    kk: p => `басқалар ертерек: ${number('kk', p.before)}, кейінірек: ${number('kk', p.after)}`,
  } satisfies Message<{ before: number; after: number }>,
  'objects.wordless': words('without words', 'без слов', 'сөзсіз'),
  'objects.post': words('first post', 'первый пост', 'бірінші жазба'),
  'clock.title': words('When they are active', 'Когда они активны', 'Қашан белсенді'),
  'clock.legend': words(
    'Acts by hour of the week, UTC. The darker, the larger the share. Like hours may mean no more than one time zone.',
    'Действия по часам недели, UTC. Чем темнее, тем больше доля. Сходные часы могут означать всего лишь один часовой пояс.',
    'Апта сағаттары бойынша әрекеттер, UTC. Неғұрлым қою болса, үлесі соғұрлым көп. Ұқсас сағаттар тек бір уақыт белдеуін білдіруі мүмкін.',
  ),
  'clock.members': words('Members', 'Участники', 'Қатысушылар'),
  'clock.others': words('Everybody else', 'Все остальные', 'Қалғандары'),
  'clock.cell': {
    en: p => `${p.day}, ${p.hour}:00 UTC: ${counted('en', p.acts, 'act', 'acts')}`,
    ru: p => `${p.day}, ${p.hour}:00 UTC: ${counted('ru', p.acts, 'действие', 'действия', 'действий')}`,
    kk: p => `${p.day}, ${p.hour}:00 UTC: ${counted('kk', p.acts, 'әрекет')}`,
  } satisfies Message<{ day: string; hour: string; acts: number }>,
  'clock.day': words('Day', 'День', 'Күн'),
  'alternatives.title': words(
    'Ordinary explanations checked',
    'Проверенные обычные объяснения',
    'Тексерілген кәдімгі түсіндірмелер',
  ),
  'alternatives.note': words(
    'That an explanation fits does not prove it, and that it does not fit does not exclude it for good.',
    'Если объяснение подходит, это его не доказывает; если не подходит, это не исключает его навсегда.',
    'Түсіндірменің сәйкес келуі оны дәлелдемейді, сәйкес келмеуі оны біржола жоққа шығармайды.',
  ),
  'robust.title': words('Under other settings', 'При других настройках', 'Басқа баптауларда'),
  'robust.none': words(
    'No other setting was tried yet. Trying takes as long as several analyses and also measures how small a campaign would have been found.',
    'Другие настройки ещё не пробовали. Проба длится как несколько анализов и заодно измеряет, насколько малая кампания была бы найдена.',
    'Басқа баптаулар әлі сыналған жоқ. Сынау бірнеше талдаудай уақыт алады және қаншалықты шағын науқан табылатынын да өлшейді.',
  ),
  'robust.answer': {
    en: p =>
      `The verdict stands under ${number('en', p.stands)} of ${counted('en', p.tried, 'other setting', 'other settings')}: at least ${percent('en', p.share)} of the members are still found together.`,
    ru: p =>
      `Вывод сохраняется при ${number('ru', p.stands)} из ${counted('ru', p.tried, 'другой настройки', 'других настроек', 'других настроек')}: вместе по-прежнему найдены не менее ${percent('ru', p.share)} участников.`,
    kk: p =>
      `Тұжырым ${counted('kk', p.tried, 'басқа баптаудың')} ${number('kk', p.stands)} жағдайында сақталады: қатысушылардың кемінде ${percent('kk', p.share)} бұрынғыша бірге табылады.`,
  } satisfies Message<{ stands: number; tried: number; share: number }>,
  'robust.setting': {
    en: p => `windows of ${p.windows}; q ${number('en', p.q, 3)}; ${p.nullModel}; ${p.correction}`,
    ru: p => `окна: ${p.windows}; q ${number('ru', p.q, 3)}; ${p.nullModel}; ${p.correction}`,
    kk: p => `терезелер: ${p.windows}; q ${number('kk', p.q, 3)}; ${p.nullModel}; ${p.correction}`,
  } satisfies Message<{ windows: string; q: number; nullModel: string; correction: string }>,
  examine: words('Try other settings', 'Попробовать другие настройки', 'Басқа баптауларды сынау'),
  'examine.started': words('Trying other settings.', 'Пробуем другие настройки.', 'Басқа баптаулар сыналуда.'),
  'limit.title': words(
    'How small a campaign would have been found',
    'Насколько малая кампания была бы найдена',
    'Қаншалықты шағын науқан табылар еді',
  ),
  'limit.unmeasured': words('This was not measured yet.', 'Это ещё не измеряли.', 'Бұл әлі өлшенген жоқ.'),
  'members.title': words('Members', 'Участники', 'Қатысушылар'),
  'members.note': words(
    'By shown name; the order says nothing of the part that anybody played.',
    'По показанному имени; порядок ничего не говорит о чьей-либо роли.',
    'Көрсетілген аты бойынша; рет ешкімнің рөлі туралы ештеңе айтпайды.',
  ),
  'members.hidden': words(
    'Members are shown by pseudonym until somebody confirms the cluster and nobody rejects it; then “Show names” names them.',
    'Участники показаны под псевдонимами, пока кто-нибудь не подтвердит кластер и никто не отклонит; тогда их называет «Показывать имена».',
    'Біреу шоғырды растап, ешкім қабылдамай тастамайынша, қатысушылар бүркеншік атпен көрсетіледі; содан кейін «Есімдерді көрсету» оларды атайды.',
  ),
  'pairs.title': words('Pairs beyond chance', 'Пары сверх случайного', 'Кездейсоқтан жоғары жұптар'),
  'pairs.none': words(
    'No pair of them is beyond chance when looked at alone; what was found is the group as a whole.',
    'Ни одна пара сама по себе не выходит за пределы случая; найдена группа в целом.',
    'Жеке алғанда ешбір жұп кездейсоқтықтан аспайды; табылғаны — тұтас топ.',
  ),
  more: {
    en: p => `Next ${number('en', p.rows)} of ${number('en', p.total)}`,
    ru: p => `Следующие ${number('ru', p.rows)} из ${number('ru', p.total)}`,
    kk: p => `${number('kk', p.total)} ішінен келесі ${number('kk', p.rows)}`,
  } satisfies Message<{ rows: number; total: number }>,
  back: words('Back to the first', 'К первым', 'Алғашқыларына'),
  'judge.title': words('What people say of it', 'Что говорят о нём люди', 'Адамдар не дейді'),
  'judge.question': words(
    'Did these accounts act together by agreement or under one hand?',
    'Действовали ли эти аккаунты по уговору или под одним управлением?',
    'Бұл аккаунттар келісіммен не бір қолдан басқарылып әрекет етті ме?',
  ),
  'judge.reason': words('Reason, in your own words', 'Причина, своими словами', 'Себебі, өз сөзіңізбен'),
  'judge.needsReason': words(
    'Give a reason first: it is signed with the judgement.',
    'Сначала укажите причину: она подписывается вместе с суждением.',
    'Алдымен себебін жазыңыз: ол пікірмен бірге қол қойылады.',
  ),
  'judge.coordinated': words('Confirm', 'Подтвердить', 'Растау'),
  'judge.not-coordinated': words('Reject', 'Отклонить', 'Қабылдамау'),
  'judge.unsure': words('Unsure', 'Неясно', 'Айқын емес'),
  'judge.signedAs': {
    en: p => `Signed as “${p.role}”.`,
    ru: p => `Подпись: «${p.role}».`,
    kk: p => `Қол қоюшы: «${p.role}».`,
  } satisfies Message<{ role: string }>,
  'judge.done': {
    en: p => `Cluster ${number('en', p.number)}: ${p.verdict}`,
    ru: p => `Кластер ${number('ru', p.number)}: ${p.verdict}`,
    kk: p => `${number('kk', p.number)}-шоғыр: ${p.verdict}`,
  } satisfies Message<{ number: number; verdict: string }>,
  'judge.none': words('Nobody has judged it yet.', 'Его ещё никто не оценивал.', 'Оны әлі ешкім бағалаған жоқ.'),
  'judge.withdrawn': words('withdrawn', 'отозвано', 'қайтарып алынған'),
  'judge.takeBack': words('Take back', 'Отозвать', 'Қайтарып алу'),
  'judge.takenBack': {
    en: p => `Judgement on cluster ${number('en', p.number)} taken back`,
    ru: p => `Суждение о кластере ${number('ru', p.number)} отозвано`,
    kk: p => `${number('kk', p.number)}-шоғыр туралы пікір қайтарып алынды`,
  } satisfies Message<{ number: number }>,
  save: words('Save the network', 'Сохранить сеть', 'Желіні сақтау'),
  'save.note': words(
    'Under pseudonyms other than those of this screen. To hand it on protected, use “Hand on”.',
    'Под псевдонимами, отличными от показанных здесь. Чтобы передать под защитой, откройте «Передача».',
    'Осы экрандағыдан басқа бүркеншік аттармен. Қорғап тапсыру үшін «Тапсыру» бөлімін ашыңыз.',
  ),
  'save.csv': words('pairs (CSV)', 'пары (CSV)', 'жұптар (CSV)'),
  'save.accounts': words('accounts (CSV)', 'аккаунты (CSV)', 'аккаунттар (CSV)'),
  'save.gexf': words('GEXF', 'GEXF', 'GEXF'),
  'save.graphml': words('GraphML', 'GraphML', 'GraphML'),
  'keys.toggle': words('network or table', 'сеть или таблица', 'желі не кесте'),
  'keys.back': words('all clusters', 'все кластеры', 'барлық шоғырлар'),
  'keys.open': words('open the first cluster', 'открыть первый кластер', 'бірінші шоғырды ашу'),
  'keys.reason': words('write a reason', 'написать причину', 'себебін жазу'),
} satisfies Messages &
  Keyed<ClusterVerdict, 'verdict'> &
  Keyed<ActionKind, 'kind'> &
  Keyed<'fits' | 'does-not-fit' | 'open', 'outcome'>
