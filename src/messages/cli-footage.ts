// What the commands media, match and collections say.

import type { FootageCoverage } from '../model/footage-view.ts'
import type { Language } from '../model/ladder.ts'
import { counted, type Messages, number } from './catalogue.ts'
import { footageGroundMessages } from './web-footage-grounds.ts'

type Nothing = Record<string, never>
type Collection = { name: string; members: number; kind: string; heldBefore: string }

const n = (language: Language, value: number) => number(language, value)

/** Why a medium was not looked at; a ground that is in no list as it stands. */
export function groundText(ground: string, language: Language): string {
  const texts: Readonly<Record<string, Readonly<Record<Language, () => string>>>> = footageGroundMessages
  return Object.hasOwn(texts, ground) ? texts[ground][language]() : ground
}

/** What was looked at and what not, a sentence each. */
export function coverageTexts(coverage: FootageCoverage, language: Language): string[] {
  const { grounds, tools, missingTools, heldBack, notHeld, compared } = coverage
  const texts = [footageMessages['coverage.read'][language](coverage)]
  if (grounds.length > 0) {
    const why = grounds.map(({ ground, count }) => `${groundText(ground, language)} (${n(language, count)})`).join('; ')
    texts.push(footageMessages['coverage.grounds'][language]({ why }))
  }
  if (missingTools.length > 0)
    texts.push(footageMessages['coverage.missing'][language]({ tools: missingTools.join(', ') }))
  if (heldBack > 0) texts.push(footageMessages['coverage.heldBack'][language]({ count: heldBack }))
  if (notHeld > 0) texts.push(footageMessages['coverage.notHeld'][language]({ count: notHeld }))
  texts.push(
    footageMessages[compared > 0 ? 'coverage.compared' : 'coverage.noCollections'][language]({ count: compared }),
  )
  if (tools.length > 0) texts.push(footageMessages['coverage.tools'][language]({ tools: tools.join(', ') }))
  return texts
}

