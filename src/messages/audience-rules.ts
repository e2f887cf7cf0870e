// What each rule of an audience is about and what each of its levels lets out, in words.

import type { Protection, ProtectionRule } from '../model/audience-profile.ts'
import type { Language } from '../model/ladder.ts'

interface RuleWords<Level extends string> {
  readonly title: string
  readonly levels: Readonly<Record<Level, string>>
}

type AllWords = { readonly [Rule in ProtectionRule]: RuleWords<Protection[Rule]> }

const WORDS: Readonly<Record<Language, AllWords>> = {
  en: {
    accounts: {
      title: 'accounts',
      levels: {
        none: 'numbered within each claim; the same account has another number in the next',
        pseudonym: 'one token each, the same in the whole export: what one account did can be put together',
        stated: 'their ids and names as they are',
      },
    },
    channels: {
      title: 'chats and channels',
      levels: {
        pseudonym: 'one token each',
        cleared: 'named where a person recorded that they may be, tokens otherwise',
        stated: 'their ids and names as they are',
      },
    },
    speakers: {
      title: 'people and bodies that speak or are spoken of',
      levels: {
        pseudonym: 'tokens for all',
        public: 'named where the list of the case calls them public, tokens otherwise',
        stated: 'named as they are spelled',
      },
    },
    words: {
      title: 'words of posts',
      levels: {
        none: 'none',
        paraphrase: 'what a person wrote in their place; a post without that has no words',
        verbatim: 'as posted: whoever searches for them finds the post and its author',
      },
    },
    notes: {
      title: 'notes and reasons of those who coded',
      levels: { none: 'none', stated: 'as written' },
    },
    roles: {
      title: 'roles of those who decided',
      levels: { numbered: '“person 1”, “person 2”', stated: 'as recorded' },
    },
    times: {
      title: 'times of posts, UTC',
      levels: {
        none: 'none',
        month: 'the month',
        day: 'the day',
        hour: 'the hour',
        exact: 'to the second: they name the post in an open chat',
      },
    },
    places: {
      title: 'places',
      levels: {
        none: 'none',
        country: 'the country',
        region: 'the region; what the gazetteer does not know is left out',
        stated: 'as stated',
      },
    },
    media: {
      title: 'pictures, videos, recordings',
      levels: {
        none: 'none',
        filled: 'those that a person looked at, with faces and marked areas filled and metadata removed',
        stripped: 'as they are but for metadata: faces, plates and rooms can be recognised',
      },
    },
    sound: {
      title: 'sound of recordings and videos',
      levels: { none: 'removed', reviewed: 'kept where a person decided so: voices can be recognised' },
    },
    links: {
      title: 'links in posts',
      levels: { none: 'none', domain: 'the site alone', stated: 'the whole address' },
    },
    hashes: {
      title: 'hashes of originals',
      levels: {
        commitment: 'salted, new in each export: they prove an original once it is opened and find no file on a device',
        stated: 'the SHA-256 itself: it finds the same file on a seized device',
      },
    },
    posts: {
      title: 'list of posts',
      levels: { none: 'none', cited: 'those that the chosen claims rest on', all: 'all' },
    },
    network: {
      title: 'accounts that act together',
      levels: { none: 'none', clusters: 'clusters in sum', accounts: 'who acted with whom, by token' },
    },
    openings: {
      title: 'originals and names, encrypted for one reader',
      levels: { none: 'none', sealed: 'in sealed files that the named reader alone can open' },
    },
  },
  ru: {
    accounts: {
      title: 'аккаунты',
      levels: {
        none: 'под номером внутри утверждения; в другом утверждении номер другой',
        pseudonym: 'одно обозначение на всю выгрузку: действия одного аккаунта можно собрать вместе',
        stated: 'с идентификаторами и именами как есть',
      },
    },
    channels: {
      title: 'чаты и каналы',
      levels: {
        pseudonym: 'обозначение у каждого',
        cleared: 'по имени, если человек записал, что можно; иначе обозначение',
        stated: 'с идентификаторами и именами как есть',
      },
    },
    speakers: {
      title: 'лица и организации, которые говорят или о которых говорят',
      levels: {
        pseudonym: 'обозначения для всех',
        public: 'по имени, если в списке дела они публичны; иначе обозначение',
        stated: 'так, как они написаны',
      },
    },
    words: {
      title: 'слова постов',
      levels: {
        none: 'нет',
        paraphrase: 'то, что человек написал вместо них; без этого у поста нет слов',
        verbatim: 'как в посте: поиск по ним находит пост и автора',
      },
    },
    notes: { title: 'заметки и причины тех, кто кодировал', levels: { none: 'нет', stated: 'как написаны' } },
    roles: {
      title: 'роли тех, кто решал',
      levels: { numbered: '«лицо 1», «лицо 2»', stated: 'как записаны' },
    },
    times: {
      title: 'время постов, UTC',
      levels: {
        none: 'нет',
        month: 'месяц',
        day: 'день',
        hour: 'час',
        exact: 'до секунды: в открытом чате это указывает на сам пост',
      },
    },
    places: {
      title: 'места',
      levels: {
        none: 'нет',
        country: 'страна',
        region: 'область; чего нет в справочнике, то опущено',
        stated: 'как указаны',
      },
    },
    media: {
      title: 'снимки, видео, записи',
      levels: {
        none: 'нет',
        filled: 'просмотренные человеком, лица и отмеченные места закрашены, метаданные удалены',
        stripped: 'как есть, но без метаданных: лица, номера и комнаты можно узнать',
      },
    },
    sound: {
      title: 'звук записей и видео',
      levels: { none: 'удалён', reviewed: 'оставлен, где так решил человек: голоса можно узнать' },
    },
    links: { title: 'ссылки в постах', levels: { none: 'нет', domain: 'только сайт', stated: 'полный адрес' } },
    hashes: {
      title: 'хеши оригиналов',
      levels: {
        commitment:
          'с солью, новой в каждой выгрузке: доказывают оригинал после раскрытия и не находят файл на устройстве',
        stated: 'сам SHA-256: по нему тот же файл находят на изъятом устройстве',
      },
    },
    posts: {
      title: 'список постов',
      levels: { none: 'нет', cited: 'те, на которых стоят выбранные утверждения', all: 'все' },
    },
    network: {
      title: 'аккаунты, действующие вместе',
      levels: { none: 'нет', clusters: 'кластеры суммарно', accounts: 'кто с кем действовал, по обозначениям' },
    },
    openings: {
      title: 'оригиналы и имена, зашифрованные для одного читателя',
      levels: { none: 'нет', sealed: 'в закрытых файлах, которые откроет только названный читатель' },
    },
  },
  kk: {
    accounts: {
      title: 'аккаунттар',
      levels: {
        none: 'әр тұжырымның ішінде нөмірмен; келесісінде нөмірі басқа',
        pseudonym: 'бүкіл экспортта бір таңба: бір аккаунттың істегенін жинауға болады',
        stated: 'идентификаторы мен аты сол күйінде',
      },
    },
    channels: {
      title: 'чаттар мен арналар',
      levels: {
        pseudonym: 'әрқайсысына бір таңба',
        cleared: 'адам болады деп жазғаны атымен, қалғаны таңбамен',
        stated: 'идентификаторы мен аты сол күйінде',
      },
    },
    speakers: {
      title: 'сөйлейтін не сөз болатын тұлғалар мен ұйымдар',
      levels: {
        pseudonym: 'бәріне таңба',
        public: 'іс тізімінде көпшілікке белгілі деп тұрғандары атымен, қалғаны таңбамен',
        stated: 'қалай жазылса солай',
      },
    },
    words: {
      title: 'жазба сөздері',
      levels: {
        none: 'жоқ',
        paraphrase: 'орнына адам жазғаны; ол болмаса жазбаның сөзі жоқ',
        verbatim: 'жарияланған күйінде: іздеген адам жазба мен авторын табады',
      },
    },
    notes: { title: 'кодтаушылардың ескертпелері мен себептері', levels: { none: 'жоқ', stated: 'жазылған күйінде' } },
    roles: {
      title: 'шешкендердің рөлдері',
      levels: { numbered: '«1-адам», «2-адам»', stated: 'жазылған күйінде' },
    },
    times: {
      title: 'жазбалар уақыты, UTC',
      levels: {
        none: 'жоқ',
        month: 'айы',
        day: 'күні',
        hour: 'сағаты',
        exact: 'секундына дейін: ашық чатта жазбаның өзін көрсетеді',
      },
    },
    places: {
      title: 'орындар',
      levels: {
        none: 'жоқ',
        country: 'елі',
        region: 'облысы; анықтамалықта жоғы түсіп қалады',
        stated: 'айтылған күйінде',
      },
    },
    media: {
      title: 'суреттер, видео, жазбалар',
      levels: {
        none: 'жоқ',
        filled: 'адам қарап шыққандары, беттері мен белгіленген жерлері боялған, метадерегі алынған',
        stripped: 'сол күйінде, тек метадерегісіз: бет, нөмір, бөлме танылады',
      },
    },
    sound: {
      title: 'жазбалар мен видеоның дыбысы',
      levels: { none: 'алынған', reviewed: 'адам солай шешкен жерде қалған: дауысты тануға болады' },
    },
    links: { title: 'жазбадағы сілтемелер', levels: { none: 'жоқ', domain: 'тек сайты', stated: 'толық мекенжайы' } },
    hashes: {
      title: 'түпнұсқалар хештері',
      levels: {
        commitment: 'тұзбен, әр экспортта жаңа: ашылғанда түпнұсқаны дәлелдейді, құрылғыдан файл таппайды',
        stated: 'SHA-256 өзі: тәркіленген құрылғыдан сол файлды табады',
      },
    },
    posts: {
      title: 'жазбалар тізімі',
      levels: { none: 'жоқ', cited: 'таңдалған тұжырымдар сүйенгендері', all: 'бәрі' },
    },
    network: {
      title: 'бірге әрекет ететін аккаунттар',
      levels: { none: 'жоқ', clusters: 'шоғырлар қорытындысы', accounts: 'кім кіммен әрекет еткені, таңбамен' },
    },
    openings: {
      title: 'бір оқырманға шифрланған түпнұсқалар мен аттар',
      levels: { none: 'жоқ', sealed: 'аталған оқырман ғана ашатын жабық файлдарда' },
    },
  },
}

/** What a rule is about. */
export function ruleTitle(language: Language, rule: ProtectionRule): string {
  return WORDS[language][rule].title
}

/** What a level of a rule lets out. */
export function levelWords<Rule extends ProtectionRule>(
  language: Language,
  rule: Rule,
  level: Protection[Rule],
): string {
  return (WORDS[language][rule] as RuleWords<Protection[Rule]>).levels[level]
}
