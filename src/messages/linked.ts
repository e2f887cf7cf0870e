// Sentences inside linked data: how many independent voices stand on each side of a claim, and what that does not say.

import { counted, type Message, type Messages, number } from './catalogue.ts'

interface SideCount {
  readonly posts: number
  readonly atMost: number
  readonly atLeast: number
}

const posts = {
  en: (p: { posts: number }) => counted('en', p.posts, 'post', 'posts'),
  ru: (p: { posts: number }) => counted('ru', p.posts, 'пост', 'поста', 'постов'),
  kk: (p: { posts: number }) => counted('kk', p.posts, 'жазба'),
}

const voices = (p: SideCount, one: string, many: string) =>
  `independent ${p.atMost === 1 ? `voice ${one}` : `voices ${many}`}`

export const linkedMessages = {
  'linked.support.none': {
    en: () => 'No post that was looked at supports it.',
    ru: () => 'Ни один из просмотренных постов его не поддерживает.',
    kk: () => 'Қаралған жазбалардың ешқайсысы оны растамайды.',
  },
  'linked.deny.none': {
    en: () => 'No post that was looked at denies it.',
    ru: () => 'Ни один из просмотренных постов его не отрицает.',
    kk: () => 'Қаралған жазбалардың ешқайсысы оны теріске шығармайды.',
  },
  'linked.support.range': {
    en: p =>
      `At least ${number('en', p.atLeast)}, at most ${number('en', p.atMost)} ${voices(p, 'supports', 'support')} it (${posts.en(p)}).`,
    ru: p =>
      `За: независимых голосов не меньше ${number('ru', p.atLeast)} и не больше ${number('ru', p.atMost)} (${posts.ru(p)}).`,
    kk: p =>
      `Растайтын тәуелсіз дауыс: кемінде ${number('kk', p.atLeast)}, көп дегенде ${number('kk', p.atMost)} (${posts.kk(p)}).`,
  } satisfies Message<SideCount>,
  'linked.deny.range': {
    en: p =>
      `At least ${number('en', p.atLeast)}, at most ${number('en', p.atMost)} ${voices(p, 'denies', 'deny')} it (${posts.en(p)}).`,
    ru: p =>
      `Против: независимых голосов не меньше ${number('ru', p.atLeast)} и не больше ${number('ru', p.atMost)} (${posts.ru(p)}).`,
    kk: p =>
      `Теріске шығаратын тәуелсіз дауыс: кемінде ${number('kk', p.atLeast)}, көп дегенде ${number('kk', p.atMost)} (${posts.kk(p)}).`,
  } satisfies Message<SideCount>,
  'linked.support.notAssessed': {
    en: p =>
      `At most ${number('en', p.atMost)} ${voices(p, 'supports', 'support')} it (${posts.en(p)}); how many at least is not assessed.`,
    ru: p =>
      `За: независимых голосов не больше ${number('ru', p.atMost)} (${posts.ru(p)}); сколько их не меньше, не оценено.`,
    kk: p =>
      `Растайтын тәуелсіз дауыс: көп дегенде ${number('kk', p.atMost)} (${posts.kk(p)}); кемінде қанша екені бағаланбаған.`,
  } satisfies Message<SideCount>,
  'linked.deny.notAssessed': {
    en: p =>
      `At most ${number('en', p.atMost)} ${voices(p, 'denies', 'deny')} it (${posts.en(p)}); how many at least is not assessed.`,
    ru: p =>
      `Против: независимых голосов не больше ${number('ru', p.atMost)} (${posts.ru(p)}); сколько их не меньше, не оценено.`,
    kk: p =>
      `Теріске шығаратын тәуелсіз дауыс: көп дегенде ${number('kk', p.atMost)} (${posts.kk(p)}); кемінде қанша екені бағаланбаған.`,
  } satisfies Message<SideCount>,
  'linked.limits': {
    en: () => 'These are counts of who speaks independently. They do not say whether the claim is so.',
    ru: () => 'Это счёт тех, кто говорит независимо. Верно ли само утверждение, он не говорит.',
    kk: () => 'Бұл — тәуелсіз айтқандардың саны. Тұжырымның өзі рас па, оны айтпайды.',
  },
  'linked.aspect': {
    en: () => 'number of independent voices on each side',
    ru: () => 'число независимых голосов на каждой стороне',
    kk: () => 'әр жақтағы тәуелсіз дауыс саны',
  },
  'linked.voices.support': {
    en: () => 'independent voices in support',
    ru: () => 'независимые голоса за',
    kk: () => 'растайтын тәуелсіз дауыстар',
  },
  'linked.voices.deny': {
    en: () => 'independent voices in denial',
    ru: () => 'независимые голоса против',
    kk: () => 'теріске шығаратын тәуелсіз дауыстар',
  },
  'linked.notAssessed': {
    en: () => 'The lower bound is not assessed.',
    ru: () => 'Нижняя граница не оценена.',
    kk: () => 'Төменгі шек бағаланбаған.',
  },
  'linked.media': {
    en: p =>
      `Protected copy of exhibit ${number('en', p.exhibit)}. What was changed: ${p.changes}. Whether the original shows what is said of it was not assessed here.`,
    ru: p =>
      `Защищённая копия материала ${number('ru', p.exhibit)}. Что изменено: ${p.changes}. Показывает ли оригинал то, что о нём говорят, здесь не оценивалось.`,
    kk: p =>
      `${number('kk', p.exhibit)}-материалдың қорғалған көшірмесі. Не өзгертілді: ${p.changes}. Түпнұсқа ол туралы айтылғанды көрсете ме, мұнда бағаланған жоқ.`,
  } satisfies Message<{ exhibit: number; changes: string }>,
  'linked.change.metadata-removed': {
    en: () => 'metadata removed',
    ru: () => 'метаданные удалены',
    kk: () => 'метадеректер алынды',
  },
  'linked.change.faces-filled': { en: () => 'faces filled', ru: () => 'лица закрашены', kk: () => 'беттер боялды' },
  'linked.change.areas-filled': {
    en: () => 'marked areas filled',
    ru: () => 'отмеченные области закрашены',
    kk: () => 'белгіленген аумақтар боялды',
  },
  'linked.change.sound-removed': { en: () => 'sound removed', ru: () => 'звук удалён', kk: () => 'дыбыс алынды' },
  'linked.change.sound-kept': {
    en: () => 'sound kept as it is: voices can be recognised',
    ru: () => 'звук оставлен как есть: голоса можно узнать',
    kk: () => 'дыбысы сол қалпында: дауыстарды тануға болады',
  },
  'linked.change.re-encoded': { en: () => 'encoded anew', ru: () => 'перекодировано', kk: () => 'қайта кодталды' },
  'linked.change.first-frame': {
    en: () => 'first frame only',
    ru: () => 'только первый кадр',
    kk: () => 'тек бірінші кадр',
  },
  'linked.change.none': { en: () => 'nothing', ru: () => 'ничего', kk: () => 'ештеңе' },
  'web.title': {
    en: () => 'Web pages among the exhibits',
    ru: () => 'Веб-страницы среди материалов',
    kk: () => 'Материалдар ішіндегі веб-парақтар',
  },
  'web.description': {
    en: p =>
      `A list of ${counted('en', p.pages, 'page', 'pages')} in the form of WACZ 1.1.1. The recordings (archive/, indexes/) are not part of it. Where a time is coarse, \`tsPrecision\` says so and \`ts\` is its first moment.${p.others > 0 ? ` ${counted('en', p.others, 'exhibit', 'exhibits')} without a full address left out.` : ''}`,
    ru: p =>
      `Список: ${counted('ru', p.pages, 'страница', 'страницы', 'страниц')}, в форме WACZ 1.1.1. Записи страниц (archive/, indexes/) в него не входят. Если время огрублено, об этом говорит \`tsPrecision\`, а в \`ts\` стоит его первый момент.${p.others > 0 ? ` Без полного адреса и потому не указаны: ${counted('ru', p.others, 'материал', 'материала', 'материалов')}.` : ''}`,
    kk: p =>
      `WACZ 1.1.1 түріндегі тізім: ${counted('kk', p.pages, 'парақ')}. Парақ жазбалары (archive/, indexes/) оған кірмейді. Уақыт ірілендірілсе, оны \`tsPrecision\` айтады, ал \`ts\` — оның алғашқы сәті.${p.others > 0 ? ` Толық мекенжайы жоқ ${counted('kk', p.others, 'материал')} енгізілмеді.` : ''}`,
  } satisfies Message<{ pages: number; others: number }>,
} satisfies Messages
