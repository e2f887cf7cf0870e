// Two documents of the invented crisis: an interview with a witness, and an extract from a register.

const INTERVIEW = `Интервью с электриком зернового склада
Записано 16 февраля 2025 года, Порт-Селен

Вопрос: Вы работали на зерновом складе. Почему начался пожар?
Ответ: Я электрик, на складе проводка в зале три дымила с обеда. Я сам подал заявку начальнику смены, копия у меня дома.
Вопрос: Протестующие подожгли склад. Вы видели людей с канистрами?
Ответ: Нет, людей с канистрами я не видел. Мой сменщик рассказывал, что у ворот стоял автобус, но сам я автобуса не видел.
Вопрос: Вы уверены, что проводка дымила до начала пожара?
Ответ: Да, уверен. Около пяти вечера я чувствовал запах изоляции.
Вопрос: Администрация губернатора заявила, что склад был исправен.
Ответ: По словам инженера Орселя, проверки не проводились три года. Кому принадлежит компания, я не знаю, говорят, родственнику губернатора.
`

const REGISTER = `Extract from the register of companies of the province of Velmar
Issued on 3 December 2024

Company: Selen Grain Storage
Director: Ilvet Sarko
Shares: Sarko Holding, 70 percent; Port of Selen, 30 percent

Company: Selen Press House
Media registered: Selen Courier; Port Selen News
`

/** Paths below the exports, with their texts in UTF-8. */
export const DOCUMENTS: readonly (readonly [path: string, text: string])[] = [
  ['documents/interview-electrician.txt', INTERVIEW],
  ['documents/register-extract.txt', REGISTER],
]
