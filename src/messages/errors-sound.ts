// Sentences of what cannot be done with transcripts and with text in pictures.

import type { Messages } from './catalogue.ts'

type Value = { value: string | number }
type Line = { line: number; limit: number }

export const soundErrorMessages = {
  'transcript-of-no-medium': {
    en: (p: Value) => `Exhibit ${p.value} is no recording or video: a transcript needs one.`,
    ru: (p: Value) => `Материал ${p.value} не запись и не видео, расшифровка невозможна.`,
    kk: (p: Value) => `${p.value} материалы жазба да, видео да емес: оның мәтіндемесі болмайды.`,
  },
  'transcript-none': {
    en: (p: Value) => `Exhibit ${p.value} has no transcript.`,
    ru: (p: Value) => `У материала ${p.value} нет расшифровки.`,
    kk: (p: Value) => `${p.value} материалының мәтіндемесі жоқ.`,
  },
  'transcript-changed': {
    en: (p: Value) => `Another version of the transcript of exhibit ${p.value} was saved meanwhile; look at it first.`,
    ru: (p: Value) => `Тем временем сохранена другая версия расшифровки материала ${p.value}; сначала посмотрите её.`,
    kk: (p: Value) => `Осы арада ${p.value} материалы мәтіндемесінің басқа нұсқасы сақталды; алдымен соны қараңыз.`,
  },
  'transcript-too-long': {
    en: (p: Value & { limit: number }) => `${p.value} lines are too many: a transcript has at most ${p.limit}.`,
    ru: (p: Value & { limit: number }) => `Строк слишком много (${p.value}): в расшифровке не больше ${p.limit}.`,
    kk: (p: Value & { limit: number }) => `Жол тым көп (${p.value}): мәтіндемеде ең көбі ${p.limit} жол болады.`,
  },
  'transcript-times': {
    en: (p: Value & { line: number }) =>
      `The times of line ${p.line} are “${p.value}” milliseconds: the end must not lie before the beginning, nor either beyond 100 hours.`,
    ru: (p: Value & { line: number }) =>
      `Время строки ${p.line}: «${p.value}» миллисекунд. Конец не может быть раньше начала и ничто не позже 100 часов.`,
    kk: (p: Value & { line: number }) =>
      `${p.line}-жолдың уақыты «${p.value}» миллисекунд: соңы басынан бұрын, не бірі 100 сағаттан кейін бола алмайды.`,
  },
  'transcript-line-too-long': {
    en: (p: Line) => `Line ${p.line} is too long: ${p.limit} characters at most, and 80 for who speaks.`,
    ru: (p: Line) => `Строка ${p.line} слишком длинная: не больше ${p.limit} знаков, а для говорящего 80.`,
    kk: (p: Line) => `${p.line}-жол тым ұзын: ең көбі ${p.limit} таңба, сөйлеушіге 80 таңба.`,
  },
  'no-transcript': {
    en: (p: Value) => `“${p.value}” is no SubRip or WebVTT file with time-coded lines.`,
    ru: (p: Value) => `«${p.value}» не файл SubRip или WebVTT со строками по времени.`,
    kk: (p: Value) => `«${p.value}» уақыты көрсетілген жолдары бар SubRip не WebVTT файлы емес.`,
  },
  'ocr-not-installed': {
    en: () => 'Text in pictures is read with tesseract.js, an optional package that is not installed here.',
    ru: () => 'Текст на изображениях читает tesseract.js, необязательный пакет, который здесь не установлен.',
    kk: () => 'Суреттегі мәтінді tesseract.js оқиды; бұл міндетті емес пакет мұнда орнатылмаған.',
  },
  'ocr-no-data': {
    en: (p: Value) =>
      `There are no language data for “${p.value}”: install them with Tesseract, or name their folder with --tessdata.`,
    ru: (p: Value) =>
      `Нет языковых данных для «${p.value}»: установите их вместе с Tesseract или назовите их папку через --tessdata.`,
    kk: (p: Value) =>
      `«${p.value}» үшін тіл деректері жоқ: оларды Tesseract-пен бірге орнатыңыз не қалтасын --tessdata арқылы көрсетіңіз.`,
  },
  'ocr-no-picture': {
    en: (p: Value) => `Exhibit ${p.value} is no picture.`,
    ru: (p: Value) => `Материал ${p.value} не изображение.`,
    kk: (p: Value) => `${p.value} материалы сурет емес.`,
  },
} satisfies Messages
