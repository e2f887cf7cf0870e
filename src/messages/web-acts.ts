// What each act of the journal says, in a sentence; parameters as show/journal-view.ts gives them.

import { counted, type Message, number } from './catalogue.ts'
import { mediaActKinds, mediaActMessages } from './web-acts-media.ts'

type Facts = Readonly<Record<string, string | number>>

const n = (facts: Facts, name: string) => Number(facts[name] ?? 0)
const t = (facts: Facts, name: string) => String(facts[name] ?? '')

const words = (en: string, ru: string, kk: string): Message<Facts> => ({ en: () => en, ru: () => ru, kk: () => kk })

/** Words of a fixed list that acts hold; what is in no list is shown as it stands. */
const VERDICTS: Readonly<Record<string, readonly [string, string, string]>> = {
  support: ['supports it', 'поддерживает', 'қолдайды'],
  deny: ['denies it', 'отрицает', 'теріске шығарады'],
  query: ['asks about it', 'спрашивает', 'сұрайды'],
  comment: ['comments on it', 'комментирует', 'пікір білдіреді'],
  unrelated: ['has nothing to do with it', 'не относится к делу', 'қатысы жоқ'],
  coordinated: ['coordinated', 'согласованно', 'үйлесімді'],
  'not-coordinated': ['not coordinated', 'не согласованно', 'үйлесімді емес'],
  unsure: ['not sure', 'неясно', 'белгісіз'],
  own: ['own access', 'собственный доступ', 'өз көзімен'],
  inherited: ['taken over from an earlier one', 'перенято у более раннего', 'бұрынғыдан алынған'],
  'not-own': ['no own access', 'не собственный доступ', 'өз көзімен емес'],
  repeats: ['repeats it', 'повторяет', 'қайталайды'],
  independent: ['independent', 'независимо', 'тәуелсіз'],
  same: ['the same', 'одно лицо', 'бір тұлға'],
  different: ['not the same', 'разные лица', 'бөлек тұлғалар'],
  declared: ['declared', 'установлено', 'белгіленді'],
  'not-so': ['not so', 'не так', 'олай емес'],
  holds: ['holds', 'верно', 'дұрыс'],
  'does-not-hold': ['does not hold', 'неверно', 'дұрыс емес'],
  call: ['a call to violence', 'призыв к насилию', 'зорлыққа шақыру'],
  'no-call': ['no call to violence', 'не призыв к насилию', 'зорлыққа шақыру емес'],
  'may-be-named': ['may be named', 'можно называть', 'атауға болады'],
  'not-named': ['is not named', 'не называется', 'аталмайды'],
  withhold: ['stays in the case', 'остаётся в деле', 'істе қалады'],
  release: ['may leave the case again', 'снова может выйти из дела', 'істен қайта шыға алады'],
  'may-leave': [
    'may leave, with its marked areas filled',
    'может выйти с закрашенными местами',
    'белгіленген жерлері боялып шыға алады',
  ],
  stays: ['stays in the case', 'остаётся в деле', 'істе қалады'],
  agree: ['agrees', 'согласна', 'келіседі'],
  differ: ['differs', 'не согласна', 'келіспейді'],
  shortened: ['shortened', 'сокращено', 'қысқартылған'],
  paraphrase: ['said in other words', 'сказано другими словами', 'басқа сөзбен айтылған'],
  created: ['the case was made', 'дело создано', 'іс жасалды'],
  restored: ['a backup was put back', 'восстановлена резервная копия', 'сақтық көшірме қалпына келтірілді'],
  enrolled: ['a copy on another device', 'копия на другом устройстве', 'басқа құрылғыдағы көшірме'],
  converted: ['the case was sealed or opened', 'дело запечатано или открыто', 'іс мөрленді не ашылды'],
  sealed: ['sealed', 'запечатано', 'мөрленген'],
  open: ['not sealed', 'не запечатано', 'мөрленбеген'],
  token: ['stamped', 'поставлена отметка', 'белгі қойылған'],
  pending: ['promised', 'обещана', 'уәде етілген'],
  complete: ['in a block', 'в блоке', 'блокта'],
}

