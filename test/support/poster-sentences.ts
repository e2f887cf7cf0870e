// Invented sentences for posters, in three languages: those that choices were made on, and others that results are measured on.

export type PosterLanguage = 'ru' | 'kk' | 'en'

type Sentences = Readonly<Record<PosterLanguage, readonly (readonly string[])[]>>

/** Choices of reading (evening of light, sizes) were made on these. */
export const CHOSEN_ON: Sentences = {
  ru: [
    ['Вечером у ворот депо отключат воду,', 'соседей просят набрать её до шести часов.'],
    ['Ворота были заперты снаружи всю ночь,', 'ключа ни у кого не оказалось, ждали два часа.'],
    ['ВНИМАНИЕ! Автобус 12 сегодня не ходит.', 'Подробности у диспетчера: 15-й кабинет, этаж 3.'],
  ],
  kk: [
    ['Кешке депо қақпасының жанында су өшіріледі,', 'көршілерден сағат алтыға дейін жинап алу сұралады.'],
    ['Қақпа түні бойы сырттан құлыптаулы тұрды,', 'кілт ешкімде болмады, екі сағат күттік.'],
    ['НАЗАР АУДАРЫҢЫЗ! 12-автобус бүгін жүрмейді.', 'Толығырақ диспетчерден: 15-кабинет, 3-қабат.'],
  ],
  en: [
    ['The water will be shut off at the depot tonight,', 'neighbours are asked to fill buckets before six.'],
    ['The gate was locked from the outside all night,', 'nobody had the key and we waited for two hours.'],
    ['ATTENTION! Bus 12 does not run today.', 'Details from the dispatcher: room 15, floor 3.'],
  ],
}

/** Nothing was chosen on these. */
export const MEASURED_ON: Sentences = {
  ru: [
    ['На складе у реки ночью видели свет,', 'сторож уверяет, что никого там не было.'],
    ['Хлеб сегодня привезут позже обычного,', 'грузовик объезжает размытую дорогу.'],
    ['Собрание жильцов переносится на четверг.', 'Принесите, пожалуйста, квитанции за май.'],
    ['Очевидцы расходятся: одни слышали сирену,', 'другие только собачий лай за пустырём.'],
    ['Щит объявлений сняли ещё до рассвета,', 'цифры на нём были 48-19 и 7:35.'],
    ['Юные музыканты играли под эстакадой,', 'пока не подъехал фургон с жёлтой полосой.'],
    ['Врач просит не занимать въезд во двор:', 'скорой негде развернуться у подъезда 4.'],
    ['Рыбаки нашли лодку без вёсел и фонаря,', 'к мосту её прибило течением.'],
  ],
  kk: [
    ['Өзен жағасындағы қоймада түнде жарық көрінді,', 'күзетші онда ешкім болмады дейді.'],
    ['Нан бүгін әдеттегіден кеш келеді,', 'жүк көлігі шайылған жолды айналып өтуде.'],
    ['Тұрғындар жиналысы бейсенбіге ауыстырылды.', 'Мамыр айының түбіртектерін ала келіңіз.'],
    ['Куәлар екі түрлі айтады: бірі дабыл естіген,', 'енді бірі тек иттің үргенін естіген.'],
    ['Хабарландыру тақтасы таң атпай алынды,', 'ондағы сандар 48-19 және 7:35 еді.'],
    ['Жас әншілер көпір астында ән салды,', 'сары жолағы бар фургон келгенше.'],
    ['Дәрігер аулаға кірер жолды босатуды сұрайды:', 'жедел жәрдемге 4-кіреберісте орын жоқ.'],
    ['Балықшылар ескексіз, шамсыз қайық тапты,', 'оны ағыс көпірге қарай айдапты.'],
  ],
  en: [
    ['A light was seen at the store by the river,', 'the guard insists that nobody was there.'],
    ['Bread comes later than usual today,', 'the lorry has to go round a flooded road.'],
    ['The meeting of tenants is moved to Thursday.', 'Please bring your receipts for May.'],
    ['Those who were there differ: some heard a siren,', 'others only dogs behind the empty lot.'],
    ['The notice board was gone before dawn,', 'the figures on it were 48-19 and 7:35.'],
    ['Young musicians played under the flyover', 'until a van with a yellow stripe drew up.'],
    ['The doctor asks to keep the yard clear:', 'an ambulance cannot turn at entrance 4.'],
    ['Fishermen found a boat without oars or lamp,', 'the current had pushed it to the bridge.'],
  ],
}
