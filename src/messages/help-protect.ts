// Help of the commands for those who protect: audience, protect.

import type { Messages } from './catalogue.ts'
import { COMMON } from './help-common.ts'

type Nothing = Record<string, never>

export const protectHelp = {
  audience: {
    en: (_: Nothing) => `anechoic audience CASE [NAME] [--json]
anechoic audience CASE NAME [--like NAME] [--set RULE=LEVEL]... [--consent-use USE] [--consent-audience WHO] [--format F]...
                  --role ROLE [--reason "..."]

Shows what each audience may see, rule by rule, with what its level lets out; or changes it. There are public, newsroom, archive, court and
research; others are made like one of them. A change is signed into the journal and the latest holds; whatever lets out more than before needs
a reason. docs/methods.md (Audiences) says why each level is as it is.
  --like               audience whose rules it starts from; needed for a new one
  --set                rule and level; repeat for more. A level that there is not is answered with those that there are
  --consent-use        what the consent of each source is asked for: analysis, report, publication, court, sharing
  --consent-audience   before whom: team, lawyer, court, public
  --format             formats that an export has, instead of those before; repeat for more
  --role               role that decides, never a name; --reason: why, in own words

Examples
  anechoic audience january public
  anechoic audience january tribunal --like court --set links=domain --role editor --reason "the chamber asked for the sites"

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic audience ДЕЛО [ИМЯ] [--json]
anechoic audience ДЕЛО ИМЯ [--like ИМЯ] [--set ПРАВИЛО=УРОВЕНЬ]... [--consent-use ДЛЯ] [--consent-audience КОМУ] [--format F]...
                  --role РОЛЬ [--reason "..."]

Показывает, что может видеть каждая аудитория, по правилам и с тем, что выпускает уровень; или меняет это. Есть public, newsroom, archive, court
и research; другие создаются по образцу одной из них. Изменение подписывается в журнал, действует последнее; всё, что открывает больше, чем
было, требует причины. Почему уровни именно такие, сказано в docs/methods.md (Audiences).
  --like               аудитория, от правил которой отталкиваться; для новой обязательна
  --set                правило и уровень; можно повторять. На неизвестный уровень перечисляются возможные
  --consent-use        на что спрашивается согласие источников: analysis, report, publication, court, sharing
  --consent-audience   перед кем: team, lawyer, court, public
  --format             форматы выгрузки вместо прежних; можно повторять
  --role               роль, которая решает, не имя; --reason: почему, своими словами

Примеры
  anechoic audience january public --lang ru
  anechoic audience january tribunal --like court --set links=domain --role editor --reason "палата запросила сайты"

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic audience ІС [АТЫ] [--json]
anechoic audience ІС АТЫ [--like АТЫ] [--set ЕРЕЖЕ=ДЕҢГЕЙ]... [--consent-use НЕГЕ] [--consent-audience КІМГЕ] [--format F]...
                  --role РӨЛ [--reason "..."]

Әр аудиторияның не көретінін ереже бойынша, деңгейі не шығаратынымен көрсетеді не өзгертеді. public, newsroom, archive, court, research бар;
басқалары солардың біріне ұқсатып жасалады. Өзгеріске журналда қол қойылады, соңғысы күшінде; бұрынғыдан көп ашатынның бәріне себеп керек.
Деңгейлердің неге бұлай екені docs/methods.md (Audiences) ішінде.
  --like               ережелері бастау болатын аудитория; жаңасына міндетті
  --set                ереже мен деңгей; қайталауға болады. Жоқ деңгейге барлары тізіледі
  --consent-use        көздердің келісімі неге сұралады: analysis, report, publication, court, sharing
  --consent-audience   кімнің алдында: team, lawyer, court, public
  --format             экспорт пішімдері, бұрынғының орнына; қайталауға болады
  --role               шешетін рөл, аты-жөні емес; --reason: неге, өз сөзімен

Мысалдар
  anechoic audience january public --lang kk
  anechoic audience january tribunal --like court --set links=domain --role editor --reason "палата сайттарды сұрады"

${COMMON.kk}`,
  },
  protect: {
    en: (_: Nothing) => `anechoic protect CASE --quote POST [--json]
anechoic protect CASE --paraphrase POST --text "..." --role ROLE [--how shortened] [--language kk] [--searchable|--names-nobody --reason "..."]
anechoic protect CASE --queue --role ROLE [--claim ID]... [--language kk]
anechoic protect CASE --name ID|--not-named ID --role ROLE [--audience NAME]... [--reason "..."]
anechoic protect CASE --withhold THING|--release THING --role ROLE --reason "..."

For those who protect. POST is CHANNEL/MESSAGE; THING is post:CHANNEL/MESSAGE, exhibit:N or claim:ID.
  --quote        how searchable the post's words are: how many posts hold its rarest runs of 3 to 8 words; and what in it tells of somebody
  --paraphrase   other words for a post (--text), signed after checking: no run of 6 words of any post, none of 3 that one author alone wrote,
                 no name, number, address or place that leads to somebody
  --searchable   let such a run stand; --names-nobody: a word that only looks like a name. Both need --reason
  --queue        posts that the claims show and that have no other words yet, origins first; one line each, empty passes over, . ends
  --name         an account, chat or actor:ID may be named, before the --audience or all; --not-named takes that back
  --withhold     stays in the case whatever an audience may see; --release lifts that
  --language     language of the words, when it cannot be told from them

Examples
  anechoic protect january --quote telegram:channel1/17
  anechoic protect january --paraphrase telegram:channel1/17 --text "Somebody saw smoke over the depot" --role editor
  anechoic protect january --withhold exhibit:4 --role editor --reason "the family asked"

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic protect ДЕЛО --quote ПОСТ [--json]
anechoic protect ДЕЛО --paraphrase ПОСТ --text "..." --role РОЛЬ [--how shortened] [--language kk] [--searchable|--names-nobody --reason "..."]
anechoic protect ДЕЛО --queue --role РОЛЬ [--claim ID]... [--language kk]
anechoic protect ДЕЛО --name ID|--not-named ID --role РОЛЬ [--audience ИМЯ]... [--reason "..."]
anechoic protect ДЕЛО --withhold ЧТО|--release ЧТО --role РОЛЬ --reason "..."

Для тех, кто защищает. ПОСТ: КАНАЛ/НОМЕР; ЧТО: post:КАНАЛ/НОМЕР, exhibit:N или claim:ID.
  --quote        насколько слова поста поддаются поиску: в скольких постах есть его самые редкие цепочки из 3–8 слов; и что выдаёт людей
  --paraphrase   другие слова вместо поста (--text), подписываются после проверки: ни цепочки из 6 слов какого-либо поста, ни из 3 слов одного
                 автора, ни имени, номера, адреса или места, ведущих к человеку
  --searchable   оставить такую цепочку; --names-nobody: слово лишь похоже на имя. Обоим нужна --reason
  --queue        посты, которые показывают утверждения и у которых ещё нет других слов, сначала первоисточники; по строке, пусто пропускает,
                 . заканчивает
  --name         аккаунт, чат или actor:ID можно называть перед --audience или всеми; --not-named это отменяет
  --withhold     остаётся в деле, что бы ни видела аудитория; --release снимает это
  --language     язык слов, если его нельзя определить по ним

Примеры
  anechoic protect january --quote telegram:channel1/17 --lang ru
  anechoic protect january --paraphrase telegram:channel1/17 --text "Кто-то видел дым над депо" --role editor
  anechoic protect january --withhold exhibit:4 --role editor --reason "просила семья"

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic protect ІС --quote ЖАЗБА [--json]
anechoic protect ІС --paraphrase ЖАЗБА --text "..." --role РӨЛ [--how shortened] [--language kk] [--searchable|--names-nobody --reason "..."]
anechoic protect ІС --queue --role РӨЛ [--claim ID]... [--language kk]
anechoic protect ІС --name ID|--not-named ID --role РӨЛ [--audience АТЫ]... [--reason "..."]
anechoic protect ІС --withhold НЕНІ|--release НЕНІ --role РӨЛ --reason "..."

Қорғайтындарға арналған. ЖАЗБА: АРНА/НӨМІР; НЕНІ: post:АРНА/НӨМІР, exhibit:N не claim:ID.
  --quote        жазба сөздері қаншалық ізделеді: 3–8 сөзден тұратын ең сирек тізбектері қанша жазбада бар; адамды не көрсетеді
  --paraphrase   жазбаның орнына басқа сөз (--text), тексерілгенде қол қойылады: ешбір жазбадан 6 сөз қатар, бір автордан 3 сөз қатар, адамға
                 апаратын ат, нөмір, мекенжай не орын болмауы керек
  --searchable   ондай тізбекті қалдыру; --names-nobody: сөз тек атқа ұқсайды. Екеуіне де --reason керек
  --queue        тұжырымдар көрсететін, әлі басқа сөзі жоқ жазбалар, алдымен бастаулар; бір-бір жол, бос жол өткізеді, . аяқтайды
  --name         аккаунтты, чатты не actor:ID тұлғасын --audience не бәрінің алдында атауға болады; --not-named оны қайтарады
  --withhold     аудитория не көрсе де істе қалады; --release оны алады
  --language     сөздердің тілі, өздерінен анықталмаса

Мысалдар
  anechoic protect january --quote telegram:channel1/17 --lang kk
  anechoic protect january --paraphrase telegram:channel1/17 --text "Біреу депо үстінен түтін көрді" --role editor
  anechoic protect january --withhold exhibit:4 --role editor --reason "отбасы сұрады"

${COMMON.kk}`,
  },
} satisfies Messages
