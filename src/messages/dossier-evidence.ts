// Evidence and disclosure in a dossier: who said what and how it is known, and what did not count.

import type { Evidentiality } from '../model/reading.ts'
import type { Message, Messages } from './catalogue.ts'
import { countedFigure, figure } from './dossier-format.ts'

interface Counts {
  readonly at: string
  readonly count: number
}

type Kinds = Readonly<Record<`access.${Evidentiality}`, Message<unknown>>>

export const dossierEvidenceMessages = {
  'evidence.title': {
    en: () => 'Evidence on both sides',
    ru: () => 'Свидетельства обеих сторон',
    kk: () => 'Екі жақтың айғақтары',
  },
  'evidence.intro': {
    en: () =>
      'One entry an origin, in the order of time, then further posts with a confirmed mark. Speakers and origins are numbered within this claim alone; a number names nobody.',
    ru: () =>
      'Одна запись — один источник, по времени; затем другие посты с подтверждённым признаком. Говорящие и источники пронумерованы только внутри этого утверждения; номер никого не называет.',
    kk: () =>
      'Бір жазу — бір дереккөз, уақыт ретімен; содан кейін белгісі расталған басқа жазбалар. Айтушылар мен дереккөздер тек осы тұжырым ішінде нөмірленген; нөмір ешкімді атамайды.',
  },
  'evidence.none': {
    en: () => 'Nothing on this side.',
    ru: () => 'На этой стороне ничего нет.',
    kk: () => 'Бұл жақта ештеңе жоқ.',
  },
  'evidence.more': { en: () => 'Further entries', ru: () => 'Остальные записи', kk: () => 'Қалған жазулар' },
  'evidence.origin': {
    en: p => `origin ${figure('en', p.at, p.count)}`,
    ru: p => `источник ${figure('ru', p.at, p.count)}`,
    kk: p => `${figure('kk', p.at, p.count)}-дереккөз`,
  } satisfies Message<Counts>,
  'evidence.speaker': {
    en: p => `speaker ${figure('en', p.at, p.count)}`,
    ru: p => `говорящий ${figure('ru', p.at, p.count)}`,
    kk: p => `${figure('kk', p.at, p.count)}-айтушы`,
  } satisfies Message<Counts>,
  'evidence.standsFor': {
    en: p => `stands for ${countedFigure('en', p.at, p.count, 'post', 'posts')}`,
    ru: p => `вместо ${countedFigure('ru', p.at, p.count, 'поста', 'постов', 'постов')}`,
    kk: p => `${countedFigure('kk', p.at, p.count, 'жазбаның')} орнына`,
  } satisfies Message<Counts>,
  'evidence.noWords': {
    en: () => 'no words written in place of the post',
    ru: () => 'слов вместо поста никто не написал',
    kk: () => 'жазбаның орнына ешкім сөз жазбаған',
  },
  'evidence.noExhibit': {
    en: () => 'exhibit held back',
    ru: () => 'материал не выдан',
    kk: () => 'материал берілмеген',
  },
  'evidence.byRule': { en: () => 'found by a rule', ru: () => 'найдено правилом', kk: () => 'ереже тапқан' },
  'evidence.decided': { en: () => 'decided by', ru: () => 'решили:', kk: () => 'шешкендер:' },
  'evidence.disputed': { en: () => 'roles differ', ru: () => 'роли расходятся', kk: () => 'рөлдер келіспейді' },
  'evidence.note': { en: () => 'note:', ru: () => 'заметка:', kk: () => 'ескертпе:' },
  'words.paraphrase': {
    en: () => 'in a person’s words, in place of the post',
    ru: () => 'словами человека, вместо поста',
    kk: () => 'жазбаның орнына адамның сөзімен',
  },
  'words.shortened': {
    en: () => 'shortened by a person',
    ru: () => 'сокращено человеком',
    kk: () => 'адам қысқартқан',
  },
  'words.verbatim': { en: () => 'verbatim', ru: () => 'дословно', kk: () => 'сөзбе-сөз' },
  'access.own-perception': {
    en: () => 'saw or heard it',
    ru: () => 'видел или слышал сам',
    kk: () => 'өзі көрген не естіген',
  },
  'access.own-document': { en: () => 'holds a document', ru: () => 'имеет документ', kk: () => 'құжаты бар' },
  'access.hearsay': { en: () => 'from others’ words', ru: () => 'с чужих слов', kk: () => 'біреудің сөзінен' },
  'access.inference': { en: () => 'concludes it', ru: () => 'делает вывод', kk: () => 'болжап айтады' },
  'access.unsourced': {
    en: () => 'gives no source',
    ru: () => 'источника не называет',
    kk: () => 'дереккөзін айтпайды',
  },
  'mark.none': {
    en: () => 'no mark of own access',
    ru: () => 'признака собственного знания нет',
    kk: () => 'өзі білу белгісі жоқ',
  },
  'mark.suggested': {
    en: () => 'words suggest own access, not reviewed',
    ru: () => 'слова похожи на собственное знание, не проверено',
    kk: () => 'сөзі өзі білгенге ұқсайды, тексерілмеген',
  },
  'mark.confirmed': {
    en: () => 'own access confirmed',
    ru: () => 'собственное знание подтверждено',
    kk: () => 'өзі білетіні расталған',
  },
  'mark.rejected': {
    en: () => 'own access not confirmed',
    ru: () => 'собственное знание не подтвердилось',
    kk: () => 'өзі білетіні расталмады',
  },
  'mark.disputed': {
    en: () => 'own access disputed',
    ru: () => 'о собственном знании спорят',
    kk: () => 'өзі білетіні даулы',
  },
  'mark.stale': {
    en: () => 'was confirmed; an earlier post has come to light since',
    ru: () => 'было подтверждено; позже нашёлся более ранний пост',
    kk: () => 'расталған еді; кейін бұрынырақ жазба табылды',
  },
  'markKind.words': { en: () => 'by own words', ru: () => 'по собственным словам', kk: () => 'өз сөзімен' },
  'markKind.media': { en: () => 'by original media', ru: () => 'по исходным медиа', kk: () => 'түпнұсқа медиамен' },
  'markKind.detail': {
    en: () => 'by a checked detail',
    ru: () => 'по проверенной подробности',
    kk: () => 'тексерілген мәліметпен',
  },

  'figures.title': { en: () => 'The number is in dispute', ru: () => 'Спорное число', kk: () => 'Даулы сан' },
  'figures.intro': {
    en: () => 'A figure is somebody’s statement. Nothing here chooses between them.',
    ru: () => 'Число — чьё-то высказывание. Выбор между ними здесь не делается.',
    kk: () => 'Сан — біреудің айтқаны. Мұнда олардың арасынан таңдау жасалмайды.',
  },
  'figures.low': { en: () => 'At least', ru: () => 'Не меньше', kk: () => 'Кемінде' },
  'figures.high': { en: () => 'At most', ru: () => 'Не больше', kk: () => 'Көп дегенде' },
  'figures.side': { en: () => 'Side', ru: () => 'Сторона', kk: () => 'Жақ' },
  'figures.whose': { en: () => 'Whose figure', ru: () => 'Чьё число', kk: () => 'Кімнің саны' },
  'figures.posts': { en: () => 'Posts', ru: () => 'Постов', kk: () => 'Жазба' },
  'figures.poster': { en: () => 'whoever posted', ru: () => 'автор поста', kk: () => 'жазба авторы' },

  'disclosure.title': {
    en: () => 'What did not count, and who decided so',
    ru: () => 'Что не засчитано и кто так решил',
    kk: () => 'Не саналмады және оны кім шешті',
  },
  'disclosure.intro': {
    en: () => 'Listed so that a reader can object.',
    ru: () => 'Перечислено, чтобы читатель мог возразить.',
    kk: () => 'Оқырман қарсы уәж айта алуы үшін тізілген.',
  },
  'disclosure.none': {
    en: () => 'Nothing was rejected, and nobody disagreed.',
    ru: () => 'Ничего не отклонено, и никто не расходился.',
    kk: () => 'Ештеңе қабылданбай қалған жоқ, ешкім келіспей қалмады.',
  },
  'disclosure.what': { en: () => 'Decision', ru: () => 'Решение', kk: () => 'Шешім' },
  'disclosure.post': { en: () => 'Post', ru: () => 'Пост', kk: () => 'Жазба' },
  'disclosure.who': { en: () => 'Who', ru: () => 'Кто', kk: () => 'Кім' },
  'disclosure.note': { en: () => 'Note', ru: () => 'Заметка', kk: () => 'Ескертпе' },
  'rejected.unrelated': {
    en: () => 'a rule matched it; a person found it unrelated',
    ru: () => 'правило нашло, человек счёл не относящимся',
    kk: () => 'ереже тапқан, адам қатысы жоқ деді',
  },
  'rejected.mark-rejected': {
    en: () => 'mark of own access not accepted',
    ru: () => 'признак собственного знания не принят',
    kk: () => 'өзі білу белгісі қабылданбады',
  },
  'rejected.mark-inherited': {
    en: () => 'account of events taken over from another',
    ru: () => 'рассказ перенят у другого',
    kk: () => 'әңгіме өзгеден алынған',
  },
  'rejected.mark-unsure': {
    en: () => 'the reviewer was not sure',
    ru: () => 'проверявший не уверен',
    kk: () => 'тексеруші сенімді емес',
  },
  'rejected.judged-repeat': {
    en: () => 'judged to repeat another post',
    ru: () => 'сочтено повторением другого поста',
    kk: () => 'басқа жазбаны қайталайды деп танылды',
  },
  'rejected.judged-independent': {
    en: () => 'judged to be independent of another post',
    ru: () => 'сочтено независимым от другого поста',
    kk: () => 'басқа жазбаға тәуелсіз деп танылды',
  },
  'disagreements.title': { en: () => 'Roles differ', ru: () => 'Роли расходятся', kk: () => 'Рөлдер келіспейді' },
  'disagreements.intro': {
    en: () => 'People answered differently and nobody has settled it.',
    ru: () => 'Люди ответили по-разному, и никто этого не разрешил.',
    kk: () => 'Адамдар әртүрлі жауап берді, оны ешкім шешпеген.',
  },
  'disagreements.on': { en: () => 'On what', ru: () => 'О чём', kk: () => 'Не туралы' },
  'disagreements.answers': { en: () => 'Answers', ru: () => 'Ответы', kk: () => 'Жауаптар' },
} satisfies Messages & Kinds
