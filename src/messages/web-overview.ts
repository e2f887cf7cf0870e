// The overview of a case in the browser: what came in, what was found, what to do next.

import type { Language } from '../model/ladder.ts'
import { counted, type Message, type Messages, number } from './catalogue.ts'
import { linked } from './report-format.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

const UNITS: Readonly<Record<Language, readonly string[]>> = {
  en: ['bytes', 'kB', 'MB', 'GB', 'TB'],
  ru: ['байт', 'кБ', 'МБ', 'ГБ', 'ТБ'],
  kk: ['байт', 'кБ', 'МБ', 'ГБ', 'ТБ'],
}

/** A size to three digits, for tables where the exact number of bytes stands elsewhere. */
export function size(language: Language, bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 999.5 && unit < UNITS.en.length - 1) {
    value /= 1000
    unit++
  }
  return `${number(language, value, unit === 0 || value >= 100 ? 0 : 1)} ${UNITS[language][unit]}`
}

export const overviewMessages = {
  'overview.title': words('Overview', 'Обзор', 'Шолу'),
  'overview.earlier': words(
    'What was found stands here as it was counted before the latest acts. It is being counted again and changes by itself.',
    'Найденное показано так, как было посчитано до последних действий. Сейчас оно пересчитывается и обновится само.',
    'Табылғаны соңғы әрекеттерге дейін саналған күйінде көрсетілген. Қазір қайта саналып жатыр, өзі жаңарады.',
  ),
  'overview.counting': words(
    'Copies, clusters and claims are being counted for the first time. In a case of a million posts this takes about a minute; later starts show them at once.',
    'Копии, кластеры и утверждения считаются впервые. В деле с миллионом постов это занимает около минуты; при следующих запусках они видны сразу.',
    'Көшірмелер, кластерлер мен тұжырымдар бірінші рет саналып жатыр. Миллион жазбалы істе бұл бір минуттай алады; кейінгі іске қосуда бірден көрінеді.',
  ),
  'overview.empty': words(
    'This case holds no posts yet.',
    'В этом деле пока нет постов.',
    'Бұл істе әзірге жазба жоқ.',
  ),
  'overview.emptyNext': words(
    'Add exports, documents or folders; they are kept as they are and read from there.',
    'Добавьте выгрузки, документы или папки: они сохраняются как есть, и чтение идёт из сохранённого.',
    'Экспорттарды, құжаттарды не қалталарды қосыңыз: олар сол күйінде сақталып, содан оқылады.',
  ),
  'overview.add': words('Add material', 'Добавить материал', 'Материал қосу'),
  'overview.time': words('Posts over time', 'Посты по времени', 'Уақыт бойынша жазбалар'),
  'overview.timeNote': {
    en: p => {
      const parts = ['UTC. Drag over the columns, or use the two handles, to narrow every view.']
      if (p.undated > 0)
        parts.push(
          `${linked('undated', counted('en', p.undated, 'post', 'posts'))} without a time ${p.undated === 1 ? 'is' : 'are'} not drawn.`,
        )
      if (p.zoneless > 0) parts.push(`${number('en', p.zoneless)} without a stated zone stand by their wall clock.`)
      return parts.join(' ')
    },
    ru: p => {
      const parts = ['UTC. Проведите по столбцам или сдвиньте две ручки, чтобы сузить все разделы.']
      if (p.undated > 0)
        parts.push(
          `Без времени и потому не показаны: ${linked('undated', counted('ru', p.undated, 'пост', 'поста', 'постов'))}.`,
        )
      if (p.zoneless > 0) parts.push(`Без указанного пояса, по местным часам: ${number('ru', p.zoneless)}.`)
      return parts.join(' ')
    },
    kk: p => {
      const parts = ['UTC. Барлық бөлімді тарылту үшін бағандардың үстінен жүргізіңіз не екі тұтқаны жылжытыңыз.']
      if (p.undated > 0)
        parts.push(`Уақыты жоқ, сондықтан көрсетілмеген: ${linked('undated', counted('kk', p.undated, 'жазба'))}.`)
      if (p.zoneless > 0) parts.push(`Белдеуі көрсетілмеген, жергілікті сағатымен: ${number('kk', p.zoneless)}.`)
      return parts.join(' ')
    },
  } satisfies Message<{ undated: number; zoneless: number }>,
  'overview.narrowed': {
    en: p =>
      `Narrowed: ${linked('posts', counted('en', p.posts, 'post', 'posts'))} by ${counted('en', p.accounts, 'account', 'accounts')} in ${counted('en', p.channels, 'chat', 'chats')}. Chats are counted within it; all other figures are of the whole case.`,
    ru: p =>
      `Отобрано: ${linked('posts', counted('ru', p.posts, 'пост', 'поста', 'постов'))}, ${counted('ru', p.accounts, 'аккаунт', 'аккаунта', 'аккаунтов')}, ${counted('ru', p.channels, 'чат', 'чата', 'чатов')}. Чаты посчитаны внутри отбора, все остальные числа — по всему делу.`,
    kk: p =>
      `Сүзілгені: ${linked('posts', counted('kk', p.posts, 'жазба'))}, ${counted('kk', p.accounts, 'аккаунт')}, ${counted('kk', p.channels, 'чат')}. Чаттар осының ішінде саналған, қалған сандардың бәрі — бүкіл іс бойынша.`,
  } satisfies Message<{ posts: number; accounts: number; channels: number }>,
  'next.title': words('What waits for a person', 'Что ждёт человека', 'Адамды не күтіп тұр'),
  'next.nothing': words('Nothing waits for a decision.', 'Ничто не ждёт решения.', 'Шешім күтіп тұрған ештеңе жоқ.'),
  'next.noClaims': {
    en: () =>
      `No claim has been stated yet. ${linked('claims', 'State what is claimed')}, and the case counts who says it and who denies it.`,
    ru: () =>
      `Утверждений пока нет. ${linked('claims', 'Запишите, что утверждается')}, и дело посчитает, кто это говорит и кто отрицает.`,
    kk: () =>
      `Тұжырым әзірге жоқ. ${linked('claims', 'Не айтылып жатқанын жазыңыз')}, сонда іс кім айтып, кім теріске шығаратынын санайды.`,
  },
  'next.marks': {
    en: p =>
      `${linked('review', counted('en', p.count, 'mark', 'marks'))} of own access ${p.count === 1 ? 'waits' : 'wait'} for review: until then the least number of voices is not assessed.`,
    ru: p =>
      `Ждут проверки: ${linked('review', counted('ru', p.count, 'признак', 'признака', 'признаков'))} собственного доступа. До этого нижняя граница голосов не оценена.`,
    kk: p =>
      `Тексеруді күтіп тұр: өз көзімен көргеннің ${linked('review', counted('kk', p.count, 'белгісі'))}. Оған дейін дауыстың төменгі шегі бағаланбайды.`,
  } satisfies Message<{ count: number }>,
  'next.undecided': {
    en: p =>
      `${linked('review', counted('en', p.count, 'post', 'posts'))} that a rule matches ${p.count === 1 ? 'waits' : 'wait'} for a decision and ${p.count === 1 ? 'is' : 'are'} counted on no side.`,
    ru: p =>
      `Подходят под правило и ждут решения: ${linked('review', counted('ru', p.count, 'пост', 'поста', 'постов'))}. Пока они не считаются ни на одной стороне.`,
    kk: p =>
      `Ережеге сай келіп, шешім күтіп тұр: ${linked('review', counted('kk', p.count, 'жазба'))}. Әзірге бірде-бір жаққа саналмайды.`,
  } satisfies Message<{ count: number }>,
  'next.unassessed': {
    en: p =>
      `On ${linked('claims', `${number('en', p.count)} of ${counted('en', p.sides, 'side', 'sides')}`)} of claims the least number of voices is not assessed.`,
    ru: p =>
      `Нижняя граница голосов не оценена: ${linked('claims', `${number('ru', p.count)} из ${counted('ru', p.sides, 'стороны', 'сторон', 'сторон')}`)} утверждений.`,
    kk: p =>
      `Тұжырымдардың ${linked('claims', `${counted('kk', p.sides, 'жағының')} ${number('kk', p.count)} жағында`)} дауыстың төменгі шегі бағаланбаған.`,
  } satisfies Message<{ count: number; sides: number }>,
  'next.disagreements': {
    en: p =>
      `Roles answered differently on ${linked('claims', counted('en', p.count, 'thing', 'things'))} and nobody has settled it.`,
    ru: p =>
      `Роли ответили по-разному, и никто не рассудил: ${linked('claims', counted('ru', p.count, 'вопрос', 'вопроса', 'вопросов'))}.`,
    kk: p => `Рөлдер әртүрлі жауап берген, әлі шешілмеген: ${linked('claims', counted('kk', p.count, 'мәселе'))}.`,
  } satisfies Message<{ count: number }>,
  'next.losses': {
    en: p => `${linked('problems', counted('en', p.count, 'record', 'records'))} could not be read in full.`,
    ru: p => `Не прочитано полностью: ${linked('problems', counted('ru', p.count, 'запись', 'записи', 'записей'))}.`,
    kk: p => `Толық оқылмағаны: ${linked('problems', counted('kk', p.count, 'жазба'))}.`,
  } satisfies Message<{ count: number }>,
  'claims.title': words('Claims', 'Утверждения', 'Тұжырымдар'),
  'claims.more': {
    en: p => `All ${linked('claims', counted('en', p.total, 'claim', 'claims'))}`,
    ru: p => `Все утверждения: ${linked('claims', number('ru', p.total))}`,
    kk: p => `Барлық тұжырым: ${linked('claims', number('kk', p.total))}`,
  } satisfies Message<{ total: number }>,
  'claims.dark': words(
    'The network was cut there at that time.',
    'Там в это время не было связи.',
    'Ол жерде сол уақытта байланыс болмаған.',
  ),
  'clusters.title': words(
    'Accounts that acted together',
    'Аккаунты, действовавшие вместе',
    'Бірге әрекет еткен аккаунттар',
  ),
  'clusters.none': words(
    'No accounts acted together beyond chance and shared taste.',
    'Нет аккаунтов, действовавших вместе чаще, чем дают случай и общие вкусы.',
    'Кездейсоқтық пен ортақ талғамнан асып бірге әрекет еткен аккаунт жоқ.',
  ),
  'clusters.answer': {
    en: p =>
      `${linked('accounts', counted('en', p.accounts, 'account', 'accounts'))} in ${counted('en', p.clusters, 'cluster', 'clusters')} acted together more often than chance and more closely than shared taste explain. That says nothing of motive or automation.`,
    ru: p =>
      `${linked('accounts', counted('ru', p.accounts, 'аккаунт', 'аккаунта', 'аккаунтов'))} (${counted('ru', p.clusters, 'кластер', 'кластера', 'кластеров')}): вместе чаще, чем даёт случай, и ближе по времени, чем объясняют общие вкусы. О мотивах и автоматах это ничего не говорит.`,
    kk: p =>
      `${counted('kk', p.clusters, 'кластердегі')} ${linked('accounts', counted('kk', p.accounts, 'аккаунт'))} кездейсоқтық беретіннен жиі әрі ортақ талғам түсіндіретіннен жақын әрекет еткен. Бұл себебі не автоматтандыру туралы ештеңе айтпайды.`,
  } satisfies Message<{ accounts: number; clusters: number }>,
  'column.cluster': words('Cluster', 'Кластер', 'Кластер'),
  'column.accounts': words('Accounts', 'Аккаунты', 'Аккаунттар'),
  'column.posts': words('Posts', 'Посты', 'Жазбалар'),
  'column.occasions': words('Occasions', 'Случаи', 'Оқиғалар'),
  'column.size': words('Size', 'Размер', 'Көлемі'),
  'column.channel': words('Chat', 'Чат', 'Чат'),
  'column.zoneless': words('Zone not stated', 'Пояс не указан', 'Белдеуі көрсетілмеген'),
  'column.place': words('Place', 'Место', 'Жер'),
  'column.from': words('From, UTC', 'С, UTC', 'Басы, UTC'),
  'column.to': words('Until, UTC', 'До, UTC', 'Соңы, UTC'),
  'column.measuredBy': words('Measured by', 'Кто измерил', 'Кім өлшеген'),
  'column.first': words('First, UTC', 'Первый, UTC', 'Алғашқысы, UTC'),
  'column.last': words('Last, UTC', 'Последний, UTC', 'Соңғысы, UTC'),
  'outages.title': words('When the network was cut', 'Когда не было связи', 'Байланыс қашан болмады'),
  'outages.none': words(
    'No outage is recorded. Where people were offline, silence says little.',
    'Отключений не записано. Там, где не было связи, молчание мало о чём говорит.',
    'Байланыс үзілгені жазылмаған. Байланыс болмаған жерде үнсіздік көп нәрсе білдірмейді.',
  ),
  'found.title': words('What repeats', 'Что повторяется', 'Не қайталанады'),
  'found.answer': {
    en: p =>
      `${linked('families', counted('en', p.families, 'family', 'families'))} of equal or nearly equal texts, ${linked('trees', counted('en', p.trees, 'forwarded origin', 'forwarded origins'))}, ${linked('bursts', counted('en', p.bursts, 'burst', 'bursts'))} faster than the surroundings explain.`,
    ru: p =>
      `Семейства одинаковых или почти одинаковых текстов: ${linked('families', number('ru', p.families))}. Пересланные источники: ${linked('trees', number('ru', p.trees))}. Всплески быстрее, чем объясняет окружение: ${linked('bursts', number('ru', p.bursts))}.`,
    kk: p =>
      `Бірдей не бірдейге жуық мәтін топтары: ${linked('families', number('kk', p.families))}. Қайта жіберілген дереккөздер: ${linked('trees', number('kk', p.trees))}. Айналасы түсіндіретіннен жылдам өршулер: ${linked('bursts', number('kk', p.bursts))}.`,
  } satisfies Message<{ families: number; trees: number; bursts: number }>,
  'languages.title': words('Languages', 'Языки', 'Тілдер'),
  'languages.pending': words('Languages are not counted yet.', 'Языки ещё не посчитаны.', 'Тілдер әлі саналмаған.'),
  'held.title': words('What came in', 'Что поступило', 'Не келіп түсті'),
  'held.documents': {
    en: p =>
      `${counted('en', p.documents, 'document', 'documents')} of ${counted('en', p.paragraphs, 'paragraph', 'paragraphs')} ${p.documents === 1 ? 'is' : 'are'} read beside them.`,
    ru: p =>
      `Кроме того, прочитано: ${counted('ru', p.documents, 'документ', 'документа', 'документов')}, ${counted('ru', p.paragraphs, 'абзац', 'абзаца', 'абзацев')}.`,
    kk: p => `Қатар оқылғаны: ${counted('kk', p.documents, 'құжат')}, ${counted('kk', p.paragraphs, 'абзац')}.`,
  } satisfies Message<{ documents: number; paragraphs: number }>,
  'held.posts': {
    en: p =>
      `${linked('forwards', counted('en', p.forwards, 'forward', 'forwards'))}; ${linked('media', counted('en', p.mediaReferenced, 'medium', 'media'))} referred to, ${linked('mediaHeld', number('en', p.mediaHeld))} held; ${number('en', p.distinctTexts)} distinct texts.`,
    ru: p =>
      `Пересылок: ${linked('forwards', number('ru', p.forwards))}; медиа упомянуто: ${linked('media', number('ru', p.mediaReferenced))}, есть в деле: ${linked('mediaHeld', number('ru', p.mediaHeld))}; разных текстов: ${number('ru', p.distinctTexts)}.`,
    kk: p =>
      `Қайта жіберілгені: ${linked('forwards', number('kk', p.forwards))}; аталған медиа: ${linked('media', number('kk', p.mediaReferenced))}, істе бары: ${linked('mediaHeld', number('kk', p.mediaHeld))}; әртүрлі мәтін: ${number('kk', p.distinctTexts)}.`,
  } satisfies Message<{ forwards: number; mediaReferenced: number; mediaHeld: number; distinctTexts: number }>,
  'held.zones': {
    en: p =>
      `${linked('undated', counted('en', p.undated, 'post has', 'posts have'))} no time at all; ${number('en', p.zoneless)} a time whose zone nobody stated.`,
    ru: p =>
      `Совсем без времени: ${linked('undated', counted('ru', p.undated, 'пост', 'поста', 'постов'))}; с временем, пояс которого никто не указал: ${number('ru', p.zoneless)}.`,
    kk: p =>
      `Мүлде уақытсыз: ${linked('undated', counted('kk', p.undated, 'жазба'))}; уақытының белдеуін ешкім көрсетпегені: ${number('kk', p.zoneless)}.`,
  } satisfies Message<{ undated: number; zoneless: number }>,
  'held.changed': {
    en: p =>
      `${linked('changed', counted('en', p.changed, 'post is', 'posts are'))} held in several versions: ${counted('en', p.further, 'further version', 'further versions')} kept beside the current one.`,
    ru: p =>
      `В нескольких версиях: ${linked('changed', counted('ru', p.changed, 'пост', 'поста', 'постов'))}; других версий рядом с текущими: ${number('ru', p.further)}.`,
    kk: p =>
      `Бірнеше нұсқада: ${linked('changed', counted('kk', p.changed, 'жазба'))}; қазіргісінің жанында тағы ${counted('kk', p.further, 'нұсқа')} сақталған.`,
  } satisfies Message<{ changed: number; further: number }>,
  'channels.title': words('Chats', 'Чаты', 'Чаттар'),
  'channels.more': {
    en: p => `The ${number('en', p.shown)} with most posts, of ${number('en', p.total)}.`,
    ru: p => `Показаны ${number('ru', p.shown)} с наибольшим числом постов, всего ${number('ru', p.total)}.`,
    kk: p => `Жазбасы ең көп ${number('kk', p.shown)} чат, барлығы ${number('kk', p.total)}.`,
  } satisfies Message<{ shown: number; total: number }>,
  'channels.show': words('Show all of these', 'Показать все', 'Бәрін көрсету'),
  'absent.title': words('Absent messages', 'Отсутствующие сообщения', 'Жоқ хабарлар'),
  'absent.exhibit': {
    en: p => `exhibit ${number('en', p.exhibit)}`,
    ru: p => `материал ${number('ru', p.exhibit)}`,
    kk: p => `${number('kk', p.exhibit)}-материал`,
  } satisfies Message<{ exhibit: number }>,
  'absent.more': {
    en: p => `${number('en', p.shown)} of ${number('en', p.total)} shown.`,
    ru: p => `Показано ${number('ru', p.shown)} из ${number('ru', p.total)}.`,
    kk: p => `${number('kk', p.total)} ішінен ${number('kk', p.shown)} көрсетілді.`,
  } satisfies Message<{ shown: number; total: number }>,
  'problems.all': words('Show them one by one', 'Показать по одному', 'Бір-бірлеп көрсету'),
  'problems.hide': words('Hide the list', 'Скрыть список', 'Тізімді жасыру'),
  'problems.allCodes': words('All kinds', 'Все виды', 'Барлық түрлері'),
  'problems.quotesHidden': words(
    'Words of the input and names of files are hidden while names are.',
    'Слова исходных данных и имена файлов скрыты, пока скрыты имена.',
    'Есімдер жасырын тұрғанда, деректердің сөздері мен файл атаулары да жасырын.',
  ),
  'problems.range': {
    en: p => `${number('en', p.from)} to ${number('en', p.to)} of ${number('en', p.total)}`,
    ru: p => `${number('ru', p.from)}–${number('ru', p.to)} из ${number('ru', p.total)}`,
    kk: p => `${number('kk', p.total)} ішінен ${number('kk', p.from)}–${number('kk', p.to)}`,
  } satisfies Message<{ from: number; to: number; total: number }>,
  'page.before': words('Earlier', 'Назад', 'Алдыңғы'),
  'page.after': words('Further', 'Дальше', 'Келесі'),
  'custody.title': words('Custody', 'Сохранность', 'Сақталуы'),
  'custody.answer': {
    en: p =>
      `${linked('journal', counted('en', p.entries, 'entry', 'entries'))} in ${counted('en', p.groups, 'signed group', 'signed groups')}; ${p.isSealed ? 'the case is sealed' : 'the case is not sealed: whoever has the folder can read it'}.`,
    ru: p =>
      `Журнал: ${linked('journal', counted('ru', p.entries, 'запись', 'записи', 'записей'))}, ${counted('ru', p.groups, 'подписанная группа', 'подписанные группы', 'подписанных групп')}; ${p.isSealed ? 'дело запечатано' : 'дело не запечатано: прочесть его может любой, у кого есть папка'}.`,
    kk: p =>
      `Журнал: ${linked('journal', counted('kk', p.entries, 'жазба'))}, ${counted('kk', p.groups, 'қол қойылған топ')}; ${p.isSealed ? 'іс мөрленген' : 'іс мөрленбеген: қалтасы бар кез келген адам оқи алады'}.`,
  } satisfies Message<{ entries: number; groups: number; isSealed: boolean }>,
  'custody.sources': {
    en: p =>
      `${linked('sources', counted('en', p.sources, 'source', 'sources'))} in the register; ${counted('en', p.heldBack, 'exhibit', 'exhibits')} held back, ${number('en', p.erased)} erased.`,
    ru: p =>
      `В реестре: ${linked('sources', counted('ru', p.sources, 'источник', 'источника', 'источников'))}; удержано материалов: ${number('ru', p.heldBack)}, стёрто: ${number('ru', p.erased)}.`,
    kk: p =>
      `Тізілімде: ${linked('sources', counted('kk', p.sources, 'дереккөз'))}; ұсталған материал: ${number('kk', p.heldBack)}, өшірілгені: ${number('kk', p.erased)}.`,
  } satisfies Message<{ sources: number; heldBack: number; erased: number }>,
  'custody.verify': words('Verify the case', 'Проверить дело', 'Істі тексеру'),
} as const satisfies Messages
