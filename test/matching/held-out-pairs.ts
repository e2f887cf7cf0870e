// Pairs of a claim and a post that no rule was tuned on (see pairs.ts); only their score is looked at.

import type { PairSet } from './pairs.ts'

const rule = (search: readonly string[], examples: readonly string[] = []) => ({ search, examples })

export const HELD_OUT_PAIRS: readonly PairSet[] = [
  {
    claim: {
      id: 'bus',
      kind: 'accusation',
      text: {
        en: 'Soldiers shot at a bus on Granary Road',
        ru: 'Солдаты обстреляли автобус на Зерновой дороге',
        kk: 'Сарбаздар Астық жолында автобусқа оқ атты',
      },
      support: rule(['soldiers shot bus', 'солдаты обстреляли автобус', 'сарбаздар автобусқа атты']),
      deny: rule(['bus tyre burst', 'автобуса лопнула шина', 'автобус дөңгелегі жарылды']),
    },
    posts: [
      [
        'support',
        'Soldiers shot at our bus on Granary Road, the windows on the left side are gone and the driver is bleeding.',
      ],
      [
        'deny',
        'Soldiers did not shoot at the bus, I sat behind the driver on Granary Road: a tyre burst and everybody screamed.',
      ],
      [
        'deny',
        'A tyre of the bus burst on Granary Road, I sat behind the driver, it sounded like a gun and everybody screamed.',
      ],
      [
        'query',
        'Somebody writes that soldiers shot at a bus on Granary Road. Was anyone there? Is the road open for cars now?',
      ],
      [
        'query',
        'Have soldiers really shot at the bus on Granary Road? My mother takes that line home every evening at six.',
      ],
      [
        'support',
        'The bus on Granary Road was shot at by soldiers, we lay on the floor for ten minutes until they drove away.',
      ],
      [
        'deny',
        'Stop spreading the myth that soldiers shot at the bus. I repair that bus: the tyre burst, nothing else happened.',
      ],
      [
        'support',
        'Nobody wants to say it aloud, so I will. Soldiers shot at the bus on Granary Road, I was in the third row.',
      ],
      [
        'support',
        'Солдаты обстреляли наш автобус на Зерновой дороге, окна слева выбиты, водитель весь в крови, ждём врачей.',
      ],
      [
        'deny',
        'Солдаты не обстреливали автобус, я сидела за водителем: лопнула шина, хлопок был как выстрел, все кричали.',
      ],
      [
        'deny',
        'У автобуса лопнула шина на Зерновой дороге, я сидела за водителем, хлопок был как выстрел, все закричали.',
      ],
      [
        'query',
        'Пишут, что солдаты обстреляли автобус на Зерновой дороге. Кто там был? Дорога сейчас открыта или нет?',
      ],
      ['deny', 'Ложь, будто солдаты обстреляли автобус. Я чиню этот автобус, лопнула шина, других следов на нём нет.'],
      ['support', 'Сарбаздар Астық жолында біздің автобусқа оқ атты, сол жақ терезелері сынды, жүргізушінің басы қан.'],
      [
        'deny',
        'Сарбаздар автобусқа оқ атқан жоқ, мен жүргізушінің артында отырдым, дөңгелегі жарылып, бәрі айқайлады.',
      ],
      ['deny', 'Астық жолында автобустың дөңгелегі жарылды, мен жүргізушінің артында отырдым, дауысы мылтықтай болды.'],
      [
        'query',
        'Астық жолында сарбаздар автобусқа оқ атты дейді, рас па? Анам сол автобуспен кешке үйге қайтатын еді.',
      ],
      [
        'unrelated',
        'The bus on Granary Road is full of soldiers going on leave, wait for the next one at twenty past six.',
      ],
    ],
  },
  {
    claim: {
      id: 'mine',
      kind: 'factual',
      text: {
        en: 'Seventeen miners died in mine three',
        ru: 'В шахте три погибли семнадцать шахтёров',
        kk: 'Үшінші шахтада он жеті кенші қаза тапты',
      },
      support: rule(['miners died', 'погибли шахтёры', 'шахтёров погибли', 'кенші қаза']),
      deny: rule(['miners alive', 'шахтёры живы', 'кенші тірі']),
    },
    posts: [
      [
        'support',
        'Seventeen miners died in mine three last night, I am on the rescue team, we brought the last of them up at four.',
      ],
      [
        'support',
        '17 miners died in mine three, the rescue team brought the last of them up at four and covered the lamps.',
      ],
      [
        'comment',
        'Seventy miners died in mine three last night, the rescue team brought the last of them up at four today.',
      ],
      [
        'comment',
        '19 miners died in mine three last night, the rescue team brought the last of them up at four today.',
      ],
      [
        'comment',
        'Seventeen miners died in mine eight last night, on the other shore, the rescue team came back at four.',
      ],
      [
        'deny',
        'No miners died in mine three, I am on the rescue team, all of them walked out through the old gallery at four.',
      ],
      [
        'deny',
        'All miners of mine three are alive, I am on the rescue team, they walked out through the old gallery at four.',
      ],
      [
        'query',
        'How many miners died in mine three? The gate is closed and the families stand outside without any news at all.',
      ],
      [
        'support',
        'В третьей шахте погибли шахтёры, семнадцать человек, я из спасателей, последнего подняли в четыре утра.',
      ],
      [
        'comment',
        'В третьей шахте погибли шахтёры, семьдесят человек, спасатели подняли последнего в четыре часа утра.',
      ],
      ['deny', 'В третьей шахте не погибли шахтёры, я из спасателей, все вышли по старой штольне в четыре часа утра.'],
      ['deny', 'Шахтёры живы, все семнадцать, я из спасателей третьей шахты, вышли по старой штольне в четыре утра.'],
      [
        'comment',
        'В восьмой шахте погибли шахтёры, семнадцать человек, это на том берегу, спасатели вернулись в четыре.',
      ],
      ['support', 'Үшінші шахтада он жеті кенші қаза тапты, мен құтқарушымын, соңғысын таңғы төртте жоғары шығардық.'],
      ['deny', 'Үшінші шахтада бірде-бір кенші қаза тапқан жоқ, мен құтқарушымын, бәрі ескі штольнямен шықты.'],
      ['deny', 'Он жеті кеншінің бәрі тірі, әр кенші тірі, мен үшінші шахтаның құтқарушысымын, ескі штольнямен шықты.'],
      ['comment', 'Үшінші шахтада жетпіс кенші қаза тапты, құтқарушылар соңғысын таңғы төртте жоғары шығарды дейді.'],
      [
        'unrelated',
        'Miners of mine three invite everybody to the lamp festival on Friday, seventeen choirs will sing in the yard.',
      ],
    ],
  },
  {
    claim: {
      id: 'bank',
      kind: 'accusation',
      text: {
        en: 'Guards robbed the bank in Tarnesh',
        ru: 'Охранники ограбили банк в Тарнеше',
        kk: 'Күзетшілер Тарнеште банкті тонады',
      },
      support: rule(
        ['guards robbed bank', 'охранники ограбили банк', 'күзетшілер банкті тонады'],
        [
          'The guards robbed the bank in Tarnesh at noon, they loaded four grey bags into the van and locked the clerks in the vault.',
        ],
      ),
      deny: rule(['bank drill', 'банке учения', 'банкте жаттығу']),
    },
    posts: [
      [
        'support',
        'The guards robbed the bank in Tarnesh, I am a clerk, they locked us in the vault and took four grey bags.',
      ],
      [
        'support',
        'The guards robbed the bank in Tarnesh at noon, they loaded five grey bags into the van and locked the clerks in the vault.',
      ],
      [
        'deny',
        'The guards guarded the bank in Tarnesh at noon, they loaded four grey bags off the van and locked the clerks out of the vault.',
      ],
      [
        'deny',
        'The guards never robbed the bank in Tarnesh, I am a clerk, it was a drill that had been announced on Monday.',
      ],
      [
        'deny',
        'It was a drill at the bank in Tarnesh, I am a clerk, the grey bags held newspaper and the vault stayed shut.',
      ],
      [
        'support',
        'It was no drill at the bank, the guards robbed it and my savings are gone, the clerks in Tarnesh confirm it.',
      ],
      [
        'query',
        'Did the guards rob the bank in Tarnesh or was it a drill as the manager says? My salary is on that account.',
      ],
      [
        'comment',
        'If guards had robbed the bank in Tarnesh, the manager would hardly drink tea in the yard with them all day.',
      ],
      ['support', 'Охранники ограбили банк в Тарнеше, я кассир, нас заперли в хранилище и вынесли четыре серых мешка.'],
      ['deny', 'Охранники не грабили банк в Тарнеше, я кассир, это были учения, о них предупредили ещё в понедельник.'],
      ['deny', 'В банке были учения, я кассир в Тарнеше, в серых мешках лежали газеты, хранилище никто не открывал.'],
      [
        'support',
        'Никакие это не учения в банке, охранники ограбили его, мои сбережения пропали, кассиры подтверждают.',
      ],
      ['query', 'Охранники ограбили банк в Тарнеше или это учения, как говорит управляющий? У меня там вся зарплата.'],
      ['deny', 'Фейк, что охранники ограбили банк. Я кассир в Тарнеше, были учения, мешки с газетами, и всё на месте.'],
      ['support', 'Күзетшілер Тарнеште банкті тонады, мен кассирмін, бізді қоймаға қамап, төрт сұр қап алып кетті.'],
      ['deny', 'Күзетшілер Тарнеште банкті тонаған жоқ, мен кассирмін, дүйсенбіде ескертілген жаттығу болды ғой.'],
      ['deny', 'Тарнеште банкте жаттығу болды, мен кассирмін, сұр қаптарда газет жатты, қойманы ешкім ашқан жоқ.'],
      [
        'unrelated',
        'The bank in Tarnesh looks for two guards, night shifts, ask for the manager before Thursday with papers.',
      ],
    ],
  },
  {
    claim: {
      id: 'governor',
      kind: 'factual',
      text: {
        en: 'The Governor fled to the capital',
        ru: 'Губернатор бежал в столицу',
        kk: 'Губернатор астанаға қашты',
      },
      support: rule(['governor fled', 'губернатор бежал', 'губернатор сбежал', 'губернатор қашты']),
      deny: rule(['governor office', 'губернатор кабинете', 'губернатор кабинетінде']),
    },
    posts: [
      [
        'support',
        'The Governor fled to the capital at dawn, I drive the airport taxi and saw three black cars at the side gate.',
      ],
      [
        'deny',
        'The Governor has not fled, I clean on the second floor and brought him tea at nine this morning as always.',
      ],
      [
        'deny',
        'The Governor is in his office, I clean on the second floor and brought him tea at nine as on every morning.',
      ],
      [
        'support',
        'The Governor is not in his office, the lamps are off since Sunday, he fled to the capital with three cars.',
      ],
      [
        'query',
        'Why does nobody say where the Governor is? Some write that the Governor fled, some that he is ill at home.',
      ],
      [
        'deny',
        'The claim that the Governor fled is nonsense: he opened the session at ten and I took the minutes myself.',
      ],
      [
        'support',
        'Губернатор бежал в столицу на рассвете, я таксист, видел у боковых ворот аэропорта три чёрные машины.',
      ],
      ['deny', 'Губернатор не бежал, я убираю на втором этаже и в девять утра принесла ему чай, как и каждый день.'],
      [
        'deny',
        'Губернатор в кабинете, я убираю на втором этаже и в девять утра принесла ему чай, как всегда, с лимоном.',
      ],
      [
        'support',
        'Губернатора нет в кабинете, лампы не горят с воскресенья, губернатор сбежал на трёх машинах в столицу.',
      ],
      ['deny', 'Слухи, что губернатор сбежал, пустые: в десять он открыл заседание, я сам вёл протокол до обеда.'],
      ['query', 'Губернатор бежал? Одни пишут одно, другие другое, объясните, к кому завтра идти с нашими справками.'],
      ['support', 'Губернатор таңертең астанаға қашты, мен таксимін, әуежайдың бүйір қақпасында үш қара көлік көрдім.'],
      ['deny', 'Губернатор қашқан жоқ, мен екінші қабатты жинаймын, таңғы тоғызда әдеттегідей шай апарып бердім.'],
      ['deny', 'Губернатор кабинетінде отыр, мен екінші қабатты жинаймын, таңғы тоғызда лимон салған шай апардым.'],
      ['query', 'Губернатор қашты ма, әлде үйінде ауырып жатыр ма? Анықтамамызды ертең кімге апарамыз, айтыңыздаршы.'],
      [
        'unrelated',
        'The Governor fled from a goose at the harvest fair, the whole choir laughed, there is a picture of it.',
      ],
      [
        'unrelated',
        'Who wrote the play in which a governor is a baker? The school theatre looks for the text until Friday.',
      ],
    ],
  },
  {
    claim: {
      id: 'exam',
      kind: 'accusation',
      text: {
        en: 'The dean sold the exam papers',
        ru: 'Декан продал экзаменационные билеты',
        kk: 'Декан емтихан билеттерін сатты',
      },
      support: rule([
        'dean sold papers',
        'декан продал билеты',
        'декан продавал билеты',
        'декан билеттерін сатты',
        'декан билет сатты',
      ]),
      deny: rule(['papers stolen', 'билеты украли', 'билеттерді ұрлады']),
    },
    posts: [
      [
        'support',
        'The dean sold the papers, my flatmate paid in two parts and got them in a bread bag behind the library.',
      ],
      [
        'support',
        'Everybody in our year knows that the dean sold papers, I was offered them myself for the price of a bicycle.',
      ],
      [
        'deny',
        'The dean did not sell or print the papers, our laboratory did, and the box was broken open in the night.',
      ],
      [
        'deny',
        'The papers were stolen from the copy room, I found the lock on the floor when I opened at seven as always.',
      ],
      [
        'support',
        'The papers were not stolen, that is what the office wants us to think: the dean sold papers to nine of us.',
      ],
      [
        'query',
        'Is there any proof that the dean sold papers, or is it only because he failed half of the third year again?',
      ],
      [
        'comment',
        'A dean who had sold papers would hardly sit in the same canteen queue as we do, eating cold porridge.',
      ],
      [
        'comment',
        'The dean of the other faculty bought old exam papers for the archive, he sold nothing, do not mix them up.',
      ],
      [
        'support',
        'Декан продал билеты, мой сосед по комнате заплатил в два приёма и получил их в пакете за библиотекой.',
      ],
      ['deny', 'Декан не продавал билеты, их печатала наша лаборатория, а ящик взломали ночью, об этом есть протокол.'],
      [
        'deny',
        'Билеты украли из копировальной, я нашёл замок на полу, когда в семь часов открывал, как всегда, корпус.',
      ],
      [
        'support',
        'Билеты никто не крал, так выгодно говорить ректорату: декан продал билеты девятерым с нашего курса.',
      ],
      [
        'query',
        'Есть ли доказательства, что декан продал билеты, или это потому, что он завалил половину третьего курса?',
      ],
      [
        'support',
        'Декан билет сатты, бөлмелес досым ақшасын екі бөліп төлеп, кітапхананың артында қалтамен алып кетті.',
      ],
      ['deny', 'Декан билет сатқан жоқ, біздің зертхана басып шығарған, жәшікті түнде бұзып кетіпті, хаттамасы бар.'],
      ['deny', 'Билеттерді көшірме бөлмесінен ұрлады, таңғы жетіде есікті ашқанда еденде жатқан құлыпты көрдім.'],
      ['query', 'Декан билет сатты дегенге дәлел бар ма, әлде үшінші курстың жартысын құлатқаны үшін айтып жүр ме?'],
      [
        'unrelated',
        'The dean sold his boat and papers his walls with old maps, our janitor says, he is moving to the coast.',
      ],
    ],
  },
  {
    claim: {
      id: 'patrol',
      kind: 'factual',
      text: {
        en: 'A patrol shot a shepherd near Uzhmar',
        ru: 'Патруль застрелил пастуха под Ужмаром',
        kk: 'Патруль Ужмар маңында малшыны атып өлтірді',
      },
      support: rule(['patrol shot shepherd', 'патруль застрелил пастуха', 'застрелили пастуха', 'малшыны атып']),
      deny: rule(['shepherd alive', 'пастух жив', 'малшы тірі']),
    },
    posts: [
      [
        'support',
        'The patrol shot the shepherd near Uzhmar, his dog came home alone and my brothers found him by the ditch.',
      ],
      [
        'comment',
        'The shepherd shot at the patrol near Uzhmar, two of them are in our hospital, I changed their bandages.',
      ],
      [
        'support',
        'The shepherd was shot by a patrol near Uzhmar, my brothers found him by the ditch with his staff broken.',
      ],
      [
        'deny',
        'No patrol shot the shepherd, he walked through our yard an hour ago and asked for matches, in a bad mood.',
      ],
      [
        'deny',
        'The shepherd is alive, he walked through our yard an hour ago near Uzhmar and asked for matches and bread.',
      ],
      [
        'support',
        'The shepherd is not alive any more, whatever the radio says, we washed him this morning and buried him.',
      ],
      [
        'comment',
        'The patrol nearly shot a shepherd near Uzhmar because he did not stop in the fog, thank heaven they missed.',
      ],
      [
        'comment',
        'The patrol shot a wolf near Uzhmar, the shepherd says it took three of his sheep, the skin hangs on the fence.',
      ],
      [
        'query',
        'Has the patrol really shot the shepherd near Uzhmar? His mother stands at the gate and nobody tells her.',
      ],
      [
        'support',
        'Патруль застрелил пастуха под Ужмаром, собака пришла домой одна, братья нашли его у канавы вечером.',
      ],
      ['comment', 'Пастух стрелял в патруль под Ужмаром, двое лежат у нас в больнице, я меняла им повязки этой ночью.'],
      [
        'deny',
        'Патруль не застрелил пастуха, час назад он прошёл через наш двор и спросил спички, сердитый, как всегда.',
      ],
      [
        'deny',
        'Пастух жив, час назад прошёл через наш двор под Ужмаром, попросил спички и хлеба, сердитый, как всегда.',
      ],
      ['support', 'Пастуха застрелил патруль, братья нашли его у канавы под Ужмаром, посох был сломан в двух местах.'],
      [
        'comment',
        'Патруль чуть не застрелил пастуха под Ужмаром: не остановился в тумане, слава богу, что промахнулись.',
      ],
      ['support', 'Патруль Ужмар маңында малшыны атып өлтірді, иті жалғыз келді, ағаларым оны арықтың жанынан тапты.'],
      ['deny', 'Малшыны ешкім атып өлтірген жоқ, бір сағат бұрын аулаймыздан өтіп, шырпы сұрады, көңілсіз жүр екен.'],
      ['deny', 'Малшы тірі, бір сағат бұрын Ужмардағы ауламыздан өтіп, шырпы мен нан сұрады, көңілсіз жүр екен.'],
      ['query', 'Патруль малшыны атып өлтірді ме, рас па? Анасы қақпаның алдында тұр, ешкім ештеңе айтпайды оған.'],
      [
        'unrelated',
        'Shepherd dogs for the patrol are trained near Uzhmar, one of them was shot by a photographer, lovely picture.',
      ],
    ],
  },
  {
    claim: {
      id: 'strike',
      kind: 'factual',
      text: {
        en: 'Two hundred dockers stopped work in Port Selen',
        ru: 'Двести докеров прекратили работу в Порт-Селене',
        kk: 'Селен портында екі жүз докер жұмысын тоқтатты',
      },
      support: rule([
        'dockers stopped work',
        'докеры прекратили работу',
        'докеров прекратили работу',
        'докер жұмысын тоқтатты',
      ]),
      deny: rule(['dockers working', 'докеры работают', 'докерлер жұмыс істеп']),
    },
    posts: [
      [
        'support',
        'Two hundred dockers stopped work in Port Selen at noon, the cranes stand still and we sit on the bollards.',
      ],
      [
        'support',
        'About 200 dockers stopped work at noon, the cranes in Port Selen stand still and we sit on the bollards.',
      ],
      [
        'comment',
        'Twenty dockers stopped work in Port Selen at noon, the others drink tea and wait to see what the boss does.',
      ],
      [
        'comment',
        'Two thousand dockers stopped work in Port Selen at noon, the whole shore is black with caps and flags.',
      ],
      [
        'deny',
        'The dockers are working in Port Selen, I weigh the lorries at the gate and have not had a minute to eat.',
      ],
      [
        'deny',
        'The dockers have not stopped work, I weigh the lorries at the gate of Port Selen and had no minute to eat.',
      ],
      [
        'comment',
        'The dockers will stop work in Port Selen on Monday unless the boots are paid for, the committee says so.',
      ],
      [
        'query',
        'Have the dockers stopped work already? Our onions lie in the hold in Port Selen and begin to smell badly.',
      ],
      [
        'support',
        'Двести человек, докеры прекратили работу в Порт-Селене в полдень, краны стоят, сидим на тумбах и ждём.',
      ],
      [
        'comment',
        'Двадцать человек, докеры прекратили работу в Порт-Селене, остальные пьют чай и смотрят на начальство.',
      ],
      [
        'deny',
        'Докеры работают, я взвешиваю грузовики на воротах Порт-Селена, у меня не было ни минуты поесть сегодня.',
      ],
      ['deny', 'Докеры не прекратили работу, я взвешиваю грузовики на воротах Порт-Селена, ни минуты не было поесть.'],
      [
        'comment',
        'В понедельник докеры прекратят работу в Порт-Селене, если не заплатят за сапоги, так решил комитет.',
      ],
      ['support', 'Селен портында екі жүз докер жұмысын тоқтатты, түсте крандар тұрып қалды, бағанада күтіп отырмыз.'],
      ['deny', 'Докерлер жұмыс істеп жатыр, порттың қақпасында жүк көліктерін өлшеймін, тамақ ішуге де уақыт жоқ.'],
      [
        'comment',
        'Селен портында жиырма докер жұмысын тоқтатты, қалғаны шай ішіп, бастық не істер екен деп отыр екен.',
      ],
      [
        'unrelated',
        'Two hundred metres of rope for the dockers stopped at customs in Port Selen, work for the clerks, as ever.',
      ],
    ],
  },
]
