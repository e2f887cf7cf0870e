// The words that WhatsApp itself writes into exports, by language of the phone: en, ru, kk, de, es, fr, tr.
// Kazakh phones mostly run the app in Russian or English; its Kazakh words are from the app's translation and less tested.

import type { MediaKind } from '../model/source-record.ts'

/** Ends a message that was edited. */
export const EDITED =
  /[\s\u200e]{0,4}<(?:This message was edited|(?:Это )?сообщение (?:было )?изменено|Хабар өзгертілді|Бұл хабар өзгертілді|Diese Nachricht wurde bearbeitet|Se editó este mensaje|Ce message a été modifié|Bu mesaj düzenlendi)\.?>\s*$/iu

/** Stands in place of a message that its sender or an administrator deleted. */
export const DELETED =
  /^(?:This message was deleted(?: by admin .{1,100})?|You deleted this message(?: as admin)?|(?:Это|Данное) сообщение (?:было )?удалено|Вы удалили (?:это|данное) сообщение|Бұл хабар жойылды|Сіз бұл хабарды жойдыңыз|Diese Nachricht wurde gelöscht|Du hast diese Nachricht gelöscht|Se eliminó este mensaje|Eliminaste este mensaje|Ce message a été supprimé|Vous avez supprimé ce message|Bu mesaj silindi|Bu mesajı sildiniz)\.?$/iu

/** Stands in place of a medium that the export left out, at the beginning of the message; the caption follows. */
export const OMITTED_ANY =
  /^<(?:Media omitted|Без медиафайлов|Файл пропущен|Медиа ?(?:файл)?(?:ы)? (?:пропущены?|отсутству[ею]т|скрыт[оы])|Медиасыз|Медиафайлсыз|Медиафайл қосылмаған|Medien ausgeschlossen|Medien weggelassen|Multimedia omitido|Archivo omitido|Médias omis|Medya dahil edilmedi|Medya atlanmış)>/iu

/** The same on iPhones, with the kind of medium. */
export const OMITTED_KINDS: readonly (readonly [RegExp, MediaKind])[] = [
  [
    /^(?:image omitted|изображение (?:отсутствует|пропущено|опущено)|сурет қосылмаған|Bild weggelassen|imagen omitida|image (?:absente|omise)|görüntü dahil edilmedi)$/iu,
    'photo',
  ],
  [
    /^(?:video omitted|видео (?:отсутствует|пропущено|опущено)|бейне қосылмаған|Video weggelassen|Video omitido|vidéo (?:absente|omise)|video dahil edilmedi)$/iu,
    'video',
  ],
  [
    /^(?:video note omitted|видео(?:заметка|сообщение) (?:отсутствует|пропущен[ао]|опущен[ао])|Videonachricht weggelassen|nota de video omitida)$/iu,
    'round-video',
  ],
  [
    /^(?:audio omitted|аудио(?:файл)? (?:отсутствует|пропущено?|опущено)|аудио қосылмаған|Audio weggelassen|audio omitido|audio (?:omis|absent)|ses dahil edilmedi)$/iu,
    'audio',
  ],
  [
    /^(?:sticker omitted|стикер (?:отсутствует|пропущен|опущен)|стикер қосылмаған|Sticker weggelassen|sticker omitido|sticker (?:omis|absent)|çıkartma dahil edilmedi)$/iu,
    'sticker',
  ],
  [
    /^(?:GIF omitted|GIF (?:отсутствует|пропущен|опущен)|GIF қосылмаған|GIF weggelassen|GIF omitido|GIF (?:omis|absent)|GIF dahil edilmedi)$/iu,
    'animation',
  ],
  [
    /^(?:.{0,200}\u200e?document omitted|.{0,200}документ (?:отсутствует|пропущен|опущен)|.{0,200}құжат қосылмаған|.{0,200}Dokument weggelassen|.{0,200}documento omitido|.{0,200}document (?:omis|absent)|.{0,200}belge dahil edilmedi)$/iu,
    'document',
  ],
]

/** iPhone: `<attached: 00000012-PHOTO-2022-01-05-14-30-00.jpg>`, anywhere in the message. */
export const ATTACHED_BRACKET =
  /\u200e?<(?:attached|прикреплено|вложение|тіркелді|тіркелген|Anhang|angehängt|adjunto|archivo adjunto|pièce jointe|eklendi|ekli) ?: ([^<>\n\r]{1,255})>/iu

/** Android: `IMG-20220105-WA0001.jpg (file attached)`, on the first line. */
export const ATTACHED_PAREN =
  /^([^<>\n\r]{1,255}?\.[\p{L}\p{N}]{1,8}) (?:\((?:file attached|файл (?:добавлен|прикрепл[её]н)|файл (?:тіркелді|қосылды|тіркелген)|Datei angehängt|archivo adjunto|fichier joint|dosya ekli)\)|<(?:в приложении|attached)>)(?=\s*(?:\n|\r|$))/iu

