// What the command line and the README of a protected export say.

import { counted, type Messages, number } from './catalogue.ts'
import { kindText } from './handed-kinds.ts'

type Path = { path: string }

export const handingMessages = {
  'handed.done': {
    en: (p: Path & { files: number; bytes: number; id: string }) =>
      `Export ${p.id}: ${counted('en', p.files, 'file', 'files')} (${number('en', p.bytes)} bytes) written to ${p.path}, read again, compared and searched.`,
    ru: (p: Path & { files: number; bytes: number; id: string }) =>
      `Выгрузка ${p.id}: файлов ${number('ru', p.files)} (${number('ru', p.bytes)} байт), записано в ${p.path}, прочитано заново, сверено и проверено поиском.`,
    kk: (p: Path & { files: number; bytes: number; id: string }) =>
      `${p.id} экспорты: ${counted('kk', p.files, 'файл')} (${number('kk', p.bytes)} байт) ${p.path} қалтасына жазылды, қайта оқылды, салыстырылды және іздеумен тексерілді.`,
  },
  'handed.searched': {
    en: (p: { values: number }) =>
      `The gate searched every file for ${counted('en', p.values, 'name, id or other identifying value', 'names, ids and other identifying values')} of the case and for runs of six words of any post: none found.`,
    ru: (p: { values: number }) =>
      `Во всех файлах искались имена, номера и другие опознающие сведения дела (${number('ru', p.values)}), а также любые шесть слов подряд из постов: ничего не найдено.`,
    kk: (p: { values: number }) =>
      `Барлық файлдан істің атаулары, нөмірлері және басқа танытатын мәліметтері (${number('kk', p.values)}), сондай-ақ жазбалардың қатар тұрған кез келген алты сөзі ізделді: ештеңе табылмады.`,
  },
  'handed.searched-part': {
    en: (p: { values: number }) =>
      `The gate searched every file for ${counted('en', p.values, 'identifying value', 'identifying values')} of the case: none found. It did not look for the words of posts, which this export lets out.`,
    ru: (p: { values: number }) =>
      `Во всех файлах искались опознающие сведения дела (${number('ru', p.values)}): ничего не найдено. Слова постов не искались: эта выгрузка их выпускает.`,
    kk: (p: { values: number }) =>
      `Барлық файлдан істің танытатын мәліметтері (${number('kk', p.values)}) ізделді: ештеңе табылмады. Жазбалардың сөздері ізделген жоқ: бұл экспорт оларды шығарады.`,
  },
  'handed.let-out': {
    en: (p: { rules: string }) =>
      `Because of the rules that were opened the gate does not search for: ${p.rules}. All of that may be in the export.`,
    ru: (p: { rules: string }) => `Из-за открытых правил проверка не ищет: ${p.rules}. Всё это может быть в выгрузке.`,
    kk: (p: { rules: string }) =>
      `Ашылған ережелерге байланысты тексеру мынаны іздемейді: ${p.rules}. Мұның бәрі экспортта болуы мүмкін.`,
  },
  'handed.sum': {
    en: (p: { sha256: string }) =>
      `Note this checksum of tagmanifest-sha256.txt elsewhere, it stands for the whole export: ${p.sha256}`,
    ru: (p: { sha256: string }) =>
      `Запишите отдельно контрольную сумму tagmanifest-sha256.txt, она отвечает за всю выгрузку: ${p.sha256}`,
    kk: (p: { sha256: string }) =>
      `tagmanifest-sha256.txt бақылау қосындысын бөлек жазып қойыңыз, ол бүкіл экспортты білдіреді: ${p.sha256}`,
  },
  'preview.head': {
    en: (p: { audience: string; use: string; before: string }) =>
      `Preview of an export for “${p.audience}” (consent asked for: ${p.use}, ${p.before}). Nothing is written, nothing recorded.`,
    ru: (p: { audience: string; use: string; before: string }) =>
      `Предпросмотр выгрузки для «${p.audience}» (согласие спрашивается на: ${p.use}, ${p.before}). Ничего не пишется и не записывается в журнал.`,
    kk: (p: { audience: string; use: string; before: string }) =>
      `«${p.audience}» үшін экспортты алдын ала қарау (келісім сұралатыны: ${p.use}, ${p.before}). Ештеңе жазылмайды, журналға түспейді.`,
  },
  'preview.opened': {
    en: (p: { rule: string; level: string; standard: string }) =>
      `Opened beyond the standard: ${p.rule} = ${p.level} (standard: ${p.standard})`,
    ru: (p: { rule: string; level: string; standard: string }) =>
      `Открыто сверх обычного: ${p.rule} = ${p.level} (обычно: ${p.standard})`,
    kk: (p: { rule: string; level: string; standard: string }) =>
      `Әдеттегіден артық ашылғаны: ${p.rule} = ${p.level} (әдетте: ${p.standard})`,
  },
  'preview.leaves': { en: () => 'What will leave', ru: () => 'Что выйдет из дела', kk: () => 'Істен не шығады' },
  'preview.stays': {
    en: () => 'What stays in the case, and why',
    ru: () => 'Что остаётся в деле и почему',
    kk: () => 'Істе не қалады және неге',
  },
  'preview.nothing-stays': {
    en: () => 'Nothing is held back as a whole.',
    ru: () => 'Целиком ничего не удержано.',
    kk: () => 'Тұтастай ұсталып қалған ештеңе жоқ.',
  },
  'preview.changed': { en: () => 'What is changed', ru: () => 'Что изменено', kk: () => 'Не өзгертілді' },
  'preview.counts': {
    en: (p: { claims: number; posts: number; channels: number; accounts: number; exhibits: number; media: number }) =>
      `${counted('en', p.claims, 'claim', 'claims')}, ${counted('en', p.posts, 'post', 'posts')}, ${counted('en', p.channels, 'channel', 'channels')}, ${counted('en', p.accounts, 'account', 'accounts')}, ${counted('en', p.exhibits, 'exhibit', 'exhibits')}, ${counted('en', p.media, 'media file', 'media files')}`,
    ru: (p: { claims: number; posts: number; channels: number; accounts: number; exhibits: number; media: number }) =>
      `утверждений ${number('ru', p.claims)}, постов ${number('ru', p.posts)}, каналов ${number('ru', p.channels)}, аккаунтов ${number('ru', p.accounts)}, материалов ${number('ru', p.exhibits)}, медиафайлов ${number('ru', p.media)}`,
    kk: (p: { claims: number; posts: number; channels: number; accounts: number; exhibits: number; media: number }) =>
      `тұжырым ${number('kk', p.claims)}, жазба ${number('kk', p.posts)}, арна ${number('kk', p.channels)}, аккаунт ${number('kk', p.accounts)}, материал ${number('kk', p.exhibits)}, медиафайл ${number('kk', p.media)}`,
  },
  'preview.file': {
    en: (p: Path & { bytes: number }) => `${p.path} (${number('en', p.bytes)} bytes)`,
    ru: (p: Path & { bytes: number }) => `${p.path} (${number('ru', p.bytes)} байт)`,
    kk: (p: Path & { bytes: number }) => `${p.path} (${number('kk', p.bytes)} байт)`,
  },
  'preview.claim': {
    en: (p: { id: string; text: string; support: string; deny: string }) =>
      `claim ${p.id}: “${p.text}” (independent voices at least: for ${p.support}, against ${p.deny})`,
    ru: (p: { id: string; text: string; support: string; deny: string }) =>
      `утверждение ${p.id}: «${p.text}» (независимых голосов не меньше: за ${p.support}, против ${p.deny})`,
    kk: (p: { id: string; text: string; support: string; deny: string }) =>
      `${p.id} тұжырымы: «${p.text}» (тәуелсіз дауыс кемінде: жақтайтын ${p.support}, қарсы ${p.deny})`,
  },
  'preview.not-assessed': { en: () => 'not assessed', ru: () => 'не оценено', kk: () => 'бағаланбаған' },
  'preview.words': {
    en: (p: { how: string; text: string }) => `words (${kindText(p.how, 'en')}): “${p.text}”`,
    ru: (p: { how: string; text: string }) => `слова (${kindText(p.how, 'ru')}): «${p.text}»`,
    kk: (p: { how: string; text: string }) => `сөздер (${kindText(p.how, 'kk')}): «${p.text}»`,
  },
  'preview.name': {
    en: (p: { kind: string; name: string }) => `name (${kindText(p.kind, 'en')}): “${p.name}”`,
    ru: (p: { kind: string; name: string }) => `имя (${kindText(p.kind, 'ru')}): «${p.name}»`,
    kk: (p: { kind: string; name: string }) => `атау (${kindText(p.kind, 'kk')}): «${p.name}»`,
  },
  'preview.exhibits': {
    en: (p: { exhibits: string }) => `exhibits ${p.exhibits} of the case, under numbers of the export, as commitments`,
    ru: (p: { exhibits: string }) => `материалы дела ${p.exhibits}, под номерами выгрузки, в виде обязательств`,
    kk: (p: { exhibits: string }) => `істің ${p.exhibits} материалдары, экспорт нөмірлерімен, міндеттеме түрінде`,
  },
  'preview.sealed': {
    en: (p: { exhibits: string }) =>
      `sealed, for the holder of the key alone: originals of exhibits ${p.exhibits}, all names behind tokens, proofs`,
    ru: (p: { exhibits: string }) =>
      `запечатано, только для владельца ключа: оригиналы материалов ${p.exhibits}, все имена за обозначениями, подписанные записи`,
    kk: (p: { exhibits: string }) =>
      `мөрленген, тек кілт иесіне: ${p.exhibits} материалдарының түпнұсқалары, таңбалардың артындағы барлық атау, қол қойылған жазбалар`,
  },
  'preview.medium': {
    en: (p: { exhibit: number; ground: string }) => `medium of exhibit ${p.exhibit}: no protected copy: ${p.ground}`,
    ru: (p: { exhibit: number; ground: string }) =>
      `медиафайл материала ${p.exhibit}: нет защищённой копии: ${p.ground}`,
    kk: (p: { exhibit: number; ground: string }) =>
      `${p.exhibit} материалының медиафайлы: қорғалған көшірме жоқ: ${p.ground}`,
  },
  'preview.gate': {
    en: () => 'What the gate found: the export would be stopped',
    ru: () => 'Что нашла проверка: выгрузка была бы остановлена',
    kk: () => 'Тексеру не тапты: экспорт тоқтатылар еді',
  },
  'preview.gate-clear': {
    en: (p: { values: number }) =>
      `The gate searched for ${number('en', p.values)} values and for runs of six words of any post: none found. Words that claims themselves say may leave.`,
    ru: (p: { values: number }) =>
      `Проверка искала ${counted('ru', p.values, 'значение', 'значения', 'значений')} и любые шесть слов подряд из постов: ничего не найдено. Слова самих утверждений выходить могут.`,
    kk: (p: { values: number }) =>
      `Тексеру ${number('kk', p.values)} мән мен жазбалардың қатар тұрған кез келген алты сөзін іздеді: ештеңе табылмады. Тұжырымдардың өз сөздері шыға алады.`,
  },
  'preview.hit': {
    en: (p: { rule: string; file: string; value: string }) => `${p.file}: ${p.rule}, ${p.value}`,
    ru: (p: { rule: string; file: string; value: string }) => `${p.file}: ${p.rule}, ${p.value}`,
    kk: (p: { rule: string; file: string; value: string }) => `${p.file}: ${p.rule}, ${p.value}`,
  },
  'preview.unsearched': {
    en: (p: { count: number }) =>
      `Values that the gate cannot search for in full (${number('en', p.count)}): look for them yourself`,
    ru: (p: { count: number }) => `Что проверка не может искать полностью (${number('ru', p.count)}): посмотрите сами`,
    kk: (p: { count: number }) => `Тексеру толық іздей алмайтын мәндер (${number('kk', p.count)}): өзіңіз қараңыз`,
  },
  'preview.more': {
    en: (p: { count: number }) => `and ${number('en', p.count)} more (all of them with --json)`,
    ru: (p: { count: number }) => `и ещё ${number('ru', p.count)} (все показывает --json)`,
    kk: (p: { count: number }) => `және тағы ${number('kk', p.count)} (барлығын --json көрсетеді)`,
  },
  'exports.none': {
    en: () => 'Nothing was exported from this case.',
    ru: () => 'Из этого дела ничего не выгружалось.',
    kk: () => 'Бұл істен ештеңе экспортталмаған.',
  },
  'exports.handed': {
    en: (p: { time: string; id: string; audience: string; role: string; claims: number; exhibits: number }) =>
      `${p.time}  export ${p.id} for “${p.audience}” by ${p.role}: ${counted('en', p.claims, 'claim', 'claims')}, ${counted('en', p.exhibits, 'exhibit', 'exhibits')}`,
    ru: (p: { time: string; id: string; audience: string; role: string; claims: number; exhibits: number }) =>
      `${p.time}  выгрузка ${p.id} для «${p.audience}», роль ${p.role}: утверждений ${number('ru', p.claims)}, материалов ${number('ru', p.exhibits)}`,
    kk: (p: { time: string; id: string; audience: string; role: string; claims: number; exhibits: number }) =>
      `${p.time}  ${p.id} экспорты, «${p.audience}» үшін, рөлі ${p.role}: тұжырым ${number('kk', p.claims)}, материал ${number('kk', p.exhibits)}`,
  },
  'exports.bag': {
    en: (p: { time: string; audience: string; role: string; exhibits: string }) =>
      `${p.time}  bag of originals for ${p.audience} by ${p.role}: exhibits ${p.exhibits}`,
    ru: (p: { time: string; audience: string; role: string; exhibits: string }) =>
      `${p.time}  пакет оригиналов для ${p.audience}, роль ${p.role}: материалы ${p.exhibits}`,
    kk: (p: { time: string; audience: string; role: string; exhibits: string }) =>
      `${p.time}  түпнұсқалар пакеті ${p.audience} үшін, рөлі ${p.role}: материалдар ${p.exhibits}`,
  },
  'exports.reason': {
    en: (p: { reason: string }) => `reason: ${p.reason}`,
    ru: (p: { reason: string }) => `причина: ${p.reason}`,
    kk: (p: { reason: string }) => `себебі: ${p.reason}`,
  },
  'exports.claims': {
    en: (p: { claims: string }) => `claims: ${p.claims}`,
    ru: (p: { claims: string }) => `утверждения: ${p.claims}`,
    kk: (p: { claims: string }) => `тұжырымдар: ${p.claims}`,
  },
  'exports.commitment': {
    en: (p: { number: number; exhibit: number; commitment: string }) =>
      `exhibit ${p.exhibit} of the case went out as number ${p.number}: ${p.commitment}`,
    ru: (p: { number: number; exhibit: number; commitment: string }) =>
      `материал ${p.exhibit} дела вышел под номером ${p.number}: ${p.commitment}`,
    kk: (p: { number: number; exhibit: number; commitment: string }) =>
      `істің ${p.exhibit} материалы ${p.number} нөмірімен шықты: ${p.commitment}`,
  },
  'exports.token': {
    en: (p: { token: string; id: string; kind: string; value: string }) =>
      `${p.token} in export ${p.id} is the ${kindText(p.kind, 'en')} ${p.value}`,
    ru: (p: { token: string; id: string; kind: string; value: string }) =>
      `${p.token} в выгрузке ${p.id} — ${kindText(p.kind, 'ru')} ${p.value}`,
    kk: (p: { token: string; id: string; kind: string; value: string }) =>
      `${p.token} ${p.id} экспортында: ${kindText(p.kind, 'kk')} ${p.value}`,
  },
} satisfies Messages

