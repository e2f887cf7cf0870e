// What people say for and against the claims. Every alternative holds the words of a search term of its side
// in claims-in-dispute.ts, and none of the other side; daily talk holds neither.

import type { Language } from '../model/ladder.ts'
import type { PhraseBook } from './grammar.ts'

/** Banks: `<claim>.<side>.seen` (own words of a witness), `<claim>.<side>.said` (hearsay); `chain` is the chain letter. */
export const CLAIM_PHRASES: Readonly<Record<Language, PhraseBook>> = {
  en: {
    'bridge.support.seen': `I heard shots on the Salt Bridge at {event} and saw {n 2-9} people drop to the ground.
      At {event} I saw the shooting on the Salt Bridge myself, I counted {n 5-40} bursts.
      With my own eyes I saw soldiers on the Salt Bridge and heard their shots from the {colour} barrier.
      The shooting at the bridge began at {event}, I lay behind a kiosk for {n 5-40} minutes.
      I was filming when the shots came, then everybody ran off the Salt Bridge.
      I carried a man with a {colour} scarf off the bridge, he was hit by one of the shots.
      My taxi stood first in line at the bridge when I saw the shooting start, {n 3-20} men in {colour} coats.`,
    'bridge.support.said': `there were shots on the Salt Bridge | shooting on the bridge, {n 2-9} people hurt
      shots were heard from the bridge at {event}`,
    'bridge.deny.seen': `I stood on the Salt Bridge at {event} myself: boys threw firecrackers, {n 3-20} of them, nothing else.
      I guard the bridge toll house and saw a box of firecrackers go off at {event}.
      Those were firecrackers on the bridge, I swept up the {colour} paper myself.`,
    'bridge.deny.said': `it was firecrackers on the Salt Bridge | the noise at the bridge was firecrackers, nothing more`,
    'warehouse.support.seen': `I saw {n 2-6} men pour something at the grain warehouse at {event}, it was arson.
      I unload at the warehouse, the gate lock was cut before {event}, for me that is arson.`,
    'warehouse.support.said': `the grain warehouse was arson | arson at the warehouse, {n 2-9} canisters were found`,
    'warehouse.deny.seen': `I am the electrician of the grain warehouse, the wiring in hall {n 2-5} smoked since {event}, I reported it myself.
      I stood night watch at the warehouse and saw sparks from old wiring above row {n 2-30}.
      My desk is in the warehouse, I smelled the wiring {when} and wrote a {colour} slip about it.
      I drove a forklift in that warehouse; wiring hung loose over {n 3-30} pallets, I photographed it.`,
    'warehouse.deny.said': `the warehouse fire came from wiring | it was old wiring in the grain warehouse, hall {n 2-5}`,
    'morgue.deny.seen': `I work at hospital four: the morgue was quiet, I signed in {n 1-3} people in all, rumours are wrong.
      I delivered linen to the hospital at {event}, the morgue was quiet and the attendant played cards.`,
    'morgue.deny.said': `the morgue of hospital four was quiet | relatives looked, the morgue was quiet at {event}`,
    'square.support.seen': `I stood on Mill Square from {event} on, people sang peacefully and {n 3-20} of us shared tea.
      I counted {n 20-90} rows on Mill Square at {event} myself, everybody sat peacefully on the kerb.
      With my own eyes I saw Mill Square at {event}: prams, {n 3-30} grandmothers, peaceful faces.
      I was on the square with my {kin}, we held {n 3-20} candles, it stayed peaceful until {event}.
      From my window above the square I saw them stand peacefully and sweep up {n 20-90} paper cups.
      I filmed the square for {n 2-40} minutes: one drum, a {colour} banner, peaceful people.
      I sold {n 30-90} buns on the square until {event}, peaceful customers, no shouting at all.
      My shift at the clock kiosk faces the square, I saw a peaceful crowd leave at {event} by the {colour} railing.
      I carried the megaphone on Mill Square, {name} spoke for {n 5-40} minutes and all listened peacefully.`,
    'square.support.said': `the crowd on Mill Square is peaceful | people stand on the square peacefully since {event}`,
    'square.deny.said': `people on Mill Square threw stones | stones flew on the square at {event}, {n 2-9} windows broke`,
    'gate.support.seen': `I heard {n 2-9} shots at the hospital gate after {event}, I was parking the ambulance.
      I lay behind the wall and saw sparks: shots at the gate, {n 2-9} of them, then engines.
      I was on duty at {event}, the shots at the gate broke the {colour} lamp above me, I saw it fall.
      From my window I saw men in {colour} coats and heard shots at the hospital gate.
      I saw the guard drop his torch when the shots came at the gate, it was {event}.`,
    'gate.support.said': `there were shots at the hospital gate | shots at the gate of the hospital at {event}`,
    'gate.deny.said': `it was an exhaust at the hospital gate | a lorry exhaust banged at the gate at {event}`,
    chain: `My {relative} works in the morgue of hospital four, I saw it myself: more than {dead} bodies came in one night and families are turned away. Pass this on before it is deleted!
      I saw it myself, my {relative} works in the morgue of hospital four: in one night more than {dead} bodies came in, families are turned away. Pass it on before they delete it!
      Pass this on before it is deleted! My {relative} works in the morgue of hospital four, more than {dead} bodies came in one night, I saw it myself and families are turned away.`,
    relative: 'brother | cousin | neighbour | wife',
    dead: 'forty | 40 | 43 | fifty',
    flood: `URGENT! The grain warehouse in Port Selen is arson, the bread will run out by Friday. They paid for it from abroad. Do not stay silent, go out to Mill Square at six and tell everybody you know!`,
    slow: `Ask who pays Kestrel Live: look at page {n 2-60} of the {colour} report | Kestrel Live was wrong about {topic} again
      Remember what Kestrel Live said about {topic}? | Kestrel Live and {topic}: read for yourself`,
    fast: `Only the Governor kept the lights on {where}, thank him for {topic} | The Governor was right about {topic}, {thing} {state}
      Order first: {topic} shows that the Governor cares {where}`,
    statement: `Statement of the Governor's Office: {said}. Residents are asked to stay calm. {headline}. {sentence}`,
  },
  ru: {
    'bridge.support.seen': `Слышал выстрелы на Соляном мосту в {event} и сам видел, как упали {n 2-4} человека.
      В {event} сама видела, как стреляли на Соляном мосту, насчитала {n 5-20} очередей.
      Своими глазами видел солдат, выстрелы на мосту шли от заграждения с {colour} лентой.
      Стреляли на мосту с {event}, я лежал за киоском минут {n 5-20}.
      Снимал, когда начались выстрелы, потом на мосту все побежали.
      Вынес с него раненого, у него шарф с {colour} ниткой, выстрелы на мосту слышал сам.
      Моё такси стояло первым на мосту, сам видел, как стреляли, человек {n 5-20} в форме.`,
    'bridge.support.said': `на Соляном мосту были выстрелы | стреляли на мосту, ранены {n 5-9} человек | выстрелы слышали на мосту в {event}`,
    'bridge.deny.seen': `В {event} сам стоял на Соляном мосту: мальчишки бросали петарды, штук {n 5-20}, больше ничего.
      Дежурю в будке, на мосту в {event} бахнула коробка, это петарды, видел сам.
      Обычные петарды на мосту, я сам подметал бумагу, мешок с {colour} завязкой.`,
    'bridge.deny.said': 'на Соляном мосту были петарды | шум на мосту — это петарды, и только',
    'warehouse.support.seen': `Сам видел, как {n 2-4} человека лили что-то у стены, склад подожгли в {event}.
      Разгружаю там зерно: замок срезали ещё до {event}, склад подожгли, говорю как есть.`,
    'warehouse.support.said': 'зерновой склад подожгли | склад подожгли, нашли {n 5-9} канистр',
    'warehouse.deny.seen': `Я электрик, на складе проводка в зале {n 2-5} дымила с {event}, сам подавал заявку.
      Дежурил ночью на складе и видел искры: старая проводка над рядом {n 2-30}.
      Сижу в конторе на складе, проводка пахла {when}, сама писала записку.
      Водил погрузчик на складе; проводка висела над {n 5-20} поддонами, я снимал.`,
    'warehouse.deny.said': 'на складе загорелась проводка | на складе зерна старая проводка, зал {n 2-5}',
    'morgue.deny.seen': `Работаю в четвёртой больнице: морг пуст, за ночь оформила {n 2-3} человека, слухи неверны.
      Возил в больницу бельё в {event}, морг пуст, санитар в карты играл.`,
    'morgue.deny.said': 'морг четвёртой больницы пуст | родные проверяли, морг пуст в {event}',
    'square.support.seen': `Стоял на Мельничной площади с {event}, люди мирно пели, человек {n 5-20} делились чаем.
      Сама видела на площади в {event}: сидят мирно на бордюре, рядов {n 20-40} насчитала.
      Своими глазами видел площадь в {event}: коляски, бабушки, все мирно, штук {n 5-20} самодельных плакатов.
      Мы были на площади, рядом {kin}, держали {n 5-20} свечей, до {event} всё шло мирно.
      Из моего окна видно площадь: стояли мирно, потом подмели {n 20-90} стаканчиков.
      Снимал на площади минут {n 5-20}: барабан, флаг с {colour} каймой, мирно разошлись.
      Продавал на площади булки до {event}, покупали мирно, никто не кричал, ушло {n 30-90} штук.
      Моя смена в киоске у часов, сама видела: на площади мирно, ушли в {event}, последним {name}.
      Нёс мегафон на площади, {name} говорил минут {n 5-20}, слушали мирно.`,
    'square.support.said': `на Мельничной площади всё мирно | люди мирно стоят на площади с {event}`,
    'square.deny.said': `на Мельничной площади бросали камни | на площади летели камни в {event}, разбито {n 5-9} окон`,
    'gate.support.seen': `Слышал выстрелы у ворот больницы после {event}, как раз ставил скорую, раз {n 5-9}.
      Лежала за стеной и сама видела искры: выстрелы у ворот, потом моторы.
      Дежурил в {event}, выстрелы у ворот разбили лампу с {colour} шапкой, видел, как она упала.
      Из моего окна видно: люди в форме, сам слышал выстрелы у ворот больницы.
      Сам видел, как охранник уронил фонарь, когда пошли выстрелы у ворот, это {event}.`,
    'gate.support.said': `у ворот больницы были выстрелы | выстрелы у ворот больницы в {event}`,
    'gate.deny.said': `у ворот больницы хлопнул выхлоп | у ворот в {event} выхлоп грузовика`,
    chain: `Мой {relative} работает в морге четвёртой больницы, я сам видел: за одну ночь привезли больше {dead} тел, родным не отдают. Передайте дальше, пока не удалили!
      Я сам видел, мой {relative} работает в морге четвёртой больницы: больше {dead} тел привезли за одну ночь, родным не отдают. Перешлите, пока не удалили!
      Передайте дальше, пока не удалили! Мой {relative} работает в морге четвёртой больницы, за одну ночь больше {dead} тел, сам видел, родным не отдают.`,
    relative: 'брат | сват | сосед | кум',
    dead: 'сорока | 40 | 43 | пятидесяти',
    flood: `СРОЧНО! В Порт-Селене зерновой склад подожгли, хлеба не будет уже в пятницу. Им заплатили из-за границы. Не молчите, выходите в шесть на Мельничную площадь и скажите всем знакомым!`,
    slow: `Спросите, кто платит каналу Кестрел: страница {n 2-60}, отчёт с {colour} обложкой | Кестрел опять ошибся про {topic}
      Помните, что говорил Кестрел про {topic}? | Кестрел и ещё раз про {topic}: читайте сами`,
    fast: `Только губернатор сохранил свет {where}, спасибо ему за {topic} | Губернатор был прав про {topic}, {thing} {state}
      Сначала порядок: посмотрите на {topic}, губернатор заботится {where}`,
    statement: `Заявление администрации губернатора: {said}. Просим сохранять спокойствие. {headline}. {sentence}`,
  },
  kk: {
    'bridge.support.seen': `Сағат {event} Тұз көпірінде атыс болды, {n 2-9} адамның құлағанын өзім көрдім.
      Тұз көпірінде оқ атылғанын {event} өз көзіммен көрдім, {n 5-40} рет санадым.
      Көпірде атыс {event} басталды, дүңгіршектің артында {n 5-40} минут жаттым.
      Бейнеге түсіріп тұрғанмын, көпірде оқ атылды, сосын бәрі қашты.
      {^colour} шарфты жаралы жігітті өзім көтеріп шықтым, көпірде атыс болды.`,
    'bridge.support.said':
      'Тұз көпірінде атыс болыпты | көпірде оқ атылды, {n 2-9} адам жараланған | көпірде атыс {event} естілген',
    'bridge.deny.seen': `Сағат {event} Тұз көпірінде өзім тұрдым: балалар петарда лақтырды, {n 3-20} дана, басқа ештеңе жоқ.
      Күзет үйіндемін, көпірде {event} бір қорап петарда жарылғанын өзім көрдім.`,
    'bridge.deny.said': 'Тұз көпірінде петарда жарылыпты | көпірде тек петарда болған',
    'warehouse.support.seen': `{n 2-6} адам бірдеңе құйып жатқанын көрдім, қойманы өртеді, сағат {event}.
      Астық түсіремін: құлып {event} дейін кесілген, қойманы өртеді деймін.`,
    'warehouse.support.said': 'астық қоймасын әдейі, қойманы өртеді дейді | қойманы өртеді, {n 2-9} канистр табылыпты',
    'warehouse.deny.seen': `Мен электрикпін, қоймада сым {event} бері түтіндеді, {n 2-5} зал, өтінішті өзім жаздым.
      Түнде қоймада күзетте тұрдым, ескі сым {n 2-30} қатардың үстінде ұшқындағанын көрдім.`,
    'warehouse.deny.said': 'қоймада сым тұтанған екен | қоймада ескі сым болған, {n 2-5} зал',
    'morgue.deny.seen': `Төртінші ауруханада істеймін: мәйітхана бос, түнде {n 1-3} адам тіркедім, өсек дұрыс емес.
      Ауруханаға {event} ақжайма апардым, мәйітхана бос, санитар карта ойнап отыр.`,
    'morgue.deny.said':
      'төртінші аурухананың мәйітханасы, мәйітхана бос дейді | туыстар барыпты, мәйітхана бос, сағат {event}',
    'square.support.seen': `Диірмен алаңында {event} бері тұрдым, жұрт бейбіт ән салды, {n 3-20} адам шай бөлісті.
      Алаңда {event} өз көзіммен көрдім: бейбіт отыр, {n 20-90} қатар санадым.
      Алаңда болдық, қасымда {kin}, {n 3-20} шырақ ұстадық, {event} дейін бейбіт өтті.
      Терезем алаңға қарайды: алаңда бейбіт тұрды, {n 20-90} стақанды өздері жинап кетті, өзім көрдім.
      Алаңда {n 2-40} минут бейнеге түсірдім: барабан, {colour} ту, бейбіт тарасты.
      Алаңда {event} дейін тоқаш саттым, бейбіт алушылар, айқайлаған ешкім болған жоқ, {n 30-90} дана кетті.
      Алаңда дауыс зорайтқыш ұстап тұрдым, {name} {n 5-40} минут сөйледі, бейбіт тыңдады.`,
    'square.support.said': 'Диірмен алаңында бәрі бейбіт | жұрт алаңда бейбіт тұр, {event} бері',
    'square.deny.said': 'Диірмен алаңында тас лақтырыпты | алаңда тас ұшқан, {event}, {n 2-9} терезе сынған',
    'gate.support.seen': `Аурухана қақпасында атыс болды, {event} жедел жәрдемді қойып жатқанмын, {n 2-9} рет естідім.
      Қабырға артында жаттым, қақпада атыс, ұшқынын өзім көрдім, сосын мотор гүріледі, {n 2-9} көлік.
      Кезекте едім, {event} қақпада атыс шықты, {colour} шам үстіме құлады, өзім көрдім.
      Күзетші шамын түсіріп алғанын көрдім, қақпада атыс басталды, {event}.`,
    'gate.support.said': 'аурухана қақпасында атыс болыпты | қақпада атыс {event} естілген',
    'gate.deny.said': 'аурухана қақпасында глушитель тарсылдапты | қақпада жүк көлігінің глушителі {event}',
    chain: `Менің {relative} төртінші аурухананың моргінде істейді, өзім көрдім: мәйітханада бір түнде {dead} астам дене, туыстарына бермейді. Өшіріп тастағанша таратыңыздар!
      Өзім көрдім, менің {relative} төртінші ауруханада істейді: мәйітханада бір түнде {dead} астам дене, туыстарына бермейді. Өшірмей тұрғанда таратыңыздар!`,
    relative: 'ағам | көршім | бауырым | жиенім',
    dead: 'қырықтан | 40-тан | 43-тен | елуден',
    flood: `ШҰҒЫЛ! Селен портында қойманы өртеді, жұмаға дейін нан таусылады. Оларға шетелден ақша төленген. Үндемеңіздер, сағат алтыда Диірмен алаңына шығыңыздар, бәріне айтыңыздар!`,
    slow: `Кестрелге кім төлейді: {n 2-60} бет, {colour} есеп | Кестрел тағы қателесті: {topic}
      {^topic} туралы Кестрел не деді, есіңізде ме? | Кестрел және {topic}: өзіңіз оқыңыз`,
    fast: `{^where} жарықты тек губернатор сақтады, {topic} үшін рақмет | Губернатор дұрыс айтты: {topic}, {thing} {state}
      Алдымен тәртіп: {topic}, {where} губернатор қамқор`,
    statement: `Губернатор кеңсесінің мәлімдемесі: {said}. Сабыр сақтауды сұраймыз. {headline}. {sentence}`,
  },
}
