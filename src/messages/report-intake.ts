// What came in, what could not be read, and how it is kept.

import type { Language } from '../model/ladder.ts'
import type { StatedCheck, StatedForm } from '../model/stated-origin.ts'
import { counted, type Message, type Messages, number } from './catalogue.ts'
import { linked } from './report-format.ts'

interface Stated {
  readonly form: StatedForm
  readonly check: StatedCheck
  readonly time: string
}

const FORMS: Readonly<Record<StatedForm, string>> = { warc: 'WARC', proofmode: 'ProofMode', tella: 'Tella' }

const CHECKS: Readonly<Record<StatedCheck, Record<Language, string>>> = {
  match: {
    en: 'the hash stated there agrees',
    ru: 'указанный там хеш совпадает',
    kk: 'онда көрсетілген хеш сәйкес келеді',
  },
  differs: {
    en: 'the hash stated there differs',
    ru: 'указанный там хеш не совпадает',
    kk: 'онда көрсетілген хеш сәйкес емес',
  },
  none: { en: 'no hash is stated', ru: 'хеш не указан', kk: 'хеш көрсетілмеген' },
  unchecked: {
    en: 'the hash stated there was not checked',
    ru: 'указанный там хеш не сверен',
    kk: 'онда көрсетілген хеш тексерілмеді',
  },
}

