// Sentences of command lines that cannot be understood: options, commands, folders that are not there.

import type { Messages } from './catalogue.ts'

interface OptionOfCommand {
  readonly option: string
  readonly command: string
}

export const commandLineErrorMessages = {
  'unknown-command': {
    en: (p: { value: string; near?: string }) =>
      `There is no command “${p.value}”.${p.near ? ` Did you mean “${p.near}”?` : ''} “anechoic --help” lists the commands.`,
    ru: (p: { value: string; near?: string }) =>
      `Команды «${p.value}» нет.${p.near ? ` Возможно, «${p.near}»?` : ''} Список команд: «anechoic --help».`,
    kk: (p: { value: string; near?: string }) =>
      `«${p.value}» деген бұйрық жоқ.${p.near ? ` Мүмкін, «${p.near}» шығар?` : ''} Бұйрықтар тізімі: «anechoic --help».`,
  },
  'unknown-option': {
    en: (p: OptionOfCommand & { near: string }) =>
      `“${p.command}” has no option “${p.option}”.${p.near ? ` Did you mean ${p.near}?` : ''} “anechoic ${p.command} --help” lists its options. A word that begins with a hyphen goes behind “--”.`,
    ru: (p: OptionOfCommand & { near: string }) =>
      `У «${p.command}» нет параметра «${p.option}».${p.near ? ` Возможно, ${p.near}?` : ''} Список параметров: «anechoic ${p.command} --help». Слово, которое начинается с дефиса, пишется после «--».`,
    kk: (p: OptionOfCommand & { near: string }) =>
      `«${p.command}» бұйрығында «${p.option}» параметрі жоқ.${p.near ? ` Мүмкін, ${p.near} шығар?` : ''} Параметрлер тізімі: «anechoic ${p.command} --help». Дефистен басталатын сөз «--» белгісінен кейін жазылады.`,
  },
  'option-without-value': {
    en: (p: OptionOfCommand) => `“${p.option}” needs a value behind it: “anechoic ${p.command} --help” says which.`,
    ru: (p: OptionOfCommand) => `После «${p.option}» нужно значение; какое, сказано в «anechoic ${p.command} --help».`,
    kk: (p: OptionOfCommand) =>
      `«${p.option}» параметрінен кейін мән керек; қандай екенін «anechoic ${p.command} --help» айтады.`,
  },
  'option-takes-no-value': {
    en: (p: OptionOfCommand & { value: string }) => `“${p.option}” takes no value, but “${p.value}” was given.`,
    ru: (p: OptionOfCommand & { value: string }) => `«${p.option}» пишется без значения, а указано «${p.value}».`,
    kk: (p: OptionOfCommand & { value: string }) => `«${p.option}» мәнсіз жазылады, ал «${p.value}» берілген.`,
  },
  'option-value-open': {
    en: (p: { option: string; value: string; long: string }) =>
      `“${p.option}” is followed by “${p.value}” instead of a value. If that is the value, write ${p.long}=${p.value}`,
    ru: (p: { option: string; value: string; long: string }) =>
      `После «${p.option}» вместо значения стоит «${p.value}». Если это и есть значение, напишите ${p.long}=${p.value}`,
    kk: (p: { option: string; value: string; long: string }) =>
      `«${p.option}» параметрінен кейін мән орнында «${p.value}» тұр. Мәні сол болса, былай жазыңыз: ${p.long}=${p.value}`,
  },
  'no-case': {
    en: (p: { command: string }) =>
      `No case was named. Give its folder: “anechoic ${p.command} CASE-FOLDER”; “anechoic ${p.command} --help” says what else belongs to it.`,
    ru: (p: { command: string }) =>
      `Не указана папка дела: «anechoic ${p.command} ПАПКА-ДЕЛА»; что ещё нужно, скажет «anechoic ${p.command} --help».`,
    kk: (p: { command: string }) =>
      `Істің қалтасы көрсетілмеген: «anechoic ${p.command} ІС-ҚАЛТАСЫ»; тағы не керегін «anechoic ${p.command} --help» айтады.`,
  },
  'no-folder': {
    en: () => 'No folder to write into was named: “anechoic simulate FOLDER”.',
    ru: () => 'Не указана папка для записи: «anechoic simulate ПАПКА».',
    kk: () => 'Жазылатын қалта көрсетілмеген: «anechoic simulate ҚАЛТА».',
  },
  'no-target': {
    en: (p: { command: string }) => `Name the new folder too: “anechoic ${p.command} CASE NEW-FOLDER”.`,
    ru: (p: { command: string }) => `Укажите и новую папку: «anechoic ${p.command} ДЕЛО НОВАЯ-ПАПКА».`,
    kk: (p: { command: string }) => `Жаңа қалтаны да көрсетіңіз: «anechoic ${p.command} ІС ЖАҢА-ҚАЛТА».`,
  },
  'no-inputs': {
    en: (p: { command: string }) =>
      `No input was named. Give files, folders or archives: “anechoic ${p.command} EXPORT-FOLDER”.`,
    ru: (p: { command: string }) =>
      `Не указано ни одного источника. Укажите файлы, папки или архивы: «anechoic ${p.command} ПАПКА».`,
    kk: (p: { command: string }) =>
      `Бірде-бір дереккөз көрсетілмеген. Файл, қалта не мұрағат беріңіз: «anechoic ${p.command} ҚАЛТА».`,
  },
  'no-exhibit-named': {
    en: (p: { command: string }) => `Name the number of one exhibit: “anechoic ${p.command} CASE-FOLDER 3”.`,
    ru: (p: { command: string }) => `Укажите номер одного материала: «anechoic ${p.command} ПАПКА-ДЕЛА 3».`,
    kk: (p: { command: string }) => `Бір материалдың нөмірін көрсетіңіз: «anechoic ${p.command} ІС-ҚАЛТАСЫ 3».`,
  },
  'no-case-folder': {
    en: (p: { value: string }) =>
      `“${p.value}” does not exist. A case is made by “anechoic analyse” or “anechoic import”, with --case FOLDER.`,
    ru: (p: { value: string }) =>
      `«${p.value}» не существует. Дело создают «anechoic analyse» и «anechoic import» с --case ПАПКА.`,
    kk: (p: { value: string }) =>
      `«${p.value}» жоқ. Істі «anechoic analyse» пен «anechoic import» жасайды, --case ҚАЛТА параметрімен.`,
  },
  'not-a-case': {
    en: (p: { value: string; name?: string }) =>
      p.name === undefined
        ? `“${p.value}” is not a case folder: no case.json lies in it.`
        : `“${p.value}” cannot become a case: other things lie in it (“${p.name}”). Name a new or an empty folder.`,
    ru: (p: { value: string; name?: string }) =>
      p.name === undefined
        ? `«${p.value}» — не папка дела: в ней нет case.json.`
        : `«${p.value}» не может стать делом: в папке лежит другое («${p.name}»). Укажите новую или пустую папку.`,
    kk: (p: { value: string; name?: string }) =>
      p.name === undefined
        ? `«${p.value}» іс қалтасы емес: ішінде case.json жоқ.`
        : `«${p.value}» іске айнала алмайды: ішінде басқа нәрсе бар («${p.name}»). Жаңа не бос қалтаны көрсетіңіз.`,
  },
} satisfies Messages
