// Looking at footage: the covered medium, frames of a video, two media beside each other.

import { counted, type Message, type Messages, number } from './catalogue.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

interface Exhibit {
  readonly exhibit: number
}

export const footageLookMessages = {
  'medium.covered': words(
    'Covered: it may be graphic. Nothing is loaded until you ask.',
    'Закрыто: может быть тяжело смотреть. Ничего не загружается, пока не попросите.',
    'Жабық: көруге ауыр болуы мүмкін. Сұрамайынша ештеңе жүктелмейді.',
  ),
  'medium.small': words('Small and grey', 'Маленьким и серым', 'Кішкене, сұр'),
  'medium.show': words('Show in grey', 'Показать в сером', 'Сұр түсте көрсету'),
  'medium.play': words('Play, grey and without sound', 'Воспроизвести серым и без звука', 'Сұр, дыбыссыз ойнату'),
  'medium.frames': words('Look at frames', 'Смотреть кадры', 'Кадрларды қарау'),
  'medium.colour': words('In colour', 'В цвете', 'Түсімен'),
  'medium.grey': words('In grey', 'В сером', 'Сұр түсте'),
  'medium.cover': words('Cover again', 'Закрыть снова', 'Қайта жабу'),
  'medium.loading': words('Decoding …', 'Декодируется …', 'Ашылуда …'),
  'medium.copy': {
    en: p =>
      `A copy without metadata of ${number('en', p.width)} × ${number('en', p.height)} pixels, not larger than 1,600.`,
    ru: p => `Копия без метаданных, ${number('ru', p.width)} × ${number('ru', p.height)} пикселей, не больше 1600.`,
    kk: p => `Метадерексіз көшірме, ${number('kk', p.width)} × ${number('kk', p.height)} пиксел, 1600-ден аспайды.`,
  } satisfies Message<{ width: number; height: number }>,
  'medium.alt': {
    en: p => `Exhibit ${number('en', p.exhibit)}, not described`,
    ru: p => `Материал ${number('ru', p.exhibit)}, без описания`,
    kk: p => `${number('kk', p.exhibit)}-материал, сипатталмаған`,
  } satisfies Message<Exhibit>,
  'frames.keys': words('Frames far from each other', 'Далёкие друг от друга кадры', 'Бір-бірінен алыс кадрлар'),
  'frames.at': {
    en: p => `Frame at ${p.time}`,
    ru: p => `Кадр ${p.time}`,
    kk: p => `${p.time} кадры`,
  } satisfies Message<{ time: string }>,
  'sound.at': {
    en: p => `At ${p.time}`,
    ru: p => `Место: ${p.time}`,
    kk: p => `Орны: ${p.time}`,
  } satisfies Message<{ time: string }>,
  'clip.large': words('Large picture', 'Крупная картинка', 'Үлкен көрініс'),
  'clip.beside': words('Words beside the picture', 'Слова рядом с картинкой', 'Сөздер көрініс қасында'),
  'frames.where': words('Where in the video', 'Место в видео', 'Бейнедегі орны'),
  'frames.back': words('Back 1 s', 'Назад 1 с', '1 с артқа'),
  'frames.forth': words('On 1 s', 'Вперёд 1 с', '1 с алға'),
  'frames.previous': words('Frame before', 'Кадр назад', 'Алдыңғы кадр'),
  'frames.next': words('Frame after', 'Кадр вперёд', 'Келесі кадр'),
  'frames.note': words(
    'Frames are decoded one by one, without sound.',
    'Кадры декодируются по одному, без звука.',
    'Кадрлар бір-бірлеп, дыбыссыз ашылады.',
  ),
  'frames.keysNote': words(
    'Keys: [ and ] a second, comma and full stop a frame, F4 plays.',
    'Клавиши: [ и ] секунда, запятая и точка кадр, F4 воспроизводит.',
    'Пернелер: [ және ] секунд, үтір мен нүкте кадр, F4 ойнатады.',
  ),
  'frames.step': {
    en: p =>
      `${p.isKnown ? 'A frame lasts' : 'Frames a second are not stated; a step is'} ${number('en', p.seconds, 3)} s.`,
    ru: p => `${p.isKnown ? 'Кадр длится' : 'Частота кадров не указана; шаг'} ${number('ru', p.seconds, 3)} с.`,
    kk: p => `${p.isKnown ? 'Кадр ұзақтығы' : 'Кадр жиілігі көрсетілмеген; қадам'} ${number('kk', p.seconds, 3)} с.`,
  } satisfies Message<{ seconds: number; isKnown: boolean }>,
  'compare.title': {
    en: p => `Exhibits ${number('en', p.exhibit)} and ${number('en', p.other)} side by side`,
    ru: p => `Материалы ${number('ru', p.exhibit)} и ${number('ru', p.other)} рядом`,
    kk: p => `${number('kk', p.exhibit)} және ${number('kk', p.other)}-материалдар қатар`,
  } satisfies Message<Exhibit & { other: number }>,
  'compare.back': {
    en: p => `Exhibit ${number('en', p.exhibit)}`,
    ru: p => `Материал ${number('ru', p.exhibit)}`,
    kk: p => `${number('kk', p.exhibit)}-материал`,
  } satisfies Message<Exhibit>,
  'compare.match': {
    en: p => `They resemble each other: ${p.how}.`,
    ru: p => `Они похожи: ${p.how}.`,
    kk: p => `Олар ұқсас: ${p.how}.`,
  } satisfies Message<{ how: string }>,
  'compare.none': words(
    'No test joins them. That does not say that they show different things.',
    'Ни одна проверка их не связывает. Это не значит, что на них разное.',
    'Ешбір тексеру оларды байланыстырмайды. Бұл әртүрлі нәрсе көрсетеді дегенді білдірмейді.',
  ),
  'compare.unread': words(
    'Nothing was compared: one of them could not be decoded, or was not read yet.',
    'Не сопоставлено: один из них не удалось декодировать или он ещё не прочитан.',
    'Салыстырылмады: біреуі ашылмады не әлі оқылмаған.',
  ),
  'compare.swap': words('Exchange the two', 'Поменять местами', 'Орындарын ауыстыру'),
  'compare.layout': words('Arranged', 'Расположение', 'Орналасуы'),
  'layout.beside': words('side by side', 'рядом', 'қатар'),
  'layout.over': words('one over the other', 'один поверх другого', 'бірінің үстіне бірі'),
  'compare.turn': words('Second one', 'Второй', 'Екіншісі'),
  'turn.match': words('as the match lies', 'как лежит совпадение', 'сәйкестік бойынша'),
  'turn.upright': words('as it is', 'как есть', 'бар күйінде'),
  'turn.turned-90': words('turned by 90°', 'повёрнут на 90°', '90° бұрылған'),
  'turn.turned-180': words('turned by 180°', 'повёрнут на 180°', '180° бұрылған'),
  'turn.turned-270': words('turned by 270°', 'повёрнут на 270°', '270° бұрылған'),
  'turn.mirrored': words('mirrored left to right', 'отражён слева направо', 'солдан оңға айналанған'),
  'turn.flipped': words('mirrored top to bottom', 'отражён сверху вниз', 'жоғарыдан төмен айналанған'),
  'turn.transposed': words('turned and mirrored', 'повёрнут и отражён', 'бұрылып, айналанған'),
  'turn.transversed': words(
    'turned and mirrored the other way',
    'повёрнут и отражён иначе',
    'басқаша бұрылып, айналанған',
  ),
  'compare.opacity': words('How much of the second', 'Насколько виден второй', 'Екіншісі қаншалық көрінеді'),
  'compare.blink': words('Only the second', 'Только второй', 'Тек екіншісі'),
  'compare.unblink': words('Only the first', 'Только первый', 'Тек біріншісі'),
  'compare.both': words('Uncover both in grey', 'Открыть оба в сером', 'Екеуін де сұр түсте ашу'),
  'compare.start': words('Go to where both begin', 'К началу общего', 'Ортақ басына өту'),
  'compare.first': words('First', 'Первый', 'Біріншісі'),
  'compare.second': words('Second', 'Второй', 'Екіншісі'),
  'compare.posts': {
    en: p => counted('en', p.count, 'post', 'posts'),
    ru: p => counted('ru', p.count, 'пост', 'поста', 'постов'),
    kk: p => counted('kk', p.count, 'жазба'),
  } satisfies Message<{ count: number }>,
  'compare.seen': {
    en: p => `first seen ${p.when}`,
    ru: p => `впервые ${p.when}`,
    kk: p => `алғаш ${p.when}`,
  } satisfies Message<{ when: string }>,
  'compare.sound': words(
    'Recordings of sound are compared by their bytes alone, and are not shown here.',
    'Звуковые записи сравниваются только по байтам и здесь не показаны.',
    'Дыбыс жазбалары тек байттары бойынша салыстырылады, мұнда көрсетілмейді.',
  ),
} as const satisfies Messages
