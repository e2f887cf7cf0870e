// What cannot be done with footage.

import type { Messages } from './catalogue.ts'

type Value = { value: string }

export const footageErrorMessages = {
  'exhibit-no-medium': {
    en: (p: Value) => `Exhibit ${p.value} is no picture, video or recording.`,
    ru: (p: Value) => `Материал ${p.value} не изображение, не видео и не запись.`,
    kk: (p: Value) => `${p.value}-материал сурет те, бейне де, жазба да емес.`,
  },
  'deep-missing': {
    en: () => 'exiftool was not found on the PATH: what it reads beyond the ordinary metadata is not known.',
    ru: () => 'Программа exiftool не найдена в PATH: что она прочла бы сверх обычных метаданных, неизвестно.',
    kk: () => 'PATH ішінен exiftool табылмады: оның кәдімгі метадеректен тыс не оқитыны белгісіз.',
  },
  'deep-too-old': {
    en: () =>
      'The exiftool on the PATH is older than 12.24, which can be made to run what a file holds: it is not used.',
    ru: () =>
      'exiftool в PATH старше версии 12.24, которую файл может заставить выполнить команды: она не используется.',
    kk: () =>
      'PATH ішіндегі exiftool 12.24 нұсқасынан ескі, оны файл бұйрық орындауға мәжбүрлей алады: ол қолданылмайды.',
  },
  'deep-too-large': {
    en: (p: Value) => `Exhibit ${p.value} is larger than 256 MiB, which exiftool would have to hold in memory.`,
    ru: (p: Value) => `Материал ${p.value} больше 256 МиБ: exiftool пришлось бы держать его в памяти.`,
    kk: (p: Value) => `${p.value}-материал 256 МиБ-тан үлкен: exiftool оны жадта ұстауға тиіс болар еді.`,
  },
  'deep-damaged': {
    en: (p: Value) => `exiftool could not read exhibit ${p.value}.`,
    ru: (p: Value) => `exiftool не смог прочитать материал ${p.value}.`,
    kk: (p: Value) => `exiftool ${p.value}-материалды оқи алмады.`,
  },
  'deep-stopped': {
    en: (p: Value) => `exiftool took too long over exhibit ${p.value}, or said too much, and was stopped.`,
    ru: (p: Value) => `exiftool слишком долго читал материал ${p.value} или сказал слишком много и был остановлен.`,
    kk: (p: Value) => `exiftool ${p.value}-материалды тым ұзақ оқыды не тым көп айтты, сондықтан тоқтатылды.`,
  },
  'medium-changed': {
    en: (p: Value) =>
      `The bytes of exhibit ${p.value} are missing, or not those that were taken in (“anechoic verify”).`,
    ru: (p: Value) => `Байты материала ${p.value} отсутствуют или не те, что были приняты («anechoic verify»).`,
    kk: (p: Value) => `${p.value}-материалдың байттары жоқ немесе қабылданғаннан өзгеше («anechoic verify»).`,
  },
  'trust-list-unreadable': {
    en: (p: Value) =>
      `“${p.value}” is no list of certificates in PEM form, or holds one that cannot be read; nothing was checked against a part of it.`,
    ru: (p: Value) =>
      `«${p.value}» не список сертификатов в виде PEM, или в нём есть нечитаемый; по части списка ничего не проверялось.`,
    kk: (p: Value) =>
      `«${p.value}» PEM түріндегі сертификаттар тізімі емес немесе онда оқылмайтыны бар; тізімнің бөлігімен ештеңе тексерілмеді.`,
  },
  'unknown-trust-list': {
    en: (p: Value) => `The case holds no trust list “${p.value}”.`,
    ru: (p: Value) => `В деле нет списка доверия «${p.value}».`,
    kk: (p: Value) => `Істе «${p.value}» сенім тізімі жоқ.`,
  },
  'trust-list-unused': {
    en: (p: Value) =>
      `Content Credentials of exhibit ${p.value} could not be checked again: the verifier does not know files of this kind, they are too large, or it was stopped.`,
    ru: (p: Value) =>
      `Content Credentials материала ${p.value} не удалось проверить снова: программа не знает таких файлов, файл слишком велик, или она была остановлена.`,
    kk: (p: Value) =>
      `${p.value}-материалдың Content Credentials деректерін қайта тексеру мүмкін болмады: бағдарлама мұндай файлды білмейді, файл тым үлкен немесе ол тоқтатылды.`,
  },
} satisfies Messages
