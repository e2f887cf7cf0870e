// Places whose Russian or Kazakh name cannot be told from the spellings of the gazetteer; written by hand. An underscore stands for a space.

import type { Language } from '../model/ladder.ts'

const RUSSIAN = `
Astana/Астана Karagandy/Караганда Karaganda/Караганда Oskemen/Усть-Каменогорск Öskemen/Усть-Каменогорск Oral/Уральск Petropavl/Петропавловск Aktobe/Актобе
Kokshetau/Кокшетау Qaskeleng/Каскелен Zhezqazghan/Жезказган Zhezkazgan/Жезказган Kapchagay/Конаев Qonayev/Конаев Kyzylorda/Кызылорда Turkistan/Туркестан
Moscow/Москва Saint_Petersburg/Санкт-Петербург Nizhniy_Novgorod/Нижний_Новгород Rostov-na-Donu/Ростов-на-Дону Orenburg/Оренбург Yekaterinburg/Екатеринбург
Kyiv/Киев Kharkiv/Харьков Odesa/Одесса Dnipro/Днепр Donetsk/Донецк Luhansk/Луганск Lviv/Львов Mykolaiv/Николаев Zaporizhzhya/Запорожье Kherson/Херсон Sumy/Сумы Chernihiv/Чернигов
Minsk/Минск Chisinau/Кишинёв Riga/Рига Vilnius/Вильнюс Tallinn/Таллин Helsinki/Хельсинки Warsaw/Варшава Prague/Прага Vienna/Вена Budapest/Будапешт Bucharest/Бухарест
Sofia/София Belgrade/Белград Athens/Афины Rome/Рим Milan/Милан Paris/Париж Lyon/Лион London/Лондон Berlin/Берлин Munich/Мюнхен Hamburg/Гамбург Cologne/Кёльн Geneva/Женева Zürich/Цюрих
Brussels/Брюссель Amsterdam/Амстердам Copenhagen/Копенгаген Stockholm/Стокгольм Oslo/Осло Lisbon/Лиссабон Madrid/Мадрид Barcelona/Барселона
Istanbul/Стамбул Ankara/Анкара İzmir/Измир Tbilisi/Тбилиси Yerevan/Ереван Baku/Баку Tehran/Тегеран Mashhad/Мешхед Tabriz/Тебриз Baghdad/Багдад Damascus/Дамаск Aleppo/Алеппо Beirut/Бейрут
Jerusalem/Иерусалим Gaza/Газа Riyadh/Эр-Рияд Mecca/Мекка Dubai/Дубай Abu_Dhabi/Абу-Даби Doha/Доха Cairo/Каир Algiers/Алжир Tunis/Тунис Tripoli/Триполи Kabul/Кабул Islamabad/Исламабад Lahore/Лахор Karachi/Карачи
New_Delhi/Нью-Дели Delhi/Дели Mumbai/Мумбаи Bengaluru/Бангалор Kolkata/Калькутта Chennai/Ченнаи Dhaka/Дакка Bangkok/Бангкок Hanoi/Ханой Ho_Chi_Minh_City/Хошимин Singapore/Сингапур Jakarta/Джакарта Manila/Манила
Beijing/Пекин Shanghai/Шанхай Guangzhou/Гуанчжоу Shenzhen/Шэньчжэнь Harbin/Харбин Chengdu/Чэнду Ürümqi/Урумчи Kashgar/Кашгар Yining/Кульджа Hong_Kong/Гонконг Tianjin/Тяньцзинь Wuhan/Ухань Xi’an/Сиань
Seoul/Сеул Pyongyang/Пхеньян Tokyo/Токио Osaka/Осака Ulan_Bator/Улан-Батор Ulaanbaatar/Улан-Батор Bishkek/Бишкек Osh/Ош Tashkent/Ташкент Samarkand/Самарканд Bukhara/Бухара Dushanbe/Душанбе Khujand/Худжанд Ashgabat/Ашхабад
Washington/Вашингтон New_York_City/Нью-Йорк Los_Angeles/Лос-Анджелес Chicago/Чикаго San_Francisco/Сан-Франциско Mexico_City/Мехико Havana/Гавана Buenos_Aires/Буэнос-Айрес Santiago/Сантьяго Sydney/Сидней Cape_Town/Кейптаун
`

const KAZAKH = `
Astana/Астана Almaty/Алматы Shymkent/Шымкент Karagandy/Қарағанды Karaganda/Қарағанды Oskemen/Өскемен Öskemen/Өскемен Ust-Kamenogorsk/Өскемен Oral/Орал Petropavl/Петропавл Semey/Семей Taraz/Тараз Pavlodar/Павлодар
Kyzylorda/Қызылорда Kostanay/Қостанай Aktau/Ақтау Atyrau/Атырау Aktobe/Ақтөбе Kokshetau/Көкшетау Taldykorgan/Талдықорған Turkistan/Түркістан Turkestan/Түркістан Zhezqazghan/Жезқазған Zhezkazgan/Жезқазған Ekibastuz/Екібастұз Temirtau/Теміртау
Zhanaozen/Жаңаөзен Kapchagay/Қонаев Qonayev/Қонаев Moscow/Мәскеу Bishkek/Бішкек Samarkand/Самарқанд Bukhara/Бұқара Ürümqi/Үрімжі Yining/Құлжа Ulan_Bator/Ұланбатыр Ulaanbaatar/Ұланбатыр Mecca/Мекке Istanbul/Ыстанбұл Omsk/Омбы Orenburg/Орынбор
Astrakhan/Астрахан Tyumen/Түмен Chelyabinsk/Челябі Kurgan/Қорған Saratov/Саратов Kazan/Қазан Ashgabat/Ашғабат Baghdad/Бағдат Damascus/Дамаск Tehran/Теһран
`

/** By the main name of the gazetteer. */
export const RUSSIAN_NAMES: ReadonlyMap<string, string> = read(RUSSIAN)
/** The same; places that are not here are called as in Russian, or by a spelling with Kazakh letters. */
export const KAZAKH_NAMES: ReadonlyMap<string, string> = read(KAZAKH)

/** Places that the gazetteer calls by a name of the past, by id. */
export const RENAMED: ReadonlyMap<string, Readonly<Record<Language, string>>> = new Map([
  ['geonames:610612', { en: 'Aktau', ru: 'Актау', kk: 'Ақтау' }],
])

function read(list: string): ReadonlyMap<string, string> {
  return new Map(
    list
      .trim()
      .split(/\s+/)
      .map(entry => {
        const [name, written] = entry.replaceAll('_', ' ').split('/')
        return [name, written] as const
      }),
  )
}
