// What a person reads of protection: a sentence for each rule that changed something and each ground on which something stayed in the case.

import type { Redaction, Withheld } from '../model/handed.ts'
import type { Language } from '../model/ladder.ts'
import { counted, type Message, type Messages, number } from './catalogue.ts'
import { mediaMessages } from './cli-media.ts'

type Count = { count: number }

/** By `Redaction.rule`. */
export const protectionRules = {
  'account-numbered': {
    en: (p: Count) =>
      `${counted('en', p.count, 'account is', 'accounts are')} told apart by numbers within each claim only.`,
    ru: (p: Count) => `Различаются только номерами внутри каждого утверждения: аккаунтов ${number('ru', p.count)}.`,
    kk: (p: Count) => `Әр тұжырымның ішінде тек нөмірмен ажыратылатын аккаунт: ${number('kk', p.count)}.`,
  },
  'account-token': {
    en: (p: Count) =>
      `${counted('en', p.count, 'account has', 'accounts have')} a token of this export instead of a name.`,
    ru: (p: Count) => `Вместо имени условное обозначение этой выгрузки: аккаунтов ${number('ru', p.count)}.`,
    kk: (p: Count) => `Атының орнына осы экспорттың таңбасы қойылған аккаунт: ${number('kk', p.count)}.`,
  },
  'account-not-judged': {
    en: (p: Count) =>
      `${counted('en', p.count, 'account is', 'accounts are')} not named: nobody has judged the cluster they are in to be coordinated, or somebody disagrees.`,
    ru: (p: Count) =>
      `Не названо аккаунтов: ${number('ru', p.count)}: никто не признал их кластер согласованным, или есть возражение.`,
    kk: (p: Count) =>
      `Аталмаған аккаунт: ${number('kk', p.count)}: олардың шоғырын ешкім үйлестірілген деп танымаған немесе қарсы пікір бар.`,
  },
  'members-not-judged': {
    en: (p: Count) =>
      `${counted('en', p.count, 'account is', 'accounts are')} not listed as members of a cluster: nobody has judged it to be coordinated, or somebody disagrees.`,
    ru: (p: Count) =>
      `Не перечислено участников кластеров: ${number('ru', p.count)}: никто не признал кластер согласованным, или есть возражение.`,
    kk: (p: Count) =>
      `Шоғыр мүшесі ретінде көрсетілмеген аккаунт: ${number('kk', p.count)}: шоғырды ешкім үйлестірілген деп танымаған немесе қарсы пікір бар.`,
  },
  'channel-token': {
    en: (p: Count) =>
      `${counted('en', p.count, 'channel has', 'channels have')} a token of this export instead of a name.`,
    ru: (p: Count) => `Вместо названия условное обозначение этой выгрузки: каналов ${number('ru', p.count)}.`,
    kk: (p: Count) => `Атауының орнына осы экспорттың таңбасы қойылған арна: ${number('kk', p.count)}.`,
  },
  'speaker-token': {
    en: (p: Count) => `${counted('en', p.count, 'speaker has', 'speakers have')} a number or token instead of a name.`,
    ru: (p: Count) => `Вместо имени номер или условное обозначение: говорящих ${number('ru', p.count)}.`,
    kk: (p: Count) => `Атының орнына нөмір немесе таңба қойылған айтушы: ${number('kk', p.count)}.`,
  },
  'naming-disputed': {
    en: (p: Count) =>
      `${counted('en', p.count, 'name stays', 'names stay')} in the case because people disagree on whether it may be told.`,
    ru: (p: Count) => `Не названо из-за разногласий о том, можно ли называть: ${number('ru', p.count)}.`,
    kk: (p: Count) => `Атауға бола ма дегенде пікір екіге бөлінгендіктен аталмағаны: ${number('kk', p.count)}.`,
  },
  'words-left-out': {
    en: (p: Count) =>
      `The words of ${counted('en', p.count, 'post', 'posts')} are left out: nobody has written others in their place.`,
    ru: (p: Count) => `Слова опущены, потому что никто не написал вместо них другие: постов ${number('ru', p.count)}.`,
    kk: (p: Count) => `Орнына ешкім басқа сөз жазбағандықтан сөздері алынып тасталған жазба: ${number('kk', p.count)}.`,
  },
  'words-paraphrased': {
    en: (p: Count) =>
      `The words of ${counted('en', p.count, 'post', 'posts')} are replaced by what a person wrote in their place.`,
    ru: (p: Count) => `Слова заменены тем, что написал человек: постов ${number('ru', p.count)}.`,
    kk: (p: Count) => `Сөздері адам жазған мәтінмен ауыстырылған жазба: ${number('kk', p.count)}.`,
  },
  'words-shortened': {
    en: (p: Count) => `The words of ${counted('en', p.count, 'post', 'posts')} were shortened by a person.`,
    ru: (p: Count) => `Слова сокращены человеком: постов ${number('ru', p.count)}.`,
    kk: (p: Count) => `Сөздерін адам қысқартқан жазба: ${number('kk', p.count)}.`,
  },
  'words-disputed': {
    en: (p: Count) =>
      `${counted('en', p.count, 'paraphrase is', 'paraphrases are')} left out because people disagree on it.`,
    ru: (p: Count) => `Опущено пересказов из-за разногласий: ${number('ru', p.count)}.`,
    kk: (p: Count) => `Пікір екіге бөлінгендіктен алынып тасталған мазмұндама: ${number('kk', p.count)}.`,
  },
  'words-outdated': {
    en: (p: Count) =>
      `${counted('en', p.count, 'paraphrase is', 'paraphrases are')} left out because the words of the post have changed since.`,
    ru: (p: Count) => `Опущено пересказов, потому что слова поста с тех пор изменились: ${number('ru', p.count)}.`,
    kk: (p: Count) =>
      `Жазбаның сөздері содан бері өзгергендіктен алынып тасталған мазмұндама: ${number('kk', p.count)}.`,
  },
  'notes-left-out': {
    en: (p: Count) => `${counted('en', p.count, 'note', 'notes')} of people who coded or reviewed: left out.`,
    ru: (p: Count) => `Опущено заметок тех, кто кодировал и проверял: ${number('ru', p.count)}.`,
    kk: (p: Count) => `Кодтаған және тексерген адамдардың алынып тасталған ескертпесі: ${number('kk', p.count)}.`,
  },
  'roles-numbered': {
    en: (p: Count) =>
      `${counted('en', p.count, 'person', 'persons')} who worked on the case: numbered instead of called by their role.`,
    ru: (p: Count) => `Работавшие над делом обозначены номерами вместо ролей: ${number('ru', p.count)}.`,
    kk: (p: Count) => `Іспен жұмыс істегендер рөлінің орнына нөмірленген: ${number('kk', p.count)}.`,
  },
  'entry-token': {
    en: (p: Count) =>
      `${counted('en', p.count, 'journal entry is', 'journal entries are')} named by a token of this export.`,
    ru: (p: Count) => `Записи журнала названы условными обозначениями этой выгрузки: ${number('ru', p.count)}.`,
    kk: (p: Count) => `Осы экспорттың таңбасымен аталған журнал жазбасы: ${number('kk', p.count)}.`,
  },
  'time-coarse': {
    en: (p: Count) => `${counted('en', p.count, 'time is', 'times are')} rounded down.`,
    ru: (p: Count) => `Округлено вниз времён: ${number('ru', p.count)}.`,
    kk: (p: Count) => `Төмен қарай дөңгелектелген уақыт: ${number('kk', p.count)}.`,
  },
  'time-left-out': {
    en: (p: Count) => `${counted('en', p.count, 'time is', 'times are')} left out.`,
    ru: (p: Count) => `Опущено времён: ${number('ru', p.count)}.`,
    kk: (p: Count) => `Алынып тасталған уақыт: ${number('kk', p.count)}.`,
  },
  'place-coarse': {
    en: (p: Count) => `${counted('en', p.count, 'place is', 'places are')} given as a region or country.`,
    ru: (p: Count) => `Указано регионом или страной мест: ${number('ru', p.count)}.`,
    kk: (p: Count) => `Аймақ немесе ел ретінде берілген орын: ${number('kk', p.count)}.`,
  },
  'place-left-out': {
    en: (p: Count) => `${counted('en', p.count, 'place is', 'places are')} left out.`,
    ru: (p: Count) => `Опущено мест: ${number('ru', p.count)}.`,
    kk: (p: Count) => `Алынып тасталған орын: ${number('kk', p.count)}.`,
  },
  'link-domain': {
    en: (p: Count) => `Of the links of ${counted('en', p.count, 'post', 'posts')} only the domain is given.`,
    ru: (p: Count) => `От ссылок оставлен только домен: постов ${number('ru', p.count)}.`,
    kk: (p: Count) => `Сілтемелерінен тек домені қалдырылған жазба: ${number('kk', p.count)}.`,
  },
  'link-left-out': {
    en: (p: Count) => `The links of ${counted('en', p.count, 'post', 'posts')} are left out.`,
    ru: (p: Count) => `Опущены ссылки: постов ${number('ru', p.count)}.`,
    kk: (p: Count) => `Сілтемелері алынып тасталған жазба: ${number('kk', p.count)}.`,
  },
  'hash-commitment': {
    en: (p: Count) =>
      `${counted('en', p.count, 'original is', 'originals are')} named by a salted commitment instead of a hash.`,
    ru: (p: Count) => `Вместо хеша солёное обязательство: оригиналов ${number('ru', p.count)}.`,
    kk: (p: Count) => `Хештің орнына тұздалған міндеттеме берілген түпнұсқа: ${number('kk', p.count)}.`,
  },
  'file-name-left-out': {
    en: (p: Count) => `${counted('en', p.count, 'file name is', 'file names are')} left out.`,
    ru: (p: Count) => `Опущено имён файлов: ${number('ru', p.count)}.`,
    kk: (p: Count) => `Алынып тасталған файл атауы: ${number('kk', p.count)}.`,
  },
  'size-class': {
    en: (p: Count) =>
      `The sizes of ${counted('en', p.count, 'original', 'originals')} are given as classes, their numbers of posts rounded.`,
    ru: (p: Count) => `Размеры даны классами, число постов округлено: оригиналов ${number('ru', p.count)}.`,
    kk: (p: Count) => `Көлемі класпен, жазба саны дөңгелектеліп берілген түпнұсқа: ${number('kk', p.count)}.`,
  },
  'post-left-out': {
    en: (p: Count) => `The rows of ${counted('en', p.count, 'post', 'posts')} stay in the case.`,
    ru: (p: Count) => `Строки остаются в деле: постов ${number('ru', p.count)}.`,
    kk: (p: Count) => `Жолдары істе қалған жазба: ${number('kk', p.count)}.`,
  },
  'claim-number': {
    en: (p: Count) =>
      `${counted('en', p.count, 'claim has', 'claims have')} a number of this export instead of its id.`,
    ru: (p: Count) => `Вместо идентификатора номер этой выгрузки: утверждений ${number('ru', p.count)}.`,
    kk: (p: Count) => `Идентификатордың орнына осы экспорттың нөмірі берілген тұжырым: ${number('kk', p.count)}.`,
  },
  'network-left-out': {
    en: (p: Count) => `The network of ${counted('en', p.count, 'account', 'accounts')} in clusters stays in the case.`,
    ru: (p: Count) => `Сеть остаётся в деле: аккаунтов в кластерах ${number('ru', p.count)}.`,
    kk: (p: Count) => `Желісі істе қалған, шоғырдағы аккаунт: ${number('kk', p.count)}.`,
  },
  'network-rounded': {
    en: (p: Count) =>
      `Figures of ${counted('en', p.count, 'account', 'accounts')} in the network are rounded to two digits.`,
    ru: (p: Count) => `Показатели в сети округлены до двух знаков: аккаунтов ${number('ru', p.count)}.`,
    kk: (p: Count) => `Желідегі көрсеткіштері екі таңбаға дейін дөңгелектелген аккаунт: ${number('kk', p.count)}.`,
  },
} satisfies Messages