/** What the gate looked for, in words. */
export const gateRules = {
  'account-id': { en: () => 'id of an account', ru: () => 'номер аккаунта', kk: () => 'аккаунт нөмірі' },
  'account-name': { en: () => 'name of an account', ru: () => 'имя аккаунта', kk: () => 'аккаунт аты' },
  'channel-id': { en: () => 'id of a channel', ru: () => 'номер канала', kk: () => 'арна нөмірі' },
  'channel-name': { en: () => 'name of a channel', ru: () => 'название канала', kk: () => 'арна атауы' },
  'person-name': { en: () => 'name of a person', ru: () => 'имя человека', kk: () => 'адам есімі' },
  'user-name': { en: () => 'user name', ru: () => 'имя пользователя', kk: () => 'пайдаланушы аты' },
  phone: { en: () => 'telephone number', ru: () => 'номер телефона', kk: () => 'телефон нөмірі' },
  'e-mail': { en: () => 'e-mail address', ru: () => 'адрес электронной почты', kk: () => 'электрондық пошта' },
  coordinates: { en: () => 'coordinates', ru: () => 'координаты', kk: () => 'координаттар' },
  link: { en: () => 'address on the web', ru: () => 'адрес в интернете', kk: () => 'интернет мекенжайы' },
  'file-name': { en: () => 'name of a file', ru: () => 'имя файла', kk: () => 'файл аты' },
  hash: { en: () => 'hash of an original', ru: () => 'хеш оригинала', kk: () => 'түпнұсқа хеші' },
  entry: { en: () => 'journal entry', ru: () => 'запись журнала', kk: () => 'журнал жазбасы' },
  device: {
    en: () => 'id of a device or case',
    ru: () => 'номер устройства или дела',
    kk: () => 'құрылғы не іс нөмірі',
  },
  role: { en: () => 'role', ru: () => 'роль', kk: () => 'рөл' },
  note: { en: () => 'words of a note', ru: () => 'слова заметки', kk: () => 'жазбаша ескерту сөздері' },
  source: {
    en: () => 'what is known of a source',
    ru: () => 'сведения об источнике',
    kk: () => 'дереккөз туралы мәлімет',
  },
  metadata: {
    en: () => 'what a picture or video states of its camera or owner',
    ru: () => 'что снимок или видео сообщает о камере или владельце',
    kk: () => 'сурет не бейне өз камерасы не иесі туралы айтатыны',
  },
  quotation: {
    en: () => 'six or more words of a post, which a search would find',
    ru: () => 'шесть или больше слов поста, по которым его найдёт поиск',
    kk: () => 'іздеу табатын жазбаның алты не одан көп сөзі',
  },
} satisfies Messages

