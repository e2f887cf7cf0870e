// What the columns of the tables of an export mean: posts, accounts, originals and what was held back. One name, one meaning in every table.

import type { Message } from './catalogue.ts'

/** A sentence without parameters. */
export function said(en: string, ru: string, kk: string): Message<void> {
  return { en: () => en, ru: () => ru, kk: () => kk }
}

export const materialColumnMessages = {
  post: said('Token of the post', 'Обозначение поста', 'Жазбаның таңбасы'),
  channel: said('Token of the channel', 'Обозначение канала', 'Арнаның таңбасы'),
  account: said(
    'Token of the account; empty where accounts are not told apart',
    'Обозначение аккаунта; пусто, если аккаунты не различаются',
    'Аккаунттың таңбасы; аккаунттар ажыратылмаса, бос',
  ),
  cluster: said(
    'Token of the cluster of accounts that acted together; empty for none',
    'Обозначение группы аккаунтов, действовавших вместе; пусто, если её нет',
    'Бірге әрекет еткен аккаунттар тобының таңбасы; жоқ болса, бос',
  ),
  family: said(
    'Token of the family of equal and nearly equal texts; empty for a text alone',
    'Обозначение семейства одинаковых и почти одинаковых текстов; пусто для одиночного',
    'Бірдей және бірдейге жуық мәтіндер тобының таңбасы; жалғыз мәтінде бос',
  ),
  exhibit: said(
    'Number of the exhibit in this export that holds it; empty where that is held back',
    'Номер материала в этой выгрузке, где это лежит; пусто, если не сообщается',
    'Осы экспортта оны сақтайтын материалдың нөмірі; айтылмаса, бос',
  ),
  time: said(
    'Time, UTC, as coarse as the audience may see',
    'Время, UTC, с точностью, дозволенной адресату',
    'Уақыты, UTC, алушыға рұқсат етілген дәлдікпен',
  ),
  from: said('Earliest time, UTC, as coarse as allowed', 'Самое раннее время, UTC', 'Ең ерте уақыт, UTC'),
  to: said('Latest time, UTC, as coarse as allowed', 'Самое позднее время, UTC', 'Ең кеш уақыт, UTC'),
  is_service: said(
    'Whether it is a notice of the platform (joined, pinned), not words of a person',
    'Служебная запись платформы (вошёл, закрепил), а не слова человека',
    'Адамның сөзі емес, платформаның қызметтік жазбасы (қосылды, бекітті) ме',
  ),
  language: said('Language of the text, ISO 639-1', 'Язык текста, ISO 639-1', 'Мәтін тілі, ISO 639-1'),
  words: said(
    'Words that stand for the post; empty where none may leave',
    'Слова вместо поста; пусто, если передавать их нельзя',
    'Жазбаның орнына берілген сөз; беруге болмаса, бос',
  ),
  words_language: said('Language of these words, ISO 639-1', 'Язык этих слов, ISO 639-1', 'Осы сөздің тілі, ISO 639-1'),
  words_how: said(
    'paraphrase or shortened: written by a person; verbatim: as posted',
    'paraphrase или shortened: написал человек; verbatim: дословно',
    'paraphrase немесе shortened: адам жазған; verbatim: сөзбе-сөз',
  ),
  forward_of: said(
    'Token of the post that it forwards, where that is known',
    'Обозначение пересланного поста, если он известен',
    'Қайта жіберілген жазбаның таңбасы, белгілі болса',
  ),
  is_forward: said(
    'Whether the platform marks it as passed on',
    'Отмечен ли платформой как пересланный',
    'Платформа қайта жіберілген деп белгіледі ме',
  ),
  reply_to: said(
    'Token of the post that it answers',
    'Обозначение поста, на который отвечает',
    'Жауап берілген жазбаның таңбасы',
  ),
  media: said(
    'Numbers of exhibits that are its media, blanks between',
    'Номера материалов с его медиафайлами, через пробел',
    'Оның медиафайлдары болатын материалдардың нөмірлері, бос орынмен бөлінген',
  ),
  media_kinds: said(
    'Kinds of its media, blanks between',
    'Виды медиафайлов, через пробел',
    'Медиафайлдардың түрлері, бос орынмен бөлінген',
  ),
  links: said(
    'Links in it, as far as they may leave: a JSON list',
    'Ссылки, насколько их можно передать: список JSON',
    'Сілтемелер, беруге болатын шамада: JSON тізімі',
  ),
  posts: said('Number of posts', 'Число постов', 'Жазбалар саны'),
  accounts: said('Number of accounts', 'Число аккаунтов', 'Аккаунттар саны'),
  channels: said('Number of channels', 'Число каналов', 'Арналар саны'),
  documents: said('Number of documents', 'Число документов', 'Құжаттар саны'),
  families: said('Number of families of texts', 'Число семейств текстов', 'Мәтін топтарының саны'),
  clusters: said('Number of clusters', 'Число групп', 'Топтар саны'),
  coordinated_accounts: said(
    'Number of accounts in clusters',
    'Число аккаунтов в группах',
    'Топтардағы аккаунттар саны',
  ),
  pairs: said('Number of pairs beyond chance', 'Число пар сверх случайного', 'Кездейсоқтан тыс жұптар саны'),
  q: said(
    'q-value (Benjamini-Hochberg), 0 to 1',
    'Значение q (Бенджамини — Хохберг), от 0 до 1',
    'q мәні (Бенджамини — Хохберг), 0-ден 1-ге дейін',
  ),
  p: said(
    'p-value against chance, 0 to 1',
    'Значение p против случайности, от 0 до 1',
    'Кездейсоқтыққа қарсы p мәні, 0-ден 1-ге дейін',
  ),
  explanations: said(
    'Ordinary explanations that were checked, and whether the data look so (fits, does-not-fit, open)',
    'Проверенные обычные объяснения и похожи ли на них данные (fits, does-not-fit, open)',
    'Тексерілген кәдімгі түсіндірмелер және деректің оларға ұқсауы (fits, does-not-fit, open)',
  ),
  verdict: said('What people answered about the cluster', 'Что люди решили о группе', 'Адамдардың топ туралы жауабы'),
  account_1: said(
    'Token of one account of the pair',
    'Обозначение одного аккаунта пары',
    'Жұптағы бір аккаунттың таңбасы',
  ),
  account_2: said('Token of the other account', 'Обозначение другого аккаунта', 'Екінші аккаунттың таңбасы'),
  observed: said('Co-actions observed', 'Наблюдалось совместных действий', 'Байқалған бірлескен әрекеттер'),
  expected: said(
    'Co-actions that chance would give',
    'Совместных действий по случайности',
    'Кездейсоқ болатын бірлескен әрекеттер',
  ),
  windows: said('Windows, blanks between', 'Окна, через пробел', 'Терезелер, бос орынмен бөлінген'),
  actions: said(
    'Kinds of action, blanks between',
    'Виды действий, через пробел',
    'Әрекет түрлері, бос орынмен бөлінген',
  ),
  objects: said(
    'Distinct objects acted on together',
    'Различных общих объектов',
    'Бірге әрекет етілген әртүрлі нысандар',
  ),
  name: said('Name, where it may be named', 'Имя, если его можно назвать', 'Аты, атауға болса'),
  names: said('All names: a JSON list', 'Все имена: список JSON', 'Барлық аттары: JSON тізімі'),
  platform: said('Platform', 'Платформа', 'Платформасы'),
  channel_kind: said('Kind of channel', 'Вид канала', 'Арна түрі'),
  number: said(
    'Number of the exhibit in this export',
    'Номер материала в этой выгрузке',
    'Материалдың осы экспорттағы нөмірі',
  ),
  token: said('Token in this export', 'Обозначение в этой выгрузке', 'Осы экспорттағы таңба'),
  format: said('Format of the original', 'Формат оригинала', 'Түпнұсқаның пішімі'),
  media_kind: said('What the medium is', 'Вид медиафайла', 'Медиафайлдың түрі'),
  size_class: said('Size of the original, as a class', 'Размер оригинала, классом', 'Түпнұсқа көлемі, класспен'),
  acquired: said('Time of acquisition, UTC', 'Время приобщения, UTC', 'Қоса тіркелген уақыты, UTC'),
  acquired_by: said('Role that acquired it', 'Роль, приобщившая материал', 'Материалды қоса тіркеген рөл'),
  commitment: said(
    'SHA-256 over salt and SHA-256 of the original, or that hash itself: 64 hexadecimal digits',
    'SHA-256 от соли и SHA-256 оригинала или сам этот хеш: 64 шестнадцатеричные цифры',
    'Тұз бен түпнұсқа SHA-256-сының SHA-256-сы немесе сол хештің өзі: 64 он алтылық сан',
  ),
  is_commitment_salted: said('Whether a salt is in it', 'Есть ли в нём соль', 'Ішінде тұз бар ма'),
  url: said('Address of the original on the web', 'Адрес оригинала в сети', 'Түпнұсқаның желідегі адресі'),
  is_signed: said(
    'Whether its acquisition is signed',
    'Подписано ли приобщение',
    'Қоса тіркеу қолтаңбамен бекітілген бе',
  ),
  anchor: said(
    'State of the outside proof of time',
    'Состояние внешнего доказательства времени',
    'Сыртқы уақыт дәлелінің күйі',
  ),
  file: said(
    'Path of the protected copy below data/',
    'Путь защищённой копии в data/',
    'Қорғалған көшірменің data/ ішіндегі жолы',
  ),
  file_type: said('Media type of that copy', 'Тип этой копии', 'Сол көшірменің түрі'),
  file_size: said('Size of that copy', 'Размер этой копии', 'Сол көшірменің көлемі'),
  file_sha256: said('SHA-256 of that copy', 'SHA-256 этой копии', 'Сол көшірменің SHA-256-сы'),
  changes: said(
    'What was done to it, blanks between',
    'Что с ней сделано, через пробел',
    'Онымен не істелді, бос орынмен бөлінген',
  ),
  faces_ssd: said('Faces the first detector found', 'Лиц нашёл первый детектор', 'Бірінші детектор тапқан беттер'),
  faces_tiny: said('Faces the second detector found', 'Лиц нашёл второй детектор', 'Екінші детектор тапқан беттер'),
  faces_by_hand: said('Faces marked by hand', 'Лиц отмечено вручную', 'Қолмен белгіленген беттер'),
  description: said(
    'What it shows, as a person described it',
    'Что показано, по описанию человека',
    'Не көрсетілген, адамның сипаттауынша',
  ),
  what: said('What was kept back or changed', 'Что удержано или изменено', 'Не ұсталды немесе өзгертілді'),
  ground: said('On what ground', 'На каком основании', 'Қандай негізде'),
  expires: said(
    'Last day of the consent, where one ended',
    'Последний день согласия, если оно кончилось',
    'Келісімнің соңғы күні, ол біткен болса',
  ),
  rule: said('The rule', 'Правило', 'Ереже'),
  count: said('How many', 'Сколько', 'Қанша'),
} as const satisfies Readonly<Record<string, Message<void>>>
