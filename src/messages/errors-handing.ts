// Sentences of protected exports that cannot be made.

import type { Messages } from './catalogue.ts'

type Value = { value: string }

export const handingErrorMessages = {
  'handing-gate': {
    en: (p: { file: string; rule: string; value: string; more: number }) =>
      `The export was stopped and removed: ${p.file} holds what must not leave (${p.rule}: ${p.value})${p.more > 0 ? `, and there are ${p.more} more` : ''}. --preview shows all. Change the words, record that it may be named, or open the rule with a reason.`,
    ru: (p: { file: string; rule: string; value: string; more: number }) =>
      `Выгрузка остановлена и удалена: в ${p.file} есть то, что выходить не должно (${p.rule}: ${p.value})${p.more > 0 ? `, и ещё ${p.more}` : ''}. Всё показывает --preview. Измените слова, запишите, что называть можно, или откройте правило с указанием причины.`,
    kk: (p: { file: string; rule: string; value: string; more: number }) =>
      `Экспорт тоқтатылып өшірілді: ${p.file} ішінде шықпауы тиіс нәрсе бар (${p.rule}: ${p.value})${p.more > 0 ? `, тағы ${p.more}` : ''}. Барлығын --preview көрсетеді. Сөздерді өзгертіңіз, атауға болатынын жазыңыз немесе себебін айтып ережені ашыңыз.`,
  },
  'handing-no-out': {
    en: () => 'No folder to write was named: “anechoic export CASE --for AUDIENCE -o FOLDER”, or --preview.',
    ru: () => 'Не указана папка для записи: «anechoic export ДЕЛО --for КОМУ -o ПАПКА», или --preview.',
    kk: () => 'Жазылатын қалта көрсетілмеген: «anechoic export ІС --for КІМГЕ -o ҚАЛТА», немесе --preview.',
  },
  'handing-open-form': {
    en: (p: Value & { expected: string }) => `--open “${p.value}” is not RULE=LEVEL. Rules and levels: ${p.expected}.`,
    ru: (p: Value & { expected: string }) =>
      `--open «${p.value}» — не ПРАВИЛО=УРОВЕНЬ. Правила и уровни: ${p.expected}.`,
    kk: (p: Value & { expected: string }) =>
      `--open «${p.value}» ЕРЕЖЕ=ДЕҢГЕЙ емес. Ережелер мен деңгейлер: ${p.expected}.`,
  },
  'handing-open-reason': {
    en: (p: Value) => `More is opened than the audience may see (${p.value}). Say why: --reason TEXT.`,
    ru: (p: Value) => `Открывается больше, чем положено этой аудитории (${p.value}). Укажите причину: --reason ТЕКСТ.`,
    kk: (p: Value) => `Бұл аудиторияға рұқсат етілгеннен артық ашылады (${p.value}). Себебін айтыңыз: --reason МӘТІН.`,
  },
  'handing-no-key': {
    en: (p: Value) =>
      `The profile “${p.value}” has a sealed part, and nobody was named who may open it. Give --recipient age1..., --sealed-passphrase-file FILE, or --without-sealed.`,
    ru: (p: Value) =>
      `В профиле «${p.value}» есть запечатанная часть, но не указано, кто её откроет. Укажите --recipient age1..., --sealed-passphrase-file ФАЙЛ или --without-sealed.`,
    kk: (p: Value) =>
      `«${p.value}» профилінде мөрленген бөлік бар, бірақ оны кім ашатыны айтылмаған. --recipient age1..., --sealed-passphrase-file ФАЙЛ немесе --without-sealed беріңіз.`,
  },
  'handing-recipient': {
    en: (p: Value) => `“${p.value}” is no recipient of age: expected age1 and 58 letters and digits.`,
    ru: (p: Value) => `«${p.value}» — не получатель age: ожидается age1 и 58 букв и цифр.`,
    kk: (p: Value) => `«${p.value}» age алушысы емес: age1 және 58 әріп пен цифр күтіледі.`,
  },
  'handing-no-openings': {
    en: (p: Value & { option: string }) =>
      `--${p.option} was given, but the profile “${p.value}” has no sealed part. To have one: --open openings=sealed --reason TEXT.`,
    ru: (p: Value & { option: string }) =>
      `Указано --${p.option}, но в профиле «${p.value}» нет запечатанной части. Чтобы она была: --open openings=sealed --reason ТЕКСТ.`,
    kk: (p: Value & { option: string }) =>
      `--${p.option} берілген, бірақ «${p.value}» профилінде мөрленген бөлік жоқ. Болуы үшін: --open openings=sealed --reason МӘТІН.`,
  },
  'handing-passphrase-short': {
    en: (p: { fewest: number }) =>
      `The passphrase of the sealed part has fewer than ${p.fewest} characters. Nothing was written.`,
    ru: (p: { fewest: number }) =>
      `В парольной фразе запечатанной части меньше ${p.fewest} знаков. Ничего не записано.`,
    kk: (p: { fewest: number }) => `Мөрленген бөліктің құпия сөйлемінде ${p.fewest} таңбадан аз. Ештеңе жазылмады.`,
  },
  'handing-plain': {
    en: (p: Value & { media: number }) =>
      `“${p.value}” is sealed; of ${p.media} media, copies would leave it unsealed. If that is meant, say --plain.`,
    ru: (p: Value & { media: number }) =>
      `Дело «${p.value}» запечатано, а копии медиафайлов (${p.media}) вышли бы из него открыто. Если так и нужно, добавьте --plain.`,
    kk: (p: Value & { media: number }) =>
      `«${p.value}» ісі мөрленген, ал медиафайлдардың (${p.media}) көшірмелері одан ашық шығар еді. Солай керек болса, --plain қосыңыз.`,
  },
  'handing-not-with': {
    en: (p: { option: string; other: string }) => `--${p.option} goes with --${p.other} only.`,
    ru: (p: { option: string; other: string }) => `--${p.option} указывается только вместе с --${p.other}.`,
    kk: (p: { option: string; other: string }) => `--${p.option} тек --${p.other} бірге беріледі.`,
  },
  'handing-no-token': {
    en: (p: Value) => `No export of this case gave the name “${p.value}” to anything that the case holds now.`,
    ru: (p: Value) => `Ни одна выгрузка этого дела не обозначала «${p.value}» ничего из того, что в деле есть сейчас.`,
    kk: (p: Value) => `Бұл істің ешбір экспорты қазір істе бар ешнәрсені «${p.value}» деп белгілемеген.`,
  },
} satisfies Messages
