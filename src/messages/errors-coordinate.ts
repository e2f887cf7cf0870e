// What `coordinate` and `judge` cannot do.

import { counted, type Messages, number } from './catalogue.ts'

type Value = { value: string }
/** Without `rows` where the table was not understood: then nobody counted them. */
type Rows = Value & { rows?: number }

export const coordinateErrorMessages = {
  'no-table': {
    en: () =>
      'Neither a table nor a case was named: “anechoic coordinate TABLE.csv” or “anechoic coordinate CASE-FOLDER”.',
    ru: () => 'Не указаны ни таблица, ни дело: «anechoic coordinate ТАБЛИЦА.csv» или «anechoic coordinate ПАПКА-ДЕЛА».',
    kk: () => 'Кесте де, іс те көрсетілмеген: «anechoic coordinate КЕСТЕ.csv» не «anechoic coordinate ІС-ҚАЛТАСЫ».',
  },
  'too-many-inputs': {
    en: (p: Value) => `One table or case at a time; “${p.value}” is one too many.`,
    ru: (p: Value) => `За раз — одна таблица или одно дело; «${p.value}» — лишнее.`,
    kk: (p: Value) => `Бір жолы бір ғана кесте не іс; «${p.value}» артық.`,
  },
  'not-a-file': {
    en: (p: Value) => `“${p.value}” is neither a file nor a folder. Save what comes out of a pipe as a file first.`,
    ru: (p: Value) => `«${p.value}» — не файл и не папка. Сначала сохраните вывод канала в файл.`,
    kk: (p: Value) => `«${p.value}» файл да, қалта да емес. Алдымен арна шығысын файлға сақтаңыз.`,
  },
  'no-actions': {
    en: (p: Rows) =>
      `No action could be read from “${p.value}”${p.rows === undefined ? '' : ` (${counted('en', p.rows, 'row', 'rows')})`}.`,
    ru: (p: Rows) =>
      `Из «${p.value}» не удалось прочитать ни одного действия${p.rows === undefined ? '' : ` (${counted('ru', p.rows, 'строка', 'строки', 'строк')})`}.`,
    kk: (p: Rows) =>
      `«${p.value}» ішінен бірде-бір әрекет оқылмады${p.rows === undefined ? '' : ` (${counted('kk', p.rows, 'жол')})`}.`,
  },
  'no-actions-of-kind': {
    en: (p: { asked: string; present: string }) =>
      `There is no action of the kinds asked for (${p.asked}). There are: ${p.present}.`,
    ru: (p: { asked: string; present: string }) => `Действий запрошенных видов нет (${p.asked}). Есть: ${p.present}.`,
    kk: (p: { asked: string; present: string }) => `Сұралған түрдегі әрекет жоқ (${p.asked}). Бары: ${p.present}.`,
  },
  'option-misplaced': {
    en: (p: { option: string; other: string }) => `--${p.option} does not go with ${p.other}.`,
    ru: (p: { option: string; other: string }) => `--${p.option} не сочетается с ${p.other}.`,
    kk: (p: { option: string; other: string }) => `--${p.option} мен ${p.other} бірге қолданылмайды.`,
  },
  'option-missing': {
    en: (p: { option: string; expected: string }) => `--${p.option} is needed: ${p.expected}.`,
    ru: (p: { option: string; expected: string }) => `Нужен параметр --${p.option}: ${p.expected}.`,
    kk: (p: { option: string; expected: string }) => `--${p.option} параметрі керек: ${p.expected}.`,
  },
  'too-many-pairs': {
    en: (p: { most: number; option: string }) =>
      `More than ${number('en', p.most)} pairs: they do not fit into memory. Choose a smaller --${p.option}; of coortweet also without --edges.`,
    ru: (p: { most: number; option: string }) =>
      `Пар больше ${number('ru', p.most)}: они не помещаются в память. Уменьшите --${p.option}; для coortweet можно и убрать --edges.`,
    kk: (p: { most: number; option: string }) =>
      `Жұп саны ${number('kk', p.most)} асады: жадыға сыймайды. --${p.option} мәнін азайтыңыз; coortweet үшін --edges алып тастауға да болады.`,
  },
  'network-needs-column': {
    en: (p: { network: string; column: string }) =>
      `${p.network} is made of the column “${p.column}”, which the table lacks. Name it: --columns ${p.column}=COLUMN`,
    ru: (p: { network: string; column: string }) =>
      `Сеть ${p.network} строится по столбцу «${p.column}», а в таблице его нет. Укажите: --columns ${p.column}=СТОЛБЕЦ`,
    kk: (p: { network: string; column: string }) =>
      `${p.network} желісі «${p.column}» бағанынан құрылады, ал кестеде ол жоқ. Көрсетіңіз: --columns ${p.column}=БАҒАН`,
  },
  'unknown-cluster': {
    en: (p: Value & { known: string }) =>
      `This case has no cluster “${p.value}” under these settings. The largest, with their accounts: ${p.known || '—'}.`,
    ru: (p: Value & { known: string }) =>
      `При этих настройках в деле нет кластера «${p.value}». Крупнейшие, с числом аккаунтов: ${p.known || '—'}.`,
    kk: (p: Value & { known: string }) =>
      `Осы баптауларда істе «${p.value}» шоғыры жоқ. Ең үлкендері, аккаунт санымен: ${p.known || '—'}.`,
  },
  'cluster-not-judged': {
    en: (p: Value) =>
      `The accounts of ${p.value} stay unnamed: no person has judged this cluster “coordinated”, or one has judged otherwise. See “anechoic judge CASE”; to judge: “anechoic judge CASE ${p.value} --verdict coordinated --reason "..." --role ROLE”.`,
    ru: (p: Value) =>
      `Аккаунты ${p.value} остаются без имён: никто не вынес по этому кластеру суждения «coordinated», или кто-то решил иначе. Суждения: «anechoic judge ДЕЛО»; вынести: «anechoic judge ДЕЛО ${p.value} --verdict coordinated --reason "..." --role РОЛЬ».`,
    kk: (p: Value) =>
      `${p.value} аккаунттары атаусыз қалады: бұл шоғыр туралы ешкім «coordinated» деп шешпеген не біреу басқаша шешкен. Пікірлер: «anechoic judge ІС»; шешім беру: «anechoic judge ІС ${p.value} --verdict coordinated --reason "..." --role РӨЛ».`,
  },
  'judgement-without-words': {
    en: (p: { option: string; value: string; most: number }) =>
      `--${p.option} is “${p.value}”; it must say something, in at most ${number('en', p.most)} characters.`,
    ru: (p: { option: string; value: string; most: number }) =>
      `--${p.option}: указано «${p.value}»; нужны слова, не больше ${number('ru', p.most)} знаков.`,
    kk: (p: { option: string; value: string; most: number }) =>
      `--${p.option}: «${p.value}» берілген; сөзбен, ${number('kk', p.most)} таңбадан асырмай жазу керек.`,
  },
} satisfies Messages
