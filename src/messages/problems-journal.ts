// Sentences of problems between chains: what witnesses saw, forks, unfinished erasures.

import type { Messages } from './catalogue.ts'

interface Seq {
  readonly seq: number
}

interface Device {
  readonly device: string
}

export const journalProblemMessages = {
  'chain-missing': {
    en: (p: Seq & Device) =>
      `A journal of device ${p.device} is missing; a witness saw its entry ${p.seq}. It was removed, or an older state put back.`,
    ru: (p: Seq & Device) =>
      `Отсутствует журнал устройства ${p.device}; свидетель видел его запись ${p.seq}. Он удалён, или возвращено старое состояние.`,
    kk: (p: Seq & Device) =>
      `${p.device} құрылғысының журналы жоқ; куә оның ${p.seq}-жазбасын көрген. Ол жойылған немесе ескі күйі қайтарылған.`,
  },
  'chain-unbegun': {
    en: () =>
      'A restore or an enrolment was interrupted before it wrote anything here; running it again goes on with it.',
    ru: () =>
      'Восстановление или допуск устройства прерваны до первой записи; повторный запуск продолжит с этого места.',
    kk: () =>
      'Қалпына келтіру немесе құрылғыны қосу бірінші жазбаға дейін үзілген; қайта іске қосса, осы жерден жалғасады.',
  },
  'seen-differs': {
    en: (p: Seq & Device) =>
      `Entry ${p.seq} differs from the one that device ${p.device} had seen: the journal was rewritten.`,
    ru: (p: Seq & Device) =>
      `Запись ${p.seq} отличается от той, которую видело устройство ${p.device}: журнал был переписан.`,
    kk: (p: Seq & Device) => `${p.seq}-жазба ${p.device} құрылғысы көргеннен өзгеше: журнал қайта жазылған.`,
  },
  'seen-cut-off': {
    en: (p: Seq & Device & { last: number }) =>
      `Device ${p.device} had seen entry ${p.seq}, but the journal ends with entry ${p.last}: its end was cut off or an older state put back.`,
    ru: (p: Seq & Device & { last: number }) =>
      `Устройство ${p.device} видело запись ${p.seq}, но журнал кончается записью ${p.last}: конец отрезан или возвращено старое состояние.`,
    kk: (p: Seq & Device & { last: number }) =>
      `${p.device} құрылғысы ${p.seq}-жазбаны көрген, бірақ журнал ${p.last}-жазбамен бітеді: соңы кесілген немесе ескі күйі қайтарылған.`,
  },
  'fork-kept': {
    en: (p: Seq & Device) =>
      `Device ${p.device} wrote entry ${p.seq} twice (a copy was used as well). Both branches are kept; a person has to say which one counts.`,
    ru: (p: Seq & Device) =>
      `Устройство ${p.device} записало запись ${p.seq} дважды (использовалась и копия). Сохранены обе ветви; какая из них верна, должен решить человек.`,
    kk: (p: Seq & Device) =>
      `${p.device} құрылғысы ${p.seq}-жазбаны екі рет жазған (көшірмесі де қолданылған). Екі тармақ та сақталған; қайсысы дұрыс екенін адам айтуы керек.`,
  },
  'fork-found': {
    en: (p: Seq & Device) =>
      `The copy has another entry ${p.seq} of device ${p.device}, signed as well: two branches. "anechoic repair --from" keeps both.`,
    ru: (p: Seq & Device) =>
      `В копии другая запись ${p.seq} устройства ${p.device}, тоже подписанная: две ветви. «anechoic repair --from» сохранит обе.`,
    kk: (p: Seq & Device) =>
      `Көшірмеде ${p.device} құрылғысының басқа ${p.seq}-жазбасы бар, ол да қол қойылған: екі тармақ. «anechoic repair --from» екеуін де сақтайды.`,
  },
  'copy-has-more': {
    en: (p: Seq & Device & { last: number }) =>
      `The copy holds entries of device ${p.device} up to ${p.seq}, this folder up to ${p.last}. "anechoic repair --from" takes them up.`,
    ru: (p: Seq & Device & { last: number }) =>
      `В копии записи устройства ${p.device} до ${p.seq}, в этой папке до ${p.last}. «anechoic repair --from» возьмёт их.`,
    kk: (p: Seq & Device & { last: number }) =>
      `Көшірмеде ${p.device} құрылғысының жазбалары ${p.seq}-ге дейін, бұл қалтада ${p.last}-ге дейін. «anechoic repair --from» оларды алады.`,
  },
  'copy-longer': {
    en: (p: Seq & Device & { last: number }) =>
      `This device's own journal ends with entry ${p.last}, but the copy holds signed entries up to ${p.seq}: the end was cut off or an older state put back.`,
    ru: (p: Seq & Device & { last: number }) =>
      `Собственный журнал этого устройства кончается записью ${p.last}, но в копии подписанные записи до ${p.seq}: конец отрезан или возвращено старое состояние.`,
    kk: (p: Seq & Device & { last: number }) =>
      `Осы құрылғының өз журналы ${p.last}-жазбамен бітеді, ал көшірмеде ${p.seq}-ге дейін қол қойылған жазбалар бар: соңы кесілген немесе ескі күйі қайтарылған.`,
  },
  'copy-foreign': {
    en: () => 'This is a copy of another case; nothing in it was compared.',
    ru: () => 'Это копия другого дела; ничего в ней не сравнивалось.',
    kk: () => 'Бұл басқа істің көшірмесі; ештеңе салыстырылған жоқ.',
  },
  'sealed-not-opened': {
    en: () => 'The case is sealed and was checked without its key: contents and originals were not opened.',
    ru: () => 'Дело запечатано и проверено без ключа: содержание записей и оригиналы не открывались.',
    kk: () => 'Іс мөрленген және кілтсіз тексерілді: жазбалар мазмұны мен түпнұсқалар ашылған жоқ.',
  },
  'erasure-unfinished': {
    en: (p: Seq) =>
      `An erasure of entry ${p.seq} was signed but not finished; the next command that writes finishes it.`,
    ru: (p: Seq) =>
      `Уничтожение записи ${p.seq} подписано, но не закончено; его закончит следующая команда, которая записывает.`,
    kk: (p: Seq) => `${p.seq}-жазбаны жоюға қол қойылған, бірақ ол аяқталмаған; оны келесі жазатын бұйрық аяқтайды.`,
  },
} satisfies Messages