export const reportIntakeMessages = {
  'intake.title': { en: () => 'What came in', ru: () => 'Что поступило', kk: () => 'Не келіп түсті' },
  'intake.answer': {
    en: p =>
      `${counted('en', p.inputs, 'file was', 'files were')} given or found; ${linked('originals', counted('en', p.originals, 'original', 'originals'))} kept; ${counted('en', p.posts, 'post', 'posts')} in ${counted('en', p.channels, 'chat', 'chats')}.`,
    ru: p =>
      `Дано или найдено: ${counted('ru', p.inputs, 'файл', 'файла', 'файлов')}; сохранено: ${linked('originals', counted('ru', p.originals, 'оригинал', 'оригинала', 'оригиналов'))}; ${counted('ru', p.posts, 'пост', 'поста', 'постов')}, ${counted('ru', p.channels, 'чат', 'чата', 'чатов')}.`,
    kk: p =>
      `Берілгені не табылғаны: ${counted('kk', p.inputs, 'файл')}; сақталғаны: ${linked('originals', counted('kk', p.originals, 'түпнұсқа'))}; ${counted('kk', p.posts, 'жазба')}, ${counted('kk', p.channels, 'чат')}.`,
  } satisfies Message<{ inputs: number; originals: number; posts: number; channels: number }>,
  'intake.identities': {
    en: p =>
      `Accounts: ${number('en', p.byId)} known by a platform id, ${number('en', p.byName)} by a name only. Names collide and change, so the latter are never joined across chats by name alone.`,
    ru: p =>
      `Аккаунты: по id платформы известны ${number('ru', p.byId)}, только по имени — ${number('ru', p.byName)}. Имена совпадают и меняются, поэтому вторые никогда не объединяются между чатами лишь по имени.`,
    kk: p =>
      `Аккаунттар: платформа id-і бойынша белгілісі ${number('kk', p.byId)}, тек аты бойынша — ${number('kk', p.byName)}. Аттар сәйкес келеді әрі өзгереді, сондықтан соңғылары чаттар арасында аты бойынша ғана біріктірілмейді.`,
  } satisfies Message<{ byId: number; byName: number }>,
  'intake.allZoned': {
    en: () => 'Every post has a time whose zone is known.',
    ru: () => 'У каждого поста есть время с известным поясом.',
    kk: () => 'Әр жазбаның белдеуі белгілі уақыты бар.',
  },
  'intake.zoneless': {
    en: p =>
      `${counted('en', p.zoneless, 'post has', 'posts have')} a time whose zone nobody stated, ${number('en', p.timeless)} have none at all.`,
    ru: p =>
      `Постов с временем, пояс которого никто не указал: ${number('ru', p.zoneless)}; совсем без времени: ${number('ru', p.timeless)}.`,
    kk: p =>
      `Уақыт белдеуі көрсетілмеген жазбалар: ${number('kk', p.zoneless)}; мүлде уақытсызы: ${number('kk', p.timeless)}.`,
  } satisfies Message<{ zoneless: number; timeless: number }>,
  'changed.title': {
    en: () => 'Posts that changed',
    ru: () => 'Изменившиеся посты',
    kk: () => 'Өзгерген жазбалар',
  },
  'changed.legend': {
    en: () => 'Struck through: in the version before only. Underlined: in the version after only.',
    ru: () => 'Зачёркнуто: было только в прежней версии. Подчёркнуто: есть только в следующей.',
    kk: () => 'Сызып тасталғаны: тек алдыңғы нұсқада. Асты сызылғаны: тек кейінгісінде.',
  },
  'changed.post': {
    en: p => `${linked('post', counted('en', p.versions, 'version', 'versions'))} held`,
    ru: p => `${linked('post', counted('ru', p.versions, 'версия', 'версии', 'версий'))} в деле`,
    kk: p => `Істе ${linked('post', counted('kk', p.versions, 'нұсқа'))} бар`,
  } satisfies Message<{ versions: number }>,
  'changed.edited': {
    en: p => `edited ${p.time} UTC`,
    ru: p => `изменено ${p.time} UTC`,
    kk: p => `${p.time} UTC өзгертілген`,
  } satisfies Message<{ time: string }>,
  'intake.versions': {
    en: p =>
      p.count === 0
        ? 'No message differs between two exports.'
        : `Exports that overlap differ in their words: ${counted('en', p.count, 'further version is', 'further versions are')} kept beside the current one.`,
    ru: p =>
      p.count === 0
        ? 'Ни одно сообщение не различается между выгрузками.'
        : `Пересекающиеся выгрузки расходятся: рядом с текущими хранятся и другие версии, их ${number('ru', p.count)}.`,
    kk: p =>
      p.count === 0
        ? 'Бірде-бір хабар экспорттар арасында ерекшеленбейді.'
        : `Қабаттасқан экспорттар бір-бірінен ерекшеленеді: қазіргісінің жанында тағы ${counted('kk', p.count, 'нұсқа')} сақталған.`,
  } satisfies Message<{ count: number }>,
  'intake.media': {
    en: p => `Media: ${number('en', p.referenced)} referred to, ${number('en', p.held)} held.`,
    ru: p => `Медиа: упомянуто ${number('ru', p.referenced)}, есть в деле ${number('ru', p.held)}.`,
    kk: p => `Медиа: аталғаны ${number('kk', p.referenced)}, істе бары ${number('kk', p.held)}.`,
  } satisfies Message<{ referenced: number; held: number }>,
  'intake.absent': {
    en: () =>
      'Messages that one export holds and another lacks although its range covers them. That is absence, not proof of deletion.',
    ru: () =>
      'Сообщения, которые есть в одной выгрузке и которых нет в другой, хотя её диапазон их охватывает. Это отсутствие, а не доказательство удаления.',
    kk: () =>
      'Бір экспортта бар, ал екіншісінде оның ауқымына кірсе де жоқ хабарлар. Бұл жоқтық қана, жойылғанының дәлелі емес.',
  },
  'intake.formats': { en: () => 'Formats', ru: () => 'Форматы', kk: () => 'Пішімдер' },
  'intake.chats': { en: () => 'Chats', ru: () => 'Чаты', kk: () => 'Чаттар' },
  'format.telegram-json': {
    en: () => 'Telegram export, JSON',
    ru: () => 'выгрузка Telegram, JSON',
    kk: () => 'Telegram экспорты, JSON',
  },
  'format.telegram-html': {
    en: () => 'Telegram export, HTML',
    ru: () => 'выгрузка Telegram, HTML',
    kk: () => 'Telegram экспорты, HTML',
  },
  'format.whatsapp': { en: () => 'WhatsApp chat', ru: () => 'чат WhatsApp', kk: () => 'WhatsApp чаты' },
  'format.table': { en: () => 'table', ru: () => 'таблица', kk: () => 'кесте' },
  'format.document': { en: () => 'document', ru: () => 'документ', kk: () => 'құжат' },
  'format.followthemoney': {
    en: () => 'FollowTheMoney entities',
    ru: () => 'сущности FollowTheMoney',
    kk: () => 'FollowTheMoney нысандары',
  },
  'format.auto-archiver': {
    en: () => 'auto-archiver table',
    ru: () => 'таблица auto-archiver',
    kk: () => 'auto-archiver кестесі',
  },
  'format.companion': {
    en: () => 'file that speaks of others',
    ru: () => 'файл, описывающий другие',
    kk: () => 'басқа файлдарды сипаттайтын файл',
  },
  'format.archive': { en: () => 'archive', ru: () => 'архив', kk: () => 'мұрағат' },
  'format.media': { en: () => 'media file', ru: () => 'медиафайл', kk: () => 'медиафайл' },
  'format.unknown': { en: () => 'not recognised', ru: () => 'не распознан', kk: () => 'танылмаған' },
  'kind.broadcast': { en: () => 'channel', ru: () => 'канал', kk: () => 'арна' },
  'kind.group': { en: () => 'group', ru: () => 'группа', kk: () => 'топ' },
  'kind.private': { en: () => 'private chat', ru: () => 'личный чат', kk: () => 'жеке чат' },
  'kind.page': { en: () => 'page', ru: () => 'страница', kk: () => 'парақша' },
  'kind.document': { en: () => 'document', ru: () => 'документ', kk: () => 'құжат' },
  'kind.unknown': { en: () => 'kind not stated', ru: () => 'вид не указан', kk: () => 'түрі көрсетілмеген' },
  'identity.platform-id': { en: () => 'platform id', ru: () => 'id платформы', kk: () => 'платформа id-і' },
  'identity.name-only': { en: () => 'name only', ru: () => 'только имя', kk: () => 'тек аты' },
  'zone.known': { en: () => 'known', ru: () => 'известен', kk: () => 'белгілі' },
  'zone.none': { en: () => 'not stated', ru: () => 'не указан', kk: () => 'көрсетілмеген' },
  'zone.some': {
    en: p => `not stated for ${number('en', p.count)}`,
    ru: p => `не указан у ${number('ru', p.count)}`,
    kk: p => `${number('kk', p.count)} жазбада көрсетілмеген`,
  } satisfies Message<{ count: number }>,
  'zone.source': { en: () => 'as in the file', ru: () => 'как в файле', kk: () => 'файлдағыдай' },
  'media.photo': { en: () => 'photo', ru: () => 'фото', kk: () => 'фото' },
  'media.video': { en: () => 'video', ru: () => 'видео', kk: () => 'видео' },
  'media.voice': { en: () => 'voice message', ru: () => 'голосовое', kk: () => 'дауыстық хабар' },
  'media.audio': { en: () => 'audio', ru: () => 'аудио', kk: () => 'аудио' },
  'media.sticker': { en: () => 'sticker', ru: () => 'стикер', kk: () => 'стикер' },
  'media.animation': { en: () => 'animation', ru: () => 'анимация', kk: () => 'анимация' },
  'media.document': { en: () => 'document', ru: () => 'документ', kk: () => 'құжат' },
  'media.round-video': { en: () => 'round video', ru: () => 'видеосообщение', kk: () => 'бейнехабар' },
  'media.unknown': { en: () => 'file', ru: () => 'файл', kk: () => 'файл' },
  'status.held': { en: () => 'held', ru: () => 'есть', kk: () => 'бар' },
  'status.not-included': {
    en: () => 'left out of the export',
    ru: () => 'не включено в выгрузку',
    kk: () => 'экспортқа енгізілмеген',
  },
  'status.missing': {
    en: () => 'named but not found',
    ru: () => 'названо, но не найдено',
    kk: () => 'аталған, бірақ табылмаған',
  },
  'status.referenced': { en: () => 'referred to', ru: () => 'упомянуто', kk: () => 'аталған' },
  'column.format': { en: () => 'Format', ru: () => 'Формат', kk: () => 'Пішімі' },
  'column.originals': { en: () => 'Originals', ru: () => 'Оригиналы', kk: () => 'Түпнұсқалар' },
  'column.kind': { en: () => 'Kind', ru: () => 'Вид', kk: () => 'Түрі' },
  'column.identity': { en: () => 'Known by', ru: () => 'Известен по', kk: () => 'Немен белгілі' },
  'column.zone': { en: () => 'Time zone', ru: () => 'Пояс', kk: () => 'Уақыт белдеуі' },
  'column.firstLast': {
    en: () => 'First, last post',
    ru: () => 'Первый, последний пост',
    kk: () => 'Алғашқы, соңғы жазба',
  },
  'column.messages': { en: () => 'Messages', ru: () => 'Сообщения', kk: () => 'Хабарлар' },
  'column.lackedBy': { en: () => 'Lacking in', ru: () => 'Нет в', kk: () => 'Мұнда жоқ' },
  'problems.title': {
    en: () => 'What could not be read',
    ru: () => 'Что не удалось прочитать',
    kk: () => 'Не оқылмады',
  },
  'problems.none': {
    en: () => 'Everything that was given could be read.',
    ru: () => 'Всё, что было дано, удалось прочитать.',
    kk: () => 'Берілгеннің бәрі оқылды.',
  },
  'problems.answer': {
    en: p =>
      `${counted('en', p.losses, 'record is', 'records are')} missing from the case; ${counted('en', p.notices, 'notice', 'notices')} concern what is kept but should be known.`,
    ru: p =>
      `Отсутствует в деле: ${counted('ru', p.losses, 'запись', 'записи', 'записей')}. Замечаний о том, что сохранено, но о чём надо знать: ${number('ru', p.notices)}.`,
    kk: p =>
      `Істе жоғы: ${counted('kk', p.losses, 'жазба')}. Сақталған, бірақ білу керек нәрселер туралы ескертпе: ${number('kk', p.notices)}.`,
  } satisfies Message<{ losses: number; notices: number }>,
  'problems.codes': { en: () => 'By kind', ru: () => 'По видам', kk: () => 'Түрлері бойынша' },
  'problems.list': { en: () => 'One by one', ru: () => 'По одному', kk: () => 'Бір-бірлеп' },
  'severity.loss': { en: () => 'missing', ru: () => 'отсутствует', kk: () => 'жоқ' },
  'severity.notice': { en: () => 'notice', ru: () => 'замечание', kk: () => 'ескертпе' },
  'column.severity': { en: () => 'What it means', ru: () => 'Что это значит', kk: () => 'Мәні' },
  'column.count': { en: () => 'Count', ru: () => 'Сколько', kk: () => 'Саны' },
  'column.problem': { en: () => 'For instance', ru: () => 'Например', kk: () => 'Мысалы' },
  'column.where': { en: () => 'Where', ru: () => 'Где', kk: () => 'Қайда' },
  'column.what': { en: () => 'What', ru: () => 'Что', kk: () => 'Не' },
  'where.line': {
    en: p => `line ${number('en', p.line)}`,
    ru: p => `строка ${number('ru', p.line)}`,
    kk: p => `${number('kk', p.line)}-жол`,
  } satisfies Message<{ line: number }>,
  'where.byte': {
    en: p => `byte ${number('en', p.byte)}`,
    ru: p => `байт ${number('ru', p.byte)}`,
    kk: p => `${number('kk', p.byte)}-байт`,
  } satisfies Message<{ byte: number }>,
  'custody.title': { en: () => 'Custody', ru: () => 'Сохранность', kk: () => 'Сақталуы' },
  'custody.answer': {
    en: p =>
      `${counted('en', p.originals, 'original is', 'originals are')} kept bit for bit; ${counted('en', p.entries, 'signed entry', 'signed entries')} in ${counted('en', p.groups, 'commit group', 'commit groups')} record what was done.`,
    ru: p =>
      `Сохранено бит в бит: ${counted('ru', p.originals, 'оригинал', 'оригинала', 'оригиналов')}. Что делалось, записано в журнале: ${counted('ru', p.entries, 'подписанная запись', 'подписанные записи', 'подписанных записей')}, ${counted('ru', p.groups, 'группа', 'группы', 'групп')} фиксации.`,
    kk: p =>
      `Биттен битке дейін сақталғаны: ${counted('kk', p.originals, 'түпнұсқа')}. Не істелгені журналда: ${counted('kk', p.entries, 'қол қойылған жазба')}, ${counted('kk', p.groups, 'бекіту тобы')}.`,
  } satisfies Message<{ originals: number; entries: number; groups: number }>,
  'custody.device': { en: () => 'Device key', ru: () => 'Ключ устройства', kk: () => 'Құрылғы кілті' },
  'custody.unwitnessed': {
    en: () =>
      'Tail unwitnessed: nothing outside this case vouches for the end of its journal. Changes inside would be found; a cut end or a case put back to an earlier state would not.',
    ru: () =>
      'Конец не засвидетельствован: вне этого дела ничто не подтверждает конец журнала. Изменение внутри обнаружится; обрезанный конец или возврат к прежнему состоянию — нет.',
    kk: () =>
      'Соңы куәландырылмаған: осы істен тыс ештеңе журналдың соңын растамайды. Ішіндегі өзгеріс табылады; кесілген соңы не бұрынғы күйге қайтару табылмайды.',
  },
  'custody.witnessed': {
    en: () => 'The end of the journal is witnessed from outside the case.',
    ru: () => 'Конец журнала засвидетельствован вне дела.',
    kk: () => 'Журналдың соңы істен тыс куәландырылған.',
  },
  'custody.check': {
    en: () =>
      'To check without this program: run sha256sum on a path of the table inside the case folder and compare. To check everything, signatures included:',
    ru: () =>
      'Чтобы проверить без этой программы, выполните sha256sum для пути из таблицы в папке дела и сравните. Чтобы проверить всё вместе с подписями:',
    kk: () =>
      'Бұл бағдарламасыз тексеру үшін іс қалтасында кестедегі жолға sha256sum орындап, салыстырыңыз. Қолтаңбаларымен қоса бәрін тексеру үшін:',
  },
  'custody.checkSealed': {
    en: () =>
      'The case is sealed: its originals lie encrypted and are compared with these SHA-256 values after it was opened with its passphrase. To check everything, signatures included:',
    ru: () =>
      'Дело запечатано: оригиналы лежат зашифрованными и сверяются с этими значениями SHA-256 после открытия парольной фразой. Чтобы проверить всё вместе с подписями:',
    kk: () =>
      'Іс мөрленген: түпнұсқалар шифрланған, құпия сөйлеммен ашылған соң осы SHA-256 мәндерімен салыстырылады. Қолтаңбаларымен қоса бәрін тексеру үшін:',
  },
  'custody.extract': {
    en: p => `Chosen chats out of ${p.name}; SHA-256 of the whole file, which was not kept:`,
    ru: p => `Выбранные чаты из ${p.name}; SHA-256 всего файла, который не сохранён:`,
    kk: p => `${p.name} ішінен таңдалған чаттар; сақталмаған бүкіл файлдың SHA-256 мәні:`,
  } satisfies Message<{ name: string }>,
  'custody.stated': {
    en: p =>
      p.form === 'warc'
        ? `Out of a web archive${p.time === '' ? '' : `, captured ${p.time} by its account`}; ${CHECKS[p.check].en}`
        : `${FORMS[p.form]} speaks of it; ${CHECKS[p.check].en}`,
    ru: p =>
      p.form === 'warc'
        ? `Из веб-архива${p.time === '' ? '' : `, снято ${p.time} по его данным`}; ${CHECKS[p.check].ru}`
        : `О нём есть подтверждение ${FORMS[p.form]}; ${CHECKS[p.check].ru}`,
    kk: p =>
      p.form === 'warc'
        ? `Веб-мұрағаттан${p.time === '' ? '' : `, оның дерегінше ${p.time} түсірілген`}; ${CHECKS[p.check].kk}`
        : `Ол туралы ${FORMS[p.form]} растауы бар; ${CHECKS[p.check].kk}`,
  } satisfies Message<Stated>,
  'column.number': { en: () => 'No.', ru: () => '№', kk: () => '№' },
  'column.original': { en: () => 'Original', ru: () => 'Оригинал', kk: () => 'Түпнұсқа' },
  'column.size': { en: () => 'Size', ru: () => 'Размер', kk: () => 'Көлемі' },
  'column.sha256': { en: () => 'SHA-256 and path', ru: () => 'SHA-256 и путь', kk: () => 'SHA-256 және жолы' },
} satisfies Messages
