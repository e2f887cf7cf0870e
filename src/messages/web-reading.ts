// The reading pane: one post with its thread, lineage, media, claims, bytes and what people recorded of it.

import { counted, type Message, type Messages, number } from './catalogue.ts'
import { linked, percent } from './report-format.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

export const readingMessages = {
  'reading.previous': words('Earlier in this chat', 'Раньше в этом чате', 'Осы чатта бұрынырақ'),
  'reading.next': words('Later in this chat', 'Позже в этом чате', 'Осы чатта кейінірек'),
  'reading.inChat': words('in', 'в', 'чат:'),
  'reading.noAccount': words('account not stated', 'аккаунт не указан', 'аккаунты көрсетілмеген'),
  'reading.service': words('service message', 'служебное сообщение', 'қызметтік хабар'),
  'reading.noText': words('No text.', 'Без текста.', 'Мәтінсіз.'),
  'reading.utc': words('UTC', 'UTC', 'UTC'),
  'reading.noTime': words('no time stated', 'время не указано', 'уақыты көрсетілмеген'),
  'reading.zoneless': words(
    'zone not stated: by the wall clock of the export',
    'пояс не указан: по часам выгрузки',
    'белдеуі көрсетілмеген: экспорт сағаты бойынша',
  ),
  'reading.offset': {
    en: p => `the source states UTC${p.offset}`,
    ru: p => `в источнике указано UTC${p.offset}`,
    kk: p => `дереккөзде UTC${p.offset} көрсетілген`,
  } satisfies Message<{ offset: string }>,
  'reading.edited': {
    en: p => `edited ${p.time}`,
    ru: p => `изменено ${p.time}`,
    kk: p => `${p.time} өзгертілген`,
  } satisfies Message<{ time: string }>,
  'reading.language': {
    en: p => `language: ${p.language}`,
    ru: p => `язык: ${p.language}`,
    kk: p => `тілі: ${p.language}`,
  } satisfies Message<{ language: string }>,
  'reading.languageOpen': words('language left open', 'язык не определён', 'тілі анықталмаған'),
  'reading.message': {
    en: p => `message ${p.id}`,
    ru: p => `сообщение ${p.id}`,
    kk: p => `${p.id}-хабар`,
  } satisfies Message<{ id: string }>,
  'text.more': {
    en: p => `Show more (${number('en', p.shown)} of ${counted('en', p.length, 'character', 'characters')} shown)`,
    ru: p => `Показать ещё (показано ${number('ru', p.shown)} из ${number('ru', p.length)} знаков)`,
    kk: p => `Тағы көрсету (${number('kk', p.length)} таңбаның ${number('kk', p.shown)} таңбасы көрсетілген)`,
  } satisfies Message<{ shown: number; length: number }>,
  'copy.done': words('Copied.', 'Скопировано.', 'Көшірілді.'),
  'copy.failed': words(
    'The browser did not allow copying.',
    'Браузер не дал скопировать.',
    'Браузер көшіруге рұқсат бермеді.',
  ),
  'poll.title': words('Poll', 'Опрос', 'Сауалнама'),
  'poll.voters': {
    en: p => counted('en', p.voters, 'vote', 'votes'),
    ru: p => counted('ru', p.voters, 'голос', 'голоса', 'голосов'),
    kk: p => counted('kk', p.voters, 'дауыс'),
  } satisfies Message<{ voters: number }>,
  'links.title': words('Links', 'Ссылки', 'Сілтемелер'),
  'links.note': words(
    'Links lead nowhere from here: opening one would tell its owner that somebody looks at it. Copy it if you mean to.',
    'Отсюда ссылки никуда не ведут: открыть такую — значит показать её владельцу, что ею интересуются. Скопируйте, если решили.',
    'Бұл жерден сілтеме ешқайда апармайды: ашсаңыз, иесі біреудің қарап жатқанын біледі. Қажет деп шешсеңіз, көшіріп алыңыз.',
  ),
  'links.copy': words('Copy', 'Копировать', 'Көшіру'),
  'links.same': words('posts with it', 'посты с ней', 'сол сілтемелі жазбалар'),
  'links.more': {
    en: p => `and ${number('en', p.count)} more`,
    ru: p => `и ещё ${number('ru', p.count)}`,
    kk: p => `және тағы ${number('kk', p.count)}`,
  } satisfies Message<{ count: number }>,
  'thread.title': words('Around it', 'Вокруг него', 'Айналасында'),
  'thread.answers': words('It answers', 'Отвечает на', 'Мынаған жауап'),
  'thread.notHeld': {
    en: p => `It answers message ${p.id}, which the case does not hold.`,
    ru: p => `Отвечает на сообщение ${p.id}, которого в деле нет.`,
    kk: p => `Істе жоқ ${p.id}-хабарға жауап.`,
  } satisfies Message<{ id: string }>,
  'thread.replies': {
    en: p => counted('en', p.total, 'reply', 'replies'),
    ru: p => counted('ru', p.total, 'ответ', 'ответа', 'ответов'),
    kk: p => counted('kk', p.total, 'жауап'),
  } satisfies Message<{ total: number }>,
  'thread.more': words('More replies', 'Ещё ответы', 'Тағы жауаптар'),
  'thread.before': words('Before it in this chat', 'Перед ним в этом чате', 'Осы чатта алдында'),
  'thread.after': words('After it in this chat', 'После него в этом чате', 'Осы чатта кейін'),
  'thread.none': words('nothing held', 'в деле ничего нет', 'істе ештеңе жоқ'),
  'forward.title': words('Passed on', 'Пересылки', 'Қайта жіберу'),
  'forward.from': {
    en: p => `Forwarded; stated origin: ${p.name}.`,
    ru: p => `Переслано; указанный источник: ${p.name}.`,
    kk: p => `Қайта жіберілген; көрсетілген дереккөзі: ${p.name}.`,
  } satisfies Message<{ name: string }>,
  'forward.fromUnknown': words(
    'Forwarded; the platform does not say from where.',
    'Переслано; откуда, платформа не указывает.',
    'Қайта жіберілген; қайдан екенін платформа көрсетпейді.',
  ),
  'forward.hidden': words('the account hides itself', 'аккаунт скрывает себя', 'аккаунт өзін жасырған'),
  'forward.originHeld': words('The origin is held:', 'Источник есть в деле:', 'Дереккөзі істе бар:'),
  'forward.originNotHeld': words(
    'The case does not hold the forwarded post itself.',
    'Самого пересланного поста в деле нет.',
    'Қайта жіберілген жазбаның өзі істе жоқ.',
  ),
  'forward.by': {
    en: p =>
      `Forwarded in ${linked('posts', counted('en', p.total, 'post', 'posts'))} in ${counted('en', p.channels, 'chat', 'chats')}.`,
    ru: p =>
      `Переслан: ${linked('posts', counted('ru', p.total, 'пост', 'поста', 'постов'))}, ${counted('ru', p.channels, 'чат', 'чата', 'чатов')}.`,
    kk: p =>
      `Қайта жіберген: ${linked('posts', counted('kk', p.total, 'жазба'))}, ${counted('kk', p.channels, 'чат')}.`,
  } satisfies Message<{ total: number; channels: number }>,
  'found.title': words('What was found', 'Что найдено', 'Не табылды'),
  'found.counting': words('Being counted …', 'Считается …', 'Саналуда …'),
  'found.nothing': words(
    'Its text stands alone: no family, no claim, no cluster.',
    'Текст стоит отдельно: ни семейства, ни утверждения, ни кластера.',
    'Мәтіні жеке тұр: тобы да, тұжырымы да, кластері де жоқ.',
  ),
  'family.is': {
    en: p =>
      `One of ${linked('family', counted('en', p.posts, 'post', 'posts'))} with this text or a nearly equal one, by ${counted('en', p.accounts, 'account', 'accounts')} in ${counted('en', p.channels, 'chat', 'chats')}.`,
    ru: p =>
      `Один из постов с этим или почти таким же текстом: ${linked('family', counted('ru', p.posts, 'пост', 'поста', 'постов'))}, ${counted('ru', p.accounts, 'аккаунт', 'аккаунта', 'аккаунтов')}, ${counted('ru', p.channels, 'чат', 'чата', 'чатов')}.`,
    kk: p =>
      `Осындай не осыған жуық мәтінді жазбалардың бірі: ${linked('family', counted('kk', p.posts, 'жазба'))}, ${counted('kk', p.accounts, 'аккаунт')}, ${counted('kk', p.channels, 'чат')}.`,
  } satisfies Message<{ posts: number; accounts: number; channels: number }>,
  'family.list': words('list the posts', 'показать посты', 'жазбаларды көрсету'),
  'family.first': words(
    'It is the first seen; that does not make it the author’s.',
    'Он замечен первым; автором это его не делает.',
    'Алғаш осы көрінген; бұл оны авторы етпейді.',
  ),
  'family.firstSeen': words('First seen:', 'Замечен первым:', 'Алғаш көрінгені:'),
  'family.resembles': {
    en: p => `Resembles the centre by ${percent('en', p.share)}. Against the first seen:`,
    ru: p => `Сходство с центром ${percent('ru', p.share)}. По сравнению с первым:`,
    kk: p => `Орталығына ұқсастығы ${percent('kk', p.share)}. Алғашқысымен салыстырғанда:`,
  } satisfies Message<{ share: number }>,
  'family.equal': words(
    'The same words as the first seen.',
    'Те же слова, что у первого.',
    'Алғашқысымен сөзі бірдей.',
  ),
  'diff.removed': words('left out', 'убрано', 'алынған'),
  'diff.added': words('added', 'добавлено', 'қосылған'),
  'claims.title': words('Claims', 'Утверждения', 'Тұжырымдар'),
  'claims.support': words('supports', 'подтверждает', 'растайды'),
  'claims.deny': words('denies', 'отрицает', 'теріске шығарады'),
  'claims.waiting': words(
    'a rule matches; counted on no side until a person decides',
    'правило подходит; ни на одной стороне не считается, пока не решит человек',
    'ережеге сай; адам шешкенше бірде-бір жаққа саналмайды',
  ),
  'claims.byRule': {
    en: p => `found by “${p.rule}”, not confirmed by a person`,
    ru: p => `найден по «${p.rule}», человеком не подтверждён`,
    kk: p => `«${p.rule}» бойынша табылған, адам растамаған`,
  } satisfies Message<{ rule: string }>,
  'claims.byPerson': words('coded by a person', 'закодирован человеком', 'адам кодтаған'),
  'claims.disputed': words('roles answered differently', 'роли ответили по-разному', 'рөлдер әртүрлі жауап берген'),
  'claims.mark.suggested': words(
    'words suggest own access; not reviewed',
    'слова указывают на собственный доступ; не проверено',
    'сөзі өз көзімен көргенін аңғартады; тексерілмеген',
  ),
  'claims.mark.confirmed': words(
    'own access confirmed',
    'собственный доступ подтверждён',
    'өз көзімен көргені расталған',
  ),
  'claims.mark.rejected': words(
    'own access rejected',
    'собственный доступ отклонён',
    'өз көзімен көргені қабылданбаған',
  ),
  'claims.mark.disputed': words('own access undecided', 'собственный доступ не решён', 'өз көзімен көргені шешілмеген'),
  'claims.mark.stale': words(
    'own access confirmed once, then an earlier assertion came to light',
    'доступ был подтверждён, но потом нашлось более раннее высказывание',
    'өз көзімен көргені расталған, кейін бұрынырақ айтылғаны табылған',
  ),
  'claims.apart': words(
    'Counted apart at every step.',
    'Считается отдельно на каждой ступени.',
    'Әр сатыда бөлек саналады.',
  ),
  'claims.joined': {
    en: p => `Not counted apart (${p.test}): joined into`,
    ru: p => `Отдельно не считается (${p.test}): присоединён к`,
    kk: p => `Бөлек саналмайды (${p.test}): мынаған қосылған`,
  } satisfies Message<{ test: string }>,
  'claims.standsFor': {
    en: p => `${counted('en', p.count, 'post is', 'posts are')} joined into it.`,
    ru: p => `К нему присоединено: ${counted('ru', p.count, 'пост', 'поста', 'постов')}.`,
    kk: p => `Оған қосылғаны: ${counted('kk', p.count, 'жазба')}.`,
  } satisfies Message<{ count: number }>,
  'cluster.act': {
    en: p => `Part of what ${linked('cluster', counted('en', p.accounts, 'account', 'accounts'))} did together.`,
    ru: p =>
      `Часть того, что вместе делали ${linked('cluster', counted('ru', p.accounts, 'аккаунт', 'аккаунта', 'аккаунтов'))}.`,
    kk: p => `${linked('cluster', counted('kk', p.accounts, 'аккаунттың'))} бірге жасағанының бөлігі.`,
  } satisfies Message<{ accounts: number }>,
  'cluster.member': {
    en: p =>
      `Its account is in a cluster of ${linked('cluster', counted('en', p.accounts, 'account', 'accounts'))}; this post is not among the acts behind that.`,
    ru: p =>
      `Его аккаунт входит в кластер: ${linked('cluster', counted('ru', p.accounts, 'аккаунт', 'аккаунта', 'аккаунтов'))}; этого поста среди совместных действий нет.`,
    kk: p =>
      `Аккаунты кластерге кіреді: ${linked('cluster', counted('kk', p.accounts, 'аккаунт'))}; бұл жазба бірлескен әрекеттердің ішінде жоқ.`,
  } satisfies Message<{ accounts: number }>,
  'burst.is': {
    en: p => `In a burst of ${linked('burst', counted('en', p.posts, 'post', 'posts'))}.`,
    ru: p => `Внутри всплеска: ${linked('burst', counted('ru', p.posts, 'пост', 'поста', 'постов'))}.`,
    kk: p => `Өршу ішінде: ${linked('burst', counted('kk', p.posts, 'жазба'))}.`,
  } satisfies Message<{ posts: number }>,
  'tree.is': {
    en: p => `In a tree of ${linked('tree', counted('en', p.posts, 'forward', 'forwards'))} of one origin.`,
    ru: p =>
      `В дереве одного источника: ${linked('tree', counted('ru', p.posts, 'пересылка', 'пересылки', 'пересылок'))}.`,
    kk: p => `Бір дереккөздің тармағында: ${linked('tree', counted('kk', p.posts, 'қайта жіберу'))}.`,
  } satisfies Message<{ posts: number }>,
  'versions.title': {
    en: p => `${counted('en', p.count, 'version', 'versions')} held`,
    ru: p => `Версий в деле: ${number('ru', p.count)}`,
    kk: p => `Істегі нұсқалар: ${number('kk', p.count)}`,
  } satisfies Message<{ count: number }>,
  'versions.oldest': words('oldest version', 'самая ранняя версия', 'ең ескі нұсқа'),
  'versions.shown': words('this one counts', 'считается эта', 'осы саналады'),
  'versions.place': {
    en: p => `exhibit ${number('en', p.exhibit)}, from byte ${number('en', p.byte)}`,
    ru: p => `материал ${number('ru', p.exhibit)}, с байта ${number('ru', p.byte)}`,
    kk: p => `${number('kk', p.exhibit)}-материал, ${number('kk', p.byte)}-байттан`,
  } satisfies Message<{ exhibit: number; byte: number }>,
} as const satisfies Messages