export type RedactionRule = keyof typeof protectionRules

type Ended = { expires: string }

/** By `Withheld.ground`. */
export const withheldGrounds = {
  withdrawn: {
    en: () => 'the source withdrew its consent',
    ru: () => 'источник отозвал согласие',
    kk: () => 'дереккөз келісімін қайтарып алды',
  },
  lapsed: {
    en: (p: Ended) => `the consent of the source ended${p.expires === '' ? '' : ` on ${p.expires}`}`,
    ru: (p: Ended) => `срок согласия источника истёк${p.expires === '' ? '' : ` ${p.expires}`}`,
    kk: (p: Ended) => `дереккөз келісімінің мерзімі ${p.expires === '' ? '' : `${p.expires} күні `}бітті`,
  },
  use: {
    en: () => 'the source did not permit this use',
    ru: () => 'источник не разрешил такое использование',
    kk: () => 'дереккөз мұндай пайдалануға рұқсат бермеген',
  },
  audience: {
    en: () => 'the source did not permit this audience',
    ru: () => 'источник не разрешил показывать этим читателям',
    kk: () => 'дереккөз бұл оқырмандарға көрсетуге рұқсат бермеген',
  },
  unknown: {
    en: () => 'its source is not in the register',
    ru: () => 'источника нет в реестре',
    kk: () => 'дереккөзі тізілімде жоқ',
  },
  decision: {
    en: () => 'a person decided that it stays in the case',
    ru: () => 'человек решил, что это остаётся в деле',
    kk: () => 'адам бұл істе қалады деп шешті',
  },
  disputed: {
    en: () => 'people disagree on whether it may leave the case',
    ru: () => 'мнения о том, может ли это покинуть дело, расходятся',
    kk: () => 'бұл істен шыға ала ма дегенде пікір екіге бөлінді',
  },
  'media-level': {
    en: () => 'no media leave the case for this audience',
    ru: () => 'для этих читателей медиафайлы дело не покидают',
    kk: () => 'бұл оқырмандар үшін медиафайл істен шықпайды',
  },
  'media-not-reviewed': {
    en: () => 'nobody has looked whether this may leave the case',
    ru: () => 'никто не проверил, может ли это покинуть дело',
    kk: () => 'істен шыға ала ма, ешкім тексермеген',
  },
  'media-unchecked': {
    en: () => 'it was not looked through for faces, text and surroundings',
    ru: () => 'не проверены лица, надписи и обстановка',
    kk: () => 'беттер, жазулар және айналасы тексерілмеген',
  },
  'media-stays': {
    en: () => 'a person who looked at it decided that it stays',
    ru: () => 'человек, который это посмотрел, решил оставить в деле',
    kk: () => 'оны көрген адам істе қалсын деп шешті',
  },
  'media-disputed': {
    en: () => 'people who looked at it disagree',
    ru: () => 'мнения тех, кто это смотрел, расходятся',
    kk: () => 'оны көргендердің пікірі екіге бөлінді',
  },
  unlisted: {
    en: () => 'it names somebody who is not in the list of actors',
    ru: () => 'названа сторона, которой нет в списке',
    kk: () => 'тізімде жоқ тарап аталған',
  },
  'media-no-copy': {
    en: () => 'no protected copy of it was made',
    ru: () => 'защищённая копия не сделана',
    kk: () => 'қорғалған көшірмесі жасалмаған',
  },
} satisfies Messages

