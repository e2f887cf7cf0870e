// Sentences of what cannot be done at the start: making a case, sending files, importing.

import { type Message, type Messages, number } from './catalogue.ts'

type Value = { value: string }
type Limit = { value: number; limit: number }

export const startErrorMessages = {
  'upload-not-begun': {
    en: () => 'Nothing was announced. Drop or choose the files once more.',
    ru: () => 'Ничего не было объявлено. Перетащите или выберите файлы ещё раз.',
    kk: () => 'Ештеңе хабарланбаған. Файлдарды қайта сүйреп әкеліңіз не таңдаңыз.',
  },
  'upload-twice': {
    en: p => `“${p.value}” came twice.`,
    ru: p => `«${p.value}» передан дважды.`,
    kk: p => `«${p.value}» екі рет берілген.`,
  } satisfies Message<Value>,
  'upload-bad-name': {
    en: p => `“${p.value}” is no name that can be kept. Rename the file, or give its path on this machine.`,
    ru: p => `Имя «${p.value}» сохранить нельзя. Переименуйте файл или укажите его путь на этой машине.`,
    kk: p => `«${p.value}» атауын сақтау мүмкін емес. Файлды қайта атаңыз не осы құрылғыдағы жолын көрсетіңіз.`,
  } satisfies Message<Value>,
  'upload-file-too-large': {
    en: p =>
      `“${p.value}” is larger than ${number('en', p.limit, 1)} GB, the most that a page can send at once. Give its path on this machine instead: it is then read where it lies.`,
    ru: p =>
      `«${p.value}» больше ${number('ru', p.limit, 1)} ГБ — больше страница передать не может. Укажите путь на этой машине: файл будет прочитан на месте.`,
    kk: p =>
      `«${p.value}» ${number('kk', p.limit, 1)} ГБ-тан үлкен; бет бұдан көп жібере алмайды. Оның орнына осы құрылғыдағы жолын көрсетіңіз: файл сол жерінде оқылады.`,
  } satisfies Message<{ value: string; limit: number }>,
  'upload-too-many': {
    en: p =>
      `That is ${number('en', p.value)} files; a page sends at most ${number('en', p.limit)}. Give the path of their folder on this machine instead: it is then read where it lies.`,
    ru: p =>
      `Файлов: ${number('ru', p.value)}; страница передаёт не больше ${number('ru', p.limit)}. Укажите путь к их папке на этой машине: она будет прочитана на месте.`,
    kk: p =>
      `Файл саны: ${number('kk', p.value)}; бет ең көбі ${number('kk', p.limit)} жібереді. Оның орнына қалтаның осы құрылғыдағы жолын көрсетіңіз: ол сол жерінде оқылады.`,
  } satisfies Message<Limit>,
  'upload-too-large': {
    en: p =>
      `Together they have ${number('en', p.value, 1)} GB; a page sends at most ${number('en', p.limit, 1)} GB. Give their path on this machine instead: they are then read where they lie.`,
    ru: p =>
      `Вместе это ${number('ru', p.value, 1)} ГБ; страница передаёт не больше ${number('ru', p.limit, 1)} ГБ. Укажите путь на этой машине: файлы будут прочитаны на месте.`,
    kk: p =>
      `Бәрі бірге ${number('kk', p.value, 1)} ГБ; бет ең көбі ${number('kk', p.limit, 1)} ГБ жібереді. Оның орнына осы құрылғыдағы жолын көрсетіңіз: олар сол жерінде оқылады.`,
  } satisfies Message<Limit>,
  'upload-no-space': {
    en: p =>
      `The disk of the case has ${number('en', p.free)} MB left, and this needs ${number('en', p.value)} MB: while it is taken in it lies there twice, encrypted. Give the path on this machine instead, or make room.`,
    ru: p =>
      `На диске дела свободно ${number('ru', p.free)} МБ, а нужно ${number('ru', p.value)} МБ: во время приёма файлы лежат там дважды, в зашифрованном виде. Укажите путь на этой машине или освободите место.`,
    kk: p =>
      `Іс дискісінде ${number('kk', p.free)} МБ бос, ал керегі ${number('kk', p.value)} МБ: қабылдау кезінде файлдар онда екі рет, шифрланған күйде жатады. Осы құрылғыдағы жолын көрсетіңіз не орын босатыңыз.`,
  } satisfies Message<{ value: number; free: number }>,
  'upload-unknown': {
    en: () => 'This file was not announced, or the case was locked since. Drop or choose the files once more.',
    ru: () => 'Этот файл не был объявлен, или дело с тех пор заперли. Перетащите или выберите файлы ещё раз.',
    kk: () => 'Бұл файл хабарланбаған немесе іс содан бері құлыпталған. Файлдарды қайта сүйреп әкеліңіз не таңдаңыз.',
  },
  'upload-offset': {
    en: p => `The next byte expected of this file is ${p.value}.`,
    ru: p => `Следующий ожидаемый байт этого файла: ${p.value}.`,
    kk: p => `Бұл файлдың күтілетін келесі байты: ${p.value}.`,
  } satisfies Message<{ value: number }>,
  'upload-longer': {
    en: p =>
      `“${p.value}” has more bytes than the ${number('en', p.announced)} announced: it changed while it was sent.`,
    ru: p =>
      `В «${p.value}» больше байт, чем объявлено (${number('ru', p.announced)}): файл изменился во время передачи.`,
    kk: p => `«${p.value}» хабарланған ${number('kk', p.announced)} байттан ұзын: файл жіберілу кезінде өзгерген.`,
  } satisfies Message<{ value: string; announced: number }>,
  'upload-incomplete': {
    en: p =>
      `${number('en', p.value)} of ${number('en', p.announced)} announced files came wholly. Drop or choose them once more.`,
    ru: p =>
      `Полностью передано файлов: ${number('ru', p.value)} из ${number('ru', p.announced)}. Перетащите или выберите их ещё раз.`,
    kk: p =>
      `Хабарланған ${number('kk', p.announced)} файлдың ${number('kk', p.value)} толық келді. Оларды қайта сүйреп әкеліңіз не таңдаңыз.`,
  } satisfies Message<{ value: number; announced: number }>,
  'nothing-given': {
    en: () => 'Nothing was given yet that could be taken in.',
    ru: () => 'Ещё ничего не передано для приёма.',
    kk: () => 'Қабылдайтын ештеңе әлі берілген жоқ.',
  },
  'case-not-prepared': {
    en: () => 'No keys were made for a case in this place. Type the passphrase once more.',
    ru: () => 'Для дела в этом месте ключи ещё не созданы. Введите парольную фразу ещё раз.',
    kk: () => 'Бұл орындағы іс үшін кілт әлі жасалмаған. Құпия сөйлемді қайта теріңіз.',
  },
  'recovery-differs': {
    en: p => `Those are not the last ${p.count} characters of the recovery key. Compare what you wrote down.`,
    ru: p => `Это не последние символы (${p.count}) ключа восстановления. Сверьте записанное.`,
    kk: p => `Бұл қалпына келтіру кілтінің соңғы ${p.count} таңбасы емес. Жазып алғаныңызды салыстырыңыз.`,
  } satisfies Message<{ count: number }>,
  'no-case-there': {
    en: p => `Nothing lies at “${p.value}”. The start of the casebook makes a case.`,
    ru: p => `По пути «${p.value}» ничего нет. Дело создаётся на начальной странице.`,
    kk: p => `«${p.value}» жолында ештеңе жоқ. Іс бастау бетінде жасалады.`,
  } satisfies Message<Value>,
  'new-case-is-case': {
    en: p => `“${p.value}” is a case already. Open it, or choose another name.`,
    ru: p => `«${p.value}» — уже дело. Откройте его или выберите другое имя.`,
    kk: p => `«${p.value}» — іс болып тұр. Оны ашыңыз не басқа атау таңдаңыз.`,
  } satisfies Message<Value>,
  'new-case-is-file': {
    en: p => `“${p.value}” is a file. A case needs a folder of its own.`,
    ru: p => `«${p.value}» — файл. Делу нужна отдельная папка.`,
    kk: p => `«${p.value}» — файл. Іске жеке қалта керек.`,
  } satisfies Message<Value>,
  'new-case-not-empty': {
    en: p => `“${p.value}” holds other files. Choose a new name: a case needs a folder of its own.`,
    ru: p => `В «${p.value}» лежат другие файлы. Выберите новое имя: делу нужна отдельная папка.`,
    kk: p => `«${p.value}» ішінде басқа файлдар бар. Жаңа атау таңдаңыз: іске жеке қалта керек.`,
  } satisfies Message<Value>,
  'new-case-inside': {
    en: p => `That place lies inside the case “${p.value}”. Choose one outside.`,
    ru: p => `Это место находится внутри дела «${p.value}». Выберите место вне его.`,
    kk: p => `Бұл орын «${p.value}» ісінің ішінде. Одан тыс орын таңдаңыз.`,
  } satisfies Message<Value>,
} as const satisfies Messages
