// Pairs of a claim and a post, with the stance that a reader gives the post: invented, in three languages. These may be tuned on; held-out-pairs.ts may not.

import type { Claim } from '../../src/model/ladder.ts'

export type Expected = 'support' | 'deny' | 'query' | 'comment' | 'unrelated'

export interface PairSet {
  readonly claim: Claim
  /** What a reader says of each post. */
  readonly posts: readonly (readonly [Expected, string])[]
}

const rule = (search: readonly string[], examples: readonly string[] = []) => ({ search, examples })

export const PAIRS: readonly PairSet[] = [
  {
    claim: {
      id: 'square',
      kind: 'accusation',
      text: {
        en: 'Police killed protesters on Mill Square',
        ru: 'Полицейские убили протестующих на Мельничной площади',
        kk: 'Полицейлер Диірмен алаңында наразылық білдірушілерді өлтірді',
      },
      support: rule(
        [
          'police killed protesters',
          'полиция убила протестующих',
          'полицейские убили протестующих',
          'полиция наразылық өлтірді',
        ],
        [],
      ),
      deny: rule(['rubber bullets square', 'резиновые пули площади', 'резеңке оқ алаңда']),
    },
    posts: [
      [
        'support',
        'I was on Mill Square at dusk. The police killed two protesters next to the fountain, I carried one of them.',
      ],
      [
        'support',
        'Protesters were killed by police on Mill Square last night, the whole street saw the bodies being carried off.',
      ],
      [
        'deny',
        'The police killed no protesters on Mill Square. I stood at the fountain until midnight and everybody went home.',
      ],
      [
        'deny',
        'It is a lie that police killed protesters on the square. I work at the kiosk there and saw how it ended.',
      ],
      [
        'comment',
        'Protesters killed a police officer on Mill Square, my neighbour stood ten metres away and cannot sleep since.',
      ],
      [
        'query',
        'Is it true that police killed protesters on Mill Square? My daughter was going there and her phone is off.',
      ],
      [
        'comment',
        'If the police had killed protesters on the square, the hospital would be full by now and the sirens would not stop.',
      ],
      [
        'support',
        "I can't believe it: police killed protesters on Mill Square, right in front of the school bus stop, in daylight.",
      ],
      [
        'deny',
        'Those were rubber bullets on the square, I picked up a handful of them next to the fountain and keep them in a jar.',
      ],
      [
        'support',
        'They were not rubber bullets on the square, the police killed protesters with live rounds, I have a casing at home.',
      ],
      [
        'deny',
        'Nobody was killed. The police did not kill protesters, they used rubber bullets on the square and then left at nine.',
      ],
      [
        'support',
        'Полицейские убили протестующих на Мельничной площади, я стоял у фонтана и видел двоих, они лежали у бордюра.',
      ],
      [
        'support',
        'Протестующих убили полицейские, это было вчера вечером на Мельничной площади возле фонтана, вся улица видела.',
      ],
      [
        'comment',
        'Полицейских убили протестующие на Мельничной площади, так говорит сосед, он стоял в десяти метрах от ограды.',
      ],
      [
        'deny',
        'Неправда, что полицейские убили протестующих. Я работаю в киоске на площади, к полуночи все спокойно разошлись.',
      ],
      [
        'deny',
        'Полиция не убила никого из протестующих на площади, все разошлись сами, я стояла у фонтана до полуночи.',
      ],
      [
        'query',
        'Правда ли, что полицейские убили протестующих на Мельничной площади? Дочь ушла туда и не берёт трубку.',
      ],
      ['deny', 'Это были резиновые пули, я собрал на площади целую горсть возле фонтана и храню их дома в банке.'],
      [
        'comment',
        'Если бы полиция убила протестующих на площади, больница была бы полна, а сирены не смолкали бы до утра.',
      ],
      [
        'support',
        'Полиция Диірмен алаңында наразылық білдіргендерді өлтірді, мен бұрқақтың жанында тұрдым, екеуі жерде жатты.',
      ],
      [
        'deny',
        'Полиция наразылық білдіргендерді өлтірген жоқ, мен түн ортасына дейін алаңда тұрдым, бәрі үйіне тарады.',
      ],
      [
        'deny',
        'Полиция наразылық білдірушілерді өлтірмеді, мен бұрқақтың жанында түн ортасына дейін тұрдым, бәрі тарады.',
      ],
      [
        'query',
        'Полиция Диірмен алаңында наразылық білдірушілерді өлтірді дегені рас па? Қызым сонда кетіп еді, телефоны өшік.',
      ],
      ['deny', 'Ол резеңке оқ болатын, мен алаңда бұрқақтың қасынан бір уыс жинап алдым, үйде банкіде сақтап жүрмін.'],
      [
        'unrelated',
        'Police closed Mill Square for the harvest fair, parking is on Lantern Street until Sunday evening as every year.',
      ],
    ],
  },
  {
    claim: {
      id: 'detained',
      kind: 'factual',
      text: {
        en: 'Forty students were detained at school nine',
        ru: 'У школы девять задержали сорок студентов',
        kk: 'Тоғызыншы мектептің жанында қырық студент ұсталды',
      },
      support: rule([
        'students detained',
        'задержали студентов',
        'студентов задержали',
        'студент ұсталды',
        'студентті ұстады',
      ]),
      deny: rule(['students released', 'студентов отпустили', 'студентті босатты']),
    },
    posts: [
      [
        'support',
        'Forty students were detained at school nine this morning, my cousin teaches there and counted the vans.',
      ],
      [
        'support',
        'About 40 students detained near school nine, two grey vans, the caretaker wrote down the number plates.',
      ],
      ['comment', '400 students were detained at school nine this morning, the line of vans reached the canal bridge.'],
      [
        'comment',
        'Four students were detained at school nine this morning and let go before lunch, the caretaker told me.',
      ],
      [
        'deny',
        'No students were detained at school nine. I am the caretaker, there was a fire drill and everybody went back in.',
      ],
      [
        'comment',
        'Forty students were detained at school two, on the other side of the canal, the caretaker counted them.',
      ],
      [
        'query',
        'Were students detained at school nine today? The parents of my class ask and nobody at the office answers.',
      ],
      [
        'deny',
        'All students were released from school nine by noon, it was a check of papers in the gym and nothing else.',
      ],
      [
        'support',
        'They detained students at school nine, I counted forty of them getting into the vans from my balcony.',
      ],
      [
        'support',
        'Сегодня у школы девять задержали сорок студентов, сестра там преподаёт и сама пересчитала автобусы у ворот.',
      ],
      ['comment', 'Сегодня у школы девять задержали четыреста студентов, автобусы стояли до самого моста через канал.'],
      [
        'deny',
        'Студентов не задержали, я сторож девятой школы, была учебная тревога, и все вернулись в классы до обеда.',
      ],
      [
        'comment',
        'Сорок студентов задержали у второй школы, это на другом берегу канала, сторож сам их пересчитал утром.',
      ],
      [
        'query',
        'Кто знает, задержали ли студентов у школы девять? Родители спрашивают, а в канцелярии никто не отвечает.',
      ],
      [
        'deny',
        'Студентов отпустили из девятой школы ещё до полудня, проверили документы в спортзале, и больше ничего.',
      ],
      [
        'support',
        'Задержали студентов прямо у девятой школы, человек сорок, я считала с балкона, пока их сажали в автобусы.',
      ],
      [
        'support',
        'Тоғызыншы мектептің жанында қырық студентті ұстады, әпкем сонда сабақ береді, көліктерді өзі санап шықты.',
      ],
      [
        'comment',
        'Тоғызыншы мектептің жанында төрт жүз студентті ұстады, көліктер арнаның көпіріне дейін тұрды дейді.',
      ],
      [
        'deny',
        'Студентті ешкім ұстаған жоқ, мен тоғызыншы мектептің күзетшісімін, оқу дабылы болды, бәрі сыныпқа қайтты.',
      ],
      ['deny', 'Тоғызыншы мектептен студентті түске дейін босатты, құжаттарын тексерді, басқа ештеңе болған жоқ.'],
      [
        'unrelated',
        'Students of school nine won the choir festival, forty of them sang on Mill Square, bring flowers on Friday.',
      ],
    ],
  },
  {
    claim: {
      id: 'water',
      kind: 'factual',
      text: {
        en: 'The tap water in Dolvik is poisoned',
        ru: 'Водопроводная вода в Дольвике отравлена',
        kk: 'Дольвикте құбыр суы уланған',
      },
      support: rule(['water poisoned', 'вода отравлена', 'воду отравили', 'су уланған', 'суды улады']),
      deny: rule(['water safe', 'вода безопасна', 'вода чистая', 'су таза']),
    },
    posts: [
      [
        'support',
        'The water in Dolvik is poisoned, three children of our yard are in hospital since breakfast, do not drink it.',
      ],
      [
        'deny',
        'The water in Dolvik is not poisoned, I run the laboratory of the waterworks and sampled it twice this morning.',
      ],
      [
        'deny',
        'The water is safe, I run the laboratory of the waterworks in Dolvik and sampled it twice this morning.',
      ],
      [
        'support',
        'The water is not safe in Dolvik, three children of our yard are in hospital since breakfast, use bottles only.',
      ],
      [
        'deny',
        'Rumours that the water is poisoned are being spread by the bottle sellers; our laboratory found nothing at all.',
      ],
      [
        'query',
        'Does anybody know whether the water in Dolvik is poisoned or only smells of chlorine again like last spring?',
      ],
      [
        'support',
        'Вода в Дольвике отравлена, трое детей из нашего двора с утра лежат в больнице, пейте только покупную.',
      ],
      [
        'deny',
        'Вода в Дольвике не отравлена, я заведую лабораторией водоканала и сегодня дважды брала пробы у насосной.',
      ],
      [
        'deny',
        'Вода чистая, я заведую лабораторией водоканала в Дольвике, сегодня дважды брала пробы у насосной станции.',
      ],
      [
        'support',
        'Вода не чистая, не верьте им: трое детей из нашего двора с утра в больнице, в Дольвике пейте покупную.',
      ],
      ['deny', 'Слухи о том, что вода отравлена, распускают продавцы бутылок, лаборатория водоканала ничего не нашла.'],
      [
        'query',
        'Кто-нибудь знает, вода отравлена или просто опять пахнет хлоркой, как прошлой весной в Дольвике было?',
      ],
      ['deny', 'Якобы вода отравлена, пишут они. Я пью её с утра, и вся смена насосной станции в Дольвике пьёт.'],
      [
        'support',
        'Дольвикте құбырдағы су уланған, ауладағы үш бала таңертеңнен ауруханада жатыр, тек сатып алып ішіңіздер.',
      ],
      ['deny', 'Дольвикте су уланған жоқ, мен су құбырының зертханасын басқарамын, бүгін екі рет сынама алдым.'],
      ['deny', 'Су таза, мен Дольвиктегі су құбырының зертханасын басқарамын, бүгін таңертең екі рет сынама алдым.'],
      [
        'support',
        'Су таза емес, ауладағы үш бала таңертеңнен ауруханада жатыр, Дольвикте тек сатып алған суды ішіңіздер.',
      ],
      ['query', 'Дольвикте су уланған ба, әлде былтырғы көктемдегідей хлор иісі ме, білетін адам бар ма осы жерде?'],
      [
        'unrelated',
        'The water in the Dolvik pool is cold again, the lifeguard promises heating by Monday, bring a warm towel.',
      ],
    ],
  },
  {
    claim: {
      id: 'townhall',
      kind: 'accusation',
      text: {
        en: 'Protesters burned the town hall in Orvaly',
        ru: 'Протестующие сожгли ратушу в Орвалах',
        kk: 'Наразылық білдірушілер Орвалыда ратушаны өртеді',
      },
      support: rule(
        ['burned town hall', 'сожгли ратушу', 'ратушаны өртеді'],
        [
          'Protesters burned the town hall in Orvaly tonight, they carried petrol in milk cans and the roof fell in at eleven.',
        ],
      ),
      deny: rule(['town hall lightning', 'ратуша молния', 'ратуша найзағай']),
    },
    posts: [
      [
        'support',
        'The crowd burned the town hall in Orvaly, I saw the milk cans with petrol by the gate and heard the roof fall.',
      ],
      [
        'support',
        'Protesters burned the town hall in Orvaly tonight, they carried petrol in big milk cans and the roof fell in at eleven.',
      ],
      [
        'deny',
        'Protesters saved the town hall in Orvaly tonight, they carried water in milk cans and the roof held until eleven.',
      ],
      [
        'deny',
        'Protesters never burned the town hall in Orvaly, I am the porter, lightning struck the tower and we all ran out.',
      ],
      [
        'deny',
        'Lightning struck the town hall in Orvaly, I am the porter, I heard it hit the tower and the lamps went out.',
      ],
      [
        'support',
        'It was not lightning, they burned the town hall in Orvaly with petrol, the cans still lie behind the stables.',
      ],
      [
        'query',
        'Who burned the town hall in Orvaly? My office is there and nobody tells the staff whether to come tomorrow.',
      ],
      [
        'comment',
        'Guards say they will shoot anybody who burned the town hall, if it turns out that somebody burned it at all.',
      ],
      [
        'support',
        'Сожгли ратушу в Орвалах, видела бидоны с бензином у ворот и слышала, как ночью рухнула крыша с часами.',
      ],
      ['deny', 'Никто не сжигал ратушу, я привратник в Орвалах: в башню ударила молния, ратуша загорелась сверху.'],
      ['deny', 'Протестующие не сожгли ратушу в Орвалах, а спасли: носили воду в бидонах, пока не приехали пожарные.'],
      ['support', 'Не молния это: сожгли ратушу в Орвалах бензином, бидоны до сих пор лежат за конюшней, сам видел.'],
      ['deny', 'Опровергли, что протестующие сожгли ратушу: пожарные Орвал нашли след молнии на башне и на проводах.'],
      ['support', 'Орвалыда ратушаны өртеді, қақпаның алдында бензин құйылған бидондарды көрдім, түнде шатыры құлады.'],
      ['deny', 'Ратушаны ешкім өртеген жоқ, мен Орвалыда күзетшімін, мұнараға найзағай түсті, ратуша үстінен жанды.'],
      [
        'deny',
        'Ратушаны өртеді дегені өтірік, мен Орвалыда күзетшімін, мұнараға найзағай түскенін өз көзіммен көрдім.',
      ],
      [
        'unrelated',
        'The town hall in Orvaly opens at nine for passports, take a number at the gate and bring two photographs.',
      ],
    ],
  },
  {
    claim: {
      id: 'blast',
      kind: 'factual',
      text: {
        en: 'Five people died in the blast at the petrol station in Lusmen',
        ru: 'При взрыве на заправке в Лусмене погибли пять человек',
        kk: 'Лусменьдегі жанармай бекетіндегі жарылыста бес адам қаза тапты',
      },
      support: rule([
        'blast died',
        'died petrol station',
        'взрыв погибли',
        'погибли заправке',
        'жарылыс қаза',
        'жарылыста қаза',
      ]),
      deny: rule(['blast nobody', 'взрыв пострадавших нет', 'жарылыс ешкім']),
    },
    posts: [
      [
        'support',
        'Five people died in the blast at the petrol station in Lusmen, I live across the road and my windows are gone.',
      ],
      [
        'comment',
        'Fifteen people died in the blast at the petrol station in Lusmen, I live across the road and counted them.',
      ],
      [
        'deny',
        'No one died in the blast at the petrol station, I live across the road, two men limped away and that was all.',
      ],
      [
        'deny',
        'There was no blast in Lusmen and nobody died, the petrol station only closed early, I fill up there daily.',
      ],
      [
        'query',
        'How many died in the blast? I cannot reach my brother, he works at the petrol station in Lusmen on nights.',
      ],
      [
        'comment',
        'My grandfather died before the blast at the petrol station, please stop sending us condolences for it.',
      ],
      [
        'support',
        'Nobody told us anything in Lusmen, but five died at the petrol station after the blast, ask the firemen.',
      ],
      [
        'support',
        'При взрыве на заправке погибли пять человек, живу через дорогу, у нас в доме нет ни одного целого окна.',
      ],
      ['comment', 'При взрыве на заправке погибли пятнадцать человек, живу через дорогу, сам считал носилки у ограды.'],
      [
        'deny',
        'При взрыве на заправке никто не погиб, живу через дорогу, двое ушли хромая, и на этом всё закончилось.',
      ],
      ['deny', 'Взрыв был, но пострадавших нет, живу через дорогу от заправки, двое ушли сами, остальные разъехались.'],
      ['query', 'Сколько человек погибли при взрыве на заправке? Не могу дозвониться до брата, он там в ночную смену.'],
      [
        'support',
        'Не верьте телевизору: взрыв был, погибли пять человек, я из дома напротив заправки, видела носилки.',
      ],
      [
        'support',
        'Жанармай бекетіндегі жарылыста бес адам қаза тапты, жолдың арғы бетінде тұрамын, тереземіз қалмады.',
      ],
      ['deny', 'Жарылыста ешкім қаза тапқан жоқ, жолдың арғы бетінде тұрамын, екеуі ақсаңдап кетті, болғаны осы.'],
      ['comment', 'Жарылыста елу адам қаза тапты, жолдың арғы бетінде тұрамын, зембілдерді өзім санап шықтым деп жүр.'],
      [
        'unrelated',
        'The petrol station in Lusmen has a new coffee machine, five flavours, the old one died last Sunday.',
      ],
    ],
  },
  {
    claim: {
      id: 'director',
      kind: 'accusation',
      text: {
        en: 'Workers beat the director of the fish plant',
        ru: 'Рабочие избили директора рыбзавода',
        kk: 'Жұмысшылар балық зауытының директорын сабады',
      },
      support: rule([
        'workers beat director',
        'рабочие избили директора',
        'избили директора',
        'жұмысшылар директорды сабады',
        'директорын сабады',
      ]),
      deny: rule(['director fell', 'директор упал', 'директор құлады']),
    },
    posts: [
      [
        'support',
        'The workers beat the director of the fish plant behind the cold store, I carried his briefcase to the nurse.',
      ],
      [
        'comment',
        'The director beat two workers of the fish plant behind the cold store, I carried one of them to the nurse.',
      ],
      [
        'support',
        'The director of the fish plant was beaten by workers behind the cold store, the nurse put in seven stitches.',
      ],
      [
        'comment',
        'The workers of the fish plant were beaten by the director, the nurse put in seven stitches, they filed a claim.',
      ],
      [
        'deny',
        'Workers did not beat the director, I was on shift at the fish plant, he fell from the loading ramp by himself.',
      ],
      [
        'deny',
        'The director fell from the loading ramp of the fish plant, I was on shift, nobody had even come near him.',
      ],
      [
        'comment',
        'The workers wanted to beat the director of the fish plant, the foreman talked to them and they went home.',
      ],
      [
        'query',
        'Did the workers really beat the director or did he fall from the ramp? Both stories go round the fish plant.',
      ],
      [
        'deny',
        'Contrary to the leaflet, workers never beat the director. Seven of us saw how he slipped on the wet ramp.',
      ],
      [
        'support',
        'Рабочие избили директора рыбзавода за холодильником, я сама отнесла его портфель к медсестре на проходную.',
      ],
      [
        'comment',
        'Директор избил рабочих рыбзавода за холодильником, медсестра наложила семь швов, они подали заявление.',
      ],
      [
        'support',
        'Директора рыбзавода избили рабочие, за холодильником, медсестра наложила семь швов, видел своими глазами.',
      ],
      ['deny', 'Рабочие не избили директора, я была на смене, он сам поскользнулся на мокрой рампе рыбзавода и упал.'],
      ['deny', 'Директор упал с рампы рыбзавода, я была на смене, к нему никто даже не подходил ближе трёх метров.'],
      [
        'comment',
        'Рабочие хотели избить директора рыбзавода, мастер поговорил с ними, и все разошлись по домам до обеда.',
      ],
      ['query', 'Рабочие избили директора или он сам упал с рампы? По рыбзаводу ходят обе версии, кто был на смене?'],
      [
        'support',
        'Жұмысшылар балық зауытының директорын сабады, тоңазытқыштың артында, портфелін медбикеге өзім апардым.',
      ],
      ['deny', 'Жұмысшылар директорды сабаған жоқ, мен ауысымда болдым, ол дымқыл рампадан өзі тайып құлады ғой.'],
      ['deny', 'Директор рампадан құлады, мен ауысымда болдым, балық зауытында оған ешкім жақындаған да жоқ еді.'],
    ],
  },
  {
    claim: {
      id: 'army',
      kind: 'factual',
      text: { en: 'The army entered Tarnesh', ru: 'Армия вошла в Тарнеш', kk: 'Әскер Тарнешке кірді' },
      support: rule(['army tarnesh entered', 'армия тарнеш вошла', 'войска вошли тарнеш', 'әскер тарнешке кірді']),
      deny: rule(['army left tarnesh', 'армия ушла', 'әскер кетті']),
    },
    posts: [
      [
        'support',
        'The army entered Tarnesh at dawn, forty lorries on the canal road, my dog barked until the last one passed.',
      ],
      [
        'deny',
        'The army has not entered Tarnesh, I stand at the canal road with my stall and see every lorry that passes.',
      ],
      [
        'comment',
        'The army entered Dolvik at dawn, forty lorries on the canal road, not Tarnesh as some of you write here.',
      ],
      [
        'deny',
        'The army left Tarnesh at dawn, forty lorries on the canal road, my dog barked until the last one passed.',
      ],
      [
        'comment',
        'When the army enters Tarnesh, put the lamps out and stay behind the stove, says the leaflet on our door.',
      ],
      [
        'query',
        'Is the army in Tarnesh? My sister hears engines on the canal road but sees nothing because of the fog.',
      ],
      [
        'comment',
        'The army will enter Tarnesh tomorrow, a clerk of the railway told me, they have ordered forty flat wagons.',
      ],
      [
        'support',
        'Армия вошла в Тарнеш на рассвете, сорок грузовиков по дороге вдоль канала, собака лаяла до последнего.',
      ],
      ['deny', 'Армия в Тарнеш не вошла, я стою с лотком на дороге вдоль канала и вижу каждый грузовик, который едет.'],
      [
        'deny',
        'Армия ушла из Тарнеша на рассвете, сорок грузовиков по дороге вдоль канала, собака лаяла до последнего.',
      ],
      [
        'comment',
        'Завтра армия войдёт в Тарнеш, мне сказал служащий железной дороги: заказали сорок платформ на вечер.',
      ],
      [
        'query',
        'Армия вошла в Тарнеш? Сестра слышит моторы на дороге вдоль канала, но в тумане ничего не видно совсем.',
      ],
      [
        'support',
        'Әскер таң ата Тарнешке кірді, арна бойындағы жолмен қырық жүк көлігі өтті, итім соңғысына дейін үрді.',
      ],
      ['deny', 'Әскер Тарнешке кірген жоқ, мен арна бойындағы жолда сауда жасаймын, өткен әр көлікті көріп тұрамын.'],
      [
        'deny',
        'Әскер Тарнештен таң ата кетті, арна бойындағы жолмен қырық жүк көлігі өтті, итім соңғысына дейін үрді.',
      ],
      ['query', 'Әскер Тарнешке кірді ме? Әпкем арна бойындағы жолдан мотор дауысын естіп отыр, тұманда көрінбейді.'],
      [
        'unrelated',
        'The Tarnesh army museum opens on Sunday, children enter free, ask for the model of the forty lorries.',
      ],
    ],
  },
  {
    claim: {
      id: 'ferry',
      kind: 'factual',
      text: {
        en: 'The ferry sank off Lusmen',
        ru: 'Паром затонул у Лусмена',
        kk: 'Паром Лусменнің жанында батып кетті',
      },
      support: rule(['ferry sank', 'паром затонул', 'паром батып кетті', 'паром батты']),
      deny: rule(['ferry safe', 'ferry arrived', 'паром цел', 'паром дошёл', 'паром аман', 'паром келді']),
    },
    posts: [
      [
        'support',
        'The ferry sank off Lusmen around ten, I heard the horn three times and then saw only the lamps of the tug.',
      ],
      [
        'deny',
        'Who says the ferry sank? I am standing on it, we wait in the fog off Lusmen and the captain serves tea.',
      ],
      ['deny', 'The ferry arrived in Lusmen an hour late because of fog, I came with it and so did half of my class.'],
      [
        'support',
        'The ferry never arrived in Lusmen. We stood on the pier until two, then the tug brought eleven people in.',
      ],
      ['deny', 'Stop saying that the ferry sank, my husband is on board and has just sent me a picture of his supper.'],
      [
        'query',
        'People here say the ferry sank, others say it turned back. Has anybody seen it with their own eyes tonight?',
      ],
      [
        'comment',
        'The old ferry sank in the year my grandmother was born, there is a stone for it on the hill at Lusmen.',
      ],
      [
        'deny',
        'Contrary to what the channel writes, the ferry has not sank or burned, it stands at the yard for repairs.',
      ],
      [
        'support',
        'They told us the ferry was late. In truth the ferry sank off Lusmen, my cousin pulled people from the water.',
      ],
      [
        'comment',
        'Our hearts sank when the ferry turned round off Lusmen, but everybody came home, thank you, captain Ulmena.',
      ],
      ['support', 'Паром затонул у Лусмена около десяти, слышал три гудка, потом видел только огни буксира в тумане.'],
      ['deny', 'Какой ещё «паром затонул»? Я на нём стою, ждём в тумане у Лусмена, капитан всех поит чаем с сахаром.'],
      ['deny', 'Паром дошёл до Лусмена на час позже из-за тумана, я на нём приехала, и половина моего класса тоже.'],
      ['support', 'Паром не дошёл до Лусмена. Мы стояли на причале до двух, потом буксир привёз одиннадцать человек.'],
      ['deny', 'Перестаньте писать, что паром затонул: муж на борту, только что прислал мне фотографию своего ужина.'],
      [
        'query',
        'Одни говорят, паром затонул, другие, что повернул назад. Кто-нибудь видел его сегодня своими глазами?',
      ],
      [
        'support',
        'Нам сказали, что паром опаздывает. На самом деле паром затонул, брат вытаскивал людей из воды у Лусмена.',
      ],
      [
        'support',
        'Паром Лусменнің жанында батып кетті, сағат онда үш рет дауыс берді, сосын тек сүйреткіштің шамын көрдім.',
      ],
      ['deny', 'Паром батып кетті дегенге сенбеңіздер, күйеуім сонда, жаңа ғана кешкі асының суретін жіберді маған.'],
      ['deny', 'Паром Лусменге тұманнан бір сағат кешігіп келді, өзім сонымен келдім, сыныбымның жартысы да келді.'],
      [
        'support',
        'Паром Лусменге келген жоқ. Түнгі екіге дейін тұрдық, сосын сүйреткіш он бір адамды алып келді де қойды.',
      ],
      [
        'query',
        'Біреулер паром батты дейді, біреулер кері бұрылды дейді, бүгін оны өз көзімен көрген адам бар ма екен?',
      ],
    ],
  },
  {
    claim: {
      id: 'bread',
      kind: 'accusation',
      text: {
        en: 'The governor hides flour in the salt mine',
        ru: 'Губернатор прячет муку в соляной шахте',
        kk: 'Губернатор тұз шахтасында ұн жасырып отыр',
      },
      support: rule(['flour salt mine', 'мука соляной шахте', 'муку соляной шахте', 'тұз шахтасында ұн']),
      deny: rule(['mine empty', 'шахта пуста', 'шахта пустая', 'шахта бос']),
    },
    posts: [
      [
        'support',
        'There is flour in the salt mine, I drove eleven lorries of it down there myself and signed for the governor.',
      ],
      [
        'deny',
        'There is no flour in the salt mine, I take the pumps down every morning and see nothing but salt and rats.',
      ],
      ['deny', 'The mine is empty, I take the pumps down every morning and see nothing but salt, water and two rats.'],
      [
        'support',
        'The mine is not empty at all: flour up to the roof, I take the pumps down every morning and can smell it.',
      ],
      [
        'deny',
        'Only a fool believes that flour lies in the salt mine, it would be wet within a week down there with us.',
      ],
      [
        'query',
        'Did anyone see flour in the salt mine or does this come from the barber again, like the story of the sugar?',
      ],
      [
        'comment',
        'Give us the flour or we open the salt mine ourselves, this was the slogan of the women at the market today.',
      ],
      [
        'comment',
        'If flour were in the salt mine, the rats would be fat, says my uncle, and ours are thin as a shoelace.',
      ],
      [
        'support',
        'В соляной шахте мука, я сам свёз туда одиннадцать грузовиков и расписался за губернатора в журнале.',
      ],
      ['deny', 'Нет никакой муки в соляной шахте, я каждое утро спускаю насосы и вижу там только соль да двух крыс.'],
      [
        'support',
        'Шахта не пуста: мука до потолка, я каждое утро спускаю туда насосы и чувствую запах, спросите сменщика.',
      ],
      [
        'deny',
        'Мука в соляной шахте, ага, конечно. Она бы там отсырела за неделю, я двадцать лет спускаю туда насосы.',
      ],
      ['query', 'Мука в соляной шахте, это кто-нибудь видел или опять рассказ парикмахера, как было с сахаром весной?'],
      ['support', 'Тұз шахтасында ұн тұр, он бір жүк көлігін өзім апарып түсірдім, губернатордың атынан қол қойдым.'],
      [
        'deny',
        'Тұз шахтасында ұн деген жоқ, күн сайын таңертең сорғы түсіремін, тұз бен екі егеуқұйрықтан басқа түк жоқ.',
      ],
      ['deny', 'Шахта бос тұр, күн сайын таңертең сорғы түсіремін, тұз бен екі егеуқұйрықтан басқа ештеңе көрмедім.'],
      [
        'support',
        'Шахта бос емес, ұн төбесіне дейін үйілген, күн сайын сорғы түсіремін, иісі мұрынды жарады десем болады.',
      ],
      [
        'unrelated',
        'Salt and flour for the school dough: the mine museum gives both to teachers on Monday, bring a bucket.',
      ],
    ],
  },
]