export type WithheldGround = keyof typeof withheldGrounds

/** What is withheld, with its number. */
const withheldThings = {
  exhibit: {
    en: (p: Count) => counted('en', p.count, 'exhibit', 'exhibits'),
    ru: (p: Count) => `материалов: ${number('ru', p.count)}`,
    kk: (p: Count) => `материал: ${number('kk', p.count)}`,
  },
  original: {
    en: (p: Count) => counted('en', p.count, 'original', 'originals'),
    ru: (p: Count) => `оригиналов: ${number('ru', p.count)}`,
    kk: (p: Count) => `түпнұсқа: ${number('kk', p.count)}`,
  },
  post: {
    en: (p: Count) => counted('en', p.count, 'post', 'posts'),
    ru: (p: Count) => `постов: ${number('ru', p.count)}`,
    kk: (p: Count) => `жазба: ${number('kk', p.count)}`,
  },
  claim: {
    en: (p: Count) => counted('en', p.count, 'claim', 'claims'),
    ru: (p: Count) => `утверждений: ${number('ru', p.count)}`,
    kk: (p: Count) => `тұжырым: ${number('kk', p.count)}`,
  },
  media: {
    en: (p: Count) => counted('en', p.count, 'media file', 'media files'),
    ru: (p: Count) => `медиафайлов: ${number('ru', p.count)}`,
    kk: (p: Count) => `медиафайл: ${number('kk', p.count)}`,
  },
  words: {
    en: (p: Count) => `words of ${counted('en', p.count, 'post', 'posts')}`,
    ru: (p: Count) => `слова постов: ${number('ru', p.count)}`,
    kk: (p: Count) => `жазбалардың сөздері: ${number('kk', p.count)}`,
  },
  tie: {
    en: (p: Count) => counted('en', p.count, 'tie', 'ties'),
    ru: (p: Count) => `связей: ${number('ru', p.count)}`,
    kk: (p: Count) => `байланыс: ${number('kk', p.count)}`,
  },
  channel: {
    en: (p: Count) => counted('en', p.count, 'channel', 'channels'),
    ru: (p: Count) => `каналов: ${number('ru', p.count)}`,
    kk: (p: Count) => `арна: ${number('kk', p.count)}`,
  },
} satisfies Readonly<Record<Withheld['what'], Message<Count>>>

