// The page of an exhibit: player, waveform and transcript of what is said.

import { counted, type Message, type Messages, number } from './catalogue.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

export const soundMessages = {
  'transcript.title': words('What is said', 'Что говорится', 'Не айтылған'),
  'transcript.none': words(
    'Nobody has typed what is said here. A transcript makes it searchable, and its lines count as one source with whoever shows this recording.',
    'Никто ещё не набрал, что здесь говорится. Расшифровку можно искать, а её строки считаются одним источником с теми, кто показывает эту запись.',
    'Мұнда не айтылғанын әлі ешкім терген жоқ. Мәтіндемені іздеуге болады, ал жолдары осы жазбаны көрсеткендермен бір дереккөз саналады.',
  ),
  'transcript.exhibit': {
    en: p => `exhibit ${number('en', p.exhibit)}`,
    ru: p => `материал ${number('ru', p.exhibit)}`,
    kk: p => `${number('kk', p.exhibit)}-материал`,
  } satisfies Message<{ exhibit: number }>,
  'transcript.by': {
    en: p => `${counted('en', p.lines, 'line', 'lines')} typed by ${p.by}`,
    ru: p => `строк: ${number('ru', p.lines)}, набрано: ${p.by}`,
    kk: p => `${number('kk', p.lines)} жол, терген: ${p.by}`,
  } satisfies Message<{ lines: number; by: string }>,
  'transcript.old': words(
    'An older version: it counts for nothing.',
    'Прежняя версия: она ни на что не влияет.',
    'Бұрынғы нұсқа: ол есепке алынбайды.',
  ),
  'transcript.cut': {
    en: p =>
      `The first ${number('en', p.shown)} of ${number('en', p.total)} lines. A transcript this long is changed as a file (“anechoic transcript”).`,
    ru: p =>
      `Первые ${number('ru', p.shown)} из ${number('ru', p.total)} строк. Такую длинную расшифровку меняют файлом («anechoic transcript»).`,
    kk: p =>
      `${number('kk', p.total)} жолдың алғашқы ${number('kk', p.shown)} жолы. Мұндай ұзын мәтіндеме файл арқылы өзгертіледі («anechoic transcript»).`,
  } satisfies Message<{ shown: number; total: number }>,
  'transcript.type': words('Type what is said', 'Набрать, что говорится', 'Айтылғанын теру'),
  'transcript.change': words('Change', 'Изменить', 'Өзгерту'),
  'transcript.srt': words('Save as SRT', 'Сохранить как SRT', 'SRT етіп сақтау'),
  'transcript.vtt': words('Save as VTT', 'Сохранить как VTT', 'VTT етіп сақтау'),
  'transcript.versions': {
    en: p => counted('en', p.count, 'version', 'versions'),
    ru: p => counted('ru', p.count, 'версия', 'версии', 'версий'),
    kk: p => counted('kk', p.count, 'нұсқа'),
  } satisfies Message<{ count: number }>,
  'transcript.counts': words('counts', 'действует', 'есепке алынады'),
  'draft.there': {
    en: p =>
      `${counted('en', p.lines, 'line', 'lines')} were typed and not saved. They are kept in the case and count for nothing.`,
    ru: p => `Набрано и не сохранено строк: ${number('ru', p.lines)}. Они хранятся в деле и ни на что не влияют.`,
    kk: p => `Терілген, бірақ сақталмаған жол: ${number('kk', p.lines)}. Олар істе тұр, есепке алынбайды.`,
  } satisfies Message<{ lines: number }>,
  'draft.older': words(
    'Another version was saved since: compare before you save over it.',
    'С тех пор сохранена другая версия: сравните, прежде чем сохранять.',
    'Содан бері басқа нұсқа сақталды: сақтамас бұрын салыстырыңыз.',
  ),
  'draft.go': words('Go on typing', 'Продолжить', 'Жалғастыру'),
  'draft.drop': words('Throw it away', 'Отбросить', 'Тастау'),
  'player.label': words('The recording', 'Запись', 'Жазба'),
  'player.covered': words(
    'Covered, and nothing is loaded until you ask: what is said or shown may be hard to bear.',
    'Закрыто, ничего не загружается, пока не попросите: сказанное или показанное может быть тяжёлым.',
    'Жабық, сұрамайынша ештеңе жүктелмейді: айтылғаны не көрсетілгені ауыр болуы мүмкін.',
  ),
  'player.open': words('Load it, without sound', 'Загрузить без звука', 'Дыбыссыз жүктеу'),
  'player.loading': words('Loading …', 'Загружается …', 'Жүктелуде …'),
  'player.play': words('Play', 'Воспроизвести', 'Ойнату'),
  'player.pause': words('Pause', 'Пауза', 'Кідірту'),
  'player.back': {
    en: p => `Back ${p.seconds} s`,
    ru: p => `Назад на ${p.seconds} с`,
    kk: p => `${p.seconds} с кері`,
  } satisfies Message<{ seconds: number }>,
  'player.soundOn': words('Sound on', 'Включить звук', 'Дыбысын қосу'),
  'player.soundOff': words('Sound off', 'Выключить звук', 'Дыбысын өшіру'),
  'player.speed': words('Speed', 'Скорость', 'Жылдамдық'),
  'waveform.label': words('Place in the recording', 'Место в записи', 'Жазбадағы орын'),
  'waveform.none': {
    en: p => `No waveform: ${p.why}`,
    ru: p => `Нет формы волны: ${p.why}`,
    kk: p => `Дыбыс толқыны жоқ: ${p.why}`,
  } satisfies Message<{ why: string }>,
  'waveform.noSound': words('it has no sound.', 'в нём нет звука.', 'дыбысы жоқ.'),
  'editor.keys': words(
    'F4 plays and pauses, F2 goes back 3 seconds, F8 and F9 set where the line begins and ends, Ctrl+Enter adds a line, Ctrl+S saves.',
    'F4 воспроизводит и ставит на паузу, F2 назад на 3 секунды, F8 и F9 ставят начало и конец строки, Ctrl+Enter добавляет строку, Ctrl+S сохраняет.',
    'F4 ойнатады не кідіртеді, F2 3 секунд кері, F8 мен F9 жолдың басы мен соңын қояды, Ctrl+Enter жол қосады, Ctrl+S сақтайды.',
  ),
  'editor.add': words('Add a line here', 'Добавить строку здесь', 'Осы жерге жол қосу'),
  'editor.file': words('Take from a file (SRT, VTT)', 'Взять из файла (SRT, VTT)', 'Файлдан алу (SRT, VTT)'),
  'editor.taken': {
    en: p => `${counted('en', p.lines, 'line', 'lines')} taken from the file.`,
    ru: p => `Взято из файла строк: ${number('ru', p.lines)}.`,
    kk: p => `Файлдан алынған жол: ${number('kk', p.lines)}.`,
  } satisfies Message<{ lines: number }>,
  'editor.takeBack': words('Take back', 'Отменить', 'Қайтару'),
  'editor.language': words('Language', 'Язык', 'Тілі'),
  'editor.noLanguage': words('not stated', 'не указан', 'көрсетілмеген'),
  'editor.empty': words(
    'No line yet. Load the recording, play it, and add a line where somebody speaks.',
    'Строк ещё нет. Загрузите запись, включите её и добавьте строку там, где говорят.',
    'Әзірге жол жоқ. Жазбаны жүктеп, ойнатып, сөйлеген жерінде жол қосыңыз.',
  ),
  'editor.save': words('Save as a new version', 'Сохранить новой версией', 'Жаңа нұсқа етіп сақтау'),
  'editor.later': words('Leave it as a draft', 'Оставить черновиком', 'Жобасын қалдыру'),
  'editor.close': words('Close', 'Закрыть', 'Жабу'),
  'editor.saved': {
    en: p => `Transcript saved as exhibit ${number('en', p.exhibit)}`,
    ru: p => `Расшифровка сохранена как материал ${number('ru', p.exhibit)}`,
    kk: p => `Мәтіндеме ${number('kk', p.exhibit)}-материал болып сақталды`,
  } satisfies Message<{ exhibit: number }>,
  'editor.same': words('Nothing was changed.', 'Ничего не изменено.', 'Ештеңе өзгермеді.'),
  'editor.draftStays': words(
    'What you typed is kept in the case as a draft.',
    'Набранное хранится в деле как черновик.',
    'Терілгені істе жоба болып сақталды.',
  ),
  'row.from': {
    en: p => `Line ${p.number}: begins at`,
    ru: p => `Строка ${p.number}: начало`,
    kk: p => `${p.number}-жол: басы`,
  } satisfies Message<{ number: number }>,
  'row.to': {
    en: p => `Line ${p.number}: ends at`,
    ru: p => `Строка ${p.number}: конец`,
    kk: p => `${p.number}-жол: соңы`,
  } satisfies Message<{ number: number }>,
  'row.speaker': {
    en: p => `Line ${p.number}: who speaks`,
    ru: p => `Строка ${p.number}: кто говорит`,
    kk: p => `${p.number}-жол: кім сөйлейді`,
  } satisfies Message<{ number: number }>,
  'row.speakerHint': words('who speaks', 'кто говорит', 'кім сөйлейді'),
  'row.words': {
    en: p => `Line ${p.number}: what is said`,
    ru: p => `Строка ${p.number}: что говорится`,
    kk: p => `${p.number}-жол: не айтылған`,
  } satisfies Message<{ number: number }>,
  'row.play': words('Go there', 'Туда', 'Сонда өту'),
  'row.playLabel': {
    en: p => `Go there: line ${p.number}`,
    ru: p => `Туда: строка ${p.number}`,
    kk: p => `Сонда өту: ${p.number}-жол`,
  } satisfies Message<{ number: number }>,
  'row.cut': words('Cut here', 'Разрезать', 'Осы жерден бөлу'),
  'row.cutLabel': {
    en: p => `Cut here: line ${p.number} in two`,
    ru: p => `Разрезать: строка ${p.number} надвое`,
    kk: p => `Осы жерден бөлу: ${p.number}-жол`,
  } satisfies Message<{ number: number }>,
  'row.remove': words('Remove', 'Убрать', 'Алып тастау'),
  'row.removeLabel': {
    en: p => `Remove: line ${p.number}`,
    ru: p => `Убрать: строка ${p.number}`,
    kk: p => `Алып тастау: ${p.number}-жол`,
  } satisfies Message<{ number: number }>,
  'key.play': words('Transcript: play or pause', 'Расшифровка: пуск или пауза', 'Мәтіндеме: ойнату не кідірту'),
  'key.back': words('Transcript: back 3 seconds', 'Расшифровка: назад на 3 секунды', 'Мәтіндеме: 3 секунд кері'),
  'key.in': words('Transcript: the line begins here', 'Расшифровка: строка начинается', 'Мәтіндеме: жол басталады'),
  'key.out': words('Transcript: the line ends here', 'Расшифровка: строка кончается', 'Мәтіндеме: жол бітеді'),
  'key.new': words('Transcript: add a line here', 'Расшифровка: новая строка', 'Мәтіндеме: жаңа жол'),
  'key.save': words('Transcript: save', 'Расшифровка: сохранить', 'Мәтіндеме: сақтау'),
} satisfies Messages
