// Long work of the casebook in the browser: what runs, and which step it is at.

import type { Messages } from './catalogue.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

export const jobMessages = {
  'kind.look': words('Looking at files', 'Просмотр файлов', 'Файлдарды қарау'),
  'kind.import': words('Taking in files', 'Приём файлов', 'Файлдарды қабылдау'),
  'kind.index': words('Reading originals', 'Чтение оригиналов', 'Түпнұсқаларды оқу'),
  'kind.analyse': words('Analysing', 'Анализ', 'Талдау'),
  'kind.export': words('Writing an export', 'Запись выгрузки', 'Экспортты жазу'),
  'kind.preview': words('Preparing a preview', 'Подготовка предпросмотра', 'Алдын ала көруді дайындау'),
  'kind.verify': words('Checking the case', 'Проверка дела', 'Істі тексеру'),
  'kind.convert': words('Sealing or opening the case', 'Запечатывание или вскрытие дела', 'Істі мөрлеу не ашу'),
  'kind.media': words('Reading media', 'Чтение медиа', 'Медианы оқу'),
  'stage.intake': words('keeping originals', 'сохранение оригиналов', 'түпнұсқаларды сақтау'),
  'stage.index': words('reading posts', 'чтение постов', 'жазбаларды оқу'),
  'stage.search': words('making them searchable', 'подготовка поиска', 'іздеуді дайындау'),
  'stage.families': words('finding copies', 'поиск копий', 'көшірмелерді іздеу'),
  'stage.coordination': words('testing coordination', 'проверка согласованности', 'үйлесімділікті тексеру'),
  'stage.claims': words('weighing claims', 'взвешивание утверждений', 'мәлімдемелерді таразылау'),
  'stage.report': words('writing', 'запись', 'жазу'),
  'stage.verify': words('checking', 'проверка', 'тексеру'),
  'stage.export': words('writing', 'запись', 'жазу'),
  'stage.media': words('looking at media', 'просмотр медиа', 'медианы қарау'),
  'stage.convert': words('rewriting', 'перезапись', 'қайта жазу'),
} as const satisfies Messages