const PLACE = { en: 0, ru: 1, kk: 2 } as const
const word = (language: keyof typeof PLACE, value: string) =>
  Object.hasOwn(VERDICTS, value) ? VERDICTS[value][PLACE[language]] : value

/** A heading, with the word of one fact behind a colon. */
const verdict = (en: string, ru: string, kk: string, fact = 'verdict'): Message<Facts> => ({
  en: p => `${en}: ${word('en', t(p, fact))}`,
  ru: p => `${ru}: ${word('ru', t(p, fact))}`,
  kk: p => `${kk}: ${word('kk', t(p, fact))}`,
})

/** Sentences by type of act. */
export const actMessages = {
  acquisition: {
    en: p =>
      `Exhibit ${t(p, 'exhibit')} came in: “${t(p, 'name')}”, ${counted('en', n(p, 'bytes'), 'byte', 'bytes')}${t(p, 'source') === '' ? '' : `, from source ${t(p, 'source')}`}`,
    ru: p =>
      `Поступил материал ${t(p, 'exhibit')}: «${t(p, 'name')}», байт: ${number('ru', n(p, 'bytes'))}${t(p, 'source') === '' ? '' : `, источник ${t(p, 'source')}`}`,
    kk: p =>
      `${t(p, 'exhibit')} материалы түсті: «${t(p, 'name')}», байт: ${number('kk', n(p, 'bytes'))}${t(p, 'source') === '' ? '' : `, дереккөз ${t(p, 'source')}`}`,
  },
  intake: {
    en: p =>
      `${counted('en', n(p, 'inputs'), 'file', 'files')} met; ${counted('en', n(p, 'problems'), 'problem', 'problems')}`,
    ru: p => `Встречено файлов: ${number('ru', n(p, 'inputs'))}; замечаний: ${number('ru', n(p, 'problems'))}`,
    kk: p => `Кездескен файл: ${number('kk', n(p, 'inputs'))}; ескерту: ${number('kk', n(p, 'problems'))}`,
  },
  claims: {
    en: p => `Claims file “${t(p, 'name')}” was given`,
    ru: p => `Задан файл утверждений «${t(p, 'name')}»`,
    kk: p => `«${t(p, 'name')}» мәлімдемелер файлы берілді`,
  },
  settings: {
    en: p =>
      `Thresholds were set: resemblance ${number('en', n(p, 'resemblance'), 3)}, q ${number('en', n(p, 'q'), 3)}`,
    ru: p => `Заданы пороги: сходство ${number('ru', n(p, 'resemblance'), 3)}, q ${number('ru', n(p, 'q'), 3)}`,
    kk: p => `Шектер қойылды: ұқсастық ${number('kk', n(p, 'resemblance'), 3)}, q ${number('kk', n(p, 'q'), 3)}`,
  },
  enrolment: verdict('A device began to write', 'Устройство начало запись', 'Құрылғы жаза бастады', 'cause'),
  recovery: {
    en: p => `An interrupted write was met; its ${counted('en', n(p, 'bytes'), 'byte is', 'bytes are')} kept aside`,
    ru: p => `Обнаружена прерванная запись; её байты сохранены отдельно: ${number('ru', n(p, 'bytes'))}`,
    kk: p => `Үзілген жазу табылды; оның байттары бөлек сақталды: ${number('kk', n(p, 'bytes'))}`,
  },
  'cluster-judgement': {
    en: p =>
      `Cluster of ${counted('en', n(p, 'accounts'), 'account', 'accounts')} judged: ${word('en', t(p, 'verdict'))}`,
    ru: p => `Решение о кластере, аккаунтов ${number('ru', n(p, 'accounts'))}: ${word('ru', t(p, 'verdict'))}`,
    kk: p => `Шоғыр туралы шешім, аккаунт ${number('kk', n(p, 'accounts'))}: ${word('kk', t(p, 'verdict'))}`,
  },
  'key-files': words(
    'The passphrase or the recovery key was changed',
    'Изменена парольная фраза или ключ восстановления',
    'Құпия сөйлем не қалпына келтіру кілті өзгертілді',
  ),
  admission: {
    en: p => `Device ${t(p, 'device')} was admitted`,
    ru: p => `Допущено устройство ${t(p, 'device')}`,
    kk: p => `${t(p, 'device')} құрылғысы қосылды`,
  },
  fork: {
    en: p => `A second branch of device ${t(p, 'device')} from entry ${t(p, 'seq')} on was kept`,
    ru: p => `Сохранена вторая ветвь устройства ${t(p, 'device')} с записи ${t(p, 'seq')}`,
    kk: p => `${t(p, 'device')} құрылғысының ${t(p, 'seq')}-жазбадан басталған екінші тармағы сақталды`,
  },
  repair: {
    en: p => `Repaired from a copy: ${counted('en', n(p, 'parts'), 'part', 'parts')} added`,
    ru: p => `Восстановлено из копии, добавлено частей: ${number('ru', n(p, 'parts'))}`,
    kk: p => `Көшірмеден қалпына келтірілді, қосылған бөлік: ${number('kk', n(p, 'parts'))}`,
  },
  conversion: verdict('The case was converted', 'Дело преобразовано', 'Іс түрлендірілді', 'to'),
  erasure: {
    en: p =>
      `Erased: ${counted('en', n(p, 'exhibits'), 'exhibit', 'exhibits')} and the contents of ${counted('en', n(p, 'entries'), 'entry', 'entries')}, by decision of ${t(p, 'authority')}`,
    ru: p =>
      `Уничтожено материалов: ${number('ru', n(p, 'exhibits'))}, содержаний записей: ${number('ru', n(p, 'entries'))}; по решению: ${t(p, 'authority')}`,
    kk: p =>
      `Жойылған материал: ${number('kk', n(p, 'exhibits'))}, жазба мазмұны: ${number('kk', n(p, 'entries'))}; шешім: ${t(p, 'authority')}`,
  },
  source: {
    en: p => `Source ${t(p, 'source')} (${t(p, 'name')}): what it permits was recorded`,
    ru: p => `Источник ${t(p, 'source')} (${t(p, 'name')}): записано, что он разрешает`,
    kk: p => `${t(p, 'source')} дереккөзі (${t(p, 'name')}): не рұқсат еткені жазылды`,
  },
  'consent-withdrawal': {
    en: p => `Source ${t(p, 'source')} took its consent back`,
    ru: p => `Источник ${t(p, 'source')} отозвал согласие`,
    kk: p => `${t(p, 'source')} дереккөзі келісімін қайтарып алды`,
  },
  'consent-lapse': {
    en: p => `The consent of source ${t(p, 'source')} ended on ${t(p, 'expires')}`,
    ru: p => `Согласие источника ${t(p, 'source')} закончилось ${t(p, 'expires')}`,
    kk: p => `${t(p, 'source')} дереккөзінің келісімі ${t(p, 'expires')} күні аяқталды`,
  },
  'role-holder': {
    en: p => `Who “${t(p, 'name')}” is was recorded`,
    ru: p => `Записано, кто такой «${t(p, 'name')}»`,
    kk: p => `«${t(p, 'name')}» кім екені жазылды`,
  },
  anchor: {
    en: p => `The journal was to be stamped by ${counted('en', n(p, 'authorities'), 'authority', 'authorities')}`,
    ru: p => `Журнал направлен на отметку времени, служб: ${number('ru', n(p, 'authorities'))}`,
    kk: p => `Журналға уақыт белгісі сұралды, қызмет: ${number('kk', n(p, 'authorities'))}`,
  },
  'anchor-proof': {
    en: p => `${t(p, 'url')} answered: ${word('en', t(p, 'state'))}`,
    ru: p => `Ответ ${t(p, 'url')}: ${word('ru', t(p, 'state'))}`,
    kk: p => `${t(p, 'url')} жауабы: ${word('kk', t(p, 'state'))}`,
  },
  export: {
    en: p => `A bag of ${counted('en', n(p, 'exhibits'), 'original', 'originals')} was handed out`,
    ru: p => `Выдан пакет оригиналов: ${number('ru', n(p, 'exhibits'))}`,
    kk: p => `Түпнұсқалар пакеті берілді: ${number('kk', n(p, 'exhibits'))}`,
  },
  'audience-profile': {
    en: p => `Rules for the audience “${t(p, 'audience')}” were saved; opened: ${number('en', n(p, 'opened'))}`,
    ru: p => `Сохранены правила для аудитории «${t(p, 'audience')}»; открыто: ${number('ru', n(p, 'opened'))}`,
    kk: p => `«${t(p, 'audience')}» аудиториясының ережелері сақталды; ашылғаны: ${number('kk', n(p, 'opened'))}`,
  },
  'handed-export': {
    en: p =>
      `Export ${t(p, 'export')} for “${t(p, 'audience')}”: ${counted('en', n(p, 'claims'), 'claim', 'claims')}, ${counted('en', n(p, 'exhibits'), 'exhibit', 'exhibits')}`,
    ru: p =>
      `Выгрузка ${t(p, 'export')} для «${t(p, 'audience')}»: утверждений ${number('ru', n(p, 'claims'))}, материалов ${number('ru', n(p, 'exhibits'))}`,
    kk: p =>
      `${t(p, 'export')} экспорты, «${t(p, 'audience')}» үшін: тұжырым ${number('kk', n(p, 'claims'))}, материал ${number('kk', n(p, 'exhibits'))}`,
  },
  claim: words('A claim was stated', 'Сформулировано утверждение', 'Мәлімдеме тұжырымдалды'),
  assertion: verdict('A post was coded', 'Пост размечен', 'Жазба кодталды'),
  'claim-relation': {
    en: p => `${t(p, 'from')} and ${t(p, 'to')}: their relation ${word('en', t(p, 'verdict'))}`,
    ru: p => `${t(p, 'from')} и ${t(p, 'to')}: связь между ними: ${word('ru', t(p, 'verdict'))}`,
    kk: p => `${t(p, 'from')} және ${t(p, 'to')}: арасындағы байланыс: ${word('kk', t(p, 'verdict'))}`,
  },
  'mark-review': verdict(
    'A mark of own access was reviewed',
    'Проверен признак собственного доступа',
    'Өз көзімен көру белгісі тексерілді',
  ),
  'side-review': verdict(
    'A side without marks was looked through',
    'Просмотрена сторона без признаков',
    'Белгісіз тарап қаралды',
    'side',
  ),
  repeat: verdict('Whether it repeats an earlier one', 'Повторяет ли более раннее', 'Бұрынғысын қайталай ма'),
  controller: {
    en: p => `${counted('en', n(p, 'members'), 'outlet', 'outlets')} of one owner: ${word('en', t(p, 'verdict'))}`,
    ru: p => `Площадок одного владельца: ${number('ru', n(p, 'members'))}: ${word('ru', t(p, 'verdict'))}`,
    kk: p => `Бір иенің алаңдары: ${number('kk', n(p, 'members'))}: ${word('kk', t(p, 'verdict'))}`,
  },
  alias: verdict('Whether two are one', 'Одно ли это лицо', 'Екеуі бір тұлға ма'),
  actor: words(
    'Somebody was entered in the list of the case',
    'Внесена запись в список лиц дела',
    'Істің тұлғалар тізіміне жазба енгізілді',
  ),
  tie: {
    en: p => `A tie was stated between ${t(p, 'from')} and ${t(p, 'to')}`,
    ru: p => `Указана связь: ${t(p, 'from')} и ${t(p, 'to')}`,
    kk: p => `Байланыс көрсетілді: ${t(p, 'from')} және ${t(p, 'to')}`,
  },
  outage: {
    en: p => `An outage was recorded: ${t(p, 'place')}`,
    ru: p => `Записано отключение связи: ${t(p, 'place')}`,
    kk: p => `Байланыс үзілуі жазылды: ${t(p, 'place')}`,
  },
  stage: words(
    'The phase of work on a claim was set',
    'Указан этап работы над утверждением',
    'Мәлімдеме бойынша жұмыс кезеңі қойылды',
  ),
  credibility: {
    en: p => `Sources of a side were graded ${t(p, 'grade')}`,
    ru: p => `Источники стороны оценены: ${t(p, 'grade')}`,
    kk: p => `Тарап дереккөздері бағаланды: ${t(p, 'grade')}`,
  },
  'call-review': verdict(
    'A possible call to violence was reviewed',
    'Проверен возможный призыв к насилию',
    'Зорлыққа ықтимал шақыру тексерілді',
  ),
  'call-list': {
    en: p => `List of words for calls to violence “${t(p, 'name')}” was given`,
    ru: p => `Задан список слов о призывах к насилию «${t(p, 'name')}»`,
    kk: p => `Зорлыққа шақыру сөздерінің «${t(p, 'name')}» тізімі берілді`,
  },
  'mark-rate': words(
    'How often missed copies carry a mark was measured',
    'Измерено, как часто незамеченные копии несут признак',
    'Байқалмаған көшірмелерде белгі қаншалықты жиі екені өлшенді',
  ),
  paraphrase: verdict('Words that stand for a post', 'Слова вместо поста', 'Жазба орнындағы сөздер', 'how'),
  naming: {
    en: p => `${t(p, 'of')} ${word('en', t(p, 'verdict'))}`,
    ru: p => `${t(p, 'of')}: ${word('ru', t(p, 'verdict'))}`,
    kk: p => `${t(p, 'of')}: ${word('kk', t(p, 'verdict'))}`,
  },
  withholding: verdict('Whatever a profile says', 'Что бы ни говорили правила', 'Ереже не десе де'),
  'media-review': {
    en: p => `The picture or recording of exhibit ${t(p, 'exhibit')} ${word('en', t(p, 'verdict'))}`,
    ru: p => `Снимок или запись, материал ${t(p, 'exhibit')}: ${word('ru', t(p, 'verdict'))}`,
    kk: p => `${t(p, 'exhibit')} материалының суреті не жазбасы: ${word('kk', t(p, 'verdict'))}`,
  },
  'exhibit-finding': {
    en: p => `A finding about exhibit ${t(p, 'exhibit')} was recorded`,
    ru: p => `Записан вывод о материале ${t(p, 'exhibit')}`,
    kk: p => `${t(p, 'exhibit')} материалы туралы қорытынды жазылды`,
  },
  'finding-review': {
    en: p => `A finding about exhibit ${t(p, 'exhibit')}, looked at again: ${word('en', t(p, 'verdict'))}`,
    ru: p => `Вывод о материале ${t(p, 'exhibit')}, повторная проверка: ${word('ru', t(p, 'verdict'))}`,
    kk: p => `${t(p, 'exhibit')} материалы туралы қорытынды қайта қаралды: ${word('kk', t(p, 'verdict'))}`,
  },
  ...mediaActMessages,
  withdrawal: {
    en: p => `Entry ${t(p, 'seq')} was taken back`,
    ru: p => `Отменена запись ${t(p, 'seq')}`,
    kk: p => `${t(p, 'seq')}-жазба қайтарылды`,
  },
} as const satisfies Record<string, Message<Facts>>

