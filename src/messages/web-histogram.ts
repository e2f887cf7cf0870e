// The histogram of posts over time on every page that has one: what it shows, its handles, its table.

import { counted, type Message, type Messages } from './catalogue.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

export const histogramMessages = {
  'histogram.label': words('Posts over time', 'Посты по времени', 'Уақыт бойынша жазбалар'),
  'histogram.firstSeen': words('first seen', 'впервые', 'алғаш рет'),
  'histogram.repeated': words('repeated, or without text', 'повтор или без текста', 'қайталау не мәтінсіз'),
  'histogram.utc': words('UTC', 'UTC', 'UTC'),
  'histogram.from': words('Start of the range', 'Начало промежутка', 'Аралықтың басы'),
  'histogram.to': words('End of the range', 'Конец промежутка', 'Аралықтың соңы'),
  'histogram.all': words('All of it', 'Всё время', 'Бүкіл уақыт'),
  'histogram.hint': words(
    'Drag over the columns to choose a time, or move the handles with the arrow keys.',
    'Проведите по столбцам, чтобы выбрать время, или двигайте края клавишами со стрелками.',
    'Уақытты таңдау үшін бағандардың үстінен сүйреңіз не шеттерін бағыттауыш пернелермен жылжытыңыз.',
  ),
  'histogram.table': words('As a table', 'Таблицей', 'Кесте түрінде'),
  'histogram.none': words(
    'No post here has a time.',
    'Ни у одного поста здесь нет времени.',
    'Мұндағы ешбір жазбаның уақыты жоқ.',
  ),
  'histogram.peak': {
    en: p => `At most ${counted('en', p.posts, 'post', 'posts')} in a column.`,
    ru: p => `В столбце не больше ${counted('ru', p.posts, 'поста', 'постов', 'постов')}.`,
    kk: p => `Бағанда ең көбі ${counted('kk', p.posts, 'жазба')}.`,
  } satisfies Message<{ posts: number }>,
  'column.begin': words('From (UTC)', 'С (UTC)', 'Басы (UTC)'),
  'column.posts': words('Posts', 'Посты', 'Жазбалар'),
  'column.firstSeen': words('First seen', 'Впервые', 'Алғаш рет'),
  'column.repeated': words('Repeated', 'Повторы', 'Қайталау'),
  'column.withoutText': words('Without text', 'Без текста', 'Мәтінсіз'),
} as const satisfies Messages
