// The view of handing on: bags of originals, what was handed out before, what a token stands for, audiences.

import { counted, type Message, type Messages, number } from './catalogue.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

export const handingLogMessages = {
  'bag.lead': words(
    'Originals with signed proofs, as they came in: a bag (BagIt, RFC 8493) that any archive can check. Nothing in it is protected; who gets it sees everything in it.',
    'Оригиналы с подписанными доказательствами, как поступили: пакет BagIt (RFC 8493), который проверит любой архив. Ничего в нём не защищено; получатель видит всё.',
    'Түпнұсқалар қол қойылған дәлелдерімен, түскен күйінде: кез келген мұрағат тексере алатын BagIt пакеті (RFC 8493). Ішінде ештеңе қорғалмаған; алған адам бәрін көреді.',
  ),
  'bag.exhibits': words(
    'Exhibits, by number; empty for all',
    'Материалы по номерам; пусто — все',
    'Материалдар нөмірі; бос болса бәрі',
  ),
  'bag.for': words('Who will see them', 'Кто их увидит', 'Оларды кім көреді'),
  'bag.use': words('For what', 'Для чего', 'Не үшін'),
  'bag.write': words('Write the bag', 'Записать пакет', 'Пакетті жазу'),
  'bag.plain': words(
    'I know that originals leave this sealed case as plain files',
    'Я понимаю, что оригиналы выйдут из запечатанного дела обычными файлами',
    'Түпнұсқалар мөрленген істен кәдімгі файлдар болып шығатынын білемін',
  ),
  'bag.done': {
    en: p =>
      `The bag is written: ${counted('en', p.exhibits, 'original', 'originals')}, ${counted('en', p.bytes, 'byte', 'bytes')}.`,
    ru: p => `Пакет записан: оригиналов ${number('ru', p.exhibits)}, байт ${number('ru', p.bytes)}.`,
    kk: p => `Пакет жазылды: түпнұсқа ${number('kk', p.exhibits)}, байт ${number('kk', p.bytes)}.`,
  } satisfies Message<{ exhibits: number; bytes: number }>,
  'log.none': words(
    'Nothing was handed out of this case.',
    'Из этого дела ничего не передавалось.',
    'Бұл істен ештеңе берілмеген.',
  ),
  'log.protected': {
    en: p => `Export ${p.id} for “${p.audience}”`,
    ru: p => `Выгрузка ${p.id} для «${p.audience}»`,
    kk: p => `${p.id} экспорты, «${p.audience}» үшін`,
  } satisfies Message<{ id: string; audience: string }>,
  'log.bag': {
    en: p => `Bag of originals for ${p.audience}`,
    ru: p => `Пакет оригиналов для: ${p.audience}`,
    kk: p => `Түпнұсқалар пакеті: ${p.audience}`,
  } satisfies Message<{ audience: string }>,
  'log.by': {
    en: p => `${p.when} UTC by ${p.role}`,
    ru: p => `${p.when} UTC, роль: ${p.role}`,
    kk: p => `${p.when} UTC, рөлі: ${p.role}`,
  } satisfies Message<{ when: string; role: string }>,
  'log.exhibits': words('Exhibits', 'Материалы', 'Материалдар'),
  'log.number': {
    en: p => `went out as ${p.number}`,
    ru: p => `вышел под номером ${p.number}`,
    kk: p => `${p.number} нөмірімен шықты`,
  } satisfies Message<{ number: number }>,
  'log.sealedTo': {
    en: p => `sealed for: ${p.to}`,
    ru: p => `запечатано для: ${p.to}`,
    kk: p => `мөрленген: ${p.to}`,
  } satisfies Message<{ to: string }>,
  'log.more': words('Details', 'Подробности', 'Толығырақ'),
  'token.title': words('What a token stands for', 'Что стоит за обозначением', 'Таңбаның мәні'),
  'token.why': words(
    'Names such as 7QK2M-9XBPD hold in one export only. This case alone can tell what one of them stands for.',
    'Обозначения вида 7QK2M-9XBPD действуют только в одной выгрузке. Только это дело может сказать, что за ними стоит.',
    '7QK2M-9XBPD сияқты таңбалар бір экспортта ғана жарамды. Олардың мәнін тек осы іс айта алады.',
  ),
  token: words('Token', 'Обозначение', 'Таңба'),
  'token.look': words('Look it up', 'Найти', 'Іздеу'),
  'token.stands': {
    en: p => `${p.token} in export ${p.id}: ${p.kind}`,
    ru: p => `${p.token} в выгрузке ${p.id}: ${p.kind}`,
    kk: p => `${p.token}, ${p.id} экспорты: ${p.kind}`,
  } satisfies Message<{ token: string; id: string; kind: string }>,
  'audiences.lead': words(
    'Each audience has fifteen rules. What is saved here is signed and holds for every later export; opening more than the standard needs a reason.',
    'У каждой аудитории пятнадцать правил. Сохранённое здесь подписывается и действует для всех следующих выгрузок; чтобы открыть больше обычного, нужна причина.',
    'Әр аудиторияның он бес ережесі бар. Мұнда сақталғаны қол қойылып, кейінгі барлық экспортқа күшінде; әдеттегіден көп ашуға себеп керек.',
  ),
  'audiences.standard': words('as the program has it', 'как в программе', 'бағдарламадағыдай'),
  'audiences.saved': {
    en: p => `saved ${p.when} UTC by ${p.role}`,
    ru: p => `сохранено ${p.when} UTC, роль: ${p.role}`,
    kk: p => `${p.when} UTC сақталды, рөлі: ${p.role}`,
  } satisfies Message<{ when: string; role: string }>,
  'audiences.unread': {
    en: p =>
      `${counted('en', p.count, 'saved profile counts', 'saved profiles count')} for nothing: of another form, or open without a reason.`,
    ru: p => `Не учитывается сохранённых профилей: ${number('ru', p.count)}: другая форма или открыто без причины.`,
    kk: p => `Есепке алынбаған профиль: ${number('kk', p.count)}: басқа түрде не себепсіз ашылған.`,
  } satisfies Message<{ count: number }>,
  'audiences.new': words('New audience', 'Новая аудитория', 'Жаңа аудитория'),
  'audiences.name': words(
    'Name: letters, digits, hyphens',
    'Имя: буквы, цифры, дефисы',
    'Аты: әріптер, цифрлар, сызықшалар',
  ),
  'audiences.like': words('Made like', 'По образцу', 'Үлгісі'),
  'audiences.save': words('Sign and save', 'Подписать и сохранить', 'Қол қойып сақтау'),
  'audiences.savedLabel': {
    en: p => `Rules of “${p.audience}” saved`,
    ru: p => `Правила «${p.audience}» сохранены`,
    kk: p => `«${p.audience}» ережелері сақталды`,
  } satisfies Message<{ audience: string }>,
  'audiences.takenBack': words('Taken back to what held before', 'Возвращено к прежнему', 'Бұрынғы қалпына қайтарылды'),
} as const satisfies Messages