/** Names of the kinds, to choose by. */
export const actKindMessages = {
  acquisition: words('exhibit came in', 'поступил материал', 'материал түсті'),
  intake: words('intake', 'приём файлов', 'файл қабылдау'),
  claims: words('claims file', 'файл утверждений', 'мәлімдемелер файлы'),
  settings: words('thresholds', 'пороги', 'шектер'),
  enrolment: words('device', 'устройство', 'құрылғы'),
  recovery: words('interrupted write', 'прерванная запись', 'үзілген жазу'),
  'cluster-judgement': words('judgement on a cluster', 'решение о кластере', 'шоғыр туралы шешім'),
  'key-files': words('passphrase', 'парольная фраза', 'құпия сөйлем'),
  admission: words('admission of a device', 'допуск устройства', 'құрылғыны қосу'),
  fork: words('second branch', 'вторая ветвь', 'екінші тармақ'),
  repair: words('repair', 'восстановление', 'қалпына келтіру'),
  conversion: words('conversion', 'преобразование', 'түрлендіру'),
  erasure: words('erasure', 'уничтожение', 'жою'),
  source: words('source', 'источник', 'дереккөз'),
  'consent-withdrawal': words('consent withdrawn', 'отзыв согласия', 'келісімді қайтару'),
  'consent-lapse': words('consent ended', 'конец согласия', 'келісім аяқталуы'),
  'role-holder': words('who a role is', 'кто стоит за ролью', 'рөл иесі'),
  anchor: words('anchor', 'якорь времени', 'уақыт зәкірі'),
  'anchor-proof': words('answer to an anchor', 'ответ на якорь', 'зәкірге жауап'),
  export: words('bag of originals', 'пакет оригиналов', 'түпнұсқалар пакеті'),
  'audience-profile': words('audience', 'аудитория', 'аудитория'),
  'handed-export': words('export', 'выгрузка', 'экспорт'),
  claim: words('claim', 'утверждение', 'мәлімдеме'),
  assertion: words('coding', 'разметка', 'кодтау'),
  'claim-relation': words('relation of claims', 'связь утверждений', 'мәлімдемелер байланысы'),
  'mark-review': words('review of a mark', 'проверка признака', 'белгіні тексеру'),
  'side-review': words('review of a side', 'проверка стороны', 'тарапты тексеру'),
  repeat: words('repeat', 'повтор', 'қайталау'),
  controller: words('owner', 'владелец', 'иесі'),
  alias: words('same or not', 'одно лицо или нет', 'бір тұлға ма'),
  actor: words('list of persons and bodies', 'список лиц и организаций', 'тұлғалар мен ұйымдар'),
  tie: words('tie', 'связь', 'байланыс'),
  outage: words('outage', 'отключение связи', 'байланыс үзілуі'),
  stage: words('phase', 'этап', 'кезең'),
  credibility: words('grade', 'оценка', 'баға'),
  'call-review': words('review of a call', 'проверка призыва', 'шақыруды тексеру'),
  'call-list': words('list of words', 'список слов', 'сөздер тізімі'),
  'mark-rate': words('measurement', 'измерение', 'өлшеу'),
  paraphrase: words('other words', 'другие слова', 'басқа сөздер'),
  naming: words('naming', 'именование', 'атау'),
  withholding: words('withholding', 'удержание', 'ұстап қалу'),
  'media-review': words('review of media', 'проверка медиа', 'медианы тексеру'),
  'exhibit-finding': words('finding about an exhibit', 'вывод о материале', 'материал туралы қорытынды'),
  'finding-review': words('review of a finding', 'проверка вывода', 'қорытындыны тексеру'),
  ...mediaActKinds,
  withdrawal: words('taken back', 'отмена', 'қайтару'),
} as const satisfies Record<string, Message<Facts>>
