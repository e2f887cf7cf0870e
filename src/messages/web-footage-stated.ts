// The tools of place and light: the place and direction that a file states, offered and never taken unasked.

import { type Message, type Messages, number } from './catalogue.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

export const statedPlaceMessages = {
  note: words(
    'As the file states. Anybody can write that into a file: it is a starting point, no measurement.',
    'Как указано в файле. Записать это в файл может кто угодно: это отправная точка, а не измерение.',
    'Файлда көрсетілгендей. Мұны файлға кім болса да жаза алады: бұл өлшем емес, бастапқы нүкте.',
  ),
  place: {
    en: p => `${p.field}: ${p.place}`,
    ru: p => `${p.field}: ${p.place}`,
    kk: p => `${p.field}: ${p.place}`,
  } satisfies Message<{ field: string; place: string }>,
  error: {
    en: p => `, within ${number('en', p.metres, 1)} m`,
    ru: p => `, с точностью до ${number('ru', p.metres, 1)} м`,
    kk: p => `, ${number('kk', p.metres, 1)} м дәлдікпен`,
  } satisfies Message<{ metres: number }>,
  direction: {
    en: p => `, camera towards ${number('en', p.degrees, 1)}° from geographic north`,
    ru: p => `, камера смотрит на ${number('ru', p.degrees, 1)}° от географического севера`,
    kk: p => `, камера географиялық солтүстіктен ${number('kk', p.degrees, 1)}° қарайды`,
  } satisfies Message<{ degrees: number }>,
  magnetic: {
    en: p => `, camera towards ${number('en', p.degrees, 1)}° from magnetic north, which is not geographic north`,
    ru: p => `, камера смотрит на ${number('ru', p.degrees, 1)}° от магнитного севера, а это не географический`,
    kk: p => `, камера магниттік солтүстіктен ${number('kk', p.degrees, 1)}° қарайды, ол географиялық емес`,
  } satisfies Message<{ degrees: number }>,
  usePlace: words('Use this place', 'Взять это место', 'Осы орынды алу'),
  useCamera: words('Put the camera here', 'Поставить камеру сюда', 'Камераны осында қою'),
  useLine: words(
    'Use the camera’s direction as the known line',
    'Взять направление камеры как известную линию',
    'Камера бағытын белгілі сызық ретінде алу',
  ),
  hidden: words(
    'If the file states a place, it is offered here while names are shown.',
    'Если в файле указано место, оно предлагается здесь, когда показаны имена.',
    'Файлда орын көрсетілсе, ол аттар көрсетілгенде осында ұсынылады.',
  ),
} satisfies Messages