/** Events of the chat that no participant wrote. Each with the action it is recorded as. */
export const SERVICE: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:Messages and calls are|Messages to this (?:chat|group)|Your messages and calls are).{0,60}end-to-end encrypt|(?:защищены|защищён|шифруются).{0,40}сквозн|сквозным шифрованием|шифрлау(?:мен)? қорғалған|Ende-zu-Ende-verschlüsselt|cifrad[oa]s? de extremo a extremo|chiffrés de bout en bout|uçtan uca şifreli/iu,
    'encryption_notice',
  ],
  [
    /\b(?:created (?:the |this )?group|group created)\b|создал[аи]?(?:\(-?а\))? групп|тобын? (?:құрды|жасады)|hat (?:die )?Gruppe .{0,120}erstellt|cre(?:ó|aste) el grupo|a créé (?:le|ce) groupe|grubu? oluşturdu/iu,
    'create_group',
  ],
  [
    /\b(?:changed|removed) (?:the |this )?(?:subject|group(?:'s)? (?:name|icon|description|settings)|settings|group description)|измени(?:л[аи]?(?:\(-?а\))?|ли) (?:тему|название|описание|картинку|фото|изображение|значок|настройки)|(?:атауын|тақырыбын|сипаттамасын|суретін) өзгертті|hat (?:den Betreff|das Gruppenbild|die Gruppenbeschreibung)|cambi(?:ó|aste) (?:el asunto|la descripción|el ícono|el icono)|a (?:changé|modifié) (?:le sujet|l'icône|la description)|(?:konuyu|açıklamasını|simgesini) değiştirdi/iu,
    'edit_group',
  ],
  [
    / (?:joined using (?:this group's|a group|an|your) (?:invite )?link|joined from the community|joined (?:this|the) group)|присоедини(?:лся|лась|лись|лся\(-лась\)|лся\(ась\)|лся\(-ась\))|вступи(?:л|ла|л\(-?а\)) в групп|(?:қосылды|кірді)$|ist (?:der Gruppe )?.{0,60}beigetreten|se unió (?:usando|con)|a rejoint (?:le|ce) groupe|katıldı$/iu,
    'join_group',
  ],
  [
    /^.{1,120} (?:was added|added .{1,300}|left|was removed|removed .{1,300}|requested to join.{0,60})\.?$|^(?:You (?:were (?:added|removed)|left|joined|added .{1,300}|removed .{1,300}|are now an admin|'re now an admin)).{0,60}$|добавил[аи]?(?:\(-?а\))? |добавлен(?:а|ы|\(-?а\))?$|покинул[аи]?(?:\(-?а\))?(?: группу)?$|вышел(?:\(-?(?:ла|шла)\))? из группы|(?:удалил[аи]?(?:\(-?а\))?|исключил[аи]?(?:\(-?а\))?) .{1,120}$|(?:тобын?ан|топтан) шықты|hat .{1,200} (?:hinzugefügt|entfernt)$|hat die Gruppe verlassen|(?:añadió|agregó|eliminó) a |salió del grupo|a (?:ajouté|retiré) |a quitté le groupe|(?:ekledi|ayrıldı|çıkardı)$/iu,
    'members_changed',
  ],
  [
    /security code (?:with .{1,120} )?changed|код безопасности .{0,160}измени|қауіпсіздік коды|Sicherheitsnummer|código de seguridad|code de sécurité|güvenlik kodu/iu,
    'security_code_changed',
  ],
  [
    /changed (?:their|to a new) (?:phone )?number|changed to \+|сменил[аи]?(?:\(-?а\))? номер|новый номер|нөмірін өзгертті/iu,
    'number_changed',
  ],
  [
    /^(?:Missed (?:group )?(?:voice|video) call|(?:Voice|Video) call[,. ].{0,60}|Пропущенный (?:групповой )?(?:аудио|видео)звонок|(?:Аудио|Видео)звонок[,. ].{0,60}|Verpasster (?:Sprach|Video)anruf|Llamada perdida|Videollamada perdida|Appel (?:vocal|vidéo) manqué|Cevapsız (?:sesli|görüntülü) arama)/iu,
    'call',
  ],
  [
    /\bpinned a message$|закрепил[аи]?(?:\(-?а\))? сообщение|хабарды бекітті|hat eine Nachricht angepinnt|fijó un mensaje|a épinglé un message|bir mesajı sabitledi/iu,
    'pin_message',
  ],
  [
    /(?:turned (?:on|off)|updated (?:the )?) ?(?:disappearing messages|the message timer)|disappearing message|исчезающи[ех] сообщени|таймер сообщений|жоғалатын хабар/iu,
    'message_timer',
  ],
  [/^(?:Waiting for this message|Ожидание (?:этого )?сообщения|В ожидании сообщения)/iu, 'waiting'],
]

/** First line of a poll and the lines of its answers. */
export const POLL_START = /^(?:POLL|ОПРОС|САУАЛНАМА|UMFRAGE|ENCUESTA|SONDAGE|ANKET)\s?:\s*$/iu
export const POLL_ANSWER =
  /^(?:OPTION|ВАРИАНТ|НҰСҚА|ОПЦИЯ|OPCIÓN|SEÇENEK)\s?:\s(.{1,1000}?)(?:\s\(\D{0,20}(\d{1,7})\D{0,20}\))?$/iu

/** Names under which the app saves an export; the group is the title of the chat. */
export const EXPORT_NAMES: readonly RegExp[] = [
  /^WhatsApp[ -]Chat (?:with|mit|-) (.+)$/iu,
  /^Чат WhatsApp (?:с контактом|с группой|с|со|-) (.+)$/iu,
  /^WhatsApp чаты?(?: -|:)? (.+)$/iu,
  /^(.+?) (?:бар|контактісімен|пайдаланушысымен) WhatsApp чаты$/iu,
  /^Chat de WhatsApp con (.+)$/iu,
  /^(?:Discussion|Conversation) WhatsApp avec (.+)$/iu,
  /^(.+?) ile WhatsApp Sohbeti$/iu,
  /^WhatsApp Sohbeti -? ?(.+)$/iu,
  /^Conversa do WhatsApp com (.+)$/iu,
]
