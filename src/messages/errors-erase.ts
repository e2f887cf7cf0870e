// Sentences of what cannot be done about sources, roles and erasure.

import type { Messages } from './catalogue.ts'

type Value = { value: string }

export const eraseErrorMessages = {
  'unknown-source': {
    en: (p: Value & { known: string }) => `This case has no source “${p.value}”. There are: ${p.known || '—'}.`,
    ru: (p: Value & { known: string }) => `В этом деле нет источника «${p.value}». Есть: ${p.known || '—'}.`,
    kk: (p: Value & { known: string }) => `Бұл істе «${p.value}» дереккөзі жоқ. Барлары: ${p.known || '—'}.`,
  },
  'unknown-exhibit': {
    en: (p: Value) => `This case has no exhibit ${p.value}.`,
    ru: (p: Value) => `В этом деле нет материала ${p.value}.`,
    kk: (p: Value) => `Бұл істе ${p.value} материалы жоқ.`,
  },
  'exhibit-erased': {
    en: (p: Value) => `Exhibit ${p.value} was erased; “anechoic verify” says why.`,
    ru: (p: Value) => `Материал ${p.value} уничтожен; почему, говорит «anechoic verify».`,
    kk: (p: Value) => `${p.value} материалы жойылған; себебін «anechoic verify» айтады.`,
  },
  'exhibit-held-back': {
    en: (p: Value & { source: string }) =>
      `Exhibit ${p.value} is held back: the consent of ${p.source} is not in force (“anechoic sources”). Its proof holds name and checksum, so none is made.`,
    ru: (p: Value & { source: string }) =>
      `Материал ${p.value} не выдаётся: согласие источника ${p.source} не действует («anechoic sources»). В доказательстве есть имя и контрольная сумма, поэтому оно не составлено.`,
    kk: (p: Value & { source: string }) =>
      `${p.value}-материал берілмейді: ${p.source} дереккөзінің келісімі күшінде емес («anechoic sources»). Дәлелде атауы мен бақылау қосындысы болады, сондықтан ол жасалмады.`,
  },
  'unknown-account': {
    en: (p: Value) => `Nothing in this case is by “${p.value}” or names them.`,
    ru: (p: Value) => `Ничто в этом деле не принадлежит «${p.value}» и не называет это имя.`,
    kk: (p: Value) => `Бұл істе «${p.value}» жазған не оны атайтын ештеңе жоқ.`,
  },
  'role-needs-seal': {
    en: (p: Value) =>
      `“${p.value}” is an open case: whoever holds the disk would read who the role is. Only sealed cases keep names (“anechoic seal”).`,
    ru: (p: Value) =>
      `«${p.value}» — открытое дело: кто завладеет диском, прочтёт, кто стоит за ролью. Имена хранят только запечатанные дела («anechoic seal»).`,
    kk: (p: Value) =>
      `«${p.value}» — ашық іс: дискіні алған адам рөлдің кім екенін оқиды. Есімдер тек мөрленген істерде сақталады («anechoic seal»).`,
  },
  'role-holder-unusable': {
    en: (p: { most: number }) => `The name needs letters, and at most ${p.most} characters.`,
    ru: (p: { most: number }) => `В имени должны быть буквы, не более ${p.most} знаков.`,
    kk: (p: { most: number }) => `Есімде әріп болуы керек, ең көбі ${p.most} таңба.`,
  },
  'erase-unconfirmed': {
    en: () => 'Nobody is here to confirm the erasure: look at it with --dry-run, then say --yes.',
    ru: () => 'Подтвердить уничтожение некому: посмотрите его с --dry-run, затем задайте --yes.',
    kk: () => 'Жоюды растайтын ешкім жоқ: алдымен --dry-run арқылы қараңыз, сосын --yes деңіз.',
  },
  'erase-needs-container': {
    en: (p: Value) =>
      `Nothing was erased: archives or lists of a bag hold or name it (exhibits ${p.value}). Say --with-container to destroy them too.`,
    ru: (p: Value) =>
      `Ничего не уничтожено: это есть в архивах или списках пакета (материалы ${p.value}). Чтобы уничтожить и их, задайте --with-container.`,
    kk: (p: Value) =>
      `Ештеңе жойылған жоқ: бұл мұрағаттарда не пакет тізімдерінде бар (${p.value} материалдары). Оларды да жою үшін --with-container деңіз.`,
  },
  'erase-words-tell': {
    en: (p: { option: string }) =>
      `Nothing was erased: --${p.option} holds a name of what is to go, and it stays in the journal for good. Say it without.`,
    ru: (p: { option: string }) =>
      `Ничего не уничтожено: --${p.option} содержит имя того, что уничтожается, а эти слова останутся в журнале навсегда. Сформулируйте без него.`,
    kk: (p: { option: string }) =>
      `Ештеңе жойылған жоқ: --${p.option} жойылатын нәрсенің атын қамтиды, ал ол журналда мәңгі қалады. Онсыз айтыңыз.`,
  },
} satisfies Messages
