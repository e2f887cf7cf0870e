// Help of `calibrate`.

import type { Messages } from './catalogue.ts'
import { COMMON } from './help-common.ts'

type Nothing = Record<string, never>

export const calibrateHelp = {
  calibrate: {
    en: (_: Nothing) => `anechoic calibrate CASE --role ROLE [--reviewer-error SHARE] [--reason WORDS] [--json]

Measures how often copies that no test finds would be taken for somebody's own words: plants copies, paraphrases and first-person
chain letters made from the case's own assertions, and records the upper bounds. They hold for the lower bound L from then on.

  --role ROLE             who measures
  --reviewer-error SHARE  share of taken-over stories that a reviewer lets pass although the source is shown; 0.05
  --reason WORDS          lets a bound fall below the one recorded before
  --json                  the rates as one object

  anechoic calibrate january --role editor

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic calibrate ДЕЛО --role РОЛЬ [--reviewer-error ДОЛЯ] [--reason СЛОВА] [--json]

Измеряет, как часто копии, которых не находит ни одна проверка, сошли бы за собственные слова: подсаживает копии, пересказы и
«письма счастья» от первого лица, сделанные из высказываний дела, и записывает верхние границы. С этого времени они действуют
для нижней границы L.

  --role РОЛЬ             кто измеряет
  --reviewer-error ДОЛЯ   доля перенятых рассказов, которую проверяющий пропускает, хотя источник показан; 0.05
  --reason СЛОВА          позволяет границе опуститься ниже записанной раньше
  --json                  доли одним объектом

  anechoic calibrate january --role editor --lang ru

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic calibrate ІС --role РӨЛ [--reviewer-error ҮЛЕС] [--reason СӨЗ] [--json]

Ешбір тексеру таппайтын көшірмелердің қаншалықты жиі біреудің өз сөзі болып көрінетінін өлшейді: істің өз сөздерінен жасалған
көшірмелерді, басқаша айтылғандарды және бірінші жақтан жазылған тізбек хаттарды қойып, жоғарғы шектерін жазады. Содан бастап
олар төменгі L шегіне қолданылады.

  --role РӨЛ              кім өлшейді
  --reviewer-error ҮЛЕС   дереккөзі көрсетілсе де тексеруші өткізіп жіберетін әңгімелердің үлесі; 0.05
  --reason СӨЗ            шектің бұрын жазылғаннан төмен түсуіне мүмкіндік береді
  --json                  үлестер бір нысанмен

  anechoic calibrate january --role editor --lang kk

${COMMON.kk}`,
  },
} satisfies Messages