/** Why a value is not searched for in full. */
export const unsearchedReasons = {
  letter: {
    en: () => 'a single letter: not at all',
    ru: () => 'одна буква: никак',
    kk: () => 'бір ғана әріп: мүлде ізделмейді',
  },
  short: {
    en: () => 'too short: as a whole word only',
    ru: () => 'слишком коротко: только целым словом',
    kk: () => 'тым қысқа: тек бүтін сөз ретінде',
  },
  'own-word': {
    en: () => 'a word that the program itself writes: not at all',
    ru: () => 'слово, которое пишет сама программа: никак',
    kk: () => 'бағдарламаның өзі жазатын сөз: мүлде ізделмейді',
  },
  ordinary: {
    en: () => 'an ordinary word of the posts: not at all',
    ru: () => 'обычное слово в постах: никак',
    kk: () => 'жазбалардағы кәдімгі сөз: мүлде ізделмейді',
  },
} satisfies Messages

type Readme = { tool: string; id: string; audience: string; parts: readonly string[] }

const PART_EN: Readonly<Record<string, string>> = {
  'dossier.html': 'data/dossier.html        the dossier: open it in a browser, it needs no network',
  court: 'data/court/              statements of acquisition and custody',
  tables: 'data/tables/             tables: CSV, Parquet; where both are there, with the same rows',
  followthemoney: 'data/followthemoney/     entities and statements of FollowTheMoney',
  network: 'data/network/            the network of joint action, GEXF and GraphML',
  linked: 'data/linked/             ClaimReview, MediaReview, PROV-O, nanopublications',
  web: 'data/web/                list of originals that came from the web',
  facts: 'data/facts/              for each claim the facts from which every number of it can be recomputed',
  media: 'data/media/              protected copies of pictures, recordings and videos',
  sealed:
    'data/sealed/             for the holder of the key alone: originals, what commitments and tokens stand for, signed proofs',
}
const PART_RU: Readonly<Record<string, string>> = {
  'dossier.html': 'data/dossier.html        досье: откройте в браузере, сеть не нужна',
  court: 'data/court/              справки о поступлении и хранении',
  tables: 'data/tables/             таблицы: CSV, Parquet; если есть оба, строки одинаковы',
  followthemoney: 'data/followthemoney/     сущности и утверждения FollowTheMoney',
  network: 'data/network/            сеть совместных действий, GEXF и GraphML',
  linked: 'data/linked/             ClaimReview, MediaReview, PROV-O, нанопубликации',
  web: 'data/web/                список оригиналов из интернета',
  facts: 'data/facts/              факты по каждому утверждению, по которым пересчитывается любое его число',
  media: 'data/media/              защищённые копии снимков, записей и видео',
  sealed: 'data/sealed/             только для владельца ключа: оригиналы, расшифровка обозначений, подписанные записи',
}
const PART_KK: Readonly<Record<string, string>> = {
  'dossier.html': 'data/dossier.html        құжаттама: браузерде ашыңыз, желі керек емес',
  court: 'data/court/              түсуі мен сақталуы туралы анықтамалар',
  tables: 'data/tables/             кестелер: CSV, Parquet; екеуі де болса, жолдары бірдей',
  followthemoney: 'data/followthemoney/     FollowTheMoney нысандары мен мәлімдемелері',
  network: 'data/network/            бірлескен әрекет желісі, GEXF және GraphML',
  linked: 'data/linked/             ClaimReview, MediaReview, PROV-O, нанопубликациялар',
  web: 'data/web/                интернеттен алынған түпнұсқалар тізімі',
  facts: 'data/facts/              әр тұжырымның кез келген санын қайта есептеуге болатын фактілер',
  media: 'data/media/              суреттердің, жазбалардың және видеоның қорғалған көшірмелері',
  sealed: 'data/sealed/             тек кілт иесіне: түпнұсқалар, таңбалардың мәні, қол қойылған жазбалар',
}

