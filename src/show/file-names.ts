// File names as a report shows them: people name folders and files after people, so only what the export's own program wrote is kept.

/** Names and folders that Telegram Desktop, WhatsApp and archives of platforms write themselves. */
const WRITTEN_BY_PROGRAMS =
  /^(?:result\.json|messages\d*\.html|export_results\.html|_chat\.txt|tweets?\.js|claims\.ya?ml|photos|files|video_files|voice_messages|round_video_messages|stickers|animations|chats|chat_\d+|lists|css|js|images|telegram|whatsapp|tables|exports|(?:photo|video|audio|sticker)_\d+(?:@[\d_-]+)?(?:_thumb)?\.[a-z0-9]{2,4}|(?:IMG|VID|AUD|PTT|DOC)-\d{8}-WA\d+\.[a-z0-9]{2,4}|\d+_messages\.json|posts\.csv)$/

/** Letters of a pseudonym that stand for one hidden part. */
const SHOWN = 5

/** The name with every part that a person may have chosen replaced by `~` and a short pseudonym; endings of files stay. */
export function hiddenFileName(name: string, pseudonym: (id: string) => string): string {
  return name.replace(/[^/!]+/g, part => {
    if (WRITTEN_BY_PROGRAMS.test(part)) return part
    const ending = /\.(?:[A-Za-z0-9]{1,5}\.)?[A-Za-z0-9]{1,5}$/.exec(part)?.[0] ?? ''
    return `~${pseudonym(`file ${part}`).slice(0, SHOWN)}${ending.toLowerCase()}`
  })
}
