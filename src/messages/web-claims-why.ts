// Behind the numbers of a claim, in the browser: what was joined into what, how the bound came about, what hangs on one origin.

import type { Language } from '../model/ladder.ts'
import { counted, type Message, type Messages, number } from './catalogue.ts'
import { earlierFootageMessages } from './earlier-footage.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

type Count = { readonly count: number }

const rate = (language: Language, value: number) => number(language, Number(value.toPrecision(3)), 6)

interface Part {
  readonly kinds: string
  readonly marked: number
  readonly trials: number
  readonly rate: number
  readonly alpha: number
  readonly atLeast: number
}

export const claimsWhyMessages = {
  'why.title': words('Why these numbers', 'Почему такие числа', 'Неліктен осы сандар'),
  'why.side': words('Side', 'Сторона', 'Жақ'),
  'why.close': words('close', 'закрыть', 'жабу'),
  'why.intro': words(
    'From top to bottom posts are joined that may go back to one voice. Nothing is taken apart again, so numbers can only shrink. Open a step to see what was joined into what.',
    'Сверху вниз объединяются посты, которые могут восходить к одному голосу. Разъединять ничего не разъединяют, поэтому числа только убывают. Откройте шаг, чтобы увидеть, что с чем объединено.',
    'Жоғарыдан төмен қарай бір дауысқа тірелуі мүмкін жазбалар біріктіріледі. Кері ажыратылмайды, сондықтан сандар тек кемиді. Не немен біріктірілгенін көру үшін қадамды ашыңыз.',
  ),
  'why.step': {
    en: p => `${number('en', p.counted)} counted, ${number('en', p.joined)} joined here`,
    ru: p => `считается ${number('ru', p.counted)}, объединено здесь ${number('ru', p.joined)}`,
    kk: p => `саналатыны ${number('kk', p.counted)}, осында біріктірілгені ${number('kk', p.joined)}`,
  } satisfies Message<{ counted: number; joined: number }>,
  'why.first': {
    en: p =>
      `${counted('en', p.counted, 'assertion', 'assertions')}; people decided ${number('en', p.decided)} of them`,
    ru: p =>
      `${counted('ru', p.counted, 'высказывание', 'высказывания', 'высказываний')}; о ${number('ru', p.decided)} из них решили люди`,
    kk: p => `${counted('kk', p.counted, 'мәлімдеме')}; оның ${number('kk', p.decided)} бойынша адамдар шешті`,
  } satisfies Message<{ counted: number; decided: number }>,
  'why.test': {
    en: p => `${p.test}: ${number('en', p.posts)}`,
    ru: p => `${p.test}: ${number('ru', p.posts)}`,
    kk: p => `${p.test}: ${number('kk', p.posts)}`,
  } satisfies Message<{ test: string; posts: number }>,
  'why.counted': words('Counted at this step', 'Считаются на этом шаге', 'Осы қадамда саналады'),
  'why.joined': words(
    'Joined here, no longer counted apart',
    'Объединены здесь и отдельно не считаются',
    'Осында біріктірілген, енді бөлек саналмайды',
  ),
  'why.into': words('joined into', 'объединено с', 'мынамен біріктірілді'),
  'why.value': {
    en: p => `${p.test}, value ${number('en', p.value, 4)}`,
    ru: p => `${p.test}, значение ${number('ru', p.value, 4)}`,
    kk: p => `${p.test}, мәні ${number('kk', p.value, 4)}`,
  } satisfies Message<{ test: string; value: number }>,
  'why.standsFor': {
    en: p => `stands for ${counted('en', p.count, 'assertion', 'assertions')}`,
    ru: p => `вместо ${counted('ru', p.count, 'высказывания', 'высказываний', 'высказываний')}`,
    kk: p => `${counted('kk', p.count, 'мәлімдеменің')} орнына`,
  } satisfies Message<Count>,
  'why.matched': {
    en: p => `found by “${p.rule}”`,
    ru: p => `найдено по «${p.rule}»`,
    kk: p => `«${p.rule}» бойынша табылған`,
  } satisfies Message<{ rule: string }>,
  'why.decidedByPerson': words('decided by a person', 'решил человек', 'адам шешкен'),
  'why.show': words('show', 'показать', 'көрсету'),
  'why.hide': words('hide', 'скрыть', 'жасыру'),
  'why.allPosts': words('all in the table of posts', 'все в таблице постов', 'бәрі жазбалар кестесінде'),
  'why.marks': words('Marks of own access', 'Признаки собственного знания', 'Өз көзімен көру белгілері'),
  'why.marks.none': words(
    'No words or media of this side suggest own access.',
    'Ни слова, ни медиа этой стороны не указывают на собственное знание.',
    'Бұл жақта өз көзімен көргенге ұқсайтын сөз де, медиа да жоқ.',
  ),
  'mark.confirmed': words('confirmed', 'подтверждено', 'расталған'),
  'mark.suggested': words('suggested, not reviewed', 'предложено, не проверено', 'ұсынылған, тексерілмеген'),
  'mark.disputed': words(
    'undecided: roles differ or nobody is sure',
    'не решено: роли расходятся или никто не уверен',
    'шешілмеген: рөлдер келіспейді не ешкім сенімді емес',
  ),
  'mark.stale': words(
    'confirmed, but an earlier assertion came to light: not counted',
    'подтверждено, но нашлось более раннее высказывание: не считается',
    'расталған, бірақ бұрынырақ айтылғаны табылды: саналмайды',
  ),
  'mark.reopened': earlierFootageMessages['mark.reopened'],
  'mark.rejected': words('rejected', 'отклонено', 'қабылданбаған'),
  'mark.carried': words(
    'suggested in a copy: goes back to an origin that was reviewed',
    'предложено в копии: источник уже проверен',
    'көшірмеде ұсынылған: бастапқы дереккөзі тексерілген',
  ),
  'why.without.all': {
    en: p => `all ${number('en', p.count)} that were tried`,
    ru: p => `все проверенные: ${number('ru', p.count)}`,
    kk: p => `тексерілгеннің бәрі: ${number('kk', p.count)}`,
  } satisfies Message<Count>,
  'mark.none': words('none', 'нет', 'жоқ'),
  'why.bound': words('The lower bound', 'Нижняя граница', 'Төменгі шек'),
  'why.bound.none': words(
    'Not assessed. While marks wait for a person, nobody can say how many voices there are at least.',
    'Не оценена. Пока признаки ждут человека, сказать, сколько голосов не меньше, нельзя.',
    'Бағаланбаған. Белгілер адамды күтіп тұрғанда, кемінде қанша дауыс барын айту мүмкін емес.',
  ),
  'why.bound.side': words(
    'Not assessed. Rules suggest no mark on this side, and nobody has looked through it.',
    'Не оценена. Правила признаков на этой стороне не находят, и никто её не просмотрел.',
    'Бағаланбаған. Ережелер бұл жақтан белгі таппайды, оны ешкім қарап шықпаған.',
  ),
  'why.bound.review': words('Review marks', 'Проверить признаки', 'Белгілерді тексеру'),
  'why.sideReviewed': words(
    'I have looked through this side',
    'Я просмотрел(а) эту сторону',
    'Мен бұл жақты қарап шықтым',
  ),
  'why.sideReviewed.done': words('Side looked through', 'Сторона просмотрена', 'Жақ қаралды'),
  'why.part': {
    en: p =>
      `${p.kinds}: confirmed in ${number('en', p.marked)} origins, of N = ${number('en', p.trials)} that could be missed copies, f = ${rate('en', p.rate)}. The smallest t with P[Binomial(${number('en', p.trials)} − t, ${rate('en', p.rate)}) ≥ ${number('en', p.marked)} − t] ≥ ${rate('en', p.alpha)} is ${number('en', p.atLeast)}.`,
    ru: p =>
      `${p.kinds}: подтверждено у источников: ${number('ru', p.marked)}, могли быть незамеченными копиями: N = ${number('ru', p.trials)}, f = ${rate('ru', p.rate)}. Наименьшее t, при котором P[Binomial(${number('ru', p.trials)} − t, ${rate('ru', p.rate)}) ≥ ${number('ru', p.marked)} − t] ≥ ${rate('ru', p.alpha)}, равно ${number('ru', p.atLeast)}.`,
    kk: p =>
      `${p.kinds}: расталған дереккөз ${number('kk', p.marked)}, байқалмаған көшірме болуы мүмкіні N = ${number('kk', p.trials)}, f = ${rate('kk', p.rate)}. P[Binomial(${number('kk', p.trials)} − t, ${rate('kk', p.rate)}) ≥ ${number('kk', p.marked)} − t] ≥ ${rate('kk', p.alpha)} орындалатын ең кіші t: ${number('kk', p.atLeast)}.`,
  } satisfies Message<Part>,
  'why.larger': {
    en: p => `At least ${number('en', p.count)}: the larger of these bounds.`,
    ru: p => `Не меньше ${number('ru', p.count)}: большая из этих границ.`,
    kk: p => `Кемінде ${number('kk', p.count)}: осы шектердің үлкені.`,
  } satisfies Message<Count>,
  'why.f': words(
    'f: how often a copy that no test found would pass as somebody’s own access. N: origins that could be such copies.',
    'f: как часто копия, которую не нашла ни одна проверка, сойдёт за собственное знание. N: источники, которые могли быть такими копиями.',
    'f: ешбір тексеру таппаған көшірменің өз көзімен көргендей көріну жиілігі. N: сондай көшірме болуы мүмкін дереккөздер.',
  ),
  'why.f.measured': words(
    'f was measured by planting copies in this case.',
    'f измерено подсадкой копий в этом деле.',
    'f осы істе көшірме енгізу арқылы өлшенген.',
  ),
  'why.f.default': words(
    'f is the cautious default: nobody has measured it in this case.',
    'f взято осторожное: в этом деле его не измеряли.',
    'f сақ мәнмен алынған: осы істе өлшенбеген.',
  ),
  'why.without': words(
    'What is left without one origin',
    'Что остаётся без одного источника',
    'Бір дереккөзсіз не қалады',
  ),
  'why.without.intro': words(
    'Each row takes one origin away, with all that repeats it; the largest change comes first. These are origins, not persons.',
    'Каждая строка убирает один источник со всем, что его повторяет; сначала самые большие перемены. Это источники, а не люди.',
    'Әр жол бір дереккөзді оны қайталағандармен бірге алып тастайды; ең үлкен өзгеріс алдымен. Бұлар адамдар емес, дереккөздер.',
  ),
  'why.without.hangs': words('the side hangs on it', 'сторона держится на нём', 'жақ осыған тіреледі'),
  'why.origin': words('Origin', 'Источник', 'Дереккөз'),
  'why.posts': words('Posts', 'Постов', 'Жазба'),
  'why.atMost': words('At most', 'Не больше', 'Көп дегенде'),
  'why.marked': words('Marked', 'Отмечено', 'Белгіленген'),
  'why.atLeast': words('At least', 'Не меньше', 'Кемінде'),
  'why.judged': words('Judgements behind it', 'Решения людей', 'Адамдар шешімдері'),
  'why.judged.none': words(
    'Nobody has decided anything on this side; rules suggest all of it.',
    'По этой стороне люди ничего не решали; всё предложено правилами.',
    'Бұл жақ бойынша адамдар ештеңе шешпеген; бәрін ережелер ұсынды.',
  ),
  'why.judged.row': {
    en: p => `${p.kind} by ${p.role}: ${number('en', p.acts)}`,
    ru: p => `${p.kind}, роль ${p.role}: ${number('ru', p.acts)}`,
    kk: p => `${p.kind}, рөл ${p.role}: ${number('kk', p.acts)}`,
  } satisfies Message<{ kind: string; role: string; acts: number }>,
  'why.judged.all': words('all judgements on this claim', 'все решения по утверждению', 'тұжырым бойынша барлық шешім'),
  'origins.intro': words(
    'One row an origin: the first post that says it, with all that goes back to it, as far as anybody can tell. In order of time.',
    'Одна строка — один источник: первый пост, который это говорит, и всё, что к нему восходит, насколько можно судить. По времени.',
    'Бір жол — бір дереккөз: мұны алғаш айтқан жазба және білуге болатындай оған тірелетіннің бәрі. Уақыт ретімен.',
  ),
  'origins.none': words('Nobody here.', 'Никого.', 'Ешкім жоқ.'),
  'origins.repeated': {
    en: p => (p.count === 0 ? 'not repeated' : `repeated ${counted('en', p.count, 'time', 'times')}`),
    ru: p => (p.count === 0 ? 'не повторялось' : `повторено: ${counted('ru', p.count, 'раз', 'раза', 'раз')}`),
    kk: p => (p.count === 0 ? 'қайталанбаған' : `${counted('kk', p.count, 'рет')} қайталанған`),
  } satisfies Message<Count>,
  'origins.voice': {
    en: p => `words of ${p.speaker}`,
    ru: p => `слова: ${p.speaker}`,
    kk: p => `кімнің сөзі: ${p.speaker}`,
  } satisfies Message<{ speaker: string }>,
  'origins.agentless': words('nobody is named as speaker', 'говорящий не назван', 'айтушысы аталмаған'),
  'origins.marked': {
    en: p => `own access confirmed: ${p.mark}${p.vantage === '' ? '' : `, seen from ${p.vantage}`}`,
    ru: p => `собственное знание подтверждено: ${p.mark}${p.vantage === '' ? '' : `, откуда видно: ${p.vantage}`}`,
    kk: p => `өз көзімен көргені расталған: ${p.mark}${p.vantage === '' ? '' : `, қайдан көрінген: ${p.vantage}`}`,
  } satisfies Message<{ mark: string; vantage: string }>,
  'origins.waiting': {
    en: p => `${counted('en', p.count, 'mark', 'marks')} not reviewed`,
    ru: p => `признаков не проверено: ${number('ru', p.count)}`,
    kk: p => `тексерілмеген белгі: ${number('kk', p.count)}`,
  } satisfies Message<Count>,
  'origins.decided': {
    en: p => `${number('en', p.count)} decided by people`,
    ru: p => `решено людьми: ${number('ru', p.count)}`,
    kk: p => `адамдар шешкені: ${number('kk', p.count)}`,
  } satisfies Message<Count>,
  'origins.disputed': {
    en: p => `roles differ on ${number('en', p.count)}`,
    ru: p => `роли расходятся: ${number('ru', p.count)}`,
    kk: p => `рөлдер келіспейтіні: ${number('kk', p.count)}`,
  } satisfies Message<Count>,
  'origins.open': words('what goes back to it', 'что к нему восходит', 'оған тірелетіндер'),
  'origins.standsForAll': words('stands for all', 'стоит за всех', 'бәрінің орнына тұр'),
  'post.undated': words('undated', 'без даты', 'күнсіз'),
  'post.zoneless': words('zone not stated', 'пояс не указан', 'белдеуі көрсетілмеген'),
  'post.forward': words('forward', 'пересылка', 'қайта жіберілген'),
  'post.noText': words('no text', 'без текста', 'мәтінсіз'),
} as const satisfies Messages