export const footageMessages = {
  'coverage.read': {
    en: (p: FootageCoverage) =>
      `Looked at ${n('en', p.picturesRead)} of ${counted('en', p.pictures, 'picture', 'pictures')} and ${n('en', p.videosRead)} of ${counted('en', p.videos, 'video', 'videos')}; ${counted('en', p.recordings, 'recording', 'recordings')} of sound compared by ${p.recordings === 1 ? 'its' : 'their'} bytes alone.`,
    ru: (p: FootageCoverage) =>
      `Просмотрено изображений: ${n('ru', p.picturesRead)} из ${n('ru', p.pictures)}, видео: ${n('ru', p.videosRead)} из ${n('ru', p.videos)}; звукозаписей, сравниваемых только побайтно: ${n('ru', p.recordings)}.`,
    kk: (p: FootageCoverage) =>
      `Қаралған сурет: ${n('kk', p.pictures)} ішінен ${n('kk', p.picturesRead)}, бейне: ${n('kk', p.videos)} ішінен ${n('kk', p.videosRead)}; тек байтпен салыстырылатын дыбыс жазбасы: ${n('kk', p.recordings)}.`,
  },
  'coverage.grounds': {
    en: (p: { why: string }) => `Not looked at, or not whole: ${p.why}.`,
    ru: (p: { why: string }) => `Не просмотрено или просмотрено не целиком: ${p.why}.`,
    kk: (p: { why: string }) => `Қаралмағаны не толық қаралмағаны: ${p.why}.`,
  },
  'coverage.missing': {
    en: (p: { tools: string }) => `Not found on the PATH: ${p.tools}. Videos were not compared frame by frame.`,
    ru: (p: { tools: string }) => `Не найдено в PATH: ${p.tools}. Видео не сравнивались по кадрам.`,
    kk: (p: { tools: string }) => `PATH ішінен табылмады: ${p.tools}. Бейнелер кадр бойынша салыстырылмады.`,
  },
  'coverage.heldBack': {
    en: (p: { count: number }) => `Held back by their sources: ${n('en', p.count)}.`,
    ru: (p: { count: number }) => `Не показывается по воле источников: ${n('ru', p.count)}.`,
    kk: (p: { count: number }) => `Дереккөз келісімінсіз көрсетілмейді: ${n('kk', p.count)}.`,
  },
  'coverage.notHeld': {
    en: (p: { count: number }) => `Named by posts and not in the case: ${n('en', p.count)}.`,
    ru: (p: { count: number }) => `Упомянуто в постах, но в деле нет: ${n('ru', p.count)}.`,
    kk: (p: { count: number }) => `Жазбаларда аталған, бірақ істе жоқ: ${n('kk', p.count)}.`,
  },
  'coverage.compared': {
    en: (p: { count: number }) => `Compared with ${counted('en', p.count, 'medium', 'media')} of collections.`,
    ru: (p: { count: number }) => `Сравнено с медиа из собраний: ${n('ru', p.count)}.`,
    kk: (p: { count: number }) => `Жинақтардағы медиамен салыстырылды: ${n('kk', p.count)}.`,
  },
  'coverage.noCollections': {
    en: () => 'Compared with no collection of older footage (“anechoic collections CASE --add FOLDER”).',
    ru: () => 'Со старыми материалами не сравнивалось («anechoic collections CASE --add FOLDER»).',
    kk: () => 'Ескі материалдармен салыстырылмады («anechoic collections CASE --add FOLDER»).',
  },
  'coverage.tools': {
    en: (p: { tools: string }) => `Read by ${p.tools}.`,
    ru: (p: { tools: string }) => `Прочитано программами: ${p.tools}.`,
    kk: (p: { tools: string }) => `Оқыған бағдарламалар: ${p.tools}.`,
  },
  'media.family': {
    en: (p: { exhibit: number; exhibits: number; posts: number; when: string }) =>
      `Exhibit ${p.exhibit} and ${counted('en', p.exhibits - 1, 'other', 'others')} that show the same: ${counted('en', p.posts, 'post', 'posts')}, first ${p.when}`,
    ru: (p: { exhibit: number; exhibits: number; posts: number; when: string }) =>
      `Материал ${p.exhibit} и ещё ${n('ru', p.exhibits - 1)} с тем же содержанием: постов ${n('ru', p.posts)}, впервые ${p.when}`,
    kk: (p: { exhibit: number; exhibits: number; posts: number; when: string }) =>
      `${p.exhibit}-материал және соны көрсететін тағы ${n('kk', p.exhibits - 1)}: жазба ${n('kk', p.posts)}, алғаш ${p.when}`,
  },
  'media.undated': {
    en: (_: Nothing) => 'in no dated post',
    ru: (_: Nothing) => 'без датированного поста',
    kk: (_: Nothing) => 'күні белгілі жазбасыз',
  },
  'media.member': {
    en: (p: { exhibit: number; match: string; posts: number }) =>
      `  exhibit ${p.exhibit}: ${p.match}; ${counted('en', p.posts, 'post', 'posts')}`,
    ru: (p: { exhibit: number; match: string; posts: number }) =>
      `  материал ${p.exhibit}: ${p.match}; постов: ${n('ru', p.posts)}`,
    kk: (p: { exhibit: number; match: string; posts: number }) =>
      `  ${p.exhibit}-материал: ${p.match}; жазба: ${n('kk', p.posts)}`,
  },
  'media.more': {
    en: (p: { count: number }) => `… and ${n('en', p.count)} more (--json lists all)`,
    ru: (p: { count: number }) => `… и ещё ${n('ru', p.count)} (--json перечисляет все)`,
    kk: (p: { count: number }) => `… және тағы ${n('kk', p.count)} (--json бәрін тізеді)`,
  },
  'media.seen': {
    en: (p: { exhibit: number; collection: string; name: string; match: string; stated: string }) =>
      `Exhibit ${p.exhibit} resembles “${p.name}” of the collection “${p.collection}”: ${p.match}${p.stated}`,
    ru: (p: { exhibit: number; collection: string; name: string; match: string; stated: string }) =>
      `Материал ${p.exhibit} похож на «${p.name}» из собрания «${p.collection}»: ${p.match}${p.stated}`,
    kk: (p: { exhibit: number; collection: string; name: string; match: string; stated: string }) =>
      `${p.exhibit}-материал «${p.collection}» жинағындағы «${p.name}» дегенге ұқсайды: ${p.match}${p.stated}`,
  },
  'media.held': {
    en: (p: { day: string }) => `; held before ${p.day}`,
    ru: (p: { day: string }) => `; было до ${p.day}`,
    kk: (p: { day: string }) => `; ${p.day} дейін болған`,
  },
  'media.stated': {
    en: (p: { time: string }) => `; states ${p.time}`,
    ru: (p: { time: string }) => `; указано ${p.time}`,
    kk: (p: { time: string }) => `; көрсетілгені ${p.time}`,
  },
  'media.question': {
    en: (p: { exhibits: string; count: number; question: string }) =>
      `${p.count === 1 ? 'Exhibit' : 'Exhibits'} ${p.exhibits}: ${p.question}`,
    ru: (p: { exhibits: string; count: number; question: string }) =>
      `${p.count === 1 ? 'Материал' : 'Материалы'} ${p.exhibits}: ${p.question}`,
    kk: (p: { exhibits: string; count: number; question: string }) =>
      `${p.exhibits}-${p.count === 1 ? 'материал' : 'материалдар'}: ${p.question}`,
  },
  'media.may': {
    en: (p: { text: string }) => `    it may be: ${p.text}`,
    ru: (p: { text: string }) => `    возможно: ${p.text}`,
    kk: (p: { text: string }) => `    мүмкін: ${p.text}`,
  },
  'media.unread': {
    en: (p: { exhibit: number; why: string }) => `Exhibit ${p.exhibit} was not looked at: ${p.why}`,
    ru: (p: { exhibit: number; why: string }) => `Материал ${p.exhibit} не просмотрен: ${p.why}`,
    kk: (p: { exhibit: number; why: string }) => `${p.exhibit}-материал қаралмады: ${p.why}`,
  },
  'media.partial': {
    en: (p: { exhibit: number; why: string }) => `Exhibit ${p.exhibit} was looked at as far as it goes: ${p.why}`,
    ru: (p: { exhibit: number; why: string }) => `Материал ${p.exhibit} просмотрен, насколько читается: ${p.why}`,
    kk: (p: { exhibit: number; why: string }) => `${p.exhibit}-материал оқылған жеріне дейін қаралды: ${p.why}`,
  },
  'media.exhibit': {
    en: (p: { exhibit: number; kind: string; size: string; posts: number; families: number }) =>
      `Exhibit ${p.exhibit} · ${p.kind}${p.size} · ${counted('en', p.posts, 'post', 'posts')} with it, ${n('en', p.families)} with anything that shows the same`,
    ru: (p: { exhibit: number; kind: string; size: string; posts: number; families: number }) =>
      `Материал ${p.exhibit} · ${p.kind}${p.size} · постов с ним: ${n('ru', p.posts)}, с тем же содержанием: ${n('ru', p.families)}`,
    kk: (p: { exhibit: number; kind: string; size: string; posts: number; families: number }) =>
      `${p.exhibit}-материал · ${p.kind}${p.size} · онымен жазба: ${n('kk', p.posts)}, соны көрсететіндермен: ${n('kk', p.families)}`,
  },
  'media.sighting': {
    en: (p: { when: string; where: string; exhibit: number; caption: string }) =>
      `  ${p.when} · ${p.where} · exhibit ${p.exhibit}: ${p.caption}`,
    ru: (p: { when: string; where: string; exhibit: number; caption: string }) =>
      `  ${p.when} · ${p.where} · материал ${p.exhibit}: ${p.caption}`,
    kk: (p: { when: string; where: string; exhibit: number; caption: string }) =>
      `  ${p.when} · ${p.where} · ${p.exhibit}-материал: ${p.caption}`,
  },
  'media.hidden': {
    en: (p: { count: number }) =>
      `  ${counted('en', p.count, 'row', 'rows')} that can lead to a person or device: --show-names`,
    ru: (p: { count: number }) => `  строк, ведущих к человеку или устройству: ${n('ru', p.count)} (--show-names)`,
    kk: (p: { count: number }) => `  адамға не құрылғыға апаратын жол: ${n('kk', p.count)} (--show-names)`,
  },
  'match.none': {
    en: (_: Nothing) => 'Nothing in the case resembles it.',
    ru: (_: Nothing) => 'В деле нет ничего похожего.',
    kk: (_: Nothing) => 'Істе оған ұқсайтын ештеңе жоқ.',
  },
  'match.bytes-only': {
    en: (p: { why: string }) => `Compared by its bytes alone: ${p.why}.`,
    ru: (p: { why: string }) => `Сравнено только побайтно: ${p.why}.`,
    kk: (p: { why: string }) => `Тек байттары бойынша салыстырылды: ${p.why}.`,
  },
  'match.partial': {
    en: (p: { why: string }) => `Compared as far as it can be decoded: ${p.why}.`,
    ru: (p: { why: string }) => `Сравнено, насколько читается: ${p.why}.`,
    kk: (p: { why: string }) => `Оқылған жеріне дейін салыстырылды: ${p.why}.`,
  },
  'match.exhibit': {
    en: (p: { exhibit: number; match: string; posts: number }) =>
      `Exhibit ${p.exhibit}: ${p.match}; ${counted('en', p.posts, 'post', 'posts')}`,
    ru: (p: { exhibit: number; match: string; posts: number }) =>
      `Материал ${p.exhibit}: ${p.match}; постов: ${n('ru', p.posts)}`,
    kk: (p: { exhibit: number; match: string; posts: number }) =>
      `${p.exhibit}-материал: ${p.match}; жазба: ${n('kk', p.posts)}`,
  },
  'match.collection': {
    en: (p: { collection: string; name: string; match: string; stated: string }) =>
      `“${p.name}” of the collection “${p.collection}”: ${p.match}${p.stated}`,
    ru: (p: { collection: string; name: string; match: string; stated: string }) =>
      `«${p.name}» из собрания «${p.collection}»: ${p.match}${p.stated}`,
    kk: (p: { collection: string; name: string; match: string; stated: string }) =>
      `«${p.collection}» жинағындағы «${p.name}»: ${p.match}${p.stated}`,
  },
  'collections.none': {
    en: (_: Nothing) => 'No collections to compare with.',
    ru: (_: Nothing) => 'Собраний для сравнения нет.',
    kk: (_: Nothing) => 'Салыстыруға арналған жинақ жоқ.',
  },
  'collections.one': {
    en: (p: Collection) =>
      `${p.name} · ${counted('en', p.members, 'medium', 'media')}${p.kind === 'hashes' ? ' (hashes of others)' : ''}${p.heldBefore === '' ? '' : ` · held before ${p.heldBefore}`}`,
    ru: (p: Collection) =>
      `${p.name} · медиа: ${n('ru', p.members)}${p.kind === 'hashes' ? ' (чужие хеши)' : ''}${p.heldBefore === '' ? '' : ` · было до ${p.heldBefore}`}`,
    kk: (p: Collection) =>
      `${p.name} · медиа: ${n('kk', p.members)}${p.kind === 'hashes' ? ' (өзгелердің хештері)' : ''}${p.heldBefore === '' ? '' : ` · ${p.heldBefore} дейін болған`}`,
  },
  'collections.added': {
    en: (p: { name: string; members: number; others: number }) =>
      `Collection “${p.name}”: ${counted('en', p.members, 'medium', 'media')}; the media themselves are not kept.${p.others === 0 ? '' : ` ${counted('en', p.others, 'file is', 'files are')} no footage.`}`,
    ru: (p: { name: string; members: number; others: number }) =>
      `Собрание «${p.name}», медиа: ${n('ru', p.members)}; сами файлы не сохраняются.${p.others === 0 ? '' : ` Не медиа: ${n('ru', p.others)}.`}`,
    kk: (p: { name: string; members: number; others: number }) =>
      `«${p.name}» жинағы, медиа: ${n('kk', p.members)}; файлдардың өзі сақталмайды.${p.others === 0 ? '' : ` Медиа емесі: ${n('kk', p.others)}.`}`,
  },
  'collections.removed': {
    en: (p: { name: string }) => `“${p.name}” is not compared with any more.`,
    ru: (p: { name: string }) => `«${p.name}» больше не используется для сравнения.`,
    kk: (p: { name: string }) => `«${p.name}» енді салыстыруға алынбайды.`,
  },
  'hashes.warning': {
    en: (_: Nothing) =>
      'Careful: whoever has this list can find the same pictures on a seized phone, also re-encoded ones. Give it to nobody who could be made to hand it over.',
    ru: (_: Nothing) =>
      'Осторожно: с этим списком можно найти те же изображения на изъятом телефоне, даже пережатые. Не давайте его тем, кого могут заставить его отдать.',
    kk: (_: Nothing) =>
      'Абайлаңыз: бұл тізіммен тәркіленген телефоннан дәл сол суреттерді, қайта сығылғанын да, табуға болады. Беруге мәжбүрленуі мүмкін адамға бермеңіз.',
  },
  'hashes.written': {
    en: (p: { count: number; path: string }) =>
      `${counted('en', p.count, 'hash', 'hashes')}: ${p.path}. Signed into the journal.`,
    ru: (p: { count: number; path: string }) => `Хешей: ${n('ru', p.count)}, файл ${p.path}. Подписано в журнале.`,
    kk: (p: { count: number; path: string }) => `Хеш: ${n('kk', p.count)}, файл ${p.path}. Журналға қол қойылды.`,
  },
} satisfies Messages
