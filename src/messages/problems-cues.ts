// Problems of subtitles beyond those of documents: settings, times of streams, times before the beginning.

import { counted, type Messages } from './catalogue.ts'

export const cueProblemMessages = {
  'cue-before-beginning': {
    en: () => 'A cue has a time before the beginning; the beginning was taken.',
    ru: () => 'Время реплики стоит раньше начала; взято начало.',
    kk: () => 'Репликаның уақыты басынан бұрын тұр; басы алынды.',
  },
  'cue-stream-times': {
    en: () =>
      'The file is a piece of a stream (X-TIMESTAMP-MAP): its times count from a place in that stream and may lie elsewhere in the recording. They were taken as they are.',
    ru: () =>
      'Файл является частью потока (X-TIMESTAMP-MAP): его времена считаются от места в потоке и в записи могут быть другими. Они взяты как есть.',
    kk: () =>
      'Файл ағынның бөлігі (X-TIMESTAMP-MAP): уақыттары ағындағы орыннан есептеледі және жазбада басқа болуы мүмкін. Олар сол күйінде алынды.',
  },
  'cue-head': {
    en: (p: { lines: number }) =>
      `${counted('en', p.lines, 'line', 'lines')} of settings below the first line of the subtitles hold no words and were left out.`,
    ru: (p: { lines: number }) =>
      `Строки настроек под первой строкой субтитров (${p.lines}) не содержат слов и пропущены.`,
    kk: (p: { lines: number }) =>
      `Субтитрдің бірінші жолынан кейінгі баптау жолдарында (${p.lines}) сөз жоқ, олар алынбады.`,
  },
} as const satisfies Messages