const listed = (parts: readonly string[], words: Readonly<Record<string, string>>) =>
  parts.map(part => `  ${words[part] ?? part}\n`).join('')

const CHECKS = `
  sha256sum --check --quiet manifest-sha256.txt
  sha256sum --check --quiet tagmanifest-sha256.txt
  openssl dgst -sha256 tagmanifest-sha256.txt
`

const UNSEAL = `
  age --decrypt --identity KEY.txt data/sealed/openings.json.age > openings.json
  age --decrypt --identity KEY.txt data/sealed/originals/1.age > original-1
`

/** README.txt of a protected export. */
export const handedReadme = {
  en: (p: Readme) => `This folder is export ${p.id} for “${p.audience}”, a bag (BagIt, RFC 8493), written by ${p.tool}.

${listed(p.parts, PART_EN)}  manifest-*.txt           checksums of all files in data/
  tagmanifest-*.txt        checksums of all other files

It is protected. Names such as 7QK2M-9XBPD stand for accounts, channels and posts; they hold in this export alone and
lead to no other. A commitment stands for an original: SHA-256 over 32 bytes of salt and the SHA-256 of the original. Numbers of exhibits are
those of this export. What was left out, and by which rule, is listed in it.

Check that nothing was changed, in this folder, without the program that wrote it:
${CHECKS}
Both lists can be made anew by anybody who changes a file: compare the last sum with the one you were told.
${p.parts.includes('sealed') ? `\nThe sealed part is for the holder of the key (age, C2SP). With a passphrase, KEY.txt is data/sealed/key.age:\n${UNSEAL}` : ''}`,
  ru: (
    p: Readme,
  ) => `Эта папка — выгрузка ${p.id} для «${p.audience}», пакет BagIt (RFC 8493), её записала программа ${p.tool}.

${listed(p.parts, PART_RU)}  manifest-*.txt           контрольные суммы всех файлов в data/
  tagmanifest-*.txt        контрольные суммы всех остальных файлов

Она защищена. Обозначения вида 7QK2M-9XBPD стоят вместо аккаунтов, каналов и постов и действуют только в этой выгрузке и не
ведут к другой. Вместо оригинала — обязательство: SHA-256 от 32 байт соли и SHA-256 оригинала. Номера материалов действуют
только здесь. Что опущено и по какому правилу, в ней перечислено.

Проверить в этой папке, что ничего не изменено, можно без программы, которая её записала:
${CHECKS}
Оба списка может составить заново каждый, кто изменит файл: сравните последнюю сумму с той, которую вам сообщили.
${p.parts.includes('sealed') ? `\nЗапечатанная часть — для владельца ключа (age, C2SP). При парольной фразе KEY.txt — это data/sealed/key.age:\n${UNSEAL}` : ''}`,
  kk: (
    p: Readme,
  ) => `Бұл қалта — «${p.audience}» үшін ${p.id} экспорты, BagIt пакеті (RFC 8493), оны ${p.tool} бағдарламасы жазған.

${listed(p.parts, PART_KK)}  manifest-*.txt           data/ ішіндегі барлық файлдың бақылау қосындылары
  tagmanifest-*.txt        қалған барлық файлдың бақылау қосындылары

Ол қорғалған. 7QK2M-9XBPD сияқты таңбалар аккаунттардың, арналардың және жазбалардың орнында тұрады және тек осы экспортта жарамды,
басқасына апармайды. Түпнұсқаның орнында міндеттеме тұр: 32 байт тұз бен түпнұсқаның SHA-256 мәнінен алынған
SHA-256. Материал нөмірлері тек осында жарамды. Не қалдырылғаны және қай ереже бойынша екені ішінде тізілген.

Ештеңе өзгермегенін осы қалтада, оны жазған бағдарламасыз тексеру:
${CHECKS}
Файлды өзгерткен адам екі тізімді де қайта жасай алады: соңғы қосындыны сізге айтылғанымен салыстырыңыз.
${p.parts.includes('sealed') ? `\nМөрленген бөлік кілт иесіне арналған (age, C2SP). Құпия сөйлем болса, KEY.txt — data/sealed/key.age:\n${UNSEAL}` : ''}`,
} satisfies { en: (p: Readme) => string; ru: (p: Readme) => string; kk: (p: Readme) => string }
