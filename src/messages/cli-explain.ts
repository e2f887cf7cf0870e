// Sentences of `anechoic explain`: where each number comes from.

import type { MarkState, Side } from '../model/ladder.ts'
import { counted, type Message, type Messages, number } from './catalogue.ts'

type Nothing = Record<string, never>
type Count = { readonly count: number }
type Joined = { readonly count: number; readonly test: string }

interface Ends {
  readonly from: string
  readonly to: string
  readonly test: string
  readonly value: number | null
}

interface Bound {
  readonly kinds: string
  readonly trials: number
  readonly marked: number
  readonly rate: number
  readonly alpha: number
  readonly atLeast: number
}

interface Reviewed {
  readonly mark: string
  readonly state: MarkState
  readonly kind: string
  readonly roles: string
  readonly compared: number
}

interface Without {
  readonly origin: string
  readonly posts: number
  readonly atMost: number
  readonly marked: number
  readonly atLeast: number | null
}

const states: Record<MarkState, { en: string; ru: string; kk: string }> = {
  none: { en: 'none', ru: 'нет', kk: 'жоқ' },
  suggested: { en: 'suggested, not reviewed', ru: 'предложен, не проверен', kk: 'ұсынылған, тексерілмеген' },
  confirmed: { en: 'confirmed', ru: 'подтверждён', kk: 'расталған' },
  rejected: { en: 'rejected', ru: 'отклонён', kk: 'қабылданбаған' },
  disputed: { en: 'undecided: roles differ or nobody is sure', ru: 'не решено', kk: 'шешілмеген' },
  stale: {
    en: 'confirmed, but depends on an earlier assertion: not counted',
    ru: 'подтверждён, но зависит от более раннего высказывания: не считается',
    kk: 'расталған, бірақ бұрынғы айтылғанға тәуелді: саналмайды',
  },
}

const rounded = (value: number) => String(Number(value.toPrecision(3)))

