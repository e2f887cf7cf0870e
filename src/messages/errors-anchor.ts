// Sentences of what cannot be done about anchors.

import { type Messages, number } from './catalogue.ts'

type Value = { value: string }

export const anchorErrorMessages = {
  'anchor-bad-url': {
    en: (p: Value) => `“${p.value}” is no address of an authority; expected: https://host/path or http://host/path.`,
    ru: (p: Value) => `«${p.value}» не адрес службы; ожидается https://узел/путь или http://узел/путь.`,
    kk: (p: Value) => `«${p.value}» қызмет мекенжайы емес; күтілетіні: https://түйін/жол не http://түйін/жол.`,
  },
  'anchor-url-secret': {
    en: (p: Value) =>
      `The address ${p.value} has a name or password in it. Addresses are signed into the journal and handed out with proofs, so it is refused.`,
    ru: (p: Value) =>
      `В адресе ${p.value} есть имя или пароль. Адреса подписываются в журнале и выдаются с доказательствами, поэтому он отклонён.`,
    kk: (p: Value) =>
      `${p.value} мекенжайында ат не құпиясөз бар. Мекенжайлар журналда қолтаңбамен сақталып, дәлелмен бірге беріледі, сондықтан қабылданбады.`,
  },
  'anchor-authorities': {
    en: (p: { count: number; most: number }) =>
      `${p.count} authorities were named; 1 to ${p.most} can be asked at once.`,
    ru: (p: { count: number; most: number }) => `Указано служб: ${p.count}; за один раз можно от 1 до ${p.most}.`,
    kk: (p: { count: number; most: number }) =>
      `Аталған қызмет саны: ${p.count}; бір жолы 1-ден ${p.most}-ге дейін болады.`,
  },
  'anchor-bad-ca': {
    en: (p: Value & { fault: string }) =>
      `${p.value} cannot be used as certificates of authorities (${p.fault}); expected: PEM with at least one root, which is issued by itself.`,
    ru: (p: Value & { fault: string }) =>
      `${p.value} не годится как сертификаты служб (${p.fault}); ожидается PEM хотя бы с одним корнем, выданным самим себе.`,
    kk: (p: Value & { fault: string }) =>
      `${p.value} қызмет сертификаттары ретінде жарамайды (${p.fault}); күтілетіні: кемінде бір түбірі (өзіне өзі берген) бар PEM.`,
  },
  'anchor-bad-headers': {
    en: (p: Value & { at: number; fault: string }) =>
      `${p.value} cannot be used as block headers: ${p.fault} at line or height ${p.at}; expected: lines “height 160-hexadecimal-digits”.`,
    ru: (p: Value & { at: number; fault: string }) =>
      `${p.value} не годится как заголовки блоков: ${p.fault}, строка или высота ${p.at}; ожидаются строки «высота 160 шестнадцатеричных цифр».`,
    kk: (p: Value & { at: number; fault: string }) =>
      `${p.value} блок тақырыптары ретінде жарамайды: ${p.fault}, жол не биіктік ${p.at}; күтілетіні: «биіктік 160 он алтылық цифр» жолдары.`,
  },
  'anchor-file-too-large': {
    en: (p: Value & { most: number }) => `${p.value} is larger than ${number('en', p.most)} bytes.`,
    ru: (p: Value & { most: number }) => `${p.value} больше ${number('ru', p.most)} байт.`,
    kk: (p: Value & { most: number }) => `${p.value} ${number('kk', p.most)} байттан үлкен.`,
  },
} satisfies Messages
