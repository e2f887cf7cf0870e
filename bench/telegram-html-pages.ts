// Writes pages in the layout of Telegram Desktop: one tag a line, indented by depth, texts from the first column.

export interface PageMessage {
  readonly id: string
  /** `dd.mm.yyyy hh:mm:ss`, with ` UTC+05:00` behind it or not. */
  readonly time: string
  /** Undefined for joined messages. */
  readonly author?: string
  /** Markup of the inside of the text, undefined for none. */
  readonly text?: string
  /** Finished markup between the author and the text. */
  readonly before?: string
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
    .replaceAll('\n', '<br>')
    .replaceAll('\t', '&#x09;')
}

export function messageBlock(message: PageMessage): string {
  const joined = message.author === undefined
  const author = joined
    ? ''
    : `
       <div class="from_name">
${escapeHtml(message.author)}
       </div>
`
  const userpic = joined
    ? ''
    : `
      <div class="pull_left userpic_wrap">

       <div class="userpic userpic4" style="width: 42px; height: 42px">

        <div class="initials" style="line-height: 42px">
A
        </div>

       </div>

      </div>
`
  const text =
    message.text === undefined
      ? ''
      : `
       <div class="text">
${message.text}
       </div>
`
  return `
     <div class="message default clearfix${joined ? ' joined' : ''}" id="message${message.id}">
${userpic}
      <div class="body">

       <div class="pull_right date details" title="${message.time}">
${message.time.slice(11, 16)}
       </div>
${author}${message.before ?? ''}${text}
      </div>

     </div>
`
}

export function serviceBlock(id: string, sentence: string): string {
  return `
     <div class="message service" id="message${id}">

      <div class="body details">
${sentence}
      </div>

     </div>
`
}

export function page(title: string, blocks: readonly string[], next?: string): string {
  const link =
    next === undefined
      ? ''
      : `
     <a class="pagination block_link" href="${next}">
Next messages
     </a>
`
  return `<!DOCTYPE html>
<html>

 <head>

  <meta charset="utf-8"/>
<title>Exported Data</title>
  <meta content="width=device-width, initial-scale=1.0" name="viewport"/>

  <link href="css/style.css" rel="stylesheet"/>

 </head>

 <body onload="CheckLocation();">

  <div class="page_wrap">

   <div class="page_header">

    <div class="content">

     <div class="text bold">
${escapeHtml(title)} 
     </div>

    </div>

   </div>

   <div class="page_body chat_page">

    <div class="history">
${blocks.join('')}${link}
    </div>

   </div>

  </div>

 </body>

</html>
`
}
