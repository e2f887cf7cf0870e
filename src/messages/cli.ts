// What the command line says beside results: progress, closing lines, verdicts.

import { counted, type Messages, number } from './catalogue.ts'
import { bagMessages } from './cli-bag.ts'
import { coordinateMessages } from './cli-coordinate.ts'
import { eraseMessages } from './cli-erase.ts'
import { handingMessages } from './cli-handing.ts'
import { journalMessages } from './cli-journal.ts'
import { matchMessages } from './cli-match.ts'
import { mediaMessages } from './cli-media.ts'
import { audienceMessages, protectMessages } from './cli-protect.ts'
import { readMessages } from './cli-read.ts'
import { sealedMessages } from './cli-sealed.ts'
import { soundMessages } from './cli-sound.ts'
import { sourceMessages } from './cli-sources.ts'

type Nothing = Record<string, never>
type Count = { count: number }

export const cliMessages = {
  ...bagMessages,
  ...handingMessages,
  ...coordinateMessages,
  ...journalMessages,
  ...eraseMessages,
  ...matchMessages,
  ...mediaMessages,
  ...audienceMessages,
  ...protectMessages,
  ...readMessages,
  ...sealedMessages,
  ...soundMessages,
  ...sourceMessages,
  'progress.intake': {
    en: (_: Nothing) => 'keeping originals',
    ru: (_: Nothing) => 'сохранение оригиналов',
    kk: (_: Nothing) => 'түпнұсқаларды сақтау',
  },
  'progress.index': {
    en: (_: Nothing) => 'reading posts',
    ru: (_: Nothing) => 'чтение сообщений',
    kk: (_: Nothing) => 'жазбаларды оқу',
  },
  'progress.search': {
    en: (_: Nothing) => 'preparing search',
    ru: (_: Nothing) => 'подготовка поиска',
    kk: (_: Nothing) => 'іздеуді дайындау',
  },
  'progress.media': {
    en: (_: Nothing) => 'looking at pictures and videos',
    ru: (_: Nothing) => 'просмотр снимков и видео',
    kk: (_: Nothing) => 'сурет пен бейнені қарау',
  },
  'progress.families': {
    en: (_: Nothing) => 'comparing texts',
    ru: (_: Nothing) => 'сравнение текстов',
    kk: (_: Nothing) => 'мәтіндерді салыстыру',
  },
  'progress.coordination': {
    en: (_: Nothing) => 'looking for joint action',
    ru: (_: Nothing) => 'поиск совместных действий',
    kk: (_: Nothing) => 'бірлескен әрекетті іздеу',
  },
  'progress.claims': {
    en: (_: Nothing) => 'weighing claims',
    ru: (_: Nothing) => 'оценка утверждений',
    kk: (_: Nothing) => 'тұжырымдарды таразылау',
  },
  'progress.report': {
    en: (_: Nothing) => 'writing the report',
    ru: (_: Nothing) => 'подготовка отчёта',
    kk: (_: Nothing) => 'есепті жазу',
  },
  'progress.export': { en: (_: Nothing) => 'writing', ru: (_: Nothing) => 'запись', kk: (_: Nothing) => 'жазу' },
  'progress.verify': { en: (_: Nothing) => 'verifying', ru: (_: Nothing) => 'проверка', kk: (_: Nothing) => 'тексеру' },
  'progress.simulate': {
    en: (_: Nothing) => 'inventing',
    ru: (_: Nothing) => 'создание',
    kk: (_: Nothing) => 'құрастыру',
  },
  'progress.left': {
    en: (p: { seconds: number }) => `${duration(p.seconds, 'min', 's')} left`,
    ru: (p: { seconds: number }) => `осталось ${duration(p.seconds, 'мин', 'с')}`,
    kk: (p: { seconds: number }) => `қалды: ${duration(p.seconds, 'мин', 'с')}`,
  },
  'done.came-in': {
    en: (p: { posts: number; channels: number; accounts: number; originals: number }) =>
      `${counted('en', p.posts, 'post', 'posts')} by ${counted('en', p.accounts, 'account', 'accounts')} in ${counted('en', p.channels, 'chat', 'chats')}, from ${counted('en', p.originals, 'original', 'originals')}.`,
    ru: (p: { posts: number; channels: number; accounts: number; originals: number }) =>
      `${counted('ru', p.posts, 'пост', 'поста', 'постов')}; аккаунтов: ${number('ru', p.accounts)}, чатов: ${number('ru', p.channels)}, оригиналов: ${number('ru', p.originals)}.`,
    kk: (p: { posts: number; channels: number; accounts: number; originals: number }) =>
      `${counted('kk', p.posts, 'жазба')}; аккаунт: ${number('kk', p.accounts)}, чат: ${number('kk', p.channels)}, түпнұсқа: ${number('kk', p.originals)}.`,
  },
  'done.sameness': {
    en: (p: { texts: number; families: number; largest: number; forwards: number }) =>
      `${counted('en', p.texts, 'distinct text', 'distinct texts')}; ${counted('en', p.families, 'family', 'families')} of copies, the largest of ${counted('en', p.largest, 'post', 'posts')}; ${counted('en', p.forwards, 'forward', 'forwards')}.`,
    ru: (p: { texts: number; families: number; largest: number; forwards: number }) =>
      `Разных текстов: ${number('ru', p.texts)}; семейств копий: ${number('ru', p.families)}, в крупнейшем ${counted('ru', p.largest, 'пост', 'поста', 'постов')}; пересылок: ${number('ru', p.forwards)}.`,
    kk: (p: { texts: number; families: number; largest: number; forwards: number }) =>
      `Әртүрлі мәтін: ${number('kk', p.texts)}; көшірме тобы: ${number('kk', p.families)}, ең үлкенінде ${counted('kk', p.largest, 'жазба')}; қайта жіберу: ${number('kk', p.forwards)}.`,
  },
  'done.coordination': {
    en: (p: { accounts: number; clusters: number; bursts: number }) =>
      `${counted('en', p.accounts, 'account', 'accounts')} in ${counted('en', p.clusters, 'cluster', 'clusters')} acted together more often than chance and more closely than shared taste explain; ${counted('en', p.bursts, 'burst', 'bursts')}.`,
    ru: (p: { accounts: number; clusters: number; bursts: number }) =>
      `Действовали вместе чаще, чем объясняет случай, и ближе, чем объясняет общий вкус: ${counted('ru', p.accounts, 'аккаунт', 'аккаунта', 'аккаунтов')}, групп: ${number('ru', p.clusters)}; всплесков: ${number('ru', p.bursts)}.`,
    kk: (p: { accounts: number; clusters: number; bursts: number }) =>
      `Кездейсоқтықтан жиі және ортақ талғам түсіндіргеннен жақын бірге әрекет еткен аккаунт: ${number('kk', p.accounts)}, топ: ${number('kk', p.clusters)}; серпін: ${number('kk', p.bursts)}.`,
  },
  'done.claim': {
    en: (p: { text: string; support: string; deny: string }) =>
      `“${p.text}”\n    support: ${p.support}\n    deny:    ${p.deny}`,
    ru: (p: { text: string; support: string; deny: string }) =>
      `«${p.text}»\n    за:     ${p.support}\n    против: ${p.deny}`,
    kk: (p: { text: string; support: string; deny: string }) =>
      `«${p.text}»\n    растайды:  ${p.support}\n    теріске шығарады: ${p.deny}`,
  },
  'done.side': {
    en: (p: { posts: number; speakers: number; afterCopies: number; atMost: number; atLeast: number | null }) =>
      `${counted('en', p.posts, 'post', 'posts')}, ${counted('en', p.speakers, 'speaker', 'speakers')}, ${number('en', p.afterCopies)} after copies, at most ${counted('en', p.atMost, 'origin', 'origins')}; at least: ${p.atLeast === null ? 'not assessed' : number('en', p.atLeast)}`,
    ru: (p: { posts: number; speakers: number; afterCopies: number; atMost: number; atLeast: number | null }) =>
      `постов ${number('ru', p.posts)}, говорящих ${number('ru', p.speakers)}, без копий ${number('ru', p.afterCopies)}, источников не более ${number('ru', p.atMost)}; не менее: ${p.atLeast === null ? 'не оценено' : number('ru', p.atLeast)}`,
    kk: (p: { posts: number; speakers: number; afterCopies: number; atMost: number; atLeast: number | null }) =>
      `жазба ${number('kk', p.posts)}, айтушы ${number('kk', p.speakers)}, көшірмесіз ${number('kk', p.afterCopies)}, бастапқы дереккөз көп дегенде ${number('kk', p.atMost)}; кемінде: ${p.atLeast === null ? 'бағаланбаған' : number('kk', p.atLeast)}`,
  },
  'done.problems': {
    en: (p: Count) =>
      `${counted('en', p.count, 'problem was', 'problems were')} met while reading; the report lists them. The first:`,
    ru: (p: Count) => `При чтении встретилось проблем: ${number('ru', p.count)}; все они в отчёте. Первые:`,
    kk: (p: Count) => `Оқу кезінде кездескен мәселе: ${number('kk', p.count)}; бәрі есепте. Алғашқылары:`,
  },
  'done.report': {
    en: (p: { path: string }) => `The report: ${p.path}`,
    ru: (p: { path: string }) => `Отчёт: ${p.path}`,
    kk: (p: { path: string }) => `Есеп: ${p.path}`,
  },
  'done.no-posts': {
    en: (_: Nothing) => 'None of the originals holds posts; they are kept, and there is nothing to compare.',
    ru: (_: Nothing) => 'Ни в одном из оригиналов нет постов; они сохранены, сравнивать нечего.',
    kk: (_: Nothing) => 'Түпнұсқалардың ешқайсысында жазба жоқ; олар сақталды, салыстыратын ештеңе жоқ.',
  },
  'done.nothing-new': {
    en: (_: Nothing) => 'Nothing new: the case held all of it already.',
    ru: (_: Nothing) => 'Ничего нового: всё это в деле уже было.',
    kk: (_: Nothing) => 'Жаңа ештеңе жоқ: бұның бәрі істе бұрыннан бар.',
  },
  'chats.list': {
    en: (p: { name: string }) => `Chats in ${p.name} (this list is shown, not kept):`,
    ru: (p: { name: string }) => `Чаты в ${p.name} (список показан, но не сохранён):`,
    kk: (p: { name: string }) => `${p.name} ішіндегі чаттар (тізім көрсетіледі, сақталмайды):`,
  },
  'chats.item': {
    en: (p: { title: string; type: string; messages: number }) =>
      `  ${p.title}  ·  ${p.type}  ·  ${counted('en', p.messages, 'message', 'messages')}`,
    ru: (p: { title: string; type: string; messages: number }) =>
      `  ${p.title}  ·  ${p.type}  ·  сообщений: ${number('ru', p.messages)}`,
    kk: (p: { title: string; type: string; messages: number }) =>
      `  ${p.title}  ·  ${p.type}  ·  хабар: ${number('kk', p.messages)}`,
  },
  'chats.title': {
    en: (p: { title: string }) => `  ${p.title}`,
    ru: (p: { title: string }) => `  ${p.title}`,
    kk: (p: { title: string }) => `  ${p.title}`,
  },
  'search.none': {
    en: (p: { query: string }) => `No text holds all of: ${p.query}`,
    ru: (p: { query: string }) => `Ни один текст не содержит всех слов: ${p.query}`,
    kk: (p: { query: string }) => `Ешбір мәтінде мына сөздердің бәрі жоқ: ${p.query}`,
  },
  'search.no-word': {
    en: (p: { query: string }) => `No word that must occur is given: ${p.query}`,
    ru: (p: { query: string }) => `Не указано ни одного слова, которое должно встречаться: ${p.query}`,
    kk: (p: { query: string }) => `Кездесуі тиіс бірде-бір сөз берілмеген: ${p.query}`,
  },
  'search.alone': {
    en: (p: { counts: string }) => `Texts that hold each word alone: ${p.counts}.`,
    ru: (p: { counts: string }) => `Текстов, где есть каждое слово в отдельности: ${p.counts}.`,
    kk: (p: { counts: string }) => `Әр сөз жеке кездесетін мәтін саны: ${p.counts}.`,
  },
  'search.hit': {
    en: (p: { posts: number; where: string; when: string }) =>
      `${counted('en', p.posts, 'post', 'posts')} · first in ${p.where} · ${p.when}`,
    ru: (p: { posts: number; where: string; when: string }) =>
      `${counted('ru', p.posts, 'пост', 'поста', 'постов')} · впервые в ${p.where} · ${p.when}`,
    kk: (p: { posts: number; where: string; when: string }) =>
      `${counted('kk', p.posts, 'жазба')} · алғаш ${p.where} · ${p.when}`,
  },
  'rebuild.same': {
    en: (p: { posts: number }) =>
      `The index was deleted and built again from the originals: ${counted('en', p.posts, 'post', 'posts')}.`,
    ru: (p: { posts: number }) =>
      `Индекс удалён и построен заново из оригиналов: ${counted('ru', p.posts, 'пост', 'поста', 'постов')}.`,
    kk: (p: { posts: number }) => `Индекс өшіріліп, түпнұсқалардан қайта құрылды: ${counted('kk', p.posts, 'жазба')}.`,
  },
  'simulate.done': {
    en: (p: { files: number; megabytes: number; path: string }) =>
      `${counted('en', p.files, 'file', 'files')}, ${number('en', p.megabytes, 1)} MB: ${p.path}`,
    ru: (p: { files: number; megabytes: number; path: string }) =>
      `Файлов: ${number('ru', p.files)}, ${number('ru', p.megabytes, 1)} МБ: ${p.path}`,
    kk: (p: { files: number; megabytes: number; path: string }) =>
      `Файл: ${number('kk', p.files)}, ${number('kk', p.megabytes, 1)} МБ: ${p.path}`,
  },
} satisfies Messages

function duration(seconds: number, minutes: string, unit: string): string {
  return seconds < 60 ? `${seconds} ${unit}` : `${Math.floor(seconds / 60)} ${minutes} ${seconds % 60} ${unit}`
}
