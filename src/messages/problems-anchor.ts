// Why a time stamp is not there yet or does not hold.

import { type Messages, number } from './catalogue.ts'

type Nothing = Record<string, never>
type Fault = { fault: string }
type Value = { value: string }
type Groups = { device: string; epoch: string; from: number; to: number }

export const anchorProblemMessages = {
  'anchor-unreachable': {
    en: (p: { reason: string }) => `The authority cannot be reached (${p.reason}).`,
    ru: (p: { reason: string }) => `Служба недоступна (${p.reason}).`,
    kk: (p: { reason: string }) => `Қызметке қосылу мүмкін емес (${p.reason}).`,
  },
  'anchor-timeout': {
    en: (p: { seconds: number }) => `No answer within ${number('en', p.seconds, 1)} s.`,
    ru: (p: { seconds: number }) => `Нет ответа за ${number('ru', p.seconds, 1)} с.`,
    kk: (p: { seconds: number }) => `${number('kk', p.seconds, 1)} с ішінде жауап жоқ.`,
  },
  'anchor-interrupted': {
    en: (_: Nothing) => 'Stopped before it answered.',
    ru: (_: Nothing) => 'Остановлено до ответа.',
    kk: (_: Nothing) => 'Жауап келгенше тоқтатылды.',
  },
  'anchor-status': {
    en: (p: { status: number }) => `It answered with HTTP status ${p.status} instead of a stamp.`,
    ru: (p: { status: number }) => `Вместо метки получен ответ HTTP ${p.status}.`,
    kk: (p: { status: number }) => `Белгінің орнына HTTP ${p.status} жауабы келді.`,
  },
  'anchor-redirected': {
    en: (p: Value & { status: number }) =>
      `It points to another address, which is not followed unasked (HTTP ${p.status}): ${p.value}`,
    ru: (p: Value & { status: number }) =>
      `Ответ отсылает к другому адресу; без спроса туда не обращаемся (HTTP ${p.status}): ${p.value}`,
    kk: (p: Value & { status: number }) =>
      `Жауап басқа мекенжайға сілтейді; сұраусыз оған жүгінбейміз (HTTP ${p.status}): ${p.value}`,
  },
  'anchor-answer-too-large': {
    en: (p: { most: number }) => `Its answer is larger than ${number('en', p.most)} bytes and was given up.`,
    ru: (p: { most: number }) => `Ответ больше ${number('ru', p.most)} байт и отброшен.`,
    kk: (p: { most: number }) => `Жауап ${number('kk', p.most)} байттан үлкен, қабылданбады.`,
  },
  'anchor-too-large': {
    en: (p: { bytes: number; most: number }) =>
      `The time-stamp token has ${number('en', p.bytes)} bytes; more than ${number('en', p.most)} are not read.`,
    ru: (p: { bytes: number; most: number }) =>
      `Метка времени занимает ${number('ru', p.bytes)} байт; больше ${number('ru', p.most)} не читаем.`,
    kk: (p: { bytes: number; most: number }) =>
      `Уақыт белгісі ${number('kk', p.bytes)} байт; ${number('kk', p.most)} байттан артығы оқылмайды.`,
  },
  'anchor-not-a-token': {
    en: (p: Fault) => `This is no time-stamp token of RFC 3161 (${p.fault}).`,
    ru: (p: Fault) => `Это не метка времени по RFC 3161 (${p.fault}).`,
    kk: (p: Fault) => `Бұл RFC 3161 бойынша уақыт белгісі емес (${p.fault}).`,
  },
  'anchor-refused': {
    en: (p: { status: number; text: string }) =>
      `The authority refused to stamp (status ${p.status}): ${p.text || '-'}`,
    ru: (p: { status: number; text: string }) => `Служба отказала в метке (статус ${p.status}): ${p.text || '-'}`,
    kk: (p: { status: number; text: string }) => `Қызмет белгі қоюдан бас тартты (күйі ${p.status}): ${p.text || '-'}`,
  },
  'anchor-imprint-differs': {
    en: (_: Nothing) => 'The stamp is for something else than the root of this anchor.',
    ru: (_: Nothing) => 'Метка поставлена не на корень этой привязки.',
    kk: (_: Nothing) => 'Белгі осы байламның түбіріне қойылмаған.',
  },
  'anchor-nonce-differs': {
    en: (_: Nothing) => 'The stamp does not answer this request: its nonce is another one.',
    ru: (_: Nothing) => 'Метка отвечает не на этот запрос: в ней другое одноразовое число.',
    kk: (_: Nothing) => 'Белгі осы сұрауға жауап емес: бір реттік саны басқа.',
  },
  'anchor-certificate-missing': {
    en: (_: Nothing) => 'The certificate that the signature names did not come along.',
    ru: (_: Nothing) => 'Нет сертификата, на который ссылается подпись.',
    kk: (_: Nothing) => 'Қолтаңба атайтын сертификат жоқ.',
  },
  'anchor-certificate-unfit': {
    en: (p: Fault) => `The certificate that signed may not sign time stamps (${p.fault}).`,
    ru: (p: Fault) => `Подписавший сертификат не годится для меток времени (${p.fault}).`,
    kk: (p: Fault) => `Қол қойған сертификат уақыт белгілеріне жарамайды (${p.fault}).`,
  },
  'anchor-signature-bad': {
    en: (_: Nothing) => 'The signature of the time stamp does not hold.',
    ru: (_: Nothing) => 'Подпись метки времени неверна.',
    kk: (_: Nothing) => 'Уақыт белгісінің қолтаңбасы дұрыс емес.',
  },
  'anchor-authority-unknown': {
    en: (_: Nothing) => 'The signature holds, but its certificate leads to none of the roots that were given.',
    ru: (_: Nothing) => 'Подпись верна, но её сертификат не ведёт ни к одному из указанных корней.',
    kk: (_: Nothing) => 'Қолтаңба дұрыс, бірақ сертификаты берілген түбірлердің ешқайсысына апармайды.',
  },
  'anchor-not-ots': {
    en: (p: Fault) => `This is no OpenTimestamps proof that can be used (${p.fault}).`,
    ru: (p: Fault) => `Это не пригодное доказательство OpenTimestamps (${p.fault}).`,
    kk: (p: Fault) => `Бұл жарамды OpenTimestamps дәлелі емес (${p.fault}).`,
  },
  'anchor-calendar-not-named': {
    en: (p: Value) => `The proof waits for a calendar that you did not name; to ask it, add: --ots ${p.value}`,
    ru: (p: Value) =>
      `Доказательство ждёт календарь, который вы не называли; чтобы спросить его, добавьте: --ots ${p.value}`,
    kk: (p: Value) => `Дәлел сіз атамаған күнтізбені күтеді; одан сұрау үшін қосыңыз: --ots ${p.value}`,
  },
  'anchor-header-differs': {
    en: (p: { height: number }) => `The header given for block ${p.height} is not the one that the proof leads to.`,
    ru: (p: { height: number }) => `Указанный заголовок блока ${p.height} не тот, к которому ведёт доказательство.`,
    kk: (p: { height: number }) => `${p.height} блогының берілген тақырыбы дәлел апаратын тақырып емес.`,
  },
  'anchor-header-missing': {
    en: (p: { height: number }) => `The proof leads to block ${p.height}, whose header was not given.`,
    ru: (p: { height: number }) => `Доказательство ведёт к блоку ${p.height}, заголовок которого не указан.`,
    kk: (p: { height: number }) => `Дәлел ${p.height} блогына апарады, оның тақырыбы берілмеген.`,
  },
  'anchor-proof-missing': {
    en: (_: Nothing) => 'The stamp or its request is missing among the originals, or not as it was kept.',
    ru: (_: Nothing) => 'Метки или запроса к ней нет среди оригиналов, либо они изменены.',
    kk: (_: Nothing) => 'Белгі не оның сұрауы түпнұсқалар арасында жоқ не өзгерген.',
  },
  'anchor-act-unreadable': {
    en: (_: Nothing) => 'An entry about an anchor is not in its form and was passed over.',
    ru: (_: Nothing) => 'Запись о привязке не в своём виде и пропущена.',
    kk: (_: Nothing) => 'Байлам туралы жазба өз пішінінде емес, аттап өтілді.',
  },
  'anchor-groups-missing': {
    en: (p: Groups) =>
      `Groups ${p.from} to ${p.to} of device ${p.device}, epoch ${p.epoch}, were anchored and are not there: its journal was longer once.`,
    ru: (p: Groups) =>
      `Группы ${p.from}–${p.to} устройства ${p.device}, эпоха ${p.epoch}, были привязаны, но их нет: журнал был длиннее.`,
    kk: (p: Groups) =>
      `${p.device} құрылғысының ${p.epoch} дәуіріндегі ${p.from}–${p.to} топтары байланған, бірақ жоқ: журнал ұзынырақ болған.`,
  },
  'anchor-root-differs': {
    en: (_: Nothing) => 'The signed groups do not give the root that was anchored: they were others once.',
    ru: (_: Nothing) => 'Подписанные группы не дают привязанного корня: раньше они были другими.',
    kk: (_: Nothing) => 'Қол қойылған топтардан байланған түбір шықпайды: бұрын олар басқа болған.',
  },
} satisfies Messages
