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
]