export const explainMessages = {
  'explain.claim': {
    en: p => `“${p.text}” (${p.id}, ${p.kind})`,
    ru: p => `«${p.text}» (${p.id}, ${p.kind})`,
    kk: p => `«${p.text}» (${p.id}, ${p.kind})`,
  } satisfies Message<{ text: string; id: string; kind: string }>,
  'explain.side': {
    en: (p: { side: Side }) => (p.side === 'support' ? 'WHO SAYS IT' : 'WHO DENIES IT'),
    ru: (p: { side: Side }) => (p.side === 'support' ? 'КТО УТВЕРЖДАЕТ' : 'КТО ОТРИЦАЕТ'),
    kk: (p: { side: Side }) => (p.side === 'support' ? 'КІМ АЙТАДЫ' : 'КІМ ТЕРІСКЕ ШЫҒАРАДЫ'),
  },
  'explain.posts': {
    en: p =>
      `${counted('en', p.posts, 'assertion', 'assertions')}: ${number('en', p.decided)} decided by people, the others suggested by rules.`,
    ru: p =>
      `${counted('ru', p.posts, 'высказывание', 'высказывания', 'высказываний')}; решено людьми: ${number('ru', p.decided)}, остальные предложили правила.`,
    kk: p =>
      `${counted('kk', p.posts, 'мәлімдеме')}; адамдар шешкені: ${number('kk', p.decided)}, қалғанын ережелер ұсынды.`,
  } satisfies Message<{ posts: number; decided: number }>,
  'explain.speakers': {
    en: p => `${counted('en', p.count, 'speaker', 'speakers')}, an account once for each origin it repeats. Joined:`,
    ru: p =>
      `${counted('ru', p.count, 'говорящий', 'говорящих', 'говорящих')}; аккаунт считается раз на каждый источник, который повторяет. Объединены:`,
    kk: p => `${counted('kk', p.count, 'айтушы')}; аккаунт қайталаған әр дереккөзіне бір рет саналады. Біріктірілгені:`,
  } satisfies Message<Count>,
  'explain.afterCopies': {
    en: p => `${number('en', p.count)} after copies of text and media. Joined:`,
    ru: p => `${number('ru', p.count)} без копий текста и медиа. Объединены:`,
    kk: p => `мәтін мен медиа көшірмелерінсіз ${number('kk', p.count)}. Біріктірілгені:`,
  } satisfies Message<Count>,
  'explain.atMost': {
    en: p => `U = ${number('en', p.count)}: at most so many independent voices. Joined:`,
    ru: p => `U = ${number('ru', p.count)}: независимых голосов не больше. Объединены:`,
    kk: p => `U = ${number('kk', p.count)}: тәуелсіз дауыс осыдан көп емес. Біріктірілгені:`,
  } satisfies Message<Count>,
  'explain.joined': {
    en: p => `  ${number('en', p.count)} by ${p.test}`,
    ru: p => `  ${number('ru', p.count)}: ${p.test}`,
    kk: p => `  ${number('kk', p.count)}: ${p.test}`,
  } satisfies Message<Joined>,
  'explain.nothing': {
    en: (_: Nothing) => '  nothing more',
    ru: (_: Nothing) => '  больше ничего',
    kk: (_: Nothing) => '  басқа ештеңе',
  },
  'explain.marked': {
    en: p =>
      `A = ${number('en', p.marked)}: groups whose origin has a confirmed mark of own access (first-hand ${number('en', p.firstHand)}, with original media ${number('en', p.verifiedMedia)}, distinct vantages ${number('en', p.vantages)}); equal names known by name only count once here.`,
    ru: p =>
      `A = ${number('ru', p.marked)}: группы, у источника которых подтверждён признак собственного знания (очевидцев ${number('ru', p.firstHand)}, с исходным медиа ${number('ru', p.verifiedMedia)}, разных точек наблюдения ${number('ru', p.vantages)}); одинаковые имена без идентификатора здесь считаются раз.`,
    kk: p =>
      `A = ${number('kk', p.marked)}: дереккөзінің өз көзімен көргені расталған топтар (куәгерлер ${number('kk', p.firstHand)}, түпнұсқа медиамен ${number('kk', p.verifiedMedia)}, бақылау орындары ${number('kk', p.vantages)}); тек аты белгілі бірдей аттар мұнда бір рет саналады.`,
  } satisfies Message<{ marked: number; firstHand: number; verifiedMedia: number; vantages: number }>,
  'explain.unreviewed': {
    en: p =>
      `Not reviewed: ${counted('en', p.count, 'group', 'groups')} in which words suggest own access; in no number above.`,
    ru: p =>
      `Не проверено: ${counted('ru', p.count, 'группа', 'группы', 'групп')}, где слова похожи на собственное свидетельство; в числа выше не входят.`,
    kk: p =>
      `Тексерілмеген: сөзі өз көзімен көргенге ұқсайтын ${counted('kk', p.count, 'топ')}; жоғарыдағы сандарға кірмейді.`,
  } satisfies Message<Count>,
  'explain.atLeast': {
    en: p => `L = ${number('en', p.count)}: at least so many, the larger of two bounds:`,
    ru: p => `L = ${number('ru', p.count)}: не меньше; большая из двух границ:`,
    kk: p => `L = ${number('kk', p.count)}: осыдан кем емес; екі шектің үлкені:`,
  } satisfies Message<Count>,
  'explain.notAssessed': {
    en: p =>
      p.why === 'marks-not-reviewed'
        ? 'L: not assessed. Marks that rules suggest wait for a review (“anechoic review”).'
        : 'L: not assessed. Nobody has looked through this side (a side-review record would say so).',
    ru: p =>
      p.why === 'marks-not-reviewed'
        ? 'L: не оценено. Предложенные признаки ждут проверки («anechoic review»).'
        : 'L: не оценено. Эту сторону никто не просмотрел (об этом сказала бы запись side-review).',
    kk: p =>
      p.why === 'marks-not-reviewed'
        ? 'L: бағаланбаған. Ұсынылған белгілер тексеруді күтіп тұр («anechoic review»).'
        : 'L: бағаланбаған. Бұл жақты ешкім қарап шықпаған (қаралғанын side-review жазбасы айтады).',
  } satisfies Message<{ why: 'marks-not-reviewed' | 'side-not-reviewed' }>,
  'explain.bound': {
    en: p =>
      `  ${p.kinds}: ${number('en', p.marked)} of N = ${number('en', p.trials)} possible missed copies, f = ${rounded(p.rate)}: the smallest t with P[Binomial(${p.trials} - t, ${rounded(p.rate)}) >= ${p.marked} - t] >= ${rounded(p.alpha)} is ${number('en', p.atLeast)}`,
    ru: p =>
      `  ${p.kinds}: ${number('ru', p.marked)} из N = ${number('ru', p.trials)} возможных незамеченных копий, f = ${rounded(p.rate)}: наименьшее t, при котором P[Binomial(${p.trials} - t, ${rounded(p.rate)}) >= ${p.marked} - t] >= ${rounded(p.alpha)}, равно ${number('ru', p.atLeast)}`,
    kk: p =>
      `  ${p.kinds}: байқалмаған көшірме болуы мүмкін N = ${number('kk', p.trials)} ішінде ${number('kk', p.marked)}, f = ${rounded(p.rate)}: P[Binomial(${p.trials} - t, ${rounded(p.rate)}) >= ${p.marked} - t] >= ${rounded(p.alpha)} орындалатын ең кіші t: ${number('kk', p.atLeast)}`,
  } satisfies Message<Bound>,
  'explain.rates': {
    en: p =>
      `f, how often a missed copy carries a mark, at most: words ${rounded(p.words)}, media ${rounded(p.media)}, checked detail ${rounded(p.detail)}, any of them ${rounded(p.any)} (${p.isMeasured ? 'measured by planting in this case' : 'cautious defaults, not measured in this case'}).`,
    ru: p =>
      `f, как часто незамеченная копия несёт признак, не больше: слова ${rounded(p.words)}, медиа ${rounded(p.media)}, проверенная подробность ${rounded(p.detail)}, любой из них ${rounded(p.any)} (${p.isMeasured ? 'измерено подсадкой в этом деле' : 'осторожные значения, в этом деле не измерялось'}).`,
    kk: p =>
      `f, байқалмаған көшірменің белгі алып жүру жиілігі, ең көбі: сөз ${rounded(p.words)}, медиа ${rounded(p.media)}, тексерілген мәлімет ${rounded(p.detail)}, кез келгені ${rounded(p.any)} (${p.isMeasured ? 'осы істе сынақпен өлшенген' : 'сақ мәндер, осы істе өлшенбеген'}).`,
  } satisfies Message<{ words: number; media: number; detail: number; any: number; isMeasured: boolean }>,
  'explain.zero': {
    en: p =>
      `${p.marked === 0 ? 'No confirmed voice.' : `Missed copies could account for all marked groups (${number('en', p.marked)}).`} ${p.coverage}`,
    ru: p =>
      `${p.marked === 0 ? 'Подтверждённых голосов нет.' : `Все группы с признаком (${number('ru', p.marked)}) могут быть незамеченными копиями.`} ${p.coverage}`,
    kk: p =>
      `${p.marked === 0 ? 'Расталған дауыс жоқ.' : `Белгісі бар топтардың бәрі (${number('kk', p.marked)}) байқалмаған көшірме болуы мүмкін.`} ${p.coverage}`,
  } satisfies Message<{ coverage: string; marked: number }>,
  'explain.marks': {
    en: (_: Nothing) => 'Reviewed marks:',
    ru: (_: Nothing) => 'Проверенные признаки:',
    kk: (_: Nothing) => 'Тексерілген белгілер:',
  },
  'explain.mark': {
    en: p =>
      `  ${p.mark} ${p.kind}: ${states[p.state].en}; by ${p.roles}; beside ${counted('en', p.compared, 'earlier assertion', 'earlier assertions')}`,
    ru: p =>
      `  ${p.mark} ${p.kind}: ${states[p.state].ru}; кто: ${p.roles}; рядом ${counted('ru', p.compared, 'более раннее', 'более ранних', 'более ранних')}`,
    kk: p =>
      `  ${p.mark} ${p.kind}: ${states[p.state].kk}; кім: ${p.roles}; қатар қойылған бұрынғы мәлімдеме: ${p.compared}`,
  } satisfies Message<Reviewed>,
  'explain.without': {
    en: p =>
      `  without ${p.origin}: ${p.atLeast === null ? '' : `at least ${number('en', p.atLeast)}, `}marked ${number('en', p.marked)}, at most ${number('en', p.atMost)}, ${counted('en', p.posts, 'assertion', 'assertions')}`,
    ru: p =>
      `  без ${p.origin}: ${p.atLeast === null ? '' : `не меньше ${number('ru', p.atLeast)}, `}с признаком ${number('ru', p.marked)}, не больше ${number('ru', p.atMost)}, высказываний ${number('ru', p.posts)}`,
    kk: p =>
      `  ${p.origin} болмаса: ${p.atLeast === null ? '' : `кемінде ${number('kk', p.atLeast)}, `}белгілісі ${number('kk', p.marked)}, көп дегенде ${number('kk', p.atMost)}, мәлімдеме ${number('kk', p.posts)}`,
  } satisfies Message<Without>,
  'explain.withoutOrigin': {
    en: (_: Nothing) => 'Without one group (all that goes back to one voice), the largest changes first:',
    ru: (_: Nothing) => 'Без одной группы (всего, что восходит к одному голосу), сначала самые большие перемены:',
    kk: (_: Nothing) => 'Бір топсыз (бір дауысқа барып тірелетіннің бәрінсіз), ең үлкен өзгеріс алдымен:',
  },
  'explain.hangs': {
    en: p => `The side hangs on one group: ${p.origin}.`,
    ru: p => `Сторона держится на одной группе: ${p.origin}.`,
    kk: p => `Бұл жақ бір топқа тіреліп тұр: ${p.origin}.`,
  } satisfies Message<{ origin: string }>,
  'explain.edges': {
    en: (_: Nothing) => 'Each assertion that is not counted apart, and what joined it:',
    ru: (_: Nothing) => 'Каждое высказывание, которое не считается отдельно, и чем оно объединено:',
    kk: (_: Nothing) => 'Бөлек саналмайтын әр мәлімдеме және оны не біріктіргені:',
  },
  'explain.edge': {
    en: p => `  ${p.from} -> ${p.to}: ${p.test}${p.value === null ? '' : ` (${rounded(p.value)})`}`,
    ru: p => `  ${p.from} -> ${p.to}: ${p.test}${p.value === null ? '' : ` (${rounded(p.value)})`}`,
    kk: p => `  ${p.from} -> ${p.to}: ${p.test}${p.value === null ? '' : ` (${rounded(p.value)})`}`,
  } satisfies Message<Ends>,
  'explain.more': {
    en: p => `  and ${number('en', p.count)} more; --json gives all.`,
    ru: p => `  и ещё ${number('ru', p.count)}; все даёт --json.`,
    kk: p => `  және тағы ${number('kk', p.count)}; бәрін --json береді.`,
  } satisfies Message<Count>,
  'explain.disagreements': {
    en: p => `Roles disagree on ${counted('en', p.count, 'thing', 'things')} of this claim; nobody has settled it.`,
    ru: p =>
      `Роли расходятся по этому утверждению: ${counted('ru', p.count, 'вопрос', 'вопроса', 'вопросов')}; никто этого не разрешил.`,
    kk: p => `Бұл тұжырымның ${counted('kk', p.count, 'мәселесінде')} рөлдер келіспейді; ешкім шешпеген.`,
  } satisfies Message<Count>,
  'explain.numbers': {
    en: (_: Nothing) =>
      'Numbers in brackets are assertions in order of time; --names gives the ids of posts, --texts their words and the reasons of reviews. “anechoic weigh --list” lists all posts.',
    ru: (_: Nothing) =>
      'Числа в скобках — высказывания по времени; --names даёт идентификаторы постов, --texts их слова и основания проверок. Все посты даёт «anechoic weigh --list».',
    kk: (_: Nothing) =>
      'Жақшадағы сандар — уақыт бойынша мәлімдемелер; --names жазбалардың идентификаторын, --texts сөздері мен тексеру негіздемесін береді. Барлық жазбаны «anechoic weigh --list» береді.',
  },
} satisfies Messages
