// The statement for a court: how footage was looked at.

import { type Message, type Messages, number } from './catalogue.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

export const courtReadingMessages = {
  read: words('Read with', 'Чем прочитан', 'Немен оқылды'),
  'read.not': words(
    'What it shows was not looked at:',
    'Что на нём видно, не просматривалось:',
    'Не көрсететіні қаралмады:',
  ),
  'read.partly': words('It was looked at in part:', 'Просмотрен частично:', 'Ішінара қаралды:'),
  'read.bytes': words(
    'It was compared with others by its bytes alone.',
    'С другими сравнивался только по байтам.',
    'Басқалармен тек байттары бойынша салыстырылды.',
  ),
  same: words('Shows the same as', 'Показывает то же, что', 'Бұнымен бірдейді көрсетеді'),
  'same.to': {
    en: p => `exhibit ${number('en', p.number)}`,
    ru: p => `материал ${number('ru', p.number)}`,
    kk: p => `${number('kk', p.number)}-материал`,
  } satisfies Message<{ number: number }>,
  'same.elsewhere': words(
    'a medium of the case that is no part of this export',
    'материал дела, не вошедший в эту выгрузку',
    'осы экспортқа кірмеген іс материалы',
  ),
  'same.first': {
    en: p =>
      `${p.count === 1 ? 'exhibit' : 'exhibits'} ${p.numbers}, by the test stated there; of all these it was seen first in the case`,
    ru: p => `материалы ${p.numbers} (проверка указана там); в деле он встретился раньше них`,
    kk: p => `${p.numbers}-материал (тексеру сол жерде көрсетілген); істе олардан бұрын кездескен`,
  } satisfies Message<{ numbers: string; count: number }>,
  'same.others': words(
    'media of the case that are no part of this export',
    'материалы дела, не вошедшие в эту выгрузку',
    'осы экспортқа кірмеген іс материалдары',
  ),
  derived: words('Taken out of', 'Из чего взят', 'Неден алынған'),
  'derived.transcript': words('transcript', 'расшифровка', 'жазбаша мәтін'),
  'derived.picture-text': words('text in the picture', 'текст на изображении', 'суреттегі мәтін'),
  'derived.of': {
    en: p => `of exhibit ${number('en', p.number)}`,
    ru: p => `материал ${number('ru', p.number)}`,
    kk: p => `${number('kk', p.number)}-материал`,
  } satisfies Message<{ number: number }>,
  'derived.elsewhere': words(
    'of a medium that is no part of this export',
    'материал, не вошедший в эту выгрузку',
    'осы экспортқа кірмеген материал',
  ),
  'derived.person': words(
    'typed or corrected by a person',
    'набран или исправлен человеком',
    'адам терген не түзеткен',
  ),
  'derived.program': words('read by a program:', 'прочитан программой:', 'бағдарлама оқыған:'),
  'read.limit': words(
    'That programs read footage rightly, or that footage which shows the same is of one origin. The programs are named; readings are no evidence, are not signed, and can be made again from the originals.',
    'Что программы прочитали снимки и записи верно и что одинаковые кадры имеют один источник. Программы названы; их чтения не доказательство, не подписаны и могут быть повторены по оригиналам.',
    'Бағдарламалардың түсірілімді дұрыс оқығанын және бірдей көріністің шығу тегі бір екенін. Бағдарламалар аталған; олардың оқығаны дәлел емес, қол қойылмаған, түпнұсқадан қайта жасауға болады.',
  ),
} satisfies Messages