const people = {
  person: {
    en: (p: Count) => `person ${p.count}`,
    ru: (p: Count) => `лицо ${p.count}`,
    kk: (p: Count) => `${p.count}-адам`,
  },
  controller: {
    en: (p: Count) => `controller ${p.count}`,
    ru: (p: Count) => `управляющий ${p.count}`,
    kk: (p: Count) => `${p.count}-басқарушы`,
  },
} satisfies Messages

/** What stands for a role, or for the name of a controller, in an export. Numbers from 1. */
export function numberedPerson(kind: keyof typeof people, count: number, language: Language): string {
  return people[kind][language]({ count })
}

/** One sentence on a rule and how much it changed. A rule that this version does not know is given as its key. */
export function redactionText({ rule, count }: Pick<Redaction, 'rule' | 'count'>, language: Language): string {
  if (!Object.hasOwn(protectionRules, rule)) return `${rule}: ${number(language, count)}`
  return protectionRules[rule as RedactionRule][language]({ count })
}

/** "3 exhibits: the source withdrew its consent". A ground that this version does not know is given as its key. */
export function withheldText({ what, ground, expires, count }: Withheld, language: Language): string {
  const thing = withheldThings[what][language]({ count })
  const why = groundText(ground, expires ?? '', language)
  return language === 'en' ? `${thing}: ${why}` : `${thing} — ${why}`
}

/** Also of what the maker of protected copies says (`MediaGround`). */
function groundText(ground: string, expires: string, language: Language): string {
  if (Object.hasOwn(withheldGrounds, ground)) return withheldGrounds[ground as WithheldGround][language]({ expires })
  const key = `media.ground.${ground}` as keyof typeof mediaMessages
  return Object.hasOwn(mediaMessages, key) ? (mediaMessages[key] as Message<object>)[language]({}) : ground
}
